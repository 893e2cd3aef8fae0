import type { Comparison } from '../../kinds/room.ts';
import type { Claim, Fact, NameValue } from '../../model.ts';
import { editDistance } from '../../text/names/spelling.ts';
import { RELATIVE } from '../../text/people/kinship.ts';
import { daysOf, isOfOtherDay } from '../bond/other-day.ts';
import type { Told } from '../candidate.ts';
import { STAMPED_ANEW } from '../moved.ts';
import { once } from '../once.ts';
import type { Cast } from '../people/cast.ts';
import { diesUnnamed, type Parties, type Party, partiesOf } from '../people/parties.ts';
import { yearsOf } from '../people/years.ts';
import { isOfOtherAge } from './held-age.ts';
import { relationHeld, relationNamed } from './held-kin.ts';

const NO_DAYS: ReadonlySet<string> = new Set();
const PARTIES: readonly Party[] = ['hurt', 'accused'];
const IN_WORDS: Record<Party, string> = { hurt: 'victim', accused: 'suspect' };

/**
 * The names of the hurt, and of the accused, that one of two reports says were not given out, where the other, out on the same
 * day or later, gives them: for each such name in full on the page, the source's words that hold it back; for the page's
 * words that hold a name back, the source's first such name that the page does not have.
 */
export function namedSince(
  claims: readonly Claim[],
  facts: readonly Fact[],
  cast: Cast,
  apart: number | undefined,
): Map<Claim, Told> {
  const named = new Map<Claim, Told>();
  // few reports say of a name that it is held back, and what part everybody has takes long to tell
  if (apart === undefined || !(claims.some(mayHoldBack) || facts.some(mayHoldBack))) return named;
  const partners = new Set([...cast.partners.values()].map(({ name }) => name));
  const [later, earlier] = [apart <= 0 || apart > STAMPED_ANEW, apart >= 0 || apart < -STAMPED_ANEW];
  if (later) {
    for (const [claim, fact] of relatives(claims, facts, cast.partners)) {
      const reason = `Here ${claim.subject.name}; SOURCE had no name of the ${relationHeld(fact)} yet.`;
      named.set(claim, { fact, comparison: { verdict: 'updated', reason } });
    }
  }
  if (earlier) {
    for (const [fact, claim] of relatives(facts, claims, partners)) named.set(claim, notNamed(fact));
  }
  // where a report is stamped anew, its weekdays are of another week
  const [myDays, theirDays] =
    Math.abs(apart) > STAMPED_ANEW ? [NO_DAYS, NO_DAYS] : [daysOf(cast.mine), daysOf(cast.theirs)];
  const [here, there] = [partiesOf(claims), partiesOf(facts)];
  for (const part of PARTIES) {
    const [mine, theirs] = [here[part], there[part]];
    if (later) {
      const back = facts.filter((fact) => holdsBack(fact, part, facts));
      const otherCase = namesOthers(theirs, partners);
      const given = unknownNames(
        claims,
        facts,
        meant(part, here, there, cast.partners),
        cast.partners,
        theirDays,
      ).flatMap((claim) => {
        if (otherCase && !isToldByAge(claim, claims, facts)) return [];
        const fact = back.find((one) => fits(one, claim, claims) && !isOfOtherAge(one, claim, claims, facts));
        return fact && !named.has(claim) ? [{ claim, fact }] : [];
      });
      // that names were held back is one thing: it is told once, where the page first gives one
      const [first] = given;
      if (first) named.set(first.claim, { fact: first.fact, comparison: since(first.claim, part, claims, apart) });
    }
    if (!earlier) continue;
    const otherCase = namesOthers(mine, cast.partners);
    const given = unknownNames(facts, claims, meant(part, there, here, partners), partners, myDays).filter(
      (fact) => !otherCase || isToldByAge(fact, facts, claims),
    );
    for (const claim of claims) {
      const fact = holdsBack(claim, part, claims)
        ? given.find((one) => fits(claim, one, facts) && !isOfOtherAge(claim, one, facts, claims))
        : undefined;
      if (fact && !named.has(claim)) named.set(claim, notNamed(fact));
    }
  }
  return named;
}

/** The names of one report that stand with a relation, each with the words of the other that hold back the name of such a relative. */
function relatives<T extends Claim, U extends Claim>(
  claims: readonly T[],
  others: readonly U[],
  known: { has(name: string): boolean },
): [T, U][] {
  const back = others.filter((other) => isHeldName(other) && !other.aside && relationHeld(other) !== undefined);
  if (back.length === 0) return [];
  return claims
    .filter((claim) => isUnknown(claim, known))
    .flatMap((claim): [T, U][] => {
      const relation = relationNamed(claim);
      const other = back.find((one) => relationHeld(one) === relation && fits(one, claim, claims));
      return other ? [[claim, other]] : [];
    });
}

