import { plainAddress } from '../text/address.ts';

/** A longer quote is linked by its first and last words: browsers find it faster, and across paragraphs. */
const LONGEST_WHOLE = 120;
const WORDS_AT_ENDS = 5;

/** An address fit to be cited: http(s), without tracking parameters, tokens and fragment; undefined for anything else. */
export function citedAddress(url: string | undefined): string | undefined {
  return url === undefined ? undefined : plainAddress(url);
}

/**
 * The address of a passage: the cited address with a text fragment that finds the quoted words; undefined where there is no
 * address or no word. Give it verbatim words only: a summary is not in the page.
 */
export function passageAddress(url: string | undefined, quote: string): string | undefined {
  const address = citedAddress(url);
  const words = quote.toWellFormed().split(/\s+/).filter(Boolean);
  if (address === undefined || words.length === 0) return undefined;
  const whole = words.join(' ');
  const oneBlock = !/\n\s*\n/.test(quote.trim());
  if ((whole.length <= LONGEST_WHOLE && oneBlock) || words.length < 2 * WORDS_AT_ENDS) {
    return `${address}#:~:text=${encoded(whole)}`;
  }
  const start = words.slice(0, WORDS_AT_ENDS).join(' ');
  const end = words.slice(-WORDS_AT_ENDS).join(' ');
  return `${address}#:~:text=${encoded(start)},${encoded(end)}`;
}

/** Comma, ampersand and hyphen have a meaning in a text fragment; brackets and stars have one where links are pasted. */
function encoded(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
