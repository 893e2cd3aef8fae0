import type { Claim, Fact } from '../../model.ts';
import { GROWN, personNoun, YOUNG } from '../../text/people/people-nouns.ts';
import type { Told } from '../candidate.ts';
import type { Cast } from '../people/cast.ts';
import { canBeOne, isHurt, type Sole, soleVictim } from '../people/sole.ts';

/** Of these a grown-up is none; a teen may be. */
const SURELY_YOUNG = /^(?:boy|girl|child|kid|baby|infant|toddler)$/;
const OF_AGE = 18;

/**
 * Where each of two reports tells of one person hurt, and one calls them a woman or a man, the other a girl, a boy or a child,
 * or has an age that is none of such: the page's first words for them, with the source's. First reports often cannot tell yet, so
 * between days it is an update.
 */
export function calledOtherwise(
  claims: readonly Claim[],
  facts: readonly Fact[],
  cast: Cast,
  apart: number | undefined,
): Map<Claim, Told> {
  const found = new Map<Claim, Told>();
  // what is known of a source is known from one page to the next
  const theirs = soleVictim(facts);
  const mine = theirs && !theirs.mixed && claims.some(isOfAge) ? soleVictim(claims) : undefined;
  if (!mine || !theirs || !canBeOne(mine, theirs, cast)) return found;
  // whoever knows the age, and calls a 17-year-old a man, says nothing else; who is called both may be two, but for the age
  if ((mine.age !== undefined && theirs.age !== undefined) !== Boolean(mine.mixed)) return found;
  if (mine.mixed && mine.age === theirs.age) return found;
  const verdict = apart ? 'updated' : 'differs';
  for (const claim of claims) {
    if (claim.kind !== 'role' || claim.aside) continue;
    const noun = nounOf(claim);
    const young = YOUNG.test(noun);
    if (!isOpposed(noun, young, theirs) || !isCalled(claim, claims) || /^young /i.test(claim.words)) continue;
    if (isOfAnotherAge(claim, [mine, theirs])) continue;
    const sex = personNoun(claim.value.head)?.sex;
    if (sex && (mine.sex ?? theirs.sex ?? sex) !== sex) continue;
    const fact = facts.find((each) => isOtherwise(each, young, facts)) ?? facts.find((each) => isAge(each, theirs));
    if (!fact || facts.some((each) => isOtherwise(each, !young, facts))) continue;
    const reason = `Here ${claim.words}; SOURCE has ${fact.words} for the same person.`;
    found.set(claim, { fact, comparison: { verdict, reason } });
    // once in the headline, once in the text
    if (claim.block !== 'headline') break;
  }
  const minor = found.size === 0 ? minorBeside(claims, facts, mine, theirs) : undefined;
  if (minor) {
    const reason = `Here ${minor.age.words}; SOURCE has ${minor.fact.words} for the same person.`;
    found.set(minor.age, { fact: minor.fact, comparison: { verdict, reason } });
  }
  return found;
}

/** Where one report calls somebody grown up of whom the other tells that they are none: the age, and the words for them. */
function minorBeside(
  claims: readonly Claim[],
  facts: readonly Fact[],
  mine: Sole,
  theirs: Sole,
): { age: Claim; fact: Fact } | undefined {
  if (mine.age === undefined || mine.age >= OF_AGE || mine.mixed || theirs.young !== false || theirs.age !== undefined)
    return undefined;
  const age = claims.find(
    (claim) =>
      claim.kind === 'age' &&
      !claim.aside &&
      claim.value.from === mine.age &&
      claim.value.unit === 'year' &&
      claim.subject.name === mine.name,
  );
  const fact = facts.find(
    (each) => each.kind === 'role' && GROWN.test(nounOf(each)) && !/^young /i.test(each.words) && isCalled(each, facts),
  );
  return age && fact ? { age, fact } : undefined;
}

/** "An adult male", "one juvenile victim": the word before the noun tells what the noun does not. */
function nounOf({ value: { head, full } }: Claim<'role'>): string {
  return /\b(?:adult|juvenile)(?= )/i.exec(full)?.[0].toLowerCase() ?? head;
}

