import type { Source, SourceFacts } from '../model.ts';
import type { Library } from './library.ts';

/** The fact set that articles kept as sources belong to. It is always there and cannot be removed. */
export const KEPT = 'kept';

/** A fact set that is kept current from its maker's address. */
export interface Subscription {
  url: string;
  maintainer?: string;
  etag?: string;
  /** Hex; what the file must hash to, where the user gave one. */
  sha256?: string;
  /** ISO 8601: last asked, and last changed. */
  checked?: string;
  updated?: string;
  bytes?: number;
  /** Why the last try failed, in a plain sentence; the last good copy stays. */
  problem?: string;
}

/** How the asking at a subscription's address went; without `problem` it went well. */
export type Check = Pick<Subscription, 'url' | 'problem'> & { checked: string };

/** What is told of a fact set, without its facts. */
export interface FactSetRecord {
  id: string;
  title: string;
  maker: string;
  licence: string;
  /** ISO day, as its maker states it. */
  revised: string;
  /** `kept`: articles kept as sources; `own`: made here; `imported` from a file; `subscribed` by address. */
  kind: 'kept' | 'own' | 'imported' | 'subscribed';
  /** Only the facts of enabled sets are compared with. */
  enabled: boolean;
  /** Counts its operations. */
  revision: number;
  sources: number;
  facts: number;
  /** ISO 8601, when it was last changed here. */
  changed: string;
  subscription?: Subscription;
}

export type NewFactSet = Pick<FactSetRecord, 'id' | 'title' | 'maker' | 'licence' | 'revised' | 'kind'> & {
  enabled?: boolean;
  subscription?: Subscription;
};

/** A source as a list shows it. Its `id` is `SET/ID`, so that two sets may hold the same report. */
export interface SourceRecord {
  source: Source;
  set: string;
  facts: number;
  /** ISO 8601. */
  changed: string;
}

/** What is to be told of a source otherwise. */
export type SourceChange = { [Field in keyof Source]?: Source[Field] | undefined };

/** One change of a fact set: the unit of undo, of history and of copying a set between machines. */
export interface Operation {
  id: string;
  set: string;
  /** Of the set, counted from 1. */
  revision: number;
  /** ISO 8601. */
  time: string;
  act: 'add' | 'correct' | 'withdraw';
  of: 'set' | 'source' | 'fact';
  /** Id of what was changed. */
  target: string;
  /** What a list shows for it: a source's title, a fact's statement, a set's title. */
  title: string;
  /** The operation that this one takes back. */
  undoes?: string;
}

/** Long work tells how far it is and can be stopped; stopped, it leaves everything as it was. */
export interface Work {
  signal?: AbortSignal;
  /** `total` is undefined where it is not known. */
  told?(done: number, total: number | undefined): void;
}

/** The user's own library. Every change is one operation, is written whole or not at all, and can be undone. */
export interface OwnLibrary extends Library {
  /**
   * Looks at what the library holds, so that the next look-up, where it comes soon, need not: it answers as of now. For who has
   * something else to wait for. It may fail as a look-up may.
   */
  foresee(): Promise<void>;
  sets(): Promise<FactSetRecord[]>;
  /** Sources of a set, the last changed first. */
  sources(set: string): Promise<SourceRecord[]>;
  source(id: string): Promise<SourceFacts | undefined>;
  /** Everything in a set, for export. */
  contents(set: string): AsyncIterable<SourceFacts>;

  createSet(set: NewFactSet): Promise<Operation>;
  /** Title, maker, licence, revised, enabled. */
  editSet(id: string, change: Partial<Omit<NewFactSet, 'id' | 'kind' | 'subscription'>>): Promise<Operation>;
  removeSet(id: string): Promise<Operation>;
  /** Puts a whole set in place of what was there under its id: all of it, or nothing where it fails or is stopped. */
  loadSet(
    set: NewFactSet,
    sources: Iterable<SourceFacts> | AsyncIterable<SourceFacts>,
    work?: Work,
  ): Promise<Operation>;

  /**
   * Puts a new copy of a subscribed set in place of what is there, switched on or off as that is by then. Undefined, and nothing
   * is changed, where there is no such subscription any more.
   */
  renewSet(
    set: NewFactSet & { subscription: Subscription },
    sources: Iterable<SourceFacts>,
    work?: Work,
  ): Promise<Operation | undefined>;
  /**
   * Notes with a subscription when its address was asked, and why that failed. It changes nothing that is compared with, so it is
   * no operation, and nobody is told. False where there is no such subscription any more.
   */
  noteCheck(set: string, check: Check): Promise<boolean>;

  /** Adds a source with its facts, or puts it in place of the one with its id. */
  putSource(set: string, source: SourceFacts): Promise<Operation>;
  /** Changes what is told of a source (its fields, private, standing) and leaves its facts. `undefined` takes a field away. */
  editSource(id: string, change: SourceChange): Promise<Operation>;
  removeSource(id: string): Promise<Operation>;
  /** Adds a fact to its source, or puts it in place of the one with its id. */
  putFact(fact: SourceFacts['facts'][number]): Promise<Operation>;
  removeFact(source: string, fact: string): Promise<Operation>;

  /** The last operations of a set, or of all, latest first. */
  history(set: string | undefined, limit: number): Promise<Operation[]>;
  /** Takes an operation back by one of its own. Rejects with a plain sentence where something later stands on it. */
  undo(operation: string): Promise<Operation>;

  /** Deletes everything. */
  deleteAll(): Promise<void>;
  /** Calls back after each change, from whichever page it came, until the returned function is called. */
  watch(changed: () => void): () => void;
  close(): void;
}
