import type { Comparison } from '../../kinds/room.ts';
import type { Claim, Fact } from '../../model.ts';
import type { Cast } from '../people/cast.ts';
import { areLooseAges } from './ages.ts';
import { areLooseCounts } from './counts.ts';
import { areLooseKin } from './kin.ts';
import { areLoosePlaces } from './places.ts';
import { areLooseRoles } from './roles.ts';
import { areLooseSites } from './sites.ts';
import { areLooseStatuses } from './statuses.ts';
import { areLooseTimes } from './times.ts';

/**
 * Whether two values can stand side by side only because one is so vague that it can stand beside anything, and nothing in the
 * words of the two shows that they are of one person, thing or act: that is no agreement, and no difference either.
 */
export function isLoose(page: Claim, fact: Fact, { verdict }: Comparison, cast: Cast): boolean {
  if (!STANDING.test(verdict)) return false;
  // "her relatives" and "a relative" are of one word, and as likely of two families
  if (page.kind === 'kin' && fact.kind === 'kin') return areLooseKin(page, fact);
  if (page.kind === 'role' && fact.kind === 'role') return areLooseRoles(page, fact, verdict);
  if (page.kind === 'status' && fact.kind === 'status') return areLooseStatuses(page, fact, cast);
  if (page.kind === 'time' && fact.kind === 'time') return areLooseTimes(page, fact, verdict);
  if (page.kind === 'place' && fact.kind === 'place')
    return areLooseSites(page, fact) || (verdict === 'compatible' && areLoosePlaces(page, fact));
  if (page.kind === 'name' && fact.kind === 'name') return NETWORK.test(page.value.full);
  if (verdict !== 'compatible') return false;
  if (page.kind === 'count' && fact.kind === 'count') return areLooseCounts(page, fact);
  return page.kind === 'age' && fact.kind === 'age' && areLooseAges(page, fact, cast);
}

const STANDING = /^(?:agrees|compatible)$/;
/** Where a report was shared or may be followed is no name in its story. */
const NETWORK = /^(?:twitter|facebook|instagram|youtube|snapchat|gofundme)$/i;
