import { MODEL_BEHIND } from '../cars.ts';
import { matchesIn } from '../sieve.ts';
import { dayNumber } from '../times/calendar.ts';
import type { Saying } from './saying.ts';

/** What a sentence tells of another year than its report's: the past of a person, or a case of then. */

/** A year, and not that of a car. */
const YEAR = new RegExp(`(?<![/-])\\b(?:19|20)\\d\\d\\b(?![ -]blocks?\\b)(?!${MODEL_BEHIND})`, 'g');

/** Where a sentence first tells a year that is not the report's own. */
export function otherYearIn(text: string, published: string | undefined): number | undefined {
  const own = published === undefined || dayNumber(published) === undefined ? undefined : Number(published.slice(0, 4));
  for (const { 0: year, index } of matchesIn(text, YEAR))
    if (own === undefined ? Number(year) < 1990 : Number(year) < own) return index;
  return undefined;
}

/** "Is behind bars after he shot two people in 2014", "was charged in the 2014 killing": the year is that of the deed. */
export function datesOther(text: string, end: number, year: number, { about }: Saying): boolean {
  if (about !== 'custody') return false;
  return year > end && (DEED.test(text.slice(end, year)) || DEED_BEHIND.test(text.slice(year + 4)));
}
const DEED =
  /\b(?:after|who|that|whose|connection|killed|shot|the (?:\w+ ){0,2}(?:death|murder|killing|slaying|shooting|homicide|stabbing|attack|robbery))\b/i;
const DEED_BEHIND = /^ (?:[\w-]+ ){0,3}(?:death|murder|killing|slaying|shooting|homicide|stabbing|attack|robbery)s?\b/i;

/** "In 2015 Oona Kask was shot there. The teen died at Saint Brandan Hospital." */
export function goesOnFromYear(before: string, text: string, published: string | undefined): boolean {
  if (!GOES_ON.test(text) || OF_THESE_DAYS.test(text)) return false;
  return otherYearIn(before, published) !== undefined;
}
const GOES_ON = /^(?:He|She|The (?:teen|teenager|man|woman|boy|girl|child|victim|toddler|baby))\b/;
const OF_THESE_DAYS = /\b(?:\w+day|today|now|this (?:morning|week|month|year)|last (?:night|week|month))\b/i;
