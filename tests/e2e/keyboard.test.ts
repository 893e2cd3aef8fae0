import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { readArticle } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { command, frontTab, isSeen, nameOf, openPage, smallTargets, tabTo } from './focus.ts';
import { DEMO } from './planted.ts';

const SOON = 5_000;

let server: PageServer;
let chromium: Chromium;
let tab: number;

beforeAll(async () => {
  server = await servePages();
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const DRAFT = `Officer Cody Allen, 36, was shot and killed on Thursday at a home in Independence, Missouri.

Drexel Mack, a process server, was killed as well, Police Chief Adam Dustman said.`;

async function readDemo(): Promise<void> {
  await chromium.page.bringToFront();
  await chromium.page.goto(server.origin + DEMO);
  await readArticle(chromium);
  tab = await frontTab(chromium);
}

const marks = () => chromium.page.evaluate(readMarks);
const status = (page: Page) => page.locator('[role=status]').first().textContent();

describe('the panel, by keyboard alone', () => {
  let panel: Page;

  beforeAll(async () => {
    await readDemo();
  });
  beforeEach(async () => {
    panel = await openPage(chromium, `sidepanel.html?tab=${tab}`, 400);
    await panel.locator('.finding').first().waitFor();
  });
  afterEach(() => panel.close());

  it('speaks the counts', async () => {
    await expect.poll(() => status(panel), { timeout: SOON }).toMatch(/4 differ, .*42 agree/);
    expect(await panel.locator('.coverage').textContent()).toMatch(/^Read in full: \d+ paragraphs$/);
  });

  it('moves among the findings, opens and closes them, and shows where the focus is', async () => {
    await tabTo(panel, /go to it in the text/);
    const first = await nameOf(panel);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'j', 'k', 'End', 'Home', 'ArrowDown']) {
      await panel.keyboard.press(key);
      expect(await isSeen(panel), key).toBe(true);
    }
    expect(await nameOf(panel)).not.toBe(first);
    await panel.keyboard.press('Home');
    expect(await nameOf(panel)).toBe(first);
    const pieces = panel.locator('.finding').first().locator('.piece');
    await panel.keyboard.press('ArrowLeft');
    await expect.poll(() => pieces.count()).toBe(0);
    await panel.keyboard.press('ArrowRight');
    await expect.poll(() => pieces.count()).toBeGreaterThan(0);
  });

  it('goes to the words in the text', async () => {
    await tabTo(panel, /^36 age/);
    await panel.keyboard.press('Enter');
    await expect.poll(async () => (await chromium.card())?.text(), { timeout: SOON }).toContain('36');
    await command(chromium, 'next-mark');
  });

  it('filters by verdict, by what only this article states, and by search, and says how many are left', async () => {
    await tabTo(panel, /only here/);
    await panel.keyboard.press('Space');
    const left = () =>
      panel.locator('.finding').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-verdict')));
    await expect.poll(async () => [...new Set(await left())]).toEqual(['unmatched']);
    await expect.poll(() => status(panel)).toMatch(new RegExp(`\\b${(await left()).length}\\b`));
    await panel.keyboard.press('Space');
    await tabTo(panel, /^Search/);
    await panel.keyboard.type('dustmann');
    await expect.poll(async () => (await left()).includes('differs')).toBe(true);
    expect((await left()).length).toBeLessThan(6);
    await tabTo(panel, /Differences first/);
    await panel.keyboard.press('ArrowRight');
    await expect.poll(() => nameOf(panel)).toBe('In text order');
  });

  it('keeps the article, and takes that back, without losing the focus', async () => {
    await tabTo(panel, /^Keep/);
    await panel.keyboard.press('Enter');
    await panel.getByText('Kept as a source').first().waitFor();
    await expect.poll(() => nameOf(panel), { timeout: SOON }).toMatch(/^Keep this article again/);
    await tabTo(panel, /^Undo/);
    await panel.keyboard.press('Enter');
    await panel.getByText('Kept as a source').first().waitFor({ state: 'detached' });
  });

  it('hides and shows the marks', async () => {
    await tabTo(panel, /^Hide marks/);
    await panel.keyboard.press('Enter');
    await expect.poll(marks, { timeout: SOON }).toEqual([]);
    await expect.poll(() => nameOf(panel), { timeout: SOON }).toMatch(/^Show marks/);
    await panel.keyboard.press('Enter');
    await expect.poll(async () => (await marks()).length, { timeout: SOON }).toBeGreaterThan(0);
  });

  it.each([
    ['the comparison', /^Compare$/, 'compare.html'],
    ['the citations', /^Citations/, 'export.html'],
    ['the library', /^Library/, 'library.html'],
    ['the options', /^Options|^Settings/, 'options.html'],
  ])('opens %s', async (_, name, path) => {
    await tabTo(panel, name);
    const opened = chromium.context.waitForEvent('page');
    await panel.keyboard.press('Enter');
    const page = await opened;
    await page.waitForURL(`**/${path}**`);
    await page.close();
  });

  it.each([300, 400, 700])('needs no sideways scrolling and has large targets at %i pixels', async (width) => {
    await panel.setViewportSize({ width, height: 900 });
    await tabTo(panel, /only here/);
    await panel.keyboard.press('Space');
    await panel.screenshot({ path: join(root, `.output/screenshots/panel-${width}.png`) });
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await smallTargets(panel)).toEqual([]);
  });
});

