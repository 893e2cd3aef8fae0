import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULTS, type Ignored, LOOKS, shownOf } from '../lib/preferences.ts';
import { changeSettings, readSettings, watchSettings } from '../lib/settings.ts';
import { browser, reset } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

beforeEach(reset);

it('shows every mark until told otherwise', async () => {
  expect(await readSettings()).toMatchObject({
    mode: 'reader',
    marks: { differs: true, updated: true, agrees: true, compatible: true },
    hover: true,
    ignored: [],
    sites: [],
  });
});

it('keeps a change', async () => {
  await changeSettings({ marks: { agrees: false } });
  expect(await readSettings()).toEqual({ ...DEFAULTS, marks: { ...DEFAULTS.marks, agrees: false } });
});

it('loses neither of two changes at once', async () => {
  await Promise.all([
    changeSettings({ marks: { agrees: false } }),
    changeSettings({ marks: { compatible: false } }),
    changeSettings({ hover: false }),
  ]);
  expect(await readSettings()).toEqual({
    ...DEFAULTS,
    marks: { ...DEFAULTS.marks, agrees: false, compatible: false },
    hover: false,
  });
});

it('lets one broken value cost no other', async () => {
  await browser.storage.local.set({ settings: { version: 1, marks: { agrees: false, differs: 'no' }, hover: 7 } });
  expect(await readSettings()).toEqual({ ...DEFAULTS, marks: { ...DEFAULTS.marks, agrees: false } });
});

it('takes over what the version before stored', async () => {
  await browser.storage.local.set({
    settings: { version: 1, marks: { ...DEFAULTS.marks, updated: false }, hover: false },
  });
  expect(await readSettings()).toEqual({ ...DEFAULTS, marks: { ...DEFAULTS.marks, updated: false }, hover: false });
});

const SITE: Ignored = { what: 'site', site: 'ledger.example', at: '2031-05-12' };

it('keeps the good entries of a list with a broken one', async () => {
  const ignored = [SITE, { what: 'site' }, { what: 'kind', kind: 'colour', site: 'x', at: 'y' }, 'nothing'];
  await browser.storage.local.set({ settings: { version: 2, ignored, sites: ['https://a.example', 7] } });
  expect(await readSettings()).toEqual({ ...DEFAULTS, ignored: [SITE], sites: ['https://a.example'] });
});

it('adds to a list that was changed meanwhile', async () => {
  const other: Ignored = { what: 'kind', kind: 'age', site: 'post.example', at: '2031-05-13' };
  await Promise.all([SITE, other].map((each) => changeSettings({ ignored: (before) => [...before, each] })));
  expect((await readSettings()).ignored).toEqual([SITE, other]);
});

it('keeps the last 5000 of what is ignored', async () => {
  const many = Array.from({ length: 5000 }, (_, n): Ignored => ({ ...SITE, site: `site${n}.example` }));
  await changeSettings({ ignored: () => many });
  expect((await readSettings()).ignored).toEqual(many);
  await changeSettings({ ignored: (before) => [...before, SITE] });
  expect((await readSettings()).ignored).toEqual([...many.slice(1), SITE]);
});

it('changes the look of one verdict and leaves the others', async () => {
  await changeSettings({ looks: { agrees: { line: 'double', colour: 'violet' } } });
  const { looks } = await readSettings();
  expect(looks).toEqual({ ...LOOKS, agrees: { line: 'double', colour: 'violet' } });
});

it('paints for an editor what differs and what was overtaken, as far as it is wanted', () => {
  const { marks } = DEFAULTS;
  expect(shownOf({ mode: 'reader', marks })).toEqual(['differs', 'updated', 'agrees', 'compatible']);
  expect(shownOf({ mode: 'editor', marks })).toEqual(['differs', 'updated']);
  expect(shownOf({ mode: 'editor', marks: { ...marks, updated: false } })).toEqual(['differs']);
});

it('does not read a version that it does not know', async () => {
  await browser.storage.local.set({ settings: { version: 99, marks: { agrees: false }, hover: false } });
  expect(await readSettings()).toEqual(DEFAULTS);
});

it('tells of a change until told to stop', async () => {
  const heard = vi.fn();
  const stop = watchSettings(heard);
  await browser.storage.local.set({ other: 1 });
  expect(heard).not.toHaveBeenCalled();
  await changeSettings({ hover: false });
  expect(heard).toHaveBeenCalledWith({ ...DEFAULTS, hover: false }, DEFAULTS);
  stop();
  await changeSettings({ hover: true });
  expect(heard).toHaveBeenCalledTimes(1);
});

it('says that the browser could not store, and goes on', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full.'));
  await expect(changeSettings({ hover: false })).rejects.toThrow('The disk is full.');
  await changeSettings({ hover: false });
  expect((await readSettings()).hover).toBe(false);
});

it('makes settings of whatever is stored', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.jsonValue(), fc.record({ version: fc.constant(1), marks: fc.jsonValue() })),
      async (stored) => {
        await browser.storage.local.set({ settings: stored });
        const { marks, hover } = await readSettings();
        expect([...Object.values(marks), hover].every((value) => typeof value === 'boolean')).toBe(true);
        expect(Object.keys(marks).sort()).toEqual(Object.keys(DEFAULTS.marks).sort());
      },
    ),
  );
});
