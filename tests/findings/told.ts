import { articleFromText } from '../../lib/article/plain.ts';
import { findClaims } from '../../lib/claims/find.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { judge } from '../../lib/findings/judge.ts';
import { type Cast, castOf } from '../../lib/findings/people/cast.ts';
import type { Comparison } from '../../lib/kinds/room.ts';
import type { Article, Claim, Evidence, Kind, SourceFacts } from '../../lib/model.ts';

/** A report as a test tells it: its words, and what is known of it besides. */
export interface Told {
  id?: string;
  title?: string;
  text: string;
  published?: string;
  publisher?: string;
}

export function articleOf({ id = 'page', ...told }: Told): Article {
  return articleFromText({ id, ...told });
}

/** A report as a source, read as the user's own store reads it. */
export function sourceOf({ id = 'source', publisher = 'Fenholt Herald', ...told }: Told): SourceFacts {
  const article = articleOf({ id, publisher, ...told });
  return factsOf(article, findClaims(article));
}

/** A claim as a reader sees it: the words marked, the verdict, the source's words. */
export type Marked = [words: string, verdict: string, against: string];

/** What a source says on the claims of one kind of a page. */
export function marked(kind: Kind, page: Told, source: Told): Marked[] {
  const article = articleOf(page);
  const claims = findClaims(article);
  const judged = judge(claims, sourceOf(source), article.published);
  return claims.flatMap((claim) => markOf(kind, claim, judged.get(claim)));
}

/** The words of a page's claims of one kind that differ from a source, each with the source's words. */
export function differences(kind: Kind, page: string, source: string): [words: string, against: string][] {
  return marked(kind, { text: page }, { text: source })
    .filter(([, verdict]) => verdict === 'differs')
    .map(([words, , against]) => [words, against]);
}

/** The words that one rule alone holds against each other, of a page and of a source. */
export function differencesBy(
  rule: (page: Claim, fact: Claim, cast: Cast) => Comparison | undefined,
  page: string,
  source: string,
): [words: string, against: string][] {
  const claims = findClaims(articleOf({ text: page }));
  const { facts } = sourceOf({ text: source });
  const cast = castOf(claims, facts);
  return claims.flatMap((claim) =>
    facts
      .filter((fact) => rule(claim, fact, cast)?.verdict === 'differs')
      .map((fact): [string, string] => [claim.words, fact.words]),
  );
}

/** The words of a page's statuses that differ from a later source, or were updated by it. */
export function differingStatuses(page: string, source: string): string[] {
  return marked('status', { text: page, published: '2031-03-06' }, { text: source, published: '2031-03-07' })
    .filter(([, verdict]) => verdict === 'differs' || verdict === 'updated')
    .map(([words]) => words);
}

/** As a mark, where the claim is of that kind and has evidence. */
export function markOf(kind: Kind, claim: Claim, evidence: Evidence | undefined): Marked[] {
  return claim.kind === kind && evidence ? [[claim.words, evidence.verdict, evidence.words]] : [];
}