describe('the other pages, by keyboard alone', () => {
  it('changes the options', async () => {
    const options = await openPage(chromium, 'options.html');
    await tabTo(options, /^Reader/);
    expect(await isSeen(options)).toBe(true);
    await options.keyboard.press('ArrowDown');
    await expect.poll(() => nameOf(options)).toMatch(/^Editor/);
    await chromium.page.bringToFront();
    await expect
      .poll(async () => [...new Set((await marks()).map(({ verdict }) => verdict))], { timeout: SOON })
      .toEqual(['differs']);
    await options.bringToFront();
    await options.keyboard.press('ArrowUp');
    await chromium.page.bringToFront();
    await expect.poll(async () => (await marks()).length, { timeout: SOON }).toBeGreaterThan(4);
    await options.bringToFront();
    await tabTo(options, /^Delete all/);
    await options.keyboard.press('Enter');
    // Asked first; the way back is at hand.
    await tabTo(options, /^(Cancel|Keep)/);
    await options.keyboard.press('Enter');
    await options.close();
  });

  it('reads a cell of the comparison and comes back to it', async () => {
    const compare = await openPage(chromium, `compare.html?tab=${tab}`);
    await compare.locator('.grid').waitFor();
    await tabTo(compare, /36/);
    await compare.keyboard.press('Enter');
    await compare.locator('.quote').waitFor();
    await compare.keyboard.press('Escape');
    await expect.poll(() => nameOf(compare), { timeout: SOON }).toMatch(/36/);
    await compare.close();
  });

  it('writes a draft, goes to a finding in it, and comes back', async () => {
    const draft = await openPage(chromium, 'draft.html', 700);
    await tabTo(draft, /^Draft$/);
    await draft.keyboard.insertText(DRAFT);
    await draft.locator('.finding').first().waitFor();
    await tabTo(draft, /go to it in the text/);
    const [words = ''] = (await nameOf(draft)).split(' ');
    await draft.keyboard.press('Enter');
    const selected = () =>
      draft.locator('textarea').evaluate((area) => {
        const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
        return document.activeElement === area ? value.slice(selectionStart, selectionEnd) : undefined;
      });
    await expect.poll(selected).toContain(words);
    await draft.keyboard.press('Escape');
    await expect.poll(() => nameOf(draft)).toMatch(/go to it in the text/);
    await draft.close();
  });

  it.each(['options.html', 'welcome.html', 'draft.html', 'library.html#sets', 'export.html?tab=', 'compare.html?tab='])(
    'shows the focus wherever Tab leads, on targets that are large enough: %s',
    async (path) => {
      const page = await openPage(chromium, path.endsWith('=') ? `${path}${tab}` : path);
      await page.locator('button, a, textarea').first().waitFor();
      for (let step = 0; step < 25; step++) {
        await page.keyboard.press('Tab');
        if (await nameOf(page)) expect(await isSeen(page), await nameOf(page)).toBe(true);
      }
      expect(await smallTargets(page)).toEqual([]);
      await page.close();
    },
  );
});
