import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../tools/firefox.ts';
import { readMarks } from '../tools/marks.ts';
import { until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { MILL_PAGE, millSet } from './mill.ts';

const SOON = 10_000;

let pages: PageServer;
let firefox: Firefox;

beforeAll(async () => {
  pages = await servePages({ '/made/mill.html': MILL_PAGE });
  firefox = await openFirefox({ extension: join(root, '.output/firefox-mv3') });
});

afterAll(async () => {
  await firefox?.close();
  await pages?.close();
});

/** Chooses a file for the library's first field of files, as its user would. */
function chooseFile(name: string, text: string): Promise<string> {
  return firefox.inFront(`{
    const input = content.document.querySelector('input[type=file]');
    if (!input) return '';
    const parts = new content.Array();
    parts.push(${JSON.stringify(text)});
    const chosen = new content.DataTransfer();
    chosen.items.add(new content.File(parts, ${JSON.stringify(name)}));
    input.files = chosen.files;
    input.dispatchEvent(new content.Event('change'));
    return 'chosen';
  }`);
}

const shown = () => firefox.inFront("content.document.body?.innerText ?? ''");

it('compares with a fact set that was imported, in Firefox', async () => {
  await firefox.openExtensionPage('library.html');
  await expect.poll(shown, { timeout: SOON }).toContain('Import a file');
  expect(await chooseFile('mill.json', JSON.stringify(millSet()))).toBe('chosen');
  await expect.poll(shown, { timeout: SOON }).toMatch(/“The mill fire” was imported: 5 facts\./);
  expect(await chooseFile('broken.json', '{"format":')).toBe('chosen');
  await expect.poll(shown, { timeout: SOON }).toMatch(/broken\.json was not loaded: the file is not JSON\./);

  await firefox.page.bringToFront();
  await firefox.page.goto(`${pages.origin}/made/mill.html`);
  const differing = async () =>
    (await firefox.page.evaluate(readMarks)).filter(({ verdict }) => verdict === 'differs').map(({ words }) => words);
  for (let press = 0; press < 4; press++) {
    await firefox.pressButton();
    if (await until(async () => (await differing()).length > 0, 3_000)) break;
  }
  expect(await differing()).toEqual(['57']);
});