const AGED = /\b(\d{1,3})-year-old(?: \p{L}+)? $/u;

/** "An 18-year-old man" is somebody else than the one of 15 who was killed beside him. */
function isOfAnotherAge({ sentence: { text, start }, ...claim }: Claim, soles: readonly Sole[]): boolean {
  const age = AGED.exec(text.slice(0, claim.start - start))?.[1];
  return age !== undefined && soles.some((sole) => sole.age !== undefined && sole.age !== Number(age));
}

/** Whether a noun is none for whom the other report tells of. */
function isOpposed(noun: string, young: boolean, { age, young: other }: Sole): boolean {
  if (age !== undefined) return young ? SURELY_YOUNG.test(noun) && age >= OF_AGE : GROWN.test(noun) && age < OF_AGE;
  return other !== undefined && other !== young && (young ? SURELY_YOUNG.test(noun) : GROWN.test(noun));
}

/** A noun of the other sort for the one person hurt; "teen" says too little, where the age is not told. */
function isOtherwise(fact: Fact, young: boolean, facts: readonly Fact[]): boolean {
  if (fact.kind !== 'role' || !isCalled(fact, facts)) return false;
  const noun = nounOf(fact);
  if (young) return GROWN.test(noun);
  return SURELY_YOUNG.test(noun) || (YOUNG.test(noun) && (soleVictim(facts)?.age ?? OF_AGE) < OF_AGE);
}

/** The age of the one person hurt, where the words for them tell none. */
function isAge(fact: Fact, { name, age }: Sole): boolean {
  return fact.kind === 'age' && age !== undefined && fact.value.from === age && fact.subject.name === name;
}

const VICTIM = /\bvictim(?: of [^.;,]{3,30})?,? (?:was |is |as )?(?:an? |the )(?:[\p{L}\d]+-(?:year|month)-old )?$/u;

/** Told of another incident: "three months after a man was killed there". */
const OF_OTHERS = /\banother\b|\b(?:days?|weeks?|months?|years?) (?:after|before|earlier|ago|later)\b/i;

/** A child that was lost with its mother hurt is not who was hurt. */
const UNBORN = /\b(?:unborn|f(?:o)?etus|miscarr\w+)\b/i;

/** Somebody's: "his 6-year-old ", "the man’s two ". */
const OWNED = /(?:\b(?:his|her|their|whose)|[’']s|s[’']) (?:[\w-]+ ){0,2}$/i;
const OWNS_CHILD =
  /\b(?:his|her|their|whose) (?:[\w-]+ ){0,3}(?:sons?|daughters?|child(?:ren)?|stepsons?|stepdaughters?|kids?|baby|boys?|girls?)\b/i;

/** A noun, or an age, that tells whether somebody is grown up. */
function isOfAge(claim: Claim): boolean {
  if (claim.aside) return false;
  if (claim.kind === 'age') return claim.value.to < OF_AGE;
  return claim.kind === 'role' && (YOUNG.test(nounOf(claim)) || GROWN.test(nounOf(claim)));
}

/** A noun for the one person hurt: in a sentence that tells that they were, or for "the victim". */
function isCalled(claim: Claim<'role'>, claims: readonly Claim[]): boolean {
  if (claim.subject.name) return false;
  const noun = nounOf(claim);
  if (!YOUNG.test(noun) && !GROWN.test(noun)) return false;
  const { text, start } = claim.sentence;
  if (OF_OTHERS.test(text) || UNBORN.test(text)) return false;
  // "his two children", "a man whose daughter was hurt": two people, of whom one is the other's
  const [before, behind] = [text.slice(0, claim.start - start), text.slice(claim.end - start)];
  if (YOUNG.test(noun) ? OWNED.test(before) : OWNS_CHILD.test(behind)) return false;
  if (VICTIM.test(before)) return true;
  return claims.some(
    (other) =>
      isHurt(other) &&
      other.sentence.start === start &&
      (other.subject.role === claim.value.head || (other.start >= claim.end && other.start <= claim.end + 2)),
  );
}
