import type { Claim } from '../../model.ts';
import { INCIDENTS } from '../../text/moments.ts';
import { type Cast, topicOf } from '../people/cast.ts';
import { tellsOfAct } from './acts.ts';
import { hoursOf, isOfMainEvent } from './hours.ts';
import { sharesSign } from './signs.ts';
import { isLimit } from './spans.ts';

/** Times of two reports that are surely of one thing since neither report has another of the sort. Values are not looked at. */

/** As sure as that makes it. */
export const SURELY = 0.75;

/** Both state one hour of the main event, or one date by which something is to be done, and no second. */
export function areOnly(page: Claim<'time'>, fact: Claim<'time'>, { mine, theirs }: Cast): boolean {
  const [here, there] = [hoursOf(mine), hoursOf(theirs)];
  if (isHourOfAct(page) && isHourOfAct(fact) && (page.subject.event === fact.subject.event || !isArrival(page, fact)))
    return (
      (here.hours.size === 1 && there.hours.size === 1) ||
      (here.actHours.size === 1 && there.actHours.size === 1 && isHourOfTheAct(page) && isHourOfTheAct(fact))
    );
  return isLimit(page) && isLimit(fact) && here.limits.size === 1 && there.limits.size === 1;
}

/** Both texts have one value only of what the two are about. */
export function areSole(page: Claim, fact: Claim, { mine, theirs }: Cast): boolean {
  return mine.values.get(topicOf(page))?.size === 1 && theirs.values.get(topicOf(fact))?.size === 1;
}

/** "After 9 p.m." may be no moment at all, but a rule. */
function isHourOfAct(claim: Claim<'time'>): boolean {
  const { exact, clock } = claim.value;
  return exact === true && clock !== undefined && clock.to - clock.from <= HALF_AN_HOUR && isOfMainEvent(claim);
}
const HALF_AN_HOUR = 30;

/** "The shooting happened at 9": no hour that is told beside it can be meant. */
const isHourOfTheAct = (claim: Claim<'time'>): boolean =>
  INCIDENTS.has(claim.subject.event ?? 'other') && tellsOfAct(claim);

/** Who arrives, or finds somebody, may do so long after the act and the call. */
function isArrival(page: Claim, fact: Claim): boolean {
  return page.subject.event === 'arrival' || fact.subject.event === 'arrival';
}

/** The day of the news: both stand in the first sentence that tells a time, about somebody or something that both name. */
export function areNews(page: Claim<'time'>, fact: Claim<'time'>, cast: Cast): boolean {
  const [here, there] = [hoursOf(cast.mine).lead, hoursOf(cast.theirs).lead];
  if (here?.sentence !== page.sentence.start || there?.sentence !== fact.sentence.start) return false;
  // what befell somebody, what was said of it and who was arrested for it have each a day of their own
  if (INCIDENT.test(page.sentence.text) || INCIDENT.test(fact.sentence.text)) return false;
  return sharesSign(page, fact, cast);
}
const INCIDENT =
  /\b(?:shot|shooting|stabb\w+|wounded|injured|gunfire|gunman|crash\w*|homicide|murder\w*|police said|sheriff|deputies|arrest\w*|charged|court|sentenced|killed|found dead|vigil|funeral)\b/i;
