/**
 * Locks that all pages of the extension share. A killed page lets go of its locks, and of nothing else that it held. Where
 * the browser has none, they hold within the page.
 */
const held = new Map<string, Promise<unknown>>();

function locks(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}

/** Does `work` while nobody else holds the lock of this name. */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const shared = locks();
  if (shared) return shared.request(name, work) as Promise<T>;
  const done = (held.get(name) ?? Promise.resolve()).catch(() => undefined).then(work);
  held.set(name, done);
  try {
    return await done;
  } finally {
    if (held.get(name) === done) held.delete(name);
  }
}

export async function isHeld(name: string): Promise<boolean> {
  const shared = locks();
  if (!shared) return held.has(name);
  return shared.request(name, { ifAvailable: true }, async (lock) => lock === null) as Promise<boolean>;
}
