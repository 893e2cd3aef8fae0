import type { Claim, Fact } from '../model.ts';
import { contextOf, sharedContext, stem } from '../text/context.ts';
import { GROWN, personNoun, YOUNG } from '../text/people-nouns.ts';
import { wordsIn } from '../text/tokens.ts';
import { LEAD } from './lead.ts';
import { type Part, partOf } from './part.ts';

/** Whom an age belongs to: one person of a text, named or not, with every claim of that age. */
export interface Aged<C extends Claim = Claim> {
  claims: C[];
  name?: string;
  sex?: 'female' | 'male';
  part?: Part;
  /** What the text calls the person: "boy", "driver". */
  roles: Set<string>;
  /** Stems of what is told of the person: in whole sentences, and within a few words of the age. */
  told: Set<string>;
  near: Set<string>;
  /** Where the text first gives the age. */
  first: number;
}

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
    told: sharedContext(without(one.told, one.name), without(other.told, other.name)),
    near: sharedContext(without(one.near, one.name), without(other.near, other.name)),
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
function without(words: Set<string>, name: string | undefined): Set<string> {
  const own = contextOf(name ?? '');
  return new Set(
    [...words].filter((word) => !own.has(word) && !UNTELLING.test(word) && personNoun(word) === undefined),
  );
}

function isOpposed(a: Part | undefined, b: Part | undefined): boolean {
  if (!a || !b || a === b) return false;
  return !(a !== 'accused' && a !== 'safe' && b !== 'accused' && b !== 'safe');
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

export function isSameSex(a: { sex?: string }, b: { sex?: string }): boolean {
  return !a.sex || !b.sex || a.sex === b.sex;
}

export function sameAge(a: Claim, b: Claim): boolean {
  return (
    a.kind === 'age' &&
    b.kind === 'age' &&
    a.value.unit === b.value.unit &&
    a.value.from <= b.value.to &&
    b.value.from <= a.value.to
  );
}

/** The aged people of one text in text order: claims with one name, or of one age where a name is missing. */
export function agedOf<C extends Claim>(claims: readonly C[]): Aged<C>[] {
  const people: Aged<C>[] = [];
  const aged = claims.filter(
    (claim) =>
      claim.kind === 'age' &&
      !claim.aside &&
      claim.value.from === claim.value.to &&
      (!claim.hedge || claim.hedge === 'about'),
  );
  const named = aged.filter((claim) => claim.subject.name);
  const unnamed = aged.filter((claim) => !claim.subject.name);
  for (const claim of [...named, ...unnamed]) {
    const part = partOf(claim);
    const known = people.find((one) =>
      claim.subject.name
        ? one.name === claim.subject.name
        : one.claims.some((other) => sameAge(other, claim)) &&
          isSameSex(one, claim.subject) &&
          !isOpposed(one.part, part),
    );
    const one: Aged<C> = known ?? {
      claims: [],
      roles: new Set(),
      told: new Set(),
      near: new Set(),
      first: claim.start,
    };
    if (!known) people.push(one);
    one.claims.push(claim);
    one.first = Math.min(one.first, claim.start);
    if (claim.subject.name) one.name ??= claim.subject.name;
    if (claim.subject.sex) one.sex ??= claim.subject.sex;
    if (claim.subject.role) one.roles.add(claim.subject.role);
    if (part && (!one.part || part === 'killed')) one.part = part;
    for (const word of contextOf(claim.sentence.text)) one.told.add(word);
    for (const word of nearOf(claim)) one.near.add(word);
  }
  for (const [name, relation] of kinByName(claims)) people.find((one) => one.name === name)?.roles.add(relation);
  const parts = partsByName(claims);
  for (const one of people) {
    const part = one.name ? parts.get(one.name) : undefined;
    if (part && one.part !== 'killed') one.part = part;
  }
  const byName = new Map(people.flatMap((one) => (one.name ? [[one.name, one] as const] : [])));
  for (const claim of claims) {
    const one = claim.kind === 'name' && !claim.aside ? byName.get(claim.subject.name ?? '') : undefined;
    if (!one) continue;
    for (const word of contextOf(claim.sentence.text)) one.told.add(word);
    for (const word of nearOf(claim)) one.near.add(word);
    const part = one.part ?? partOf(claim);
    if (part) one.part = part;
  }
  return people.sort((a, b) => a.first - b.first);
}

/** "Maas was the boy's grandfather": whose relation a text tells of somebody named. */
function* kinByName(claims: readonly Claim[]): Generator<[name: string, relation: string]> {
  const named = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (claim.aside) continue;
    const { sentence } = claim;
    if (claim.kind === 'name')
      (named.get(sentence.start) ?? named.set(sentence.start, []).get(sentence.start)!).push(claim);
    if (claim.kind !== 'kin') continue;
    const who = named
      .get(sentence.start)
      ?.find(({ end }) => IS.test(sentence.text.slice(end - sentence.start, claim.start - sentence.start)));
    if (who?.subject.name) yield [who.subject.name, claim.value.relation];
  }
}
const IS = /^(?: is| was|,)(?: also)? $/;

const NEARBY = 7;

