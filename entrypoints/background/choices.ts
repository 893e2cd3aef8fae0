import browser from 'webextension-polyfill';
import type { SourceChoices } from '../../lib/model.ts';
import { Ahead } from './ahead.ts';

/** What the user wants of a source for one article; `auto` leaves it to how alike their stories are. */
export type Choice = 'add' | 'drop' | 'auto';

/** What was chosen for the article of a tab; for another one in that tab it does not hold. */
interface Chosen {
  article: string;
  choices: SourceChoices;
}

const keyOf = (tab: number) => `choices:${tab}`;

/**
 * What was chosen for pages of private windows, which is written nowhere: a background that the browser stops has forgotten
 * it.
 */
const inPrivate = new Map<number, Chosen>();

async function chosen(tab: number, isPrivate: boolean): Promise<Chosen | undefined> {
  const key = keyOf(tab);
  return isPrivate ? inPrivate.get(tab) : ((await browser.storage.session.get(key))[key] as Chosen | undefined);
}

const ahead = new Ahead<Chosen | undefined>();

/** Asks ahead what was chosen in a tab whose page is being read. */
export function foreseeChoices(tab: number, isPrivate: boolean): void {
  ahead.ask(tab, chosen(tab, isPrivate));
}

/** The sources that the user chose for an article in a tab. */
export async function choicesFor(tab: number, article: string, isPrivate: boolean): Promise<SourceChoices> {
  const known = await (ahead.take(tab) ?? chosen(tab, isPrivate));
  return known?.article === article ? known.choices : {};
}

/** Keeps a choice beside those that were made for the same article. To be called in turn for a tab. */
export async function keepChoice(
  tab: number,
  article: string,
  source: string,
  choice: Choice,
  isPrivate: boolean,
): Promise<void> {
  const { [source]: _, ...others } = await choicesFor(tab, article, isPrivate);
  const now: Chosen = { article, choices: choice === 'auto' ? others : { ...others, [source]: choice } };
  if (isPrivate) inPrivate.set(tab, now);
  else await browser.storage.session.set({ [keyOf(tab)]: now });
  ahead.drop(tab);
}

/** Forgets what was chosen in a tab: its page is left. */
export async function dropChoices(tab: number): Promise<void> {
  inPrivate.delete(tab);
  await browser.storage.session.remove(keyOf(tab));
  ahead.drop(tab);
}
