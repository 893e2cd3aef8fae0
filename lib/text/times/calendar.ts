/** Calendar arithmetic on ISO days ("2024-02-29"). Pure: no clock, no time zone; a day is a day. */

import { remembered } from '../remembered.ts';

const DAY = 86_400_000;
/** 0001-01-01 and 9999-12-31. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Pattern sources of a day of the week as it is printed, and of days and months in words that were made small. */
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
export const WEEKDAY_LOWER = WEEKDAY.toLowerCase();
export const MONTHS_LOWER = 'january|february|march|april|may|june|july|august|september|october|november|december';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days since 1970-01-01 of an ISO date (a time behind it is ignored); undefined where it is no date. */
export const dayNumber = remembered(numberOfDay);

function numberOfDay(iso: string): number | undefined {
  const match = iso.match(/^(\d{4})-(\d{2})-(\d{2})/);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / DAY : undefined;
}

/** Whether a day has a date of four digits: "23 million years ago" has none. */
export function hasDate(number: number): boolean {
  return number >= FIRST_DAY && number <= LAST_DAY;
}

/** The ISO date of a day number that has one. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** 0 to 11, of "January", "Jan.", "Sept"; -1 where it is none. */
export function monthIndex(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase());
}

/** First and last day numbers of a month. */
export function monthSpan(year: number, month: number): { from: number; to: number } {
  return { from: Date.UTC(year, month, 1) / DAY, to: Date.UTC(year, month + 1, 1) / DAY - 1 };
}

/** Made once: to make one takes a thousand times as long as to use it, and two lists of hours are compared hour by hour. */
const IN_WORDS = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The day of a date in words as a plain English phrase: "Thursday 29 February 2024". */
export const dayInWords = remembered((iso) => {
  const number = dayNumber(iso);
  return number === undefined ? iso : IN_WORDS.format(number * DAY);
});

/** Days from one ISO date to another, as far as both are dates. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [one, other] = [dayNumber(from ?? ''), dayNumber(to ?? '')];
  return one === undefined || other === undefined ? undefined : other - one;
}
