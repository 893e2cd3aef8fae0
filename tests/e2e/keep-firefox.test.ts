import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../tools/firefox.ts';
import { pointOfMark, readMarks } from '../tools/marks.ts';
import { until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';

const SOON = 8_000;
const GAZETTE = '/kiln/gazette.html';
const COURIER = '/kiln/courier.html';
const RADIO = '/kiln/radio.html';

let server: PageServer;
let firefox: Firefox;
/** Pages that stand in for those of the folder. */
const made: Record<string, string> = {};

beforeAll(async () => {
  server = await servePages(made);
  firefox = await openFirefox({ extension: join(root, '.output/firefox-mv3'), grants: true });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

async function sidebarSaying(expected: RegExp): Promise<string> {
  let said = '';
  const found = await until(async () => {
    said = await firefox.sidebarText();
    return expected.test(said);
  }, SOON);
  if (!found) throw new Error(`The sidebar does not say ${expected}: ${said}`);
  return said;
}

async function press(selector: string, named: string): Promise<void> {
  if (!(await until(() => firefox.pressInSidebar(selector, named), SOON)))
    throw new Error(`The sidebar has no ${selector} "${named}".`);
}

async function read(path: string, headline: string): Promise<void> {
  await firefox.page.goto(server.origin + path);
  const read = new RegExp(`${headline}[\\s\\S]*Read in full`);
  for (let attempt = 0; attempt < 4; attempt++) {
    await firefox.pressButton();
    if (await until(async () => read.test(await firefox.sidebarText()), 2_500)) return;
  }
  await sidebarSaying(read);
}

const differing = async () =>
  (await firefox.page.evaluate(readMarks)).filter(({ verdict }) => verdict === 'differs').map(({ words }) => words);

describe('an article that was kept, in Firefox', () => {
  it('is what the next one on the story is compared with, in its own words', async () => {
    await read(GAZETTE, 'Potter killed');
    await press('button', 'Keep this article');
    await sidebarSaying(/Kept as a source/);
    await read(COURIER, 'Kiln blast');
    await expect.poll(differing, { timeout: SOON }).toEqual(['63', '9:50 a.m. Tuesday']);
    const point = await firefox.page.evaluate(pointOfMark, '63');
    await firefox.page.mouse.click(point?.x ?? 0, point?.y ?? 0);
    await expect
      .poll(() => firefox.cardText(), { timeout: SOON })
      .toContain('“Edda Marlowe, 61, who had run the workshop since 1998');
  });

  it('says what changed when it is kept again, which can be taken back', async () => {
    const html = await readFile(join(root, 'tests/pages', GAZETTE), 'utf8');
    made[GAZETTE] = html.replace('Four people were wounded', 'Five people were wounded');
    await read(GAZETTE, 'Potter killed');
    await press('button', 'Keep this article again');
    await sidebarSaying(/One detail changed since[\s\S]*was “Four people”, now “Five people”/);
    await press('button', 'Undo');
    await sidebarSaying(/Undone/);
    delete made[GAZETTE];
  });

  it('can be compared with along with an open tab, which is read without a mark', async () => {
    const first = firefox.page;
    const other = await first.browser().newPage();
    await other.goto(server.origin + RADIO);
    await first.bringToFront();
    await read(COURIER, 'Kiln blast');
    await press('.compare-tabs button', 'Compare with open tabs');
    await sidebarSaying(/Harrow Vale mourns/);
    await press('.chooser input', '');
    await press('.chooser button', 'Keep and compare one tab');
    const said = await sidebarSaying(/2 sources compared/);
    expect(said).toMatch(/Harrow Vale mourns[^\n]*\n[^\n]*kept as a source/);
    expect(await other.evaluate(readMarks)).toEqual([]);
    await press('button', 'Undo: keep none of these');
    await sidebarSaying(/One source compared/);
    await other.close();
  });
});
