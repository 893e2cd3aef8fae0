import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { keysOf } from '../../../lib/facts/keys.ts';
import { KEPT, type OwnLibrary } from '../../../lib/facts/own.ts';
import { person } from '../claims.ts';
import { factSet, freshStorage, of, page } from './open.ts';

freshStorage();

const asked = keysOf([person('Cody Allen'), person('Mia Stone'), person('Nora Field')]);

/** How many requests for buckets of the index some work makes, and what it finds. */
async function requests(library: OwnLibrary): Promise<{ buckets: number; found: string[] }> {
  let buckets = 0;
  const spies = (['get', 'getAll', 'getAllKeys'] as const).map((method) => {
    const real = IDBObjectStore.prototype[method];
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ) {
      if (this.name === 'buckets') buckets++;
      return real.apply(this, given as never) as never;
    });
  });
  const found = await library.lookUp(asked, 40);
  for (const spy of spies) spy.mockRestore();
  return { buckets, found: found.map(({ set }) => set.source.id).sort() };
}

describe('the index that the background has read', () => {
  it('is read once, all of it in one go where there is little', async () => {
    const library = page({ keeps: true });
    await library.loadSet(factSet('wire'), [of('wire', 'a', [person('Cody Allen')])]);
    expect(await requests(library)).toEqual({ buckets: 2, found: ['wire/a'] });
    expect(await requests(library)).toEqual({ buckets: 0, found: ['wire/a'] });
  });

  it('is read again once another page has changed something', async () => {
    const library = page({ keeps: true });
    await library.putSource(KEPT, of(KEPT, 'a', [person('Cody Allen')]));
    expect((await requests(library)).found).toEqual(['kept/a']);
    await page().putSource(KEPT, of(KEPT, 'b', [person('Mia Stone')]));
    expect((await requests(library)).found).toEqual(['kept/a', 'kept/b']);
    await page().removeSource('kept/a');
    expect((await requests(library)).found).toEqual(['kept/b']);
    await page().loadSet(factSet('wire'), [of('wire', 'c', [person('Nora Field')])]);
    expect((await requests(library)).found).toEqual(['kept/b', 'wire/c']);
    await page().editSet('wire', { enabled: false });
    expect((await requests(library)).found).toEqual(['kept/b']);
  });

  it('is read again once it was built anew', async () => {
    const library = page({ keeps: true });
    await library.putSource(KEPT, of(KEPT, 'a', [person('Cody Allen')]));
    const db = await openDB('facts-2');
    await db.clear('buckets');
    db.close();
    expect((await requests(library)).found).toEqual([]);
    await page().rebuild();
    expect((await requests(library)).found).toEqual(['kept/a']);
  });

  it('is not that of a library that was deleted', async () => {
    const library = page({ keeps: true });
    await library.putSource(KEPT, of(KEPT, 'a', [person('Cody Allen')]));
    expect((await requests(library)).found).toEqual(['kept/a']);
    await library.deleteAll();
    await library.putSource(KEPT, of(KEPT, 'b', [person('Cody Allen')]));
    expect((await requests(library)).found).toEqual(['kept/b']);
  });
});
