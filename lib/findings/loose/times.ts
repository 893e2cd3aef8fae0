import type { Claim, EventType, TimeValue, Verdict } from '../../model.ts';
import { sharedBetween } from '../../text/context.ts';
import { INCIDENTS, isOneMoment } from '../../text/moments.ts';
import { daysBetween } from '../../text/times/calendar.ts';

type Time = Claim<'time'>;

/** How much of their words two sentences share, 0 to 1, that count what happened in one stretch of time. */
const LIKE = 0.4;
/** The same where one tells on which day something was said, and the other may tell of the same saying. */
const SAME_NEWS = 0.3;

/**
 * Whether two times meet only by the hours after midnight ("Monday night", "Tuesday"), by the day on which somebody spoke of
 * what happened ("told reporters Friday" bears out no shooting of that day), by the minutes in which somebody shot died, or by a
 * stretch of time in which many things happened.
 */
export function areLooseTimes(page: Time, fact: Time, verdict: Verdict): boolean {
  if (verdict === 'agrees') {
    if (isOfSaying(page) === isOfSaying(fact) || !isOfAct(isOfSaying(page) ? fact : page)) return false;
    return sharedBetween(page.sentence.text, fact.sentence.text) < LIKE;
  }
  if (isNightBefore(page.value, fact.value) || isNightBefore(fact.value, page.value)) return true;
  if (page.value.exact && fact.value.exact) return isOfDeathAndAct(page, fact) || isOfDeathAndAct(fact, page);
  if (STRETCH.test(page.words) !== STRETCH.test(fact.words))
    return sharedBetween(page.sentence.text, fact.sentence.text) < LIKE;
  if (isOfSaying(page) === isOfSaying(fact)) return false;
  const other = isOfSaying(page) ? fact : page;
  const { event } = other.subject;
  // what is said may be the news itself; of an act the day on which it is spoken of says nothing
  if (event && event !== 'other') return isOfAct(other);
  return sharedBetween(page.sentence.text, fact.sentence.text) < SAME_NEWS;
}
const isOfDeathAndAct = ({ subject: death }: Time, { subject: act }: Time): boolean =>
  death.event === 'death' && isOneMoment('shooting', act.event);
const STRETCH = /^(?:in|within|over|during) the (?:past|last|coming|next) (?:[a-z]+|\d+) (?:day|week|month|year)s$/i;

const ACTS: ReadonlySet<EventType> = new Set<EventType>([
  ...INCIDENTS,
  'call',
  'arrival',
  'death',
  'hospital',
  'arrest',
]);

const isOfAct = ({ subject: { event } }: Time): boolean => event !== undefined && ACTS.has(event);

/** "Monday night" beside a bare Tuesday. */
function isNightBefore(night: TimeValue, day: TimeValue): boolean {
  if (!night.clock || day.clock || !night.days || !day.days) return false;
  if (night.days.from !== night.days.to || day.days.from !== day.days.to) return false;
  return daysBetween(night.days.from, day.days.from) === 1;
}

/** "He said Tuesday", "told reporters on Friday": a day without an hour, right behind a verb of saying. */
function isOfSaying({ sentence: { text, start: from }, start, value }: Time): boolean {
  return value.exact !== true && SAYING.test(text.slice(Math.max(0, start - from - REACH), start - from));
}
/** As far before a time, in UTF-16 code units, the verb is looked for. */
const REACH = 60;
const SAYING =
  /\b(?:was (?:unknown|unclear|not (?:known|clear))|said|says|announced|tells?|told(?: the)?(?: [\p{L}.]+){1,3}|(?:statement|report|news release) (?:issued|released|posted)|(?:press|news) (?:conference|briefing)) (?:on |late |early |in )?$/u;
