import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../tools/firefox.ts';
import { pointOfMark, readMarks } from '../tools/marks.ts';
import { until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { BORNE_OUT, DEMO, PLANTED } from './planted.ts';
import { readWatch, watchPage } from './watch.ts';

const SOON = 5_000;
const PICTURES = join(root, '.output/screenshots');

let server: PageServer;
let firefox: Firefox;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  server = await servePages();
  firefox = await openFirefox({ extension: join(root, '.output/firefox-mv3') });
});

afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const marks = () => firefox.page.evaluate(readMarks);

/** Presses the button until marks show. */
async function readArticle(): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt++) {
    await firefox.pressButton();
    if (await until(async () => (await marks()).length > 0, 2_500)) return;
  }
  throw new Error(`No marks show. The sidebar says: ${await firefox.sidebarText()}`);
}

async function readDemo(): Promise<{ html: string }> {
  await firefox.page.goto(server.origin + DEMO);
  const html = await firefox.page.content();
  await firefox.page.evaluate(watchPage);
  await readArticle();
  return { html };
}

describe('the demo article in Firefox', () => {
  it('is marked where it is wrong and where it is borne out', async () => {
    await readDemo();
    const painted = await marks();
    const differing = painted.filter((mark) => mark.verdict === 'differs').map((mark) => mark.words);
    for (const { words } of PLANTED) expect(differing.join(' · ')).toContain(words);
    expect(differing.filter((words) => !PLANTED.some((planted) => words.includes(planted.words)))).toEqual([]);
    const agreeing = painted.filter((mark) => mark.verdict === 'agrees').map((mark) => mark.words);
    for (const words of BORNE_OUT) expect(agreeing.join(' · ')).toContain(words);
    await firefox.page.screenshot({ path: join(PICTURES, 'marks-firefox.png') });
  });

  it('is left exactly as it was', async () => {
    const { html } = await readDemo();
    expect(await firefox.page.content()).toBe(html);
    expect((await firefox.page.evaluate(readWatch)).mutations).toEqual([]);
  });

  it('has a badge with the number of findings that differ', async () => {
    await expect.poll(() => firefox.badge(), { timeout: SOON }).toBe(String(PLANTED.length));
  });

  it('loses its marks on a second press and gets them back on a third', async () => {
    const before = await marks();
    expect(before.length).toBeGreaterThan(0);
    await firefox.pressButton();
    await expect.poll(marks, { timeout: SOON }).toEqual([]);
    await firefox.pressButton();
    await expect.poll(marks, { timeout: SOON }).toEqual(before);
  });

  it('is listed in the sidebar, which the press opens', async () => {
    await expect.poll(() => firefox.sidebarText(), { timeout: SOON }).toContain('Dustmann');
    const text = await firefox.sidebarText();
    for (const { words } of PLANTED) expect(text).toContain(words);
  });

  it('opens a card on a mark, which Escape closes', async () => {
    await readDemo();
    const point = await firefox.page.evaluate(pointOfMark, '36');
    if (!point) throw new Error('There is no mark on 36.');
    await firefox.page.mouse.click(point.x, point.y);
    await expect.poll(() => firefox.cardText(), { timeout: SOON }).toMatch(/35[\s\S]*(CNN|FOX 4)|(CNN|FOX 4)[\s\S]*35/);
    await firefox.page.screenshot({ path: join(PICTURES, 'card-firefox.png') });
    await firefox.page.keyboard.press('Escape');
    await expect.poll(() => firefox.cardText(), { timeout: SOON }).toBe('');
  });
});

describe('a background that Firefox stopped', () => {
  it('takes the next press as if nothing had happened', async () => {
    await readDemo();
    const before = await marks();
    await firefox.stopBackground();
    await firefox.pressButton();
    await expect.poll(marks, { timeout: SOON }).toEqual([]);
    await firefox.stopBackground();
    await firefox.pressButton();
    await expect.poll(marks, { timeout: SOON }).toEqual(before);
  });
});

describe('a page that cannot be compared, in Firefox', () => {
  it.each([
    ['/odd/empty.html', /no article|empty/i],
    ['/odd/front.html', /no article/i],
    ['/odd/french.html', /French|fr\b|language/],
  ])('gets a plain sentence in the sidebar: %s', async (path, sentence) => {
    await firefox.page.goto(server.origin + path);
    await firefox.pressButton();
    await expect.poll(() => firefox.sidebarText(), { timeout: SOON }).toMatch(sentence);
  });

  it('gets a plain sentence in the sidebar: a page of the browser', async () => {
    await firefox.openOwnPage('about:support');
    await firefox.pressButton();
    await expect.poll(() => firefox.sidebarText(), { timeout: SOON }).toMatch(/does not let extensions read/);
  });
});
