import type { FactSetRecord, Operation, SourceRecord } from '../../facts/own.ts';
import type { Claim, Fact, SourceFacts } from '../../model.ts';
import type { Progress } from '../progress.tsx';

/** What is wrong with a form: one sentence a field, by its path; '' is the form as a whole. */
export type Faults = Record<string, string>;

/** What a form holds before it is checked. */
export type Loose = Record<string, unknown>;

export interface SetForm {
  title: string;
  maker: string;
  licence: string;
  /** ISO day. */
  revised: string;
}

/** What came of the last thing that was done. */
export interface Notice {
  sentence: string;
  problem?: boolean;
  /** The operation that can be taken back. */
  undo?: string;
}

/** Something that only the user can decide. */
export interface Question {
  sentence: string;
  answers: { label: string; choose(): void; main?: boolean }[];
}

/** Where in the library the page is. */
export type Place = { tab: 'sources' } | { tab: 'history' } | { tab: 'sets'; set?: string; source?: string };

/** A set that is open, with what of it is looked at. */
export interface OpenSet {
  set: FactSetRecord;
  sources: SourceRecord[];
  /** The source that is looked at, as the library keeps it. */
  source?: SourceFacts;
}

export interface LibraryState {
  place: Place;
  /** Undefined until the library has answered. */
  sets: FactSetRecord[] | undefined;
  open: OpenSet | undefined;
  /** The articles kept as sources; undefined until they were read. */
  kept: SourceRecord[] | undefined;
  history: Operation[];
  work: Progress | undefined;
  notice: Notice | undefined;
  question: Question | undefined;
}

/** All that the library's pages can ask for. Those that give faults give them for the form, and undefined where it was saved. */
export interface LibraryActions {
  go(place: Place): void;
  cancel(): void;
  dismiss(): void;
  undo(operation: string): void;
  moreHistory(): void;

  createSet(form: SetForm): Promise<Faults | undefined>;
  editSet(id: string, form: SetForm): Promise<Faults | undefined>;
  enableSet(id: string, enabled: boolean): void;
  duplicateSet(id: string): void;
  removeSet(id: string): void;
  exportSet(id: string, format: 'json' | 'csv'): void;
  importFile(file: File): void;
  backup(): void;
  restore(file: File): void;
  /** To be called at once in the answer to a click: the browser asks the user for leave. Gives what is wrong, if anything. */
  subscribe(url: string, sha256: string): Promise<string | undefined>;
  refresh(id: string): void;

  saveSource(form: Loose, id: string | undefined): Promise<Faults | undefined>;
  removeSource(id: string): void;
  /** A fact as its form takes it. */
  formOf(fact: Fact): Loose;
  /** The details that can be read from a statement of the open source. */
  propose(statement: string): Claim[];
  saveFact(form: Loose, before: Fact | undefined): Promise<Faults | undefined>;
  removeFact(fact: Fact): void;
}
