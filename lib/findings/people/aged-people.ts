import { lived } from '../../kinds/age.ts';
import type { Claim } from '../../model.ts';
import { contextOf, stem } from '../../text/context.ts';
import { listIn } from '../../text/grouped.ts';
import { wordsIn } from '../../text/tokens.ts';
import { once } from '../once.ts';
import { isOfOtherTime, isSpan } from './age-telling.ts';
import { type Part, partOf } from './part.ts';

/** Whom an age belongs to: one person of a text, named or not, with every claim of that age. */
export interface Aged {
  claims: Claim[];
  name?: string;
  sex?: 'female' | 'male';
  part?: Part;
  /** What the text calls the person: "boy", "driver". */
  roles: Set<string>;
  /** Where the text tells of the person: the claims of the age, and those of the name. */
  mentions: Claim[];
  /** Where the text first gives the age. */
  first: number;
}

export function isOpposed(a: Part | undefined, b: Part | undefined): boolean {
  if (!a || !b || a === b) return false;
  return !(a !== 'accused' && a !== 'safe' && b !== 'accused' && b !== 'safe');
}

export function isSameSex(a: { sex?: string }, b: { sex?: string }): boolean {
  return !a.sex || !b.sex || a.sex === b.sex;
}

/** Whether two ages may be one: "21-month-old" and "1-year-old" may. */
export function sameAge(a: Claim, b: Claim): boolean {
  if (a.kind !== 'age' || b.kind !== 'age') return false;
  if (a.value.unit === b.value.unit) return a.value.from <= b.value.to && b.value.from <= a.value.to;
  const [x, y] = [lived(a.value), lived(b.value)];
  return x.from < y.to && y.from < x.to;
}

/** The aged people of one text in text order: claims with one name, or of one age where a name is missing. */
export const agedOf = once((claims: readonly Claim[]): readonly Aged[] => {
  const people: Aged[] = [];
  // "from 22 to 58": the ends of a span are those of whoever is the youngest and the oldest
  const ends = endsOfSpans(claims);
  const aged = claims.filter(
    (claim) =>
      claim.kind === 'age' &&
      !claim.aside &&
      claim.value.from === claim.value.to &&
      (!claim.hedge || claim.hedge === 'about') &&
      !isOfOtherTime(claim) &&
      !ends.has(claim),
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
          !(
            one.name &&
            isIntroduced(claim) &&
            one.claims.some(({ subject, start }) => subject.name && start < claim.start)
          ) &&
          !isOpposed(one.part, part),
    );
    const one: Aged = known ?? {
      claims: [],
      roles: new Set(),
      mentions: [],
      first: claim.start,
    };
    if (!known) people.push(one);
    one.claims.push(claim);
    one.first = Math.min(one.first, claim.start);
    if (claim.subject.name) one.name ??= claim.subject.name;
    if (claim.subject.sex) one.sex ??= claim.subject.sex;
    if (claim.subject.role) one.roles.add(claim.subject.role);
    if (part && (!one.part || part === 'killed')) one.part = part;
    one.mentions.push(claim);
  }
  if (people.length === 0) return people;
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
    one.mentions.push(claim);
    const part = one.part ?? partOf(claim);
    if (part) one.part = part;
  }
  return people.sort((a, b) => a.first - b.first);
});

/** "A 19-year-old woman": behind a name of that age that is somebody else. */
export function isIntroduced({ sentence, start }: Claim): boolean {
  return /\b(?:an?|another) $/i.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 10), start - sentence.start),
  );
}

function endsOfSpans(claims: readonly Claim[]): ReadonlySet<Claim> {
  const ends = new Set<Claim>();
  let last: Claim | undefined;
  for (const claim of claims) {
    if (claim.kind !== 'age') continue;
    if (last?.sentence.start === claim.sentence.start && isSpan(last, claim)) ends.add(last).add(claim);
    last = claim;
  }
  return ends;
}

/** Stems of what is told of somebody in whole sentences. Most people need no such words to be told from others. */
export const toldOf = once(
  ({ mentions }: Aged): ReadonlySet<string> =>
    new Set(mentions.flatMap(({ sentence }) => [...contextOf(sentence.text)])),
);
/** Stems of what is told of somebody within a few words of the age or the name. */
export const nearTo = once(({ mentions }: Aged): ReadonlySet<string> => new Set(mentions.flatMap(nearOf)));

/** "Maas was the boy's grandfather": whose relation a text tells of somebody named. */
function* kinByName(claims: readonly Claim[]): Generator<[name: string, relation: string]> {
  const named = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (claim.aside) continue;
    const { sentence } = claim;
    if (claim.kind === 'name') listIn(named, sentence.start).push(claim);
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

/** Both ages are told in years, or both are those of infants. */
export function isOneUnit(one: Aged, other: Aged): boolean {
  return one.claims.some((a) =>
    other.claims.some(
      (b) => a.kind === 'age' && b.kind === 'age' && (a.value.unit === b.value.unit || areInfants(a, b)),
    ),
  );
}

/** No report has a toddler where the other has a teenager. */
const FAR_APART = 10;

export function isFarApart(one: Aged, other: Aged): boolean {
  return one.claims.every((a) =>
    other.claims.every(
      (b) => a.kind === 'age' && b.kind === 'age' && Math.abs(lived(a.value).from - lived(b.value).from) > FAR_APART,
    ),
  );
}

export function isSlip(one: Aged, other: Aged): boolean {
  return one.claims.some((a) => other.claims.some((b) => a.kind === 'age' && b.kind === 'age' && areSlip(a, b)));
}

/** A wrong digit, or a year or two, is a slip; people whose ages are otherwise apart are rather two. */
export function areSlip(a: Claim<'age'>, b: Claim<'age'>): boolean {
  const apart = Math.abs(a.value.from - b.value.from);
  if (a.value.unit === b.value.unit) return apart <= 3 || apart === 10;
  return areInfants(a, b) && Math.abs(lived(a.value).from - lived(b.value).from) <= 1;
}

const INFANT = 3;

function areInfants({ value: a }: Claim<'age'>, { value: b }: Claim<'age'>): boolean {
  return lived(a).to <= INFANT && lived(b).to <= INFANT;
}
