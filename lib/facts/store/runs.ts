import { BUCKETS, swept } from './bucket.ts';
import type { Connection } from './connection.ts';
import { isHeld } from './locks.ts';
import type { Tx } from './records.ts';
import { knownRuns } from './shelves.ts';

/** Buckets that are looked through in one transaction. */
const STRIDE = 128;
/** Whole sets that history holds on to, so that their removal or replacement can be undone. */
const MOST_HELD = 3;

/** The lock that whoever fills a run holds. */
export function lockOf({ name }: Connection, run: number): string {
  return `${name} run ${run}`;
}

/** Marks what no set has and no undo needs any more as gone. What marks it is the same transaction that let go of it. */
export async function releaseRuns(tx: Tx<'readwrite'>): Promise<void> {
  const live = new Set((await tx.objectStore('sets').getAll()).map(({ run }) => run));
  const operations = tx.objectStore('operations');
  const held = new Set<number>();
  let cursor = await operations.openCursor(null, 'prev');
  while (cursor) {
    const { change } = cursor.value;
    const run = change.reach === 'set' ? (change.before as { run: number } | undefined)?.run : undefined;
    if (run !== undefined && !change.spent && !live.has(run) && !held.has(run)) {
      if (held.size < MOST_HELD) held.add(run);
      else await cursor.update({ ...cursor.value, change: { ...change, before: undefined, spent: true } });
    }
    cursor = await cursor.continue();
  }
  const runs = tx.objectStore('runs');
  for (const row of await runs.getAll())
    if (row.state === 'whole' && !live.has(row.run ?? 0) && !held.has(row.run ?? 0))
      await runs.put({ ...row, state: 'gone' });
}

/** Takes away what killed imports left, and what was let go of. Whatever stops it, the next time goes on. */
export async function dropGone(connection: Connection): Promise<void> {
  const rows = await connection.read((tx) => tx.objectStore('runs').getAll(), []);
  for (const { run = 0, state } of rows) {
    if (state === 'whole' || (state === 'filling' && (await isHeld(lockOf(connection, run))))) continue;
    await dropRun(connection, run);
  }
}

export async function dropRun(connection: Connection, run: number): Promise<void> {
  await connection.write(async (tx) => {
    const row = await tx.objectStore('runs').get(run);
    if (row) await tx.objectStore('runs').put({ ...row, state: 'gone' });
    await tx.objectStore('blocks').delete(IDBKeyRange.bound([run, 0], [run, Number.MAX_SAFE_INTEGER]));
  });
  for (let from = 0; from < BUCKETS; from += STRIDE)
    await connection.write(async (tx) => {
      const known = await knownRuns(tx);
      let cursor = await tx.objectStore('buckets').openCursor(IDBKeyRange.bound(from, from + STRIDE - 1));
      while (cursor) {
        const bytes = swept(cursor.value, known);
        if (bytes !== cursor.value)
          await (bytes.length > 0 ? cursor.update(bytes as Uint8Array<ArrayBuffer>) : cursor.delete());
        cursor = await cursor.continue();
      }
    }, 'relaxed');
  await connection.write((tx) => tx.objectStore('runs').delete(run));
}
