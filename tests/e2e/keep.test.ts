import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium, type Panel } from '../tools/chromium.ts';
import { pointOfMark, readMarks } from '../tools/marks.ts';
import { allowPrivateWindows, allowSite, openExtensionPage, openPrivatePage, readKept } from '../tools/private.ts';
import { until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';

const BUILT = join(root, '.output/chrome-mv3');
const PICTURES = join(root, '.output/screenshots');
/** How long one press may take to be answered, before it counts as dropped. */
const READ_MS = 5_000;
const SOON = 8_000;
const GAZETTE = '/kiln/gazette.html';
const COURIER = '/kiln/courier.html';

let server: PageServer;
let extension: string;
let chromium: Chromium;
/** Pages that stand in for those of the folder, for as long as they are here. */
const made: Record<string, string> = {};

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  server = await servePages(made);
  // Nobody is there to answer the browser's question for the permission to see tabs: here it is answered beforehand.
  extension = await mkdtemp(join(tmpdir(), 'second-source-'));
  await cp(BUILT, extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] };
  await writeFile(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'tabs'] }));
});
afterAll(async () => {
  await server?.close();
  await rm(extension, { recursive: true, force: true });
});
beforeEach(async () => {
  chromium = await openChromium({ extension });
});
afterEach(async () => {
  for (const path of Object.keys(made)) delete made[path];
  await chromium?.close();
});

/** The panel, once it says this within that time (milliseconds). */
async function panelSaying(expected: RegExp, time = SOON): Promise<Panel> {
  let said = '';
  const panel = await until(async () => {
    const open = await chromium.panel();
    said = (await open?.text()) ?? '';
    return expected.test(said) ? open : undefined;
  }, time);
  if (!panel) throw new Error(`The panel does not say ${expected}: ${said}`);
  return panel;
}

