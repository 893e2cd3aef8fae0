import type { AgeValue, Claim, Fact, Subject } from '../../model.ts';
import { GROWN, YOUNG } from '../../text/people/people-nouns.ts';
import { once } from '../once.ts';
import type { Cast } from './cast.ts';
import { partOf } from './part.ts';
import { partiesOf } from './parties.ts';
import { toldTogether } from './together.ts';

/** The one person whom all that a report tells of the hurt, or of the held, is told of; what the report says of them. */
export interface Sole {
  name?: string;
  sex?: 'female' | 'male';
  age?: number;
  young?: boolean;
  /** Told of as young in one place and as grown up in another. */
  mixed?: true;
}

/** As sure as a status needs to be to differ. */
const SURELY = 0.9;

/** Words for anybody, which may stand for one person side by side. */
const GENERAL =
  /^(?:person|victim|man|woman|male|female|boy|girl|child|kid|baby|infant|toddler|teen|teenager|youth|juvenile|student|resident|patient|native|adult)$/;
const DOER = /^(?:suspect|gunm[ae]n|shooter|attacker|assailant|killer|robber|intruder|officer|deputy|trooper|guard)s?$/;
const ANY_HELD =
  /^(?:man|woman|suspect|gunman|shooter|teen|teenager|boy|girl|juvenile|person|driver|male|female|youth|father|mother|child)$/;
const HELD =
  /^(?:wanted|arrested|surrendered|booked|in-custody|charged|pleaded-not-guilty|on-trial|convicted|acquitted|sentenced|released-from-custody)$/;
/** Told of somebody beside the one: "a second man was arrested". */
const ANOTHER = /\b(?:an?other|second|third|both|two|three|four|five|2nd|3rd|others|several)\b/i;
const MANY_HURT = /^(?:killed|wounded|shot|harmed|injured|hurt)$/;
const MANY_HELD = /^(?:arrested|charged|detained|held)$/;

/**
 * How surely two statuses are told of one person because each report knows of one only: surely where both tell of a single
 * hurt (or a single held) person and nothing known of the two speaks against it, else 0.
 */
export function soleness(
  claims: readonly Claim[],
  facts: readonly Fact[],
  cast: Cast,
): (page: Claim, fact: Fact) => number {
  const inBoth = (whom: (claims: readonly Claim[]) => Sole | undefined) => areOne(whom(claims), whom(facts), cast);
  let known: { hurt: boolean; alive: boolean; held: boolean; unknown: boolean[] } | undefined;
  return (page, fact) => {
    if (page.kind !== 'status' || fact.kind !== 'status' || page.value.about !== fact.value.about) return 0;
    known ??= {
      hurt: inBoth(soleHurt),
      alive: inBoth(soleAlive),
      held: inBoth(soleHeld),
      unknown: [knowsNone(claims), knowsNone(facts)],
    };
    const { hurt, alive, held, unknown } = known;
    if (isUnknown(page) ? unknown[0] && isOneOf(fact, page) : isUnknown(fact) && unknown[1] && isOneOf(page, fact))
      return SURELY;
    if (page.value.about === 'health') {
      if (alive && isAlive(page) && isAlive(fact)) return SURELY;
      return hurt && isHurt(page) && isHurt(fact) ? SURELY : 0;
    }
    return held && isHeld(page) && isHeld(fact) ? SURELY : 0;
  };
}

/** Whether two who are each the only one of their report can be one person, whatever each is called. */
export function canBeOne(here: Sole, there: Sole, cast: Cast): boolean {
  if (here.name && there.name && cast.partners.get(here.name)?.name !== there.name) return false;
  return !areUnlike(here, there);
}

/** Whether their sex, or more than a year, tells two apart. */
export function areUnlike(one: Subject, other: Subject): boolean {
  if (one.sex && other.sex && one.sex !== other.sex) return true;
  return one.age !== undefined && other.age !== undefined && Math.abs(one.age - other.age) > 1;
}

/** The same, and neither is called young where the other is called nothing but grown up. */
export function areOne(here: Sole | undefined, there: Sole | undefined, cast: Cast): boolean {
  if (!here || !there || !canBeOne(here, there, cast)) return false;
  if (here.mixed || there.mixed || here.young === undefined || there.young === undefined) return true;
  return here.young === there.young;
}

