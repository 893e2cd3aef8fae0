import { describe, expect, it, vi } from 'vitest';
import { keysOf } from '../../../lib/facts/keys.ts';
import { KEPT, type OwnLibrary } from '../../../lib/facts/own.ts';
import { person } from '../claims.ts';
import { factSet, freshStorage, of, page } from './open.ts';

freshStorage();

const asked = keysOf(['Cody Allen', 'Mia Stone', 'Nora Field', 'Ida Brook', 'Hugo Lane'].map((name) => person(name)));

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

  it('stays where more sources were read than are kept, and what was let go of is read again', async () => {
    const library = page({ keeps: true });
    const names = Array.from({ length: 9 }, (_, n) =>
      person(`Hugo ${'bcdfghjkl'[n]}${'aeiouaeio'[n]}${'rstvwmnpz'[n]}`),
    );
    const sources = names.flatMap((name, n) => Array.from({ length: 60 }, (_, m) => of('wire', `${n}-${m}`, [name])));
    await library.loadSet(factSet('wire'), sources);
    await requests(library);
    for (const name of [...names, names[0] as (typeof names)[0]])
      expect(await library.lookUp(keysOf([name]), 60)).toHaveLength(60);
    expect((await requests(library)).buckets).toBe(0);
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

  it('is not that of a library that was deleted', async () => {
    const library = page({ keeps: true });
    await library.putSource(KEPT, of(KEPT, 'a', [person('Cody Allen')]));
    expect((await requests(library)).found).toEqual(['kept/a']);
    await library.deleteAll();
    await library.putSource(KEPT, of(KEPT, 'b', [person('Cody Allen')]));
    expect((await requests(library)).found).toEqual(['kept/b']);
  });

  it('is asked for nothing at a look-up that was foreseen, once what it needs is there', async () => {
    const library = page({ keeps: true });
    await library.loadSet(factSet('wire'), [of('wire', 'a', [person('Cody Allen')])]);
    const [transactions, ends] = counted();
    for (const [foreseen, opened] of [
      [true, 1],
      [true, 0],
      [false, 1],
    ] as const) {
      if (foreseen) await library.foresee();
      transactions.mockClear();
      expect((await library.lookUp(asked, 40)).map(({ set }) => set.source.id)).toEqual(['wire/a']);
      expect(transactions).toHaveBeenCalledTimes(opened);
    }
    ends();
  });

  it('is what it was when it was foreseen, and for one look-up only', async () => {
    const library = page({ keeps: true });
    await library.putSource(KEPT, of(KEPT, 'a', [person('Cody Allen')]));
    await requests(library);
    await library.foresee();
    await page().putSource(KEPT, of(KEPT, 'b', [person('Mia Stone')]));
    expect((await requests(library)).found).toEqual(['kept/a']);
    expect((await requests(library)).found).toEqual(['kept/a', 'kept/b']);
  });

  it('is nothing where nothing was written, and is there once something is', async () => {
    const library = page({ keeps: true });
    await library.foresee();
    expect((await requests(library)).found).toEqual([]);
    await page().putSource(KEPT, of(KEPT, 'a', [person('Cody Allen')]));
    await library.foresee();
    expect((await requests(library)).found).toEqual(['kept/a']);
  });

  it('is asked anew where the look-up that was foreseen comes late', async () => {
    const library = page({ keeps: true });
    await library.putSource(KEPT, of(KEPT, 'a', [person('Cody Allen')]));
    await requests(library);
    await library.foresee();
    await page().putSource(KEPT, of(KEPT, 'b', [person('Mia Stone')]));
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 1500);
    expect((await requests(library)).found).toEqual(['kept/a', 'kept/b']);
    clock.mockRestore();
  });
});

/** Counts the transactions that are begun until its end is called. */
function counted() {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  return [spy, () => spy.mockRestore()] as const;
}
