import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from './chromium.ts';
import { pointOfMark } from './marks.ts';
import { readRows } from './panel.ts';
import { readArticle, until } from './reading.ts';
import { root } from './root.ts';
import { servePages } from './serve.ts';

/**
 * Takes the picture in the README: the demo article with its marks, a card, and the panel beside it. After a change that can be
 * seen: `npm run build && npx tsx tests/tools/picture.ts`.
 */

const PICTURE = join(root, '.github/marks.png');
const WORDS = '36';
/** How far below the window's middle the words stand, in CSS pixels: the card needs the room under them. */
const RAISED = 240;
const SOON = 5_000;

const folder = await mkdtemp(join(tmpdir(), 'second-source-'));
const [left, right] = [join(folder, 'page.png'), join(folder, 'panel.png')];
const inText = async (file: string) => `data:image/png;base64,${(await readFile(file)).toString('base64')}`;

const server = await servePages();
const chromium = await openChromium({
  extension: join(root, '.output/chrome-mv3'),
  viewport: { width: 900, height: 780 },
});
try {
  const { page } = chromium;
  await page.goto(`${server.origin}/demo/independence.html`);
  await readArticle(chromium);
  const point = await page.evaluate(pointOfMark, WORDS);
  if (!point) throw new Error(`There is no mark on ${WORDS}.`);
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), RAISED);
  await page.mouse.click(point.x, point.y - RAISED);
  if (!(await until(() => chromium.card(), SOON))) throw new Error('No card opened.');
  await page.mouse.move(1, 1);
  const panel = await until(() => chromium.panel(), SOON);
  if (!panel || !(await until(async () => (await readRows(panel)).length > 0, SOON)))
    throw new Error('No panel opened.');
  await panel.screenshot(right);
  // The panel is lower than the page's window.
  const height = Number(await panel.evaluate('innerHeight'));
  await page.screenshot({ path: left, clip: { x: 0, y: 0, width: 900, height } });

  const both = await chromium.context.newPage();
  const style = 'display: inline-flex; gap: 1px; background: #bbb; border: 1px solid #bbb';
  await both.setViewportSize({ width: 1400, height: 900 });
  await both.setContent(
    `<div style="${style}"><img src="${await inText(left)}"><img src="${await inText(right)}"></div>`,
  );
  await mkdir(join(root, '.github'), { recursive: true });
  await both.locator('div').screenshot({ path: PICTURE });
} finally {
  await chromium.close();
  await server.close();
  await rm(folder, { recursive: true });
}
