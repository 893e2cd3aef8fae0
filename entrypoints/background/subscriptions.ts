import { i18n } from '#i18n';
import type { Network } from '../../lib/facts/fetch-set.ts';
import type { OwnLibrary } from '../../lib/facts/own.ts';
import { isDue, refresh } from '../../lib/facts/subscribe.ts';
import { isGranted } from './origins.ts';

/** The network as subscriptions reach it. Plain http to this machine is for the build that the end-to-end tests use, alone. */
export const network: Network = {
  fetch: (url, how) => fetch(url, how),
  loopback: import.meta.env.MODE === 'e2e',
};

/**
 * Asks after every subscribed set that was not asked after for a day, one after the other. What goes wrong with one is kept with it
 * and does not keep the others.
 */
export async function refreshSubscriptions(library: OwnLibrary, now = new Date().toISOString()): Promise<void> {
  for (const { id } of await library.sets()) {
    try {
      await refreshOne(library, id, now);
    } catch (error) {
      console.warn('A fact set could not be asked after:', error);
    }
  }
}

async function refreshOne(library: OwnLibrary, id: string, now: string): Promise<void> {
  // The sets before it may have taken minutes, in which it was removed or switched off.
  const record = (await library.sets()).find((set) => set.id === id);
  if (!record?.subscription || !record.enabled || !isDue(record, now)) return;
  const { url } = record.subscription;
  if (await isGranted(url)) {
    await refresh(library, record, network, now);
  } else {
    const problem = i18n.t('sets.notAllowed', { host: new URL(url).host });
    await library.noteCheck(id, { url, checked: now, problem });
  }
}
