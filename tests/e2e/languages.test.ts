import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium, type Panel } from '../tools/chromium.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO } from './planted.ts';

const PICTURES = join(root, '.output/screenshots');
const SOON = 5_000;
/** The narrowest side panel, in pixels. */
const NARROW = 320;

/** A page without an article. */
const made = {
  '/made/list.html': '<!doctype html><html lang="en"><body><ul><li>One</li><li>Two</li></ul></body></html>',
};

interface Spoken {
  language: string;
  /** The title of the options. */
  options: string;
  sources: RegExp;
  tally: RegExp;
  /** Words of a reason. */
  reason: RegExp;
  noArticle: RegExp;
}

const SPOKEN: Spoken[] = [
  {
    language: 'es',
    options: 'Opciones de Second Source',
    sources: /\d fuentes comparadas/,
    tally: /\d difieren?/,
    reason: / frente a /,
    noArticle: /Aquí no se encontró ningún artículo\s+No hay ningún artículo en esta página/,
  },
  {
    language: 'fr',
    options: 'Options de Second Source',
    sources: /\d sources comparées/,
    tally: /\d diffère(nt)?/,
    reason: / contre /,
    noArticle: /Aucun article trouvé ici\s+Il n’y a pas d’article sur cette page/,
  },
  {
    language: 'de',
    options: 'Optionen von Second Source',
    sources: /\d Quellen verglichen/,
    tally: /\d (weicht ab|weichen ab)/,
    reason: / gegenüber /,
    noArticle: /Hier wurde kein Artikel gefunden\s+Auf dieser Seite ist kein Artikel/,
  },
];

let server: PageServer;
let chromium: Chromium | undefined;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  server = await servePages(made);
});
afterAll(() => server?.close());
afterEach(() => chromium?.close());

/** How far a page reaches beyond its width, in pixels. */
const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

async function panelSaying(open: Chromium, expected: RegExp): Promise<Panel> {
  let said = '';
  const panel = await until(async () => {
    const shown = await open.panel();
    said = (await shown?.text()) ?? '';
    return expected.test(said) ? shown : undefined;
  }, SOON);
  if (!panel) throw new Error(`The panel does not say ${expected}: ${said}`);
  return panel;
}

/** A page of the extension beside the tab that was read. */
async function openOwn(open: Chromium, path: string): Promise<Page> {
  const page = await open.context.newPage();
  await page.goto(`chrome-extension://${open.extensionId}/${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}

describe.each(SPOKEN)('a browser in $language', ({ language, options, sources, tally, reason, noArticle }) => {
  it('shows the panel and every page in its language, and nothing is cut off', async () => {
    chromium = await openChromium({ extension: join(root, '.output/chrome-mv3'), language });
    const open = chromium;
    await open.page.goto(`${server.origin}/made/list.html`);
    await open.pressButton();
    await panelSaying(open, noArticle);

    await open.page.goto(server.origin + DEMO);
    await readArticle(open);
    const panel = await panelSaying(open, tally);
    expect(await panel.text()).toMatch(sources);
    expect(await panel.text()).toMatch(reason);
    expect(await panel.evaluate('document.documentElement.lang')).toBe(language);

    const tab = await (await open.background()).evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
      return (await tabs.query({ active: true }))[0]?.id;
    });
    const pages = [
      { path: `sidepanel.html?tab=${tab}`, widths: [NARROW] },
      { path: 'options.html', widths: [NARROW, 1100] },
      { path: 'library.html', widths: [NARROW, 1100] },
      { path: 'library.html#sources', widths: [NARROW] },
      { path: 'welcome.html', widths: [NARROW, 1100] },
      { path: 'draft.html', widths: [NARROW, 1100] },
      { path: `compare.html?tab=${tab}`, widths: [1100] },
      { path: `export.html?tab=${tab}`, widths: [NARROW, 1100] },
    ];
    for (const { path, widths } of pages) {
      const page = await openOwn(open, path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const name = `${language}-${path.replace(/\W+/g, '-')}-${width}`;
        await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
        expect(await page.evaluate(beyond), name).toBeLessThanOrEqual(0);
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language);
        if (path === 'options.html') expect(await page.title()).toBe(options);
      }
      await page.close();
    }
  });
});

/** The one call of the extension API that is made from within the background. */
declare const browserApi: { tabs: { query(of: { active: boolean }): Promise<{ id: number }[]> } };
