import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { millSet } from './mill.ts';
import { bundleCard, mountCard } from './mount-card.ts';
import { DEMO } from './planted.ts';

const BUILT = join(root, '.output/chrome-mv3');
const PICTURES = join(root, '.output/screenshots');
const LOOKS = [
  { look: 'light', colorScheme: 'light', forcedColors: 'none' },
  { look: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { look: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
  { look: 'forced dark colours', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** What is done on a page of the extension before it is looked at, and where a part of it is that has to be there. */
interface View {
  name: string;
  page: string;
  width?: number;
  ready: string;
  prepare?(page: Page): Promise<unknown>;
}

const DRAFT = `Officer Cody Allen, 36, was shot and killed on Thursday at a home in Independence, Missouri.

Drexel Mack, a process server, was killed as well, Police Chief Adam Dustman said.`;

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const MILL = { name: 'mill.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(millSet())) };

const VIEWS: View[] = [
  {
    name: 'the panel, with a row open and what only this article states',
    page: 'sidepanel',
    width: 400,
    ready: '.finding .piece',
    prepare: press(/only here|no other source/i),
  },
  { name: 'the panel at its widest', page: 'sidepanel', width: 700, ready: '.finding .piece' },
  { name: 'the panel on a page without sources', page: 'sidepanel?ferry', width: 320, ready: '.nothing' },
  { name: 'the options', page: 'options', ready: '.choices' },
  {
    name: 'the options, asking before all is deleted',
    page: 'options',
    ready: '.choices',
    prepare: press(/^Delete all/),
  },
  { name: 'the library: kept sources', page: 'library#sources', ready: 'main section' },
  { name: 'the library: fact sets', page: 'library#sets', ready: '.sets' },
  { name: 'the library: a new set', page: 'library#sets', ready: '.sets', prepare: press('New set') },
  {
    name: 'the library: a set',
    page: 'library#sets',
    ready: '.sets',
    prepare: async (page) => {
      await page.locator('.sets > li').filter({ hasText: 'The mill fire' }).getByRole('link').click();
      await page.getByRole('link', { name: 'Mill burns' }).waitFor();
    },
  },
  {
    name: 'the library: a source with its facts',
    page: 'library#sets',
    ready: '.sets',
    prepare: async (page) => {
      await page.locator('.sets > li').filter({ hasText: 'The mill fire' }).getByRole('link').click();
      await page.getByRole('link', { name: 'Mill burns' }).click();
      await page.getByRole('button', { name: 'Add a fact' }).click();
    },
  },
  { name: 'the library: the history', page: 'library#history', ready: 'main section' },
  { name: 'the comparison', page: 'compare', ready: '.grid' },
  {
    name: 'the comparison with a cell open',
    page: 'compare',
    ready: '.grid',
    prepare: (page) => page.locator('td button').first().click(),
  },
  { name: 'the export', page: 'export', ready: '.sheet' },
  { name: 'the export, putting a source right', page: 'export', ready: '.sheet', prepare: press(/^Edit/) },
  {
    name: 'the draft check',
    page: 'draft',
    ready: 'textarea',
    prepare: async (page) => {
      await page.getByLabel('Publication date').fill('2024-03-05');
      await page.locator('textarea').fill(DRAFT);
      await page.locator('.finding').first().waitFor();
    },
  },
  { name: 'the draft check in the panel', page: 'draft#panel', width: 320, ready: 'textarea' },
  { name: 'the welcome', page: 'welcome', ready: '.story' },
];

let server: PageServer;
let chromium: Chromium;
let axe: string;
let read: { demo: number; ferry: number };

/** The number of the tab that is in front. */
async function tabOf(): Promise<number> {
  const worker = await chromium.background();
  return worker.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } } })
      .chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? -1;
  });
}

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  server = await servePages();
  chromium = await openChromium({ extension: BUILT });
  await chromium.page.goto(`${server.origin}/odd/ferry.html`);
  await chromium.pressButton();
  const said = async () => /No source on this story/.test((await (await chromium.panel())?.text()) ?? '');
  if (!(await until(said, 5_000))) await chromium.pressButton();
  const ferry = await tabOf();
  const other = await chromium.context.newPage();
  await other.goto(server.origin + DEMO);
  await readArticle(chromium, other);
  read = { ferry, demo: await tabOf() };
  const library = await chromium.context.newPage();
  await library.goto(`chrome-extension://${chromium.extensionId}/library.html#sets`);
  await library.locator('input[type=file]').first().setInputFiles(MILL);
  await library.locator('.sets > li').filter({ hasText: 'The mill fire' }).waitFor();
  await library.close();
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

async function open({ page: wanted, width = 1000, ready }: View): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.setViewportSize({ width, height: 900 });
  const [, name = '', rest = ''] = /^(\w+)(.*)$/.exec(wanted) ?? [];
  const tab = `?tab=${rest === '?ferry' ? read.ferry : read.demo}`;
  await page.goto(
    `chrome-extension://${chromium.extensionId}/${name}.html${rest === '#panel' ? '?panel' : rest.startsWith('#') ? rest : tab}`,
  );
  await page.locator(ready).first().waitFor();
  return page;
}

/** What axe finds, one line a rule with the first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] })`,
  )) as AxeResults;
  return found.map(({ id, nodes }) => {
    const [{ html, failureSummary } = { html: '', failureSummary: '' }] = nodes;
    return `${id} (${nodes.length}): ${html.slice(0, 160)} — ${failureSummary?.replace(/\s+/g, ' ')}`;
  });
}

const inLook = ({ colorScheme, forcedColors }: (typeof LOOKS)[number]) => ({ colorScheme, forcedColors }) as const;

describe.each(VIEWS)('axe finds nothing wrong with $name', (view) => {
  it('in light, dark and forced colours', async () => {
    const page = await open(view);
    await view.prepare?.(page);
    const found: Record<string, string[]> = {};
    for (const look of LOOKS) {
      await page.emulateMedia(inLook(look));
      await page.screenshot({ path: join(PICTURES, `axe-${view.name}-${look.look}.png`.replaceAll(/[ :,]+/g, '-')) });
      found[look.look] = await violations(page);
    }
    await page.close();
    expect(found).toEqual(Object.fromEntries(LOOKS.map(({ look }) => [look, []])));
  });
});

describe('axe finds nothing wrong with the card', () => {
  it('in light, dark and forced colours, mounted where axe can look into it', async () => {
    const page = await open({ name: 'welcome', page: 'welcome', ready: '.story' });
    await mountCard(page, await bundleCard());
    const found: Record<string, string[]> = {};
    for (const look of LOOKS) {
      await page.emulateMedia(inLook(look));
      await page.screenshot({ path: join(PICTURES, `axe-card-${look.look}.png`.replaceAll(' ', '-')) });
      found[look.look] = await violations(page);
    }
    await page.close();
    expect(found).toEqual(Object.fromEntries(LOOKS.map(({ look }) => [look, []])));
  });
});

it('leaves out no page of the extension', async () => {
  const pages = (await readdir(BUILT)).filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -5));
  expect(pages.filter((name) => !VIEWS.some(({ page }) => page.startsWith(name)))).toEqual([]);
});

it('would find what is wrong, in the card too', async () => {
  const page = await open({ name: 'welcome', page: 'welcome', ready: '.story' });
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await violations(page)).join()).toMatch(/button-name \(1\)/);
  await mountCard(page, await bundleCard());
  await page.locator('.card .close').evaluate((button) => {
    button.removeAttribute('aria-label');
    button.removeAttribute('title');
  });
  expect((await violations(page)).join()).toMatch(/button-name \(2\)/);
  await page.close();
});
