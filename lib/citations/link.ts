import { plainAddress } from '../text/address.ts';
import { textFragment } from './text-fragment.ts';

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
  const fragment = textFragment(quote);
  return address === undefined || fragment === undefined ? undefined : `${address}#${fragment}`;
}
