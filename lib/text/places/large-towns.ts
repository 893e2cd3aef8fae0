import { LARGE_KNOWN } from './gazetteer.ts';
import { STATE_FORMS } from './regions.ts';

/**
 * Towns, in the normal form of `townKey`, that so many reports come from that to share one says little: the largest of the
 * United States by inhabitants, the parts of New York, and capitals that the world's news is written in.
 */
const LARGE = new Set([
  ...LARGE_KNOWN,
  ...'new york|phoenix|jacksonville|austin|charlotte|columbus|portland|mesa|kansas city|raleigh|long beach|arlington|aurora|anaheim|henderson|orlando|lexington|stockton|riverside|irvine|santa ana|newark|greensboro|durham|lincoln|jersey city|plano|madison|buffalo|bronx|queens|birmingham|richmond|rochester|norfolk|dayton|jackson|hartford|savannah|charleston|providence'.split(
    '|',
  ),
]);

/** Whether a town, by its normal form, is one of those that very many reports come from. */
export function isLargeTown(name: string): boolean {
  return LARGE.has(name);
}

/** The single words of their names and of the states', and what stands beside them in other places' names. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  [...LARGE, ...STATE_FORMS, 'fort lake san santa saint united america american island'].flatMap((name) =>
    name.split(' '),
  ),
);
