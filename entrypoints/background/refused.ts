import { i18n } from '#i18n';
import type { Problem } from '../../lib/model.ts';

/**
 * Whether an address is known to be closed to extensions. Firefox leaves a script for one of its own pages waiting for ever
 * instead of refusing it, so it has to be known before.
 */
export function isClosed(url: string | undefined): boolean {
  return url !== undefined && url !== 'about:blank' && !/^(https?|file):/.test(url);
}

/**
 * Says in a plain sentence why a script could not be put into a page. `url` is the tab's address, which the browser tells
 * only of a page that may be read at all and that the user asked for; `error` is what the browser threw; `pressed` is whether
 * the user asked in a way that opens a page to the extension. A page that stays closed even then is one that no extension may read.
 */
export function refusedPage(url: string | undefined, error: unknown, pressed: boolean): Problem {
  if (/was removed|no frame/i.test(String(error))) return { code: 'interrupted', sentence: i18n.t('problem.away') };
  if (!url) return { code: 'restricted', sentence: i18n.t(pressed ? 'problem.restricted' : 'problem.askFirst') };
  const { protocol, pathname } = new URL(url);
  if (/\.pdf$/i.test(pathname)) return { code: 'pdf', sentence: i18n.t('problem.pdf') };
  if (protocol === 'file:') return { code: 'restricted', sentence: i18n.t('problem.file') };
  return { code: 'restricted', sentence: i18n.t('problem.restricted') };
}
