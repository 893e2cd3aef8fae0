import type { Comparison } from '../kinds/room.ts';
import type { Claim } from '../model.ts';
import type { Cast } from './cast.ts';
import { differingDeathbeds } from './deathbeds.ts';
import { differingGroups } from './groups.ts';
import { heldSince } from './held-since.ts';
import { moreCaught } from './sought.ts';
import { differingSpots } from './spots.ts';
import { differingHospitals } from './wards.ts';

import { beyondWhole } from './whole.ts';

/** A difference that what the two reports have as wholes makes sure of, whatever the words around the values. */
export function surelyDiffering(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  return (
    beyondWhole(page, fact, cast) ??
    differingGroups(page, fact, cast) ??
    moreCaught(page, fact, cast) ??
    differingSpots(page, fact, cast) ??
    differingDeathbeds(page, fact, cast) ??
    differingHospitals(page, fact, cast) ??
    heldSince(page, fact, cast)
  );
}
