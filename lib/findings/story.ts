import { keysOf, weightOf } from '../facts/keys.ts';
import type { Claim, Gist, SourceFacts } from '../model.ts';
import { dayNumber } from '../text/calendar.ts';
import { contextOf } from '../text/context.ts';
import { isEveryday } from '../text/everyday-words.ts';
import { slip } from '../text/name-parts.ts';

/** A text as far as its story is concerned. */
export interface Outline {
  gist: Gist;
  /** Blocking keys of its claims. */
  keys: readonly string[];
  published?: string;
}

/**
 * Weights of a logistic model of "these two reports tell of one event". Fitted on 2,390 pairs of reports on one event against
 * 9,062 pairs on two, 1,340 of them from one town (crime, politics and mixed beats); features are scaled to about 0–3 each.
 */
const WEIGHT = {
  keys: 0.33,
  sameWords: -0.27,
  shortWords: -1.25,
  names: -0.71,
  shortNames: 1.62,
  titleHere: 1.25,
  titleThere: 1.34,
  days: -3.83,
  lookingBack: 2.2,
  day: 0.88,
  name: 0.96,
  road: 0.6,
  town: 0.62,
  shortRare: 1.83,
  sameRare: 1.54,
  rare: 0.8,
  bias: -1.34,
};
/** More days apart than this tell no more: publishers re-stamp old pages. */
const MOST_APART = 60;
/** Days apart where a date is unknown: neither near nor far. */
const UNKNOWN_APART = 30;
/** A report this many days later may look back; it then names a day about the first one's. */
const LATER = 10;
/** More persons in common tell no more. */
const MOST_COUNTED = 3;
const ABOUT = 7;

/**
 * Likeness from which two texts count as one story: with two names, with a name or a road in common, with a day and a town, and without. Of
 * 6,000 pairs of crime reports from different records 3 pass (one pair tells of the same night), of 1,340 such pairs from one
 * town 40, of 2,090 on one event 1,850.
 */
const ENOUGH = { withNames: -1, withBond: 0, withDay: 1, without: 2.5 };
/** Reports further apart than this tell one story only where they share a person, or the later one looks back. */
const FAR_APART = 90;

/** How it was settled whether two texts tell of the same events. */
export interface StoryDecision {
  same: boolean;
  likeness: number;
  /** The likeness that these two need. */
  needed: number;
  /** The blocking keys that both have. */
  shared: string[];
  /** Too far apart in time to be one story without a person in common. */
  far: boolean;
}

/** Whether two texts tell of the same events, as far as their names, places, days and words show, and what that rests on. */
export function storyDecision(page: Outline, source: Outline): StoryDecision {
  const common = commonOf(page, source);
  const far = common.apart !== undefined && common.apart > FAR_APART && common.names === 0 && !common.lookingBack;
  const likeness = likenessFrom(page, source, common);
  const needed =
    common.names > 1
      ? ENOUGH.withNames
      : common.names > 0 || common.road
        ? ENOUGH.withBond
        : common.day && common.town
          ? ENOUGH.withDay
          : ENOUGH.without;
  return { same: !far && likeness >= needed, likeness, needed, shared: common.keys, far };
}

/** How alike two texts' stories are: above 0 rather one event, below 0 rather two. Symmetrical but for the headlines. */
export function storyLikeness(page: Outline, source: Outline): number {
  return likenessFrom(page, source, commonOf(page, source));
}

/** Where every case of a town goes: that two reports name it says nothing of the story. */
const OF_MANY = /\b(?:hospital|medical|health|trauma|clinic|jail|prison|court|courthouse|airport|university)\b/;

/** What two texts have in common by their keys. */
interface Common {
  keys: string[];
  /** How many persons one of them names with a letter wrong. */
  slipped: number;
  /** How many persons both name in full, a letter wrong or not. */
  names: number;
  /** A road or a facility; a town; a day about the earlier report's. */
  road: boolean;
  town: boolean;
  day: boolean;
  /** Days between the two reports; unset where a date is missing. */
  apart: number | undefined;
  /** The reports are days apart, and the later one names a day about the earlier one's. */
  lookingBack: boolean;
}

function commonOf(page: Outline, source: Outline): Common {
  const theirs = new Set(source.keys);
  const keys = page.keys.filter((key) => theirs.has(key));
  const slipped = slippedNames(page, source);
  const [here, there] = [dayNumber(page.published ?? ''), dayNumber(source.published ?? '')];
  const apart = here === undefined || there === undefined ? undefined : Math.abs(here - there);
  const first = Math.min(here ?? Number.POSITIVE_INFINITY, there ?? Number.POSITIVE_INFINITY);
  const day = keys.some((key) => key.startsWith('day:') && Math.abs((dayNumber(key.slice(4)) ?? 0) - first) <= ABOUT);
  return {
    keys,
    slipped,
    names: slipped + keys.filter((key) => key.startsWith('name:')).length,
    road: keys.some((key) => /^(?:road|facility):/.test(key) && !OF_MANY.test(key)),
    town: keys.some((key) => key.startsWith('town:')),
    day,
    apart,
    lookingBack: day && (apart ?? UNKNOWN_APART) > LATER,
  };
}

