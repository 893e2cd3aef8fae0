import browser from 'webextension-polyfill';
import type { OwnLibrary } from '../../lib/facts/own.ts';
import { patternOf } from '../../lib/preferences.ts';
import { readSettings } from '../../lib/settings.ts';

/** Asks for the origin of an address alone. To be called at once in the answer to a click, or the browser refuses. */
export function requestOrigin(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(address)] });
}

export async function isGranted(address: string): Promise<boolean> {
  // A backup may hold as a site what is none.
  return URL.canParse(address) && browser.permissions.contains({ origins: [patternOf(address)] });
}

/** The addresses of all that needs an origin: sites that are always read, and subscriptions, switched on or off. */
export async function addressesInNeed(library: OwnLibrary): Promise<string[]> {
  const { sites } = await readSettings();
  // A library that cannot be read keeps nobody from giving a site back.
  const sets = await library.sets().catch(() => []);
  return [...sites, ...sets.flatMap(({ subscription }) => subscription?.url ?? [])];
}

/** Gives back the origins of addresses that were needed, as far as nothing else needs them. To be called once that is stored. */
export async function giveBack(library: OwnLibrary, addresses: readonly string[]): Promise<void> {
  const needed = patternsOf(await addressesInNeed(library));
  const free = [...patternsOf(addresses)].filter((pattern) => !needed.has(pattern));
  // What the browser does not let go of was never ours to give back.
  if (free.length > 0) await browser.permissions.remove({ origins: free }).catch(() => undefined);
}

/** Gives back every origin that the user granted. */
export async function giveBackAll(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const { host_permissions: required = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  const given = origins.filter((origin) => !required.includes(origin));
  if (given.length > 0) await browser.permissions.remove({ origins: given });
}

function patternsOf(addresses: readonly string[]): Set<string> {
  return new Set(addresses.filter((address) => URL.canParse(address)).map(patternOf));
}
