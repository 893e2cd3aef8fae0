import { type DBSchema, openDB } from 'idb';
import type { SourceFacts } from '../../model.ts';
import type { FactSetRecord } from '../own.ts';
import type { Shelved } from './pack-source.ts';
import type { StoredOperation } from './records.ts';

/** How version 1 stored the library: each source in a record of its own, as it is. */
interface Version1 extends DBSchema {
  sets: { key: string; value: FactSetRecord & { run: number } };
  sources: { key: [number, string]; value: { run: number; id: string; changed: string; set: SourceFacts } };
  operations: { key: number; value: StoredOperation & { number: number } };
  staging: { key: number; value: unknown };
}

/** The contents of a library of an earlier version, however that stored them. */
export interface EarlierLibrary {
  sets: FactSetRecord[];
  operations: StoredOperation[];
  sources(set: string): AsyncIterable<Shelved>;
  close(): void;
}

/** What was never filled. */
export const NOTHING: EarlierLibrary = { sets: [], operations: [], async *sources() {}, close() {} };

export const VERSION_1 = 'facts';

export async function readVersion1(): Promise<EarlierLibrary> {
  const db = await openDB<Version1>(VERSION_1, 1);
  if (!db.objectStoreNames.contains('sources')) {
    db.close();
    return NOTHING;
  }
  const rows = await db.getAll('sets');
  return {
    sets: rows.map(({ run: _, ...record }) => record),
    operations: await db.getAll('operations'),
    async *sources(set) {
      const run = rows.find(({ id }) => id === set)?.run ?? 0;
      for (const key of await db.getAllKeys('sources', IDBKeyRange.bound([run], [run, []]))) {
        const found = await db.get('sources', key);
        if (found) yield { set: found.set, changed: found.changed };
      }
    },
    close: () => db.close(),
  };
}
