import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { Fact, Source, SourceFacts } from '../../model.ts';
import type { FactSetRecord, Operation } from '../own.ts';

/**
 * A fact set as stored. All of its contents lie under its `run`: an import fills a run that no set has, and to put it in
 * place is to change this one number.
 */
export interface SetRow extends FactSetRecord {
  run: number;
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

export type OperationRow = Operation & { number: number; change: Change };

/** Marks a run that an import fills, until it is put in place. */
export interface Staging {
  run?: number;
  set: string;
  since: string;
}

export interface Stored extends DBSchema {
  sets: { key: string; value: SetRow };
  sources: { key: [number, string]; value: { run: number; id: string; changed: string; set: SourceFacts } };
  operations: { key: number; value: OperationRow; indexes: { id: string; set: string } };
  staging: { key: number; value: Staging };
}

export type Tx<Mode extends IDBTransactionMode = 'readonly' | 'readwrite'> = IDBPTransaction<
  Stored,
  StoreNames<Stored>[],
  Mode
>;
