import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FactServer, openNginx } from '../tools/nginx.ts';
import { type LibraryPage, openLibraryPage } from './library-page.ts';
import { millSet } from './mill.ts';

const SOON = 10_000;

let nginx: FactServer;
let library: LibraryPage;

beforeAll(async () => {
  nginx = await openNginx();
  library = await openLibraryPage();
});

afterAll(async () => {
  await library?.close();
  await nginx?.close();
});

beforeEach(async () => {
  await library.wipe();
  await library.open();
});

async function subscribeTo(path: string, sha256 = ''): Promise<void> {
  await library.button('Subscribe').first().click();
  await library.page.getByLabel('Address (https)').fill(nginx.origin + path);
  await library.page.getByLabel(/SHA-256/).fill(sha256);
  await library.button('Subscribe', library.page.locator('form')).click();
}

describe('a subscription', () => {
  it('is fetched, asked after by its mark, swapped in, and still there offline', async () => {
    await nginx.put('facts.json', JSON.stringify(millSet()));
    await subscribeTo('/facts.json');
    await library.hears(/You are subscribed to “The mill fire”/);
    expect(await library.entry('The mill fire').textContent()).toMatch(
      /subscribed.*by City desk.*1 source.*5 facts.*\d kB.*last update .*last checked/s,
    );
    await library.picture('library-sets');
    expect(await library.differing()).toEqual(['57']);

    await library.open();
    await library.button('Check now').click();
    await library.hears(/“The mill fire” has not changed/);
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
    await library.button('Check now').click();
    await library.hears(/was brought up to date/);
    await library.entry('The mill fire, corrected').waitFor();
    expect(await library.differing()).toEqual([]);

    await nginx.stop();
    await library.open();
    await library.button('Check now').click();
    await library.hears(/could not be reached/);
    expect(await library.entry('The mill fire, corrected').textContent()).toMatch(/4 facts[\s\S]*could not be reached/);
    await nginx.start();
    await library.button('Check now').click();
    await library.hears(/has not changed/);
    expect(await library.entry('The mill fire, corrected').textContent()).not.toMatch(/could not be reached/);
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
    await expect.poll(() => library.page.locator('form').textContent(), { timeout: SOON }).toMatch(sentence);
    expect(await library.listed()).toHaveLength(1);
  });

  it('takes only the file that hashes to what was asked for, and only https from elsewhere', async () => {
    const text = JSON.stringify(millSet());
    await nginx.put('facts.json', text);
    await subscribeTo('/facts.json', '0'.repeat(64));
    await expect
      .poll(() => library.page.locator('form').textContent(), { timeout: SOON })
      .toMatch(/not the one you expect/);
    await library.page.getByLabel(/SHA-256/).fill(createHash('sha256').update(text).digest('hex'));
    await library.page.getByLabel('Address (https)').fill('http://maker.example/facts.json');
    await library.button('Subscribe', library.page.locator('form')).click();
    await expect.poll(() => library.page.locator('form').textContent()).toMatch(/must begin with https/);
    await library.page.getByLabel('Address (https)').fill(`${nginx.origin}/facts.json`);
    await library.button('Subscribe', library.page.locator('form')).click();
    await library.hears(/You are subscribed/);
  });
});

describe('the whole library', () => {
  it('is the same after backup, wipe and restore', async () => {
    await library.importFile(await library.written('mill.json', JSON.stringify(millSet())));
    await library.hears(/was imported/);
    await nginx.put('other.json', JSON.stringify(millSet({ id: 'other', title: 'From afar' })));
    await subscribeTo('/other.json');
    await library.hears(/subscribed to “From afar”/);
    const isOn = () => library.entry('From afar').getByRole('checkbox').isChecked();
    await library.entry('From afar').getByRole('checkbox').uncheck();
    // What another page reads is what was stored.
    const other = await library.page.context().newPage();
    const stored = async () => {
      await other.goto(library.page.url());
      await other.reload();
      const box = other.locator('li', { hasText: 'From afar' }).getByRole('checkbox').first();
      await box.waitFor({ timeout: SOON });
      return box.isChecked();
    };
    await expect.poll(stored, { timeout: SOON }).toBe(false);
    await other.close();
    const before = await library.listed();
    const backup = await library.saved('Back up');
    await library.wipe();
    expect(await library.listed()).toEqual([expect.stringMatching(/^Articles kept as sources/)]);
    await library.chooseBackup(backup);
    await library.page.getByText(/Put this backup of .* It holds 2 sources and 10 facts\./).waitFor();
    await library.button('Restore', library.page.locator('.question')).click();
    await library.hears(/3 sets were restored/);
    expect(await library.listed()).toEqual(before);
    expect(await isOn()).toBe(false);
    expect(await library.differing()).toEqual(['57']);
  });

  it('is left as it is by a backup that was cut off', async () => {
    await library.importFile(await library.written('mill.json', JSON.stringify(millSet())));
    await library.hears(/was imported/);
    const before = await library.listed();
    const text = await readFile(await library.saved('Back up'), 'utf8');
    await library.chooseBackup(await library.written('cut.jsonl', text.slice(0, -40)));
    await library.hears(/cut\.jsonl was not loaded: .*(?:not whole|cut off)/);
    expect(await library.listed()).toEqual(before);
  });
});
