import type { Words } from './words.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Mean Gregorian month and year, in days. */
const MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;
/** Below this many days the distance is told in days, since "43 days" still says more than "a month". */
const DAYS_TOLD = 60;
/** Below this many months the distance is told in months. */
const MONTHS_TOLD = 24;

/** The calendar day of an ISO date as printed, in milliseconds of UTC; undefined where it is no date. */
function dayOf(iso: string): number | undefined {
  const stated = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!stated) return undefined;
  const day = Date.parse(stated[0]);
  return Number.isNaN(day) ? undefined : day;
}

/** The instant of an ISO date with clock and zone; undefined where either is missing. */
function instantOf(iso: string): number | undefined {
  if (!/T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso)) return undefined;
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? undefined : instant;
}

/**
 * Writes the calendar day of an ISO date as the page states it: the reader's own time zone never moves it.
 * What is no ISO date is given back as it stands.
 */
export function writeDay(iso: string, locale: string): string {
  const day = dayOf(iso);
  if (day === undefined) return iso;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** Writes the clock time of an ISO date as the page states it; empty where it states none. */
export function writeHour(iso: string, locale: string): string {
  const stated = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})/.exec(iso);
  if (!stated) return '';
  const time = Date.UTC(2000, 0, 1, Number(stated[1]), Number(stated[2]));
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(time);
}

/** Writes the zone of an ISO date's clock time: "UTC", "UTC−5", "UTC+5:30"; empty where it states none. */
export function writeZone(iso: string): string {
  const stated = /T\d{2}:\d{2}.*(?:Z|([+-])(\d{2}):?(\d{2}))$/.exec(iso);
  if (!stated) return '';
  const [, sign, hours = '00', minutes = '00'] = stated;
  if (Number(hours) === 0 && Number(minutes) === 0) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/**
 * Says how long before or after the article a source was published: in hours where both state a clock time with its
 * zone and lie within a day, otherwise by calendar day. Undefined where either date is missing or is no date.
 */
export function writeApart(source: string | undefined, article: string | undefined, t: Words['t']): string | undefined {
  if (!source || !article) return undefined;
  const instants = [instantOf(source), instantOf(article)] as const;
  if (instants[0] !== undefined && instants[1] !== undefined) {
    const apart = instants[0] - instants[1];
    const hours = Math.round(Math.abs(apart) / HOUR);
    if (Math.abs(apart) < DAY && hours > 0 && hours < 24) {
      return apart < 0 ? t('apart.hoursBefore', hours) : t('apart.hoursAfter', hours);
    }
  }
  const days = [dayOf(source), dayOf(article)] as const;
  if (days[0] === undefined || days[1] === undefined) return undefined;
  const apart = Math.round((days[0] - days[1]) / DAY);
  if (apart === 0) return t('apart.sameDay');
  const count = Math.abs(apart);
  if (count < DAYS_TOLD) return apart < 0 ? t('apart.daysBefore', count) : t('apart.daysAfter', count);
  const months = Math.round(count / MONTH_DAYS);
  if (months < MONTHS_TOLD) return apart < 0 ? t('apart.monthsBefore', months) : t('apart.monthsAfter', months);
  const years = Math.round(count / YEAR_DAYS);
  return apart < 0 ? t('apart.yearsBefore', years) : t('apart.yearsAfter', years);
}
