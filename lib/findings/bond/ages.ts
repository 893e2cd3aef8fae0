import type { Claim, Fact } from '../../model.ts';
import { listIn } from '../../text/grouped.ts';
import { opensIncident } from '../../text/round-ups.ts';
import { once } from '../once.ts';
import { isOfOtherTime, mayBeRelatives } from '../people/age-telling.ts';
import { areSlip, isSameSex, sameAge } from '../people/aged-people.ts';
import type { Cast, Side } from '../people/cast.ts';
import { areTwoParties, partOf } from '../people/part.ts';
import type { Gap, Reports } from './gaps.ts';
import { areAlike, isOfMany, tellsOfAnother } from './signs.ts';

/** What keeps two ages from being of one person so surely that they may differ. */
export function gapOfAges(page: Claim<'age'>, fact: Fact & Claim<'age'>, { cast }: Reports): Gap | undefined {
  if (isOfOtherTime(page) !== isOfOtherTime(fact)) return 'past';
  if (mayBeRelatives(page) || mayBeRelatives(fact)) return 'group';
  const { name } = page.subject;
  if (name && fact.subject.name && cast.partners.get(name)?.name === fact.subject.name) return undefined;
  if (isOfMany(cast) && !areAlike(page, fact)) return 'round-up';
  if (areOfTwoIncidents(page, fact)) return 'other-incident';
  // "a 10-year-old found it, and his 7-year-old brother was hurt": the other report's 7-year-old is the brother
  if (standsBeside(fact, page, cast.mine) || standsBeside(page, fact, cast.theirs)) return 'group';
  const [here, there] = [partOf(page), partOf(fact)];
  // of whom two whole reports show that they are one, one sentence may tell another part
  const isTied = cast.aged.get(page)?.has(fact) ?? false;
  if (!isTied && areTwoParties(here, there)) return 'group';
  // where both reports have somebody of either age, each has one of their own
  if (!isTied && areBothTold(page, fact, cast)) return 'group';
  if (isSlipOfOne(page, fact)) return undefined;
  // of those whom no name ties together, only a slip of the age is surely no other person, or like words on one not far off
  const isNear = page.value.unit === fact.value.unit && Math.abs(page.value.from - fact.value.from) <= NEAR;
  return here && here === there && isNear && areAlike(page, fact) ? undefined : 'unbound';
}

/** Whether the words of either open another incident. */
export function areOfTwoIncidents({ sentence: { text: a } }: Claim, { sentence: { text: b } }: Claim): boolean {
  return tellsOfAnother(a) || tellsOfAnother(b) || opensIncident(a) !== opensIncident(b);
}

/** A boy of nine is no boy of 19, but of two grown-ups without a name one may be ten years older. */
export function isSlipOfOne(page: Claim<'age'>, fact: Claim<'age'>): boolean {
  if (!areSlip(page, fact) || page.subject.name || fact.subject.name) return areSlip(page, fact);
  const ages = [page.value.from, fact.value.from];
  return Math.min(...ages) < GROWN || Math.abs(ages[0]! - ages[1]!) !== 10;
}

/** In years. */
const NEAR = 6;
const GROWN = 18;

/** Whether a sentence that tells one age has another's as well, of somebody who can be the other. */
function standsBeside(age: Claim<'age'>, { sentence }: Claim, side: Side): boolean {
  const here = agesIn(side).get(sentence.start) ?? [];
  return here.length > 1 && here.some((own) => sameAge(own, age) && isSameSex(own.subject, age.subject));
}

/** Whether the report of one of two ages, neither of which is of somebody named, has the other of somebody else as well. */
function areBothTold(page: Claim, fact: Claim, { mine, theirs }: Cast): boolean {
  if (page.subject.name || fact.subject.name) return false;
  const tells = ({ claims }: Side, age: Claim) =>
    claims.some((own) => own.kind === 'age' && !own.aside && sameAge(own, age) && isSameSex(own.subject, age.subject));
  return tells(mine, fact) || tells(theirs, page);
}

/** The ages that a text tells, by the start of their sentence. */
const agesIn = once(({ claims }: Side): Map<number, Claim[]> => {
  const ages = new Map<number, Claim[]>();
  for (const claim of claims) if (claim.kind === 'age') listIn(ages, claim.sentence.start).push(claim);
  return ages;
});
