import type { SourceFacts } from '../../model.ts';
import type { Tx } from './records.ts';

/** Every source of a run. */
const within = (run: number) => IDBKeyRange.bound([run], [run, []]);

export async function readSource(tx: Tx, run: number, id: string): Promise<SourceFacts | undefined> {
  return (await tx.objectStore('sources').get([run, id]))?.set;
}

export async function readSources(tx: Tx, run: number): Promise<{ set: SourceFacts; changed: string }[]> {
  return tx.objectStore('sources').getAll(within(run));
}

/** Puts a source in place of what was there under its id, or takes it out. */
export async function writeSource(
  tx: Tx<'readwrite'>,
  run: number,
  id: string,
  set: SourceFacts | undefined,
  changed: string,
): Promise<void> {
  const store = tx.objectStore('sources');
  await (set ? store.put({ run, id, changed, set }) : store.delete([run, id]));
}

export async function deleteRun(tx: Tx<'readwrite'>, run: number): Promise<void> {
  await tx.objectStore('sources').delete(within(run));
}
