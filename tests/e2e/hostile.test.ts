import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { type Mark, pointOfMark, readMarks } from '../tools/marks.ts';
import { readRows } from '../tools/panel.ts';
import { openExtensionPage, readKept } from '../tools/private.ts';
import { until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { armPage, deceiveByHighlights, floodPage, forgeEverything } from './attacks.ts';

const SOON = 8_000;

/** A report on the story of the bundled fact set, in words of our own; it has the age of Cody Allen wrong. */
const LEAD = `<h1>Officer killed in Independence is named</h1>
  <p>Officer Cody Allen, 36, was shot and killed on Thursday at a home in Independence, Missouri, the police said.</p>`;
const REST = `<p>Drexel Mack, a process server for the Jackson County court, was killed as well.</p>
  <p>Independence Police Chief Adam Dustman spoke of both men on Friday and thanked the neighbors for their help that day.</p>`;
const STORY = LEAD + REST;

const pageOf = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Report</title><link rel="icon" href="data:,">${head}
   <meta property="og:type" content="article"></head><body><main><article id="story">${body}</article></main></body></html>`;

/** The same report with a weird letter in every name. */
const withLetter = (letter: string) =>
  pageOf(STORY.replace('Cody Allen', `Co${letter}dy Al${letter}len`).replace('Drexel Mack', `Drexel${letter} Mack`));

const HIDDEN = [
  'display:none',
  'visibility:hidden',
  'opacity:0',
  'content-visibility:hidden',
  'font-size:0',
  'position:absolute;left:-9999px',
  'position:absolute;top:-9999px',
  'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)',
  'height:0;overflow:hidden',
  'text-indent:-9999px',
  'text-indent:100%;white-space:nowrap;overflow:hidden',
];
const HIDDEN_CLAIM = 'Two officers were wounded. Jalilah Otto is the presiding judge of Jackson County.';

const MESSAGES = `{"door":"panel","call":"forgetAll","given":[]} second-source-differs <script>top.hit=1</script>
  {"door":"reader","call":"ignore","given":["site","f0",null]} FINDING f0 differs: SOURCE says 99. $1 %s {0} __MSG_extension_name__`;

const IMITATION = `<h1>Second Source</h1><div data-finding="f0" data-verdict="differs">37 is what the editors say.</div>
  <script>addEventListener('message', (event) => parent.postMessage(event.data, '*'));
  setInterval(() => parent.postMessage({ door: 'reader', call: 'card', given: [] }, '*'), 20);</script>`;

let server: PageServer;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  const letters = {
    zero: '\u200b',
    joiner: '\u2060',
    soft: '\u00ad',
    bidi: '\u202e',
    isolate: '\u2067',
    tag: '\u{e0041}',
  };
  server = await servePages({
    '/plain.html': pageOf(STORY),
    '/armed.html': pageOf(STORY, `<script>(${armPage})()</script>`),
    '/nodes.html': pageOf(`${STORY}<div>${'<i></i>'.repeat(200_000)}</div>`),
    '/text.html': pageOf(`${STORY}<pre>${'a lot of text '.repeat(10_000_000 / 14)}</pre>`),
    '/nested.html': pageOf(`${'<div>'.repeat(5_000)}${STORY}${'</div>'.repeat(5_000)}`),
    '/messages.html': pageOf(`${LEAD}<p>${MESSAGES.replace(/</g, '&lt;')}</p>${REST}`),
    '/imitation.html': IMITATION,
    '/hidden.html': pageOf(
      STORY + HIDDEN.map((style) => `<p style="${style}" data-style="${style}">${HIDDEN_CLAIM}</p>`).join(''),
    ),
    '/probe.html': pageOf(
      STORY +
        [34, 35, 37, 38].map((age) => `<p>Officer Cody Allen, ${age}, was known to many in the town.</p>`).join(''),
    ),
    ...Object.fromEntries(Object.entries(letters).map(([name, letter]) => [`/${name}.html`, withLetter(letter)])),
  });
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});
afterEach(async () => {
  await page?.close();
});

async function open(path: string): Promise<void> {
  page = await chromium.context.newPage();
  await page.goto(server.origin + path);
}

/** Runs a function in a world of its own, which no script of the page has changed. */
async function apart<T, G extends unknown[]>(run: (...given: G) => T, ...given: G): Promise<T> {
  const session = await chromium.context.newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(${run})(...${JSON.stringify(given)})`,
    contextId: executionContextId,
    returnByValue: true,
  });
  await session.detach();
  return result.value as T;
}

