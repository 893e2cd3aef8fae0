import { singular } from '../people/nouns.ts';
import type { Token } from '../tokens.ts';
import { CARDINAL, HEDGE, NUMBER_WORD } from './numbers.ts';

/** A unit as a text writes it, with the normal unit that it is kept in: kept = said × factor. */
export interface Measure {
  /** Normal unit: "usd", "eur", "gbp", "%", "m", "s", "kg", "m2", "km/h", "vote", "times", "block"; calendar lengths stay as said. */
  unit: string;
  factor: number;
}

const MEASURES: [RegExp, Measure][] = [
  [/^(?:dollars?|usd)$/, { unit: 'usd', factor: 1 }],
  [/^cents?$/, { unit: 'usd', factor: 0.01 }],
  [/^euros?$/, { unit: 'eur', factor: 1 }],
  [/^(?:%|percent|per cent|pct|percentage points?)$/, { unit: '%', factor: 1 }],
  [/^(?:miles?)$/, { unit: 'm', factor: 1609.344 }],
  [/^(?:kilomet(?:er|re)s?|kms?)$/, { unit: 'm', factor: 1000 }],
  [/^(?:yards?)$/, { unit: 'm', factor: 0.9144 }],
  [/^(?:met(?:er|re)s?)$/, { unit: 'm', factor: 1 }],
  [/^(?:feet|foot|ft)$/, { unit: 'm', factor: 0.3048 }],
  [/^(?:inch(?:es)?)$/, { unit: 'm', factor: 0.0254 }],
  [/^(?:centimet(?:er|re)s?|cm)$/, { unit: 'm', factor: 0.01 }],
  [/^blocks?$/, { unit: 'block', factor: 1 }],
  [/^acres?$/, { unit: 'm2', factor: 4046.8564224 }],
  [/^hectares?$/, { unit: 'm2', factor: 10_000 }],
  [/^square (?:miles?)$/, { unit: 'm2', factor: 2_589_988.110336 }],
  [/^square (?:kilomet(?:er|re)s?|km)$/, { unit: 'm2', factor: 1e6 }],
  [/^square (?:feet|foot)$/, { unit: 'm2', factor: 0.09290304 }],
  [/^square met(?:er|re)s?$/, { unit: 'm2', factor: 1 }],
  [/^seconds?$/, { unit: 's', factor: 1 }],
  [/^minutes?$/, { unit: 's', factor: 60 }],
  [/^hours?$/, { unit: 's', factor: 3600 }],
  [/^days?$/, { unit: 'day', factor: 1 }],
  [/^weeks?$/, { unit: 'week', factor: 1 }],
  [/^months?$/, { unit: 'month', factor: 1 }],
  [/^years?$/, { unit: 'year', factor: 1 }],
  [/^decades?$/, { unit: 'year', factor: 10 }],
  [/^(?:pounds?|lbs?)$/, { unit: 'kg', factor: 0.45359237 }],
  [/^ounces?$/, { unit: 'kg', factor: 0.028349523125 }],
  [/^(?:kilograms?|kilos?|kg)$/, { unit: 'kg', factor: 1 }],
  [/^grams?$/, { unit: 'kg', factor: 0.001 }],
  [/^(?:tons?)$/, { unit: 'kg', factor: 907.18474 }],
  [/^tonnes?$/, { unit: 'kg', factor: 1000 }],
  [/^(?:mph|miles (?:per|an) hour)$/, { unit: 'km/h', factor: 1.609344 }],
  [/^(?:kph|km\/h|kmh|kilomet(?:er|re)s (?:per|an) hour)$/, { unit: 'km/h', factor: 1 }],
  [/^votes?$/, { unit: 'vote', factor: 1 }],
];

/** Reads a unit as written; undefined where it is none. */
export function measureOf(words: string): Measure | undefined {
  const lower = words.toLowerCase();
  return MEASURES.find(([pattern]) => pattern.test(lower))?.[1];
}

