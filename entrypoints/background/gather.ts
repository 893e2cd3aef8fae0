import type { Article, Claim } from '../../lib/model.ts';
import { readSettings } from '../../lib/settings.ts';
import { timed } from '../../lib/timed.ts';
import { choicesFor } from './choices.ts';
import { loadLibrary } from './library.ts';
import { thinking } from './thinking.ts';

export type Gathered = Awaited<ReturnType<typeof gather>>;

/**
 * All that a check needs beside the article: what other processes must be asked for, all at once, and the article's claims,
 * which are found while the answers are on their way.
 */
export async function gather(tab: number, article: Article, hasPrivate: boolean) {
  const [{ library, problems }, choices, settings, claims] = await Promise.all([
    loadLibrary(),
    choicesFor(tab, article.id, hasPrivate),
    readSettings(),
    claimsOf(article),
  ]);
  return { library, problems, choices, settings, claims };
}

async function claimsOf(article: Article): Promise<Claim[]> {
  const { findClaims } = await thinking();
  return timed('find', () => findClaims(article));
}

/** Loads what the first check needs, for one that is about to be asked for: its page is being read. */
export async function makeReady(): Promise<void> {
  await Promise.all([loadLibrary(), thinking()]);
}
