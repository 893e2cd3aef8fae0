import type { Claim, Fact } from '../../model.ts';
import { contextOf, sharedContext } from '../../text/context.ts';
import { setIn } from '../../text/grouped.ts';
import { GROWN, personNoun, YOUNG } from '../../text/people/people-nouns.ts';
import { LEAD } from '../lead.ts';
import {
  type Aged,
  agedOf,
  isFarApart,
  isIntroduced,
  isOneUnit,
  isOpposed,
  isSameSex,
  isSlip,
  nearTo,
  sameAge,
  toldOf,
} from './aged-people.ts';
import type { Part } from './part.ts';

/** Signs that two aged people are one, each 0 to 1. The ages themselves are not looked at. */
export const AGED_SIGNS = [
  'killed',
  'hurt',
  'accused',
  'safe',
  'opposed',
  'told',
  'near',
  'lead',
  'foremost',
  'role',
  'otherRole',
  'oneNamed',
  'sex',
  'sole',
  'few',
] as const;
type AgedSigns = Record<(typeof AGED_SIGNS)[number], number>;

/** The signs for two people of `mine` and `theirs`, the people of their texts. */
export function agedSigns(one: Aged, other: Aged, mine: readonly Aged[], theirs: readonly Aged[]): AgedSigns {
  const [a, b] = [one.part, other.part];
  const harmed = (part: Part | undefined) => part === 'killed' || part === 'hurt';
  const rivals = (all: readonly Aged[], of: Aged) =>
    all.filter((person) => person !== of && isSameSex(person, of) && !isOpposed(person.part, of.part)).length;
  const shared = [...one.roles].some((role) => other.roles.has(role));
  return {
    killed: a === 'killed' && b === 'killed' ? 1 : 0,
    hurt: harmed(a) && harmed(b) && !(a === 'killed' && b === 'killed') ? 1 : 0,
    accused: a === 'accused' && b === 'accused' ? 1 : 0,
    safe: a === 'safe' && b === 'safe' ? 1 : 0,
    opposed: isOpposed(a, b) ? 1 : 0,
    told: sharedContext(without(toldOf(one), one.name), without(toldOf(other), other.name)),
    near: sharedContext(without(nearTo(one), one.name), without(nearTo(other), other.name)),
    lead: one.first < LEAD && other.first < LEAD ? 1 : 0,
    foremost: mine[0] === one && theirs[0] === other ? 1 : 0,
    role: shared ? 1 : 0,
    otherRole: !shared && one.roles.size > 0 && other.roles.size > 0 ? 1 : 0,
    oneNamed: (one.name === undefined) !== (other.name === undefined) ? 1 : 0,
    sex: one.sex && one.sex === other.sex ? 1 : 0,
    sole: rivals(mine, one) === 0 && rivals(theirs, other) === 0 ? 1 : 0,
    few: 1 / (1 + rivals(mine, one) + rivals(theirs, other)),
  };
}

/** What every age is told with. */
const UNTELLING = /^(?:years?|old|months?|aged?)$/;

/** Somebody's own name is no sign where the other report has none; nor is that both are men. */
function without(words: ReadonlySet<string>, name: string | undefined): Set<string> {
  const own = contextOf(name ?? '');
  return new Set(
    [...words].filter((word) => !own.has(word) && !UNTELLING.test(word) && personNoun(word) === undefined),
  );
}

/**
 * Weights of a logistic model of "these two are one person", in the order of `AGED_SIGNS`, the bias last. Fitted on reports of
 * one incident by two publishers: 1,529 pairs of people of one age against 774 pairs of people of whom neither is in the other
 * report; of those kept apart it takes 83% of the first for one at `SURE`, and 4% of the second.
 */
const WEIGHTS = [1.07, 0.52, 0.77, 0.07, -1.29, 4.23, 1.26, 0.89, 0.69, 1.01, 0.09, -0.85, -0.14, 0.81, 1.22, -1.71];

/** How alike two aged people are: above 0 rather one person. */
export function agedLikeness(signs: AgedSigns): number {
  return AGED_SIGNS.reduce((total, sign, at) => total + signs[sign] * (WEIGHTS[at] ?? 0), WEIGHTS.at(-1) ?? 0);
}

