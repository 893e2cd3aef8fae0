import type { Hedge } from '../../model.ts';
import { remembered } from '../remembered.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALE: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

const ones = ONES.slice(1).join('|');
const tens = TENS.join('|');

/** Pattern source of a cardinal in words or digits: "35", "1,200", "twenty-one", "two dozen", "3.5 million". No groups. */
export const CARDINAL = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:${tens})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ones})(?:[- ](?:hundred|thousand|million|billion|trillion|dozen))?`;

/** Pattern source of the word that a cardinal in words ends with. No groups. */
export const NUMBER_WORD = `(?:${tens}|${ones}|hundred|thousand|million|billion|trillion|dozen)`;

/** Words for a vague quantity, with the bounds that a careful reader would give them (upper bound unset: open). */
export const VAGUE: Record<string, { from: number; to?: number }> = {
  'a couple of': { from: 2, to: 3 },
  'a pair of': { from: 2, to: 2 },
  'a few': { from: 2, to: 12 },
  several: { from: 2, to: 30 },
  'a handful of': { from: 2, to: 12 },
  'half a dozen': { from: 5, to: 7 },
  'a half-dozen': { from: 5, to: 7 },
  'a dozen': { from: 11, to: 13 },
  dozens: { from: 20, to: 400 },
  scores: { from: 20, to: 400 },
  hundreds: { from: 150, to: 5000 },
  thousands: { from: 1500, to: 100_000 },
  numerous: { from: 3 },
  multiple: { from: 2 },
  many: { from: 3 },
  some: { from: 2 },
};

/** Reads a cardinal as matched by `CARDINAL`; undefined where it is none. Case does not matter. */
export const cardinal = remembered((words): number | undefined => {
  let text = words.trim().toLowerCase();
  let scale = 1;
  const tail = text.match(/[- ](hundred|thousand|million|billion|trillion|dozen)$/);
  if (tail) {
    scale = tail[1] === 'dozen' ? 12 : SCALE[tail[1]!]!;
    text = text.slice(0, tail.index);
  }
  if (/^\d/.test(text)) {
    const plain = text.replaceAll(',', '');
    return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) * scale : undefined;
  }
  const one = ONES.indexOf(text);
  if (one >= 0) return one * scale;
  const [first, second] = text.split(/[- ]/);
  const ten = TENS.indexOf(first ?? '');
  if (ten < 0) return undefined;
  const rest = second ? ONES.indexOf(second) : 0;
  return rest < 0 || rest > 9 ? undefined : ((ten + 2) * 10 + rest) * scale;
});

/** Reads an ordinal: "third", "3rd"; undefined where it is none. */
export function ordinal(word: string): number | undefined {
  const digits = word.match(/^(\d+)(?:st|nd|rd|th)$/i);
  if (digits) return Number(digits[1]);
  const at = ORDINALS.indexOf(word.toLowerCase());
  return at > 0 ? at : undefined;
}

/** Pattern source of hedges before a number. No groups. */
export const HEDGE =
  '(?:about|around|approximately|roughly|nearly|almost|some|an estimated|close to|just over|just under|more than|over|(?:at )?least|upwards? of|no fewer than|fewer than|less than|under|up to|as many as|at most|no more than|only|just|exactly)';

/** What a hedge does to a number: its kind, and whether the number itself is left out ("more than 12"). */
export function hedgeOf(words: string): Hedge | undefined {
  const text = words.trim().toLowerCase();
  if (
    /^(?:about|around|approximately|roughly|nearly|almost|some|an estimated|close to|just over|just under|shortly|just (?:before|after)|approx\.?|circa)$/.test(
      text,
    )
  )
    return 'about';
  if (/^(?:more than|over|(?:at )?least|upwards? of|no fewer than)$/.test(text)) return 'at-least';
  if (/^(?:fewer than|less than|under|up to|as many as|at most|no more than)$/.test(text)) return 'at-most';
  return undefined;
}

/** Reads "15m", "1.2bn", "20k" as headlines shorten numbers, lower-case; undefined where it is none. */
export function shortened(lower: string): number | undefined {
  const [, digits, scale] = /^(\d+(?:\.\d+)?)(k|mn?|bn)$/.exec(lower) ?? [];
  return digits && scale ? Math.round(Number(digits) * (scale === 'k' ? 1e3 : scale === 'bn' ? 1e9 : 1e6)) : undefined;
}

/** Whether a text breaks off at a number: "$1..." may have been "$1.2 trillion". */
export const isCut = (text: string, end: number): boolean => /^ ?(?:\.\.|…)/.test(text.slice(end, end + 3));
