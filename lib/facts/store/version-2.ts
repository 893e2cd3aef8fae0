import { openDB } from 'idb';
import type { Stored, Tx } from './records.ts';
import { readBlocks } from './shelves.ts';
import { type EarlierLibrary, NOTHING } from './version-1.ts';

export const VERSION_2 = 'facts-2';

/** Blocks that are read in one transaction. */
const BLOCKS_READ = 64;

/** Version 2 stored all as it is stored now but for the index, whose buckets and lists were others. */
export async function readVersion2(): Promise<EarlierLibrary> {
  const db = await openDB<Stored>(VERSION_2, 1);
  if (!db.objectStoreNames.contains('blocks')) {
    db.close();
    return NOTHING;
  }
  const rows = await db.getAll('sets');
  return {
    sets: rows.map(({ run: _, next: __, ...record }) => record),
    operations: await db.getAll('operations'),
    async *sources(set) {
      const run = rows.find(({ id }) => id === set)?.run ?? 0;
      for (let from: number | undefined = 0; from !== undefined; ) {
        const tx: Tx = db.transaction(['blocks'], 'readonly');
        const read = await readBlocks(tx, run, from, BLOCKS_READ);
        for (const { shelved } of read.sources) yield shelved;
        from = read.next;
      }
    },
    close: () => db.close(),
  };
}
