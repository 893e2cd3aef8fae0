import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { pointOfMark, readMarks } from '../tools/marks.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO } from './planted.ts';

const PICTURES = join(root, '.output/screenshots');
const SOON = 5_000;

let server: PageServer;
let chromium: Chromium;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  server = await servePages();
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});
beforeEach(async () => {
  await chromium.page.emulateMedia({ media: 'screen', forcedColors: 'none' });
  await chromium.page.goto(server.origin + DEMO);
  await readArticle(chromium);
});

/** How the browser draws the words of the first mark of a verdict, on the ground that it has there. */
const drawn = (verdict: string) =>
  chromium.page.evaluate((sought) => {
    const name = ['', '-dark', '-plain']
      .map((tone) => `second-source-${sought}${tone}`)
      .find((each) => CSS.highlights.has(each));
    const [range] = name === undefined ? [] : [...(CSS.highlights.get(name) ?? [])];
    const element = (range as Range | undefined)?.startContainer.parentElement;
    if (!element) return undefined;
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(element, `::highlight(${name})`);
    return `${textDecorationLine} ${textDecorationStyle}`;
  }, verdict);

it('prints a page without its marks and without the card', async () => {
  const point = await chromium.page.evaluate(pointOfMark, '36');
  await chromium.page.mouse.click(point?.x ?? 0, point?.y ?? 0);
  expect(await until(() => chromium.card(), SOON)).toBeDefined();
  await chromium.page.mouse.move(1, 1);
  const width = await chromium.page.evaluate(() => innerWidth);
  await chromium.page.emulateMedia({ media: 'print' });
  expect((await chromium.page.evaluate(readMarks)).length).toBeGreaterThan(0);
  expect(await drawn('differs')).toBe('none solid');
  expect(await chromium.card()).toBeUndefined();
  await chromium.page.setViewportSize({ width, height: 900 });
  await chromium.page.screenshot({ path: join(PICTURES, 'print.png'), fullPage: true });
});

it('keeps the shapes apart in forced colours', async () => {
  await chromium.page.emulateMedia({ forcedColors: 'active' });
  await chromium.page.screenshot({ path: join(PICTURES, 'marks-forced.png'), fullPage: true });
  expect(await drawn('differs')).toBe('underline wavy');
  expect(await drawn('agrees')).toBe('underline solid');
  expect(await drawn('compatible')).toBe('underline dotted');
});

it('would be seen to draw lines where it does', async () => {
  expect(await drawn('differs')).toBe('underline wavy');
});