function likenessFrom(page: Outline, source: Outline, common: Common): number {
  let keys = 0;
  for (const key of common.keys) if (!/^(?:near|sound|word):/.test(key)) keys += weightOf(key);
  // a name with a letter wrong is shared all the same, a little less surely
  keys += SLIPPED * common.slipped;
  const words = shared(page.gist.words, source.gist.words);
  const names = shared(page.gist.names, source.gist.names);
  const [mine, their] = [page.gist.words.length, source.gist.words.length];
  const [rareMine, rareTheir] = [rareIn(page.gist.words), rareIn(source.gist.words)];
  const rare = shared(rareMine, rareTheir);
  const apart = Math.min(common.apart ?? UNKNOWN_APART, MOST_APART);
  return (
    WEIGHT.keys * (Math.min(keys, 12) / 4) +
    WEIGHT.sameWords * 5 * (words / (mine + their - words + 1)) +
    WEIGHT.shortWords * 3 * (words / (Math.min(mine, their) + 5)) +
    WEIGHT.names * (Math.min(names, 10) / 3) +
    WEIGHT.shortNames * 2 * (names / (Math.min(page.gist.names.length, source.gist.names.length) + 3)) +
    WEIGHT.titleHere * 2 * (shared(page.gist.title, source.gist.words) / (page.gist.title.length + 1)) +
    WEIGHT.titleThere * 2 * (shared(source.gist.title, page.gist.words) / (source.gist.title.length + 1)) +
    WEIGHT.days * (Math.log1p(apart) / 3) +
    WEIGHT.lookingBack * Number(common.lookingBack) +
    WEIGHT.day * Number(common.day) +
    WEIGHT.name * Math.min(common.names, MOST_COUNTED) +
    WEIGHT.road * Number(common.road) +
    WEIGHT.town * Number(common.town) +
    WEIGHT.shortRare * 3 * (rare / (Math.min(rareMine.length, rareTheir.length) + 5)) +
    WEIGHT.sameRare * 5 * (rare / (rareMine.length + rareTheir.length - rare + 1)) +
    WEIGHT.rare * (Math.min(rare, 12) / 4) +
    WEIGHT.bias
  );
}

function rareIn(words: readonly string[]): string[] {
  return words.filter((word) => !isEveryday(word));
}

/** The outline of a source; where it came without a gist, its facts' statements stand for its text. */
export function outlineOf(set: SourceFacts): Outline {
  const gist = set.gist ?? gistOfFacts(set.source.title, set.facts);
  return { gist, keys: keysOf(set.facts), ...(set.source.published ? { published: set.source.published } : {}) };
}

/** What a full name counts that the two texts spell a letter apart; the same full name counts 6 with its surname. */
const SLIPPED = 3;
/** Names compared at most, of either side. */
const MOST_NAMES = 60;

/** How many persons of one text the other names with a letter wrong. */
function slippedNames(page: Outline, source: Outline): number {
  const [mine, theirs] = [page, source].map(({ keys }) =>
    keys
      .filter((key) => key.startsWith('name:'))
      .slice(0, MOST_NAMES)
      .map((key) => key.slice(5)),
  );
  const there = new Set(theirs);
  return (mine ?? []).filter((name) => !there.has(name) && theirs?.some((other) => isSlip(name, other))).length;
}

function isSlip(a: string, b: string): boolean {
  const [given, family] = a.split(' ');
  const [otherGiven, otherFamily] = b.split(' ');
  if (!given || !family || !otherGiven || !otherFamily) return false;
  return (given === otherGiven && slip(family, otherFamily)) || (family === otherFamily && slip(given, otherGiven));
}

function gistOfFacts(title: string, facts: readonly Claim[]): Gist {
  const words = new Set<string>();
  const names = new Set<string>();
  for (const fact of facts) {
    for (const word of contextOf(fact.sentence.text)) words.add(word);
    for (const [word] of fact.sentence.text.matchAll(/(?<=\s)\p{Lu}[\p{L}'’-]{2,}/gu))
      names.add(word.toLowerCase().replace(/['’]s$/, ''));
  }
  return { title: [...contextOf(title)], words: [...words], names: [...names] };
}

function shared(a: readonly string[], b: readonly string[]): number {
  const there = new Set(b);
  let count = 0;
  for (const word of a) if (there.has(word)) count++;
  return count;
}
