import { articleFromText } from '../../lib/article/plain.ts';
import { findClaims } from '../../lib/claims/find.ts';
import { ROOMS } from '../../lib/kinds/index.ts';
import type { Reading } from '../../lib/text/reading.ts';
import { readingOf } from '../../lib/text/reading.ts';

/** The stages that a text goes through, each by its name: reading it, every room's finder, and all of it up to the claims. */
export const stages: Record<string, (text: string) => unknown> = {
  reading: (text) => readingOf(report(text)),
  ...Object.fromEntries(
    Object.values(ROOMS).map(({ kind, find }): [string, (text: string) => unknown] => [
      kind,
      (text) => (find as (reading: Reading) => unknown)(readingOf(report(text))),
    ]),
  ),
  claims: (text) => findClaims(report(text)),
};

/** A piece so many times over; `#` in it stands for letters that are others each time. */
export function repeated(piece: string, count: number): string {
  if (!piece.includes('#')) return piece.repeat(count);
  return Array.from({ length: count }, (_, n) => piece.replaceAll('#', lettersOf(n))).join('');
}

/** 0 is "babab", 1 "babac": five letters that can be said, 20,000 of them different. */
function lettersOf(number: number): string {
  const [consonants, vowels] = ['bcdfghjklmnprstvwz', 'aeiou'];
  let [left, letters] = [number, ''];
  for (const among of [consonants, vowels, consonants, vowels, consonants]) {
    letters = `${among[left % among.length]}${letters}`;
    left = Math.floor(left / among.length);
  }
  return letters;
}

function report(text: string) {
  return articleFromText({ id: 'adversarial', text, published: '2021-06-09' });
}

// What is made ready at the first text that needs it is none of a text's steps.
for (const { examples } of Object.values(ROOMS)) for (const { text } of examples.finds) findClaims(report(text));
