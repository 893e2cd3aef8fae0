import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/facts/keys.ts';
import { KEPT, type OwnLibrary } from '../../../lib/facts/own.ts';
import { day, person, town } from '../claims.ts';
import { fullDiskAt } from './faults.ts';
import { factSet, freshStorage, of, page } from './open.ts';

freshStorage();

const gazette = of(KEPT, 'gazette', [person('Cody Allen'), town('Independence'), day('2024-02-29')]);
const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => of('wire', `${name.replace(' ', '-')}-${n}`, [person(name)]));

/** Everything that a user could see of it. */
async function everything(library: OwnLibrary): Promise<unknown> {
  const sets = await library.sets();
  const sources = await Promise.all(sets.map(({ id }) => library.sources(id)));
  const found = await library.lookUp(keysOf([person('Cody Allen'), person('Mia Stone')]), 100);
  return { sets, sources, found, history: await library.history(undefined, 100) };
}

async function records(): Promise<Record<string, number>> {
  const db = await openDB('facts-3');
  const counts = await Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.count(name)]));
  db.close();
  return Object.fromEntries(counts);
}

async function filled(): Promise<OwnLibrary> {
  const library = page();
  await library.putSource(KEPT, gazette);
  await library.loadSet(factSet('wire'), many('Cody Allen', 30));
  return library;
}

describe('a disk that is full', () => {
  // Whatever the write at which it is met: of the operation, a block, a bucket, the set.
  it.each([1, 2, 3, 4, 5, 6, 8])('at write %i changes nothing, and says so in a plain sentence', async (nth) => {
    const library = await filled();
    const before = await everything(library);
    const changes: (() => Promise<unknown>)[] = [
      () => library.putSource(KEPT, of(KEPT, 'gazette', [person('Mia Stone'), town('Perth')])),
      () => library.putSource(KEPT, of(KEPT, 'new', [person('Mia Stone'), town('Perth')])),
      () => library.loadSet(factSet('wire'), many('Mia Stone', 600)),
      () => library.loadSet(factSet('other'), [of('other', 'a', [person('Mia Stone'), town('Perth')])]),
    ];
    for (const change of changes) {
      const end = fullDiskAt(nth);
      await expect(change()).rejects.toThrow(/There is no more room for it .+ Nothing was changed\./);
      end();
      expect(await everything(library)).toEqual(before);
    }
    await library.putSource(KEPT, of(KEPT, 'gazette', [person('Mia Stone')]));
    expect(await everything(page())).not.toEqual(before);
  });
});

describe('an import whose page was killed', () => {
  it('leaves nothing behind once the library is opened again', async () => {
    const library = await filled();
    const before = [await everything(library), await records()];
    library.close();
    // What such a page leaves: a run that is being filled by nobody, blocks in it, and its part of the index.
    const db = await openDB('facts-3');
    const run = await db.add('runs', { set: 'wire', since: '2024-05-02T10:00:00.000Z', state: 'filling' });
    const [[key], [block]] = [await db.getAllKeys('blocks', null, 1), await db.getAll('blocks', null, 1)];
    await db.put('blocks', block, [run as number, (key as number[])[1] ?? 0]);
    db.close();
    const next = page();
    await next.sets();
    await expect.poll(records).toEqual(before[1]);
    expect(await everything(next)).toEqual(before[0]);
  });

  it('is not taken for killed while it goes on', async () => {
    const library = await filled();
    async function* slowly() {
      yield* many('Mia Stone', 600);
      // Another page is opened meanwhile, and looks for what is left over.
      await page().putSource(KEPT, of(KEPT, 'other', [person('Nora Field')]));
      await new Promise((done) => setTimeout(done, 50));
      yield* [of('wire', 'last', [person('Mia Stone')])];
    }
    await library.loadSet(factSet('wire'), slowly());
    const found = await page().lookUp(keysOf([person('Mia Stone')]), 1000);
    expect(found).toHaveLength(256);
    let contents = 0;
    for await (const _ of page().contents('wire')) contents++;
    expect(contents).toBe(601);
  });
});

describe('what is let go of', () => {
  it('is taken away once nothing can bring it back', async () => {
    const library = await filled();
    for (let round = 0; round < 6; round++) await library.loadSet(factSet('wire'), many('Cody Allen', 30));
    library.close();
    const next = page();
    await next.sets();
    // Of seven loads one is in place and three are held for undo; the set of kept articles has a run, too.
    await expect.poll(async () => (await records()).runs).toBe(5);
    expect((await records()).blocks).toBe(4 * 8 + 1);
    const loads = await next.history('wire', 9);
    await expect(next.undo(loads.at(-2)!.id)).rejects.toThrow();
    await next.undo(loads[0]!.id);
    expect(await next.lookUp(keysOf([person('Cody Allen')]), 100)).toHaveLength(31);
  });
});

describe('the index', () => {
  it('is told of where it is broken, and what it was made of can still be read', async () => {
    const library = await filled();
    const { contents } = library;
    const db = await openDB('facts-3');
    for (const key of await db.getAllKeys('buckets')) await db.put('buckets', new Uint8Array([255, 255, 7]), key);
    db.close();
    await expect(library.lookUp(keysOf([person('Cody Allen')]), 100)).rejects.toThrow(/could not be read/);
    let sources = 0;
    for await (const _ of contents('wire')) sources++;
    expect(sources).toBe(30);
  });
});
