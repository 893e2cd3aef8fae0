import browser from 'webextension-polyfill';
import { panelCalls } from '../../lib/messages.ts';

/** Resolves when a database is gone; rejects where the browser refuses, or where a page still holds it open. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error(`another page of the extension still uses "${name}"`));
  });
}

/** Deletes all settings, every database of the extension, and what was read in any tab; open panels and pages let go of it. */
export async function deleteAll(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name ? [deleteDatabase(name)] : [])));
  await panelCalls().forgetAll();
}
