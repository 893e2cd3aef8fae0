import type { Comparison } from '../../kinds/room.ts';
import type { Claim, Kind, PlaceValue } from '../../model.ts';
import { ROADS } from '../../text/places/keys.ts';
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
import { differingGuess, differingSoleAges } from './sole-ages.ts';
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
  age: [differingAgeLists, differingSoleAges, differingGuess, differingLeftAges],
  count: [fewerHurt, beyondWhole, differingGroups, differingSplits, moreCaught],
  kin: [differingRelatives],
  status: [heldSince, chargedSince, diedSince],
  charge: [chargedSince],
};

/** Those of places are each about two of one sort, and a page's places are the most that is held against each other. */
const OF_ROADS: readonly Rule[] = [differingSpots, differingResidences, differingScenes];
const OF_TOWNS: readonly Rule[] = [differingSpots, differingNeighbourhoods, differingResidences];
const OF_HOUSES: readonly Rule[] = [differingSpots, differingDeathbeds, differingHospitals, differingVenues];
const OF_SITES: readonly Rule[] = [differingSpots, differingDeathbeds];
/** Who died "at the scene" did not die in a hospital that is named. */
const OF_SITE_AND_HOUSE: readonly Rule[] = [differingDeathbeds];
const OF_OTHERS: readonly Rule[] = [differingSpots];

function rulesOfPlaces({ type }: PlaceValue, { type: other }: PlaceValue): readonly Rule[] | undefined {
  if (ROADS.has(type)) return ROADS.has(other) ? OF_ROADS : undefined;
  if (type === 'town') return other === 'town' ? OF_TOWNS : undefined;
  if (type === 'facility') return other === 'facility' ? OF_HOUSES : other === 'site' ? OF_SITE_AND_HOUSE : undefined;
  if (type === 'site') return other === 'site' ? OF_SITES : other === 'facility' ? OF_SITE_AND_HOUSE : undefined;
  return type === other ? OF_OTHERS : undefined;
}

function rulesFor(page: Claim, fact: Claim): readonly Rule[] | undefined {
  if (page.kind !== 'place') return RULES[page.kind];
  return fact.kind === 'place' ? rulesOfPlaces(page.value, fact.value) : undefined;
}

/** A difference that what the two reports have as wholes makes sure of, whatever the words around the values. */
export function surelyDiffering(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  const rules = rulesFor(page, fact);
  if (!rules) return undefined;
  for (const rule of rules) {
    const told = rule(page, fact, cast);
    if (told) return told;
  }
  return undefined;
}
