import type { Source } from '../../model.ts';
import { type FactSetRecord, KEPT, type OwnLibrary, type SourceChange, type SourceRecord } from '../own.ts';
import { connect } from './connection.ts';
import { operationOf, readHistory, undoable } from './history.ts';
import { loadSet, renewSet } from './load.ts';
import { factsOf, lookUp, type Seen, see } from './look-up.ts';
import { deleteEarlier, hasEarlier, migrate } from './migrate.ts';
import type { Shelved } from './pack-source.ts';
import { KEPT_SET, newRow, perform, rowOf } from './perform.ts';
import { StoreProblem } from './problem.ts';
import type { SetRow, Tx } from './records.ts';
import { dropGone } from './runs.ts';
import { readBlocks, readSource } from './shelves.ts';
import { setOf, sourceThere, there, type Wanted } from './states.ts';

export { StoreProblem } from './problem.ts';

export const DATABASE = 'facts-3';

/** A library that was looked at longer ago may be another one by now. */
const SOON_MS = 1000;

/** Blocks that are read in one transaction. */
const BLOCKS_READ = 64;

function recordOf({ run: _, next: __, ...record }: SetRow): FactSetRecord {
  return record;
}

/**
 * The user's own library, in IndexedDB. Nothing is opened before it is used, and no database is made before something is
 * written. Whatever fails rejects with a plain sentence (`StoreProblem`) and leaves everything as it was. `keeps` is for who looks
 * up again and again: what was read of the index, and some sources, stay in memory until something is changed.
 */
export function openOwnLibrary(name = DATABASE, { keeps = false } = {}): OwnLibrary {
  const connection = connect(name, {
    waits: hasEarlier,
    first: () => migrate(name),
    // What is left of a killed import is taken away.
    after: dropGone,
  });
  const announce = () => {
    const channel = new BroadcastChannel(name);
    channel.postMessage('changed');
    channel.close();
  };
  async function announced<T>(done: Promise<T>): Promise<T> {
    const result = await done;
    announce();
    return result;
  }
  const change = (set: string, wanted: (tx: Tx, row: SetRow | undefined) => Promise<Wanted> | Wanted) =>
    announced(connection.write((tx) => perform(tx, set, (row) => wanted(tx, row))));

  const rows = () => connection.read((tx) => tx.objectStore('sets').getAll(), []);
  const row = (tx: Tx, id: string) => tx.objectStore('sets').get(id);

  /** The sources of a set, a few blocks at a time, so that nobody has to hold them all. */
  async function* shelved(set: string): AsyncGenerator<Shelved> {
    for (let from: number | undefined = 0; from !== undefined; ) {
      const at: number = from;
      const read = await connection.read(async (tx) => {
        const found = await row(tx, set);
        return found ? readBlocks(tx, found.run, at, BLOCKS_READ) : undefined;
      }, undefined);
      for (const { shelved } of read?.sources ?? []) yield shelved;
      from = read?.next;
    }
  }

  /** For one look-up, and only for one that comes soon. */
  let foreseen: { seen: Seen | undefined; at: number } | undefined;

  return {
    async foresee() {
      foreseen = undefined;
      if (keeps) foreseen = { seen: await see(connection), at: performance.now() };
    },
    async lookUp(keys, limit) {
      const soon = foreseen && performance.now() - foreseen.at < SOON_MS ? foreseen : undefined;
      foreseen = undefined;
      if (soon && !soon.seen) return [];
      return lookUp(connection, keys, limit, keeps, soon?.seen);
    },
    facts: (ids) => factsOf(connection, ids),

    async sets() {
      const sets = await rows();
      const kept = sets.some(({ id }) => id === KEPT) ? [] : [rowOf(KEPT_SET, 0, '')];
      return [...kept, ...sets].map(recordOf);
    },
    async sources(set) {
      const records: SourceRecord[] = [];
      for await (const { set: of, changed } of shelved(set))
        records.push({ source: of.source, set, facts: of.facts.length, changed });
      return records.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
    },
    source: (id) =>
      connection.read(async (tx) => {
        const found = await row(tx, setOf(id));
        return found && readSource(tx, found.run, id);
      }, undefined),
    async *contents(set) {
      for await (const each of shelved(set)) yield each.set;
    },

    createSet: (set) =>
      announced(
        connection.write(async (tx) => {
          const fresh = await newRow(tx, set, new Date().toISOString());
          return perform(tx, set.id, (found) => {
            if (found) throw new StoreProblem(`There is a fact set "${set.id}" already.`);
            return { reach: 'set', target: set.id, state: fresh };
          });
        }),
      ),
    editSet: (id, fields) =>
      change(id, (_, found) => ({ reach: 'set-fields', target: id, state: { ...there(found, id), ...fields } })),
    removeSet: (id) =>
      change(id, (_, found) => {
        if (id === KEPT)
          throw new StoreProblem('The set of kept articles is always there. Remove its articles instead.');
        there(found, id);
        return { reach: 'set', target: id, state: undefined };
      }),
    async renewSet(set, sources, work) {
      const operation = await renewSet(connection, set, sources, work);
      if (operation) announce();
      return operation;
    },
    noteCheck: (set, { url, ...check }) =>
      connection.write(async (tx) => {
        const found = await row(tx, set);
        if (found?.subscription?.url !== url) return false;
        const { problem: _, ...before } = found.subscription;
        await tx.objectStore('sets').put({ ...found, subscription: { ...before, ...check } });
        return true;
      }),
    loadSet: (set, sources, work) => announced(loadSet(connection, set, sources, work)),

    putSource: (set, source) =>
      change(set, () => {
        const { id } = source.source;
        if (setOf(id) !== set) throw new StoreProblem(`The source "${id}" is none of the fact set "${set}".`);
        return { reach: 'source', target: id, state: source };
      }),
    editSource: (id, fields) =>
      change(setOf(id), async (tx, found) => {
        const { source } = await sourceThere(tx, there(found), id);
        return { reach: 'source-fields', target: id, state: { ...withFields(source, fields), id } };
      }),
    removeSource: (id) =>
      change(setOf(id), async (tx, found) => {
        await sourceThere(tx, there(found), id);
        return { reach: 'source', target: id, state: undefined };
      }),
    putFact: (fact) =>
      change(setOf(fact.source), async (tx, found) => {
        const { facts } = await sourceThere(tx, there(found), fact.source);
        return { reach: 'fact', target: fact.id, source: fact.source, state: { fact, at: facts.length } };
      }),
    removeFact: (source, fact) =>
      change(setOf(source), async (tx, found) => {
        const { facts } = await sourceThere(tx, there(found), source);
        if (!facts.some(({ id }) => id === fact)) throw new StoreProblem('This fact is not there any more.');
        return { reach: 'fact', target: fact, source, state: undefined };
      }),

    history: (set, limit) => connection.read(async (tx) => (await readHistory(tx, set, limit)).map(operationOf), []),
    undo: (id) =>
      announced(
        connection.write(async (tx) => {
          const { set, change: taken } = await undoable(tx, id);
          const { before, ...rest } = taken;
          return perform(tx, set, () => ({ ...rest, state: before }) as Wanted, id);
        }),
      ),

    async deleteAll() {
      await deleteEarlier(name);
      await connection.remove();
      announce();
    },
    watch(changed) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = changed;
      return () => channel.close();
    },
    close: () => connection.close(),
  };
}

/** Fields that are given as undefined are taken away. */
function withFields(source: Source, fields: SourceChange): Source {
  const changed = Object.entries({ ...source, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(changed) as unknown as Source;
}
