import type { Operation } from '../own.ts';
import { packSource, unpackSource } from './pack-source.ts';
import { StoreProblem } from './problem.ts';
import type { Change, OperationRow, StoredOperation, Tx } from './records.ts';

/** Operations kept at most; older ones are forgotten, and with them what they would restore. */
const MOST_KEPT = 1000;

export function operationOf({ number: _, change: __, ...operation }: StoredOperation): Operation {
  return operation;
}

/** A whole source before a change is stored as it lies on its shelf. */
function stored(row: Omit<OperationRow, 'number'>): StoredOperation {
  const { change } = row;
  if (change.reach !== 'source' || !change.before) return row;
  return {
    ...row,
    change: { ...change, before: undefined, packed: packSource({ set: change.before, changed: row.time }) },
  };
}

function restored({ change: { packed, ...change }, ...row }: StoredOperation): OperationRow {
  const before = packed ? unpackSource(packed).set : change.before;
  return { ...row, change: { ...change, before } } as OperationRow;
}

/** The last operations of a set, or of all, latest first. */
export async function readHistory(tx: Tx, set: string | undefined, limit: number): Promise<StoredOperation[]> {
  const store = tx.objectStore('operations');
  const rows: StoredOperation[] = [];
  let cursor = await (set === undefined ? store.openCursor(null, 'prev') : store.index('set').openCursor(set, 'prev'));
  while (cursor && rows.length < limit) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}

export async function note(tx: Tx<'readwrite'>, row: Omit<OperationRow, 'number'>): Promise<void> {
  const store = tx.objectStore('operations');
  const number = await store.add(stored(row));
  if (number > MOST_KEPT) await store.delete(IDBKeyRange.upperBound(number - MOST_KEPT));
}

/**
 * Finds the operation to take back. Throws a plain sentence where it is not there, was taken back already, or where a
 * later operation stands on it.
 */
export async function undoable(tx: Tx, id: string): Promise<OperationRow> {
  const row = await tx.objectStore('operations').index('id').get(id);
  if (!row) throw new StoreProblem('This change is too old to be taken back.');
  if (row.change.spent) throw new StoreProblem('What was there before this change is no longer kept.');
  const later = (await readHistory(tx, row.set, MOST_KEPT)).filter(({ number = 0 }) => number > (row.number ?? 0));
  // From the last to the first: what an operation that stands takes back does not stand.
  const taken = new Set<string>();
  for (const each of later) {
    if (taken.has(each.id)) continue;
    if (each.undoes !== undefined) taken.add(each.undoes);
    else if (meet(each.change, row.change))
      throw new StoreProblem(`A later change stands on it: “${each.title}”. Take that one back first.`);
  }
  if (taken.has(id)) throw new StoreProblem('This change was taken back already.');
  return restored(row);
}

/** Whether two changes of one set reach the same thing. */
function meet(a: Reached, b: Reached): boolean {
  const reaches = [a.reach, b.reach];
  if (reaches.includes('set')) return true;
  if (reaches.includes('set-fields')) return a.reach === b.reach;
  if (a.source !== b.source) return false;
  if (reaches.includes('source')) return true;
  return a.reach === b.reach && a.target === b.target;
}

type Reached = Pick<Change, 'reach' | 'target' | 'source'>;
