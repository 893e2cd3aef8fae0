import browser from 'webextension-polyfill';
import type { Settings } from '../../lib/preferences.ts';
import { dressAnew } from './dress.ts';
import { compareAll } from './read.ts';

/** Brings what the user changed in the settings to every page that was read. */
export async function repaintAll(settings: Settings, before: Settings): Promise<void> {
  const { sites: _, looks, ...painted } = settings;
  const { sites: __, looks: looksBefore, ...paintedBefore } = before;
  if (JSON.stringify(looks) !== JSON.stringify(looksBefore)) {
    for (const { id } of await browser.tabs.query({})) if (id !== undefined) await dressAnew(id, looksBefore, looks);
  }
  if (JSON.stringify(painted) !== JSON.stringify(paintedBefore)) await compareAll();
}
