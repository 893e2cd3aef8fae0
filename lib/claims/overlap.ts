import type { Found } from '../kinds/room.ts';
import type { Kind, NameValue, PlaceValue, Span } from '../model.ts';
import { lastUpTo } from './named-places.ts';

/** Kinds that may not claim the same words: the first of a pair wins. A quote or a role may hold other claims. */
const RIVALS: [Kind, Kind][] = [
  ['age', 'count'],
  ['time', 'count'],
  ['place', 'count'],
  ['amount', 'count'],
  ['amount', 'age'],
  ['time', 'age'],
  ['place', 'age'],
  ['time', 'place'],
];

/** A place or a date within the counted words does not own their number: "five Marlow officers", "two 12-year-old girls". */
function beats(winner: Span & { kind: Kind }, loser: Span & { kind: Kind }): boolean {
  const within = winner.start > loser.start && winner.end <= loser.end;
  if (
    within &&
    loser.kind === 'count' &&
    (winner.kind === 'place' || winner.kind === 'age' || (winner.kind === 'time' && winner.end < loser.end))
  )
    return false;
  return RIVALS.some(([a, b]) => winner.kind === a && loser.kind === b);
}

/** Drops finds whose words a rival kind has a better claim to. Linear for texts (few finds overlap). */
export function settleRivals<T extends Span & { kind: Kind }>(found: readonly T[]): T[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const dropped = new Set<T>();
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length && sorted[j]!.start < sorted[i]!.end; j++) {
      const [a, b] = [sorted[i]!, sorted[j]!];
      if (beats(a, b)) dropped.add(b);
      else if (beats(b, a)) dropped.add(a);
    }
  }
  return sorted.filter((item) => !dropped.has(item));
}

/** What stands before a place and no person: "in Marlow", "on Grace Lane". */
const BEFORE: Partial<Record<PlaceValue['type'], RegExp>> = {
  town: /\b(?:in|near|outside|throughout) $/i,
  road: /(?:\b(?:on|at|of|in|near|along|off|from|to|and|down|up|towards?|across|between|onto|block|the)|\d|[/&]) $/i,
};

/** The names of persons, or of bodies, in text order. */
function namesOf(found: readonly Found<Kind>[], entity: NameValue['entity']): Found<Kind>[] {
  return found
    .filter(({ kind, value }) => kind === 'name' && (value as NameValue).entity === entity)
    .sort((a, b) => a.start - b.start);
}

/**
 * Drops the towns and roads that are a person's name: "Marlow" where the text tells of Ann Marlow, "Grace Lane" where that is
 * who said it. "In Marlow" and "on Grace Lane" stay, and so does what has its state behind it. Linear for texts (few finds overlap).
 */
export function withoutNamesakes(text: string, found: readonly Found<Kind>[]): Found<Kind>[] {
  const [persons, bodies] = [namesOf(found, 'person'), namesOf(found, 'organisation')];
  const isPerson = ({ start, end }: Span, before: RegExp) => {
    const name = lastUpTo(persons, start);
    if (!name || name.end < end) return false;
    const isAll = name.start === start && name.end === end;
    const isPossessive = /^['’]s?\b/.test(text.slice(end, end + 3));
    return !isAll || isPossessive || !before.test(text.slice(Math.max(0, start - 12), start));
  };
  const isInBody = ({ start, end }: Span) => {
    const body = lastUpTo(bodies, start);
    return body !== undefined && body.end >= end && body.end - body.start > end - start;
  };
  return found.filter((find) => {
    if (find.kind !== 'place') return true;
    const { type, within } = find.value as PlaceValue;
    // "the U.S. House", "the Texas Department of Health"
    if (type === 'region' && isInBody(find)) return false;
    const before = BEFORE[type];
    return !before || within !== undefined || !isPerson(find, before);
  });
}
