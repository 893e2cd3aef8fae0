import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { askPage, type ComparedTab, type Keeping, type Unpainted } from '../../lib/messages.ts';
import type { Article, Problem } from '../../lib/model.ts';
import { keepFrom, refusePrivate } from './keep.ts';
import { READER } from './read.ts';
import { recall } from './recall.ts';
import { isClosed, refusedPage } from './refused.ts';

/** How long a tab may take to be read, in milliseconds; a large page takes a second. */
const PATIENCE_MS = 20_000;

/** Tabs that are read only to be kept, and who waits for what was read. They end with the background, and so does the work. */
const quiet = new Map<number, (read: Article | Problem) => void>();

/** Takes what the reader of a tab read where it was read only to be kept; undefined where it was not. */
export function takeQuietly(tab: number, read: Article | Problem): Unpainted | undefined {
  const take = quiet.get(tab);
  if (!take) return undefined;
  take(read);
  return { unpainted: true };
}

const away = (): Problem => ({ code: 'interrupted', sentence: i18n.t('tabs.silent') });

/** Reads a tab's page without a mark in it, under whatever permission there is for it. */
async function readQuietly(tab: number): Promise<Article | Problem> {
  const known = await recall(tab);
  if (known) return known.article;
  const { url, discarded } = await browser.tabs.get(tab);
  if (discarded) return { code: 'restricted', sentence: i18n.t('tabs.asleep') };
  if (isClosed(url)) return { code: 'restricted', sentence: i18n.t('problem.restricted') };
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Article | Problem>((resolve) => {
      quiet.set(tab, resolve);
      timer = setTimeout(() => {
        resolve(away());
        // A reader that is only slow would go on reading a page that nobody asked for.
        void askPage(tab, 'forget').catch(() => undefined);
      }, PATIENCE_MS);
      // Not waited for: the browser may leave a script for a page that never finishes loading waiting for ever.
      browser.scripting
        .executeScript({ target: { tabId: tab }, files: [READER] })
        .catch(async (error: unknown) => resolve(await whyNot(tab, error)));
    });
  } finally {
    clearTimeout(timer);
    quiet.delete(tab);
  }
}

async function whyNot(tab: number, error: unknown): Promise<Problem> {
  const open = await browser.tabs.get(tab).catch(() => undefined);
  if (!open) return away();
  const { protocol = '', pathname = '' } = open.url ? new URL(open.url) : {};
  // An ordinary page stays closed until its own permission was given.
  const needsAsking = /^https?:$/.test(protocol) && !/\.pdf$/i.test(pathname);
  return needsAsking
    ? { code: 'restricted', sentence: i18n.t('tabs.notAllowed', [new URL(open.url ?? '').host]) }
    : refusedPage(open.url, error, true);
}

/** Keeps the articles of tabs that the user chose to compare with, one after another, and tells what became of each. */
export async function keepTabs(tabs: readonly number[]): Promise<ComparedTab[]> {
  const compared: ComparedTab[] = [];
  for (const tab of new Set(tabs)) compared.push({ tab, keeping: await keepOne(tab) });
  return compared;
}

async function keepOne(tab: number): Promise<Keeping> {
  try {
    const refusal = await refusePrivate(tab);
    if (refusal) return refusal;
    const read = await readQuietly(tab);
    return 'sentence' in read ? { status: 'refused', problem: read } : await keepFrom(tab, read);
  } catch {
    // The tab was closed in between.
    return { status: 'refused', problem: away() };
  }
}
