import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { type FactServer, openNginx } from '../tools/nginx.ts';
import { readArticle } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { largeSet, MILL_PAGE, millSet } from './mill.ts';

const PICTURES = join(root, '.output/screenshots');
const SOON = 10_000;

let folder: string;
let pages: PageServer;
let nginx: FactServer;
let chromium: Chromium;
let library: Page;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'second-source-'));
  pages = await servePages({ '/made/mill.html': MILL_PAGE });
  nginx = await openNginx();
  // The build that may ask this very machine for a fact set.
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3-e2e') });
  library = await chromium.context.newPage();
});

afterAll(async () => {
  await chromium?.close();
  await nginx?.close();
  await pages?.close();
  if (folder) await rm(folder, { recursive: true });
});

const button = (name: string | RegExp, within: { getByRole: Page['getByRole'] } = library) =>
  within.getByRole('button', { name });
const entry = (title: string) => library.locator('.sets > li').filter({ hasText: title });
const said = () => library.locator('.notice > span').textContent();
const hears = (sentence: RegExp) => expect.poll(said, { timeout: SOON }).toMatch(sentence);

async function openLibrary(hash = '#sets'): Promise<void> {
  await library.goto('about:blank');
  await library.goto(`chrome-extension://${chromium.extensionId}/library.html${hash}`);
  await library.locator('main section').waitFor();
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function importFile(path: string): Promise<void> {
  await library.locator('input[type=file]').first().setInputFiles(path);
}

async function saved(name: string | RegExp, within?: { getByRole: Page['getByRole'] }): Promise<string> {
  const [download] = await Promise.all([library.waitForEvent('download'), button(name, within).click()]);
  const path = join(folder, `${Date.now()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

/** Deletes everything, as its user does in the options. */
async function wipe(): Promise<void> {
  const options = await chromium.context.newPage();
  await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  await button('Delete all data', options).click();
  await button(/^Delete/, options).click();
  await options.getByText('All data was deleted.').waitFor();
  await options.close();
}

/** The words that are marked as differing in the article on the mill. */
async function differing(): Promise<string[]> {
  await chromium.page.goto(`${pages.origin}/made/mill.html`);
  await readArticle(chromium);
  const marks = await chromium.page.evaluate(readMarks);
  return marks.filter(({ verdict }) => verdict === 'differs').map(({ words }) => words);
}

/** What the library lists of each set, without dates. */
async function listed(): Promise<string[]> {
  await openLibrary();
  const all = await library.locator('.sets > li .told').allTextContents();
  return all.map((text) => text.replace(/(?:last|changed) .*/s, '').trim());
}

beforeEach(async () => {
  await wipe();
  await openLibrary();
});

describe('a fact set from a file', () => {
  it('is compared with, can be switched off, deleted, and taken back', async () => {
    await importFile(await written('mill.json', JSON.stringify(millSet())));
    await hears(/“The mill fire” was imported: 5 facts\./);
    expect(await differing()).toEqual(['57']);

    await openLibrary();
    await entry('The mill fire').getByRole('checkbox').uncheck();
    await chromium.page.goto(`${pages.origin}/made/mill.html`);
    await chromium.pressButton();
    await expect
      .poll(async () => (await (await chromium.panel())?.text()) ?? '', { timeout: SOON })
      .toMatch(/No source on this story/);
    await openLibrary();
    await entry('The mill fire').getByRole('checkbox').check();
    await button('Delete', entry('The mill fire')).click();
    await hears(/was deleted/);
    expect(await entry('The mill fire').count()).toBe(0);
    await button('Undo').click();
    await hears(/Taken back/);
    expect(await differing()).toEqual(['57']);
  });

  it('comes back the same from its JSON and from its table', async () => {
    await importFile(await written('mill.json', JSON.stringify(millSet())));
    await hears(/was imported/);
    const json = await saved('Export JSON', entry('The mill fire'));
    expect(JSON.parse(await readFile(json, 'utf8'))).toEqual(millSet());
    const csv = await saved('Export CSV', entry('The mill fire'));
    expect(await readFile(csv, 'utf8')).toMatch(/^# Second Source: a table of facts/);
    await wipe();
    await openLibrary();
    await importFile(csv);
    await hears(/“The mill fire” was imported: 5 facts\./);
    expect(JSON.parse(await readFile(await saved('Export JSON', entry('The mill fire')), 'utf8'))).toEqual(millSet());
    expect(await differing()).toEqual(['57']);
  });

  it('asks before it takes the place of one that is there', async () => {
    const path = await written('mill.json', JSON.stringify(millSet()));
    await importFile(path);
    await hears(/was imported/);
    await importFile(await written('mill-2.json', JSON.stringify(millSet({ title: 'The fire, again' }))));
    await button('Keep both').click();
    await hears(/“The fire, again” was imported/);
    expect(await library.locator('.sets > li').count()).toBe(3);
    await importFile(await written('mill-3.json', JSON.stringify(millSet({ title: 'Third edition' }))));
    await button('Replace it').click();
    await hears(/“Third edition” was imported/);
    expect(await library.locator('.sets .title').allTextContents()).toEqual([
      'Articles kept as sources',
      'Third edition',
      'The fire, again',
    ]);
  });

  it('of a fact-checker is shown as reviewed, and accuses nobody', async () => {
    const review = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'The miller Jon Parata of Weir Road in Tarn Ferry was 58.',
      author: { name: 'River Checks' },
      reviewRating: { alternateName: 'False' },
      datePublished: '2024-05-03',
    };
    await importFile(await written('reviews.jsonld', JSON.stringify([review])));
    await hears(/“reviews” was imported/);
    await entry('reviews').getByRole('link').click();
    await library.getByRole('link', { name: /Review of the claim/ }).click();
    await library.getByText('reviewed by River Checks').first().waitFor();
    expect(await differing()).toEqual([]);
  });
});

describe('a set made by form', () => {
  it('takes what the finders read from a sentence, and every change can be taken back', async () => {
    await button('New set').click();
    await library.getByLabel('Title').fill('My mill');
    await library.getByLabel('Made by').fill('Me');
    await button('Save').click();
    await button('Add a source').click();
    await library.getByLabel('Publisher').fill('Valley Radio');
    await library.getByLabel('Published').fill('1 May');
    await button('Save').click();
    await library.getByText('must be a date like').waitFor();
    await library.getByText('must be text of 1 to 400').waitFor();
    await library.getByLabel('Published').fill('2024-05-01');
    await library.getByLabel('Headline').fill('Fire at the mill on Weir Road in Tarn Ferry');
    await button('Save').click();
    for (const [sentence, proposal] of [
      ['The miller Jon Parata was 61.', 'age: 61'],
      ['The fire chief is Ada Brook.', 'name: Ada Brook'],
      ['The mill stood on Weir Road in Tarn Ferry.', 'place: Weir Road'],
      ['The miller is Jon Parata.', 'name: Jon Parata'],
    ] as const) {
      await button('Add a fact').click();
      await library.getByLabel('What the source says, in your words').fill(sentence);
      await button(proposal).click();
      await button('Save').click();
      await hears(new RegExp(`The fact was saved: ${proposal.replace(/^.*: /, '')}`));
    }
    await library.screenshot({ path: join(PICTURES, 'library-source.png') });
    expect(await differing()).toEqual(['57']);

    await openLibrary(library.url().replace(/^[^#]*/, ''));
    const row = library.locator('tr').filter({ hasText: 'was 61' });
    await button('Edit', row).click();
    await library.getByLabel('From').fill('57');
    await library.getByLabel('To', { exact: true }).fill('61');
    await button('Save').click();
    await hears(/saved: 61/);
    await library.getByRole('link', { name: 'History' }).click();
    await library.getByText('Fact corrected').waitFor();
    await library.screenshot({ path: join(PICTURES, 'library-history.png') });
    await button('Undo', library.locator('.operations li').first()).click();
    await library.getByText('taken back', { exact: true }).waitFor();
    expect(await differing()).toEqual(['57']);
  }, 90_000);
});

describe('the whole library', () => {
  it('is the same after backup, wipe and restore', async () => {
    await importFile(await written('mill.json', JSON.stringify(millSet())));
    await hears(/was imported/);
    await nginx.put('other.json', JSON.stringify(millSet({ id: 'other', title: 'From afar' })));
    await subscribeTo('/other.json');
    await hears(/subscribed to “From afar”/);
    await entry('From afar').getByRole('checkbox').uncheck();
    const before = await listed();
    const backup = await saved('Back up');
    await wipe();
    expect(await listed()).toEqual([expect.stringMatching(/^Articles kept as sources/)]);
    await library.locator('input[type=file]').nth(1).setInputFiles(backup);
    await library.getByText(/Put this backup of .* It holds 2 sources and 10 facts\./).waitFor();
    await button('Restore', library.locator('.question')).click();
    await hears(/3 sets were restored/);
    expect(await listed()).toEqual(before);
    expect(await entry('From afar').getByRole('checkbox').isChecked()).toBe(false);
    expect(await differing()).toEqual(['57']);
  });

  it('is left as it is by a backup that was cut off', async () => {
    await importFile(await written('mill.json', JSON.stringify(millSet())));
    await hears(/was imported/);
    const before = await listed();
    const text = await readFile(await saved('Back up'), 'utf8');
    await library
      .locator('input[type=file]')
      .nth(1)
      .setInputFiles(await written('cut.jsonl', text.slice(0, -40)));
    await hears(/cut\.jsonl was not loaded: .*(?:not whole|cut off)/);
    expect(await listed()).toEqual(before);
  });
});

async function subscribeTo(path: string, sha256 = ''): Promise<void> {
  await button('Subscribe').first().click();
  await library.getByLabel('Address (https)').fill(nginx.origin + path);
  await library.getByLabel(/SHA-256/).fill(sha256);
  await button('Subscribe', library.locator('form')).click();
}

describe('a subscription', () => {
  it('is fetched, asked after by its mark, swapped in, and still there offline', async () => {
    await nginx.put('facts.json', JSON.stringify(millSet()));
    await subscribeTo('/facts.json');
    await hears(/You are subscribed to “The mill fire”/);
    expect(await entry('The mill fire').textContent()).toMatch(
      /subscribed.*by City desk.*1 source.*5 facts.*\d kB.*last update .*last checked/s,
    );
    await library.screenshot({ path: join(PICTURES, 'library-sets.png') });
    expect(await differing()).toEqual(['57']);

    await openLibrary();
    await button('Check now').click();
    await hears(/“The mill fire” has not changed/);
    expect(
      (await nginx.requests())
        .filter(({ path }) => path === '/facts.json')
        .map(({ status, encoding }) => [status, encoding]),
    ).toEqual([
      [200, 'gzip'],
      [304, '-'],
    ]);

    const [name, chief, , ...others] = millSet().facts;
    const facts = [name, chief, ...others];
    await nginx.put('facts.json', JSON.stringify(millSet({ title: 'The mill fire, corrected', facts })));
    await button('Check now').click();
    await hears(/was brought up to date/);
    await entry('The mill fire, corrected').waitFor();
    expect(await differing()).toEqual([]);

    await nginx.stop();
    await openLibrary();
    await button('Check now').click();
    await hears(/could not be reached/);
    expect(await entry('The mill fire, corrected').textContent()).toMatch(/4 facts[\s\S]*could not be reached/);
    await nginx.start();
    await button('Check now').click();
    await hears(/has not changed/);
    expect(await entry('The mill fire, corrected').textContent()).not.toMatch(/could not be reached/);
  });

  it.each([
    ['/broken', /has a problem of its own \(it answered 500\)/],
    ['/moved', /sends on to another address/],
    ['/moved-here', /sends on to another address/],
    ['/cut', /broke off|only in part|not JSON/],
    ['/nothing.json', /no such file/],
    ['/page.json', /not JSON/],
  ])('to %s changes nothing and says why', async (path, sentence) => {
    await nginx.put('facts.json', JSON.stringify(millSet()));
    await nginx.put('cut.json', JSON.stringify(millSet()));
    await nginx.put('page.json', '<!doctype html><title>Log in</title>');
    await subscribeTo(path);
    await expect.poll(() => library.locator('form').textContent(), { timeout: SOON }).toMatch(sentence);
    expect(await listed()).toHaveLength(1);
  });

  it('takes only the file that hashes to what was asked for, and only https from elsewhere', async () => {
    const text = JSON.stringify(millSet());
    await nginx.put('facts.json', text);
    await subscribeTo('/facts.json', '0'.repeat(64));
    await expect.poll(() => library.locator('form').textContent(), { timeout: SOON }).toMatch(/not the one you expect/);
    await library.getByLabel(/SHA-256/).fill(createHash('sha256').update(text).digest('hex'));
    await library.getByLabel('Address (https)').fill('http://maker.example/facts.json');
    await button('Subscribe', library.locator('form')).click();
    await expect.poll(() => library.locator('form').textContent()).toMatch(/must begin with https/);
    await library.getByLabel('Address (https)').fill(`${nginx.origin}/facts.json`);
    await button('Subscribe', library.locator('form')).click();
    await hears(/You are subscribed/);
  });
});

describe('bad input', () => {
  it('of 200 MB is refused at once', async () => {
    const path = join(folder, 'huge.json');
    const file = await open(path, 'w');
    await file.truncate(200_000_000);
    await file.close();
    await importFile(path);
    await hears(/huge\.json was not loaded: the file has 200 MB, and more than 100 MB are not read/);
  });

  it('is refused in a plain sentence, and what was there stays', async () => {
    await importFile(await written('mill.json', JSON.stringify(millSet())));
    await hears(/was imported/);
    const before = await listed();
    const [age] = millSet().facts;
    for (const [name, content, sentence] of [
      [
        'latin.csv',
        Buffer.from('publisher,title,statement\nCaf\xe9,B,Jon Parata was 75.\n', 'latin1'),
        /latin\.csv was not loaded: it is not text in UTF-8/,
      ],
      [
        'rows.csv',
        'publisher,title,published,statement\nA,B,0000-01-01,Jon Parata was 75.\n',
        /rows\.csv was not loaded: row 2, column "published"/,
      ],
      ['twice.json', JSON.stringify(millSet({ facts: [age, age] })), /facts\[1\]\.id: is used twice/],
      ['deep.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /deep\.json was not loaded/],
      [
        'proto.json',
        JSON.stringify(millSet()).replace('"subject":{', '"subject":{"__proto__":{"x":1},'),
        /facts\[0\]\.subject\.__proto__: this key is not allowed/,
      ],
      [
        'script.json',
        JSON.stringify(millSet()).replace('"authors":', '"url":"javascript:alert(1)","authors":'),
        /sources\[0\]\.url: must be an address/,
      ],
      [
        'markup.json',
        JSON.stringify(millSet({ title: '<img src=x onerror=alert(1)>' })),
        /title: must be plain text, without markup/,
      ],
    ] as const) {
      await importFile(await written(name, content));
      await hears(sentence);
    }
    expect(await listed()).toEqual(before);
    expect(await differing()).toEqual(['57']);
  });

  it('shows what looks like markup in a kept text as text', async () => {
    // A restored article may say anything; nothing of it becomes an element.
    const backup = [
      { format: 'second-source/library', version: 1, made: '2026-11-20', settings: {} },
      {
        set: {
          id: 'x',
          title: '<b id="x">bold</b>',
          maker: '<i>m</i>',
          licence: 'l',
          revised: 'r',
          kind: 'own',
          enabled: true,
        },
      },
      {
        source: { id: 'x/s', publisher: '<u>p</u>', title: '<img src=x onerror=document.title=1>', authors: [] },
        facts: [],
      },
      { end: true, sets: 1, sources: 1, facts: 0 },
    ];
    await library
      .locator('input[type=file]')
      .nth(1)
      .setInputFiles(await written('odd.jsonl', backup.map((line) => `${JSON.stringify(line)}\n`).join('')));
    await button('Restore', library.locator('.question')).click();
    await hears(/restored/);
    expect(await entry('bold').textContent()).toContain('<b id="x">bold</b>');
    await entry('bold').getByRole('link').click();
    await library.getByText('<img src=x onerror=document.title=1>').waitFor();
    expect(await library.locator('main img, main b, main u, main i').count()).toBe(0);
    expect(await library.title()).toBe('Second Source library');
  });
});

describe('long work', () => {
  it('shows how far it is, and stopped leaves everything as it was', async () => {
    const path = await written('large.json', JSON.stringify(largeSet(100_000)));
    await importFile(path);
    await library.locator('.progress progress').waitFor();
    await library.screenshot({ path: join(PICTURES, 'library-progress.png') });
    await button('Cancel').click();
    await hears(/Cancelled\. Nothing was changed\./);
    expect(await listed()).toHaveLength(1);

    await importFile(path);
    await expect.poll(said, { timeout: 60_000 }).toMatch(/“A large set” was imported: 100,?000 facts/);
    await entry('A large set').getByRole('link').click();
    await library.getByText('1 of 200').waitFor();
    expect(await library.locator('tbody tr').count()).toBe(50);
    await button('Next').click();
    await library.getByText('2 of 200').waitFor();
  }, 120_000);
});
