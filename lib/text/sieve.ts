import { allNeedsOf, type Part, signOf } from './needs.ts';
import { remembered } from './remembered.ts';

/**
 * Patterns by the hundred look for what few sentences have. So each sentence's letters are gone through once, every one, two
 * and three signs in a row are noted, and a pattern is only tried where all that a match of it must have was noted. Which of the
 * patterns these are is told for all of them at once: each waits under the rarest signs that it needs, and a sentence wakes only
 * those whose signs it has. What is found is the same.
 */

/** The matches of a pattern with the flag `g` in a sentence, as `matchAll` gives them. */
export function matchesIn(sentence: string, pattern: RegExp): readonly RegExpExecArray[] {
  return mayHold(sentence, pattern) ? everyMatch(sentence, pattern) : NONE;
}

/** The same of a pattern that the sentence is known to may have a match of, as `among` tells. */
export function everyMatch(sentence: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(sentence);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(sentence)) {
    matches.push(match);
    // a match of nothing is found once
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/** Whether a pattern without the flag `g` matches in a sentence. */
export function isIn(sentence: string, pattern: RegExp): boolean {
  return mayHold(sentence, pattern) && pattern.test(sentence);
}

/** A pattern without the flag `g` that is asked of the same sentences again and again. */
export function asked(pattern: RegExp): { test(sentence: string): boolean } {
  return { test: remembered((sentence) => isIn(sentence, pattern)) };
}

/** Whether a sentence may have a match of a pattern: false only where it has none. */
export function mayHold(sentence: string, pattern: RegExp): boolean {
  const number = known.get(pattern) ?? register(pattern);
  return number === ANYWHERE || mayHoldNumber(sentence, notedAt(sentence), number);
}

/** Of a list the entries whose patterns a sentence may have matches of, in the list's order. */
export function among<T>(list: readonly T[], patternOf: (entry: T) => RegExp): (sentence: string) => readonly T[] {
  let numbers: number[] | undefined;
  // of each word of what is noted the bits of these patterns: most sentences have none of them
  const masks = new Int32Array(HELD);
  let words: number[] = [];
  let most = 0;
  return (sentence) => {
    if (!numbers) {
      numbers = list.map((entry) => known.get(patternOf(entry)) ?? register(patternOf(entry)));
      for (const number of numbers) if (number >= 0 && number < MOST_PATTERNS) masks[number >>> 5]! |= 1 << number;
      words = [...masks.keys()].filter((word) => masks[word] !== 0);
      most = numbers.includes(ANYWHERE) ? Number.POSITIVE_INFINITY : Math.max(...numbers);
    }
    const place = notedAt(sentence);
    if (most < upTo[place]! && !words.some((word) => (held![place * HELD + word]! & masks[word]!) !== 0)) return NOBODY;
    let found: T[] | undefined;
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]!;
      if (number !== ANYWHERE && !mayHoldNumber(sentence, place, number)) continue;
      found ??= [];
      found.push(list[at]!);
    }
    return found ?? NOBODY;
  };
}
const NOBODY: readonly never[] = [];

/** Whether a sentence may have a match of any of some patterns, told for all of them at once; each is then asked about by itself. */
export function mayHoldOf(patterns: readonly RegExp[]): (sentence: string) => boolean {
  let words: number[] | undefined;
  let masks: number[] = [];
  let most = 0;
  return (sentence) => {
    if (!words) {
      const numbers = patterns.map((pattern) => known.get(pattern) ?? register(pattern));
      const byWord = new Map<number, number>();
      for (const number of numbers) byWord.set(number >> 5, (byWord.get(number >> 5) ?? 0) | (1 << (number & 31)));
      words = [...byWord.keys()];
      masks = [...byWord.values()];
      most = numbers.includes(ANYWHERE) ? MOST_PATTERNS : Math.max(...numbers);
    }
    if (most >= MOST_PATTERNS) return true;
    const place = notedAt(sentence);
    if (most >= upTo[place]!) noteAt(place, sentence);
    for (let at = 0; at < words.length; at++) if ((held![place * HELD + words[at]!]! & masks[at]!) !== 0) return true;
    return false;
  };
}

const NONE: readonly RegExpExecArray[] = [];

/** Up to three signs in a row as one number: five bits each. */
const GRAM_BITS = 15;
const WORDS = 2 ** GRAM_BITS / 32;
/** Sentences of which it stays noted what they may have. Rooms go through a text one after the other; that of a long report fits. */
const NOTED = 2048;

