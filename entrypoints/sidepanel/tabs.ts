import browser from 'webextension-polyfill';
import { panelCalls } from '../../lib/messages.ts';
import type { OpenTab, TabResult } from '../../lib/panel/tabs.tsx';
import { contextOf, sharedContext } from '../../lib/text/context.ts';

/** The match pattern of a tab's site, and no other. */
const patternOf = ({ protocol, hostname }: URL) => `${protocol}//${hostname}/*`;

/** The open tabs as they were listed last: their sites, and what might be read before anything was asked for. */
let listed = { sites: new Map<number, string>(), granted: new Set<string>() };

/**
 * Asks for the permission to see the open tabs and lists those with a page of the web, the one that is read and private
 * windows left out; those first whose titles share most with the headline of the article that is read. Undefined where the user gives no permission. To be called at once in the answer to a click.
 */
export async function listTabs(read: number | undefined, headline: string): Promise<OpenTab[] | undefined> {
  if (!(await browser.permissions.request({ permissions: ['tabs'] }))) return undefined;
  const [tabs, { origins = [] }] = await Promise.all([browser.tabs.query({}), browser.permissions.getAll()]);
  const found = tabs.flatMap(({ id, url, title, incognito }) =>
    id === undefined || id === read || incognito || !/^https?:/.test(url ?? '')
      ? []
      : [{ id, title: title ?? '', at: new URL(url ?? '') }],
  );
  const about = contextOf(headline);
  const alike = new Map(found.map(({ id, title }) => [id, sharedContext(about, contextOf(title))]));
  found.sort((one, other) => (alike.get(other.id) ?? 0) - (alike.get(one.id) ?? 0));
  listed = { sites: new Map(found.map(({ id, at }) => [id, patternOf(at)])), granted: new Set(origins) };
  return found.map(({ id, title, at }) => ({ id, title, host: at.host.replace(/^www\./, '') }));
}

/**
 * Asks for the permission to read the sites of these tabs, has their articles kept, and gives back what was not granted
 * before. Without the permission each tab that stays closed says so. To be called at once in the answer to a click.
 */
export async function keepTabs(chosen: readonly OpenTab[]): Promise<TabResult[]> {
  const origins = [...new Set(chosen.flatMap(({ id }) => listed.sites.get(id) ?? []))];
  const asked = browser.permissions.request({ origins });
  await asked.catch((error: unknown) => console.warn('The browser did not ask:', error));
  try {
    const compared = await panelCalls().keepTabs(chosen.map(({ id }) => id));
    return chosen.flatMap((tab) => {
      const keeping = compared.find((each) => each.tab === tab.id)?.keeping;
      return keeping ? [{ tab, keeping }] : [];
    });
  } finally {
    const lent = origins.filter((origin) => !listed.granted.has(origin));
    // What the browser does not let go of was never ours to give back.
    if (lent.length > 0) await browser.permissions.remove({ origins: lent }).catch(() => undefined);
  }
}
