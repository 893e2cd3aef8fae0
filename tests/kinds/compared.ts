import { findClaims } from '../../lib/claims/find.ts';
import { roomOf } from '../../lib/kinds/index.ts';
import type { Comparison, Room } from '../../lib/kinds/room.ts';
import type { Claim, Kind } from '../../lib/model.ts';
import { articleOf, type Told } from '../findings/told.ts';

/** The first claim of a kind in a report. Throws where it has none. */
export function claimIn<K extends Kind>(kind: K, told: Told | string): Claim<K> {
  const report = typeof told === 'string' ? { text: told } : told;
  const claim = findClaims(articleOf(report)).find((each) => each.kind === kind);
  if (!claim) throw new Error(`No ${kind} was found in “${report.text}”.`);
  return claim as Claim<K>;
}

/** How the first claims of a kind in two reports stand to each other, whatever they are about. */
export function compared<K extends Kind>(kind: K, page: Told | string, source: Told | string): Comparison | undefined {
  const room = roomOf(kind) as Room<K> | undefined;
  return room?.compare(claimIn(kind, page), claimIn(kind, source));
}