/** Patterns by their numbers, from 0 on in the order in which they were first asked about. */
const known = new Map<RegExp, number>();
/** The number of those that any sentence may have. */
const ANYWHERE = -1;
/** For each number what the pattern needs: of each string that is looked for how many grams it has, then these, the rarest first. */
const needed: Uint16Array[] = [];
/** All that the pattern needs, where that is more. */
const allNeeded: (readonly Needed[] | undefined)[] = [];
/** Strings one of which is needed; or rows, of which one is needed whole. */
type Needed = Uint16Array | readonly (readonly Needed[])[];
/**
 * Under each gram the strings of which it is the rarest: the number of the pattern, where in what it needs the string stands,
 * and the next rarest gram, the same one where there is no other.
 */
const waiting: (number[] | undefined)[] = [];
/** Those of these grams that are of one or two signs. */
const short: number[] = [];
/** Patterns that a sentence is asked for at once; more are looked at one by one. */
const MOST_PATTERNS = 512;
const HELD = MOST_PATTERNS / 32;

function register(pattern: RegExp): number {
  const { needs, parts } = allNeedsOf(pattern);
  const grams = needs && inGrams(needs);
  const number = grams ? needed.push(grams) - 1 : ANYWHERE;
  known.set(pattern, number);
  if (grams && parts) allNeeded[number] = parts.map(asNeeded);
  if (!grams || number >= MOST_PATTERNS) return number;
  for (let at = 0; at < grams.length; at += 1 + grams[at]!) {
    const rarest = grams[at] === 0 ? SPACE : grams[at + 1]!;
    waiting[rarest] ??= [];
    waiting[rarest].push(number, at, grams[at]! > 1 ? grams[at + 2]! : rarest);
    isAwaited[rarest] = 1;
    if (rarest < 1024 && !short.includes(rarest)) short.push(rarest);
  }
  return number;
}

const SIGNS = '© abcdefghijklmnopqrstuvwxyz0_%$';
const SPACE = SIGNS.indexOf(' ');
const codeOf = (sign: string): number => SIGNS.indexOf(sign);
/** A mark is noted by itself; for what stands beside it, it is a border of a word as a space is. */
const inRow = (code: number): number => (code > 0 && code < codeOf('%') ? code : SPACE);
const CODES = Uint8Array.from({ length: 256 }, (_, code) => codeOf(signOf(code)));
const ROW = CODES.map(inRow);
/** Letters of another alphabet that a pattern with the flags `iu` takes for an s and a k. */
const LONG_S = 0x17f;
const KELVIN = 0x212a;

/** Whether anything waits under a gram. */
const isAwaited = new Uint8Array(2 ** GRAM_BITS);

/** The grams of the sentence that was looked through last. */
const bits = new Uint32Array(WORDS);
let bitsOf: string | undefined;
/** Of each sentence that is noted the patterns that it may have, and how many patterns were asked for. */
let held: Uint32Array | undefined;
const upTo = new Uint16Array(NOTED);
const places = new Map<string, number>();
const texts: string[] = [];
let next = 0;
let lastText = '';
let lastPlace = -1;

/** The place of a sentence of which it is noted what it may have. */
function notedAt(sentence: string): number {
  if (lastPlace >= 0 && sentence === lastText) return lastPlace;
  const place = places.get(sentence) ?? note(sentence);
  lastText = sentence;
  lastPlace = place;
  return place;
}

function mayHoldNumber(sentence: string, place: number, number: number): boolean {
  if (number >= MOST_PATTERNS) {
    if (bitsOf !== sentence) lookThrough(sentence);
    return holdsAny(needed[number]!) && holdsAll(allNeeded[number]);
  }
  // a pattern that is newer than the note was not asked for then
  if (number >= upTo[place]!) noteAt(place, sentence);
  return ((held![place * HELD + (number >>> 5)]! >>> (number & 31)) & 1) === 1;
}

function note(sentence: string): number {
  const place = next++ % NOTED;
  places.delete(texts[place] ?? '');
  texts[place] = sentence;
  places.set(sentence, place);
  noteAt(place, sentence);
  return place;
}

/** Notes which patterns a sentence may have, by the strings that wait under its grams. */
function noteAt(place: number, sentence: string): void {
  held ??= new Uint32Array(NOTED * HELD);
  upTo[place] = Math.min(needed.length, MOST_PATTERNS);
  const from = place * HELD;
  held.fill(0, from, from + HELD);
  for (const gram of lookThrough(sentence)) {
    const strings = waiting[gram]!;
    for (let at = 0; at < strings.length; at += 3) {
      if (!has(strings[at + 2]!)) continue;
      const number = strings[at]!;
      const word = from + (number >>> 5);
      const bit = 1 << number;
      if ((held[word]! & bit) === 0 && holds(needed[number]!, strings[at + 1]!) && holdsAll(allNeeded[number]))
        held[word]! |= bit;
    }
  }
}

