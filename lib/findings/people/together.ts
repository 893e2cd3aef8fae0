import type { Claim } from '../../model.ts';
import { listIn } from '../../text/grouped.ts';
import { once } from '../once.ts';

/**
 * Whom a text tells a status of together with the one whom its claim names: "Ames, Falk and Beck are recovering", "arrested Ames,
 * 20, and Falk, 31". A claim has one subject, and the others of the row are told of as surely.
 */
export function toldTogether(claim: Claim, claims: readonly Claim[]): readonly string[] {
  return claim.kind === 'status' && claim.subject.name !== undefined ? (rowsIn(claims).get(claim) ?? NOBODY) : NOBODY;
}
const NOBODY: readonly string[] = [];

const rowsIn = once((claims: readonly Claim[]): ReadonlyMap<Claim, readonly string[]> => {
  const rows = new Map<Claim, readonly string[]>();
  const named = new Map<number, Claim[]>();
  for (const claim of claims)
    if (claim.kind === 'name' && claim.value.entity === 'person' && claim.subject.name !== undefined)
      listIn(named, claim.sentence.start).push(claim);
  for (const claim of claims) {
    const names = claim.kind === 'status' && claim.subject.name ? named.get(claim.sentence.start) : undefined;
    if (!names || names.length < 2) continue;
    const row = rowBefore(claim, names) ?? rowBehind(claim, names);
    if (row) rows.set(claim, row);
  }
  return rows;
});

/** "Ames, Falk and Beck are recovering": the others of a row that ends with the one who is named. */
function rowBefore(claim: Claim, names: readonly Claim[]): string[] | undefined {
  const at = names.findLastIndex(({ subject, end }) => end <= claim.start && subject.name === claim.subject.name);
  if (at < 1 || !SEVERAL.test(textOf(claim, names[at]!.end, claim.end))) return undefined;
  if (!isLast(textOf(claim, names[at - 1]!.end, names[at]!.start))) return undefined;
  const row: string[] = [];
  for (let next = at; next > 0; next--) {
    const between = textOf(claim, names[next - 1]!.end, names[next]!.start);
    if (!(BETWEEN.test(between) && (next === at || !isLast(between)))) break;
    row.push(names[next - 1]!.subject.name!);
  }
  return row;
}

/** "Arrested Ames, 20, and Falk, 31": those behind the one who is named first. */
function rowBehind(claim: Claim, names: readonly Claim[]): string[] | undefined {
  const at = names.findIndex(({ subject, start }) => start >= claim.end && subject.name === claim.subject.name);
  if (at < 0 || !AIMED.test(textOf(claim, claim.end, names[at]!.start))) return undefined;
  const row: string[] = [];
  for (let next = at + 1; next < names.length; next++) {
    const between = textOf(claim, names[next - 1]!.end, names[next]!.start);
    if (!BETWEEN.test(between)) break;
    row.push(names[next]!.subject.name!);
    if (isLast(between)) return row;
  }
  return undefined;
}

const textOf = ({ sentence }: Claim, from: number, to: number): string =>
  sentence.text.slice(from - sentence.start, to - sentence.start);

/** What stands between two of a row: "Ames, 20, and Falk". */
const BETWEEN = /^(?:,? \(?\d{1,3}\)?)?,?(?: and)? (?:\d{1,3}-year-old )?$/;
const isLast = (between: string): boolean => between.includes(' and ');
/** Behind the last of a row, up to the words of the status: a verb in the plural, or one that tells no number. */
const SEVERAL =
  /^(?:,? \(?\d{1,3}\)?)?,? (?:(?:are|were|have|both|all|each|as|also|died|pleaded|pled|fled|face|remain|surrendered)\b)(?: [\w-]+){0,6}$/;
const AIMED = /^ (?:\d{1,3}-year-old )?$/;