function nearOf(claim: Claim): string[] {
  const { text, start } = claim.sentence;
  const words = wordsIn(text);
  const [from, to] = [claim.start - start, claim.end - start];
  const telling = contextOf(text);
  return [
    ...words.filter(({ end }) => end <= from).slice(-NEARBY),
    ...words.filter((word) => word.start >= to).slice(0, NEARBY),
  ]
    .map(({ lower }) => stem(lower))
    .filter((word) => telling.has(word));
}

/** What statuses and charges tell of named people: whoever was hurt, and whoever is held or charged; the latter outweighs. */
function partsByName(claims: readonly Claim[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const claim of claims) {
    const { name } = claim.subject;
    if (!name || claim.aside) continue;
    if (claim.kind === 'charge' || (claim.kind === 'status' && claim.value.about === 'custody'))
      parts.set(name, 'accused');
    else if (claim.kind === 'status' && claim.value.about === 'health' && parts.get(name) !== 'accused')
      parts.set(name, claim.value.state === 'dead' || parts.get(name) === 'killed' ? 'killed' : 'hurt');
  }
  return parts;
}

/** Likeness from which two people are taken for one, and by how much any other must be less alike. */
const SURE = 1;
const AHEAD = 1.5;
/** What it weighs that the two ages are a slip apart. */
const SLIP = 0.4;
/** What it weighs that nobody else is left of either report. */
const LEFT = 1.5;
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
  settle((one, other) => !(one.name && other.name) && sharesAge(one, other) && isSameSex(one, other));
  const pairs = new Map<Claim, Set<Claim>>();
  const tie = (one: Aged, other: Aged) => {
    for (const claim of one.claims) {
      const known = pairs.get(claim) ?? pairs.set(claim, new Set()).get(claim);
      for (const fact of other.claims) known?.add(fact);
    }
  };
  const foremost = (one: Aged, other: Aged) => (mine[0] === one && theirs[0] === other ? 1 : 0);
  const [here, there] = [mine.filter((one) => restMine.has(one)), theirs.filter((one) => restTheirs.has(one))];
  // where all others are settled, the one person left of each report is likely the same
  const isLeft = here.length === 1 && there.length === 1 && mine.length === theirs.length && mine.length > 1;
  const weighed = here.flatMap((one) =>
    there.flatMap((other) => {
      if ((one.name && other.name) || !isSameSex(one, other) || isOpposed(one.part, other.part)) return [];
      if (areOfTwoGenerations(one, other)) return [];
      const signs = { ...agedSigns(one, other, here, there), foremost: foremost(one, other) };
      const left = isLeft && isSlip(one, other);
      if (!(left || isTold(signs, one, other)) || !isOneUnit(one, other)) return [];
      const likeness = agedLikeness(signs) + (isSlip(one, other) ? SLIP : -SLIP) + (left ? LEFT : 0);
      return { one, other, likeness };
    }),
  );
  const paired = new Set<Aged>();
  for (const pair of weighed) {
    if (pair.likeness < SURE) continue;
    const rival = weighed.some(
      (other) =>
        other !== pair &&
        (other.one === pair.one || other.other === pair.other) &&
        other.likeness > pair.likeness - AHEAD,
    );
    if (rival) continue;
    tie(pair.one, pair.other);
    paired.add(pair.one);
  }
  // one mention may have an age wrong that the report has right elsewhere
  for (const one of here) {
    if (one.name || paired.has(one)) continue;
    const likely = theirs
      .filter((other) => !restTheirs.has(other) && isSameSex(one, other) && isSlip(one, other))
      .filter((other) => !isOpposed(one.part, other.part))
      .filter((other) => !mine.some((own) => sharesAge(own, other) && sharesSentence(own, one)))
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
  const child = [...one.roles].some((role) => other.roles.has(role) && personNoun(role)?.young);
  return signs.killed + signs.hurt + signs.accused > 0 || child || signs.told >= LIKE_WORDS || signs.near >= LIKE_WORDS;
}

const LIKE_WORDS = 0.25;

function isOneUnit(one: Aged, other: Aged): boolean {
  const units = new Set(other.claims.map((claim) => (claim.kind === 'age' ? claim.value.unit : undefined)));
  return one.claims.some((claim) => claim.kind === 'age' && units.has(claim.value.unit));
}

function isSlip(one: Aged, other: Aged): boolean {
  return one.claims.some((a) => other.claims.some((b) => a.kind === 'age' && b.kind === 'age' && areSlip(a, b)));
}

/** A wrong digit, or a year or two, is a slip; people whose ages are otherwise apart are rather two. */
export function areSlip({ value: a }: Claim<'age'>, { value: b }: Claim<'age'>): boolean {
  const apart = Math.abs(a.from - b.from);
  return a.unit === b.unit && (apart <= 3 || apart === 10);
}

function sharesSentence(one: Aged, other: Aged): boolean {
  return one.claims.some((a) => other.claims.some((b) => a.sentence.start === b.sentence.start));
}

function sharesAge(a: Aged, b: Aged): boolean {
  return a.claims.some((x) => b.claims.some((y) => sameAge(x, y)));
}
