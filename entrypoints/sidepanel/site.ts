import browser from 'webextension-polyfill';
import type { Site } from '../../lib/panel/site.tsx';
import { patternOf } from '../../lib/preferences.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';

/** The site of an article's address; undefined where it is not one of the web. */
export async function siteOf(url: string | undefined): Promise<Site | undefined> {
  if (url === undefined || !/^https?:/.test(url)) return undefined;
  const { origin } = new URL(url);
  const { sites } = await readSettings();
  return { origin, always: sites.includes(origin) };
}

/**
 * Has a site always read, or not. To be called at once in the answer to a press: after any waiting the browser does not ask its
 * user any more. False where the user said no.
 */
export async function setAlways(origin: string, always: boolean): Promise<boolean> {
  const permission = { origins: [patternOf(origin)] };
  if (always && !(await browser.permissions.request(permission))) return false;
  if (!always) await browser.permissions.remove(permission);
  await changeSettings({
    sites: (before) => [...before.filter((site) => site !== origin), ...(always ? [origin] : [])],
  });
  return true;
}
