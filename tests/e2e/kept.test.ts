import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { readRows } from '../tools/panel.ts';
import { allowPrivateWindows, openExtensionPage, openPrivatePage, readKept } from '../tools/private.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO } from './planted.ts';

const BUILT = join(root, '.output/chrome-mv3');
const SOON = 5_000;
const NOTHING = { stored: {}, databases: [] };

let server: PageServer;

beforeAll(async () => {
  server = await servePages();
});
afterAll(() => server?.close());

/** Runs with a browser of its own, in which nothing was read or kept yet. */
async function inFreshBrowser(extension: string, use: (chromium: Chromium) => Promise<void>): Promise<void> {
  const chromium = await openChromium({ extension });
  try {
    await use(chromium);
  } finally {
    await chromium.close();
  }
}

/** What the panel says once it says this, or at the end of the wait. */
async function panelText(chromium: Chromium, expected: RegExp): Promise<string> {
  const said = async () => (await (await chromium.panel())?.text()) ?? '';
  await until(async () => expected.test(await said()), SOON);
  return said();
}

it('reads a page in a private window, says so, and keeps nothing of it', async () => {
  await inFreshBrowser(BUILT, async (chromium) => {
    await allowPrivateWindows(chromium);
    const own = await openExtensionPage(chromium);
    const page = await openPrivatePage(chromium, own, server.origin + DEMO);
    await readArticle(chromium, page);
    expect((await page.evaluate(readMarks)).some(({ verdict }) => verdict === 'differs')).toBe(true);
    expect(await panelText(chromium, /private window/)).toMatch(/private window: .+ nothing of it is kept/);
    expect(await readKept(own)).toEqual(NOTHING);
    // Each step that writes something in an ordinary window.
    await chromium.pressButton(page);
    await expect.poll(() => page.evaluate(readMarks), { timeout: SOON }).toEqual([]);
    expect(await readKept(own)).toEqual(NOTHING);
    await page.close();
    expect(await readKept(own)).toEqual(NOTHING);
  });
});

it('lets go of everything when all data is deleted, in open panels and pages too', async () => {
  await inFreshBrowser(BUILT, async (chromium) => {
    await chromium.page.goto(server.origin + DEMO);
    await readArticle(chromium);
    expect(await panelText(chromium, /Read in full/)).toMatch(/Read in full/);
    const own = await openExtensionPage(chromium);
    // Of an ordinary window something is kept; else the emptiness after would prove nothing.
    expect(Object.keys((await readKept(own)).stored)).not.toEqual([]);
    await own.getByRole('button', { name: 'Delete all data' }).click();
    await own.getByRole('button', { name: /^Delete/ }).click();
    await own.getByText('All data was deleted.').waitFor();
    expect(await readKept(own)).toEqual(NOTHING);
    await chromium.page.bringToFront();
    expect(await panelText(chromium, /press the Second Source button/)).toMatch(/press the Second Source button/);
    expect(await chromium.page.evaluate(readMarks)).toEqual([]);
    expect(await chromium.badge()).toBe('');
    await readArticle(chromium);
  });
});

it('names a fact set that is broken, and checks the page all the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'second-source-'));
  try {
    await cp(BUILT, folder, { recursive: true });
    const file = join(folder, 'facts/independence-2024.json');
    const set = JSON.parse(await readFile(file, 'utf8')) as { facts: { value?: unknown }[] };
    delete set.facts[3]?.value;
    await writeFile(file, JSON.stringify(set));
    await inFreshBrowser(folder, async (chromium) => {
      await chromium.page.goto(server.origin + DEMO);
      const sentence = /facts\/independence-2024\.json was not loaded: .+\./;
      for (let press = 0; press < 3; press++) {
        await chromium.pressButton();
        if (sentence.test(await panelText(chromium, sentence))) break;
      }
      const text = await panelText(chromium, sentence);
      expect(text).toMatch(sentence);
      expect(text).toMatch(/facts\[?\.?3/);
      expect(text).toContain('No source on this story yet');
      const panel = await chromium.panel();
      const rows = panel ? await readRows(panel) : [];
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ verdict }) => verdict === 'unmatched')).toBe(true);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
