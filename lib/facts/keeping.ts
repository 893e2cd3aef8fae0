import type { Article, Claim, FactChange, Source, SourceFacts } from '../model.ts';
import { plainAddress } from '../text/address.ts';
import { hostOf, isNameOfHost } from '../text/publisher.ts';
import { changesBetween } from './changes.ts';
import { factsOf } from './kept.ts';
import { keptId } from './kept-id.ts';
import { KEPT, type OwnLibrary } from './own.ts';

export interface Occasion {
  /** The address that the browser says the article was read from. */
  readFrom: string;
  /** ISO 8601, when. */
  accessed: string;
  /** What was kept of it before: what its user said of it stays. */
  before?: Source;
}

/**
 * An article as a source of the user's own. Its publisher is the name that the page gives itself where the host bears it out
 * (`isNameOfHost`), else the host's name; a name that differs from that, or an address on another site, is kept as what it calls itself.
 * Throws where the address is none of the web.
 */
export async function keptSource(article: Article, claims: readonly Claim[], occasion: Occasion): Promise<SourceFacts> {
  const url = plainAddress(occasion.readFrom);
  const id = keptId(occasion.readFrom);
  if (url === undefined || id === undefined) throw new Error(`No article of the web: ${occasion.readFrom}`);
  const made = factsOf({ ...article, id }, claims);
  const { before } = occasion;
  const host = hostOf(url) ?? url;
  const isOwnName = article.publisher !== undefined && isNameOfHost(article.publisher, host);
  const callsItself = selfNaming(article, url, host, isOwnName);
  const source: Source = {
    ...made.source,
    publisher: isOwnName ? (article.publisher ?? host) : host,
    url,
    accessed: occasion.accessed,
    contentHash: await hashOf(article.text),
    ...(article.coverage.limit === undefined ? {} : { limit: article.coverage.limit }),
    ...(callsItself === undefined ? {} : { callsItself }),
    ...(before?.private ? { private: true } : {}),
    ...(before?.standing === undefined ? {} : { standing: before.standing }),
  };
  return { ...made, source };
}

function selfNaming(article: Article, url: string, host: string, isOwnName: boolean): Source['callsItself'] {
  const canonical = article.canonicalUrl === undefined ? undefined : plainAddress(article.canonicalUrl);
  // Another address on the same site says nothing that its reader should doubt.
  const isOther = canonical !== undefined && hostOf(canonical) !== hostOf(url);
  const isNamed = article.publisher !== undefined && !isOwnName && article.publisher.toLowerCase() !== host;
  if (!isOther && !isNamed) return undefined;
  return {
    ...(isOther ? { url: canonical } : {}),
    ...(isNamed && article.publisher !== undefined ? { publisher: article.publisher } : {}),
  };
}

/** SHA-256 of a text in UTF-8, in hex. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What keeping did. */
export interface Kept {
  source: Source;
  facts: number;
  /** By which it can be taken back. */
  operation: string;
  /** When it was kept before, ISO 8601, and what changed since; unset where it was not. */
  before?: string;
  changes: FactChange[];
}

/**
 * Keeps an article in the user's library, or updates what was kept from that address before. Where that was the whole
 * article and this is a preview only, nothing is changed and `whole` tells when it was kept.
 */
export async function keepArticle(
  library: OwnLibrary,
  article: Article,
  claims: readonly Claim[],
  occasion: Omit<Occasion, 'before'>,
): Promise<Kept | { whole: string }> {
  const before = await library.source(keptId(occasion.readFrom) ?? '');
  const kept = await keptSource(article, claims, { ...occasion, ...(before ? { before: before.source } : {}) });
  if (before && before.source.limit === undefined && kept.source.limit === 'preview') {
    return { whole: before.source.accessed ?? '' };
  }
  const { id: operation } = await library.putSource(KEPT, kept);
  return {
    source: kept.source,
    facts: kept.facts.length,
    operation,
    ...(before?.source.accessed === undefined ? {} : { before: before.source.accessed }),
    changes: before ? changesBetween(before.facts, kept.facts) : [],
  };
}
