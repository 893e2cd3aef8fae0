/** What hostile pages do. Each function runs in the page, in its own world, and stands on nothing outside itself. */

/** Runs before anything else in the page: puts other things in the place of what scripts stand on, and keeps what passes through. */
export function armPage(): void {
  const { dataset } = document.documentElement;
  const take = (what: string) => {
    dataset.taken = `${dataset.taken ?? ''} ${what}`;
  };
  const spoil = (holder: object, name: string) => {
    Object.defineProperty(holder, name, {
      configurable: true,
      get() {
        take(name);
        return () => {
          throw new Error('spoilt');
        };
      },
    });
  };
  const all: [object, string[]][] = [
    [window, ['Highlight', 'getSelection', 'MutationObserver', 'postMessage', 'getComputedStyle', 'fetch']],
    [CSS, ['highlights', 'supports']],
    [Element.prototype, ['attachShadow', 'closest', 'matches', 'checkVisibility', 'getBoundingClientRect']],
    [
      Document.prototype,
      ['createElement', 'createRange', 'createTreeWalker', 'getSelection', 'caretPositionFromPoint'],
    ],
    [Node.prototype, ['cloneNode', 'appendChild', 'contains']],
    [Range.prototype, ['setStart', 'setEnd', 'getClientRects', 'toString']],
    [HTMLElement.prototype, ['showPopover', 'focus']],
    [Array.prototype, ['map', 'filter', 'flatMap', 'push']],
    [String.prototype, ['slice', 'match', 'replace', 'normalize']],
    [Map.prototype, ['get', 'set']],
    [JSON, ['parse', 'stringify']],
  ];
  for (const [holder, names] of all) for (const name of names) spoil(holder, name);
  Object.defineProperty(Object.prototype, 'door', {
    configurable: true,
    get() {
      take('door');
      return 'panel';
    },
  });
}

/** Changes the article's text a hundred times a second for so many seconds; tells how often, and how long it took. */
export async function floodPage(seconds: number): Promise<{ changes: number; seconds: number }> {
  const story = document.querySelector('#story') as Element;
  const noise = document.createElement('p');
  story.append(noise);
  const began = performance.now();
  let changes = 0;
  while (performance.now() - began < seconds * 1000) {
    noise.textContent = `It was heard ${++changes} times that day by the people who live near the place.`;
    story.append(noise);
    await new Promise((done) => setTimeout(done, 10));
  }
  return { changes, seconds: (performance.now() - began) / 1000 };
}

/** Tries every way to speak to the extension that a page has. Gives the ways that led anywhere. */
export async function forgeEverything(of: { id: string; point: { x: number; y: number } }): Promise<string[]> {
  const reached: string[] = [];
  const doors = {
    reader: ['check', 'again', 'report', 'ignore', 'ready', 'card', 'leave'],
    page: ['show', 'paint', 'reveal', 'step', 'recall', 'forget'],
    panel: [
      'state',
      'run',
      'show',
      'reveal',
      'choose',
      'ignore',
      'outlook',
      'compareAll',
      'keep',
      'keepTabs',
      'forgetAll',
    ],
    announcement: ['changed'],
  };
  const { runtime } =
    (globalThis as { chrome?: { runtime?: { sendMessage?(...given: unknown[]): unknown } } }).chrome ?? {};
  if (runtime?.sendMessage) reached.push('chrome.runtime');
  if ('browser' in globalThis) reached.push('browser');
  for (const [door, calls] of Object.entries(doors)) {
    for (const call of calls) {
      for (const given of [
        [],
        ['hidden'],
        [1, 'hidden'],
        ['site', 'f0', null],
        [1, 'site', 'f0', null],
        ['f0', 0],
        [1],
      ]) {
        const message = { door, call, given };
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent('message', { detail: message }));
        window.dispatchEvent(new MessageEvent('message', { data: message, origin: `chrome-extension://${of.id}` }));
      }
    }
  }
  for (const path of [
    'sidepanel.html',
    'options.html',
    'library.html',
    'reader.js',
    'marks.js',
    'card.js',
    'icon/48.png',
    'facts/index.json',
  ]) {
    await fetch(`chrome-extension://${of.id}/${path}`).then(
      () => reached.push(path),
      () => undefined,
    );
  }
  const { x: clientX, y: clientY } = of.point;
  const on = document.elementFromPoint(clientX, clientY) ?? document.body;
  const where = { bubbles: true, cancelable: true, composed: true, clientX, clientY, button: 0 };
  const pointer = { ...where, pointerType: 'mouse', isPrimary: true };
  const hosts = [...document.documentElement.children].filter(
    (each) => each !== document.head && each !== document.body,
  );
  for (const target of [on, document, ...hosts]) {
    for (const type of ['pointermove', 'pointerdown', 'pointerup'])
      target.dispatchEvent(new PointerEvent(type, pointer));
    for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, where));
    for (const key of ['Enter', ' ', 'Tab', 'n']) {
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, altKey: key === 'n' }));
    }
    if (target instanceof HTMLElement) target.click();
    if (target instanceof Element && target.shadowRoot) reached.push('shadow root');
  }
  // A caret on the mark, and a forged Enter on it.
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (caret) getSelection()?.collapse(caret.offsetNode, caret.offset);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  getSelection()?.removeAllRanges();
  await new Promise((done) => setTimeout(done, 600));
  return reached;
}

/** Puts a range on these words into a highlight of the extension's. */
export function deceiveByHighlights(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const ours = [...CSS.highlights].find(([name]) => name.startsWith('second-source-differs'));
    ours?.[1].add(range);
  }
}
