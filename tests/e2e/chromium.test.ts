import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, type Inside, openChromium, type Panel } from '../tools/chromium.ts';
import { pointOfMark, readMarks } from '../tools/marks.ts';
import { type Network, watchNetwork } from '../tools/network.ts';
import { readRows } from '../tools/panel.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { BORNE_OUT, DEMO, PLANTED } from './planted.ts';
import { readWatch, watchPage } from './watch.ts';

const PICTURES = join(root, '.output/screenshots');
const SOON = 5_000;

let server: PageServer;
let chromium: Chromium;
let network: Network;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  server = await servePages({ '/made/huge.html': hugePage() });
  network = await watchNetwork();
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3'), proxy: network.proxy });
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await network?.close();
});

/** An article of some four million characters, with the demo's first facts on top. */
function hugePage(): string {
  const filler =
    '<p>The river rose a little in the night and fell again before the morning, as it does in most years.</p>';
  return `<!doctype html><html lang="en"><title>A very long report</title><link rel="icon" href="data:,"><article>
    <h1>A very long report</h1><p>Officer Cody Allen, 36, was shot and killed in Independence, Missouri.</p>
    <p>Drexel Mack, a process server, died at a hospital, Police Chief Adam Dustman said.</p>
    ${filler.repeat(40_000)}</article></html>`;
}

it('has the keys that it asks the browser for', async () => {
  const keys = await (await chromium.background()).evaluate(async () => {
    const { commands } = (
      globalThis as unknown as { chrome: { commands: { getAll(): Promise<{ shortcut: string }[]> } } }
    ).chrome;
    return (await commands.getAll()).map(({ shortcut }) => shortcut);
  });
  expect(keys.toSorted()).toEqual(['Alt+Shift+H', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+S']);
});

/** The demo article, freshly loaded, watched, and read. */
async function readDemo(): Promise<{ html: string }> {
  await chromium.page.goto(server.origin + DEMO);
  const html = await chromium.page.content();
  await chromium.page.evaluate(watchPage);
  await readArticle(chromium);
  return { html };
}

async function openPanel(): Promise<Panel> {
  const panel = await until(() => chromium.panel(), SOON);
  if (!panel) throw new Error('The panel did not open.');
  await until(async () => (await readRows(panel)).length > 0, SOON);
  return panel;
}

async function clickMark(words: string): Promise<void> {
  const point = await chromium.page.evaluate(pointOfMark, words);
  if (!point) throw new Error(`There is no mark on ${words}.`);
  await chromium.page.mouse.click(point.x, point.y);
}

async function openCard(): Promise<Inside> {
  const card = await until(() => chromium.card(), SOON);
  if (!card) throw new Error('No card opened.');
  return card;
}

const marks = () => chromium.page.evaluate(readMarks);

describe('the demo article', () => {
  it('is marked as differing exactly where it is wrong', async () => {
    await readDemo();
    const differing = (await marks()).filter((mark) => mark.verdict === 'differs').map((mark) => mark.words);
    for (const { words } of PLANTED) expect(differing.join(' · ')).toContain(words);
    expect(differing.filter((words) => !PLANTED.some((planted) => words.includes(planted.words)))).toEqual([]);
  });

  it('is marked as agreeing where the sources bear it out', async () => {
    const agreeing = (await marks()).filter((mark) => mark.verdict === 'agrees').map((mark) => mark.words);
    for (const words of BORNE_OUT) expect(agreeing.join(' · ')).toContain(words);
  });

  it('is left exactly as it was', async () => {
    const { html } = await readDemo();
    expect(await chromium.page.content()).toBe(html);
    expect(await chromium.page.evaluate(readWatch)).toEqual({ mutations: [], shift: 0 });
  });

  it('has a badge with the number of findings that differ', async () => {
    expect(await chromium.badge()).toBe(String(PLANTED.length));
    const differing = (await readRows(await openPanel())).filter((row) => row.verdict === 'differs');
    expect(differing).toHaveLength(PLANTED.length);
  });

  it('loses its marks on a second press and gets them back on a third', async () => {
    const before = await marks();
    expect(before.length).toBeGreaterThan(0);
    await chromium.pressButton();
    await expect.poll(marks, { timeout: SOON }).toEqual([]);
    await chromium.pressButton();
    await expect.poll(marks, { timeout: SOON }).toEqual(before);
  });
});

describe('the card', () => {
  it.each(PLANTED)('on a mark tells who says otherwise about the $kind', async ({ words, right }) => {
    await readDemo();
    await clickMark(words);
    const text = await (await openCard()).text();
    expect(text).toContain(words);
    expect(text).toContain(right);
    expect(text).toMatch(/CNN|FOX 4/);
    expect(text).toMatch(/2024/);
    expect(text).toMatch(/summarised by/i);
  });

  it('closes with Escape and leaves nothing behind', async () => {
    const { html } = await readDemo();
    await clickMark('36');
    await openCard();
    await chromium.page.keyboard.press('Escape');
    await expect.poll(() => chromium.card(), { timeout: SOON }).toBeUndefined();
    expect(await chromium.page.content()).toBe(html);
  });

  it('cannot be seen into by the page', async () => {
    await readDemo();
    await clickMark('36');
    await openCard();
    const open = await chromium.page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).map((element) => element.nodeName),
    );
    expect(open).toEqual([]);
    expect(await chromium.page.evaluate(() => document.body.textContent)).not.toContain('CNN');
  });
});

