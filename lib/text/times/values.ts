import type { TimeValue } from '../../model.ts';
import { dayNumber, isoDay, weekdayOf } from './calendar.ts';

/** Hours behind GMT, for converting stated zones before anything differs. */
const ZONE_HOURS: Record<string, number> = {
  ET: 5,
  EST: 5,
  EDT: 4,
  CT: 6,
  CST: 6,
  CDT: 5,
  MT: 7,
  MST: 7,
  MDT: 6,
  PT: 8,
  PST: 8,
  PDT: 7,
  GMT: 0,
  UTC: 0,
  BST: -1,
};

/** How late a page with a weekday may be stamped, against a date in the other. */
const LATE_WEEKS = 8;

/** Days that each report means by a weekday alone, a week or more apart. */
export function isAnotherWeek(page: TimeValue, source: TimeValue): boolean {
  return (page.implied === 'week' || source.implied === 'week') && compareDays(page, source) === 'apart';
}

/** The source's time with what was only implied in either moved as near to the page's as the words allow: whole weeks, whole years. */
export function aligned(page: TimeValue, source: TimeValue): TimeValue {
  const [here, there] = [dayNumber(page.days?.from ?? ''), dayNumber(source.days?.from ?? '')];
  if (here === undefined || there === undefined || here === there || isWide(page) || isWide(source)) return source;
  if (page.implied === 'week' || source.implied === 'week') {
    const weeks = Math.round((here - there) / 7);
    // a date is as stated: a weekday of another season is no slip of the stamp
    const dated = page.implied !== 'week' || source.implied !== 'week';
    return dated && Math.abs(weeks) > LATE_WEEKS ? source : moved(source, weeks * 7);
  }
  if (page.implied === 'year' || source.implied === 'year') {
    const years = Number(page.days!.from.slice(0, 4)) - Number(source.days!.from.slice(0, 4));
    const [from, to] = [source.days!.from, source.days!.to].map(
      (day) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`,
    );
    const other = dayNumber(from!);
    // New Year's Eve and the day after are of two years, and one day apart
    const isNearer = other !== undefined && Math.abs(here - other) < Math.abs(here - there);
    return Math.abs(years) === 1 && isNearer && dayNumber(to!) !== undefined
      ? { ...source, days: { from: from!, to: to! } }
      : source;
  }
  return source;
}

function moved(value: TimeValue, days: number): TimeValue {
  return {
    ...value,
    days: { from: isoDay(dayNumber(value.days!.from)! + days), to: isoDay(dayNumber(value.days!.to)! + days) },
  };
}

/** More than three days. */
export function isWide(value: TimeValue): boolean {
  return value.days !== undefined && (dayNumber(value.days.to) ?? 0) - (dayNumber(value.days.from) ?? 0) > 3;
}

/** "The fourth fire of 2014" and "on Monday": in a report's own year lies every weekday that it tells. */
export function isOfItsYear({ days }: TimeValue, { implied }: TimeValue): boolean {
  return implied === 'week' && (dayNumber(days?.to ?? '') ?? 0) - (dayNumber(days?.from ?? '') ?? 0) > 300;
}

/** Minutes to add to the source's clock so that it reads in the page's zone. */
export function zoneShift(page: string | undefined, source: string | undefined): number {
  const [a, b] = [ZONE_HOURS[page ?? ''], ZONE_HOURS[source ?? '']];
  return a === undefined || b === undefined ? 0 : (b - a) * 60;
}

/** True for a time on one stated day. */
export function single(value: TimeValue): boolean {
  return value.days !== undefined && value.days.from === value.days.to;
}

/** Minutes since 1970 that the words can mean; undefined without a day. */
export function windowOf(value: TimeValue): { from: number; to: number } | undefined {
  if (!value.days) return undefined;
  const [from, to] = [dayNumber(value.days.from), dayNumber(value.days.to)];
  if (from === undefined || to === undefined) return undefined;
  return { from: from * 1440 + (value.clock?.from ?? 0), to: to * 1440 + (value.clock?.to ?? 1439) };
}

/** The last minute of a day. */
export const DAY_ENDS = 1439;

/**
 * Two times as said, for comparing: where both are parts of days, and of two days, a night is over when its day is. "Sunday
 * night" may be half past midnight, but is not "early Monday"; "last night" and "overnight" may be.
 */
export function nightsEnded(one: [TimeValue, string], other: [TimeValue, string]): [TimeValue, TimeValue] {
  const [a, b] = [one[0], other[0]];
  if (!a.clock || !b.clock || a.exact || b.exact || compareDays(a, b) !== 'apart') return [a, b];
  return [endedAtMidnight(...one), endedAtMidnight(...other)];
}

function endedAtMidnight(value: TimeValue, words: string): TimeValue {
  const { clock } = value;
  if (!clock || clock.to <= DAY_ENDS || clock.from < 0 || /\b(?:last night|tonight|overnight)\b/i.test(words))
    return value;
  return { ...value, clock: { from: clock.from, to: DAY_ENDS } };
}

/** Whether two stretches of minutes meet, give or take `slack`. */
export function overlaps(a: { from: number; to: number }, b: { from: number; to: number }, slack: number): boolean {
  return a.from <= b.to + slack && b.from <= a.to + slack;
}

/** How the days of two times stand to each other. */
export function compareDays(a: TimeValue, b: TimeValue): 'same' | 'meet' | 'apart' | 'unknown' {
  if (a.days && b.days) {
    if (a.days.from === b.days.from && a.days.to === b.days.to) return 'same';
    return a.days.from <= b.days.to && b.days.from <= a.days.to ? 'meet' : 'apart';
  }
  const [dated, loose] = a.days ? [a, b] : [b, a];
  const day = dayNumber(dated.days?.from ?? '');
  // "last Monday", of whichever week, is no Friday
  if (day !== undefined && single(dated) && loose.weekday !== undefined && weekdayOf(day) !== loose.weekday)
    return 'apart';
  if (a.weekday !== undefined && b.weekday !== undefined) return a.weekday === b.weekday ? 'same' : 'unknown';
  return 'unknown';
}

/** "1:20 a.m. Friday" and "1:20 p.m. Friday": two acts of one day hardly have one hour, and a slip of the half is common. */
export function areHalfADayApart(a: TimeValue, b: TimeValue): boolean {
  if (!a.exact || !b.exact || !a.clock || !b.clock || !single(a) || a.days?.from !== b.days?.from) return false;
  return a.clock.from === a.clock.to && Math.abs(a.clock.from - b.clock.from) === 720;
}
