import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/facts/keys.ts';
import { KEPT } from '../../../lib/facts/own.ts';
import { packSource } from '../../../lib/facts/store/pack-source.ts';
import { packBlock } from '../../../lib/facts/store/shelves.ts';
import type { SourceFacts } from '../../../lib/model.ts';
import { person } from '../claims.ts';
import { fullDiskAt } from './faults.ts';
import { factSet, freshStorage, of, page } from './open.ts';

freshStorage();

/** More than are read at once. */
const MANY = 70;
const kept = of(KEPT, 'a', [person('Cody Allen')]);
const wire = Array.from({ length: MANY }, (_, n) => of('wire', `w${n}`, [person(`Mia Stone${n}`)]));
const before = of(KEPT, 'a', [person('Drexel Mack')]);

const changed = '2024-05-02T10:00:00.000Z';
const row = { revision: 2, changed, enabled: true };
/** Left of an import that was killed. */
const LEFT = 3;

function setsOf(more: { next?: number }) {
  return [
    { ...factSet(KEPT, { kind: 'kept' }), ...row, sources: 1, facts: 1, run: 1, ...more },
    { ...factSet('wire'), ...row, enabled: false, sources: MANY, facts: MANY, run: 2, ...more },
  ];
}

/** A change that can be undone, and a set that was replaced; `change` is the first as that version stores it. */
function operationsOf(change: object) {
  const operation = {
    time: changed,
    act: 'correct',
    of: 'source',
    target: 'kept/a',
    title: 'A',
    set: KEPT,
    revision: 2,
  };
  return [
    { ...operation, id: 'one', change: { reach: 'source', target: 'kept/a', source: 'kept/a', ...change } },
    {
      ...operation,
      id: 'two',
      set: 'wire',
      of: 'set',
      target: 'wire',
      change: { reach: 'set', target: 'wire', before: { run: 9 } },
    },
  ];
}

function makeOperations(db: IDBPDatabase): void {
  const operations = db.createObjectStore('operations', { keyPath: 'number', autoIncrement: true });
  operations.createIndex('id', 'id', { unique: true });
  operations.createIndex('set', 'set');
}

/** A library as version 1 wrote it, with a set that is disabled. */
async function writeVersion1(): Promise<void> {
  const db = await openDB('facts', 1, {
    upgrade(made) {
      made.createObjectStore('sets', { keyPath: 'id' });
      made.createObjectStore('sources', { keyPath: ['run', 'id'] });
      makeOperations(made);
      made.createObjectStore('staging', { keyPath: 'run', autoIncrement: true });
    },
  });
  for (const set of setsOf({})) await db.put('sets', set);
  await db.put('sources', { run: 1, id: 'kept/a', changed: '2024-05-01T00:00:00.000Z', set: kept });
  for (const set of wire) await db.put('sources', { run: 2, id: set.source.id, changed, set });
  await db.put('sources', { run: LEFT, id: 'wire/w0', changed, set: wire[0] });
  for (const operation of operationsOf({ before })) await db.add('operations', operation);
  db.close();
}

/** The same as version 2 wrote it. */
async function writeVersion2(): Promise<void> {
  const db = await openDB('facts-2', 1, {
    upgrade(made) {
      made.createObjectStore('sets', { keyPath: 'id' });
      made.createObjectStore('blocks');
      made.createObjectStore('buckets');
      makeOperations(made);
      made.createObjectStore('runs', { keyPath: 'run', autoIncrement: true });
    },
  });
  for (const set of setsOf({ next: 100 })) await db.put('sets', set);
  const packed = (set: SourceFacts, time = changed) => packSource({ set, changed: time });
  await db.put('blocks', packBlock([undefined, packed(kept, '2024-05-01T00:00:00.000Z')]), [1, 7]);
  // More blocks than are read at once, as sources that are kept one by one make them.
  for (const [at, set] of wire.entries()) await db.put('blocks', packBlock([packed(set)]), [2, at * 4]);
  await db.put('blocks', packBlock([packed(wire[0] as SourceFacts)]), [LEFT, 0]);
  for (const bucket of [0, 1, 2047]) await db.put('buckets', new Uint8Array([1, 2, 0, 0]), bucket);
  for (const run of [1, 2]) await db.add('runs', { set: run === 1 ? KEPT : 'wire', since: changed, state: 'whole' });
  await db.add('runs', { set: 'wire', since: changed, state: 'filling' });
  for (const operation of operationsOf({ packed: packed(before) })) await db.add('operations', operation);
  db.close();
}

async function expectAll(): Promise<void> {
  const library = page();
  const [first, second] = await library.sets();
  expect(first).toMatchObject({ id: KEPT, revision: 2, sources: 1, facts: 1, changed: '2024-05-02T10:00:00.000Z' });
  expect(second).toMatchObject({ id: 'wire', enabled: false, sources: MANY, facts: MANY });
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
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['facts-3']);
}

describe.each([
  ['version 1', 'facts', writeVersion1],
  ['version 2', 'facts-2', writeVersion2],
])('a library of %s', (_, name, write) => {
  it('is there as it was, its history too, and the old database is gone', async () => {
    await write();
    await expectAll();
    const library = page();
    await expect(library.undo('two')).rejects.toThrow('no longer kept');
    await library.undo('one');
    expect(await library.source('kept/a')).toEqual(before);
  });

  it('is upgraded once by two pages that open at once', async () => {
    await write();
    const [one, other] = await Promise.all([page().source('kept/a'), page().source('kept/a')]);
    expect([one, other]).toEqual([kept, kept]);
    await expectAll();
  });

  it('stays whole where the upgrade fails in the middle, and the next opening does it', async () => {
    await write();
    for (const nth of [1, 2, 4, 20, 40]) {
      const end = fullDiskAt(nth);
      await expect(page().source('kept/a')).rejects.toThrow('no more room');
      end();
      expect((await indexedDB.databases()).map(({ name: of }) => of)).toContain(name);
    }
    await expectAll();
  });

  it('is nothing where it was never filled', async () => {
    (await openDB(name, 1)).close();
    expect(await page().source('kept/a')).toBeUndefined();
    await page().putSource(KEPT, kept);
    expect((await indexedDB.databases()).map(({ name: of }) => of)).toEqual(['facts-3']);
  });
});

it('of two earlier libraries the older is whole: the newer was left by an upgrade that was stopped', async () => {
  await writeVersion2();
  const db = await openDB('facts-2');
  await db.delete('sets', 'wire');
  db.close();
  await writeVersion1();
  await expectAll();
});