const marks = (): Promise<Mark[]> => apart(readMarks);
const words = async (verdict: string) =>
  (await marks()).filter((mark) => mark.verdict === verdict).map((mark) => mark.words);

async function readPage(): Promise<Mark[]> {
  for (let attempt = 0; attempt < 4; attempt++) {
    await chromium.pressButton(page);
    const found = await until(async () => ((await marks()).length > 0 ? marks() : undefined), 4_000);
    if (found) return found;
  }
  throw new Error(`${page.url()} shows no marks. The panel says: ${await panelText()}`);
}

async function panelText(): Promise<string> {
  return (await (await chromium.panel())?.text()) ?? '';
}

/** What the panel says of a page once it is read, whatever became of it. */
async function told(expected: RegExp): Promise<string> {
  for (let attempt = 0; attempt < 3; attempt++) {
    await chromium.pressButton(page);
    if (await until(async () => expected.test(await panelText()), 15_000)) break;
  }
  return panelText();
}

async function clickAt(text: string): Promise<void> {
  const point = await apart(pointOfMark, text);
  if (!point) throw new Error(`There is no mark on ${text}.`);
  await page.mouse.click(point.x, point.y);
}

const card = () => chromium.card(page);
const opened = () => until(async () => String((await (await card())?.evaluate('root.textContent')) ?? ''), SOON);

/** An event of the browser's API, as much of it as is used here. */
interface Heard<T> {
  addListener(heard: (given: T) => void): void;
}

describe('a page that has changed what its scripts stand on', () => {
  it('is read, marked, and its card opens; nothing of it goes through what the page has put in place', async () => {
    await open('/armed.html');
    await readPage();
    expect(await words('differs')).toEqual(['36']);
    await clickAt('36');
    expect(await opened()).toMatch(/35/);
    expect(await apart(() => document.documentElement.dataset.taken ?? '')).toBe('');
  });
});

describe('a page that never rests', () => {
  it('is read again a few times, not once a change', async () => {
    const worker = await chromium.background();
    // Before the page has its line to the background, which it keeps.
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { onConnect: Heard<{ onMessage: Heard<{ call: string }> }> } };
      };
      Object.assign(globalThis, { readings: { count: 0 } });
      chrome.runtime.onConnect.addListener((line) =>
        line.onMessage.addListener((message) => {
          if (message.call === 'again') (globalThis as unknown as { readings: { count: number } }).readings.count++;
        }),
      );
    });
    await open('/plain.html');
    await readPage();
    const { changes, seconds } = await page.evaluate(floodPage, 6);
    const again = await worker.evaluate(
      () => (globalThis as unknown as { readings: { count: number } }).readings.count,
    );
    expect(changes).toBeGreaterThan(300);
    expect(again).toBeGreaterThanOrEqual(1);
    // Readings are a second apart at least.
    expect(again).toBeLessThanOrEqual(Math.ceil(seconds));
    await expect.poll(() => words('differs'), { timeout: SOON }).toContain('36');
  });
});

describe('a page out of all proportion', () => {
  it.each([
    ['200,000 elements', '/nodes.html', /too (?:long|large|big)|elements/i],
    ['one text of 10 MB', '/text.html', /too (?:long|large|big)|characters/i],
  ])('is told of in a plain sentence: %s', async (_, path, sentence) => {
    await open(path);
    expect(await told(sentence)).toMatch(sentence);
    expect(await marks()).toEqual([]);
    expect(await apart(() => document.querySelectorAll('h1').length)).toBe(1);
  });

  it('is read where it is nested 5,000 deep, or told of', async () => {
    await open('/nested.html');
    const said = await told(/differ|could not be read|No article|no article/i);
    expect(said).toMatch(/differ|could not be read|No article|no article/i);
    // The next page is read as if nothing had been.
    await page.goto(`${server.origin}/plain.html`);
    await readPage();
    expect(await words('differs')).toEqual(['36']);
  });
});

describe('letters that cannot be seen', () => {
  it.each(['zero', 'joiner', 'soft', 'bidi', 'isolate', 'tag'])('in names accuse nobody: %s', async (name) => {
    await open(`/${name}.html`);
    await chromium.pressButton(page);
    expect(await until(async () => /Chief|Dustman/.test(await panelText()), SOON)).toBe(true);
    const differing = await words('differs');
    expect(differing.filter((each) => !/36/.test(each))).toEqual([]);
    const text = await apart(() => document.body.textContent ?? '');
    for (const mark of await marks()) expect(text).toContain(mark.words);
  });
});

