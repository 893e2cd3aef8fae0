import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { readArticle } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';

const SOON = 8_000;

/** Two reports on the story of the bundled fact set, in words of our own. */
const FIRST = `<h1>Officer killed in Independence is named</h1>
  <p>Officer Cody Allen, 36, was shot and killed on Thursday at a home in Independence, Missouri, the police said.</p>
  <p>Drexel Mack, a process server for the Jackson County court, was killed as well.</p>
  <p>Independence Police Chief Adam Dustman spoke of both men on Friday and thanked the neighbors for their help that day.</p>`;
const SECOND = `<h1>Town mourns court employee Drexel Mack</h1>
  <p>Drexel Mack, a civil process server, was killed on Thursday together with Officer Cody Allen, 37, of the Independence police.</p>
  <p>Two other officers were wounded at the home in Independence, Missouri, Police Chief Adam Dustman said.</p>
  <p>Friends put flowers on the steps of the Jackson County court, where Mack had worked for more than twelve years.</p>`;
const LATE =
  '<p>Presiding Judge Jalilah Otto said that Mack was known to everybody at the court and will be missed by all of them.</p>';

const pageOf = (body: string) =>
  `<!doctype html><html lang="en"><title>Report</title><link rel="icon" href="data:,"><meta property="og:type" content="article">
   <body><main><article id="story">${body}</article></main></body></html>`;

let server: PageServer;
let chromium: Chromium;

beforeAll(async () => {
  server = await servePages({ '/first.html': pageOf(FIRST), '/second.html': pageOf(SECOND) });
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const words = async (verdict: string) =>
  (await chromium.page.evaluate(readMarks)).filter((mark) => mark.verdict === verdict).map((mark) => mark.words);
const title = async () => {
  const panel = await chromium.panel();
  return panel ? String(await panel.evaluate(`root.querySelector('h1')?.innerText ?? ''`)) : '';
};

describe('a page that lives on', () => {
  beforeEach(async () => {
    await chromium.page.goto(`${server.origin}/first.html`);
    await readArticle(chromium);
    expect(await words('differs')).toEqual(['36']);
  });

  it('is read again where a single-page site shows another article, in the panel too', async () => {
    await chromium.page.evaluate((body) => {
      history.pushState(null, '', '/second.html');
      document.querySelector('#story')!.innerHTML = body;
    }, SECOND);
    await expect.poll(() => words('differs'), { timeout: SOON }).toEqual(['37']);
    await expect.poll(title, { timeout: SOON }).toContain('Town mourns');
  });

  it('shows no mark of the article before while the next one is on its way', async () => {
    await chromium.page.evaluate(() => history.pushState(null, '', '/third.html'));
    await expect.poll(() => chromium.page.evaluate(readMarks), { timeout: 300, interval: 20 }).toEqual([]);
  });

  it('gets its marks back where only the address changed', async () => {
    await chromium.page.evaluate(() => history.replaceState(null, '', '/first.html?at=2'));
    await expect.poll(() => words('differs'), { timeout: SOON }).toEqual(['36']);
  });

  it('has text that came late marked too', async () => {
    await chromium.page.evaluate((late) => {
      document.querySelector('#story')!.insertAdjacentHTML('beforeend', late);
    }, LATE);
    await expect.poll(() => words('agrees'), { timeout: SOON }).toContain('Jalilah Otto');
  });

  it('has an entry marked that a live blog puts on top', async () => {
    await chromium.page.evaluate((late) => {
      document.querySelector('#story p')!.insertAdjacentHTML('beforebegin', late);
    }, LATE);
    await expect.poll(() => words('agrees'), { timeout: SOON }).toContain('Jalilah Otto');
  });

  it('keeps its marks where a script draws the same text anew', async () => {
    await chromium.page.evaluate(() => {
      const story = document.querySelector('#story')!;
      story.innerHTML = String(story.innerHTML);
    });
    await expect.poll(() => words('differs'), { timeout: SOON }).toEqual(['36']);
  });

  it('loses the mark of words that are corrected at once, and the correction is judged', async () => {
    await chromium.page.evaluate(() => {
      const text = document.querySelector('#story p')!.firstChild as Text;
      text.data = text.data.replace('36', '35');
    });
    expect(await words('differs')).toEqual([]);
    await expect.poll(() => words('agrees').then((all) => all.includes('35')), { timeout: SOON }).toBe(true);
  });

  it('says so where it has become a page without an article', async () => {
    await chromium.page.evaluate(() => {
      history.pushState(null, '', '/');
      document.querySelector('meta[property]')!.remove();
      document.querySelector('main')!.innerHTML = '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>';
    });
    const said = async () => (await (await chromium.panel())?.text()) ?? '';
    await expect.poll(said, { timeout: SOON }).toMatch(/No article found here|There is no text/i);
  });

  it('is marked again when the browser brings it back', async () => {
    await chromium.page.goto(`${server.origin}/second.html`);
    await chromium.page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => words('differs'), { timeout: SOON }).toEqual(['36']);
  });

  it('stays hidden where its marks were hidden', async () => {
    await chromium.pressButton();
    await expect.poll(() => chromium.page.evaluate(readMarks), { timeout: SOON }).toEqual([]);
    await chromium.page.evaluate((late) => {
      document.querySelector('#story')!.insertAdjacentHTML('beforeend', late);
    }, LATE);
    const panel = async () => (await (await chromium.panel())?.text()) ?? '';
    await expect.poll(panel, { timeout: SOON }).toContain('Jalilah Otto');
    expect(await chromium.page.evaluate(readMarks)).toEqual([]);
  });
});
