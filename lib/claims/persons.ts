import type { NameValue, Span } from '../model.ts';

/** One person of a text with every place that names them. */
export interface Person {
  /** As fully as the text gives it. */
  name: NameValue;
  mentions: Mention[];
  sex?: 'female' | 'male';
}

/** A place that names a person: by full name, by surname, or by given name. */
export interface Mention extends Span {
  person: number;
  by: 'full' | 'surname' | 'given';
  /** The name as printed here. */
  value: NameValue;
  /** Printed with a slip: not quite the person's name. */
  slipped?: boolean;
}

/** Of several persons the one that was named last before an offset, else the first. Mentions are in text order; binary search. */
export function nearestBefore(persons: readonly Person[], candidates: readonly number[], offset: number): number {
  let best = candidates[0]!;
  let at = -1;
  for (const index of candidates) {
    const start = lastBefore(persons[index]!.mentions, offset);
    if (start !== undefined && start > at) {
      at = start;
      best = index;
    }
  }
  return best;
}

/** The start of the last mention before an offset. */
export function lastBefore(mentions: readonly Mention[], offset: number): number | undefined {
  let low = 0;
  let high = mentions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle - 1;
  }
  return mentions[high]?.start;
}
