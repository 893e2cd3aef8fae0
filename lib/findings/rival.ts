import type { Claim, Fact, Kind } from '../model.ts';
import { sharedBetween } from '../text/context.ts';
import { isOneMoment } from '../text/moments.ts';
import { areOneToll } from './bond/toll.ts';
import { accuses, type Candidate } from './candidate.ts';
import { compared } from './compared.ts';
import { surenessOf } from './pair.ts';
import type { Cast } from './people/cast.ts';

/** The kinds of which a text tells many, that are weighed by the words around them. */
export const WEIGHED = new Set<Kind>(['time', 'count', 'place', 'amount', 'age']);

/** A rival must be this much surer; one in the same sentence ("Monday night and Friday morning") may be less sure by that. */
const AHEAD = 0.02;
const BESIDE = 0.1;
/** An hour of the act that the source's meets may be less sure by more: two things hardly have one hour. */
const ONE_HOUR = 0.25;

/**
 * The claim of the page that is a likelier partner of a fact that another differs from, and that the fact bears out. Only
 * claims that are weighed, not named, have such rivals.
 */
export function rivalOf(
  claim: Claim,
  { fact, comparison, sureness }: Candidate,
  claims: readonly Claim[],
  cast: Cast,
): Claim | undefined {
  if (!accuses(comparison) || !WEIGHED.has(claim.kind) || (claim.subject.name && claim.kind === 'age'))
    return undefined;
  return claims.find(
    (other) =>
      other.kind === claim.kind &&
      other !== claim &&
      !other.aside &&
      // one hour of a source is held against one hour of the page
      (stands(other, fact) || (hasHour(claim) && hasHour(other) && hasHour(fact))) &&
      // what may be the same thing told more vaguely is no rival: "Friday morning" and "9 a.m."
      !stands(claim, other) &&
      !repeats(claim, other) &&
      !areOneToll(claim, other, fact) &&
      surenessOf(other, fact, cast) > sureness + lead(claim, other, fact),
  );
}

/** Whether two sentences of a text tell the same: where their values are two, the text has slipped in one of them. */
export function repeats(claim: Claim, other: Claim): boolean {
  if (claim.sentence.start === other.sentence.start) return false;
  return sharedBetween(claim.sentence.text, other.sentence.text) >= REPEATED;
}
const REPEATED = 0.55;

/** How much surer a rival must be: a part of the day has less of a right to a stated hour than another stated hour. */
function lead(claim: Claim, other: Claim, fact: Fact): number {
  const isBeside = other.sentence.start === claim.sentence.start;
  if (hasHour(claim) && hasHour(fact)) {
    if (!hasHour(other)) return BESIDE;
    if (!stands(other, fact)) return isBeside ? 0 : AHEAD;
    if (isOneMoment(other.subject.event, fact.subject.event)) return -ONE_HOUR;
  }
  return isBeside ? -BESIDE : AHEAD;
}

function hasHour(claim: Claim): boolean {
  return claim.kind === 'time' && claim.value.exact === true;
}

/** Whether two values agree or can both stand. */
export function stands(one: Claim, other: Claim): boolean {
  const comparison = compared(one, other);
  return comparison !== undefined && !accuses(comparison);
}
