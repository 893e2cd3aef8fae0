import { beforeEach, expect, it, vi } from 'vitest';
import { deleteAll } from '../entrypoints/options/delete-all.ts';
import { KEPT } from '../lib/facts/own.ts';
import { openOwnLibrary } from '../lib/facts/store/index.ts';
import { changeSettings, readSettings } from '../lib/settings.ts';
import { announced, browser, granted, reset } from './extension.ts';
import { person } from './facts/claims.ts';
import { freshStorage, of, page } from './facts/store/open.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

freshStorage();
beforeEach(async () => {
  await reset();
  browser.runtime.sendMessage.mockImplementation((async (message: (typeof announced)[number]) => {
    announced.push(message);
    return { answer: undefined };
  }) as never);
});

async function filled() {
  const library = page();
  await library.putSource(KEPT, of(KEPT, 'gazette', [person('Cody Allen')]));
  await changeSettings({ sites: () => ['https://ledger.example'] });
  await browser.storage.session.set({ reading: 7 });
  granted.add('https://ledger.example/*').add('https://maker.example/*');
  return library;
}

it('deletes all, tells open pages of it, and gives the sites back', async () => {
  const library = await filled();
  const told = vi.fn();
  const end = page().watch(told);
  await deleteAll(openOwnLibrary());
  await expect.poll(() => told.mock.calls.length).toBe(1);
  end();
  expect(await library.sources(KEPT)).toEqual([]);
  expect((await readSettings()).sites).toEqual([]);
  expect(await browser.storage.session.get(null)).toEqual({});
  expect(announced.map(({ call }) => call)).toEqual(['forgetAll']);
  expect([...granted]).toEqual([]);
});

it('keeps what the browser must grant it', async () => {
  granted.add('http://127.0.0.1/*').add('https://ledger.example/*');
  browser.runtime.getManifest.mockReturnValue({ host_permissions: ['http://127.0.0.1/*'] });
  await deleteAll(openOwnLibrary());
  expect([...granted]).toEqual(['http://127.0.0.1/*']);
});

it.each([
  ['the background does not answer', () => browser.runtime.sendMessage.mockRejectedValueOnce(new Error('It failed.'))],
  [
    'the browser keeps settings',
    () => vi.spyOn(browser.storage.local, 'clear').mockRejectedValueOnce(new Error('It failed.')),
  ],
  ['the browser keeps a permission', () => browser.permissions.remove.mockRejectedValueOnce(new Error('It failed.'))],
  [
    'the library cannot be deleted',
    () =>
      vi.spyOn(indexedDB, 'deleteDatabase').mockImplementationOnce(() => {
        throw new Error('It failed.');
      }),
  ],
])('says so and deletes the rest where %s', async (name, fail) => {
  const library = await filled();
  fail();
  await expect(deleteAll(openOwnLibrary())).rejects.toThrow('It failed.');
  const left = [
    (await library.sources(KEPT)).length > 0 && 'the library cannot be deleted',
    (await readSettings()).sites.length > 0 && 'the browser keeps settings',
    granted.size > 0 && 'the browser keeps a permission',
    announced.length === 0 && 'the background does not answer',
  ];
  expect(left.filter(Boolean)).toEqual([name]);
  expect(await browser.storage.session.get(null)).toEqual({});
});
