import { type Connection, connect, deleteDatabase, namesOfDatabases } from './connection.ts';
import { fillRun } from './load.ts';
import { withLock } from './locks.ts';
import type { Shelved } from './pack-source.ts';
import type { StoredOperation } from './records.ts';
import { type EarlierLibrary, readVersion1, VERSION_1 } from './version-1.ts';
import { readVersion2, VERSION_2 } from './version-2.ts';

/**
 * Each version of the store is a database of its own name. An upgrade writes all that an earlier one holds into a new one
 * and deletes the earlier last of all: until then it is whole and untouched, and whatever stops the upgrade, the next
 * opening begins it anew. A later version adds its reader here, at the end: where there are several, the oldest is the
 * whole one, and what is newer was made of it by an upgrade that was stopped.
 */
const EARLIER: { name: string; read(): Promise<EarlierLibrary> }[] = [
  { name: VERSION_1, read: readVersion1 },
  { name: VERSION_2, read: readVersion2 },
];

export async function hasEarlier(): Promise<boolean> {
  const names = await namesOfDatabases();
  return EARLIER.some(({ name }) => names.includes(name));
}

/** Brings a library of an earlier version, where there is one, into the database of this name. */
export async function migrate(name: string): Promise<void> {
  if (!(await hasEarlier())) return;
  await withLock(`${name} migration`, async () => {
    const names = await namesOfDatabases();
    const [oldest, ...stopped] = EARLIER.filter((earlier) => names.includes(earlier.name));
    if (!oldest) return;
    for (const copied of [...stopped.map((earlier) => earlier.name), name]) await deleteDatabase(copied);
    const connection = connect(name);
    try {
      const library = await oldest.read();
      try {
        await copy(library, connection);
      } finally {
        library.close();
      }
    } finally {
      connection.close();
    }
    await deleteDatabase(oldest.name);
  });
}

/** Deletes the libraries of earlier versions, so that none is brought along later. */
export async function deleteEarlier(name: string): Promise<void> {
  await withLock(`${name} migration`, async () => {
    const names = await namesOfDatabases();
    for (const earlier of EARLIER) if (names.includes(earlier.name)) await deleteDatabase(earlier.name);
  });
}

async function copy(library: EarlierLibrary, connection: Connection): Promise<void> {
  for (const record of library.sets) {
    const contents = { sources: library.sources(record.id), shelved: (each: Shelved) => each };
    await fillRun(connection, record, contents, {}, async (tx, row) => {
      const { revision, changed, enabled } = record;
      await tx.objectStore('sets').put({ ...row, revision, changed, enabled });
    });
  }
  await connection.write(async (tx) => {
    for (const { number: _, ...operation } of library.operations)
      await tx.objectStore('operations').add(withoutRun(operation));
  });
}

/** A whole set that was replaced or removed before the upgrade lies under a run that is not brought along. */
function withoutRun(operation: StoredOperation): StoredOperation {
  const { change } = operation;
  if (change.reach !== 'set' || change.before === undefined) return operation;
  return { ...operation, change: { ...change, before: undefined, spent: true } };
}
