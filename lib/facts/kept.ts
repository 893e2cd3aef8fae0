import type { Article, Claim, Fact, Kind, Source, SourceFacts } from '../model.ts';
import { creditOf } from '../text/credit.ts';
import { cutAround } from '../text/cut.ts';
import { gistOf } from '../text/gist.ts';
import { sketchOf } from '../text/sketch.ts';

/** The most that is kept, shown or exported of a source's words on one claim, in UTF-16 code units. */
export function longestQuote(kind: Kind): number {
  return kind === 'quote' ? 600 : 240;
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
    sketch: sketchOf(article.text),
  };
}

/**
 * The article as it is cited, with whose text it is and whether it was corrected. Without a stated publisher the site's host
 * name stands for it.
 */
export function sourceOf(article: Article): Source {
  const url = article.canonicalUrl ?? article.url;
  const origin = creditOf(article);
  return {
    id: article.id,
    publisher: article.publisher ?? hostOf(url) ?? article.id,
    title: article.title,
    authors: article.authors,
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.modified === undefined ? {} : { modified: article.modified }),
    ...(url === undefined ? {} : { url }),
    ...(origin === undefined ? {} : { origin }),
    ...(article.correction === undefined ? {} : { standing: 'corrected' as const }),
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
