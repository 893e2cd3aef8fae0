import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keysOf } from '../lib/facts/keys.ts';
import type { Library } from '../lib/facts/library.ts';
import { KEPT } from '../lib/facts/own.ts';
import { openOwnLibrary } from '../lib/facts/store/index.ts';
import { person } from './facts/claims.ts';
import { of } from './facts/store/open.ts';
import { root } from './tools/root.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

const PREFIX = 'extension://second-source/';
const asked = keysOf([person('Drexel Mack'), person('Mia Stone')]);

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('fetch', async (url: URL) => {
    const text = await readFile(join(root, 'assets', String(url).slice(PREFIX.length)), 'utf8');
    return new Response(text);
  });
});
afterEach(() => vi.unstubAllGlobals());

async function found(library: Library): Promise<string[]> {
  return (await library.lookUp(asked, 40)).map(({ set }) => set.source.id);
}

it('answers from the sets that ship and from the own library as one', async () => {
  const { loadLibrary } = await import('../entrypoints/background/library.ts');
  const { library, problems } = await loadLibrary();
  const before = await found(library);
  expect(before.length).toBeGreaterThan(0);
  const own = openOwnLibrary();
  const kept = of(KEPT, 'a', [person('Mia Stone')]);
  await own.putSource(KEPT, kept);
  own.close();
  expect((await found(library)).sort()).toEqual(['kept/a', ...before].sort());
  expect(await library.facts(['kept/a'])).toEqual([kept]);
  expect(problems).toEqual([]);
});

it.each([
  ['is blocked', undefined],
  [
    'is broken',
    {
      databases: async () => [{ name: 'facts-3' }],
      open: () => {
        throw new DOMException('The user denied permission.', 'SecurityError');
      },
    },
  ],
])('goes on with the sets that ship where IndexedDB %s, and says so once', async (_, broken) => {
  vi.stubGlobal('indexedDB', broken);
  const { loadLibrary } = await import('../entrypoints/background/library.ts');
  const { library, problems } = await loadLibrary();
  expect((await found(library)).length).toBeGreaterThan(0);
  expect(await library.facts(['kept/a'])).toEqual([]);
  expect(problems).toMatchObject([
    {
      code: 'fact-set',
      sentence: expect.stringMatching(
        /^Compared with the fact sets that came along only\. Your own sources could not be read .+\.$/,
      ),
    },
  ]);
});
