import { beforeEach, expect, it, vi } from 'vitest';
import { refreshSubscriptions } from '../entrypoints/background/subscriptions.ts';
import { exampleSet } from './facts/example.ts';
import { factSet, freshStorage, page } from './facts/store/open.ts';

const contains = vi.fn(async (_: { origins: string[] }) => true);
vi.mock('webextension-polyfill', () => ({
  default: { permissions: { contains: (asked: { origins: string[] }) => contains(asked) } },
}));

freshStorage();
beforeEach(() => {
  contains.mockReset().mockResolvedValue(true);
});

const NOW = '2026-11-20T12:00:00.000Z';
const subscription = { url: 'https://maker.example:8443/facts.json', checked: '2026-11-18T12:00:00.000Z' };

it('asks after what is due when the browser starts, and no more that day', async () => {
  const library = page();
  await library.loadSet(factSet('mill', { kind: 'subscribed', subscription }), []);
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response(JSON.stringify(exampleSet())));
  await refreshSubscriptions(library, NOW);
  await refreshSubscriptions(library, '2026-11-20T18:00:00.000Z');
  expect(fetched).toHaveBeenCalledOnce();
  expect((await library.sets()).find(({ id }) => id === 'mill')).toMatchObject({
    facts: 11,
    subscription: { updated: NOW },
  });
  fetched.mockRestore();
});

it('asks nothing where the leave for that origin was taken back, and says so', async () => {
  const library = page();
  await library.loadSet(factSet('mill', { kind: 'subscribed', subscription }), []);
  contains.mockResolvedValue(false);
  const fetched = vi.spyOn(globalThis, 'fetch');
  await refreshSubscriptions(library, NOW);
  expect(fetched).not.toHaveBeenCalled();
  expect(contains).toHaveBeenCalledWith({ origins: ['https://maker.example/*'] });
  const [, mill] = await library.sets();
  expect(mill?.subscription?.problem).toMatch(/Without leave to ask/);
  fetched.mockRestore();
});

it('goes on with the others where one fails or is switched off, and asks nothing of what is removed meanwhile', async () => {
  const library = page();
  const from = (name: string) => ({ ...subscription, url: `https://${name}.example/facts.json` });
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    await library.loadSet(factSet(name, { kind: 'subscribed', subscription: from(name) }), []);
  await library.editSet('b', { enabled: false });
  contains.mockRejectedValueOnce(new Error('The browser does not say.'));
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    if (String(url) === from('c').url) {
      await library.removeSet('c');
      await library.removeSet('d');
    }
    return new Response(JSON.stringify(exampleSet()));
  });
  await refreshSubscriptions(library, NOW);
  expect(fetched.mock.calls.map(([url]) => url)).toEqual([from('c').url, from('e').url]);
  expect(warned).toHaveBeenCalledOnce();
  const sets = await library.sets();
  expect(sets.map(({ id, facts }) => [id, facts])).toEqual([
    ['kept', 0],
    ['a', 0],
    ['b', 0],
    ['e', 11],
  ]);
  fetched.mockRestore();
  warned.mockRestore();
});
