import { needsOf, signOf } from './needs.ts';
import { remembered } from './remembered.ts';

/**
 * Patterns by the hundred look for what few sentences have. So each sentence's letters are gone through once, every one, two
 * and three signs in a row are noted, and a pattern is only tried where all that a match of it must have was noted. What is
 * found is the same.
 */

/** The matches of a pattern with the flag `g` in a sentence, as `matchAll` gives them. */
export function matchesIn(sentence: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!mayHold(sentence, pattern)) return NONE;
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
  let needs = known.get(pattern);
  if (needs === undefined) {
    needs = inGrams(needsOf(pattern));
    known.set(pattern, needs);
  }
  return needs === ANYWHERE || holds(notedAt(sentence), needs);
}

const NONE: readonly RegExpExecArray[] = [];

/** Up to three signs in a row as one number: five bits each. */
const GRAM_BITS = 15;
const WORDS = 2 ** GRAM_BITS / 32;
/** Sentences whose signs stay noted. Rooms go through a text one after the other; that of a usual report fits. */
const NOTED = 256;

/** Of each string that is looked for how many grams it has, then these. */
type Grams = Uint16Array;
const ANYWHERE: Grams = new Uint16Array();
const known = new Map<RegExp, Grams>();

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

let noted: Uint32Array | undefined;
const places = new Map<string, number>();
const texts: string[] = [];
let next = 0;
let lastText = '';
let lastPlace = -1;

/** Where in `noted` the signs of a sentence begin. */
function notedAt(sentence: string): number {
  if (lastPlace >= 0 && sentence === lastText) return lastPlace;
  const place = places.get(sentence) ?? note(sentence);
  lastText = sentence;
  lastPlace = place;
  return place;
}

function note(sentence: string): number {
  noted ??= new Uint32Array(NOTED * WORDS);
  const bits = noted;
  const slot = next++ % NOTED;
  places.delete(texts[slot] ?? '');
  texts[slot] = sentence;
  const place = slot * WORDS;
  places.set(sentence, place);
  bits.fill(0, place, place + WORDS);
  let grams = SPACE;
  for (let at = 0; at <= sentence.length; at++) {
    const code = at < sentence.length ? sentence.charCodeAt(at) : 32;
    if (code === LONG_S || code === KELVIN) {
      bits.fill(0xffff_ffff, place, place + WORDS);
      break;
    }
    const sign = code < 256 ? CODES[code]! : code > 0x2000 ? codeOf(signOf(code)) : SPACE;
    grams = ((grams << 5) | (code < 256 ? ROW[code]! : SPACE)) & 0x7fff;
    const two = grams & 0x3ff;
    bits[place]! |= 1 << sign;
    bits[place + (two >>> 5)]! |= 1 << two;
    bits[place + (grams >>> 5)]! |= 1 << grams;
  }
  return place;
}

function holds(place: number, needs: Grams): boolean {
  const bits = noted ?? ANY_BITS;
  for (let at = 0; at < needs.length; ) {
    const end = at + 1 + (needs[at] ?? 0);
    for (at++; at < end; at++) {
      const gram = needs[at] ?? 0;
      if ((((bits[place + (gram >>> 5)] ?? 0) >>> (gram & 31)) & 1) === 0) break;
    }
    if (at === end) return true;
    at = end;
  }
  return false;
}
const ANY_BITS = new Uint32Array();

/** Which of several grams fewer sentences have, by their letters: the longer, and the one without the commonest letters. */
function rarity(gram: number): number {
  let sum = 0;
  for (let left = gram; left > 0; left >>>= 5) sum += 1 + Math.max(0, LETTERS.indexOf(SIGNS[left & 31] ?? ' ')) / 8;
  return sum;
}
const LETTERS = ' etaoinshrdlcumwfgypbvkjxqz';

function inGrams(needs: readonly string[] | undefined): Grams {
  if (!needs) return ANYWHERE;
  const grams: number[] = [];
  for (const signs of needs) {
    const codes = Array.from(signs, codeOf);
    const row = codes.map(inRow);
    const rows = row.length < 3 ? [row] : row.slice(2).map((_, at) => row.slice(at, at + 3));
    const numbers = rows
      .map((each) => each.reduce((sum, code) => sum * 32 + code, 0))
      .concat(codes.filter((code) => code !== inRow(code)))
      .sort((a, b) => rarity(b) - rarity(a));
    grams.push(numbers.length, ...numbers);
  }
  return Uint16Array.from(grams);
}