/** Likeness from which two people are taken for one, and by how much any other must be less alike. */
const SURE = 1;
const AHEAD = 1.5;
/** What it weighs that the two ages are a slip apart. */
const SLIP = 0.4;
/** What it weighs that nobody else is left of either report. */
const LEFT = 1.5;
/** What it weighs that both are their report's only daughter, or brother, whose age is told. */
const RELATIVE = 1.5;
/** The likeness needed where both reports have somebody of the right age besides. */
const SURE_OF_MENTION = 3;

/**
 * Pairs the aged people of two reports whom no name ties together: whoever is tied by name or by the same age is set aside;
 * of those left the likeliest two are one, where they are likely enough and nobody else comes near. Gives for each of the
 * page's age claims the facts that are the same person's.
 */
export function agedPairs(
  page: readonly Claim[],
  source: readonly Fact[],
  partner: (name: string) => string | undefined,
): Map<Claim, Set<Claim>> {
  const [mine, theirs] = [agedOf(page), agedOf(source)];
  const [restMine, restTheirs] = [new Set(mine), new Set(theirs)];
  const settle = (fits: (one: Aged, other: Aged) => boolean) => {
    // twins of one age in one report may be one entry in the other: whoever fits is settled, taken or not
    const fitting = [...restMine].flatMap((one) =>
      [...restTheirs].flatMap((other) => (fits(one, other) ? [[one, other] as const] : [])),
    );
    for (const [one, other] of fitting) {
      restMine.delete(one);
      restTheirs.delete(other);
    }
  };
  // whoever is tied by name is nobody else, even of the same age
  settle((one, other) => one.name !== undefined && other.name !== undefined && partner(one.name) === other.name);
  // of two of one age, one who was hurt and one who is held are two people
  settle(
    (one, other) =>
      !(one.name && other.name) &&
      sharesAge(one, other) &&
      isSameSex(one, other) &&
      !(isOpposed(one.part, other.part) && (one.part === 'accused' || other.part === 'accused')),
  );
  const pairs = new Map<Claim, Set<Claim>>();
  const tie = (one: Aged, other: Aged) => {
    for (const claim of one.claims) {
      const known = setIn(pairs, claim);
      for (const fact of other.claims) known.add(fact);
    }
  };
  const foremost = (one: Aged, other: Aged) => (mine[0] === one && theirs[0] === other ? 1 : 0);
  const [here, there] = [mine.filter((one) => restMine.has(one)), theirs.filter((one) => restTheirs.has(one))];
  // where all others are settled, the one person left of each report is likely the same
  const isLeft = here.length === 1 && there.length === 1 && mine.length === theirs.length && mine.length > 1;
  const weighed = here.flatMap((one) =>
    there.flatMap((other) => {
      if ((one.name && other.name) || !isSameSex(one, other) || isOpposed(one.part, other.part)) return [];
      if (areOfTwoGenerations(one, other) || isFarApart(one, other)) return [];
      const signs = { ...agedSigns(one, other, here, there), foremost: foremost(one, other) };
      const left = isLeft && isSlip(one, other);
      if (!(left || isTold(signs, one, other)) || !isOneUnit(one, other)) return [];
      const likeness =
        agedLikeness(signs) +
        (isSlip(one, other) ? SLIP + (areOneRelative(one, other, mine, theirs) ? RELATIVE : 0) : -SLIP) +
        (left ? LEFT : 0);
      return { one, other, likeness, killed: signs.killed };
    }),
  );
  // the surest first: who is taken is nobody's rival
  const paired = new Map<Aged, Aged>();
  const isTaken = (other: Aged, one: Aged) => paired.has(other) && !sharesAge(paired.get(other)!, one);
  for (const pair of weighed.sort((a, b) => b.likeness - a.likeness)) {
    if (pair.likeness < SURE) break;
    if (paired.has(pair.one) || isTaken(pair.other, pair.one)) continue;
    const rival = weighed.some(
      (other) =>
        other !== pair &&
        (other.one === pair.one ? !paired.has(other.other) : other.other === pair.other && !paired.has(other.one)) &&
        other.likeness > pair.likeness - AHEAD &&
        // of the dead nobody who was hurt is a rival; two dead of one age are held against the same, whoever of them is whom
        other.killed >= pair.killed &&
        !(sharesAge(pair.one, other.one) && sharesAge(pair.other, other.other)),
    );
    if (rival) continue;
    tie(pair.one, pair.other);
    paired.set(pair.one, pair.other).set(pair.other, pair.one);
  }
  // one mention may have an age wrong that the report has right elsewhere
  for (const one of here) {
    if (one.name || paired.has(one)) continue;
    const likely = theirs
      .filter((other) => !restTheirs.has(other) && isSameSex(one, other) && isSlip(one, other))
      .filter((other) => !isOpposed(one.part, other.part))
      .filter(
        (other) =>
          !mine.some(
            (own) =>
              sharesAge(own, other) && (sharesSentence(own, one) || isOfAnotherDay(own) || areIntroduced(own, one)),
          ),
      )
      .map((other) => ({
        other,
        likeness: agedLikeness({ ...agedSigns(one, other, here, [other]), foremost: foremost(one, other) }),
      }))
      .sort((a, b) => b.likeness - a.likeness);
    const [first, second] = likely;
    if (first && first.likeness >= SURE_OF_MENTION && !(second && second.likeness > first.likeness - AHEAD))
      tie(one, first.other);
  }
  return pairs;
}

