import { type IDBPDatabase, openDB, type StoreNames } from 'idb';
import { plainly } from './problem.ts';
import type { Stored, Tx } from './records.ts';

const STORES: StoreNames<Stored>[] = ['sets', 'blocks', 'buckets', 'operations', 'runs'];

/** The way to the database. It is opened when first needed, and made only when something is written. */
export interface Connection {
  readonly name: string;
  /** Reads in one transaction; `none` where nothing was ever written. */
  read<T>(body: (tx: Tx) => Promise<T>, none: T): Promise<T>;
  /** Writes in one transaction: all that `body` writes, or nothing where it rejects. */
  write<T>(body: (tx: Tx<'readwrite'>) => Promise<T>, durability?: IDBTransactionDurability): Promise<T>;
  /** Deletes the database, with all in it. */
  remove(): Promise<void>;
  close(): void;
}

/** What surrounds the opening of a database. */
interface Opening {
  /** Whether there is something to open under another name yet. */
  waits?(): Promise<boolean>;
  /** Done before it is opened. */
  first?(): Promise<void>;
  /** Done behind it, by nobody waited for. */
  after?(connection: Connection): Promise<void>;
}

export function connect(name: string, { waits, first, after }: Opening = {}): Connection {
  let database: Promise<IDBPDatabase<Stored>> | undefined;
  let closed = false;

  function open(): Promise<IDBPDatabase<Stored>> {
    if (closed) return Promise.reject(new Error('the library was closed'));
    database ??= begin();
    return database;
  }

  async function begin(): Promise<IDBPDatabase<Stored>> {
    const forget = () => {
      database = undefined;
    };
    try {
      await first?.();
      const made = await openDB<Stored>(name, 1, {
        upgrade(db) {
          db.createObjectStore('sets', { keyPath: 'id' });
          db.createObjectStore('blocks');
          db.createObjectStore('buckets');
          const operations = db.createObjectStore('operations', { keyPath: 'number', autoIncrement: true });
          operations.createIndex('id', 'id', { unique: true });
          operations.createIndex('set', 'set');
          db.createObjectStore('runs', { keyPath: 'run', autoIncrement: true });
        },
        // Another page deletes the database, or a newer version of the extension opens it: it must not wait for us.
        blocking: (_, __, event) => {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      });
      queueMicrotask(() => void after?.(connection).catch(() => undefined));
      return made;
    } catch (error) {
      forget();
      throw error;
    }
  }

  const connection: Connection = {
    name,
    async read(body, none) {
      try {
        if (!database && !(await namesOfDatabases()).includes(name) && !(await waits?.())) return none;
        const tx = (await open()).transaction(STORES, 'readonly');
        // what was read is read, however the transaction ends
        void tx.done.catch(() => undefined);
        return await body(tx);
      } catch (error) {
        throw plainly(error);
      }
    },
    async write(body, durability = 'strict') {
      try {
        const tx = (await open()).transaction(STORES, 'readwrite', { durability });
        try {
          const written = await body(tx);
          await tx.done;
          return written;
        } catch (error) {
          // Of a transaction that the browser ended, the reason is with the transaction.
          const reason = tx.error ?? error;
          try {
            tx.abort();
          } catch {
            // it has ended already
          }
          await tx.done.catch(() => undefined);
          throw reason;
        }
      } catch (error) {
        throw plainly(error);
      }
    },
    async remove() {
      const made = database;
      database = undefined;
      (await made?.catch(() => undefined))?.close();
      await deleteDatabase(name).catch((error: unknown) => {
        throw plainly(error);
      });
    },
    close() {
      closed = true;
      void database?.then((made) => made.close()).catch(() => undefined);
      database = undefined;
    },
  };
  return connection;
}

export async function namesOfDatabases(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

/** Deletes a database, which pages that have it open let go of. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => failed(request.error);
  });
}
