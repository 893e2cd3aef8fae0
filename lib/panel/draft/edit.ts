import type { Span } from '../../model.ts';

/** One stretch of a text that was put in the place of another. Offsets are UTF-16 units. */
export interface Edit {
  at: number;
  /** How many units it takes away. */
  removed: number;
  inserted: string;
}

/** The least stretch that makes one text of another: what a key, a paste or an undo does is one. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  let kept = 0;
  while (
    kept < shorter - at &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  ) {
    kept++;
  }
  return { at, removed: before.length - at - kept, inserted: after.slice(at, after.length - kept) };
}

const LETTER = /[\p{L}\p{N}]/u;
const isLetter = (text: string, at: number) => LETTER.test(text.charAt(at));

/**
 * Where a span stands in the text `after` an edit; undefined where the edit touched its words, or wrote on at either end of
 * them: 36 is another word in 365.
 */
export function moved({ start, end }: Span, { at, removed, inserted }: Edit, after: string): Span | undefined {
  if (end <= at) return end === at && isLetter(after, at) ? undefined : { start, end };
  if (start < at + removed) return undefined;
  const by = inserted.length - removed;
  const now = { start: start + by, end: end + by };
  return start === at + removed && isLetter(after, now.start - 1) ? undefined : now;
}
