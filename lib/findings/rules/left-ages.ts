import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { setIn } from '../../text/grouped.ts';
import { areOfTwoIncidents, isSlipOfOne } from '../bond/ages.ts';
import { isOfMany } from '../bond/signs.ts';
import { compared } from '../compared.ts';
import { once } from '../once.ts';
import { isOfOtherTime } from '../people/age-telling.ts';
import { type Aged, agedOf, isOpposed, isSameSex, isSlip, sameAge } from '../people/aged-people.ts';
import type { Cast, Side } from '../people/cast.ts';

/** One person of each report who is left of two groups that have all others in common. */
type Left = readonly [one: Aged, other: Aged];

/**
 * The difference of two ages that are left of two groups of people: of all whose age a report tells, where at least three others
 * are told by the other, or of those told in one sentence, where the other report tells of just as many who were hurt.
 */
export function differingLeftAges(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'age' || fact.kind !== 'age' || sameAge(page, fact)) return undefined;
  const left = leftIn(cast).find(([one, other]) => one.claims.includes(page) && other.claims.includes(fact));
  if (!left || !isSlipOfOne(page, fact) || areOfTwoIncidents(page, fact) || isOfOtherTime(page) || isOfOtherTime(fact))
    return undefined;
  return compared(page, fact);
}

/** So many others must be told by both, of all and of those of a sentence. */
const OF_ALL = 3;
const OF_SENTENCE = 2;
/** A report that tells of more whom the other does not know of tells of others. */
const MOST_LEFT = 2;

const leftIn = once((cast: Cast): readonly Left[] => {
  const [mine, theirs] = [agedOf(cast.mine.claims), agedOf(cast.theirs.claims)];
  const swap = (left: Left | undefined): Left | undefined => left && [left[1], left[0]];
  const found = isOfMany(cast) ? [] : [leftOf(mine, theirs, OF_ALL, cast), swap(leftOf(theirs, mine, OF_ALL, cast))];
  const [here, there] = [mine.filter(isHurt), theirs.filter(isHurt)];
  for (const group of groupsOf(cast.mine))
    if (group.length === there.length) found.push(leftOf(group, there, OF_SENTENCE, cast));
  for (const group of groupsOf(cast.theirs))
    if (group.length === here.length) found.push(swap(leftOf(group, here, OF_SENTENCE, cast)));
  return found.filter((left) => left !== undefined);
});

const isHurt = ({ part }: Aged): boolean => part === 'hurt' || part === 'killed';

/** Who is left of a group of which the other report has all others, with the only one there who can be the same. */
function leftOf(people: readonly Aged[], others: readonly Aged[], least: number, cast: Cast): Left | undefined {
  const left = people.filter((one) => !others.some((other) => areOne(one, other, cast)));
  const [one, another] = left;
  if (!one || another || people.length <= least) return undefined;
  const unknown = others.filter((other) => !people.some((known) => areOne(known, other, cast)));
  if (unknown.length > MOST_LEFT) return undefined;
  const fitting = unknown.filter(
    (other) =>
      isSlip(one, other) &&
      isSameSex(one, other) &&
      isOwned(one) === isOwned(other) &&
      !isOpposed(one.part, other.part) &&
      !(one.name && other.name),
  );
  return fitting.length === 1 ? [one, fitting[0]!] : undefined;
}

/** Told of by whose child they are alone: "his 3-year-old daughter". */
const isOwned = ({ part, claims }: Aged): boolean =>
  part === undefined &&
  claims.every(({ sentence, start }) => /\b(?:his|her|their) $/i.test(sentence.text.slice(0, start - sentence.start)));

/** Whether two are of one age, or of one name. */
function areOne(one: Aged, other: Aged, { partners }: Cast): boolean {
  const [a, b] = [one.name ?? '', other.name ?? ''];
  if (a && b && (partners.get(a)?.name === b || partners.get(b)?.name === a)) return true;
  return one.claims.some((claim) => other.claims.some((fact) => sameAge(claim, fact)));
}

/** The people whose ages stand in one sentence. */
const groupsOf = once(({ claims }: Side): readonly (readonly Aged[])[] => {
  const groups = new Map<number, Set<Aged>>();
  for (const person of agedOf(claims))
    for (const { sentence } of person.claims) setIn(groups, sentence.start).add(person);
  return [...groups.values()].filter(({ size }) => size > OF_SENTENCE).map((group) => [...group]);
});
