import browser from 'webextension-polyfill';

/** Resolves when a database is gone; rejects where the browser refuses, or where a page still holds it open. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error(`another page of the extension still uses "${name}"`));
  });
}

/** Deletes all settings, the state of pages that were read, and every database of the extension. */
export async function deleteAll(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name ? [deleteDatabase(name)] : [])));
}
