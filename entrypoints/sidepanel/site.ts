import type { OwnLibrary } from '../../lib/facts/own.ts';
import type { Site } from '../../lib/panel/site.tsx';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { giveBack, isGranted, requestOrigin } from '../background/origins.ts';

/** The site of an article's address; undefined where it is not one of the web. */
export async function siteOf(url: string | undefined): Promise<Site | undefined> {
  if (url === undefined || !/^https?:/.test(url)) return undefined;
  const { origin } = new URL(url);
  const { sites } = await readSettings();
  // Settings from another machine come without what the browser granted there.
  return { origin, always: sites.includes(origin) && (await isGranted(origin)) };
}

/**
 * Has a site always read, or not. To be called at once in the answer to a press: after any waiting the browser does not ask its
 * user any more. False where the user said no. A subscription in the library may go on needing the site.
 */
export async function setAlways(library: OwnLibrary, origin: string, always: boolean): Promise<boolean> {
  if (always && !(await requestOrigin(origin))) return false;
  await changeSettings({
    sites: (before) => [...before.filter((site) => site !== origin), ...(always ? [origin] : [])],
  });
  if (!always) await giveBack(library, [origin]);
  return true;
}
