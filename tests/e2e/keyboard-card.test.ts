import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, type Inside, openChromium } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { command, IN_SIGHT, openPage, RINGED, SMALL_TARGETS, tabTo } from './focus.ts';
import { DEMO } from './planted.ts';

const SOON = 5_000;

let server: PageServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await servePages();
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

async function readDemo(): Promise<void> {
  await chromium.page.bringToFront();
  await chromium.page.goto(server.origin + DEMO);
  await readArticle(chromium);
}

const marks = () => chromium.page.evaluate(readMarks);
const press = (key: string) => chromium.page.keyboard.press(key);

async function openCard(): Promise<Inside> {
  const card = await until(() => chromium.card(), SOON);
  if (!card) throw new Error('No card opened.');
  return card;
}
/** What the focus is on within the card, as a screen reader names it. */
const focused = (card: Inside) =>
  card.evaluate(`(root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.innerText ?? '').trim()`);

/** Puts the caret into the words, as caret browsing (F7) does with the arrow keys. */
const putCaret = (words: string) =>
  chromium.page.evaluate((sought) => {
    const range = [...CSS.highlights.values()]
      .flatMap((ranges) => [...ranges] as Range[])
      .find((each) => String(each).includes(sought));
    if (range) getSelection()?.collapse(range.startContainer, range.startOffset + 1);
  }, words);

describe('the card, by keyboard alone', () => {
  beforeEach(readDemo);

  it('opens by Enter on a mark, holds every control in the order of Tab, and closes by Escape', async () => {
    await chromium.page.locator('nav a').first().focus();
    await chromium.page
      .locator('nav a')
      .first()
      .evaluate((link) => (link as HTMLElement).blur());
    await putCaret('36');
    await press('Enter');
    const card = await openCard();
    expect(await card.evaluate(`root.activeElement?.getAttribute('role')`)).toBe('dialog');
    const controls = (await card.evaluate(
      `[...root.querySelectorAll('button, a[href], summary')].filter((each) => each.checkVisibility())
        .map((each) => (each.getAttribute('aria-label') ?? each.innerText).trim())`,
    )) as string[];
    expect(controls.length).toBeGreaterThan(4);
    const met: string[] = [];
    for (let step = 0; step < controls.length + 2; step++) {
      await press('Tab');
      const now = String(await focused(card));
      if (!now) break;
      met.push(now);
      // WCAG 2.2, 2.4.11: what has the focus is in sight, in the card's own scroll too.
      expect(await card.evaluate(IN_SIGHT), now).toBe(true);
      expect(await card.evaluate(RINGED), now).toBe(true);
    }
    expect([...new Set(met)].sort()).toEqual([...new Set(controls)].sort());
    // It goes round: the page's first link is far from the words.
    expect(met.slice(controls.length)).toEqual(met.slice(0, 2));
    await press('Escape');
    await expect.poll(() => chromium.card(), { timeout: SOON }).toBeUndefined();
  });

  it('is reached by the next-mark key, steps by its buttons, and gives the focus back', async () => {
    const link = chromium.page.locator('nav a').nth(2);
    await link.focus();
    await command(chromium, 'next-mark');
    const first = await (await openCard()).text();
    for (let step = 0; step < 12 && (await focused(await openCard())) !== 'Next mark'; step++) await press('Tab');
    await press('Enter');
    await expect.poll(async () => (await chromium.card())?.text(), { timeout: SOON }).not.toBe(first);
    // The button that was pressed keeps the focus in the next card: pressing on goes on.
    expect(await focused(await openCard())).toBe('Next mark');
    await press('Enter');
    await expect.poll(async () => (await chromium.card())?.text(), { timeout: SOON }).toMatch(/\n3 of \d+/);
    await command(chromium, 'previous-mark');
    await expect.poll(async () => (await chromium.card())?.text(), { timeout: SOON }).toMatch(/\n2 of \d+/);
    await press('Escape');
    await expect.poll(() => chromium.card(), { timeout: SOON }).toBeUndefined();
    expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it('has the focus of the page where the panel opened it, and the panel keeps its own', async () => {
    const panel = await until(() => chromium.panel(), SOON);
    const where = () => panel?.evaluate(`[root.hasFocus(), root.activeElement.className]`);
    await expect.poll(() => panel?.evaluate(`root.querySelector('.go') !== null`), { timeout: SOON }).toBe(true);
    await panel?.evaluate(`(() => { window.focus(); root.querySelector('.go').focus(); })()`);
    const before = await where();
    await panel?.evaluate(`root.activeElement.click()`);
    const card = await openCard();
    await expect.poll(() => card.evaluate(`root.activeElement?.getAttribute('role')`)).toBe('dialog');
    expect(await where()).toEqual(before);
    await press('Tab');
    expect(await focused(card)).toBe('Close');
  });

  it('copies the citation', async () => {
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    await command(chromium, 'next-mark');
    await openCard();
    for (let step = 0; step < 12 && (await focused(await openCard())) !== 'Copy citation'; step++) await press('Tab');
    await press('Enter');
    await expect.poll(async () => focused(await openCard()), { timeout: SOON }).toMatch(/^Copied/);
    expect(await chromium.page.evaluate(() => navigator.clipboard.readText())).toMatch(/CNN|FOX 4/);
  });

  it('ignores a detail, whose mark goes', async () => {
    await putCaret('36');
    await press('Enter');
    await openCard();
    for (let step = 0; step < 12 && (await focused(await openCard())) !== 'Ignore…'; step++) await press('Tab');
    await press('Enter');
    await press('Tab');
    expect(await focused(await openCard())).toMatch(/this detail/i);
    await press('Enter');
    await expect.poll(async () => (await marks()).map(({ words }) => words), { timeout: SOON }).not.toContain('36');
    // And it is taken back in the options, by keyboard too.
    const options = await openPage(chromium, 'options.html');
    await tabTo(options, /^Tell of it again/);
    await options.keyboard.press('Enter');
    await options.close();
    await chromium.page.bringToFront();
    await expect.poll(async () => (await marks()).map(({ words }) => words), { timeout: SOON }).toContain('36');
  });

  it('has targets that are large enough', async () => {
    await command(chromium, 'next-mark');
    const card = await openCard();
    expect(await card.evaluate(SMALL_TARGETS)).toEqual([]);
  });

  it('leaves the marks to one key', async () => {
    const before = await marks();
    await command(chromium, 'toggle-marks');
    await expect.poll(marks, { timeout: SOON }).toEqual([]);
    await command(chromium, 'toggle-marks');
    await expect.poll(marks, { timeout: SOON }).toEqual(before);
  });
});
