import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium, type Panel } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { type Network, watchNetwork } from '../tools/network.ts';
import { readRows } from '../tools/panel.ts';
import { allowPrivateWindows, openExtensionPage, openPrivatePage, readKept } from '../tools/private.ts';
import { until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DRAFT } from './drafted.ts';
import { readWatch, watchPage } from './watch.ts';

const BUILT = join(root, '.output/chrome-mv3');
const PICTURES = join(root, '.output/screenshots');
const SOON = 10_000;

/** The few calls of the extension API that are made from within the background. */
declare const browserApi: {
  tabs: { query(of: object): Promise<{ id: number; windowId: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

let server: PageServer;
let chromium: Chromium;
let network: Network;
let page: Page;

const desk = () => `${server.origin}/made/desk.html`;
const DESK = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><link rel="icon" href="data:,">
  <h1>Write</h1>
  <textarea id="area" rows="8" cols="60"></textarea>
  <div id="rich" contenteditable="true"><p>Nothing yet.</p></div>
  <input id="line" type="text"><input id="password" type="password" value="hunter-two"><input id="card" autocomplete="cc-number" value="4000 1234">
  <iframe src="/made/frame.html" width="400" height="120"></iframe>`;
const FRAME = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Frame</title><textarea id="inner"></textarea>`;

beforeAll(async () => {
  server = await servePages({ '/made/desk.html': DESK, '/made/frame.html': FRAME });
  network = await watchNetwork();
  chromium = await openChromium({ extension: BUILT, proxy: network.proxy });
  page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/draft.html`);
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await network?.close();
});

const marksOf = async (verdict: string) =>
  (await page.evaluate(readMarks)).filter((mark) => mark.verdict === verdict).map(({ words }) => words);

/** Everything that a page of the extension could have kept, as one text. `from` is such a page. */
function readEverything(from: Page): Promise<string> {
  return from.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, { get(k: null): unknown }> } })
      .chrome;
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, history.state];
    for (const area of ['local', 'session', 'sync']) kept.push(await storage[area]?.get(null));
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, refuse) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => done(request.result);
        request.onerror = () => refuse(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        kept.push(await new Promise((done) => Object.assign(all, { onsuccess: () => done(all.result) })));
      }
      database.close();
    }
    for (const name of await caches.keys()) kept.push(name);
    return JSON.stringify(kept);
  });
}

describe('a draft in the own editor', () => {
  it('is held against the sources of its story as it is typed, with their words beside', async () => {
    await page.getByLabel('Publication date').fill('2024-03-05');
    await page.getByRole('textbox', { name: 'Draft' }).fill(DRAFT);
    const row = page.locator('.finding[data-verdict=differs]', { hasText: '47' });
    await row.waitFor({ timeout: SOON });
    expect(await row.textContent()).toContain('CNN');
    expect(await row.locator('mark').allTextContents()).toContain('35');
    await expect.poll(() => marksOf('differs'), { timeout: SOON }).toContain('47');
    expect(await marksOf('agrees')).toContain('two children');
  });

  it('is held against itself', async () => {
    const row = page.locator('.finding[data-verdict=differs]', { hasText: '64' });
    expect(await row.textContent()).toMatch(/61/);
    expect(await marksOf('differs')).toContain('64');
  });

  it('loses a mark at once where its words change, keeps the others, and is checked again', async () => {
    const area = page.getByRole('textbox', { name: 'Draft' });
    const before = await marksOf('agrees');
    const at = DRAFT.indexOf('47');
    const marks = await area.evaluate(async (element, from) => {
      const area = element as HTMLTextAreaElement;
      area.focus();
      area.setSelectionRange(from, from + 2);
      document.execCommand('insertText', false, '35');
      // What is drawn next.
      await new Promise(requestAnimationFrame);
      return ['differs', 'agrees'].map((verdict) =>
        [...(CSS.highlights.get(`second-source-${verdict}`) ?? [])].map((range) => String(range)),
      );
    }, at);
    expect(marks[0]).not.toContain('47');
    expect(marks[0]).toContain('64');
    expect(marks[1]?.toSorted()).toEqual(before.toSorted());
    await page.locator('.finding[data-verdict=agrees]', { hasText: '35' }).first().waitFor({ timeout: SOON });
    await area.press('Control+z');
    await page.locator('.finding[data-verdict=differs]', { hasText: '47' }).waitFor({ timeout: SOON });
  });

  it('shows the words of a finding, and goes back to it by key', async () => {
    const go = page.locator('.finding[data-verdict=differs] .go', { hasText: '47' });
    await go.press('Enter');
    const selected = await page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
    expect(selected).toBe('47');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.go)).toBe(
      await go.getAttribute('data-go'),
    );
  });

  it('leaves a source out and takes it in again', async () => {
    const said = () => page.locator('.finding[data-verdict=differs]', { hasText: '47' }).textContent();
    await page.getByRole('button', { name: /^Drop, for this article: An officer/ }).click();
    await expect.poll(said, { timeout: SOON }).not.toContain('CNN');
    await page.getByRole('button', { name: /^Add, for this article: An officer/ }).click();
    await expect.poll(said, { timeout: SOON }).toContain('CNN');
  });

  it('lays its marks under the very letters', async () => {
    const [area, mirror] = await page.evaluate(() =>
      ['.editor textarea', '.mirror'].map((each) => {
        const { x, y, width, height } = document.querySelector(each)!.getBoundingClientRect();
        const style = getComputedStyle(document.querySelector(each)!);
        return { x, y, width, height, font: style.font, padding: style.padding, spacing: style.letterSpacing };
      }),
    );
    expect(area).toEqual(mirror);
    const scrolls = await page.evaluate(() => {
      const area = document.querySelector('textarea')!;
      return area.scrollHeight - area.clientHeight;
    });
    expect(scrolls).toBeLessThanOrEqual(0);
  });

  it('is kept for looking at, at each width, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 480, 1200]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(() => scrollTo(0, 0));
        await page.screenshot({ path: join(PICTURES, `draft-${width}-${colorScheme}.png`) });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('has no flaw that axe finds, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
        return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('is kept nowhere, and is sent to nobody to be checked for spelling', async () => {
    expect(await page.locator('textarea').evaluate((area) => (area as HTMLTextAreaElement).spellcheck)).toBe(false);
    expect(await readEverything(page)).not.toMatch(/Quillfeather|siren of that car/);
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Draft' }).inputValue()).toBe('');
    expect(await readEverything(page)).not.toMatch(/Quillfeather|siren of that car/);
  });
});

/** The panel, showing the page for drafts. */
async function draftPanel(): Promise<Panel> {
  const isDraft = async () => {
    const panel = await chromium.panel();
    return (await panel?.evaluate(`root.querySelector('.draft') !== null`)) ? panel : undefined;
  };
  const panel = await until(isDraft, SOON);
  if (!panel) throw new Error('The panel shows no page for drafts.');
  return panel;
}

async function pressInPanel(named: string, of = chromium): Promise<void> {
  const button = `[...root.querySelectorAll('button')].find((each) => (each.ariaLabel ?? each.innerText).trim() === '${named}')`;
  const found = await until(async () => (await (await of.panel())?.evaluate(`Boolean(${button})`)) === true, SOON);
  if (!found) throw new Error(`The panel has no button “${named}”: ${await (await of.panel())?.text()}`);
  await (await of.panel())?.evaluate(`${button}.click()`);
}

const panelSays = (expected: RegExp) =>
  expect.poll(async () => (await chromium.panel())?.text(), { timeout: SOON }).toMatch(expected);

describe('a field of a page', () => {
  beforeAll(async () => {
    await chromium.page.addInitScript(watchPage);
    await chromium.page.goto(desk());
    await until(async () => {
      await chromium.pressButton();
      return until(() => chromium.panel(), 2_000);
    }, SOON);
    await pressInPanel('Check a draft');
    await draftPanel();
  });

  it.each([
    ['a password', '#password'],
    ['a payment card', '#card'],
  ])('is not read where it takes %s', async (_, field) => {
    await chromium.page.locator(field).focus();
    await pressInPanel('Check the field I am writing in');
    await panelSays(/Such fields are never read/);
    const panel = await draftPanel();
    expect(await panel.evaluate(`root.querySelector('textarea').value`)).toBe('');
    expect(await panel.text()).not.toMatch(/hunter|4000/);
  });

  it('is read along as its user writes, and the page is left as it is', async () => {
    const area = chromium.page.locator('#area');
    const { mutations } = await chromium.page.evaluate(readWatch);
    await area.focus();
    await pressInPanel('Check the field I am writing in');
    await panelSays(/Reading along in the field on 127\.0\.0\.1/);
    await area.fill(DRAFT);
    await panelSays(/CNN/);
    const rows = await readRows(await draftPanel());
    expect(rows.filter(({ verdict }) => verdict === 'differs').map(({ words }) => words)).toContain('64');
    expect(await area.inputValue()).toBe(DRAFT);
    // What is typed into an area is no change of the document.
    expect(await chromium.page.evaluate(readWatch)).toEqual({ mutations, shift: 0 });
    await (await draftPanel()).screenshot(join(PICTURES, 'draft-panel.png'));
  });

  it('is read where it can be edited richly', async () => {
    await pressInPanel('Stop');
    const rich = chromium.page.locator('#rich');
    await rich.focus();
    const before = (await chromium.page.evaluate(readWatch)).mutations.length;
    await pressInPanel('Check the field I am writing in');
    await panelSays(/Reading along/);
    const panel = await draftPanel();
    await expect
      .poll(() => panel.evaluate(`root.querySelector('textarea').value.trim()`), { timeout: SOON })
      .toBe('Nothing yet.');
    expect((await chromium.page.evaluate(readWatch)).mutations.length).toBe(before);
    await rich.press('End');
    await chromium.page.keyboard.type(' Osric Pell, 58, keeps the lock.');
    await expect
      .poll(() => panel.evaluate(`root.querySelector('textarea').value`), { timeout: SOON })
      .toContain('Osric Pell, 58');
    await pressInPanel('Stop');
  });

  it('is read in a frame of the page', async () => {
    await chromium.page.frameLocator('iframe').locator('#inner').focus();
    await pressInPanel('Check the field I am writing in');
    await panelSays(/Reading along/);
    await chromium.page.frameLocator('iframe').locator('#inner').fill('Written in a frame.');
    const panel = await draftPanel();
    await expect
      .poll(() => panel.evaluate(`root.querySelector('textarea').value`), { timeout: SOON })
      .toBe('Written in a frame.');
  });

  it('ends with its page', async () => {
    await chromium.page.reload();
    await panelSays(/its page was left/);
  });

  it('is asked for in its own menu, wherever the panel is', async () => {
    await pressInPanel('Back to the page');
    await until(async () => (await chromium.panel())?.evaluate(`root.querySelector('#panel') !== null`), SOON);
    await chromium.pressButton();
    await chromium.page.locator('#area').fill('Osric Pell, 58, keeps the lock.');
    // What the background tells once the entry of the menu is pressed; a test cannot open the browser's own menu.
    await (await chromium.background()).evaluate(async () => {
      const { tabs, runtime } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      const place = { window: tab?.windowId, tab: tab?.id, frame: 0 };
      await runtime.sendMessage({ door: 'announcement', call: 'field', given: [place] });
    });
    const panel = await draftPanel();
    await expect
      .poll(() => panel.evaluate(`root.querySelector('textarea').value`), { timeout: SOON })
      .toBe('Osric Pell, 58, keeps the lock.');
  });

  it('leaves nothing that is kept, and asks the network for nothing', async () => {
    const own = await chromium.context.newPage();
    await own.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    expect(await readEverything(own)).not.toMatch(/Quillfeather|Osric|hunter/);
    await own.close();
    expect(
      network.asked.filter(
        (address) => !/^(?:https?:\/\/)?[a-z0-9.-]+\.(?:google|googleapis|gvt1)\.com[:/]/.test(address),
      ),
    ).toEqual([]);
  });
});

it('is checked in a private window, and nothing is written of it', async () => {
  const other = await openChromium({ extension: BUILT });
  try {
    await allowPrivateWindows(other);
    const own = await openExtensionPage(other);
    const privately = await openPrivatePage(other, own, desk());
    await until(async () => {
      await other.pressButton(privately);
      return until(() => other.panel(), 2_000);
    }, SOON);
    await privately.locator('#area').fill(DRAFT);
    await pressInPanel('Check a draft', other);
    await pressInPanel('Check the field I am writing in', other);
    await expect.poll(async () => (await other.panel())?.text(), { timeout: SOON }).toMatch(/CNN has 35/);
    expect(await readKept(own)).toEqual({ stored: {}, databases: [] });
  } finally {
    await other.close();
  }
});