describe('the panel', () => {
  it('opens with the press and lists every finding with its reason', async () => {
    await readDemo();
    const rows = await readRows(await openPanel());
    for (const { kind, words } of PLANTED) {
      const row = rows.find((each) => each.kind === kind && each.words.includes(words));
      expect(row, `${kind} ${words}`).toMatchObject({ verdict: 'differs', reason: expect.stringMatching(/\w+ .+\.$/) });
    }
    expect(rows.some((row) => row.verdict === 'agrees')).toBe(true);
  });

  it('goes to a finding in the text', async () => {
    await readDemo();
    const panel = await openPanel();
    await chromium.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const id = await panel.evaluate(
      `[...root.querySelectorAll('[data-finding]')].find((row) => row.innerText.includes('2 p.m.')).dataset.finding`,
    );
    await panel.evaluate(`root.querySelector('[data-go="${id}"]').click()`);
    const inView = () =>
      chromium.page.evaluate(() => {
        const ranges = [...(CSS.highlights.get('second-source-differs') ?? [])] as Range[];
        const box = ranges.find((range) => range.toString().includes('2 p.m.'))?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      });
    await expect.poll(inView, { timeout: SOON }).toBe(true);
    expect(await (await openCard()).text()).toContain('2 p.m.');
  });

  it('says how much of the article was read', async () => {
    expect(await (await openPanel()).text()).toMatch(/Read in full: \d+ paragraphs/);
  });
});

describe('a background that the browser stopped', () => {
  it('takes the next press as if nothing had happened', async () => {
    await readDemo();
    const before = await marks();
    await chromium.stopBackground();
    await chromium.pressButton();
    await expect.poll(marks, { timeout: SOON }).toEqual([]);
    await chromium.stopBackground();
    await chromium.pressButton();
    await expect.poll(marks, { timeout: SOON }).toEqual(before);
  });

  it('still answers the panel', async () => {
    await readDemo();
    const panel = await openPanel();
    const rows = await readRows(panel);
    await chromium.stopBackground();
    const id = await panel.evaluate(`root.querySelector('[data-finding]').dataset.finding`);
    await panel.evaluate(`root.querySelector('[data-go="${id}"]').click()`);
    expect(await (await openCard()).text()).toBeTruthy();
    expect(await readRows(panel)).toEqual(rows);
  });
});

describe('a page that cannot be compared', () => {
  it.each([
    ['a list of articles', '/odd/front.html', /no article/i],
    ['an empty page', '/odd/empty.html', /no article|empty/i],
    ['an article in another language', '/odd/french.html', /French|fr\b|language/],
    ['a PDF', '/odd/timetable.pdf', /PDF/],
  ])('gets a plain sentence in the panel: %s', async (_, path, sentence) => {
    const page = await chromium.context.newPage();
    await page.goto(server.origin + path);
    expect(await panelText(page, sentence)).toMatch(sentence);
    await page.close();
  });

  it('gets a plain sentence in the panel: a page of the browser', async () => {
    const page = await chromium.context.newPage();
    await page.goto('chrome://version/');
    const sentence = /does not let extensions read/;
    expect(await panelText(page, sentence)).toMatch(sentence);
    await page.close();
  });

  it('says so where only the beginning of a huge page was read', async () => {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/made/huge.html`);
    expect(await panelText(page, /too long/, 30_000)).toMatch(/too long/);
    await page.close();
  });

  it('says what to do where no source tells of the story', async () => {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/odd/ferry.html`);
    expect(await panelText(page, /No source on this story yet/)).toMatch(/No source on this story yet/);
    expect(await page.evaluate(readMarks)).toEqual([]);
    await page.close();
  });

  /** What the panel says once it has said what is expected, or at the end of the wait. */
  async function panelText(page: Chromium['page'], expected: RegExp, time = SOON): Promise<string> {
    for (let attempt = 0; attempt < 2; attempt++) {
      await chromium.pressButton(page);
      const look = async () => expected.test((await (await chromium.panel())?.text()) ?? '');
      if (await until(look, time)) break;
    }
    return (await (await chromium.panel())?.text()) ?? '';
  }
});

/** Chromium asks its maker's services on its own, for updates and sign-in, with or without an extension. */
const OF_CHROMIUM = /^(?:https?:\/\/)?[a-z0-9.-]+\.(?:google|googleapis|gvt1)\.com[:/]/;

describe('the network', () => {
  it('sees nothing of all this but the pages themselves', async () => {
    expect(network.asked.filter((address) => !OF_CHROMIUM.test(address))).toEqual([]);
    // Chromium's own viewer of PDFs asks for an icon.
    const known = /^\/((demo|odd|made)\/[a-z]+\.(html|css|svg|pdf)|favicon\.ico)$/;
    expect(server.requests.length).toBeGreaterThan(0);
    expect(server.requests.filter((path) => !known.test(path))).toEqual([]);
  });

  it('would be seen if anything asked for it', async () => {
    await chromium.page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => undefined));
    expect(network.asked.join()).toContain('elsewhere.invalid');
  });
});

describe.each(['light', 'dark'] as const)('pictures, %s', (colorScheme) => {
  it('are kept for looking at', async () => {
    const browser = await openChromium({ extension: join(root, '.output/chrome-mv3'), colorScheme });
    try {
      await browser.page.goto(server.origin + DEMO);
      await readArticle(browser);
      await browser.page.screenshot({ path: join(PICTURES, `marks-${colorScheme}.png`), fullPage: true });
      const point = await browser.page.evaluate(pointOfMark, '36');
      expect(point).toBeDefined();
      await browser.page.mouse.click(point?.x ?? 0, point?.y ?? 0);
      expect(await until(() => browser.card(), SOON)).toBeDefined();
      await browser.page.screenshot({ path: join(PICTURES, `card-${colorScheme}.png`) });
      const panel = await until(() => browser.panel(), SOON);
      await panel?.screenshot(join(PICTURES, `panel-${colorScheme}.png`));
      expect(await panel?.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(colorScheme === 'dark');
    } finally {
      await browser.close();
    }
  });
});