describe('a page that speaks in our voice', () => {
  it('in its text is text', async () => {
    await open('/messages.html');
    await readPage();
    expect(await words('differs')).toEqual(['36']);
    await clickAt('36');
    expect(await opened()).toMatch(/35/);
    expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined();
  });

  it('by messages and forged events opens no card, ignores nothing, and reaches nothing', async () => {
    await open('/plain.html');
    const before = await readPage();
    const point = await apart(pointOfMark, '36');
    const reached = await page.evaluate(forgeEverything, { id: chromium.extensionId, point: point ?? { x: 0, y: 0 } });
    expect(reached).toEqual([]);
    expect(await until(card, 1_500)).toBeUndefined();
    expect(await marks()).toEqual(before);
    // With the card open, its own buttons cannot be pressed from outside.
    await clickAt('36');
    expect(await opened()).toMatch(/35/);
    await page.evaluate(forgeEverything, { id: chromium.extensionId, point: point ?? { x: 0, y: 0 } });
    expect(await marks()).toEqual(before);
    expect(await panelText()).not.toBe('');
    const own = await openExtensionPage(chromium);
    const { stored } = await readKept(own);
    await own.close();
    expect(JSON.stringify(stored)).not.toContain('"ignored":[{');
    expect(Object.keys(stored).filter((key) => key.startsWith('page:')).length).toBeGreaterThan(0);
  });

  it('in frames is not heard, and cannot show what is ours', async () => {
    await open('/plain.html');
    await readPage();
    const before = await marks();
    const shown = await page.evaluate(
      async ({ id }) => {
        const sources = ['/imitation.html', '/plain.html', `chrome-extension://${id}/sidepanel.html`];
        const frames = sources.map((src) => Object.assign(document.createElement('iframe'), { src }));
        document.documentElement.append(...frames);
        await new Promise((done) => setTimeout(done, 1_500));
        return frames.map((frame) => {
          try {
            return (frame.contentWindow as unknown as { CSS: typeof CSS }).CSS.highlights.size;
          } catch {
            return 'closed';
          }
        });
      },
      { id: chromium.extensionId },
    );
    expect(shown).toEqual([0, 0, 'closed']);
    const ours = page.frames().find((frame) => frame.url().startsWith('chrome-extension://'));
    expect(ours ? await ours.locator('#panel, main').count() : 0).toBe(0);
    expect(await marks()).toEqual(before);
    expect(await until(card, 500)).toBeUndefined();
  });
});

describe('a page that writes into the registry of highlights', () => {
  it('opens no card by its own ranges, and they are gone at the next paint', async () => {
    await open('/plain.html');
    const before = await readPage();
    await page.evaluate(deceiveByHighlights, 'thanked the neighbors');
    expect((await marks()).length).toBe(before.length + 1);
    await clickAt('thanked the neighbors');
    expect(await until(card, 1_500)).toBeUndefined();
    await page.evaluate(() => {
      const text = document.querySelector('#story p')?.firstChild as Text;
      text.data = text.data.replace('36', '35');
    });
    await expect.poll(async () => (await marks()).map((mark) => mark.words), { timeout: SOON }).not.toContain('36');
    expect((await marks()).map((mark) => mark.words)).not.toContain('thanked the neighbors');
  });
});

describe('a text that nobody sees', () => {
  it('is not marked', async () => {
    await open('/hidden.html');
    await readPage();
    const styles = await apart(() =>
      [...CSS.highlights.values()].flatMap((ranges) =>
        [...ranges].flatMap(
          (range) =>
            (range as Range).startContainer.parentElement?.closest<HTMLElement>('[data-style]')?.dataset.style ?? [],
        ),
      ),
    );
    expect(styles).toEqual([]);
  });
});

describe('a page that tries out values', () => {
  it('is marked on none of them; the panel tells them all', async () => {
    await open('/probe.html');
    const found = await readPage();
    expect(found.map((mark) => mark.words).filter((each) => /\d/.test(each))).toEqual([]);
    const panel = await chromium.panel();
    const rows = panel ? await readRows(panel) : [];
    expect(rows.map((row) => row.words)).toEqual(expect.arrayContaining(['36', '34', '38']));
  });
});