/** Reads the page of an address until the panel lists what was found. */
async function read(path: string, page = chromium.page): Promise<Panel> {
  await page.goto(server.origin + path);
  for (let attempt = 0; ; attempt++) {
    await chromium.pressButton(page);
    try {
      return await panelSaying(/Read in full[\s\S]*(?:only here|agree)/, 2_500);
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function pressIn(panel: Panel, name: string): Promise<void> {
  const found = await panel.evaluate(`(() => {
    const button = [...root.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.innerText).includes(${JSON.stringify(name)}));
    button?.click();
    return button !== undefined;
  })()`);
  if (!found) throw new Error(`The panel has no button "${name}".`);
}

async function keep(path: string): Promise<void> {
  await pressIn(await read(path), 'Keep this article');
  await panelSaying(/Kept as a source/);
}

const marks = (verdict: string) =>
  chromium.page
    .evaluate(readMarks)
    .then((all) => all.filter((mark) => mark.verdict === verdict).map(({ words }) => words));

describe('an article that was kept', () => {
  it('is what the next one on the story is compared with, in its own words', async () => {
    await keep(GAZETTE);
    await read(COURIER);
    await expect.poll(() => marks('differs'), { timeout: SOON }).toEqual(['63', '9:50 a.m. Tuesday']);
    expect(await marks('agrees')).toEqual(expect.arrayContaining(['Four people', 'Quarry Road', 'three daughters']));
    const point = await chromium.page.evaluate(pointOfMark, '63');
    await chromium.page.mouse.click(point?.x ?? 0, point?.y ?? 0);
    const card = await until(() => chromium.card(), SOON);
    expect(await card?.text()).toContain('“Edda Marlowe, 61, who had run the workshop since 1998');
  });

  it('is compared with nothing of another story', async () => {
    await keep(GAZETTE);
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/odd/ferry.html`);
    await until(async () => {
      await chromium.pressButton(page);
      return panelSaying(/Ferry returns[\s\S]*No source on this story yet/, 2_500).catch(() => undefined);
    }, 4 * SOON);
    await panelSaying(/Ferry returns[\s\S]*No source on this story yet/);
    expect(await page.evaluate(readMarks)).toEqual([]);
  });

  it('says what changed when it is kept again, and both can be taken back', async () => {
    await keep(GAZETTE);
    const html = await readFile(join(root, 'tests/pages', GAZETTE), 'utf8');
    made[GAZETTE] = html.replace('Four people were wounded', 'Five people were wounded');
    const panel = await read(`${GAZETTE}?utm_source=letter&fbclid=1`);
    await panelSaying(/Kept as a source on/);
    await pressIn(panel, 'Keep this article again');
    await panelSaying(/One detail changed since\s+count\s*wounded was “Four people”, now “Five people”/);
    await panel.screenshot(join(PICTURES, 'keep-changed.png'));
    await pressIn(panel, 'Undo');
    await panelSaying(/Kept as a source on/);
    await pressIn(await read(COURIER), 'Keep this article');
    await pressIn(await panelSaying(/Kept as a source\b/), 'Undo');
    const gone = await panelSaying(/^(?![\s\S]*Kept as a source)[\s\S]*Undone/);
    expect(await gone.evaluate(`root.querySelector('.toolbar').innerText`)).toMatch(/Keep/);
  });

  it('cannot be overwritten by a page that says it is the same', async () => {
    await keep(GAZETTE);
    const html = await readFile(join(root, 'tests/pages', GAZETTE), 'utf8');
    made['/liar.html'] = html
      .replace('<head>', `<head><link rel="canonical" href="${server.origin}${GAZETTE}">`)
      .replace('Edda Marlowe, 61', 'Edda Marlowe, 85');
    await pressIn(await read('/liar.html'), 'Keep this article');
    await panelSaying(/Kept as a source/);
    await read(COURIER);
    const panel = await panelSaying(/2 sources compared/);
    expect(await panel.text()).toMatch(/61/);
  });

  it('is listed in the library, where it can be made private, deleted and brought back', async () => {
    await keep(GAZETTE);
    await read(COURIER);
    await expect.poll(() => marks('differs'), { timeout: SOON }).toHaveLength(2);
    const own = await chromium.context.newPage();
    await own.goto(`chrome-extension://${chromium.extensionId}/library.html#sources`);
    await own.getByText('Potter killed as kiln explodes').waitFor();
    await own.getByText('calls itself The Vale Gazette').waitFor();
    await own.getByRole('button', { name: /\d+ details/ }).click();
    await own.locator('.stated').getByText('who had run the workshop since 1998, died').first().waitFor();
    // What is private is told in the panel and leaves no mark in the page.
    await own.getByLabel('Private').check();
    await expect.poll(() => marks('differs'), { timeout: SOON }).toEqual([]);
    await chromium.page.bringToFront();
    expect(await (await panelSaying(/2 differ/)).text()).toContain('61');
    await own.bringToFront();
    await own.getByRole('button', { name: /^Delete Potter killed/ }).click();
    await own.getByText('was deleted, with all its details').waitFor();
    await chromium.page.bringToFront();
    await panelSaying(/No source on this story yet/);
    await own.bringToFront();
    await own.getByRole('button', { name: 'Undo' }).click();
    await own.getByText('calls itself The Vale Gazette').waitFor();
    await chromium.page.bringToFront();
    await panelSaying(/2 differ/);
  });

  it('is kept from no private window', async () => {
    await allowPrivateWindows(chromium);
    const own = await openExtensionPage(chromium);
    const page = await openPrivatePage(chromium, own, server.origin + GAZETTE);
    await until(async () => {
      await chromium.pressButton(page);
      // Another press before the answer would hide the marks again.
      const isRead = async () => /Read in full/.test((await (await chromium.panel())?.text()) ?? '');
      return until(isRead, READ_MS);
    }, 3 * READ_MS);
    await pressIn(await panelSaying(/Read in full/), 'Keep this article');
    await panelSaying(/Nothing from private windows is kept; open the article in an ordinary window/);
    expect(await readKept(own)).toEqual({ stored: {}, databases: [] });
  });
});

describe('open tabs', () => {
  it('are compared with, each under its own permission, and named where they cannot be', async () => {
    await allowSite(chromium, 'http://127.0.0.1/*');
    const others = ['/odd/ferry.html', '/odd/empty.html', '/kiln/gazette.html', '/kiln/radio.html'];
    for (const path of others) await (await chromium.context.newPage()).goto(server.origin + path);
    const panel = await read(COURIER);
    await pressIn(await panelSaying(/No source on this story yet/), 'Compare with open tabs');
    await panelSaying(/Keep and compare|Choose at least one tab/);
    await panel.evaluate(`root.querySelectorAll('.chooser input').forEach((box) => { box.click(); })`);
    await panelSaying(/Keep and compare 4 tabs/);
    await panel.screenshot(join(PICTURES, 'tabs-choose.png'));
    // Those that are likely to tell of the story come first.
    expect(await panel.evaluate(`root.querySelector('.tab-title').innerText`)).toMatch(/Kiln|kiln/);
    await pressIn(panel, 'Keep and compare 4 tabs');
    const text = await (await panelSaying(/Compared with open tabs[\s\S]*2 sources compared/)).text();
    await panel.screenshot(join(PICTURES, 'tabs-results.png'));
    expect(text).toMatch(/Potter killed as kiln explodes[^\n]*\n[^\n]*kept as a source\n/);
    expect(text).toMatch(/Ferry returns[^\n]*\n[^\n]*kept as a source; not compared: [^\n]*another story/);
    expect(text).toMatch(/127\.0\.0\.1:\d+\s*There is no (?:text|article) on this page/);
    await expect.poll(() => marks('differs'), { timeout: SOON }).toEqual(['63', '9:50 a.m. Tuesday']);
    // The other tabs were read and not painted.
    for (const page of chromium.context.pages()) {
      if (page !== chromium.page) expect(await page.evaluate(readMarks)).toEqual([]);
    }
    await pressIn(panel, 'Undo: keep none of these');
    await panelSaying(/No source on this story yet/);
    await expect.poll(() => marks('differs'), { timeout: SOON }).toEqual([]);
  });
});