export function isHurt(claim: Claim): claim is Claim<'status'> {
  return (
    claim.kind === 'status' &&
    !claim.aside &&
    claim.value.about === 'health' &&
    claim.value.state !== 'unhurt' &&
    !DOER.test(claim.subject.role ?? '')
  );
}

function isHeld(claim: Claim): claim is Claim<'status'> {
  return claim.kind === 'status' && !claim.aside && claim.value.about === 'custody' && HELD.test(claim.value.state);
}

const CONDITION =
  /^(?:critical|serious|serious-to-critical|critical-but-stable|stable|coma|intensive-care|off-life-support|released|expected-to-recover|improving|not-critical)$/;

/** Whether a claim tells how somebody hurt is. */
export const isCondition = (claim: Claim): boolean => isHurt(claim) && CONDITION.test(claim.value.state);

/** "Their conditions are not known, but they are expected to survive". */
const isOutlook = ({ kind, value }: Claim): boolean => kind === 'status' && value.state === 'expected-to-recover';

/** Whether a report says that conditions were not known, and knows none: then that is said of all the hurt. */
function knowsNone(claims: readonly Claim[]): boolean {
  return (
    claims.some(
      (claim) => isUnknown(claim) && /^(?:|(?:\d+ )?(?:victims?|people|persons?))$/.test(claim.subject.role ?? ''),
    ) && !claims.some((claim) => isCondition(claim) && !isOutlook(claim))
  );
}

const isUnknown = ({ kind, value }: Claim): boolean => kind === 'status' && value.state === 'unknown';

/** Whether a condition is that of one of those whose condition is not known: nobody with a name is one of "the others". */
const isOneOf = (claim: Claim, unknown: Claim): boolean =>
  isCondition(claim) && !(claim.subject.name !== undefined && !unknown.subject.name && isOfSome(unknown));

const isOfSome = ({ words, sentence, start }: Claim): boolean =>
  OF_SOME.test(`${sentence.text.slice(0, start - sentence.start)}${words}`);
const OF_SOME = /\b(?:others?|second|third|fourth|remaining)\b/i;

/**
 * The one dead of whom a report tells, where it tells of any dead, else the one hurt; undefined where it may tell of more. It
 * may call them young and grown up.
 */
export const soleVictim = once((claims: readonly Claim[]): Sole | undefined => {
  const harmed = claims.filter(isHurt);
  if (harmed.length === 0) return claims.some((claim) => isMany(claim, MANY_HURT)) ? undefined : onlyAged(claims);
  // a caption's words are not those of somebody; what part everybody has takes long to tell
  const told = harmed.filter(({ subject: { name } }) => !name || partiesOf(claims).hurt.has(name));
  const dead = told.filter((claim) => claim.kind === 'status' && claim.value.state === 'dead');
  const one = claims.some((claim) => claim.kind === 'count' && claim.value.to === 1 && claim.value.state === 'killed');
  if (claims.some((claim) => isMany(claim, dead.length === 0 ? MANY_HURT : /^killed$/)) && !(dead.length > 0 && one))
    return undefined;
  const sole = soleOf(dead.length > 0 ? dead : told, GENERAL, claims);
  if (!sole || sole.age !== undefined) return sole;
  if (!sole.name) {
    const age = dead.length > 0 ? undefined : ageOfHurt(claims);
    return age === undefined ? sole : { ...sole, age };
  }
  const aged = claims.find((claim) => claim.kind === 'age' && claim.subject.name === sole.name);
  if (aged?.kind === 'age' && aged.value.unit === 'year') sole.age = aged.value.from;
  return sole;
});

/** The one killed of whom a report tells by an age alone: "the deadly shooting of a 12-year-old boy". */
function onlyAged(claims: readonly Claim[]): Sole | undefined {
  const killed = claims.filter((claim) => claim.kind === 'age' && !claim.aside && partOf(claim) === 'killed');
  if (killed.some(({ value }) => (value as AgeValue).unit !== 'year')) return undefined;
  const sole = soleOf(killed, GENERAL, claims);
  return sole?.age === undefined || sole.mixed ? undefined : sole;
}

