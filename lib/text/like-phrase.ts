import type { Claim } from '../model.ts';

/** How much two claims are told in the same words, their numbers left out: 0 to 1. */
export function likePhrase(page: Claim, source: Claim): number {
  const [mine, theirs] = [wordsAround(page), wordsAround(source)];
  let shared = 0;
  for (const word of mine) if (theirs.has(word)) shared++;
  return shared < 4 ? 0 : shared / Math.min(mine.size, theirs.size);
}
/** From here on two claims are told in like words. */
export const IN_LIKE_WORDS = 0.65;

/** A claim is weighed against many facts, and its words stay what they are. */
const AROUND = new WeakMap<Claim, Set<string>>();

function wordsAround(claim: Claim): Set<string> {
  const known = AROUND.get(claim) ?? wordsAroundOf(claim);
  AROUND.set(claim, known);
  return known;
}

/** The words of a claim without its number, with three before and five behind. */
function wordsAroundOf(claim: Claim): Set<string> {
  const { text, start } = claim.sentence;
  const split = (part: string) => part.toLowerCase().match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  const inside = split(claim.words).slice(/^\d/.test(claim.words) ? 0 : 1);
  return new Set([
    ...split(text.slice(Math.max(0, claim.start - start - 60), claim.start - start)).slice(-3),
    ...inside,
    ...split(text.slice(claim.end - start, claim.end - start + 80)).slice(0, 5),
  ]);
}
