import type { Claim, Subject } from '../../model.ts';
import { setIn } from '../../text/grouped.ts';
import { singular } from '../../text/people/nouns.ts';
import { once } from '../once.ts';
import { isHurt } from '../people/sole.ts';
import type { Gap, Reports } from './gaps.ts';

/**
 * What keeps two who are told of by one noun from being one, where a report tells of several by it: of a girl of eleven and of
 * one of fourteen, "the girl" of the other report may be either, and somebody of fifteen is not the one of sixteen whom the
 * report has beside them.
 */
export function gapOfHurt(page: Claim, fact: Claim, { cast: { mine, theirs } }: Reports): Gap | undefined {
  if (!isHurt(page) || !isHurt(fact)) return undefined;
  const [one, other] = [page.subject, fact.subject];
  if (one.name && other.name) return undefined;
  if (one.age !== undefined && other.age !== undefined) {
    if (one.age === other.age) return undefined;
    return hasOfAge(mine.claims, other) || hasOfAge(theirs.claims, one) ? 'others' : undefined;
  }
  const noun = nounOf(one);
  if (noun === undefined || noun !== nounOf(other)) return undefined;
  return agesOf(mine.claims, noun).size > 1 || agesOf(theirs.claims, noun).size > 1 ? 'others' : undefined;
}

/** The word for one person; none for a group. */
function nounOf({ role }: Subject): string | undefined {
  return role === undefined || /^\d/.test(role) || singular(role) !== role ? undefined : role;
}

function hasOfAge(claims: readonly Claim[], { age }: Subject): boolean {
  return claims.some((claim) => isHurt(claim) && claim.subject.age === age);
}

/** How old those hurt are whom a report tells of by a noun. */
function agesOf(claims: readonly Claim[], noun: string): ReadonlySet<number> {
  return agesByNoun(claims).get(noun) ?? NONE;
}
const NONE: ReadonlySet<number> = new Set();

const agesByNoun = once((claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const ages = new Map<string, Set<number>>();
  for (const claim of claims) {
    const noun = isHurt(claim) ? nounOf(claim.subject) : undefined;
    const { age } = claim.subject;
    if (noun !== undefined && age !== undefined) setIn(ages, noun).add(age);
  }
  return ages;
});
