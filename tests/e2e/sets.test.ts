import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LibraryPage, openLibraryPage } from './library-page.ts';
import { largeSet, millSet } from './mill.ts';

const SOON = 10_000;

let library: LibraryPage;

beforeAll(async () => {
  library = await openLibraryPage();
});

afterAll(() => library?.close());

beforeEach(async () => {
  await library.wipe();
  await library.open();
});

describe('a fact set from a file', () => {
  it('is compared with, can be switched off, deleted, and taken back', async () => {
    await library.importFile(await library.written('mill.json', JSON.stringify(millSet())));
    await library.hears(/“The mill fire” was imported: 5 facts\./);
    expect(await library.differing()).toEqual(['57']);

    await library.open();
    await library.entry('The mill fire').getByRole('checkbox').uncheck();
    await library.chromium.page.goto(`${library.origin}/made/mill.html`);
    await library.chromium.pressButton();
    await expect
      .poll(async () => (await (await library.chromium.panel())?.text()) ?? '', { timeout: SOON })
      .toMatch(/No source on this story/);
    await library.open();
    await library.entry('The mill fire').getByRole('checkbox').check();
    await library.button('Delete', library.entry('The mill fire')).click();
    await library.hears(/was deleted/);
    expect(await library.entry('The mill fire').count()).toBe(0);
    await library.button('Undo').click();
    await library.hears(/Taken back/);
    expect(await library.differing()).toEqual(['57']);
  });

  it('comes back the same from its JSON and from its table', async () => {
    await library.importFile(await library.written('mill.json', JSON.stringify(millSet())));
    await library.hears(/was imported/);
    const json = await library.saved('Export JSON', library.entry('The mill fire'));
    expect(JSON.parse(await readFile(json, 'utf8'))).toEqual(millSet());
    const csv = await library.saved('Export CSV', library.entry('The mill fire'));
    expect(await readFile(csv, 'utf8')).toMatch(/^# Second Source: a table of facts/);
    await library.wipe();
    await library.open();
    await library.importFile(csv);
    await library.hears(/“The mill fire” was imported: 5 facts\./);
    expect(
      JSON.parse(await readFile(await library.saved('Export JSON', library.entry('The mill fire')), 'utf8')),
    ).toEqual(millSet());
    expect(await library.differing()).toEqual(['57']);
  });

  it('asks before it takes the place of one that is there', async () => {
    const path = await library.written('mill.json', JSON.stringify(millSet()));
    await library.importFile(path);
    await library.hears(/was imported/);
    await library.importFile(
      await library.written('mill-2.json', JSON.stringify(millSet({ title: 'The fire, again' }))),
    );
    await library.button('Keep both').click();
    await library.hears(/“The fire, again” was imported/);
    expect(await library.page.locator('.sets > li').count()).toBe(3);
    await library.importFile(await library.written('mill-3.json', JSON.stringify(millSet({ title: 'Third edition' }))));
    await library.button('Replace it').click();
    await library.hears(/“Third edition” was imported/);
    expect(await library.page.locator('.sets .title').allTextContents()).toEqual([
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
    await library.importFile(await library.written('reviews.jsonld', JSON.stringify([review])));
    await library.hears(/“reviews” was imported/);
    await library.entry('reviews').getByRole('link').click();
    await library.page.getByRole('link', { name: /Review of the claim/ }).click();
    await library.page.getByText('reviewed by River Checks').first().waitFor();
    expect(await library.differing()).toEqual([]);
  });
});

describe('a set made by form', () => {
  it('takes what the finders read from a sentence, and every change can be taken back', async () => {
    await library.button('New set').click();
    await library.page.getByLabel('Title').fill('My mill');
    await library.page.getByLabel('Made by').fill('Me');
    await library.button('Save').click();
    await library.button('Add a source').click();
    await library.page.getByLabel('Publisher').fill('Valley Radio');
    await library.page.getByLabel('Published').fill('1 May');
    await library.button('Save').click();
    await library.page.getByText('must be a date like').waitFor();
    await library.page.getByText('must be text of 1 to 400').waitFor();
    await library.page.getByLabel('Published').fill('2024-05-01');
    await library.page.getByLabel('Headline').fill('Fire at the mill on Weir Road in Tarn Ferry');
    await library.button('Save').click();
    for (const [sentence, proposal] of [
      ['The miller Jon Parata was 61.', 'age: 61'],
      ['The fire chief is Ada Brook.', 'name: Ada Brook'],
      ['The mill stood on Weir Road in Tarn Ferry.', 'place: Weir Road'],
      ['The miller is Jon Parata.', 'name: Jon Parata'],
    ] as const) {
      await library.button('Add a fact').click();
      await library.page.getByLabel('What the source says, in your words').fill(sentence);
      await library.button(proposal).click();
      await library.button('Save').click();
      await library.hears(new RegExp(`The fact was saved: ${proposal.replace(/^.*: /, '')}`));
    }
    await library.picture('library-source');
    expect(await library.differing()).toEqual(['57']);

    await library.open(library.page.url().replace(/^[^#]*/, ''));
    const row = library.page.locator('tr').filter({ hasText: 'was 61' });
    await library.button('Edit', row).click();
    await library.page.getByLabel('From').fill('57');
    await library.page.getByLabel('To', { exact: true }).fill('61');
    await library.button('Save').click();
    await library.hears(/saved: 61/);
    await library.page.getByRole('link', { name: 'History' }).click();
    await library.page.getByText('Fact corrected').waitFor();
    await library.picture('library-history');
    await library.button('Undo', library.page.locator('.operations li').first()).click();
    await library.page.getByText('taken back', { exact: true }).waitFor();
    expect(await library.differing()).toEqual(['57']);
  }, 90_000);
});

describe('bad input', () => {
  it('of 200 MB is refused at once', async () => {
    const path = join(library.folder, 'huge.json');
    const file = await open(path, 'w');
    await file.truncate(200_000_000);
    await file.close();
    await library.importFile(path);
    await library.hears(/huge\.json was not loaded: the file has 200 MB, and more than 100 MB are not read/);
  });

  it('is refused in a plain sentence, and what was there stays', async () => {
    await library.importFile(await library.written('mill.json', JSON.stringify(millSet())));
    await library.hears(/was imported/);
    const before = await library.listed();
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
      await library.importFile(await library.written(name, content));
      await library.hears(sentence);
    }
    expect(await library.listed()).toEqual(before);
    expect(await library.differing()).toEqual(['57']);
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
    await library.chooseBackup(
      await library.written('odd.jsonl', backup.map((line) => `${JSON.stringify(line)}\n`).join('')),
    );
    await library.button('Restore', library.page.locator('.question')).click();
    await library.hears(/restored/);
    expect(await library.entry('bold').textContent()).toContain('<b id="x">bold</b>');
    await library.entry('bold').getByRole('link').click();
    await library.page.getByText('<img src=x onerror=document.title=1>').waitFor();
    expect(await library.page.locator('main img, main b, main u, main i').count()).toBe(0);
    expect(await library.page.title()).toBe('Second Source library');
  });
});

describe('long work', () => {
  it('shows how far it is, and stopped leaves everything as it was', async () => {
    const path = await library.written('large.json', JSON.stringify(largeSet(100_000)));
    await library.importFile(path);
    await library.page.locator('.progress progress').waitFor();
    await library.picture('library-progress');
    await library.button('Cancel').click();
    await library.hears(/Cancelled\. Nothing was changed\./);
    expect(await library.listed()).toHaveLength(1);

    await library.importFile(path);
    await library.hears(/“A large set” was imported: 100,?000 facts/, 60_000);
    await library.entry('A large set').getByRole('link').click();
    await library.page.getByText('1 of 200').waitFor();
    expect(await library.page.locator('tbody tr').count()).toBe(50);
    await library.button('Next').click();
    await library.page.getByText('2 of 200').waitFor();
  }, 120_000);
});
