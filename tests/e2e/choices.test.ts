import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { pointOfMark, readMarks } from '../tools/marks.ts';
import { allowSite } from '../tools/private.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO } from './planted.ts';

const SOON = 8_000;

let server: PageServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server?.close());
beforeEach(async () => {
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
  await chromium.page.goto(server.origin + DEMO);
  await readArticle(chromium);
});
afterEach(() => chromium?.close());

const differing = async () =>
  (await chromium.page.evaluate(readMarks)).filter(({ verdict }) => verdict === 'differs').map(({ words }) => words);

/** Opens the card on a mark, and ignores by the entry that holds these words, as a user's own press. */
async function ignoreFromCard(words: string, entry: string): Promise<void> {
  const point = await chromium.page.evaluate(pointOfMark, words);
  if (!point) throw new Error(`There is no mark on ${words}.`);
  await chromium.page.mouse.click(point.x, point.y);
  const card = await until(() => chromium.card(), SOON);
  if (!card) throw new Error('No card opened.');
  await card.evaluate(`(root.querySelector('.ignore').open = true)`);
  const place = (await card.evaluate(`(() => {
    const button = [...root.querySelectorAll('.ignore button')].find((each) => each.textContent.includes(${JSON.stringify(entry)}));
    button.scrollIntoView();
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  })()`)) as { x: number; y: number };
  await chromium.page.mouse.click(place.x, place.y);
}

async function openOptions() {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  return page;
}

/** Presses a button of the panel that opens a page of its own. */
async function openFromPanel(name: string) {
  const opened = chromium.context.waitForEvent('page');
  const button = `[...root.querySelectorAll('button')].find((each) => each.textContent.trim() === '${name}')`;
  // The panel draws itself anew when what is ignored changes.
  const panel = await until(async () => {
    const open = await chromium.panel();
    return (await open?.evaluate(`${button} !== undefined`)) === true && open;
  }, SOON);
  await panel?.evaluate(`${button}.click()`);
  return opened;
}

describe('what is ignored', () => {
  it('loses its mark and its place in the badge at once, and comes back when it is taken back', async () => {
    const badge = Number(await chromium.badge());
    await ignoreFromCard('36', 'This detail');
    await expect.poll(differing, { timeout: SOON }).not.toContain('36');
    await expect.poll(() => chromium.badge(), { timeout: SOON }).toBe(String(badge - 1));
    for (const name of ['Compare', 'Citations']) {
      const page = await openFromPanel(name);
      await page
        .getByText(`${badge - 1} differ`)
        .first()
        .waitFor({ timeout: SOON });
      await page.close();
    }
    const options = await openOptions();
    await options.getByRole('button', { name: /Tell of it again: “36”/ }).click();
    await options.close();
    await expect.poll(differing, { timeout: SOON }).toContain('36');
  });

  it('of a kind goes for the whole site, and of a site for everything', async () => {
    await ignoreFromCard('36', 'Every age on');
    await expect.poll(differing, { timeout: SOON }).not.toContain('36');
    expect((await differing()).length).toBeGreaterThan(0);
    await ignoreFromCard('Adam Dustmann', 'Everything on');
    await expect.poll(() => chromium.page.evaluate(readMarks), { timeout: SOON }).toEqual([]);
  });
});

describe('the settings', () => {
  it('change the marks of a page that is open', async () => {
    const options = await openOptions();
    await options.getByRole('radio', { name: /Editor/ }).check();
    const verdicts = async () => new Set((await chromium.page.evaluate(readMarks)).map(({ verdict }) => verdict));
    await expect.poll(verdicts, { timeout: SOON }).toEqual(new Set(['differs']));
    await options.getByRole('radio', { name: /Reader/ }).check();
    await expect.poll(async () => (await verdicts()).has('agrees'), { timeout: SOON }).toBe(true);
    await options.close();
  });
});

describe('a site that is always read', () => {
  it('is read without a press, and no more once that is switched off', async () => {
    // The browser's own question cannot be answered by a script: the permission is there before it is asked for.
    await allowSite(chromium, 'http://127.0.0.1/*');
    await chromium.page.bringToFront();
    const panel = await until(() => chromium.panel(), SOON);
    await until(async () => Boolean(await panel?.evaluate(`root.querySelector('.site input') !== null`)), SOON);
    await panel?.evaluate(`root.querySelector('.site input').click()`);
    await until(async () => Boolean(await panel?.evaluate(`root.querySelector('.site input').checked`)), SOON);
    await chromium.page.goto(`${server.origin}${DEMO}?again`);
    await expect.poll(differing, { timeout: SOON }).toContain('36');

    // The marks come first, and the panel after.
    await until(async () => Boolean(await panel?.evaluate(`root.querySelector('.site input') !== null`)), SOON);
    await panel?.evaluate(`root.querySelector('.site input').click()`);
    await until(async () => (await panel?.evaluate(`root.querySelector('.site input').checked`)) === false, SOON);
    await chromium.page.goto(`${server.origin}${DEMO}?third`);
    await new Promise((done) => setTimeout(done, 2_500));
    expect(await chromium.page.evaluate(readMarks)).toEqual([]);
  });
});