const UNITS =
  'percentage points?|per ?cent|pct|%|miles (?:per|an) hour|kilomet(?:er|re)s (?:per|an) hour|mph|kph|km/h|kmh|square (?:miles?|feet|foot|kilomet(?:er|re)s?|met(?:er|re)s?|km)|miles?|kilomet(?:er|re)s?|kms?|yards?|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|centimet(?:er|re)s?|cm|blocks?|acres?|hectares?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|pounds?|lbs?|ounces?|kilograms?|kilos?|kg|grams?|tons?|tonnes?|dollars?|usd|cents?|euros?|votes?';
const SCALE = '(?: ?(?:[Tt]housand|[MBTmbt]illion|[Tt]r(?:illion|ln)|[Bb]n|[Mm]n|[MBKTmbkt](?![\\w/])))?';
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const VAGUE = 'several|a few|a couple of|a dozen|half a|half an|an?|dozens of|hundreds of|thousands of';

/** "$20,000", "more than US$3.5 billion", "$5 million to $7 million": hedge, sign, first, scale, second, scale. */
export const MONEY = new RegExp(
  `(?<![\\w$£€.])(?:(${HEDGE}) )?(?:a )?(?:US|C|A)?([$£€]) ?(${DIGITS})(${SCALE})(?:(?: to |[-–—])[$£€]?(${DIGITS})(${SCALE}))?(?![\\d,]*\\d)`,
  'g',
);

/** "more than 12 years", "two and a half hours", "5 to 7 miles", "two-year", "half a mile": hedge, first, half, second, half, unit. */
export const MEASURED = new RegExp(
  `(?<![\\w$£€.,/:#-])(?:(${HEDGE}) )?(?:the |a |an additional |another |a total of )?(${CARDINAL}|${VAGUE})((?:-| )and(?:-| )a(?:-| )(?:half|quarter))?(?:-some)?(?:(?: to | or |[-–—])(${CARDINAL}))?[ -]?(${UNITS})(?![\\w])`,
  'gi',
);

/** A word with a unit in it, alone or grown together with a number; the last word of a unit of several. */
const UNIT_WORD = new RegExp(
  `(?<![a-z])(?:${NUMBER_WORD}|several|few|of|an?|half|quarter|some)?(?:points?|${UNITS})(?![\\w])`,
  'i',
);

/** Whether a sentence may tell something measured. Few have a word of a unit, and each word is looked at once. */
export function mayMeasure(tokens: readonly Token[]): boolean {
  for (const { text, known } of tokens) {
    known.unit ??= UNIT_WORD.test(text);
    if (known.unit) return true;
  }
  return false;
}

/** "97-1", "by a vote of 168 to 55", "a 51-to-49 vote", in a sentence about voting. */
export const TALLY = /(?<![\w$.,:/–-])(\d{1,3})(?:[-–](?:to[-–])?| to )(\d{1,3})(?![\w:/%–]|[.,]\d|-)/g;
export const VOTING =
  /\b(?:votes?|voted|voting|pass(?:ed|es|ing)?|approved|tally|margin|reject(?:ed|s)?|defeat(?:ed)?|overr(?:ide|ode)|confirmed|senate|house|council|board|commission|committee|ruled|ruling|decision|deadlocked|divided|split)\b/i;

/** "two-thirds", "a third of", "half of": the share in percent. "A third man" is an ordinal. */
export const FRACTION =
  /\b(?:(two|three|four)[- ](thirds|fourths|quarters|fifths|tenths)\b|(one|an?)[- ](third|fourth|quarter|fifth|tenth|half)(?= of\b)|(half)(?= (?:of )?(?:the|its|their|all)\b))/gi;

/** "A one-in-three chance", "9 out of 10 voters": some of all, as a share. */
export const ODDS = new RegExp(
  `(?<![\\w$£€.,/:-])(${CARDINAL})[- ](?:in|out of)[- ](${CARDINAL})(?=[- ](?:chance|odds|shot|likelihood|probability|risk|possibility|americans|adults|people|voters|republicans|democrats|women|men|children|kids|students|workers|households|families|patients|respondents|residents|teens|jobs|homes)\\b)`,
  'gi',
);

