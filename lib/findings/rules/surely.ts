import type { Comparison } from '../../kinds/room.ts';
import type { Claim, Kind } from '../../model.ts';
import type { Cast } from '../people/cast.ts';
import { differingAgeLists } from './age-lists.ts';
import { differingDeathbeds } from './deathbeds.ts';
import { diedSince } from './died-since.ts';
import { fewerHurt } from './fewer-hurt.ts';
import { differingGroups } from './groups.ts';
import { heldSince } from './held-since.ts';
import { differingLeftAges } from './left-ages.ts';
import { differingNeighbourhoods } from './neighbourhoods.ts';
import { differingRelatives } from './relatives.ts';
import { differingResidences } from './residences.ts';
import { differingScenes } from './scenes.ts';
import { differingSoleAges } from './sole-ages.ts';
import { moreCaught } from './sought.ts';
import { differingSplits } from './splits.ts';
import { differingSpots } from './spots.ts';
import { chargedSince } from './undecided.ts';
import { differingVenues } from './venues.ts';
import { differingHospitals } from './wards.ts';
import { beyondWhole } from './whole.ts';

type Rule = (page: Claim, fact: Claim, cast: Cast) => Comparison | undefined;

/** The rules by the kind of what they are about: every claim is held against every fact, and most kinds have none. */
const RULES: Partial<Record<Kind, readonly Rule[]>> = {
  age: [differingAgeLists, differingSoleAges, differingLeftAges],
  count: [fewerHurt, beyondWhole, differingGroups, differingSplits, moreCaught],
  kin: [differingRelatives],
  place: [
    differingSpots,
    differingNeighbourhoods,
    differingDeathbeds,
    differingHospitals,
    differingResidences,
    differingScenes,
    differingVenues,
  ],
  status: [heldSince, chargedSince, diedSince],
  charge: [chargedSince],
};

/** A difference that what the two reports have as wholes makes sure of, whatever the words around the values. */
export function surelyDiffering(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  const rules = RULES[page.kind];
  if (!rules) return undefined;
  for (const rule of rules) {
    const told = rule(page, fact, cast);
    if (told) return told;
  }
  return undefined;
}
