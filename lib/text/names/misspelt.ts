import { listIn } from '../grouped.ts';
import { demonymOf, isRegion, REGION_WORDS } from '../places/regions.ts';
import { remembered } from '../remembered.ts';
import { isGivenName } from './given-names.ts';
import { isOrdinaryCapital } from './organisations.ts';
import { editDistance } from './spelling.ts';

/** Words that every report writes with a capital, and that everybody knows how to spell: days, months, peoples, bodies, offices. */
const PROPER =
  'monday tuesday wednesday thursday friday saturday sunday january february august september october november december christmas thanksgiving republican republicans democrat democrats democratic american americans african hispanic russian chinese mexican catholic muslim taliban congress senate pentagon kremlin sheriff president governor senator secretary attorney lieutenant sergeant commissioner';

/** Shorter words are too often a letter away from another word. */
const SHORTEST = 6;
/** No such word is longer. */
const LONGEST = 16;

const known = new Set([...PROPER.split(' '), ...REGION_WORDS].filter((word) => word.length >= SHORTEST - 1));

/** The known words by what is left of them when any one letter is dropped: two words a letter apart share such a form. */
const near = new Map<string, string[]>();
for (const word of known) for (const form of forms(word)) listIn(near, form).push(word);

function forms(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/**
 * The well-known proper word (lower-case) that a capitalised word is a letter away from: wrong, missing, added, doubled or
 * swapped. Undefined for what is a word of its own: a given name, another such word, or one made from it ("Georgian").
 */
export function properWordFor(lower: string): string | undefined {
  return lower.length < SHORTEST || lower.length > LONGEST ? undefined : slippedFrom(lower);
}

const slippedFrom = remembered((lower): string | undefined => {
  if (known.has(lower)) return undefined;
  if (isGivenName(lower) || isOrdinaryCapital(lower) || isRegion(lower) || demonymOf(lower)) return undefined;
  const fitting = new Set(forms(lower).flatMap((form) => near.get(form) ?? []));
  const slipped = [...fitting].filter(
    (word) =>
      word[0] === lower[0] &&
      !isMadeFrom(lower, word) &&
      editDistance(word, lower, 1) === 1 &&
      (word.length >= SHORTEST || lower.length > word.length),
  );
  return slipped.length === 1 ? slipped[0] : undefined;
});

/** Plurals, peoples and the like: one word is the other with an ending. */
export function isMadeFrom(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:s|es|n|an|d|ed|r|y|ly|i|a|e)$/.test(long.slice(short.length));
}
