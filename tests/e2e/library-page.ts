import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { readArticle } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { MILL_PAGE } from './mill.ts';

const PICTURES = join(root, '.output/screenshots');
const SOON = 10_000;

type Within = { getByRole: Page['getByRole'] };

/** The library in a browser of its own, beside an article on the mill, and the means to use both as a user does. */
export interface LibraryPage {
  chromium: Chromium;
  page: Page;
  origin: string;
  folder: string;
  open(hash?: string): Promise<void>;
  button(name: string | RegExp, within?: Within): Locator;
  /** A set in the list. */
  entry(title: string): Locator;
  /** Waits until the page says this of what was done last. */
  hears(sentence: RegExp, time?: number): Promise<void>;
  /** Writes a file to choose; gives its path. */
  written(name: string, content: string | Uint8Array): Promise<string>;
  importFile(path: string): Promise<void>;
  chooseBackup(path: string): Promise<void>;
  /** Presses a button that saves a file; gives its path. */
  saved(name: string | RegExp, within?: Within): Promise<string>;
  /** Deletes everything, as its user does in the options. */
  wipe(): Promise<void>;
  /** The words that are marked as differing in the article on the mill. */
  differing(): Promise<string[]>;
  /** What the library lists of each set, without dates. */
  listed(): Promise<string[]>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the build that may ask this very machine for a fact set. */
export async function openLibraryPage(): Promise<LibraryPage> {
  await mkdir(PICTURES, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'second-source-'));
  const pages: PageServer = await servePages({ '/made/mill.html': MILL_PAGE });
  const chromium = await openChromium({ extension: join(root, '.output/chrome-mv3-e2e') });
  const page = await chromium.context.newPage();
  const address = `chrome-extension://${chromium.extensionId}`;
  const button = (name: string | RegExp, within: Within = page) => within.getByRole('button', { name });

  const library: LibraryPage = {
    chromium,
    page,
    origin: pages.origin,
    folder,
    async open(hash = '#sets') {
      await page.goto('about:blank');
      await page.goto(`${address}/library.html${hash}`);
      await page.locator('main section').waitFor();
    },
    button,
    entry: (title) => page.locator('.sets > li').filter({ hasText: title }),
    hears: (sentence, timeout = SOON) =>
      expect.poll(() => page.locator('.notice > span').textContent(), { timeout }).toMatch(sentence),
    async written(name, content) {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    importFile: (path) => page.locator('input[type=file]').first().setInputFiles(path),
    chooseBackup: (path) => page.locator('input[type=file]').nth(1).setInputFiles(path),
    async saved(name, within) {
      const [download] = await Promise.all([page.waitForEvent('download'), button(name, within).click()]);
      const path = join(folder, `${Date.now()}-${download.suggestedFilename()}`);
      await download.saveAs(path);
      return path;
    },
    async wipe() {
      const options = await chromium.context.newPage();
      await options.goto(`${address}/options.html`);
      await button('Delete all data', options).click();
      await button(/^Delete/, options).click();
      await options.getByText('All data was deleted.').waitFor();
      await options.close();
    },
    async differing() {
      await chromium.page.goto(`${pages.origin}/made/mill.html`);
      await readArticle(chromium);
      const marks = await chromium.page.evaluate(readMarks);
      return marks.filter(({ verdict }) => verdict === 'differs').map(({ words }) => words);
    },
    async listed() {
      await library.open();
      const all = await page.locator('.sets > li .told').allTextContents();
      return all.map((text) => text.replace(/(?:last|changed) .*/s, '').trim());
    },
    async picture(name) {
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    async close() {
      await chromium.close();
      await pages.close();
      await rm(folder, { recursive: true });
    },
  };
  return library;
}
