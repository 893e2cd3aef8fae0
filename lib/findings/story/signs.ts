import { slip } from '../../text/names/parts.ts';
import { isLargeTown } from '../../text/places/large-towns.ts';
import { once } from '../once.ts';
import type { Outline, WeighedWords } from './outline.ts';

/** What two outlines have in common, and where they clash: the signs of one story, about 0 to 3 each. */
export const STORY_SIGNS = [
  'soon',
  'apart',
  'day',
  'lookingBack',
  'ages',
  'rareAges',
  'toll',
  'smallTown',
  'largeTown',
  'titleHere',
  'titleThere',
  'lead',
  'rareWords',
  'persons',
  'slipped',
  'clashes',
  'otherDate',
  'unbound',
  'otherTown',
] as const;
export type StorySign = (typeof STORY_SIGNS)[number];

/** What is counted for the signs and for the reasons given with a decision. */
export interface Common {
  signs: Record<StorySign, number>;
  /** Days between the two reports; unset where a date is missing. */
  apart: number | undefined;
  /** The reports are days apart, and the later one names a day about the earlier one's. */
  lookingBack: boolean;
  /** How many persons both name in full, a letter wrong or not. */
  people: number;
}

/** Days apart where a date is unknown: neither near nor far. */
const UNKNOWN_APART = 30;
/** More days apart than this tell no more: publishers re-stamp old pages. */
const MOST_APART = 400;
const SOON = 14;
/** Reports so many days apart are of one event only where something ties them. */
const AT_ONCE = 3;
/** A report this many days later may look back; it then names a day about the first one's. */
const LATER = 10;
const ABOUT = 7;
/** A child's age and another tie two reports, as a name does. */
const TELLING_AGES = 1.6;
/** Dates of two events, not two tellings of one. */
const ANOTHER_DATE = 20;
/** More than this tell no more. */
const MOST = { persons: 2, ages: 2, rareWords: 20, clashes: 4 };
/** Names compared at most, of either side. */
const MOST_NAMES = 60;

/** The signs for and against two texts' being of one story. Symmetrical but for the headlines. */
export function commonOf(page: Outline, source: Outline): Common {
  const apart =
    page.published === undefined || source.published === undefined
      ? undefined
      : Math.abs(page.published - source.published);
  const days = apart ?? UNKNOWN_APART;
  const first = Math.min(page.published ?? Number.POSITIVE_INFINITY, source.published ?? Number.POSITIVE_INFINITY);
  const isNear = (day: number) => Math.abs(day - first) <= ABOUT;
  const later = (page.published ?? 0) > (source.published ?? 0) ? page : source;
  const lookingBack = days > LATER && [...later.days].some(isNear);

  const named = page.people.filter((name) => source.people.includes(name));
  const slipped = slippedNames(page, source);
  const persons = named.filter((name) => page.participants.has(name) || source.participants.has(name)).length;
  const road = shares(page.roads, source.roads);
  const ages = agesShared(page, source);
  const agesSay = ages.reduce((sum, age) => sum + rarityOfAge(age), 0);
  const isOtherDay = page.days.size > 0 && source.days.size > 0 && nearestDays(page.days, source.days) > 1;
  const isOtherTown = page.homes.size > 0 && source.homes.size > 0 && !isOneTown(page, source);
  const isNobodyShared = named.length + slipped === 0 && !shares(page.families, source.families);
  const clashes = [
    page.aged.size > 0 && source.aged.size > 0 && isNobodyShared,
    page.ages.size > 0 && source.ages.size > 0 && ages.length === 0,
    page.roads.size > 0 && source.roads.size > 0 && !road,
    isOtherTown,
    isOtherDay,
    clash(page.killed, source.killed) || clash(page.hurt, source.hurt),
  ].filter(Boolean).length;
  const isTied = persons + slipped > 0;
  const towns = [...page.towns].filter((town) => source.towns.has(town));
  return {
    apart,
    lookingBack,
    people: named.length + slipped,
    signs: {
      soon: Number(days <= SOON),
      apart: Math.log1p(Math.min(days, MOST_APART)) / 3,
      day: Number([...page.days].some((day) => source.days.has(day) && isNear(day))),
      lookingBack: Number(lookingBack),
      ages: (2 * ages.length) / (page.ages.size + source.ages.size - ages.length + 1),
      rareAges: Math.min(agesSay, MOST.ages),
      toll: Number(shares(page.killed, source.killed) || shares(page.hurt, source.hurt)),
      smallTown: Number(towns.some((town) => !isLargeTown(town))),
      largeTown: Number(towns.some(isLargeTown)),
      titleHere: 3 * shareOf(page.title, source.words),
      titleThere: 3 * shareOf(source.title, page.words),
      lead: 5 * cosine(page.lead, source.lead),
      rareWords: Math.min(count(page.rareWords, source.rareWords), MOST.rareWords) / 5,
      persons: Math.min(persons, MOST.persons),
      slipped: Math.min(slipped, MOST.persons),
      clashes: Math.min(clashes, MOST.clashes) / 2,
      otherDate: Number(isOtherDay && days > ANOTHER_DATE && !lookingBack && !isTied),
      unbound: Number(
        days > AT_ONCE &&
          !lookingBack &&
          named.length + slipped === 0 &&
          !road &&
          agesSay < TELLING_AGES &&
          !shares(page.facilities, source.facilities),
      ),
      otherTown: Number(isOtherTown && !isTied && !road),
    },
  };
}

