import type { Claim } from '../../model.ts';
import { once } from '../once.ts';
import type { Side } from '../people/cast.ts';

/** So many blocks in one report are of several incidents. */
const BLOCKS = 4;

/** The telling words of the roads in a claim's sentence, or of those that its "the scene" looks back to. */
export function roadsNear(side: Side, claim: Claim): readonly string[] {
  const { start, text } = claim.sentence;
  return roadsOf(side).get(start) ?? (SCENE.test(text) ? roadsBefore(side, start) : NO_ROADS);
}
const SCENE = /\b(?:to|at|on) the (?:scene|area|location)\b/;

/** The roads of the last sentence before one that names any, where that is not far. */
function roadsBefore(side: Side, start: number): readonly string[] {
  let last: number | undefined;
  for (const sentence of roadsOf(side).keys())
    if (sentence < start && start - sentence <= NOT_FAR && sentence > (last ?? -1)) last = sentence;
  return (last !== undefined && roadsOf(side).get(last)) || NO_ROADS;
}
const NOT_FAR = 250;

const NO_ROADS: readonly string[] = [];

const roadsOf = once((side: Side): ReadonlyMap<number, string[]> => {
  const roads = new Map<number, string[]>();
  for (const { sentence, names } of side.roads) {
    const words = names.flatMap((name) =>
      name
        .toLowerCase()
        .split(' ')
        .filter((word) => !SORT.test(word)),
    );
    roads.set(sentence, [...(roads.get(sentence) ?? []), ...words]);
  }
  return roads;
});
const SORT =
  /^(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|way|circle|cir|terrace|highway|hwy|parkway|pkwy|pike|trail|[nsew]{1,2}|north|south|east|west)\.?$/;

/** Whether a report tells of several incidents, each on a block of its own. */
export const isRoundUp = once((side: Side): boolean => {
  return (
    side.roundUp || new Set(side.roads.filter(({ block }) => block).map(({ names }) => names.join(' '))).size >= BLOCKS
  );
});
