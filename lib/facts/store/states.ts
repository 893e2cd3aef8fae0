import type { Source, SourceFacts } from '../../model.ts';
import { StoreProblem } from './problem.ts';
import type { Change, Reach, SetRow, StateOf, Tx } from './records.ts';
import { readSource, writeSource } from './shelves.ts';

/** What is to be put in place of what is there: the same shape as the state before it, so that undoing is changing back. */
export type Wanted = { [R in Reach]: { reach: R; target: string; source?: string; state: StateOf[R] } }[Reach];

/** The set that an id of a source (`SET/ID`) belongs to. */
export function setOf(source: string): string {
  return source.slice(0, Math.max(0, source.indexOf('/')));
}

/** Puts a state in place and gives the one before. The set's counts follow; its revision is the operation's to count. */
export async function swap(
  tx: Tx<'readwrite'>,
  row: SetRow | undefined,
  wanted: Wanted,
  time: string,
): Promise<Change> {
  switch (wanted.reach) {
    case 'set':
    case 'set-fields': {
      const { reach, target, state } = wanted;
      const before = await tx.objectStore('sets').get(target);
      // Fields go back alone: what was done to the set's sources since stays, and so does when its address was asked.
      const { run, next, sources, facts, subscription } = before ?? {};
      const since = { run, next, sources, facts, ...(subscription ? { subscription } : {}) };
      const kept = reach === 'set-fields' && state && before ? { ...state, ...since } : state;
      await (kept ? tx.objectStore('sets').put(kept as SetRow) : tx.objectStore('sets').delete(target));
      return { reach, target, before };
    }
    case 'source': {
      const { reach, target, state } = wanted;
      return { reach, target, source: target, before: await putSource(tx, there(row), target, state, time) };
    }
    case 'source-fields': {
      const { reach, target, state } = wanted;
      const set = await sourceThere(tx, there(row), target);
      await putSource(tx, there(row), target, { ...set, source: state as Source }, time);
      return { reach, target, source: target, before: set.source };
    }
    case 'fact': {
      const { reach, target, source = '', state } = wanted;
      const set = await sourceThere(tx, there(row), source);
      const was = set.facts.findIndex(({ id }) => id === target);
      const found = set.facts[was];
      const facts = set.facts.filter(({ id }) => id !== target);
      if (state) facts.splice(was < 0 ? state.at : was, 0, state.fact);
      await putSource(tx, there(row), source, { ...set, facts }, time);
      return { reach, target, source, before: found ? { fact: found, at: was } : undefined };
    }
  }
}

async function putSource(
  tx: Tx<'readwrite'>,
  row: SetRow,
  id: string,
  set: SourceFacts | undefined,
  time: string,
): Promise<SourceFacts | undefined> {
  const before = await writeSource(tx, row, id, set, time);
  row.sources += (set ? 1 : 0) - (before ? 1 : 0);
  row.facts += (set?.facts.length ?? 0) - (before?.facts.length ?? 0);
  await tx.objectStore('sets').put(row);
  return before;
}

export function there(row: SetRow | undefined, id = ''): SetRow {
  if (!row) throw new StoreProblem(`There is no fact set${id && ` "${id}"`} any more.`);
  return row;
}

export async function sourceThere(tx: Tx, row: SetRow, id: string): Promise<SourceFacts> {
  const set = await readSource(tx, row.run, id);
  if (!set) throw new StoreProblem('This source is not there any more.');
  return set;
}
