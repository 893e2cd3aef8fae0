import type { Comparison } from '../kinds/room.ts';
import type { Claim, Fact } from '../model.ts';
import { GROWN, isHurt, type Sole, soleVictim, YOUNG } from './sole.ts';

/** What one report calls the person hurt, and the other cannot. */
export interface CalledOtherwise {
  fact: Fact;
  comparison: Comparison;
}

/** Of these a grown-up is none; a teen may be. */
const SURELY_YOUNG = /^(?:boy|girl|child|kid|baby|infant|toddler)$/;
const OF_AGE = 18;

/**
 * Where each of two reports tells of one person hurt, and one calls them a woman or a man, the other a girl, a boy or a child:
 * the page's words for them, with the source's. First reports often cannot tell yet, so between days it is an update.
 */
export function calledOtherwise(
  claims: readonly Claim[],
  facts: readonly Fact[],
  apart: number | undefined,
): Map<Claim, CalledOtherwise> {
  const found = new Map<Claim, CalledOtherwise>();
  const [mine, theirs] = [soleVictim(claims), soleVictim(facts)];
  if (!mine || !theirs || !areOpposed(mine, theirs)) return found;
  const fact = facts.find((each) => isCalled(each, theirs, facts));
  if (!fact) return found;
  const verdict = apart ? 'updated' : 'differs';
  for (const claim of claims)
    if (!claim.aside && isCalled(claim, mine, claims))
      found.set(claim, {
        fact,
        comparison: { verdict, reason: `Here ${claim.words}; SOURCE has ${fact.words} for the same person.` },
      });
  return found;
}

function areOpposed(a: Sole, b: Sole): boolean {
  if (a.young === undefined || b.young === undefined || a.young === b.young) return false;
  if (a.name && b.name) return false;
  if (a.sex && b.sex && a.sex !== b.sex) return false;
  return a.age === undefined || b.age === undefined;
}

/** A noun for the one person hurt, in a sentence that tells that they were. */
function isCalled(claim: Claim, { young, age }: Sole, claims: readonly Claim[]): boolean {
  if (claim.kind !== 'role' || claim.subject.name) return false;
  const noun = claim.value.head;
  const fits = young ? ((age ?? OF_AGE) < OF_AGE ? YOUNG.test(noun) : SURELY_YOUNG.test(noun)) : GROWN.test(noun);
  return (
    fits &&
    claims.some(
      (other) => isHurt(other) && other.subject.role === noun && other.sentence.start === claim.sentence.start,
    )
  );
}
