import type { Claim, CountValue, EventType } from '../model.ts';
import { contextOf, sharedBetween, sharedContext, stem } from '../text/context.ts';
import { setIn } from '../text/grouped.ts';
import { isOneMoment } from '../text/moments.ts';
import { isPersonNoun } from '../text/people/nouns.ts';
import { matchesIn } from '../text/sieve.ts';
import { type Token, wordsIn } from '../text/tokens.ts';
import { areNews, areOnly, SURELY } from './bond/only.ts';
import { LEAD } from './lead.ts';
import { once } from './once.ts';
import { type Cast, type Side, sharesPerson, topicOf } from './people/cast.ts';

/** What follows on one act and is often told as one. */
const CUSTODY = new Set<EventType>(['arrest', 'booking', 'charge', 'court', 'sentence']);

/** The signs that two claims are about the same thing, each 0 to 1. Values are not looked at. */
export const SIGNS = [
  'sameEvent',
  'oneMoment',
  'unknownEvent',
  'context',
  'local',
  'lead',
  'samePerson',
  'otherPerson',
  'sole',
  'onlyDay',
] as const;
export type Signs = Record<(typeof SIGNS)[number], number>;

/** The signs for a claim of the page and a fact of the source that `cast` was made for. */
export function signsOf(page: Claim, fact: Claim, cast: Cast): Signs {
  const all = weighable(page, fact, cast, ownOf(page, cast.mine), ownOf(fact, cast.theirs));
  return Object.fromEntries(SIGNS.map((sign, at) => [sign, all[at]])) as Signs;
}

/** The same in the order of `SIGNS`, until the next two are asked about: every claim is weighed against every fact. */
const weighed = new Float64Array(SIGNS.length);

function weighable(page: Claim, fact: Claim, cast: Cast, here: Own, there: Own): Float64Array {
  const { mine, theirs } = cast;
  const [a, b] = [page.subject.event, fact.subject.event];
  const unknown = !a || !b || a === 'other' || b === 'other';
  const same = !unknown && a === b;
  const moment = !unknown && !same && (isOneMoment(a, b) || (CUSTODY.has(a) && CUSTODY.has(b)));
  const shared = sharesPerson(page, fact, cast);
  weighed[0] = same ? (a === 'statement' || a === 'history' ? 0.5 : 1) : 0;
  weighed[1] = moment ? 1 : 0;
  weighed[2] = unknown ? 1 : 0;
  weighed[3] = sharedBetween(page.sentence.text, fact.sentence.text);
  weighed[4] = sharedContext(here.local, there.local);
  weighed[5] = page.start < LEAD && fact.start < LEAD ? 1 : 0;
  weighed[6] = shared ? 1 : 0;
  weighed[7] = shared === false ? 1 : 0;
  weighed[8] = here.values === 1 && there.values === 1 ? 1 : 0;
  weighed[9] = page.kind === 'time' && mine.days.size === 1 && theirs.days.size === 1 ? 1 : 0;
  return weighed;
}

/** What a claim is weighed by, whatever it is held against. */
interface Own {
  /** Stems of the telling words near to it. */
  local: Set<string>;
  /** How many values its text has for what it is about. */
  values: number;
  /** The blocks, and the ages, that its sentence names. */
  blocks: readonly string[];
  ages: readonly string[];
}

/** A claim is weighed against many facts, and its words stay what they are. */
const ownOf = once(
  (claim: Claim, side: Side): Own => ({
    local: localContextOf(claim),
    values: side.values.get(topicOf(claim))?.size ?? 0,
    blocks: toldBy(claim, BLOCK),
    ages: toldBy(claim, AGE),
  }),
);

/** How many of the two texts tell one number only of the people with one fate: 0, 1 or 2. */
export function solesOf(page: Claim, fact: Claim, cast: Cast): number {
  if (page.kind !== 'count' || fact.kind !== 'count') return 0;
  return [tollsOf(cast.mine).get(page.value.state), tollsOf(cast.theirs).get(fact.value.state)].filter(
    (numbers) => numbers?.size === 1,
  ).length;
}

const TOLLS = new WeakMap<Side, Map<string | undefined, Set<number>>>();

/** The numbers of people that a text tells, by their fate; parts of them and others beside them left out. */
function tollsOf(side: Side): Map<string | undefined, Set<number>> {
  const known = TOLLS.get(side);
  if (known) return known;
  const tolls = new Map<string | undefined, Set<number>>();
  for (const [topic, values] of side.values) {
    if (!topic.startsWith('count ')) continue;
    for (const json of values) {
      const value = JSON.parse(json) as CountValue;
      if (!isPersonNoun(value.noun) || value.part || value.other || value.nth) continue;
      setIn(tolls, value.state).add(value.from);
    }
  }
  TOLLS.set(side, tolls);
  return tolls;
}

const NEARBY = 5;

