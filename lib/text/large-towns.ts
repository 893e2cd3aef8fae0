import { STATE_FORMS } from './regions.ts';

/**
 * Towns, in the normal form of `townKey`, that so many reports come from that to share one says little: the largest of the
 * United States by inhabitants, the parts of New York, and capitals that the world's news is written in.
 */
const LARGE = new Set(
  'new york|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|jacksonville|fort worth|san jose|austin|charlotte|columbus|indianapolis|san francisco|seattle|denver|oklahoma city|nashville|washington|el paso|las vegas|boston|detroit|louisville|portland|memphis|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|mesa|atlanta|kansas city|colorado springs|omaha|raleigh|miami|virginia beach|long beach|oakland|minneapolis|bakersfield|tulsa|tampa|arlington|wichita|aurora|new orleans|cleveland|honolulu|anaheim|henderson|orlando|lexington|stockton|riverside|corpus christi|irvine|cincinnati|santa ana|newark|saint paul|pittsburgh|greensboro|durham|lincoln|jersey city|plano|anchorage|saint louis|madison|toledo|buffalo|brooklyn|bronx|queens|manhattan|birmingham|richmond|rochester|norfolk|baton rouge|little rock|shreveport|spokane|des moines|fort wayne|akron|knoxville|dayton|jackson|hartford|savannah|charleston|providence|london|paris|moscow|beijing|brussels|tokyo|jerusalem|toronto'.split(
    '|',
  ),
);

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