/** The only age that a text tells of anybody hurt, in years. */
function ageOfHurt(claims: readonly Claim[]): number | undefined {
  const ages = new Set<number>();
  for (const claim of claims)
    if (claim.kind === 'age' && !claim.aside && claim.value.unit === 'year' && partOf(claim) === 'hurt')
      ages.add(claim.value.from);
  return ages.size === 1 ? [...ages][0] : undefined;
}

/** The one person hurt of whom a report tells; undefined where it may tell of more. */
const soleHurt = once((claims: readonly Claim[]): Sole | undefined => {
  if (claims.some((claim) => isMany(claim, MANY_HURT))) return undefined;
  return unmixed(soleOf(claims.filter(isHurt), GENERAL, claims));
});

/** How somebody hurt is, told of the living alone. */
const isAlive = (claim: Claim): boolean =>
  isCondition(claim) ||
  (isHurt(claim) && (isUnknown(claim) ? !isOfSome(claim) : claim.value.state === 'non-life-threatening'));

/** The one person hurt who lives; undefined where a report may tell of more. */
export const soleAlive = once((claims: readonly Claim[]): Sole | undefined => {
  if (claims.some((claim) => isMany(claim, MANY_WOUNDED))) return undefined;
  return unmixed(soleOf(claims.filter(isAlive), GENERAL, claims));
});
const MANY_WOUNDED = /^(?:wounded|injured|hurt|harmed)$/;

/** The one whose life is in danger by a report, whoever else was hurt; undefined where it may tell of more. */
export const soleGrave = once((claims: readonly Claim[]): Sole | undefined =>
  unmixed(soleOf(claims.filter(isGrave), GENERAL, claims)),
);

/** Whether a claim tells that somebody may die. */
export const isGrave = (claim: Claim): claim is Claim<'status'> => isHurt(claim) && GRAVE.test(claim.value.state);
const GRAVE =
  /^(?:critical|life-threatening|serious-to-critical|critical-but-stable|coma|intensive-care|off-life-support|brain-dead)$/;

/** The one person held of whom a report tells; undefined where it may tell of more. */
export const soleHeld = once((claims: readonly Claim[]): Sole | undefined => {
  const held = claims.filter(isHeld);
  if (claims.some((claim) => isMany(claim, MANY_HELD)) || held.some(({ sentence }) => ANOTHER.test(sentence.text)))
    return undefined;
  return unmixed(soleOf(held, ANY_HELD, claims));
});

const unmixed = (sole: Sole | undefined): Sole | undefined => (sole?.mixed ? undefined : sole);

function isMany(claim: Claim, state: RegExp): boolean {
  return (
    claim.kind === 'count' &&
    !claim.aside &&
    claim.value.from > 1 &&
    state.test(claim.value.state ?? '') &&
    claim.value.noun !== 'wound'
  );
}

/** What the subjects of some claims of a text make together, where they can all be one person. */
function soleOf(claims: readonly Claim[], general: RegExp, all: readonly Claim[]): Sole | undefined {
  if (claims.length === 0 || claims.some((claim) => toldTogether(claim, all).length > 0)) return undefined;
  const sole: Sole = {};
  let special: string | undefined;
  for (const { subject } of claims) {
    const { name, role, sex, age } = subject;
    if (name) {
      if (sole.name && sole.name !== name) return undefined;
      sole.name = name;
    }
    if (sex) {
      if (sole.sex && sole.sex !== sex) return undefined;
      sole.sex = sex;
    }
    if (age !== undefined) {
      if (sole.age !== undefined && Math.abs(sole.age - age) > 1) return undefined;
      sole.age = age;
    }
    if (!role) continue;
    const young = YOUNG.test(role) ? true : GROWN.test(role) ? false : undefined;
    if (young !== undefined) {
      if (sole.young !== undefined && sole.young !== young) sole.mixed = true;
      sole.young = young;
    }
    // groups, and two who are told of by what they are, are more than one
    if (!general.test(role)) {
      if (/s$|^\d|men$|children$|people$/.test(role) || (special && special !== role)) return undefined;
      special = role;
    }
  }
  return sole;
}
