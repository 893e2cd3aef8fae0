import browser from 'webextension-polyfill';
import type { Looks, Settings } from '../../lib/preferences.ts';
import { dressAnew } from './dress.ts';
import { wasAskedFor } from './pages.ts';
import { inTime } from './patience.ts';
import { compareAll } from './read.ts';

/** Brings what the user changed in the settings to every page that was read. */
export async function repaintAll(settings: Settings, before: Settings): Promise<void> {
  const { sites: _, looks, ...painted } = settings;
  const { sites: __, looks: looksBefore, ...paintedBefore } = before;
  if (JSON.stringify(looks) !== JSON.stringify(looksBefore)) await dressAll(looksBefore, looks);
  if (JSON.stringify(painted) !== JSON.stringify(paintedBefore)) await compareAll();
}

/** Dresses anew whatever may be dressed: what was asked for, and pages of private windows, of which that is not noted. */
async function dressAll(before: Looks, looks: Looks): Promise<void> {
  const tabs = await browser.tabs.query({});
  const dressed = tabs.map(async ({ id, incognito }) => {
    if (id !== undefined && (incognito || (await wasAskedFor(id)))) await inTime(dressAnew(id, before, looks));
  });
  await Promise.all(dressed);
}