/** Stems of the telling words within five words of the claim's own, its own left out but for what is counted. */
function localContextOf(claim: Claim): Set<string> {
  const { text, start } = claim.sentence;
  const tokens = wordsIn(text);
  const [from, to] = [claim.start - start, claim.end - start];
  const telling = contextOf(text);
  const near = new Set<string>();
  const add = (token: Token) => {
    const word = stem(token.lower);
    if (telling.has(word)) near.add(word);
  };
  let first = 0;
  while (first < tokens.length && tokens[first]!.end <= from) first++;
  for (let at = Math.max(0, first - NEARBY); at < first; at++) add(tokens[at]!);
  const isCounted = claim.kind === 'count' || claim.kind === 'amount';
  let behind = first;
  for (; behind < tokens.length && tokens[behind]!.start < to; behind++)
    if (isCounted && tokens[behind]!.start >= from && tokens[behind]!.end <= to) add(tokens[behind]!);
  for (let at = behind; at < Math.min(tokens.length, behind + NEARBY); at++) add(tokens[at]!);
  return near;
}

/**
 * Weights of a logistic model of "these two claims are about the same thing", by kind, in the order of `SIGNS`, with the
 * bias last. Fitted on the labelled pairs of real reports: pairs of claims that a close reader tied together against pairs
 * in which he tied one of them to another (time 167 against 366, count 113 against 49, place 338 against 39, amount 26
 * against 42).
 */
const WEIGHTS: Record<string, readonly number[]> = {
  time: [2.1, 1.06, 0.86, 3.73, 2.09, 0.61, -0.14, -0.05, 0.86, 1.39, -2.41],
  count: [0.83, -0.64, -0.43, 1.37, 1.1, 0.9, 0.6, -0.63, 0.49, 0, -1.03],
  place: [0.94, -0.39, 0.54, 0.93, 0.99, 0.75, 0.1, -0.31, 0.01, 0, -0.93],
  amount: [0.48, 0, -0.94, 0.67, 0.59, 0.54, -0.53, -1.19, 1.52, 0, -0.27],
};

/** Events with an hour of their own: no other event's time says anything of theirs. */
const SET_APART = new Set<EventType>(['funeral', 'visitation', 'vigil', 'birth', 'career']);

function isSetApart(a: EventType | undefined, b: EventType | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && (SET_APART.has(a) || SET_APART.has(b));
}

/** How surely two claims of one kind are about the same thing, 0 to 1; undefined for a kind that is not weighed so. */
export function likenessOf(page: Claim, fact: Claim, cast: Cast): number | undefined {
  const weights = WEIGHTS[page.kind];
  if (!weights) return undefined;
  if (page.kind === 'time' && isSetApart(page.subject.event, fact.subject.event)) return 0;
  const [here, there] = [ownOf(page, cast.mine), ownOf(fact, cast.theirs)];
  const signs = weighable(page, fact, cast, here, there);
  let sum = weights[SIGNS.length] ?? 0;
  for (let at = 0; at < SIGNS.length; at++) sum += signs[at]! * (weights[at] ?? 0);
  const likeness = 1 / (1 + Math.exp(-sum));
  if (page.kind === 'place') return likeness;
  const others = tellsOfOthers(here, there) ? OTHERS : 1;
  if (page.kind !== 'time' || fact.kind !== 'time') return likeness * others;
  const usual = likeness * others * (isAmongSeveral(here, there, cast) ? AMONG_SEVERAL : 1);
  return others === 1 && (areOnly(page, fact, cast) || areNews(page, fact, cast)) ? Math.max(usual, SURELY) : usual;
}

function isAmongSeveral(page: Own, fact: Own, { mine, theirs }: Cast): boolean {
  return Math.max(page.values, fact.values) >= SEVERAL || Math.max(hoursOf(mine), hoursOf(theirs)) >= MANY_HOURS;
}

const HOURS = new WeakMap<Side, number>();

/** How many hours a text states. */
function hoursOf(side: Side): number {
  const known = HOURS.get(side);
  if (known !== undefined) return known;
  const hours = new Set<string>();
  for (const [topic, values] of side.values)
    if (topic.startsWith('time ')) for (const json of values) if (json.includes('"exact":true')) hours.add(json);
  HOURS.set(side, hours.size);
  return hours.size;
}

/** A report with so many different times of one act tells of several incidents. */
const SEVERAL = 5;
const MANY_HOURS = 7;
const AMONG_SEVERAL = 0.88;

/** Two sentences that name the block, or people's ages, and have none in common tell of two incidents. */
function tellsOfOthers(page: Own, fact: Own): boolean {
  return haveNoneInCommon(page.blocks, fact.blocks) || haveNoneInCommon(page.ages, fact.ages);
}

function haveNoneInCommon(here: readonly string[], there: readonly string[]): boolean {
  return here.length > 0 && there.length > 0 && !here.some((words) => there.includes(words));
}

function toldBy(claim: Claim, pattern: RegExp): string[] {
  return matchesIn(claim.sentence.text, pattern).map(([words]) => words.toLowerCase());
}
const BLOCK = /\b\d{1,3}00 block of (?:[NSEW]\.? |(?:north|south|east|west)\w* )?\w+/gi;
const AGE = /\b\d{1,2}(?=-year-old)/gi;
const OTHERS = 0.8;
