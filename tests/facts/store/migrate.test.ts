import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { keysOf } from '../../../lib/facts/keys.ts';
import { KEPT } from '../../../lib/facts/own.ts';
import { person } from '../claims.ts';
import { fullDiskAt } from './faults.ts';
import { factSet, freshStorage, of, page } from './open.ts';

freshStorage();

const kept = of(KEPT, 'a', [person('Cody Allen')]);
const wire = Array.from({ length: 20 }, (_, n) => of('wire', `w${n}`, [person(`Mia Stone${n}`)]));
const before = of(KEPT, 'a', [person('Drexel Mack')]);

/** A library as version 1 wrote it, with a set that is disabled and a change that can be undone. */
async function writeVersion1(): Promise<void> {
  const db = await openDB('facts', 1, {
    upgrade(made) {
      made.createObjectStore('sets', { keyPath: 'id' });
      made.createObjectStore('sources', { keyPath: ['run', 'id'] });
      const operations = made.createObjectStore('operations', { keyPath: 'number', autoIncrement: true });
      operations.createIndex('id', 'id', { unique: true });
      operations.createIndex('set', 'set');
      made.createObjectStore('staging', { keyPath: 'run', autoIncrement: true });
    },
  });
  const row = { revision: 2, changed: '2024-05-02T10:00:00.000Z', enabled: true };
  await db.put('sets', { ...factSet(KEPT, { kind: 'kept' }), ...row, sources: 1, facts: 1, run: 1 });
  await db.put('sets', { ...factSet('wire'), ...row, enabled: false, sources: 20, facts: 20, run: 2 });
  await db.put('sources', { run: 1, id: 'kept/a', changed: '2024-05-01T00:00:00.000Z', set: kept });
  for (const set of wire) await db.put('sources', { run: 2, id: set.source.id, changed: row.changed, set });
  // Left of an import that was killed.
  await db.put('sources', { run: 3, id: 'wire/w0', changed: row.changed, set: wire[0] });
  const operation = {
    time: row.changed,
    act: 'correct',
    of: 'source',
    target: 'kept/a',
    title: 'A',
    set: KEPT,
    revision: 2,
  };
  await db.add('operations', {
    ...operation,
    id: 'one',
    change: { reach: 'source', target: 'kept/a', source: 'kept/a', before },
  });
  await db.add('operations', {
    ...operation,
    id: 'two',
    set: 'wire',
    of: 'set',
    target: 'wire',
    change: { reach: 'set', target: 'wire', before: { run: 9 } },
  });
  db.close();
}

async function expectAll(): Promise<void> {
  const library = page();
  const [first, second] = await library.sets();
  expect(first).toMatchObject({ id: KEPT, revision: 2, sources: 1, facts: 1, changed: '2024-05-02T10:00:00.000Z' });
  expect(second).toMatchObject({ id: 'wire', enabled: false, sources: 20, facts: 20 });
  expect(await library.source('kept/a')).toEqual(kept);
  expect((await library.sources(KEPT))[0]).toMatchObject({ changed: '2024-05-01T00:00:00.000Z' });
  const contents = [];
  for await (const set of library.contents('wire')) contents.push(set);
  expect(contents.sort((a, b) => (a.source.id < b.source.id ? -1 : 1))).toEqual(
    [...wire].sort((a, b) => (a.source.id < b.source.id ? -1 : 1)),
  );
  expect((await library.lookUp(keysOf([person('Cody Alen'), person('Mia Stone1')]), 9)).map(({ set }) => set)).toEqual([
    kept,
  ]);
  expect((await library.history(undefined, 9)).map(({ id }) => id)).toEqual(['two', 'one']);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['facts-2']);
}

it('a library of version 1 is there as it was, its history too, and the old database is gone', async () => {
  await writeVersion1();
  await expectAll();
  const library = page();
  await expect(library.undo('two')).rejects.toThrow('no longer kept');
  await library.undo('one');
  expect(await library.source('kept/a')).toEqual(before);
});

it('two pages that open at once upgrade it once', async () => {
  await writeVersion1();
  const [one, other] = await Promise.all([page().source('kept/a'), page().source('kept/a')]);
  expect([one, other]).toEqual([kept, kept]);
  await expectAll();
});

it('an upgrade that fails in the middle leaves the old one whole, and the next opening does it', async () => {
  await writeVersion1();
  for (const nth of [1, 2, 4, 20, 40]) {
    const end = fullDiskAt(nth);
    await expect(page().source('kept/a')).rejects.toThrow('no more room');
    end();
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain('facts');
  }
  await expectAll();
});
