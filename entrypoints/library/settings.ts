import browser from 'webextension-polyfill';
import type { Journal, Settings } from '../../lib/facts/backup.ts';

/** Where a restoring notes that it has begun, and the lock that it holds. It is no choice of the user's and belongs in no backup. */
export const RESTORING = 'restoring';

/** The user's choices as the browser stores them: settings, what is ignored. Whoever reads them checks them. */
export const settings: Settings = {
  async read() {
    const { [RESTORING]: _, ...stored } = await browser.storage.local.get(null);
    return stored;
  },
  async write(chosen) {
    const { [RESTORING]: _, ...wanted } = chosen;
    await browser.storage.local.set(wanted);
    const gone = Object.keys(await settings.read()).filter((key) => !Object.hasOwn(wanted, key));
    if (gone.length > 0) await browser.storage.local.remove(gone);
  },
};

export const journal: Journal = {
  async read() {
    const { [RESTORING]: last } = await browser.storage.local.get(RESTORING);
    return typeof last === 'string' ? last : undefined;
  },
  write: (last) => browser.storage.local.set({ [RESTORING]: last }),
  clear: () => browser.storage.local.remove(RESTORING),
};
