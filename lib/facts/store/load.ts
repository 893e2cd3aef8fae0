import type { SourceFacts } from '../../model.ts';
import type { NewFactSet, Operation, Subscription, Work } from '../own.ts';
import { Writer } from './bytes.ts';
import type { Connection } from './connection.ts';
import { Gathering } from './gather.ts';
import { withLock } from './locks.ts';
import { packBehind, type Shelved } from './pack-source.ts';
import { perform, rowOf } from './perform.ts';
import { heed, StoreProblem } from './problem.ts';
import type { SetRow, Tx } from './records.ts';
import { dropRun, lockOf } from './runs.ts';
import { hashesOf, IN_BLOCK } from './shelves.ts';
import { setOf } from './states.ts';

/** Blocks that are written in one transaction. */
const BATCH = 128;

/** Puts a whole set in place of what was there under its id, as one operation. */
export function loadSet(
  connection: Connection,
  set: NewFactSet,
  sources: Iterable<SourceFacts> | AsyncIterable<SourceFacts>,
  work: Work = {},
): Promise<Operation> {
  const since = new Date().toISOString();
  const shelved = (each: SourceFacts): Shelved => ({ set: each, changed: since });
  return fillRun(connection, set, { sources, shelved }, work, (tx, row) =>
    perform(tx, set.id, (before) => ({
      reach: 'set',
      target: set.id,
      state: { ...row, enabled: set.enabled ?? before?.enabled ?? true },
    })),
  );
}

/** The set that was to be renewed is gone. */
class SetGone extends StoreProblem {}

/**
 * Puts a new copy of a subscribed set in place of what is there by the time it is written, as one operation. Undefined, and
 * nothing is changed, where that is no such subscription any more.
 */
export async function renewSet(
  connection: Connection,
  set: NewFactSet & { subscription: Subscription },
  sources: Iterable<SourceFacts>,
  work: Work = {},
): Promise<Operation | undefined> {
  const since = new Date().toISOString();
  const shelved = (each: SourceFacts): Shelved => ({ set: each, changed: since });
  const renewed = fillRun(connection, set, { sources, shelved }, work, (tx, row) =>
    perform(tx, set.id, (before) => {
      if (before?.subscription?.url !== set.subscription.url) throw new SetGone();
      return { reach: 'set', target: set.id, state: { ...row, enabled: before.enabled } };
    }),
  );
  return renewed.catch((error: unknown) => {
    if (error instanceof SetGone) return undefined;
    throw error;
  });
}

/**
 * Fills a run that nobody reads, then writes the index and whatever `finish` does in one transaction. Whatever happens
 * before that ends leaves the old contents as they were.
 */
export async function fillRun<S, T>(
  connection: Connection,
  set: NewFactSet,
  { sources, shelved }: { sources: Iterable<S> | AsyncIterable<S>; shelved(each: S): Shelved },
  { signal, told }: Work,
  finish: (tx: Tx<'readwrite'>, row: SetRow) => Promise<T>,
): Promise<T> {
  heed(signal);
  const since = new Date().toISOString();
  const run = await connection.write((tx) => tx.objectStore('runs').add({ set: set.id, since, state: 'filling' }));
  return withLock(lockOf(connection, run), async () => {
    try {
      const row = rowOf(set, run, since);
      const gathering = new Gathering();
      const ids = new Set<string>();
      const block = new Writer();
      let blocks: Uint8Array<ArrayBuffer>[] = [];
      const endBlock = () => {
        if (block.length === 0) return;
        blocks.push(block.done());
        block.clear();
        row.next++;
      };
      const live = async (tx: Tx) => {
        // A new library counts its runs from the start.
        if ((await tx.objectStore('runs').get(run))?.since !== since)
          throw new StoreProblem('Your own sources were deleted meanwhile. Nothing was loaded.');
      };
      const flush = async () => {
        endBlock();
        const full = blocks;
        const first = row.next - full.length;
        blocks = [];
        await connection.write(async (tx) => {
          await live(tx);
          const store = tx.objectStore('blocks');
          await Promise.all(full.map((bytes, at) => store.put(bytes, [run, first + at])));
        }, 'relaxed');
        told?.(row.sources, undefined);
        heed(signal);
      };
      for await (const each of sources) {
        const one = shelved(each);
        const { id } = one.set.source;
        if (setOf(id) !== set.id) throw new StoreProblem(`The source "${id}" is none of the fact set "${set.id}".`);
        if (ids.has(id)) throw new StoreProblem(`Two sources have the id "${id}".`);
        ids.add(id);
        gathering.add(row.sources, hashesOf(one.set));
        row.sources++;
        row.facts += one.set.facts.length;
        packBehind(block, one);
        if (row.sources % IN_BLOCK === 0) endBlock();
        if (blocks.length === BATCH) await flush();
      }
      await flush();
      return await connection.write(async (tx) => {
        await live(tx);
        await gathering.write(tx, run);
        await tx.objectStore('runs').put({ run, set: set.id, since, state: 'whole' });
        return finish(tx, row);
      });
    } catch (error) {
      // Where even that fails, the next opening does it.
      await dropRun(connection, run).catch(() => undefined);
      throw error;
    }
  });
}
