/** Runs in a page of the bench's extension: fills the user's own library and looks things up in it, as the background does. */
import { keysOf, keysOfSource } from '../../lib/facts/keys.ts';
import type { OwnLibrary } from '../../lib/facts/own.ts';
import { openOwnLibrary } from '../../lib/facts/store/index.ts';
import type { SourceFacts } from '../../lib/model.ts';
import { reportOf } from './bench-wording.ts';

const SET = 'wire';
/** Reports that are made at once, so that making them can be timed and left out. */
const MADE_AT_ONCE = 8;
/** Persons that a page names. */
const NAMES = 40;

/** Sources that are asked for by their ids. */
const SAMPLED = 200;

let library: OwnLibrary | undefined;

function own(): OwnLibrary {
  library ??= openOwnLibrary();
  return library;
}

/** Opens the library, so that an empty heap has in it what a full one has. */
async function open(): Promise<void> {
  await own().createSet({
    id: 'empty',
    title: 'Empty',
    maker: 'Bench',
    licence: 'CC0-1.0',
    revised: '2024-01-01',
    kind: 'own',
  });
  prepare(0);
  await lookUp();
}

/** Makes the reports of so many facts and lets go of them: what an import's making costs. */
async function make(facts: number): Promise<void> {
  for (let n = 0, made = 0; made < facts; n++) made += reportOf(SET, n).facts.length;
}

/** Imports so many facts. Gives how many, and the milliseconds without those that making them took. */
async function fill(facts: number): Promise<{ facts: number; ms: number }> {
  let making = 0;
  let made = 0;
  function* reports(): Generator<SourceFacts> {
    for (let n = 0; made < facts; n += MADE_AT_ONCE) {
      const began = performance.now();
      const some = Array.from({ length: MADE_AT_ONCE }, (_, at) => reportOf(SET, n + at));
      making += performance.now() - began;
      for (const each of some) {
        if (made >= facts) return;
        made += each.facts.length;
        yield each;
      }
    }
  }
  const began = performance.now();
  await own().loadSet(
    { id: SET, title: 'Wire', maker: 'Bench', licence: 'CC0-1.0', revised: '2024-01-01', kind: 'imported' },
    reports(),
  );
  return { facts: made, ms: performance.now() - began - making };
}

/** The keys of a page: those of a report that every library has, and of 37 persons more. */
function keysOfPage(page: number): string[] {
  const report = reportOf(SET, page % 40);
  const persons = Array.from({ length: Math.ceil((NAMES - 3) / 3) }, (_, at) =>
    reportOf(SET, 0, 50_000_000 + (page * 100 + at) * 24).facts.filter(({ kind }) => kind === 'name'),
  ).flat();
  return [...new Set([...keysOfSource(report), ...keysOf(persons)])];
}

/** The page that is looked up next: to make it is no part of its look-up. */
let prepared: string[] = [];

function prepare(page: number): void {
  prepared = keysOfPage(page);
}

/** The prepared page's look-up, with all that its sources state. Gives the milliseconds, and how many sources it brought. */
async function lookUp(): Promise<{ ms: number; keys: number; found: string[] }> {
  const keys = prepared;
  const began = performance.now();
  const found = await own().lookUp(keys, 40);
  const ms = performance.now() - began;
  return { ms, keys: keys.length, found: found.map(({ set }) => set.source.id) };
}

/** What is there of the imported set: what its record says, what is in it, and how many of its sources are found. */
async function state(): Promise<{ told: number; held: number; found: number }> {
  const told = (await own().sets()).find(({ id }) => id === SET)?.sources ?? 0;
  let held = 0;
  for await (const _ of own().contents(SET)) held++;
  let found = 0;
  for (let n = 0; n < SAMPLED; n++) found += (await own().facts([`${SET}/report-${n}`])).length;
  return { told, held, found };
}

const bench = { open, make, fill, prepare, lookUp, state };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
