import { keysOf, weightOf } from '../facts/keys.ts';
import type { Claim, Gist, SourceFacts } from '../model.ts';
import { dayNumber } from '../text/calendar.ts';
import { contextOf } from '../text/context.ts';
import { slip } from '../text/name-parts.ts';

/** A text as far as its story is concerned. */
export interface Outline {
  gist: Gist;
  /** Blocking keys of its claims. */
  keys: readonly string[];
  published?: string;
}

/**
 * Weights of a logistic model of "these two reports tell of one event". Fitted on 512 pairs of reports on one event
 * against 7,722 pairs on two (crime, politics and mixed beats); features are scaled to about 0–3 each.
 */
const WEIGHT = {
  keys: 2.04,
  sameWords: 1.73,
  shortWords: -2.33,
  names: -0.72,
  shortNames: 7.68,
  titleHere: 3.55,
  titleThere: 2.44,
  days: -4.18,
  bias: -4.17,
};
/** More days apart than this tell no more: publishers re-stamp old pages. */
const MOST_APART = 60;
/** Days apart where a date is unknown: neither near nor far. */
const UNKNOWN_APART = 30;

/**
 * Likeness from which two texts count as one story: with a name, a road or a day in common, and without. Of 6,000 pairs of
 * crime reports from different records 2 pass (one pair tells of the same night), of 512 on one event 454.
 */
const ENOUGH = { withBond: 2, without: 5 };
/** Reports further apart than this tell one story only where they share a person. */
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
  const theirs = new Set(source.keys);
  const shared = page.keys.filter((key) => theirs.has(key));
  const bond = shared.some((key) => /^(?:name|road|day):/.test(key)) || slippedNames(page, source) > 0;
  const [here, there] = [dayNumber(page.published ?? ''), dayNumber(source.published ?? '')];
  const apart = here !== undefined && there !== undefined && Math.abs(here - there) > FAR_APART;
  const far = apart && !shared.some((key) => key.startsWith('name:'));
  const likeness = storyLikeness(page, source);
  const needed = bond ? ENOUGH.withBond : ENOUGH.without;
  return { same: !far && likeness >= needed, likeness, needed, shared, far };
}

/** How alike two texts' stories are: above 0 rather one event, below 0 rather two. Symmetrical but for the headlines. */
export function storyLikeness(page: Outline, source: Outline): number {
  const theirs = new Set(source.keys);
  let keys = 0;
  for (const key of page.keys) if (theirs.has(key) && !/^(?:near|sound|word):/.test(key)) keys += weightOf(key);
  // a name with a letter wrong is shared all the same, a little less surely
  keys += SLIPPED * slippedNames(page, source);
  const words = shared(page.gist.words, source.gist.words);
  const names = shared(page.gist.names, source.gist.names);
  const [mine, their] = [page.gist.words.length, source.gist.words.length];
  const [here, there] = [dayNumber(page.published ?? ''), dayNumber(source.published ?? '')];
  const apart = here === undefined || there === undefined ? UNKNOWN_APART : Math.abs(here - there);
  return (
    WEIGHT.keys * (Math.min(keys, 12) / 4) +
    WEIGHT.sameWords * 5 * (words / (mine + their - words + 1)) +
    WEIGHT.shortWords * 3 * (words / (Math.min(mine, their) + 5)) +
    WEIGHT.names * (Math.min(names, 10) / 3) +
    WEIGHT.shortNames * 2 * (names / (Math.min(page.gist.names.length, source.gist.names.length) + 3)) +
    WEIGHT.titleHere * 2 * (shared(page.gist.title, source.gist.words) / (page.gist.title.length + 1)) +
    WEIGHT.titleThere * 2 * (shared(source.gist.title, page.gist.words) / (source.gist.title.length + 1)) +
    WEIGHT.days * (Math.log1p(Math.min(apart, MOST_APART)) / 3) +
    WEIGHT.bias
  );
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
