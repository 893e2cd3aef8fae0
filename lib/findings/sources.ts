import { fold, gistKeys, keysOf } from '../facts/keys.ts';
import type { Library } from '../facts/library.ts';
import type { Article, Claim, Source, SourceFacts } from '../model.ts';
import { plainAddress } from '../text/address.ts';
import { gistOf } from '../text/gist.ts';
import { outlineOf, type StoryDecision, storyDecision } from './story.ts';

/** How many sources a look-up may bring, and how many of them may be of the story. */
const MOST_CANDIDATES = 40;

/** A report bears itself out no better for lying in a fact set: the same address, or one publisher's same headline. */
function isItself(article: Article, source: Source): boolean {
  if (source.id === article.id) return true;
  const addresses = [article.url, article.canonicalUrl].flatMap((url) => (url ? [plainAddress(url)] : []));
  if (source.url && addresses.includes(plainAddress(source.url))) return true;
  return (
    source.publisher === article.publisher && fold(source.title) === fold(article.title) && fold(article.title) !== ''
  );
}

/**
 * The sources that share a key with an article, best first, each with whether it tells of the same story. The article
 * itself is none of them.
 */
export async function sourcesFor(
  article: Article,
  claims: readonly Claim[],
  library: Library,
): Promise<{ set: SourceFacts; story: StoryDecision }[]> {
  const gist = gistOf(article);
  const keys = keysOf(claims);
  const page = { gist, keys, ...(article.published ? { published: article.published } : {}) };
  const found = await library.lookUp([...keys, ...gistKeys(gist)], MOST_CANDIDATES);
  return found
    .filter(({ set }) => !isItself(article, set.source))
    .map(({ set }) => ({ set, story: storyDecision(page, outlineOf(set)) }));
}
