import browser from 'webextension-polyfill';
import type { PageState } from '../../lib/messages.ts';

/** White on it has 4.5:1. */
const DIFFERS = '#b3261e';

/** Writes the number of findings that differ on the toolbar button. A tab that is gone is no error. */
export async function writeBadge(tab: number, state: PageState): Promise<void> {
  const differing =
    state.status === 'done'
      ? state.check.findings.filter(({ id, verdict }) => verdict === 'differs' && !state.hidden?.includes(id)).length
      : 0;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: DIFFERS });
    await browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId: tab, text: differing > 0 ? String(differing) : '' });
  } catch (error) {
    if (await browser.tabs.get(tab).catch(() => undefined)) throw error;
  }
}
