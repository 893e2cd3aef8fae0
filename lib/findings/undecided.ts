import { charge, isDeclined, isUndecided } from '../kinds/charge.ts';
import type { Comparison } from '../kinds/room.ts';
import type { Claim } from '../model.ts';
import type { Cast, Side } from './cast.ts';
import { once } from './once.ts';
import { isElsewhere, isOfMany, tellsOfAnother } from './signs.ts';

/** The update where one report leaves open whether there will be charges, and the other tells of the first that were brought. */
export function chargedSince(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'charge' || fact.kind !== 'charge' || isUndecided(page) === isUndecided(fact)) return undefined;
  const { mine, theirs } = cast;
  const since = isUndecided(page) ? isSince(page, mine, fact, theirs) : isSince(fact, theirs, page, mine);
  if (!since || isOfMany(cast) || isElsewhere(page, fact, cast)) return undefined;
  const [here, there] = [inWords(page), inWords(fact)];
  return { verdict: 'updated', reason: `Here ${here}; SOURCE has ${there}.` };
}

const inWords = (claim: Claim<'charge'>): string =>
  isUndecided(claim) || isDeclined(claim) ? charge.describe(claim.value) : claim.words;

function isSince(open: Claim, earlier: Side, brought: Claim, later: Side): boolean {
  if (tellsOfAnother(open.sentence.text) || tellsOfAnother(brought.sentence.text)) return false;
  return chargesOf(earlier).length === 0 && chargesOf(later)[0] === brought;
}

/** The charges that a report tells were brought, or will not be; what somebody was once convicted of is none of them. */
const chargesOf = once(({ claims }: Side): Claim[] =>
  claims.filter(
    (claim) =>
      claim.kind === 'charge' &&
      !claim.aside &&
      claim.value.type === 'charge' &&
      !isUndecided(claim) &&
      (isDeclined(claim) || BROUGHT.test(claim.subject.event ?? '')) &&
      !/suspects?$/i.test(claim.words),
  ),
);
const BROUGHT = /^(?:charge|court|sentence|arrest)$/;