/** A tally without one against: "a unanimous ruling", "unanimously approved". */
export const UNANIMOUS =
  /\bunanimous(?:ly| (?:vote|decision|ruling|verdict|opinion|consent|support|approval|passage|recommendation|agreement))\b/gi;

/** "doubles the risk", "twice as many", "threefold". */
export const TIMES =
  /\b(?:(doubl(?:e[sd]?|ing)(?= (?:the|his|her|its|their|risk|in|from|to)\b)|twice as|two-?fold)|(tripl(?:e[sd]?|ing)(?= (?:the|his|her|its|their|risk|in|from|to)\b)|three times as|three-?fold)|(quadrupl(?:e[sd]?|ing)(?= (?:the|his|her|its|their|in|from|to)\b)|four times as|four-?fold))(?! (?:murder|homicide|shooting|killing))/gi;

/** Nouns that say what an amount measures. A word before them may narrow them ("infrastructure bill"). */
const MEASURED_NOUNS = new Set(
  'reward bond bail bill package plan deal proposal blueprint budget deficit surplus debt rate unemployment inflation price cost fine penalty settlement damages lawsuit donation tax tariff fund funding grant loan salary wage pay revenue profit loss sale sales investment spending aid ticket fee ransom contract bonus jackpot prize payment payments check checks income support approval turnout poll margin increase decrease rise drop growth decline ban speed limit distance cuts jobs seats'.split(
    ' ',
  ),
);

export const isMeasuredNoun = (lower: string): boolean => MEASURED_NOUNS.has(lower);

/** What is measured: the noun behind ("$3 million relief bill", "a reward of $3 million") or before, with the word that narrows it. */
export function measuredIn(text: string, start: number, end: number): string | undefined {
  const behind = /^(?: (?:in|of|worth of))?((?:[ -][\p{L}’']+){1,4})/u.exec(text.slice(end, end + 60))?.[1];
  const words = behind?.trim().toLowerCase().split(/[ -]+/) ?? [];
  const at = words.findIndex((word) => isMeasuredNoun(word) || isMeasuredNoun(singular(word)));
  if (
    at >= 0 &&
    !words.slice(0, at).some((word) => /^(?:to|for|from|and|on|at|by|that|which|as|with|was|is)$/.test(word))
  )
    return [...words.slice(Math.max(0, at - 1), at), singular(words[at]!)]
      .filter((w) => !/^(?:the|a|an|its|his|her|their|in|of|cash)$/.test(w))
      .join(' ');
  const before = text
    .slice(Math.max(0, start - 60), start)
    .toLowerCase()
    .split(/[,;:]/)
    .at(-1)!;
  const noun =
    /([\p{L}]+) (?:(?:of|at|to|is|was|by|has been|have been|will be|set|be|remains|stands|stood|fell|rose|dropped|climbed|jumped|totaling|totalling|worth|currently)\s+){1,3}(?:\p{L}+ )?$/u.exec(
      before,
    )?.[1];
  if (noun && (isMeasuredNoun(noun) || isMeasuredNoun(singular(noun)))) return singular(noun);
  return REWARD.test(text.slice(Math.max(0, start - 160), start)) ? 'reward' : undefined;
}

/** "A reward for information on the fire is now $9,000": what stands between tells what the reward is for. */
const REWARD =
  /\breward\b(?:(?! (?:who|whose|that|which|and|but)\b)[^.;$£€]){0,130} (?:is|are|stands|grew|grown|raised|increased|doubled|upped)(?: (?:now|to|at|by|currently|up)){0,2} $|\b(?:increas|rais|doubl|boost|upp)(?:e[sd]?|ed|s|ing) (?:the|its|their|a) (?:\w+ )?reward\b(?:(?! (?:who|whose|that|which|and|but)\b)[^.;$£€]){0,80} to $/i;
