import { beforeEach, expect, it, vi } from 'vitest';
import { giveBack, requestOrigin } from '../entrypoints/background/origins.ts';
import { dropUngranted } from '../entrypoints/background/sites.ts';
import { setAlways, siteOf } from '../entrypoints/sidepanel/site.ts';
import { changeSettings, readSettings } from '../lib/settings.ts';
import { browser, granted, reset } from './extension.ts';
import { factSet, freshStorage, page } from './facts/store/open.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

freshStorage();
beforeEach(reset);

const LEDGER = 'https://ledger.example';

async function subscribed(url = `${LEDGER}/facts.json`) {
  const library = page();
  await library.loadSet(factSet('mill', { kind: 'subscribed', subscription: { url } }), []);
  return library;
}

it('asks for one origin alone', async () => {
  await requestOrigin('https://maker.example:8443/deep/facts.json?x=1');
  expect([...granted]).toEqual(['https://maker.example/*']);
});

it('gives back what nothing needs any more, and no other', async () => {
  const library = await subscribed();
  await changeSettings({ sites: () => ['https://post.example:8443', 'no address'] });
  for (const host of ['ledger', 'post', 'maker', 'other']) granted.add(`https://${host}.example/*`);
  await giveBack(library, [`${LEDGER}/x`, 'https://post.example', 'https://maker.example/facts.json', 'no address']);
  expect([...granted]).toEqual(['https://ledger.example/*', 'https://post.example/*', 'https://other.example/*']);
});

it('gives a site back that is not always read any more', async () => {
  expect(await setAlways(page(), LEDGER, true)).toBe(true);
  expect(await siteOf(`${LEDGER}/a`)).toEqual({ origin: LEDGER, always: true });
  expect([...granted]).toEqual([`${LEDGER}/*`]);
  expect(await setAlways(page(), LEDGER, false)).toBe(true);
  expect((await readSettings()).sites).toEqual([]);
  expect([...granted]).toEqual([]);
});

it('leaves a site that is not always read any more to the subscription that asks there', async () => {
  await subscribed();
  await setAlways(page(), LEDGER, true);
  await setAlways(page(), LEDGER, false);
  expect((await readSettings()).sites).toEqual([]);
  expect([...granted]).toEqual([`${LEDGER}/*`]);
});

it('gives a site back where the library cannot be read, and says nothing where the browser keeps it', async () => {
  const sets = async () => {
    throw new Error('It cannot be read.');
  };
  granted.add(`${LEDGER}/*`);
  await giveBack({ ...page(), sets }, [LEDGER]);
  expect([...granted]).toEqual([]);
  browser.permissions.remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'));
  await giveBack(page(), [LEDGER]);
});

it('says that a site is always read only as far as the browser lets it be', async () => {
  await changeSettings({ sites: () => [LEDGER] });
  expect(await siteOf(`${LEDGER}/a`)).toEqual({ origin: LEDGER, always: false });
  await setAlways(page(), LEDGER, true);
  expect(await siteOf(`${LEDGER}/a`)).toEqual({ origin: LEDGER, always: true });
  expect((await readSettings()).sites).toEqual([LEDGER]);
});

it('takes sites from the settings that the browser lets nobody read', async () => {
  await changeSettings({ sites: () => [LEDGER, 'https://post.example', 'no address'] });
  granted.add(`${LEDGER}/*`);
  await dropUngranted();
  expect((await readSettings()).sites).toEqual([LEDGER]);
});
