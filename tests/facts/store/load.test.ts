import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/facts/keys.ts';
import type { OwnLibrary } from '../../../lib/facts/own.ts';
import type { SourceFacts } from '../../../lib/model.ts';
import { person } from '../claims.ts';
import { factSet, freshStorage, of, page } from './open.ts';

freshStorage();

const found = async (library: OwnLibrary, name: string) =>
  (await library.lookUp(keysOf([person(name)]), 10)).map(({ set }) => set.source.id);
const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => of('wire', `${name.replace(' ', '-')}-${n}`, [person(name)]));

async function contents(library: OwnLibrary, set: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { source } of library.contents(set)) ids.push(source.id);
  return ids.sort();
}

describe('loading a set', () => {
  it('puts all of it in place of what was there, tells how far it is, and can be undone', async () => {
    const library = page();
    await library.loadSet(factSet('wire', { kind: 'subscribed' }), many('Cody Allen', 3));
    const told: number[] = [];
    const next = many('Mia Stone', 1200);
    const { id, act } = await library.loadSet(factSet('wire', { kind: 'subscribed', title: 'Second' }), next, {
      told: (done) => told.push(done),
    });
    expect(act).toBe('correct');
    expect(told.at(-1)).toBe(1200);
    expect(told.length).toBeGreaterThan(1);
    expect(await found(library, 'Cody Allen')).toEqual([]);
    expect(await found(library, 'Mia Stone')).toHaveLength(10);
    expect(await contents(library, 'wire')).toEqual(next.map(({ source }) => source.id).sort());
    expect((await library.sets())[1]).toMatchObject({ title: 'Second', sources: 1200, facts: 1200, revision: 2 });
    await library.undo(id);
    expect(await contents(library, 'wire')).toHaveLength(3);
    expect(await found(library, 'Cody Allen')).toHaveLength(3);
    expect(await found(library, 'Mia Stone')).toEqual([]);
  });

  it('keeps a disabled set disabled', async () => {
    const library = page();
    await library.loadSet(factSet('wire'), many('Cody Allen', 3));
    await library.editSet('wire', { enabled: false });
    await library.loadSet(factSet('wire'), many('Mia Stone', 3));
    expect((await library.sets())[1]).toMatchObject({ enabled: false });
  });

  const faults: [string, (stop: AbortController) => Iterable<SourceFacts> | AsyncIterable<SourceFacts>, RegExp][] = [
    ['is stopped', (stop) => interrupted(600, () => stop.abort()), /stopped/],
    [
      'fails while it is read',
      () =>
        interrupted(600, () => {
          throw new Error('truncated');
        }),
      /truncated/,
    ],
    ['holds an id twice', () => [...many('Mia Stone', 600), ...many('Mia Stone', 1)], /Two sources have the id/],
    ['holds a source of another set', () => [of('other', 'a', [])], /none of the fact set "wire"/],
  ];

  function* interrupted(count: number, then: () => void): Generator<SourceFacts> {
    for (const [n, each] of many('Mia Stone', 1000).entries()) {
      if (n === count) then();
      yield each;
    }
  }

  it.each(faults)('that %s leaves the old contents whole, and nothing of its own', async (_, sources, reason) => {
    const library = page();
    await library.loadSet(factSet('wire'), many('Cody Allen', 3));
    const before = [await library.sets(), await contents(library, 'wire'), await library.history(undefined, 9)];
    const stop = new AbortController();
    await expect(
      library.loadSet(factSet('wire', { title: 'New' }), sources(stop), { signal: stop.signal }),
    ).rejects.toThrow(reason);
    const now = [await library.sets(), await contents(library, 'wire'), await library.history(undefined, 9)];
    expect(now).toEqual(before);
    expect(await found(library, 'Cody Allen')).toHaveLength(3);
    expect(await found(library, 'Mia Stone')).toEqual([]);
  });
});
