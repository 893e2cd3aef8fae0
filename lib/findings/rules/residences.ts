import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { personNoun } from '../../text/people/people-nouns.ts';
import { bareRoad, ROADS } from '../../text/places/keys.ts';
import { isLargeTown } from '../../text/places/large-towns.ts';
import type { Gap } from '../bond/gaps.ts';
import { isOfMany } from '../bond/signs.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';

/** Where somebody is from: "Ann Marrow, 34, of Alder Drive", "a 34-year-old Oxley woman". */
interface Resident {
  /** As the words name them. */
  name?: string;
  age?: number;
  sex?: 'female' | 'male';
}

const NAMED =
  /(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)*(?:,? (?:Jr|Sr)\.?|,? I{2,3})?),?(?: \(?(\d{1,2})\)?,?)?(?:,? an? (?!(?:[\p{Ll}-]+ ){0,2}(?:suburb|town|city|village|community|neighborhood|part|side|area|ride|drive|trip|miles?|hours?|minutes?) (?:of|from)\b)(?:(\d{1,2})-year-old )?(?:\p{Ll}[\p{Ll}-]+ ){0,2}\p{Ll}+)? (?:of|from) (?:the )?$/u;
const LIKELY = / (?:of|from)(?: the)? $/;
const AGED = /\b(\d{1,2})[- ]year[- ]old $/;
const WHO = /^ (\p{Ll}+)\b/u;

/** Whose home a place is, where the words right around it tell. */
export const residentOf = once(({ start, end, sentence }: Claim<'place'>): Resident | undefined => {
  const before = sentence.text.slice(0, start - sentence.start);
  // most places are nobody's
  const named = LIKELY.test(before) ? NAMED.exec(before) : null;
  const years = named?.[2] ?? named?.[3];
  if (named) return { name: named[1]!, ...(years ? { age: Number(years) } : {}) };
  const aged = AGED.exec(before);
  const noun = aged && personNoun(WHO.exec(sentence.text.slice(end - sentence.start))?.[1] ?? '');
  return noun ? { age: Number(aged[1]), ...(noun.sex ? { sex: noun.sex } : {}) } : undefined;
});

/** One person's home in two towns, or on two roads, of which neither report knows the other's. */
export function differingResidences(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'place' || fact.kind !== 'place' || page.aside || fact.aside) return undefined;
  const here = residentOf(page);
  const there = here && residentOf(fact);
  if (!there || !areApart(page, fact) || !areOne(here, there, cast) || isOfMany(cast)) return undefined;
  // a report can hardly help having the large town where it happened
  const byName = here.name !== undefined && there.name !== undefined && isLargeTown(page.value.name);
  if (knows(cast.mine, fact, there, byName) || knows(cast.theirs, page, here, byName)) return undefined;
  return { verdict: 'differs', reason: `Here of ${page.words}; SOURCE has ${fact.words}.` };
}

/** Why two places may not be held against each other: somebody's home is not where it happened, nor another's home. */
export function gapOfHomes(page: Claim<'place'>, fact: Claim<'place'>, cast: Cast): Gap | undefined {
  const [here, there] = [residentOf(page), residentOf(fact)];
  if (!here && !there) return undefined;
  if (here && there) return areOne(here, there, cast) ? undefined : 'home';
  return isHome(here ? fact : page) ? undefined : 'home';
}

/** "Who lived in the 300 block of Alder Drive", "Marrow’s Alder Drive home". */
function isHome({ start, end, sentence: { text, start: base } }: Claim): boolean {
  return (
    /^ (?:home|house|residence|apartment)\b/.test(text.slice(end - base)) || LIVES.test(text.slice(0, start - base))
  );
}
const LIVES = /\b(?:live[sd]?|living|resid(?:es?|ed|ing))\b[^.;,]{0,25}$/;

/** Two roads, or two towns of which none can be a part of the other: both large, or both small. */
function areApart({ value: a }: Claim<'place'>, { value: b }: Claim<'place'>): boolean {
  if (ROADS.has(a.type) && ROADS.has(b.type))
    return a.name !== '' && b.name !== '' && isOther(bareRoad(a.name), bareRoad(b.name));
  if (a.type !== 'town' || b.type !== 'town' || a.side || b.side) return false;
  return isLargeTown(a.name) === isLargeTown(b.name) && isOther(a.name, b.name);
}

const isOther = (a: string, b: string): boolean => !a.includes(b) && !b.includes(a);

/** Whether a report has the other's place anywhere, be it not as the home of somebody of another age. */
function knows({ claims }: Side, { value }: Claim<'place'>, { age }: Resident, byName: boolean): boolean {
  const isSame = (name: string) =>
    ROADS.has(value.type) ? bareRoad(name) === bareRoad(value.name) : name === value.name;
  return claims.some((claim) => {
    if (claim.kind !== 'place' || !isSame(claim.value.name)) return false;
    const other = residentOf(claim);
    return byName ? other !== undefined || isHome(claim) : (other?.age ?? age) === age;
  });
}

/** By name; where one of them has none, by an age that is but one person's in either report. */
function areOne(here: Resident, there: Resident, { partners, mine, theirs }: Cast): boolean {
  if (here.name && there.name)
    return [...partners].some(([name, { name: other }]) => isCalled(name, here.name) && isCalled(other, there.name));
  if (here.age === undefined || here.age !== there.age || (here.sex && there.sex && here.sex !== there.sex))
    return false;
  return personsOf(mine, here.age).size <= 1 && personsOf(theirs, here.age).size <= 1;
}

const isCalled = (full: string, printed = ''): boolean => full === printed || full.endsWith(` ${printed}`);

/** Who is of an age in a report, by name, and by sex where no name is told. */
function personsOf({ claims }: Side, age: number): ReadonlySet<string> {
  const named = new Set<string>();
  const unnamed = new Set<string>();
  for (const claim of claims)
    if (claim.kind === 'age' && claim.value.from === age)
      if (claim.subject.name) named.add(claim.subject.name);
      else unnamed.add(claim.subject.sex ?? '');
  unnamed.delete('');
  return named.size > 0 ? named : unnamed;
}
