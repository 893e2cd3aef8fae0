import { locate } from '../article/plain.ts';
import { longestQuote } from '../facts/kept.ts';
import {
  type Article,
  type Check,
  type Claim,
  type Evidence,
  type Kind,
  type Span,
  VERDICTS,
  type Verdict,
} from '../model.ts';
import { cutAround } from '../text/cut.ts';

/** A place in a report's own `title` or `text`: UTF-16 code units, end exclusive, and the words there. */
export interface PlaceLine extends Span {
  in: 'title' | 'text';
  quote: string;
}

/** What a source says: its words with their place, or the summary that the maker of a fact set wrote. */
export type EvidenceLine = {
  source: string;
  verdict: Evidence['verdict'];
  reason: string;
  /** Set where it counts for nothing: the source is the page's own text. */
  uncounted?: 'same-text';
} & (PlaceLine | { quote: string } | { statement: string; by: string });

/** One marked place with its evidence. */
export interface FindingLine {
  kind: Kind;
  verdict: Exclude<Verdict, 'unmatched'>;
  page: PlaceLine;
  evidence: EvidenceLine[];
  reason: string;
}

export interface ClaimLine extends PlaceLine {
  kind: Kind;
  subject: { name?: string; role?: string; event?: string };
  value: unknown;
}

/**
 * The findings of a check, one entry a marked place; what no source states is left out. What a copy of the page's own text
 * says is listed, and marked as uncounted; what a source that was corrected or withdrawn says is not. `articles` are the sources that were
 * read as articles, by id: evidence from them points into their own title or text. A place that runs from the title into
 * the text is dropped, and so is a finding that has no evidence left.
 */
export function findingLines(check: Check, articles: ReadonlyMap<string, Article>): FindingLine[] {
  return check.findings.flatMap((finding) => {
    const { kind } = finding;
    const copies = (finding.uncounted ?? []).filter(({ because }) => because === 'same-text');
    const gravest = finding.verdict === 'unmatched' ? gravestOf(copies) : finding;
    if (!gravest || gravest.verdict === 'unmatched') return [];
    const { verdict, reason } = gravest;
    const lineOf = (one: Evidence) => evidenceLine(kind, one, check.article, articles) ?? [];
    const evidence = [
      ...finding.evidence.flatMap(lineOf),
      ...copies.flatMap(lineOf).map((line): EvidenceLine => ({ ...line, uncounted: 'same-text' })),
    ];
    if (!evidence.some((one) => one.verdict === verdict)) return [];
    return finding.places.flatMap((place) => {
      const page = placeLine(check.article, shortened(check.article, kind, place));
      return page === undefined ? [] : [{ kind, verdict, page, evidence, reason }];
    });
  });
}

function gravestOf(evidence: readonly Evidence[]): Evidence | undefined {
  return VERDICTS.flatMap((verdict) => evidence.find((one) => one.verdict === verdict) ?? [])[0];
}

/** The claims of an article, in its own title or text. */
export function claimLines(article: Article, claims: readonly Claim[]): ClaimLine[] {
  return claims.flatMap((claim) => {
    const place = placeLine(article, shortened(article, claim.kind, claim));
    if (place === undefined) return [];
    const { name, role, event } = claim.subject;
    const subject = {
      ...(name === undefined ? {} : { name }),
      ...(role === undefined ? {} : { role }),
      ...(event === undefined ? {} : { event }),
    };
    return [{ kind: claim.kind, ...place, subject, value: valueLine(claim) }];
  });
}

function evidenceLine(
  kind: Kind,
  { source, verdict, reason, said, words }: Evidence,
  page: Article,
  articles: ReadonlyMap<string, Article>,
): EvidenceLine | undefined {
  if (said.type === 'statement') return { source, verdict, reason, statement: said.text, by: said.by };
  const article = source === page.id ? page : articles.get(source);
  if (article === undefined) return { source, verdict, reason, quote: said.text }; // a fact set quotes it
  const at = article.text.slice(said.start, said.end).indexOf(words);
  const start = at < 0 ? said.start : said.start + at;
  const inner = { start, end: at < 0 ? start : start + words.length };
  const place = placeLine(article, cutAround(article.text, said, inner, longestQuote(kind)));
  return place && { source, verdict, reason, ...place };
}

/** Nothing where the span runs from the title into the text. */
function placeLine(article: Article, span: Span): PlaceLine | undefined {
  const place = beginsWithTitle(article) ? locate(article, span) : { in: 'text' as const, ...span };
  if (place.end - place.start !== span.end - span.start) return undefined;
  return { in: place.in, start: place.start, end: place.end, quote: article.text.slice(span.start, span.end) };
}

/** The text behind the title: what `in: "text"` points into. A page may show its title nowhere in the text. */
export function textOf(article: Article): string {
  return beginsWithTitle(article) ? article.text.slice(article.title.length + 2) : article.text;
}

function beginsWithTitle({ title, text }: Article): boolean {
  const onOneLine = (words: string) => words.replaceAll('\n', ' ');
  return (
    title !== '' && text.startsWith('\n\n', title.length) && onOneLine(text.slice(0, title.length)) === onOneLine(title)
  );
}

/** A mark covers the words that carry the value: 80 characters, quotations 600. */
function shortened(article: Article, kind: Kind, span: Span): Span {
  return cutAround(article.text, span, span, kind === 'quote' ? 600 : 80);
}

/** Ages are printed in years; months, weeks and days stand beside the completed years. */
function valueLine(claim: Claim): unknown {
  if (claim.kind !== 'age') return claim.value;
  const { from, to, unit } = claim.value;
  if (unit === 'year') return from === to ? { years: from } : { from, to };
  const aYear = { month: 12, week: 52, day: 365 }[unit];
  const years = { from: Math.floor(from / aYear), to: Math.floor(to / aYear) };
  const stated = { [`${unit}s`]: from === to ? from : { from, to } };
  return { ...(years.from === years.to ? { years: years.from } : years), ...stated };
}