function count<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let found = 0;
  for (const each of few) if (many.has(each)) found++;
  return found;
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

/** Both tell it, and none of what they tell is the same. */
function clash<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && !shares(a, b);
}

/** The ages that both tell, but of two sexes. */
function agesShared(page: Outline, source: Outline): string[] {
  return [...page.ages].flatMap(([age, sex]) => {
    if (!source.ages.has(age)) return [];
    const other = source.ages.get(age);
    return sex && other && sex !== other ? [] : [age];
  });
}

/** How much it says that two reports tell one age: children and the old are seldom told of, men in their twenties daily. */
function rarityOfAge(age: string): number {
  const years = age.endsWith('year') ? Number.parseInt(age, 10) : 0;
  if (years < 13 || years > 60) return 1;
  return years < 18 || years > 35 ? 0.6 : 0.3;
}

/** Days between the two nearest of two sets of days. */
function nearestDays(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of a) for (const other of b) least = Math.min(least, Math.abs(one - other));
  return least;
}

/** Whether a town that one begins with is told of in the other, be it as a word or a part of another place's name. */
function isOneTown(page: Outline, source: Outline): boolean {
  const isToldIn = (town: string, other: Outline) =>
    town.split(' ').every((word) => other.capitals.has(word)) ||
    [...other.towns].some((there) => there.includes(town) || town.includes(there));
  return [...page.homes].some((town) => isToldIn(town, source));
}

/** Share of a text's words that another has too, common words counted less. */
function shareOf(words: WeighedWords, others: ReadonlySet<string>): number {
  let found = 0;
  for (const [word, weight] of words.weights) if (others.has(word)) found += weight;
  return found / (words.all + 4);
}

function cosine(a: WeighedWords, b: WeighedWords): number {
  let found = 0;
  for (const [word, weight] of a.weights) if (b.weights.has(word)) found += weight;
  return found / Math.sqrt((a.all + 10) * (b.all + 10));
}

/** How many persons of one text the other names with a letter wrong. */
function slippedNames(page: Outline, source: Outline): number {
  const theirs = partsOf(source);
  let slipped = 0;
  for (const [at, name] of partsOf(page).entries())
    if (theirs.some((other) => isSlip(name, other)) && !source.people.includes(page.people[at]!)) slipped++;
  return slipped;
}

/** A page is held against dozens of sources. */
const partsOf = once(({ people }: Outline) =>
  people.slice(0, MOST_NAMES).map((name) => name.split(' ') as [given: string, family?: string]),
);
type Parts = ReturnType<typeof partsOf>[number];

function isSlip([given, family]: Parts, [otherGiven, otherFamily]: Parts) {
  if (!given || !family || !otherGiven || !otherFamily) return false;
  return (given === otherGiven && slip(family, otherFamily)) || (family === otherFamily && slip(given, otherGiven));
}