function notNamed(fact: Fact): Told {
  const reason = `Here not named yet; SOURCE names ${fact.subject.name}.`;
  return { fact, comparison: { verdict: 'updated', reason } };
}

/** A name that came later; on the same day what friends say and the police do not yet stand side by side. */
function since({ subject }: Claim, part: Party, claims: readonly Claim[], apart: number): Comparison {
  const reason = `Here ${subject.name}; SOURCE had no name of the ${IN_WORDS[part]} yet.`;
  const unofficial =
    apart === 0 &&
    claims.some(
      ({ kind, subject: { name }, sentence }) =>
        kind === 'name' && name === subject.name && BY_FRIENDS.test(sentence.text),
    );
  return { verdict: unofficial ? 'compatible' : 'updated', reason };
}
const BY_FRIENDS =
  /\b(?:friends?|famil(?:y|ies)|relatives?|neighbou?rs?|mother|father|parents|witnesses)\b[^.;]{0,40} (?:identif(?:y|ied)|nam(?:e|ed)|ID(?:[’']d)?)\b|\b(?:identified|named) by (?:\w+ ){0,3}(?:friends?|family|relatives?|neighbou?rs?|mother|father|parents|witnesses)\b/i;

/** Where one report names persons of a part, the other must name one of these too: else the two may be of two events. */
function namesOthers(persons: ReadonlySet<string>, known: { has(name: string): boolean }): boolean {
  return persons.size > 0 && ![...persons].some((name) => known.has(name));
}

/** Whether the other report has somebody of the age of who is named, without a name. */
function isToldByAge({ subject: { name } }: Claim, claims: readonly Claim[], others: readonly Claim[]): boolean {
  const ages = yearsOf(name, claims);
  return ages.length > 0 && yearsOf(undefined, others).some((age) => ages.includes(age));
}

/**
 * Of whom one report can mean what the other does not name: where a suspect died, also of the dead, unless it names one of the accused
 * (`known`).
 */
function meant(part: Party, named: Parties, back: Parties, known: { has(name: string): boolean }): ReadonlySet<string> {
  if (part !== 'accused' || !back.suspectDead || [...named.accused].some((name) => known.has(name))) return named[part];
  return new Set([
    ...named.accused,
    ...[...named.hurt].filter((name) => !named.victims.has(name) && (named.dead.has(name) || named.untold.has(name))),
  ]);
}

/** Whether somebody whose name is held back can be who is named: of one sex, of the age and with the fate that is told of them. */
function fits(back: Claim, named: Claim, claims: readonly Claim[]): boolean {
  const { subject, words } = back;
  const name = named.subject.name ?? '';
  if (subject.sex && sexOf(name, claims) === OTHER_SEX[subject.sex]) return false;
  if (subject.role === 'officer' && !isOfficer(name, claims)) return false;
  const { dead, alive, accused } = partiesOf(claims);
  if (diesUnnamed(back) && accused.has(name) && !dead.has(name)) return false;
  if (CAUGHT.test(words) && accused.has(name) && isSought(name, claims)) return false;
  if (DEAD.test(words) ? alive.has(name) && !dead.has(name) : WOUNDED.test(words) && dead.has(name)) return false;
  const { age } = subject;
  if (age === undefined) return true;
  const own = yearsOf(name, claims);
  // a headline may give the age and no name
  return (own.length > 0 ? own : yearsOf(undefined, claims)).some((one) => Math.abs(one - age) <= 1);
}

const OTHER_SEX = { female: 'male', male: 'female' } as const;

/** The sex that most of what is told of somebody shows: a pronoun may be another's. */
function sexOf(name: string, claims: readonly Claim[]): 'female' | 'male' | undefined {
  let more = 0;
  for (const { subject } of claims) if (subject.name === name && subject.sex) more += subject.sex === 'female' ? 1 : -1;
  return more === 0 ? undefined : more > 0 ? 'female' : 'male';
}

/** Whether words beside a name tell of an officer, and none of one who was: "Officer Lee", "Lee, a deputy", "the officers, Lee and". */
function isOfficer(name: string, claims: readonly Claim[]): boolean {
  const around = claims.flatMap(({ kind, subject, start, end, sentence: { text, start: base } }) =>
    kind === 'name' && subject.name === name ? text.slice(Math.max(0, start - base - 60), end - base + 60) : [],
  );
  return around.some((words) => OFFICER.test(words)) && !around.some((words) => FORMER.test(words));
}
const OFFICER =
  /\b(?:officers?|deput(?:y|ies)|troopers?|patrol(?:man|woman)|sergeant|corporal|sgt|cpl|k-?9|police department|sheriff[’']s (?:office|department)|on the force)\b/i;
const FORMER = /\b(?:retired|former|ex-)/i;

/** Whether somebody is looked for, and nowhere in custody: not who was caught before. */
function isSought(name: string, claims: readonly Claim[]): boolean {
  const own = claims.filter(({ subject }) => subject.name === name);
  if (own.some(({ kind, value }) => kind === 'status' && HELD.test(value.state))) return false;
  return own.some(({ sentence }) => SEARCH.test(sentence.text));
}
const SEARCH = /\b(?:warrants?|wanted|at large|(?:search|look)ing for|sought|fugitive|on the run)\b/i;
const CAUGHT = /\b(?:in custody|arrested|detained|in jail)\b/i;
const HELD = /^(?:arrested|surrendered|in-custody|booked|charged|convicted|sentenced|pleaded-not-guilty|on-trial)$/;

const DEAD = /\b(?:dead|deceased|killed|slain|died|bod(?:y|ies))\b/i;
const WOUNDED = /\b(?:wounded|injured|hurt|surviv\w+|hospitali[sz]ed)\b/i;

/** Words that hold a name back. That the police still work to find it out, or to confirm it, is how far the case is. */
export function isHeldName({ kind, value, words }: Claim): boolean {
  return kind === 'status' && value.about === 'identity' && value.state === 'unidentified' && !SOUGHT.test(words);
}
const SOUGHT = /^(?:trying|working|attempting|asking|help)\b|\bconfirm/i;

function mayHoldBack(claim: Claim): boolean {
  return claim.kind === 'status' && /^(?:unidentified|no-suspects)$/.test(claim.value.state);
}

/** Words that hold back the name of somebody of a part. */
function holdsBack(claim: Claim, part: Party, claims: readonly Claim[]): boolean {
  if (claim.kind !== 'status' || claim.aside || claim.subject.name) return false;
  const { about, state } = claim.value;
  if (about === 'custody') return part === 'accused' && state === 'no-suspects' && NAMING.test(claim.words);
  if (about !== 'identity' || state !== 'unidentified') return false;
  const [lead, behind] = around(claim);
  if (
    OF_INTEREST.test(behind) ||
    OF_KIN.test(behind) ||
    THEIR_SHOTS.test(lead) ||
    (part === 'accused' && isBesideSuspect(claim))
  )
    return false;
  if (ANY_SUSPECT.test(lead) || NAMED_ALREADY.test(lead)) return false;
  if (part === 'accused' && ANOTHER.test(lead) && partiesOf(claims).accused.size > 0) return false;
  if (EVERYBODY.test(claim.words) || BOTH.test(claim.words)) return true;
  if (part === 'accused')
    return claim.subject.role === 'suspect' || ACCUSED.test(claim.words) || SEVERAL.test(claim.words);
  // "an unidentified woman opened the door"
  if (/^un(?:identified|named)\b/i.test(claim.words) && !HARMED.test(claim.sentence.text)) return false;
  return (
    claim.subject.role === 'victim' ||
    HURT.test(claim.words) ||
    (claim.subject.role === 'officer' && hurtsOfficer(claims))
  );
}
const HARMED =
  /\b(?:victims?|dead|deceased|died|dies|death|bod(?:y|ies)|kill\w*|slain|fatal\w*|wound\w*|injur\w*|hurt|shot|shooting|stabb\w*|struck|hit|hospital\w*|murder\w*)\b/i;

/** A claim's sentence up to the end of its words, and behind them. */
function around({ end, sentence: { text, start } }: Claim): [lead: string, behind: string] {
  return [text.slice(0, end - start), text.slice(end - start)];
}
/** "Did not identify either brother": of relatives only whoever is named as one can be meant. */
const OF_KIN = new RegExp(`^ (?:${RELATIVE})\\b`);
/** Somebody of interest to the police is no suspect yet. */
const OF_INTEREST = /^s? of interest\b/i;
/** "Two officers fired, but were not named": these did the shooting, and nobody shot them. */
const THEIR_SHOTS =
  /\b(?:officers?|deput(?:y|ies)|troopers?) (?:who )?(?:had )?(?:returned fire|fired|opened fire|discharged)\b[^.;]*$/i;
/** "The suspect and an unidentified teen". */
function isBesideSuspect({ words, start, sentence }: Claim): boolean {
  return /^un(?:identified|named)\b/i.test(words) && BESIDE.test(sentence.text.slice(0, start - sentence.start));
}
const BESIDE = /\b(?:suspect|shooter|gunman|attacker),? and (?:an?|the|two|three) $/i;
/** An officer who is one of the hurt, not one who shot. */
const hurtsOfficer = once((claims: readonly Claim[]): boolean =>
  claims.some(({ sentence }) => OFFICER_HURT.test(sentence.text)),
);
const OFFICER_HURT =
  /\b(?:officers?|deput(?:y|ies)|troopers?) (?:\w+ ){0,3}?(?:was|were|is|are) (?:\w+ ){0,2}?(?:shot|wounded|injured|struck|hit|taken to|hospitali[sz]ed|expected to)\b|\b(?:shot|wounded|opened fire on|wounding|shooting|killed|killing) (?:an?|the|two) (?:[\w-]+ ){0,3}?(?:officers?|deput(?:y|ies)|troopers?)\b/i;
/** One more of those of whom the first is named: "the other shooter". */
const ANOTHER =
  /\bthe (?:other|second|third) (?:\w+ )?(?:suspect|shooter|gunman|attacker|robber|intruder|man|woman|person)\b/i;
/** That no suspect is known says nothing of a name: "neither a suspect nor a motive was identified". */
const ANY_SUSPECT = /\b(?:an?|any|no|possible) suspects?\b[^.;]{0,40}$/i;
/** Named all the same, if not for sure: "believes it is Ann Lee, but she has not been identified". */
const NAMED_ALREADY =
  /\b(?:is|was|be|as) (?:\p{Lu}\p{L}+\.? ){1,3}\p{Lu}\p{L}+,? (?:but|although|though|however)\b[^.;]*$/u;
const NAMING =
  /\bname|\bidentify(?:ing)? (?:the |these |those )?(?:shooters?|suspects?|gunm[ae]n|killers?|attackers?|persons?|people|individuals?|responsible)/i;
/** Of whoever did it and of others alike: "neither the shooter nor the brothers". */
const BOTH =
  /\b(?:suspects?|shooters?|gunm[ae]n|attackers?) (?:n?or|and) (?:the |any |an? )?(?:\w+ ){0,3}?(?!vehicles?|cars?|motives?)\w+s?\b|\b(?:victims?|deceased|dead|injured|wounded),? (?:n?or|and) (?:the |any |an? )?(?:suspects?|shooters?|gunm[ae]n|attackers?|m[ae]n in custody)\b/i;
const EVERYBODY =
  /\b(?:everyone|everybody|anyone|anybody|(?:persons?|people|all|those|parties|men|women|individuals) involved|no names)\b/i;
/** Whoever did it may be one of several: "the teens’ identities". */
const SEVERAL = /\b(?:teens|teenagers|boys|girls|men|women|juveniles|students|brothers|friends|youths)[’']/i;
const ACCUSED = /\b(?:suspects?|shooters?|gunm[ae]n|killers?|attackers?|intruders?|robbers?)\b/i;
const HURT = /\b(?:victims?|deceased|dead|killed|wounded|injured)\b/i;

/** The full names of some persons of one report whom the other does not name, and who are not of other times. */
function unknownNames<T extends Claim>(
  claims: readonly T[],
  others: readonly Claim[],
  persons: ReadonlySet<string>,
  known: { has(name: string): boolean },
  days: ReadonlySet<string>,
): T[] {
  return claims.filter(
    (claim) =>
      persons.has(claim.subject.name ?? '') &&
      isUnknown(claim, known) &&
      !isOfOtherDay(claim, claims, days) &&
      !isNearlyNamed(claim, others),
  );
}

/** Whether a report has somebody's given name alone, or a name that is a few letters off: then it names whom the other names. */
function isNearlyNamed({ value }: Claim, others: readonly Claim[]): boolean {
  const { given, family } = value as NameValue;
  const [first = ''] = given;
  return others.some((other) => {
    if (isGivenAlone(first, other)) return true;
    if (other.kind !== 'name' || other.aside || other.value.entity !== 'person') return false;
    const [one = ''] = other.value.given;
    return one !== '' && areClose(one, first) && areClose(other.value.family, family);
  });
}
/** "His daughter, Marcela, died". */
const isGivenAlone = (given: string, { sentence: { text } }: Claim): boolean =>
  given.length > 2 && text.includes(`, ${given}, `);
const areClose = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= LONG && editDistance(one, other, 2) <= 2);
/** Letters of a word of which two may be wrong. */
const LONG = 5;

function isUnknown(claim: Claim, known: { has(name: string): boolean }): boolean {
  return (
    claim.kind === 'name' &&
    !claim.aside &&
    claim.subject.name !== undefined &&
    !known.has(claim.subject.name) &&
    // a slip of the name is marked as one
    claim.value.full === claim.subject.name &&
    claim.value.given.length > 0
  );
}
