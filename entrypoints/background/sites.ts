import browser from 'webextension-polyfill';
import { patternOf } from '../../lib/preferences.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { isGranted } from './origins.ts';
import { readTab } from './read.ts';

/** A path of the build, from the extension's root. */
const SCRIPT = '/always.js';
const PREFIX = 'always:';

/** Which of these sites the browser lets us read. */
async function granted(sites: readonly string[]): Promise<string[]> {
  const held = await Promise.all(sites.map(isGranted));
  return sites.filter((_, index) => held[index]);
}

let last: Promise<unknown> = Promise.resolve();

/** Has our script run on the sites that are always read, as far as the browser grants them, and nowhere else. */
export function syncSites(): Promise<void> {
  const synced = last.then(async () => {
    const { sites } = await readSettings();
    const wanted = new Set(await granted(sites));
    const registered = await browser.scripting.getRegisteredContentScripts();
    const ours = registered.filter(({ id }) => id.startsWith(PREFIX)).map(({ id }) => id.slice(PREFIX.length));
    const gone = ours.filter((site) => !wanted.has(site));
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone.map((site) => PREFIX + site) });
    const added = [...wanted].filter((site) => !ours.includes(site));
    if (added.length === 0) return;
    await browser.scripting.registerContentScripts(
      added.map((site) => ({ id: PREFIX + site, matches: [patternOf(site)], js: [SCRIPT], runAt: 'document_idle' })),
    );
  });
  last = synced.catch(() => undefined);
  return synced;
}

/**
 * A permission that the user took back in the browser ends the reading of its sites, and so does one that a restored backup
 * cannot bring along.
 */
export async function dropUngranted(): Promise<void> {
  const { sites } = await readSettings();
  const left = await granted(sites);
  if (left.length < sites.length)
    await changeSettings({ sites: (before) => before.filter((site) => left.includes(site) || !sites.includes(site)) });
}

/** Reads a page of a site that is always read, once it is idle. Any other page that says so is left alone. */
export async function readUnasked(tab: number, url: string | undefined): Promise<void> {
  if (url === undefined || !URL.canParse(url)) return;
  const { origin } = new URL(url);
  const { sites } = await readSettings();
  if (sites.includes(origin) && (await granted([origin])).length > 0) await readTab(tab, false);
}
