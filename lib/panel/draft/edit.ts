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

/** Where a span stands after an edit; undefined where the edit touched its words. */
export function moved({ start, end }: Span, { at, removed, inserted }: Edit): Span | undefined {
  if (end <= at) return { start, end };
  if (start < at + removed) return undefined;
  // Text that was put into the middle of the words.
  if (start < at) return undefined;
  const by = inserted.length - removed;
  return { start: start + by, end: end + by };
}
