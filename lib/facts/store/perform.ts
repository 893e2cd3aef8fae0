import { KEPT, type NewFactSet, type Operation } from '../own.ts';
import { note, operationOf, readHistory } from './history.ts';
import type { Change, OperationRow, SetRow, Tx } from './records.ts';
import { releaseRuns } from './runs.ts';
import { swap, there, type Wanted } from './states.ts';

const OF = { set: 'set', 'set-fields': 'set', source: 'source', 'source-fields': 'source', fact: 'fact' } as const;

/** Puts a state in place, as one operation with all that belongs to it. `wanted` gets the set's row as it is. */
export async function perform(
  tx: Tx<'readwrite'>,
  set: string,
  wanted: (row: SetRow | undefined) => Promise<Wanted> | Wanted,
  undoes?: string,
): Promise<Operation> {
  const time = new Date().toISOString();
  const sets = tx.objectStore('sets');
  const row = (await sets.get(set)) ?? (set === KEPT ? await newRow(tx, KEPT_SET, time) : undefined);
  const asked = await wanted(row);
  if (OF[asked.reach] !== 'set') there(row, set);
  const change = await swap(tx, row, asked, time);
  const revision = (row?.revision ?? (await readHistory(tx, set, 1))[0]?.revision ?? 0) + 1;
  const now = await sets.get(set);
  if (now) await sets.put({ ...now, revision, changed: time });
  const noted: Omit<OperationRow, 'number'> = {
    id: crypto.randomUUID(),
    set,
    revision,
    time,
    act: asked.state === undefined ? 'withdraw' : change.before === undefined ? 'add' : 'correct',
    of: OF[asked.reach],
    target: asked.target,
    title: titleOf(asked.state) ?? titleOf(change.before) ?? asked.target,
    ...(undoes === undefined ? {} : { undoes }),
    change,
  };
  await note(tx, noted);
  if (asked.reach === 'set') await releaseRuns(tx);
  return operationOf({ ...noted, number: 0 });
}

/** The set that is always there. It is stored once something is kept. */
export const KEPT_SET: NewFactSet = {
  id: KEPT,
  title: 'Kept articles',
  maker: 'You',
  licence: 'unpublished',
  revised: '',
  kind: 'kept',
};

/** A set with nothing in it, under a run of its own. */
export async function newRow(tx: Tx<'readwrite'>, set: NewFactSet, time: string): Promise<SetRow> {
  const run = await tx.objectStore('runs').add({ set: set.id, since: time, state: 'whole' });
  return rowOf(set, run, time);
}

export function rowOf(set: NewFactSet, run: number, time: string): SetRow {
  return {
    ...set,
    revised: set.revised || time.slice(0, 10),
    enabled: set.enabled ?? true,
    revision: 0,
    sources: 0,
    facts: 0,
    changed: time,
    run,
    next: 0,
  };
}

function titleOf(state: Wanted['state'] | Change['before']): string | undefined {
  if (state === undefined) return undefined;
  if ('fact' in state) return state.fact.said.text;
  return 'source' in state ? state.source.title : state.title;
}
