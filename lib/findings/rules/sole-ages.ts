import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { areOfTwoIncidents, isSlipOfOne } from '../bond/ages.ts';
import { isOfMany } from '../bond/signs.ts';
import { compared } from '../compared.ts';
import { once } from '../once.ts';
import { isOfOtherTime } from '../people/age-telling.ts';
import { type Aged, agedOf, isOpposed, isSameSex, sameAge } from '../people/aged-people.ts';
import type { Cast, Side } from '../people/cast.ts';
import { type Part, partOf } from '../people/part.ts';
import { areOne, isHurt, type Sole, soleHeld, soleVictim } from '../people/sole.ts';

/** The one person of a part whose age a text tells, where it tells of nobody else with that part. */
interface Only {
  person: Aged;
  sole: Sole;
}

/**
 * The difference of two ages that are each of the only one killed, or of the only one held, of whom a report tells: "a 24-year-old
 * man was killed", "Hugo Falk, 23, was killed". Undefined where either text tells the other's age of anybody.
 */
export function differingSoleAges(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'age' || fact.kind !== 'age' || sameAge(page, fact) || !isNear(page, fact)) return undefined;
  if (page.subject.name && fact.subject.name) return undefined;
  const [here, there] = [onlyOnesOf(cast.mine), onlyOnesOf(cast.theirs)];
  const part = PARTS.find(
    (each) => isOf(page, here[each]) && isOf(fact, there[each]) && mayBeOne(here[each], there[each], cast),
  );
  if (!part || !(part === 'killed' || isSlipOfOne(page, fact))) return undefined;
  if (isOfMany(cast) || areOfTwoIncidents(page, fact) || isOfOtherTime(page) || isOfOtherTime(fact)) return undefined;
  if (isTold(page, part, cast.theirs) || isTold(fact, part, cast.mine)) return undefined;
  return compared(page, fact);
}

/**
 * Somewhere in the thirties by the one report, another age by the other, of the only one hurt of both: "a woman in her mid-30s",
 * "the victim, 44". Looks guess well, so that a few years tell nothing. Undefined where either text tells of another age that fits.
 */
export function differingGuess(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'age' || fact.kind !== 'age' || isGuess(page) === isGuess(fact)) return undefined;
  const [guess, exact] = isGuess(page) ? [page, fact] : [fact, page];
  const [near, far] = isGuess(page) ? [cast.mine, cast.theirs] : [cast.theirs, cast.mine];
  if (exact.value.from >= guess.value.from - AMISS && exact.value.from <= guess.value.to + AMISS) return undefined;
  if (exact.value.unit !== 'year' || isOfMany(cast) || areOfTwoIncidents(page, fact)) return undefined;
  const [sole, other] = [soleVictim(near.claims), soleVictim(far.claims)];
  if (!areOne(sole, other, cast) || sole?.age !== undefined || !isHurtNoun(guess, near)) return undefined;
  const part = partOf(exact);
  if (!(part === 'killed' || part === 'hurt') || (other?.age ?? exact.value.from) !== exact.value.from)
    return undefined;
  const agrees = ({ claims }: Side, age: Claim) => claims.some((claim) => !claim.aside && sameAge(claim, age));
  return agrees(near, exact) || agrees(far, guess) ? undefined : compared(page, fact);
}

/** By so many years a guess may be out, in years beyond the decade or the part of it. */
const AMISS = 3;

/** "In her mid-30s". */
const isGuess = ({ value, words }: Claim<'age'>): boolean => value.from < value.to && /\d0['’]?s\b|ies\b/.test(words);

/** Told of the noun for whom a text tells that they were hurt: "found a woman in her mid-30s with a gunshot wound". */
function isHurtNoun({ sentence: { text, start: base }, start }: Claim, { claims }: Side): boolean {
  const noun = NOUN.exec(text.slice(0, start - base))?.[1]?.toLowerCase();
  return (
    noun !== undefined &&
    claims.some((claim) => isHurt(claim) && claim.sentence.start === base && claim.subject.role === noun)
  );
}
const NOUN = /\b(man|woman|male|female|victim|person|resident),? (?:who (?:is|was) )?(?:believed to be )?$/i;

/** Who is the one dead of both reports may be told of with an age that is a little more than a slip. */
function isNear(page: Claim<'age'>, fact: Claim<'age'>): boolean {
  const isOneUnit = page.value.unit === fact.value.unit;
  return isSlipOfOne(page, fact) || (isOneUnit && Math.abs(page.value.from - fact.value.from) <= NEAR);
}
/** In years. */
const NEAR = 5;

const PARTS = ['killed', 'hurt', 'accused'] as const satisfies readonly Part[];

const isOf = (claim: Claim, only: Only | undefined): only is Only => only?.person.claims.includes(claim) ?? false;

/** Whether a text tells an age of somebody who can be the one: of the other sex nobody is, nor who has surely another part. */
function isTold(age: Claim, part: Part, { claims }: Side): boolean {
  return claims.some((other) => {
    if (!sameAge(other, age) || !isSameSex(other.subject, age.subject)) return false;
    const told = partOf(other);
    return !(part === 'killed' && told === 'hurt') && !isOpposed(told, part);
  });
}

function mayBeOne(here: Only | undefined, there: Only | undefined, { partners }: Cast): boolean {
  if (!here || !there || !isSameSex(here.person, there.person) || !isSameSex(here.sole, there.sole)) return false;
  const [name, other] = [nameOf(here), nameOf(there)];
  if (name && other && partners.get(name)?.name !== other) return false;
  return here.sole.young === undefined || there.sole.young === undefined || here.sole.young === there.sole.young;
}

const nameOf = ({ person, sole }: Only): string | undefined => person.name ?? sole.name;

const onlyOnesOf = once(({ claims }: Side): Partial<Record<(typeof PARTS)[number], Only>> => {
  const only: Partial<Record<(typeof PARTS)[number], Only>> = {};
  for (const part of PARTS) {
    const [person, another] = agedOf(claims).filter(
      (one) => one.part === part || (part === 'hurt' && one.part === 'killed'),
    );
    const sole = person && !another ? (part === 'accused' ? soleHeld : soleVictim)(claims) : undefined;
    if (person && sole && !(person.name && sole.name && person.name !== sole.name)) only[part] = { person, sole };
  }
  return only;
});
