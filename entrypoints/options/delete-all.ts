import browser from 'webextension-polyfill';
import type { OwnLibrary } from '../../lib/facts/own.ts';
import { panelCalls } from '../../lib/messages.ts';
import { giveBackAll } from '../background/origins.ts';

/**
 * Deletes all settings, the user's own library, and what was read in any tab, and gives back the sites; open panels and pages let
 * go of it. What fails keeps nothing else: the first such failure is what it rejects with, at the end.
 */
export async function deleteAll(library: OwnLibrary): Promise<void> {
  // Pages are forgotten first, so that none is compared anew with what is just going.
  const steps = [
    () => panelCalls().forgetAll(),
    () => browser.storage.local.clear(),
    () => browser.storage.session.clear(),
    giveBackAll,
    // Last, as it waits for what an import is just writing.
    () => library.deleteAll(),
  ];
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
