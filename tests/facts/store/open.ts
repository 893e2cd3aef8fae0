import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'vitest';
import type { NewFactSet, OwnLibrary } from '../../../lib/facts/own.ts';
import { DATABASE, openOwnLibrary } from '../../../lib/facts/store/index.ts';
import type { Claim, SourceFacts } from '../../../lib/model.ts';
import { source } from '../claims.ts';

const open: OwnLibrary[] = [];

/** A browser's storage of its own for each test; pages opened in it are closed behind the test. */
export function freshStorage(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(() => {
    for (const each of open.splice(0)) each.close();
  });
}

/** The library as one page of the extension has it. */
export function page(of: { keeps?: boolean } = {}): OwnLibrary {
  const library = openOwnLibrary(DATABASE, of);
  open.push(library);
  return library;
}

export function factSet(id: string, more: Partial<NewFactSet> = {}): NewFactSet {
  return { id, title: `Set ${id}`, maker: 'A test', licence: 'CC0-1.0', revised: '2024-05-02', kind: 'own', ...more };
}

/** A source of a set, with the id that such a source has. */
export function of(set: string, id: string, claims: Claim[]): SourceFacts {
  return source(`${set}/${id}`, claims);
}