/** Notes the grams of a sentence in `bits`. Gives those under which something waits, each once. */
function lookThrough(sentence: string): number[] {
  bitsOf = sentence;
  bits.fill(0);
  const awaited: number[] = [];
  let grams = SPACE;
  for (let at = 0; at <= sentence.length; at++) {
    const code = at < sentence.length ? sentence.charCodeAt(at) : 32;
    if (code === LONG_S || code === KELVIN) {
      bits.fill(0xffff_ffff);
      return [...isAwaited.keys()].filter((gram) => isAwaited[gram] === 1);
    }
    const sign = code < 256 ? CODES[code]! : code > 0x2000 ? codeOf(signOf(code)) : SPACE;
    grams = ((grams << 5) | (code < 256 ? ROW[code]! : SPACE)) & 0x7fff;
    const two = grams & 0x3ff;
    bits[0]! |= 1 << sign;
    bits[two >>> 5]! |= 1 << two;
    const before = bits[grams >>> 5]!;
    const bit = 1 << grams;
    if ((before & bit) !== 0) continue;
    bits[grams >>> 5] = before | bit;
    if (isAwaited[grams] === 1) awaited.push(grams);
  }
  for (const gram of short) if (has(gram)) awaited.push(gram);
  return awaited;
}

/** Whether the sentence that was looked through last has one of the strings of which a pattern needs one. */
function holdsAny(grams: Uint16Array): boolean {
  for (let at = 0; at < grams.length; at += 1 + grams[at]!) if (holds(grams, at)) return true;
  return false;
}

/** Whether it has all that is needed. */
function holdsAll(parts: readonly Needed[] | undefined): boolean {
  if (parts === undefined) return true;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (!(part instanceof Uint16Array ? holdsAny(part) : holdsOne(part))) return false;
  }
  return true;
}

/** Whether it has all of one of some rows. */
function holdsOne(rows: readonly (readonly Needed[])[]): boolean {
  for (let at = 0; at < rows.length; at++) if (holdsAll(rows[at]!)) return true;
  return false;
}

/** Whether it has all grams of one string. */
function holds(grams: Uint16Array, string: number): boolean {
  for (let at = string + grams[string]!; at > string; at--) if (!has(grams[at]!)) return false;
  return true;
}

const has = (gram: number): boolean => ((bits[gram >>> 5]! >>> (gram & 31)) & 1) === 1;

/** Which of several grams fewer sentences have: the longer, none of the commonest, and the one without the commonest letters. */
function rarity(gram: number): number {
  let sum = COMMONEST.has(gram) ? -2 : 0;
  for (let left = gram; left > 0; left >>>= 5) sum += 1 + Math.max(0, LETTERS.indexOf(SIGNS[left & 31] ?? ' ')) / 8;
  return sum;
}
const LETTERS = ' etaoinshrdlcumwfgypbvkjxqz';
const COMMONEST = new Set(
  'ing|and|the|ion|ent|for|tio|ere|her|ate|ver|ter|tha|ati|hat|ers|his|res|ill|are|con|nce|all|eve|ith|ted|ain|est|man|men|day|one|out|was|not|you|rea|pro|ear|ven|ple|wit|sta|oun|cou|und|hav|ave|lly|com|per|int|str|ess|ove|igh|way|por|par|inc|ort|ide|ine|kin|mar|hou|our|use|ese|had|has|but|she|who| an|an | in|in | of|of | to|to | st| a | on|on | it|at |is |as | be| wa| co| re| th|th |he |ed |nd |er |es |ng |re |ly |ll |st '
    .split('|')
    .map((signs) => Array.from(signs, codeOf).reduce((sum, code) => sum * 32 + code, 0)),
);

function asNeeded(part: Part): Needed {
  return 'strings' in part ? inGrams(part.strings) : part.rows.map((row) => row.map(asNeeded));
}

function inGrams(needs: readonly string[]): Uint16Array {
  const grams: number[] = [];
  for (const signs of needs) {
    const numbers = gramsOf(signs);
    grams.push(numbers.length, ...numbers);
  }
  return Uint16Array.from(grams);
}

/** The grams of a string, the rarest first. One string is needed by many patterns. */
const gramsOf = remembered((signs: string): number[] => {
  const codes = Array.from(signs, codeOf);
  const row = codes.map(inRow);
  const rows = row.length < 3 ? [row] : row.slice(2).map((_, at) => row.slice(at, at + 3));
  return rows
    .map((each) => each.reduce((sum, code) => sum * 32 + code, 0))
    .concat(codes.filter((code) => code !== inRow(code)))
    .map((gram) => ({ gram, rarity: rarity(gram) }))
    .sort((a, b) => b.rarity - a.rarity)
    .map(({ gram }) => gram);
});
