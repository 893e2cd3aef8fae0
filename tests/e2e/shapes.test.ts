import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { type Network, watchNetwork } from '../tools/network.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { readSigns, SHAPES } from './shapes.ts';
import { readWatch, watchPage } from './watch.ts';

const PICTURES = join(root, '.output/screenshots');
const SOON = 8_000;
/** Chromium asks its maker's services on its own, with or without an extension. */
const OF_CHROMIUM = /^(?:https?:\/\/)?[a-z0-9.-]+\.(?:google|googleapis|gvt1)\.com[:/]/;

let server: PageServer;
let chromium: Chromium;
let network: Network;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  server = await servePages();
  network = await watchNetwork();
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3'), proxy: network.proxy });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
  await network?.close();
});

const signs = () => chromium.page.evaluate(readSigns);

describe.each(SHAPES)('a page of this shape: $name', ({ name, file, differs, agrees, frames = [] }) => {
  it('carries its marks on the exact words, and is left as it was', async () => {
    const before = server.requests.length;
    await chromium.page.goto(`${server.origin}/shapes/${file}.html`);
    const html = await chromium.page.content();
    await chromium.page.evaluate(watchPage);
    await readArticle(chromium);

    const found = await signs();
    expect(found.filter(({ verdict }) => verdict === 'differs').map(({ words }) => words)).toEqual(differs);
    const agreeing = found.filter(({ verdict }) => verdict === 'agrees').map(({ words }) => words);
    for (const words of agrees) expect(agreeing, `${words} among ${agreeing.join(' · ')}`).toContain(words);
    expect(found.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(found.filter(({ isWhole }) => !isWhole)).toEqual([]);
    for (const frame of chromium.page.frames().slice(1)) expect(await frame.evaluate(readSigns)).toEqual([]);

    expect(await chromium.page.evaluate(readWatch), name).toEqual({ mutations: [], shift: 0 });
    expect(await chromium.page.content()).toBe(html);
    expect(server.requests.slice(before)).toEqual([`/shapes/${file}.html`, ...frames]);
    await chromium.page.screenshot({ path: join(PICTURES, `shape-${file}.png`) });
  });
});

it('says of a preview that the rest is behind a paywall', async () => {
  await chromium.page.goto(`${server.origin}/shapes/paywall.html`);
  await readArticle(chromium);
  const said = async () => (await (await chromium.panel())?.text()) ?? '';
  await expect.poll(said, { timeout: SOON }).toMatch(/preview/i);
});

it('marks what an accordion hid once it is opened', async () => {
  await chromium.page.goto(`${server.origin}/shapes/accordion.html`);
  await readArticle(chromium);
  const differing = async () =>
    (await signs()).filter(({ verdict }) => verdict === 'differs').map(({ words }) => words);
  expect(await differing()).toEqual(['36']);
  await chromium.page.locator('summary').nth(1).click();
  await expect.poll(differing, { timeout: SOON }).toEqual(['36', 'Adam Dustmann']);
  await chromium.page.locator('.accordion button').click();
  await expect.poll(differing, { timeout: SOON }).toEqual(['36', 'Adam Dustmann', '387 officers']);
});

it('marks a story on after an endless page has grown', async () => {
  await chromium.page.goto(`${server.origin}/shapes/infinite-scroll.html`);
  await readArticle(chromium);
  const before = await signs();
  await chromium.page.mouse.wheel(0, 4_000);
  await until(() => chromium.page.evaluate(() => document.querySelectorAll('.story').length > 1), SOON);
  await expect.poll(signs, { timeout: SOON }).toEqual(before);
});

it('had no need of anything but the pages', async () => {
  expect(network.asked.filter((address) => !OF_CHROMIUM.test(address))).toEqual([]);
});
