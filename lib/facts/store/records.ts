import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { Fact, Source, SourceFacts } from '../../model.ts';
import type { FactSetRecord, Operation } from '../own.ts';

/**
 * A fact set as stored. All of its contents lie under its `run`: an import fills a run that no set has, and to put it in
 * place is to change this one number.
 */
export interface SetRow extends FactSetRecord {
  run: number;
  /** The next block of its run that is free. */
  next: number;
}

/** How much of a set an operation changes: what may be taken back depends on it. */
export type Reach = 'set' | 'set-fields' | 'source' | 'source-fields' | 'fact';

/** The state of what an operation reaches; undefined where it is not there. */
export interface StateOf {
  set: SetRow | undefined;
  'set-fields': SetRow | undefined;
  source: SourceFacts | undefined;
  'source-fields': Source | undefined;
  /** A fact with its place among its source's. */
  fact: { fact: Fact; at: number } | undefined;
}

/** What an operation changed, with how it was before; `spent` once that is no longer kept. */
export type Change = {
  [R in Reach]: { reach: R; target: string; source?: string; before: StateOf[R]; spent?: true };
}[Reach];

/** Sources before a change are stored packed. */
export type StoredChange = Omit<Change, 'before'> & { before: unknown; packed?: Uint8Array<ArrayBuffer> };

export type OperationRow = Operation & { number: number; change: Change };
export type StoredOperation = Operation & { number?: number; change: StoredChange };

/** Every run that there is. One that is `filling` nobody reads; one that is `gone` is being taken away. */
export interface RunRow {
  run?: number;
  set: string;
  since: string;
  state: 'filling' | 'whole' | 'gone';
}

export interface Stored extends DBSchema {
  sets: { key: string; value: SetRow };
  /** A few packed sources each, by run and number of the block (see `shelves.ts`). */
  blocks: { key: [number, number]; value: Uint8Array<ArrayBuffer> };
  /** The index, by number of the bucket (see `bucket.ts`). */
  buckets: { key: number; value: Uint8Array<ArrayBuffer> };
  operations: { key: number; value: StoredOperation; indexes: { id: string; set: string } };
  runs: { key: number; value: RunRow };
}

export type Tx<Mode extends IDBTransactionMode = 'readonly' | 'readwrite'> = IDBPTransaction<
  Stored,
  StoreNames<Stored>[],
  Mode
>;
