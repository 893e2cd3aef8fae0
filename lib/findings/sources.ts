import { fold, gistKeys } from '../facts/keys.ts';
import type { Library } from '../facts/library.ts';
import type { Article, Claim, Source, SourceChoices, SourceFacts } from '../model.ts';
import { plainAddress } from '../text/address.ts';
import { gistOf } from '../text/gist.ts';
import { isSameSite } from '../text/publisher.ts';
import { timed } from '../timed.ts';
import { once } from './once.ts';
import { outlineOf, outlineOfPage } from './story/outline.ts';
import { type StoryDecision, storyDecision } from './story/story.ts';

/** How many sources a look-up may bring, and how many of them may be of the story. */
const MOST_CANDIDATES = 40;
/** How many sources that were not taken for the story's are offered. */
const MOST_OTHERS = 4;
/** Likeness below which a source rather tells of something else, and is not worth offering. */
const LEAST_LIKE = -2.5;

/**
 * Tells the sources that are an article itself: a report bears itself out no better for lying in a fact set, by the same
 * address, or under one publisher's same headline. What a page says of itself counts at its own site only: else it could
 * choose with what it is not compared.
 */
function itself({ id, url, canonicalUrl, publisher, title }: Article): (source: Source) => boolean {
  const own = isSameSite(url, canonicalUrl) === false ? [url] : [url, canonicalUrl];
  const addresses = own.flatMap((address) => (address ? [plainAddress(address)] : []));
  const headline = fold(title);
  return (source) => {
    if (source.id === id || (source.url && addresses.includes(addressOf(source)))) return true;
    if (headline === '' || source.publisher !== publisher || fold(source.title) !== headline) return false;
    return isSameSite(url, source.url) !== false;
  };
}

/** Sources stay in memory for the next page. */
const addressOf = once(({ url = '' }: Source) => plainAddress(url));

/** A source that was looked at, and whether it tells of the article's story. */
export interface LookedAt {
  set: SourceFacts;
  story: StoryDecision;
  /** What the user chose for it, whatever its story. */
  choice?: 'add' | 'drop';
}

/**
 * The sources that share a key with an article, best first, each with whether it tells of the same story, and behind them
 * those that the user added without. The article itself is none of them.
 */
export async function sourcesFor(
  article: Article,
  claims: readonly Claim[],
  library: Library,
  choices: SourceChoices = {},
): Promise<LookedAt[]> {
  const gist = gistOf(article);
  const page = outlineOfPage(article, claims, gist);
  const brought = await timed('fetch', () => library.lookUp([...page.keys, ...gistKeys(gist)], MOST_CANDIDATES));
  const found = brought.map(({ set }) => set);
  const chosen = Object.keys(choices).filter((id) => !found.some(({ source }) => source.id === id));
  const sets = chosen.length > 0 ? [...found, ...(await library.facts(chosen))] : found;
  const isItself = itself(article);
  return sets
    .filter(({ source }) => !isItself(source))
    .map((set) => {
      const choice = Object.hasOwn(choices, set.source.id) ? choices[set.source.id] : undefined;
      return { set, story: storyDecision(page, outlineOf(set)), ...(choice ? { choice } : {}) };
    });
}

/** Whether a source is compared: the user's choice stands before what its story looks like. */
export function isCompared({ story, choice }: LookedAt): boolean {
  return choice === undefined ? story.same : choice === 'add';
}

/** Whether a source so surely tells of the page's story, or was so surely chosen, that a difference from it may be told. */
export function mayAccuse({ story, choice }: Pick<LookedAt, 'story' | 'choice'>): boolean {
  return choice === 'add' || story.sure;
}

/** The sources that are not compared and may yet be wanted: those that the user dropped, then the likeliest. */
export function othersOf(looked: readonly LookedAt[]): Source[] {
  const left = looked.filter((each) => !isCompared(each));
  const likely = left
    .filter(({ choice, story }) => choice === undefined && story.likeness >= LEAST_LIKE)
    .sort((a, b) => b.story.likeness - a.story.likeness)
    .slice(0, MOST_OTHERS);
  return [...left.filter(({ choice }) => choice === 'drop'), ...likely].map(({ set }) => set.source);
}
