import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Chromium, openChromium } from './chromium.ts';
import { pointOfMark, readMarks } from './marks.ts';
import { type Row, readRows } from './panel.ts';
import { readArticle, until } from './reading.ts';
import { root } from './root.ts';
import { run } from './run.ts';
import { servePages } from './serve.ts';

/**
 * Builds the extension and opens a browser with it on the demo article, read and marked. Without a display it does
 * the same unseen, keeps a picture, and prints what was found.
 */

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const PICTURE = join(root, '.output/start.png');

async function takePicture(chromium: Chromium): Promise<void> {
  const marks = await chromium.page.evaluate(readMarks);
  const shown = marks.find((mark) => mark.verdict === 'differs') ?? marks[0];
  const point = shown && (await chromium.page.evaluate(pointOfMark, shown.words));
  if (point) await chromium.page.mouse.click(point.x, point.y);
  await until(() => chromium.card(), 3_000);
  await mkdir(join(root, '.output'), { recursive: true });
  await chromium.page.screenshot({ path: PICTURE });
}

function table(rows: Row[]): string {
  const lines = [
    ['verdict', 'kind', 'words', 'reason'],
    ...rows.map(({ verdict, kind, words, reason }) => [verdict, kind, words, reason]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

process.stderr.write('Building the extension …\n');
const { ok, output } = await run('wxt', ['build']);
if (!ok) {
  process.stderr.write(`${output}\nThe extension could not be built.\n`);
  process.exit(1);
}
const server = await servePages();
const chromium = await openChromium({ extension: join(root, '.output/chrome-mv3'), visible: hasDisplay });
try {
  await chromium.page.goto(`${server.origin}/demo/independence.html`);
  await readArticle(chromium);
  if (hasDisplay) {
    process.stdout.write('The demo article is open and marked. Close the browser to end.\n');
    await new Promise((closed) => chromium.context.once('close', closed));
  } else {
    await takePicture(chromium);
    const panel = await chromium.panel();
    process.stdout.write(`${table(panel ? await readRows(panel) : [])}\n\n`);
    process.stdout.write(`No display was found, so here is a picture: ${relative(process.cwd(), PICTURE)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await chromium.close().catch(() => undefined);
  await server.close();
}
