import type { Comparison } from '../../kinds/room.ts';
import type { Claim, Fact } from '../../model.ts';
import type { Cast } from '../people/cast.ts';
import { areLooseAges } from './ages.ts';
import { areLooseCounts } from './counts.ts';
import { areLooseKin } from './kin.ts';
import { areLoosePlaces } from './places.ts';
import { areLooseRoles } from './roles.ts';
import { areLooseTimes } from './times.ts';

/**
 * Whether two values can stand side by side only because one is so vague that it can stand beside anything, and nothing in the
 * words of the two shows that they are of one person, thing or act: that is no agreement, and no difference either.
 */
export function isLoose(page: Claim, fact: Fact, { verdict }: Comparison, cast: Cast): boolean {
  // "her relatives" and "a relative" are of one word, and as likely of two families
  if (page.kind === 'kin' && fact.kind === 'kin') return STANDING.test(verdict) && areLooseKin(page, fact);
  if (verdict !== 'compatible') return false;
  if (page.kind === 'count' && fact.kind === 'count') return areLooseCounts(page, fact);
  if (page.kind === 'age' && fact.kind === 'age') return areLooseAges(page, fact, cast);
  if (page.kind === 'place' && fact.kind === 'place') return areLoosePlaces(page, fact);
  if (page.kind === 'time' && fact.kind === 'time') return areLooseTimes(page, fact);
  return page.kind === 'role' && fact.kind === 'role' && areLooseRoles(page, fact);
}

const STANDING = /^(?:agrees|compatible)$/;
