import * as v from 'valibot';
import type { Problem } from '../model.ts';
import type { About } from './csv.ts';
import { line, link, moment } from './fields.ts';
import { factOf, sourceOf } from './file-fact.ts';
import { type ParsedFactSet, refusal } from './import.ts';
import type { Work } from './own.ts';
import { claimsIn } from './propose.ts';
import { clauseOf, hiddenFault } from './refusal.ts';
import { FactSchema, type FactSet, type FactSetFact, type FactSetSource, FORMAT, VERSION } from './schema.ts';
import { inSteps, type Step } from './steps.ts';

/** Where in the file, and what a ClaimReview states there. */
interface Found {
  path: string;
  review: Record<string, unknown>;
}

export interface ParsedReviews extends ParsedFactSet {
  /** Reviews that were left out, each in a sentence that names its path. */
  notes: string[];
}

/** Whether a parsed JSON file holds schema.org's ClaimReview anywhere. */
export function holdsReviews(file: unknown): boolean {
  return !reviewsIn(file).next().done;
}

/**
 * Reads schema.org `ClaimReview` JSON-LD: one object, a list, a `@graph` or a data feed. Each review becomes a source by its reviewer, and
 * each checkable detail of the reviewed claim a fact whose statement tells claim and rating: shown as "reviewed by", never a
 * verdict of ours. A review that does not fit, or in whose claim there is no detail, is left out with a note.
 */
export async function parseClaimReviews(
  file: unknown,
  name: string,
  about: About,
  work?: Work,
): Promise<ParsedReviews | { problem: Problem }> {
  const hidden = hiddenFault(file);
  if (hidden) return refusal(name, hidden);
  const read = await inSteps(reading(file, about), work);
  if (read.factSet.facts.length > 0) return read;
  const first = read.notes[0]?.replace(/\.$/, '');
  return refusal(name, first === undefined ? 'it holds no ClaimReview' : `no review in it could be used (${first})`);
}

function* reading(file: unknown, about: About): Generator<Step, ParsedReviews> {
  const found = [...reviewsIn(file)];
  const notes: string[] = [];
  const sources: FactSetSource[] = [];
  const facts: FactSetFact[] = [];
  for (const [index, { path, review }] of found.entries()) {
    const told = toldBy(review, path);
    if ('fault' in told) {
      notes.push(`${told.fault}.`);
    } else {
      const id = `r${index + 1}`;
      const made = factsOf(told, id);
      if (made.length === 0) notes.push(`${at(path, 'claimReviewed')}: no checkable detail was found in it.`);
      else {
        sources.push(sourceFor(told, id));
        facts.push(...made);
      }
    }
    if (index % 10 === 9) yield [index, found.length];
  }
  const makers = new Set(sources.map(({ publisher }) => publisher));
  const maker = makers.size === 1 ? [...makers].join() : about.maker;
  const days = sources.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  const set = { ...about, maker, revised: days.at(-1) ?? about.revised };
  const factSet: FactSet = { format: FORMAT, version: VERSION, ...set, sources, facts };
  const parsed = sources.map((source) => ({
    source: sourceOf(set, source),
    facts: facts.filter((fact) => fact.source === source.id).map((fact) => factOf(set, fact)),
  }));
  return { factSet, sources: parsed, notes };
}

const plain = (longest: number) => line(longest);

/** Only what is used is looked at: JSON-LD may say anything beside it. */
const Review = v.object({
  claimReviewed: plain(500),
  author: v.object({ name: plain(200) }, 'must name the reviewer'),
  rating: plain(200),
  url: v.exactOptional(link),
  datePublished: v.exactOptional(moment),
  said: v.exactOptional(moment),
});
type Told = v.InferOutput<typeof Review>;

const NAMES = { rating: 'reviewRating', said: 'itemReviewed.datePublished' } as const;

function toldBy(review: Record<string, unknown>, path: string): Told | { fault: string } {
  const loose = {
    claimReviewed: review.claimReviewed,
    author: firstOf(review.author) ?? firstOf(review.publisher),
    rating: ratingOf(firstOf(review.reviewRating)),
    ...stated('url', review.url),
    ...stated('datePublished', review.datePublished),
    ...stated('said', firstOf(review.itemReviewed)?.datePublished),
  };
  const parsed = v.safeParse(Review, loose, { abortEarly: true, abortPipeEarly: true });
  if (parsed.success) return parsed.output;
  const fault = clauseOf(parsed.issues[0], path);
  return { fault: fault.replace(/(?<=^|\.)(rating|said)(?=:)/, (field) => NAMES[field as keyof typeof NAMES]) };
}

function factsOf({ claimReviewed, author, rating, said, datePublished }: Told, id: string): FactSetFact[] {
  const published = said ?? datePublished;
  const statement = `Reviewed claim: ${claimReviewed} Rating: ${rating}${/[.!?]$/.test(rating) ? '' : '.'}`;
  return claimsIn(claimReviewed, published === undefined ? {} : { published }).flatMap((claim, index) => {
    const { kind, subject, value, words, hedge } = claim;
    const fact = {
      id: `${id}-${index + 1}`,
      source: id,
      kind,
      subject,
      value,
      words,
      statement,
      review: { by: author.name, rating },
      ...(hedge === undefined ? {} : { hedge }),
    };
    const parsed = v.safeParse(FactSchema, fact);
    return parsed.success ? [parsed.output] : [];
  });
}

function sourceFor({ claimReviewed, author, url, datePublished }: Told, id: string): FactSetSource {
  const claim = claimReviewed.length > 200 ? `${claimReviewed.slice(0, 200)}…` : claimReviewed;
  return {
    id,
    publisher: author.name,
    title: `[Review of the claim: ${claim}]`,
    authors: [],
    ...(url === undefined ? {} : { url }),
    ...(datePublished === undefined ? {} : { published: datePublished }),
  };
}

/** The rating in words where it has some, else in figures. */
function ratingOf(rating: Record<string, unknown> | undefined): unknown {
  if (rating === undefined) return undefined;
  const { alternateName, name, ratingValue, bestRating } = rating;
  const words = [alternateName, name].find((each) => typeof each === 'string' && each.trim() !== '');
  if (words !== undefined) return words;
  if (typeof ratingValue !== 'number' && typeof ratingValue !== 'string') return undefined;
  return bestRating === undefined ? `${ratingValue}` : `${ratingValue} of ${String(bestRating)}`;
}

/** Every ClaimReview of the file with its path, whatever holds it. */
function* reviewsIn(file: unknown, path = '', depth = 0): Generator<Found> {
  if (typeof file !== 'object' || file === null || depth > 8) return;
  if (Array.isArray(file)) {
    for (const [index, each] of file.entries()) yield* reviewsIn(each, `${path}[${index}]`, depth + 1);
    return;
  }
  const record = file as Record<string, unknown>;
  if ([record['@type']].flat().some((type) => typeof type === 'string' && /(?:^|[/:])ClaimReview$/.test(type))) {
    yield { path, review: record };
    return;
  }
  for (const [key, each] of Object.entries(record)) yield* reviewsIn(each, at(path, key), depth + 1);
}

const at = (path: string, field: string) => (path === '' ? field : `${path}.${field}`);

function firstOf(value: unknown): Record<string, unknown> | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return { name: first };
  return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : undefined;
}

function stated(field: string, value: unknown): Record<string, unknown> {
  return value === undefined || value === null || value === '' ? {} : { [field]: value };
}