/** Of each report the only one whose age is told with that relation to somebody. */
function areOneRelative(one: Aged, other: Aged, mine: readonly Aged[], theirs: readonly Aged[]): boolean {
  return [...one.roles].some(
    (role) => RELATIONS.test(role) && other.roles.has(role) && isOnly(role, mine) && isOnly(role, theirs),
  );
}
const RELATIONS =
  /^(?:step)?(?:son|daughter|father|mother|brother|sister)$|^(?:grand(?:son|daughter|father|mother)|nephew|niece|uncle|aunt|cousin|wife|husband|girlfriend|boyfriend|fianc[ée]e?)$/;

function isOnly(role: string, people: readonly Aged[]): boolean {
  return people.filter(({ roles }) => roles.has(role)).length === 1;
}

/** A girl is no woman of the other report, be both hurt: each has her own. */
function areOfTwoGenerations(one: Aged, other: Aged): boolean {
  const [a, b] = [generationOf(one), generationOf(other)];
  return a !== undefined && b !== undefined && a !== b;
}

function generationOf({ roles }: Aged): 'young' | 'grown' | undefined {
  const [isYoung, isGrown] = [YOUNG, GROWN].map((nouns) => [...roles].some((role) => nouns.test(role)));
  return isYoung === isGrown ? undefined : isYoung ? 'young' : 'grown';
}

/** Something must show that the two are one: the same part, the same word for a child, or like words around them. */
function isTold(signs: AgedSigns, one: Aged, other: Aged): boolean {
  if (signs.sex && [...one.roles].some((role) => RELATIONS.test(role) && other.roles.has(role))) return true;
  const child =
    [...one.roles].some((role) => other.roles.has(role) && personNoun(role)?.young) ||
    // "a 3-year-old child", "a 2-year-old boy": whoever a report of children tells of first
    (signs.foremost > 0 && generationOf(one) === 'young' && generationOf(other) === 'young');
  return signs.killed + signs.hurt + signs.accused > 0 || child || signs.told >= LIKE_WORDS || signs.near >= LIKE_WORDS;
}

const LIKE_WORDS = 0.25;

function sharesSentence(one: Aged, other: Aged): boolean {
  return one.claims.some((a) => other.claims.some((b) => a.sentence.start === b.sentence.start));
}

/** "A 25-year-old was hurt … a 23-year-old man was hurt": two people, but a report tells of its dead again and again. */
const areIntroduced = (...people: Aged[]): boolean =>
  people.every(({ claims }) => claims.some(isIntroduced)) && !people.every(({ part }) => part === 'killed');

/** "It came a day after another boy, 5, shot himself": he is of an incident of his own. */
function isOfAnotherDay({ claims }: Aged): boolean {
  return claims.some(({ sentence }) => ANOTHER_DAY.test(sentence.text));
}
const ANOTHER_DAY =
  /\b(?:hours?|days?|nights?|weeks?|months?|years?) (?:after|before) (?:another|a (?:second|similar|different))\b/i;

function sharesAge(a: Aged, b: Aged): boolean {
  return a.claims.some((x) => b.claims.some((y) => sameAge(x, y)));
}
