import type { Article, Claim, Fact, Kind, Source, SourceFacts, Span } from '../model.ts';
import { gistOf } from '../text/gist.ts';

/** The most that is kept, shown or exported of a source's words on one claim, in UTF-16 code units. */
export function longestQuote(kind: Kind): number {
  return kind === 'quote' ? 600 : 240;
}

/**
 * The largest stretch of `outer`, at most `limit` long, that holds `inner`, with as much before as behind it; it begins and
 * ends at whole words where it can, and never inside a surrogate pair. Where `inner` itself is longer, its beginning.
 */
export function cutAround(text: string, outer: Span, inner: Span, limit: number): Span {
  const whole = { start: Math.min(outer.start, inner.start), end: Math.max(outer.end, inner.end) };
  if (whole.end - whole.start <= limit) return trimmed(text, whole);
  if (inner.end - inner.start >= limit) {
    return trimmed(text, { start: inner.start, end: wordEnd(text, inner.start + limit, inner.start + 1) });
  }
  const spare = limit - (inner.end - inner.start);
  let start = Math.max(whole.start, inner.start - Math.floor(spare / 2));
  const end = Math.min(whole.end, start + limit);
  start = Math.max(whole.start, end - limit);
  return trimmed(text, {
    start: start === whole.start ? start : wordStart(text, start, inner.start),
    end: end === whole.end ? end : wordEnd(text, end, inner.end),
  });
}

/**
 * An article as a source: each of its claims becomes a fact whose `said` is the sentence, verbatim, cut around the value's
 * words. Spans point into the article's text; a fact's id is `ARTICLE#n`, counted from 0 in the order of the claims.
 */
export function factsOf(article: Article, claims: readonly Claim[]): SourceFacts {
  return {
    source: sourceOf(article),
    facts: claims.map((claim, n) => factOf(article, claim, n)),
    gist: gistOf(article),
  };
}

/** The article as it is cited. Without a stated publisher the site's host name stands for it. */
export function sourceOf(article: Article): Source {
  const url = article.canonicalUrl ?? article.url;
  return {
    id: article.id,
    publisher: article.publisher ?? hostOf(url) ?? article.id,
    title: article.title,
    authors: article.authors,
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.modified === undefined ? {} : { modified: article.modified }),
    ...(url === undefined ? {} : { url }),
  };
}

function factOf(article: Article, claim: Claim, n: number): Fact {
  const { start, end } = cutAround(article.text, claim.sentence, claim, longestQuote(claim.kind));
  const said = { type: 'quote', text: article.text.slice(start, end), start, end } as const;
  return { ...claim, id: `${article.id}#${n}`, source: article.id, said };
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '') || undefined;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** The first beginning of a word from `at` up to `latest`; `at` itself (off a surrogate pair) where there is none. */
function wordStart(text: string, at: number, latest: number): number {
  for (let i = at; i <= latest; i++) if (/\s/.test(text[i - 1] ?? ' ')) return i;
  return isLowSurrogate(text, at) ? at + 1 : at;
}

/** The last end of a word from `earliest` up to `at`; `at` itself (off a surrogate pair) where there is none. */
function wordEnd(text: string, at: number, earliest: number): number {
  for (let i = at; i >= earliest; i--) if (/\s/.test(text[i] ?? ' ')) return i;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
