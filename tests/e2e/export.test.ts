import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import papaparse from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passageAddress } from '../../lib/citations/link.ts';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { type Network, watchNetwork } from '../tools/network.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO } from './planted.ts';

const BUILT = join(root, '.output/chrome-mv3');
const PICTURES = join(root, '.output/screenshots');
const SOON = 5_000;
/** The first citation in a style waits for citeproc to be loaded and the style to be prepared. */
const FIRST = 30_000;

let server: PageServer;
let chromium: Chromium;
let network: Network;
let page: Page;

/** The export page, opened from the panel as its user does it. */
async function openExport(): Promise<Page> {
  await chromium.page.goto(server.origin + DEMO);
  await readArticle(chromium);
  const panel = await until(() => chromium.panel(), SOON);
  if (!panel) throw new Error('The panel did not open.');
  const button = `[...root.querySelectorAll('.toolbar button')].find((each) => each.innerText.trim() === 'Citations')`;
  await until(async () => Boolean(await panel.evaluate(`Boolean(${button})`)), SOON);
  const opened = chromium.context.waitForEvent('page');
  await panel.evaluate(`${button}.click()`);
  const exported = await opened;
  await exported.locator('.sheet').waitFor({ timeout: FIRST });
  return exported;
}

beforeAll(async () => {
  server = await servePages({ '/made/passage.html': passagePage() });
  network = await watchNetwork();
  chromium = await openChromium({ extension: BUILT, proxy: network.proxy });
  page = await openExport();
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await network?.close();
});

const settled = () => page.locator('.preview[aria-busy=false]').waitFor({ timeout: FIRST });

async function choose(label: string, value: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption(value);
  await settled();
}

/** What the browser is given to save. */
async function downloaded(): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('the export page', () => {
  it('opens from the panel with the bibliography of the story', async () => {
    expect(await page.locator('.sheet').textContent()).toMatch(/Lynch, J\. \(2024, March 1\)\..+CNN\./);
    expect(await page.locator('.sheet i').allTextContents()).toContain('CNN');
  });

  it('prints in every style that ships', async () => {
    const begins: Record<string, RegExp> = {
      mla: /Lynch, Jamiel\. “.+\.” CNN, 1 Mar\. 2024\./,
      'chicago-notes': /Jamiel Lynch, “.+,” CNN, March 1, 2024\./,
      'chicago-author-date': /Lynch, Jamiel\. 2024\. “.+\.” CNN, March 1\./,
      vancouver: /\d\. Lynch J\. .+ CNN\. 2024 Mar 1\./,
    };
    for (const [style, expected] of Object.entries(begins)) {
      await choose('Citation style', style);
      expect(await page.locator('.sheet').textContent()).toMatch(expected);
    }
  }, 120_000);

  it('saves each format as a file of its own kind', async () => {
    await choose('Format', 'csv');
    const table = await downloaded();
    expect(table.name).toMatch(/\.csv$/);
    const { data, errors } = papaparse.parse<Record<string, string>>(table.text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.filter(({ Verdict }) => Verdict === 'differs').length).toBeGreaterThan(0);
    await choose('Format', 'csl-json');
    expect(JSON.parse((await downloaded()).text).map(({ type }: { type: string }) => type)).toContain(
      'article-newspaper',
    );
    await choose('Format', 'web-annotation');
    expect(JSON.parse((await downloaded()).text).type).toBe('AnnotationPage');
    await choose('Format', 'ris');
    expect((await downloaded()).text).toMatch(/^TY {2}- NEWS\r\n/);
    await choose('Format', 'bibtex');
    expect((await downloaded()).text).toMatch(/^@article\{/);
    await choose('Format', 'html');
    expect((await downloaded()).text).toMatch(/^<!doctype html>/);
    await choose('Format', 'bibliography');
    await choose('Citation style', 'apa');
  });

  it('copies rich text that a word processor takes, and plain text beside it', async () => {
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied as Bibliography.').waitFor();
    const [rich, plain] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item!.getType(type)).text()));
    });
    expect(rich).toContain('<i>CNN</i>');
    expect(plain).toContain('CNN');
    expect(plain).not.toContain('<');
  });

  it('keeps what was put right on a source, for the next time too', async () => {
    await page.getByRole('button', { name: /^Edit An officer/ }).click();
    await page.getByLabel('Title', { exact: true }).fill('Two killed in Missouri');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await settled();
    await expect
      .poll(() => page.locator('.sheet').textContent(), { timeout: SOON })
      .toContain('Two killed in Missouri');
    await page.reload();
    await page.locator('.sheet').waitFor({ timeout: FIRST });
    expect(await page.locator('.sheet').textContent()).toContain('Two killed in Missouri');
    await page.getByRole('button', { name: 'Edit Two killed' }).click();
    await page.getByRole('button', { name: 'Take the corrections back' }).click();
    await expect
      .poll(() => page.locator('.sheet').textContent(), { timeout: SOON })
      .toContain('An officer and a process server');
  });

  it('takes a style that its user brings', async () => {
    const style = `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>House style</title><id>house</id><updated>2024-01-01T00:00:00Z</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout suffix="."><text variable="container-title" text-case="uppercase"/></layout></bibliography></style>`;
    const file = { name: 'house.csl', mimeType: 'application/xml', buffer: Buffer.from(style) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Added the style “House style”.').waitFor();
    await expect.poll(() => page.locator('.sheet').textContent(), { timeout: FIRST }).toMatch(/CNN\./);
    await page.reload();
    await page.locator('.sheet').waitFor({ timeout: FIRST });
    expect(await page.getByLabel('Citation style', { exact: true }).textContent()).toContain('House style');
    await choose('Citation style', 'own:house');
    expect(await page.locator('.sheet').textContent()).toContain('CNN.');
  });

  it('is kept for looking at, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(PICTURES, `export-${colorScheme}.png`) });
    }
  });
});

