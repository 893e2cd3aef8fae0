import type { Work } from '../own.ts';
import type { Connection } from './connection.ts';
import { Gathering } from './gather.ts';
import { heed, StoreProblem } from './problem.ts';
import type { Tx } from './records.ts';
import { hashesOf, readBlocks } from './shelves.ts';

/** Blocks that are read in one transaction. */
const BLOCKS_READ = 64;
/** How often it begins again where something is changed meanwhile. */
const TRIES = 3;

/** Builds the index anew from the sources, and puts it in place of the old one, whatever state that is in, in one step. */
export async function rebuild(connection: Connection, { signal, told }: Work = {}): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await connection.read(stateOf, undefined);
    if (before === undefined) return;
    const gathered = new Map<number, Gathering>();
    let done = 0;
    for (const run of before.runs) {
      const gathering = new Gathering();
      gathered.set(run, gathering);
      for (let from: number | undefined = 0; from !== undefined; ) {
        const at: number = from;
        heed(signal);
        const read = await connection.read((tx) => readBlocks(tx, run, at, BLOCKS_READ), {
          sources: [],
          next: undefined,
        });
        for (const { number, shelved } of read.sources) gathering.add(number, hashesOf(shelved.set));
        done += read.sources.length;
        told?.(done, before.sources);
        from = read.next;
      }
    }
    heed(signal);
    const written = await connection.write(async (tx) => {
      if ((await stateOf(tx)).state !== before.state) return false;
      await tx.objectStore('buckets').clear();
      for (const [run, gathering] of gathered) await gathering.write(tx, run);
      // Whoever has read the old index knows by this that there is a new one.
      const indexed = new Date().toISOString();
      for (const row of await tx.objectStore('runs').getAll()) await tx.objectStore('runs').put({ ...row, indexed });
      return true;
    });
    if (written) return;
  }
  throw new StoreProblem('Your own sources were changed while their index was built. Try again.');
}

async function stateOf(tx: Tx): Promise<{ state: string; runs: number[]; sources: number }> {
  const [sets, runs] = await Promise.all([tx.objectStore('sets').getAll(), tx.objectStore('runs').getAll()]);
  const whole = runs.flatMap(({ run, state }) => (run !== undefined && state === 'whole' ? [run] : []));
  return {
    state: JSON.stringify([whole, sets.map(({ id, run, revision }) => [id, run, revision])]),
    runs: whole,
    sources: sets.reduce((sum, { sources }) => sum + sources, 0),
  };
}
