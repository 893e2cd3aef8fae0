import type { Claim, Kind, Said } from '../model.ts';
import { oneLine } from './clean.ts';
import type { CitationList, Entry } from './list.ts';

/** Kinds under the words that the panel has for them, where these are others than their keys. */
const KIND_WORDS: Partial<Record<Kind, string>> = { kin: 'family', status: 'condition', quote: 'quotation' };

/** What a claim is about, in a few words: "age, Cody Allen". */
export function aboutOf({ kind, subject }: Claim): string {
  // The event that is told of near a place is a guess, and reads as if it were stated.
  const event = subject.event === 'other' || kind === 'place' ? undefined : subject.event;
  const whom = subject.name || subject.role || event;
  const word = KIND_WORDS[kind] ?? kind;
  return whom === undefined || whom === '' ? word : `${word}, ${oneLine(whom)}`;
}

/** A source's piece as prose: a quotation in its marks, a summary under the name of who wrote it, without any. */
export function saidInFull(said: Said): string {
  return said.type === 'quote' ? `“${oneLine(said.text)}”` : `summarised by ${oneLine(said.by)}: ${oneLine(said.text)}`;
}

/** Where a claim stands in the article: "paragraph, characters 7–9; 2 mentions". Characters are UTF-16 code units of its text. */
export function placeOf({ finding: { claim, places } }: Pick<Entry, 'finding'>): string {
  const mentions = places.length > 1 ? `; ${places.length} mentions` : '';
  return `${claim.block}, characters ${claim.start}–${claim.end}${mentions}`;
}

/** The entries on each work, in their order. */
export function entriesByWork(list: CitationList): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>(list.works.map(({ id }) => [id, []]));
  for (const entry of list.entries) entries.get(entry.work.id)?.push(entry);
  return entries;
}

/** The day of an ISO date as year, month and day, as far as it is stated and can be; undefined where there is none. */
export function dateParts(iso: string | undefined): number[] | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/.exec(iso ?? '');
  if (!match) return undefined;
  const [year = 0, month, day] = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  if (year === 0) return undefined;
  if (month === undefined) return [year];
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return [year, month];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > last ? undefined : [year, month, day];
}

/** A moment as it is printed: "2024-03-10, 12:00 UTC"; what is no full ISO moment stays as it is. */
export function printedMoment(iso: string): string {
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(iso) ? new Date(iso) : undefined;
  if (!moment || Number.isNaN(moment.getTime())) return iso;
  const [day, clock = ''] = moment.toISOString().split('T');
  return `${day}, ${clock.slice(0, 5)} UTC`;
}

/** A day as it is printed: "2024-03-01", or "n.d." where none is stated. Never today's. */
export function printedDate(iso: string | undefined): string {
  const parts = dateParts(iso);
  return parts ? parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-') : 'n.d.';
}
