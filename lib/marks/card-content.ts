import type { Marked } from '../preferences.ts';
import type { CardActions, CardEvidence, CardView, CardWords } from './card-view.ts';

type Child = Node | string | undefined;

/** Builds an element from text and nodes only: what a source says can never become markup. */
function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

function drawn(className: string, viewBox: string, path: string): SVGSVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(name, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(name, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** The lines that are painted under the words, drawn again beside the verdict's name. */
const LINES: Record<Marked, string> = {
  differs: 'M1 5q2.25-5 4.5 0t4.5 0 4.5 0 4.5 0',
  updated: 'M1 5h5m2.5 0h5m2.5 0h3',
  agrees: 'M1 5h18',
  compatible: 'M2 5h.01m4 0h.01m4 0h.01m4 0h.01m4 0h.01',
};
const ICONS = {
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
  open: 'M6 3.5H3V13h9.5v-3M9 2.5h4.5V7M13.3 2.7 7.5 8.5',
};

function button(icon: keyof typeof ICONS, label: string, act: () => void): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: icon, 'aria-label': label, title: label },
    drawn('icon', '0 0 16 16', ICONS[icon]),
  );
  made.addEventListener('click', act);
  return made;
}

function said({ said: { before, words, after }, summary }: CardEvidence): HTMLElement {
  const parts = [before, words ? element('mark', {}, words) : undefined, after];
  return summary === undefined
    ? element('blockquote', {}, '“', ...parts, '”')
    : element('div', { class: 'summary' }, element('p', {}, ...parts), element('p', { class: 'soft' }, summary));
}

function piece(evidence: CardEvidence, words: CardWords): HTMLElement {
  const { verdict, verdictWord, publisher, details, reason, link } = evidence;
  return element(
    'li',
    { 'data-verdict': verdict },
    element(
      'p',
      { class: 'from' },
      drawn('line', '0 0 20 10', LINES[verdict]),
      element('span', { class: 'unseen' }, `${verdictWord}: `),
      element(
        'span',
        { class: 'who' },
        element('strong', {}, publisher),
        element('span', { class: 'details soft' }, ...details.map((detail) => element('span', {}, detail))),
      ),
      link &&
        element(
          'a',
          { href: link.href, target: '_blank', rel: 'noopener noreferrer', 'aria-label': link.label },
          words.open,
          drawn('icon', '0 0 16 16', ICONS.open),
        ),
    ),
    said(evidence),
    reason === undefined ? undefined : element('p', { class: 'why soft' }, reason),
  );
}

/** Copies the citation, and says at its own place what became of it. */
function copyButton(citation: string, words: CardWords): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'copy', 'aria-live': 'polite' }, words.copy);
  made.addEventListener('click', () => {
    void writeClipboard(citation).then((isCopied) => made.replaceChildren(isCopied ? words.copied : words.notCopied));
  });
  return made;
}

/** A page without encryption has no clipboard of its own; there the older command takes what the copy event is given. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    addEventListener('copy', give, { capture: true, once: true });
    const isCopied = document.execCommand('copy');
    removeEventListener('copy', give, { capture: true });
    return isCopied;
  }
}

/** What can be ignored, behind one button. */
function ignoring(view: CardView, words: CardWords, actions: CardActions): HTMLElement | undefined {
  if (view.ignorable.length === 0) return undefined;
  const choices = view.ignorable.map(({ what, fact, label }) => {
    const choice = element('button', { type: 'button' }, label);
    choice.addEventListener('click', (event) => event.isTrusted && actions.ignore(what, fact));
    return element('li', {}, choice);
  });
  const made = element(
    'details',
    { class: 'ignore' },
    element('summary', {}, words.ignore),
    element('ul', {}, ...choices),
  );
  // In a low window they open below the card's edge.
  made.addEventListener('toggle', () => made.open && made.scrollIntoView?.({ block: 'nearest' }));
  return made;
}

/** The card as one element: a dialog that is not modal. Texts come in as they are to be read. */
export function cardContent(view: CardView, words: CardWords, actions: CardActions): HTMLElement {
  const reason = view.reason ? element('p', { class: 'reason' }, view.reason) : undefined;
  return element(
    'section',
    { class: 'card', role: 'dialog', tabindex: '-1', 'aria-label': words.label, 'data-verdict': view.verdict },
    element(
      'header',
      {},
      drawn('line', '0 0 20 10', LINES[view.verdict]),
      element('strong', { class: 'verdict' }, view.verdictWord),
      element('span', { class: 'soft' }, view.tally),
      button('close', words.close, actions.close),
    ),
    element(
      'div',
      { class: 'body' },
      element('p', { class: 'words' }, view.words),
      reason,
      ...view.notes.map((note) => element('p', { class: 'note soft' }, note)),
      element('ul', {}, ...view.evidence.map((each) => piece(each, words))),
    ),
    element(
      'footer',
      {},
      button('previous', words.previous, () => actions.step(-1)),
      element('span', { class: 'soft' }, view.position),
      button('next', words.next, () => actions.step(1)),
      copyButton(view.citation, words),
      ignoring(view, words, actions),
    ),
  );
}
