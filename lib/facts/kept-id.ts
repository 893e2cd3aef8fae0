import { plainAddress } from '../text/address.ts';
import { KEPT } from './own.ts';

/**
 * The id under which the article of an address is kept: the address that it was READ from, without what follows or lets in
 * a reader. What a page states of itself has no part in it, so that no page can take another's place. Undefined where the
 * address is none of the web.
 */
export function keptId(readFrom: string | undefined): string | undefined {
  const address = readFrom === undefined ? undefined : plainAddress(readFrom);
  return address === undefined ? undefined : `${KEPT}/${address}`;
}
