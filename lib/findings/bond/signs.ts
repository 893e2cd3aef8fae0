import type { Claim } from '../../model.ts';
import { sharedBetween } from '../../text/context.ts';
import { asked } from '../../text/sieve.ts';
import { MONTHS_LOWER, WEEKDAY_LOWER } from '../../text/times/calendar.ts';
import { LEAD } from '../lead.ts';
import { type Cast, sharesPerson } from '../people/cast.ts';
import { isRoundUp, roadsNear } from './incidents.ts';

/** What two claims of two reports have in common, or keep apart, by the words of their sentences. Values are not looked at. */

export function areBothLeads(page: Claim, fact: Claim): boolean {
  return page.start < LEAD && fact.start < LEAD;
}

/** How much two sentences must share to tell the same thing. */
const ALIKE = 0.4;

export function areAlike(page: Claim, fact: Claim): boolean {
  return sharedBetween(page.sentence.text, fact.sentence.text) >= ALIKE;
}

export function isOfMany({ mine, theirs }: Cast): boolean {
  return isRoundUp(mine) || isRoundUp(theirs);
}

/** Both claims stand beside roads, and none of them is the other's: two incidents. */
export function isElsewhere(page: Claim, fact: Claim, { mine, theirs }: Cast): boolean {
  const [here, there] = [roadsNear(mine, page), roadsNear(theirs, fact)];
  return here.length > 0 && there.length > 0 && !here.some((road) => there.includes(road));
}

/** Whether the words open another incident in a report. */
export function tellsOfAnother(text: string): boolean {
  return OTHER.test(text);
}
const OTHER = asked(
  /\b(?:an?other|an? (?:second|third|separate|unrelated|previous|earlier|different|similar)|unrelated|separate(?:ly)? (?!(?:felony|felonies|charges?|counts?|rooms?|beds?|vehicles?|cars?|sides?|hospitals?|groups?|counties|ends|parts|times|occasions)\b)|elsewhere|the more recent|the (?:most recent|other) (?:case|incident))\b(?! (?:(?:adult|young|older|male|female) )?(?:man|woman|person|victim|boy|girl|teen\w*|people|child|(?:fe)?male|juvenile|felony|\d))/i,
);

/** Each sentence tells of somebody named, and of nobody whom the other does. */
export function areOfOthers(page: Claim, fact: Claim, cast: Cast): boolean {
  return sharesPerson(page, fact, cast) === false;
}

/** Whether two sentences share a person, a name of any sort, or somebody's age. */
export function sharesSign(page: Claim, fact: Claim, cast: Cast): boolean {
  if (sharesPerson(page, fact, cast)) return true;
  const there = signsIn(fact.sentence.text);
  for (const sign of signsIn(page.sentence.text)) if (there.has(sign)) return true;
  return false;
}

/** A sentence is held against many others. Remembers the last few thousand. */
const SIGNS = new Map<string, ReadonlySet<string>>();

/** The names and the ages that a sentence tells, as words; days, months and offices left out. */
function signsIn(text: string): ReadonlySet<string> {
  const known = SIGNS.get(text);
  if (known) return known;
  const signs = new Set<string>();
  for (const [word] of text.matchAll(/\b\d{1,2}(?=-year-old)|(?<=[\p{Ll}\d,] )\p{Lu}\p{Ll}{2,}|\b\d{3,5}\b/gu))
    if (!COMMON.test(word)) signs.add(word.toLowerCase());
  if (SIGNS.size > 4000) SIGNS.clear();
  SIGNS.set(text, signs);
  return signs;
}
const COMMON = new RegExp(
  String.raw`^(?:${WEEKDAY_LOWER}|${MONTHS_LOWER}|sept|dec|nov|oct|aug|jan|feb|police|sheriff|county|department|chief|officers?|street|avenue|road|drive|north|south|east|west|city|state|office|(?:19|20)\d\d|the|block|detectives?|sgt|lieutenant|captain|news|court|hospital|center|medical|university)$`,
  'i',
);

/** Whether a sentence tells of a year, or of some time before the report's own. */
export function tellsOfPast(text: string): boolean {
  return PAST.test(text);
}
const PAST = asked(
  new RegExp(
    String.raw`\b(?:in|since|of|between|from) (?:(?:early|late|${MONTHS_LOWER}),? )*(?:19|20)\d\d\b|\b(?:19|20)\d\d:|\blast (?:year|month|week|fall|summer|spring|winter|${MONTHS_LOWER})\b|\b(?:so far|earlier) this (?:year|month|week)|\bthis (?:summer|fall|autumn|winter|spring)\b|\bsince (?:early |late |last )?\p{Lu}|\blook back\b|\bin recent\b`,
    'iu',
  ),
);
