import type { SourceFacts } from '../../model.ts';
import type { NewFactSet, Operation, Work } from '../own.ts';
import type { Connection } from './connection.ts';
import { perform, rowOf } from './perform.ts';
import { heed, StoreProblem } from './problem.ts';
import { deleteRun, writeSource } from './shelves.ts';
import { setOf } from './states.ts';

/** Sources that are written in one transaction. */
const BATCH = 500;

/** Runs that this page fills right now: they are no leftovers. */
const filling = new Set<number>();

/**
 * Fills a run that nobody reads, then puts the set on it in one small transaction. Whatever happens before that leaves the
 * old contents as they were.
 */
export async function loadSet(
  connection: Connection,
  set: NewFactSet,
  sources: Iterable<SourceFacts> | AsyncIterable<SourceFacts>,
  { signal, told }: Work = {},
): Promise<Operation> {
  heed(signal);
  const since = new Date().toISOString();
  const run = await connection.write((tx) => tx.objectStore('staging').add({ set: set.id, since }));
  filling.add(run);
  try {
    const row = rowOf(set, run, since);
    const ids = new Set<string>();
    let batch: SourceFacts[] = [];
    const flush = async () => {
      const full = batch;
      batch = [];
      await connection.write(async (tx) => {
        await Promise.all(full.map((each) => writeSource(tx, run, each.source.id, each, since)));
      }, 'relaxed');
      told?.(row.sources, undefined);
    };
    for await (const each of sources) {
      heed(signal);
      const { id } = each.source;
      if (setOf(id) !== set.id) throw new StoreProblem(`The source "${id}" is none of the fact set "${set.id}".`);
      if (ids.has(id)) throw new StoreProblem(`Two sources have the id "${id}".`);
      ids.add(id);
      row.sources++;
      row.facts += each.facts.length;
      batch.push(each);
      if (batch.length === BATCH) await flush();
    }
    await flush();
    heed(signal);
    return await connection.write(async (tx) => {
      await tx.objectStore('staging').delete(run);
      return perform(tx, set.id, (before) => ({
        reach: 'set',
        target: set.id,
        state: { ...row, enabled: set.enabled ?? before?.enabled ?? true },
      }));
    });
  } catch (error) {
    await connection.write((tx) => dropStaged(tx, run)).catch(() => undefined);
    throw error;
  } finally {
    filling.delete(run);
  }
}

async function dropStaged(tx: Parameters<typeof deleteRun>[0], run: number): Promise<void> {
  await deleteRun(tx, run);
  await tx.objectStore('staging').delete(run);
}

/** Takes away what killed imports left. */
export async function dropLeftovers(connection: Connection): Promise<void> {
  const runs = await connection.read((tx) => tx.objectStore('staging').getAllKeys(), []);
  for (const run of runs) if (!filling.has(run)) await connection.write((tx) => dropStaged(tx, run));
}
