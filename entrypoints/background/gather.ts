import type { Article, Claim } from '../../lib/model.ts';
import type { Settings } from '../../lib/preferences.ts';
import { readSettings } from '../../lib/settings.ts';
import { timed } from '../../lib/timed.ts';
import { Ahead } from './ahead.ts';
import { choicesFor, foreseeChoices } from './choices.ts';
import { loadLibrary } from './library.ts';
import { thinking } from './thinking.ts';

const libraries = new Ahead<Awaited<ReturnType<typeof loadLibrary>>>();
const settingsRead = new Ahead<Settings>();

export type Gathered = Awaited<ReturnType<typeof gather>>;

/**
 * All that a check needs beside the article: what other processes must be asked for, all at once, and the article's claims,
 * which are found while the answers are on their way.
 */
export async function gather(tab: number, article: Article, hasPrivate: boolean) {
  const [{ library, problems }, choices, settings, claims] = await Promise.all([
    libraries.take(tab) ?? loadLibrary(),
    choicesFor(tab, article.id, hasPrivate),
    settingsRead.take(tab) ?? readSettings(),
    claimsOf(article),
  ]);
  return { library, problems, choices, settings, claims };
}

async function claimsOf(article: Article): Promise<Claim[]> {
  const { findClaims } = await thinking();
  return timed('find', () => findClaims(article));
}

/** Asks for and loads what a check needs, for one that is about to be asked for: its page is being read. */
export async function makeReady(tab: number, hasPrivate: boolean): Promise<void> {
  const library = loadLibrary();
  libraries.ask(tab, library);
  settingsRead.ask(tab, readSettings());
  foreseeChoices(tab, hasPrivate);
  await Promise.all([library, thinking()]);
}

/** The settings are others now. */
export function settingsChanged(): void {
  settingsRead.clear();
}
