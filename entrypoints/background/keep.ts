import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { keptId } from '../../lib/facts/kept-id.ts';
import type { Keeping } from '../../lib/messages.ts';
import type { Article, Problem } from '../../lib/model.ts';
import { ownLibrary } from './library.ts';
import { isPrivate, noteKeeping, tellOnly, whenRead } from './pages.ts';
import { readTab, stateOf } from './read.ts';
import { recall } from './recall.ts';
import { thinking } from './thinking.ts';

const refused = (code: Problem['code'], sentence: string): Keeping => ({
  status: 'refused',
  problem: { code, sentence },
});

/** Refuses what is in a private window, before anything of it is read. */
export async function refusePrivate(tab: number): Promise<Keeping | undefined> {
  return (await isPrivate(tab)) ? refused('private', i18n.t('keep.privateWindow')) : undefined;
}

/**
 * Keeps the article of a tab as a source, reading it first where it was not read yet, and notes what became of it.
 * `pressed` is false where the user asked in the panel, which opens no page to the extension.
 */
export async function keepTab(tab: number, pressed: boolean): Promise<Keeping> {
  const keeping = (await refusePrivate(tab)) ?? (await keepRead(tab, pressed));
  await note(tab, keeping);
  return keeping;
}

async function keepRead(tab: number, pressed: boolean): Promise<Keeping> {
  const page = await recall(tab);
  if (page) return keepFrom(tab, page.article);
  const problem = await readTab(tab, pressed);
  if (problem) return { status: 'refused', problem };
  const state = await whenRead(tab);
  if (state.status === 'problem') return { status: 'refused', problem: state.problem };
  if (state.status !== 'done') return refused('interrupted', i18n.t('problem.away'));
  return keepFrom(tab, state.check.article);
}

/** Keeps an article that was read in a tab. */
export async function keepFrom(tab: number, article: Article): Promise<Keeping> {
  const { url } = article;
  // The reader's page tells where it was read; the browser, where it may be asked, has the last word.
  const { url: shown } = await browser.tabs.get(tab);
  if (url === undefined || keptId(url) === undefined) return refused('no-article', i18n.t('keep.notWeb'));
  if (shown !== undefined && new URL(shown).origin !== new URL(url).origin) {
    return refused('interrupted', i18n.t('problem.away'));
  }
  const accessed = new Date().toISOString();
  try {
    const { findClaims, keepArticle } = await thinking();
    const kept = await keepArticle(ownLibrary, article, findClaims(article), { readFrom: url, accessed });
    if ('whole' in kept) return refused('no-article', i18n.t('keep.onlyPreview', [kept.whole.slice(0, 10)]));
    const { source, facts, operation, before, changes } = kept;
    const { id, title } = source;
    const again = before === undefined ? {} : { before };
    return { status: 'kept', source: id, title, at: accessed, facts, operation, changes, ...again };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused('unexpected', i18n.t('keep.failed', [reason]));
  }
}

/** Of a private window nothing is written: what became of it is only told. What is not kept here is told as its reader has it. */
async function note(tab: number, keeping: Keeping): Promise<void> {
  if (!(await isPrivate(tab)) && (await noteKeeping(tab, keeping))) return;
  const state = await stateOf(tab);
  if (state.status === 'done') await tellOnly(tab, { ...state, keeping });
}
