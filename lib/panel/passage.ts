import { textFragment } from '../citations/text-fragment.ts';
import type { Said } from '../model.ts';

/** A text in three parts, the middle one being what is set off. */
export interface Parted {
  before: string;
  words: string;
  after: string;
}

/** Parts a text at a span; offsets are UTF-16 units, and are kept inside the text. */
export function partAt(text: string, start: number, end: number): Parted {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  return { before: text.slice(0, from), words: text.slice(from, to), after: text.slice(to) };
}

/** Parts a text at the first whole-word place of `words`; without one, nothing is set off. */
export function partAround(text: string, words: string): Parted {
  const whole = { before: text, words: '', after: '' };
  if (!words) return whole;
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const opens = !(letter.test(text.charAt(at - 1)) && letter.test(words.charAt(0)));
    const closes = !(letter.test(text.charAt(end)) && letter.test(words.charAt(words.length - 1)));
    if (opens && closes) return partAt(text, at, end);
  }
  return whole;
}

/** Cuts what stands around the words to about `room` characters on each side, at a space, with an ellipsis. */
export function shorten({ before, words, after }: Parted, room: number): Parted {
  const cutBefore = before.length > room ? before.length - room : 0;
  const opening = before.indexOf(' ', cutBefore);
  const closing = after.lastIndexOf(' ', room);
  return {
    before: cutBefore > 0 && opening >= 0 ? `…${before.slice(opening)}` : before,
    words,
    after: after.length > room && closing >= 0 ? `${after.slice(0, closing)} …` : after,
  };
}

/**
 * The address of a source, at the quoted passage where there is one (a text fragment). Undefined where the address is
 * missing or is not one of the web: nothing else may become a link.
 */
export function linkTo(url: string | undefined, said: Said | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  if (said?.type !== 'quote') return address.href;
  const fragment = textFragment(said.text);
  return fragment === undefined ? address.href : `${address.href}${address.hash ? '' : '#'}${fragment}`;
}