describe('what is built', () => {
  it('has no code in it that asks the network, but for files of its own', async () => {
    const files = (await readdir(BUILT, { recursive: true })).filter((path) => path.endsWith('.js'));
    const asking: string[] = [];
    for (const path of files) {
      const code = await readFile(join(BUILT, path), 'utf8');
      for (const word of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon']) {
        if (code.includes(word)) asking.push(`${path}: ${word}`);
      }
    }
    expect(asking).toEqual([]);
  });

  it('asks for nothing while citations are made', () => {
    expect(
      network.asked.filter(
        (address) => !/^(?:https?:\/\/)?[a-z0-9.-]+\.(?:google|googleapis|gvt1)\.com[:/]/.test(address),
      ),
    ).toEqual([]);
    expect(server.requests.filter((path) => !/^\/(demo\/[a-z]+\.(html|css|svg)|favicon\.ico)$/.test(path))).toEqual([]);
  });
});

const QUOTES = [
  'The ferry left at 6:40 a.m., forty-one minutes late, with 212 people & their dogs aboard.',
  'Harbour Master Inés Müñoz said: “We saw the light – twice – and then nothing (it was dark) for half an hour or so, until the second boat came round the point and called us on the radio.”',
  'He was 58.',
];

/** A long page with each quoted passage far down, among much else. */
function passagePage(): string {
  const filler = '<p>The tide rose and fell, and nobody on the quay wrote anything down about it that day.</p>'.repeat(
    60,
  );
  const passages = QUOTES.map(
    (quote, at) => `${filler}<p id="passage-${at}">Before it. ${quote.replace('&', '&amp;')} After it.</p>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry</title><link rel="icon" href="data:,">
    <h1>Ferry</h1>${passages.join('')}${filler}`;
}

describe('a link to a passage', () => {
  it.each(QUOTES.map((quote, at) => [at, quote] as const))('lands on it: %s', async (at, quote) => {
    const address = passageAddress(`${server.origin}/made/passage.html`, quote);
    expect(address).toContain('#:~:text=');
    const opened = await chromium.context.newPage();
    await opened.goto(address ?? '');
    const place = () =>
      opened.evaluate((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        return { top: box?.top ?? -1, bottom: box?.bottom ?? -1, height: innerHeight, scrolled: scrollY };
      }, `passage-${at}`);
    await expect.poll(async () => (await place()).scrolled, { timeout: SOON }).toBeGreaterThan(500);
    const { top, bottom, height } = await place();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
    await opened.close();
  });
});
