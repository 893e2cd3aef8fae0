import { remembered } from './remembered.ts';

/** Words too common to tell what a sentence is about, and words of reporting. */
const STOP = new Set(
  'the and for with that this from they were was are have has had been being his her him she who whom whose which what when where while will would could should may might must can than then them their there here about into onto over under after before during between because said says say told tell according also just more most some such only other another any all both each few not nor but our out off own same too very its it is in on at by of to as an a or if be we he i you your my me us do did does done no so up one two three four five six seven eight nine ten police officials official authorities officer officers report reports reported reporting statement spokesman spokeswoman news monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** A rough stem, so that "shot", "shots" and "shooting" meet in part: endings of plural and tense are cut. */
export function stem(word: string): string {
  const same = SAME[word];
  if (same) return same;
  let root = word;
  if (root.length > 5 && root.endsWith('ing')) root = root.slice(0, -3);
  else if (root.length > 4 && root.endsWith('ed')) root = root.slice(0, -2);
  else if (root.length > 4 && root.endsWith('es')) root = root.slice(0, -2);
  else if (root.length > 3 && root.endsWith('s') && !root.endsWith('ss')) root = root.slice(0, -1);
  if (root.length > 4 && root.endsWith('e')) root = root.slice(0, -1);
  return SAME[root] ?? (root.length > 4 && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root);
}

// Without a prototype: "constructor" is a word like any other.
const SAME: Record<string, string> = Object.create(null);
for (const group of [
  'shoot shot shooting shooter gunfire gunshot gunshots gunman gunned fired firing',
  'kill killed killing dead died death deaths fatal fatally slain dies',
  'wound wounded injury injured injuries hurt wounding injuring',
  'hospital hospitalized medical airlifted flown transported rushed',
  'arrest arrested custody apprehended captured booked jailed detained',
  'home house residence apartment',
  'child children kid kids',
  'car vehicle truck suv van',
  'woman women female',
  'man men male',
  'call called caller 911 dispatched',
  'responded arrived arriving arrive found',
  'charge charged charges count counts indicted',
  'happened occurred place broke erupted',
]) {
  const [first = ''] = group.split(' ');
  for (const word of group.split(' ')) SAME[word] = first;
}

/** The stems of a sentence, and the same as numbers once it was held against another. */
interface Context {
  words: Set<string>;
  numbers: Int32Array | undefined;
}

const cache = new Map<string, Context>();

/** The stems of the telling words of a sentence; numbers are left out. Remembers the last few thousand sentences. */
export function contextOf(sentence: string): Set<string> {
  return contextIn(sentence).words;
}

function contextIn(sentence: string): Context {
  const known = cache.get(sentence);
  if (known) return known;
  const words = new Set<string>();
  const lower = sentence.toLowerCase();
  if (OTHER_LETTERS.test(lower)) {
    for (const [word] of lower.matchAll(/[\p{L}]{3,}/gu)) note(words, word);
  } else {
    // plain letters are told by their codes: a pattern of all alphabets' letters takes three times as long
    for (let at = 0, from = 0; at <= lower.length; at++) {
      const code = at < lower.length ? lower.charCodeAt(at) : 0;
      if (code >= 97 && code <= 122) continue;
      if (at - from >= 3) note(words, lower.slice(from, at));
      from = at + 1;
    }
  }
  if (cache.size > 4000) cache.clear();
  const context = { words, numbers: undefined };
  cache.set(sentence, context);
  return context;
}

/** What may be a letter beside a to z; quotation marks, dashes, spaces and the ellipsis are not. */
const OTHER_LETTERS = /[\u0080-\u009f\u00a1-\u200f\u2028-\u202e\u2030-\uffff]/;

function note(words: Set<string>, word: string): void {
  const root = telling(word);
  if (root !== '') words.add(root);
}

/** The stem of a word that tells something; nothing of one that is too common. */
const telling = remembered((word): string => (STOP.has(word) ? '' : stem(word)), 20_000);

/** How much of the shorter context the longer one shares, 0 to 1; damped for contexts of few words. */
export function sharedContext(a: Set<string>, b: Set<string>): number {
  numberAnew();
  return shareOf(numbersOf(a), numbersOf(b));
}

/** The same of the contexts of two sentences. A sentence is held against those of a whole text, and often has several claims. */
export function sharedBetween(one: string, other: string): number {
  if (one === between.one && other === between.other) return between.shared;
  numberAnew();
  const [here, there] = [contextIn(one), contextIn(other)];
  here.numbers ??= numbersOf(here.words);
  there.numbers ??= numbersOf(there.words);
  between = { one, other, shared: shareOf(here.numbers, there.numbers) };
  return between.shared;
}
let between = { one: '', other: '', shared: 0 };

function shareOf(a: Int32Array, b: Int32Array): number {
  return sharedBy(a, b) / (Math.min(a.length, b.length) + 1);
}

/** Begins to number words anew once very many have a number. */
function numberAnew(): void {
  if (numberOf.size <= MOST_NUMBERED) return;
  numbered = new WeakMap();
  numberOf.clear();
  for (const context of cache.values()) context.numbers = undefined;
}

/**
 * A context is held against hundreds of others: its words are numbered, in rising order, so that two are gone through side by
 * side. A context does not change once it was held against another.
 */
let numbered = new WeakMap<Set<string>, Int32Array>();
const numberOf = new Map<string, number>();
/** Words that have a number, until all are numbered anew. */
const MOST_NUMBERED = 50_000;

function numbersOf(words: Set<string>): Int32Array {
  const known = numbered.get(words);
  if (known) return known;
  const numbers = new Int32Array(words.size);
  let at = 0;
  for (const word of words) {
    const number = numberOf.get(word) ?? numberOf.size;
    numberOf.set(word, number);
    numbers[at++] = number;
  }
  numbers.sort();
  numbered.set(words, numbers);
  return numbers;
}

function sharedBy(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const apart = a[i]! - b[j]!;
    if (apart === 0) shared++;
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return shared;
}
