import { vi } from 'vitest';

/**
 * Lets the nth writing of a record fail as on a full disk: the browser takes the record and then ends the
 * transaction. Gives how to end that.
 */
export function fullDiskAt(nth: number): () => void {
  let writes = 0;
  const real = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add };
  const spies = (['put', 'add'] as const).map((method) =>
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = real[method].apply(this, given as [unknown]);
      if (++writes === nth) {
        const error = new DOMException('The disk is full.', 'QuotaExceededError');
        Object.defineProperty(this.transaction, 'error', { get: () => error });
        queueMicrotask(() => this.transaction.abort());
      }
      return request;
    }),
  );
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
