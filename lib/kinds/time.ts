import type { Claim, Hedge, TimeValue } from '../model.ts';
import { dayInWords, dayNumber, hasDate, isoDay, WEEKDAYS, weekdayOf } from '../text/calendar.ts';
import { isOneMoment } from '../text/moments.ts';
import type { ReadSentence } from '../text/reading.ts';
import { type TimePiece, timePieces } from '../text/time-words.ts';
import type { Comparison, Found, Room } from './room.ts';

/** What may stand between two pieces of one time: "5 p.m. on Saturday, Sept. 12". */
const JOINT =
  /^,? ?(?:(?:on|at|about|around|approximately|in the|the|early|late|just|shortly|before|after|of|this|that|sometime|between|,|\()\s*)*$/i;
const AHEAD =
  /\b(?:will|scheduled|is set|are set|was set|expected|due|to be held|planned|upcoming|invited|until|through|by|is to|are to|would be held|next)\b/i;
/** Time stamps and office hours are no part of a story: "Updated 5:12 PM", "call 8 a.m. to 5 p.m.". */
const STAMP = /\b(?:updated?|posted|published|last modified|edited|copyright)\b[^.]{0,30}$/i;

/** When something happened: clock, part of the day, weekday, date, or a span counted back from the report. */
export const time: Room<'time'> = {
  kind: 'time',

  find(reading) {
    const today = reading.published ? dayNumber(reading.published) : undefined;
    const found: Found<'time'>[] = [];
    for (const sentence of reading.sentences) findIn(sentence, today, found);
    return found;
  },

  compare: (page, source) => compareTimes(page, source),

  describe: (value) => timeInWords(value),

  examples: {
    finds: [
      {
        text: 'The fire broke out around 4:30 a.m. on Saturday, Sept. 12.',
        words: 'around 4:30 a.m. on Saturday, Sept. 12',
        published: '2015-09-13',
        value: {
          days: { from: '2015-09-12', to: '2015-09-12' },
          weekday: 6,
          clock: { from: 270, to: 270 },
          exact: true,
        },
      },
      {
        text: 'They met late Monday night.',
        words: 'late Monday night',
        published: '2016-03-09',
        value: {
          days: { from: '2016-03-07', to: '2016-03-07' },
          weekday: 1,
          implied: 'week',
          clock: { from: 1230, to: 1740 },
        },
      },
      {
        text: 'He joined the firm in December 2007.',
        words: 'December 2007',
        value: { days: { from: '2007-12-01', to: '2007-12-31' } },
      },
      { text: 'She spoke on Thursday.', words: 'Thursday', value: { weekday: 4 } },
      {
        text: 'It happened a week ago.',
        words: 'a week ago',
        published: '2024-03-08',
        value: { days: { from: '2024-02-28', to: '2024-03-03' } },
      },
    ],
    leaves: [
      { text: 'He may march again.', why: 'may and march are verbs here' },
      { text: 'About 7 miles away stood a 5-story house.', why: 'numbers without a clock' },
    ],
  },
};

function findIn(sentence: ReadSentence, today: number | undefined, found: Found<'time'>[]) {
  const pieces = timePieces(sentence.text, today);
  for (let at = 0; at < pieces.length; ) {
    const group = [pieces[at]!];
    at++;
    while (at < pieces.length && fits(group, pieces[at]!, sentence.text)) group.push(pieces[at++]!);
    const start = group[0]!.start;
    const end = group.at(-1)!.end;
    if (STAMP.test(sentence.text.slice(Math.max(0, start - 45), start))) continue;
    const value = timeOf(group, today, AHEAD.test(sentence.text.slice(Math.max(0, start - 60), start)));
    const item: Found<'time'> = { kind: 'time', start: sentence.start + start, end: sentence.start + end, value };
    const hedge = group.find((piece) => piece.hedge)?.hedge ?? hedgeOn(group);
    if (hedge) item.hedge = hedge;
    found.push(item);
  }
}

function hedgeOn(group: TimePiece[]): Hedge | undefined {
  return group.some((piece) => piece.type === 'relative' && piece.days && piece.days.to > piece.days.from)
    ? 'about'
    : undefined;
}

function fits(group: TimePiece[], next: TimePiece, text: string): boolean {
  const last = group.at(-1)!;
  if (next.start - last.end > 24 || !JOINT.test(text.slice(last.end, next.start))) return false;
  const types = new Set(group.map((piece) => piece.type));
  if (
    next.type === 'part' &&
    (types.has('clock') || types.has('weekday') || types.has('date') || types.has('relative')) &&
    !types.has('part')
  )
    return true;
  if (types.has(next.type)) return false;
  if (next.type === 'relative' || types.has('relative'))
    return next.type === 'clock' || next.type === 'part' || next.type === 'weekday' || types.has('clock');
  return next.type !== 'month' || !types.has('date');
}

function timeOf(group: TimePiece[], today: number | undefined, ahead: boolean): TimeValue {
  const value: TimeValue = {};
  const weekday = group.find((piece) => piece.weekday !== undefined);
  if (weekday) value.weekday = weekday.weekday!;
  const dated = group.find((piece) => piece.days && hasDate(piece.days.from) && hasDate(piece.days.to));
  if (dated?.days) {
    value.days = { from: isoDay(dated.days.from), to: isoDay(dated.days.to) };
    if (dated.yearless) {
      value.implied = 'year';
      if (weekday) toItsYear(value, dated.days, weekday.weekday!);
    }
  } else if (weekday && today !== undefined && !weekday.vague) {
    const day = resolveWeekday(weekday.weekday!, today, ahead);
    value.days = { from: isoDay(day), to: isoDay(day) };
    value.implied = 'week';
  }
  const clock = group.find((piece) => piece.type === 'clock');
  const part =
    group.find((piece) => piece.type === 'part' && piece.clock) ??
    group.find((piece) => piece.type !== 'clock' && piece.clock);
  if (clock?.clock) {
    value.clock = { ...clock.clock };
    value.exact = true;
    if (clock.zone === 'half-day') afternoon(value.clock, part?.clock);
    else if (clock.zone) value.zone = clock.zone;
  } else if (part?.clock) value.clock = { from: Math.round(part.clock.from), to: Math.round(part.clock.to) };
  return value;
}

/** "Saturday, Sept. 12": of the years around the report, the one in which that day was a Saturday. */
function toItsYear(value: TimeValue, days: { from: number; to: number }, weekday: number) {
  if (weekdayOf(days.from) === weekday) return;
  const [year, rest] = [Number(isoDay(days.from).slice(0, 4)), isoDay(days.from).slice(4)];
  for (const other of [year - 1, year - 2, year + 1]) {
    const day = dayNumber(`${other}${rest}`);
    if (day !== undefined && weekdayOf(day) === weekday) {
      value.days = { from: isoDay(day), to: isoDay(day) };
      return;
    }
  }
}

/** "5:15 Tuesday afternoon": the part of the day says which half is meant. */
function afternoon(clock: { from: number; to: number }, part: { from: number; to: number } | undefined) {
  if (!part || clock.from >= 720 || part.from < 660) return;
  if (part.from >= 1080 && clock.from < 300) return;
  clock.from += 720;
  clock.to += 720;
}

/** The latest such weekday up to the day of the report; for what lies ahead, the next one from that day on. */
function resolveWeekday(weekday: number, today: number, ahead: boolean): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return ahead && back > 0 ? today + 7 - back : today - back;
}

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

function compareTimes(page: Claim<'time'>, source: Claim<'time'>): Comparison | undefined {
  const weighed = verdictOf(page, source);
  if (!weighed) return undefined;
  // the same weekday of two weeks is one day where a page was stamped late, but of two events it may well be two
  const apart = isAnotherWeek(page.value, source.value) && !isOneMoment(page.subject.event, source.subject.event);
  const verdict = weighed === 'agrees' && apart ? 'compatible' : weighed;
  const [here, there] = [timeInWords(page.value), timeInWords(source.value)];
  if (verdict === 'agrees') return { verdict, reason: `SOURCE gives the same time, ${source.words}.` };
  if (verdict === 'differs') return { verdict, reason: `Here ${here}; SOURCE has ${there}.` };
  return {
    verdict,
    reason: `Here ${page.words}; SOURCE has ${source.words}${there.toLowerCase() === source.words.toLowerCase() ? '' : ` (${there})`}: both can stand.`,
  };
}

function verdictOf(page: Claim<'time'>, source: Claim<'time'>): Comparison['verdict'] | undefined {
  const [mine, theirs] = [page.value, aligned(page.value, source.value)];
  const days = compareDays(mine, theirs);
  // a month or a loose span meets many days: it says something of the same event only, and never surely not
  if (isWide(mine) || isWide(theirs)) {
    if (days === 'same') return 'agrees';
    return days === 'meet' && isOneMoment(page.subject.event, source.subject.event) ? 'compatible' : undefined;
  }
  const [a, b] = [windowOf(mine), windowOf(theirs)];
  const loose = page.hedge === 'about' || source.hedge === 'about';
  if (!mine.clock || !theirs.clock) {
    if (days === 'unknown') return undefined;
    // a night runs into the next day: compare the hours where one side states them
    if (days === 'apart') return a && b && overlaps(a, b, 0) ? 'compatible' : 'differs';
    return days === 'same' && !mine.clock && !theirs.clock && !loose ? 'agrees' : 'compatible';
  }
  const shift = zoneShift(mine.zone, theirs.zone);
  const exact = Boolean(mine.exact) && Boolean(theirs.exact);
  // a part of the day is loose by half an hour against a stated hour; two stated hours are not, but for "about"
  const slack = exact ? (loose ? 25 : 0) : mine.exact || theirs.exact ? 30 : 0;
  if (a && b && single(mine) && single(theirs)) {
    const shifted = { from: b.from + shift, to: b.to + shift };
    if (a.from === shifted.from && a.to === shifted.to)
      return page.hedge !== source.hedge && exact && mine.clock.from !== mine.clock.to ? 'compatible' : 'agrees';
    return overlaps(a, shifted, slack) ? 'compatible' : 'differs';
  }
  if (days === 'apart') return 'differs';
  const clock = { from: theirs.clock.from + shift, to: theirs.clock.to + shift };
  if (mine.clock.from === clock.from && mine.clock.to === clock.to) return days === 'meet' ? 'compatible' : 'agrees';
  return [0, 1440, -1440].some((turn) => overlaps(mine.clock!, { from: clock.from + turn, to: clock.to + turn }, slack))
    ? 'compatible'
    : 'differs';
}

/** Days that each report means by a weekday alone, a week or more apart. */
function isAnotherWeek(page: TimeValue, source: TimeValue): boolean {
  return (page.implied === 'week' || source.implied === 'week') && compareDays(page, source) === 'apart';
}

/** The source's time with what was only implied in either moved as near to the page's as the words allow: whole weeks, whole years. */
function aligned(page: TimeValue, source: TimeValue): TimeValue {
  const [here, there] = [dayNumber(page.days?.from ?? ''), dayNumber(source.days?.from ?? '')];
  if (here === undefined || there === undefined || here === there || isWide(page) || isWide(source)) return source;
  if (page.implied === 'week' || source.implied === 'week') {
    const weeks = Math.round((here - there) / 7);
    return moved(source, weeks * 7);
  }
  if (page.implied === 'year' || source.implied === 'year') {
    const years = Number(page.days!.from.slice(0, 4)) - Number(source.days!.from.slice(0, 4));
    const [from, to] = [source.days!.from, source.days!.to].map(
      (day) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`,
    );
    return Math.abs(years) === 1 && dayNumber(from!) !== undefined && dayNumber(to!) !== undefined
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
function isWide(value: TimeValue): boolean {
  return value.days !== undefined && (dayNumber(value.days.to) ?? 0) - (dayNumber(value.days.from) ?? 0) > 3;
}

/** Minutes to add to the source's clock so that it reads in the page's zone. */
function zoneShift(page: string | undefined, source: string | undefined): number {
  const [a, b] = [ZONE_HOURS[page ?? ''], ZONE_HOURS[source ?? '']];
  return a === undefined || b === undefined ? 0 : (b - a) * 60;
}

function single(value: TimeValue): boolean {
  return value.days !== undefined && value.days.from === value.days.to;
}

/** Minutes since 1970 that the words can mean; undefined without a day. */
function windowOf(value: TimeValue): { from: number; to: number } | undefined {
  if (!value.days) return undefined;
  const [from, to] = [dayNumber(value.days.from), dayNumber(value.days.to)];
  if (from === undefined || to === undefined) return undefined;
  return { from: from * 1440 + (value.clock?.from ?? 0), to: to * 1440 + (value.clock?.to ?? 1439) };
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }, slack: number): boolean {
  return a.from <= b.to + slack && b.from <= a.to + slack;
}

function compareDays(a: TimeValue, b: TimeValue): 'same' | 'meet' | 'apart' | 'unknown' {
  if (a.days && b.days) {
    if (a.days.from === b.days.from && a.days.to === b.days.to) return 'same';
    return a.days.from <= b.days.to && b.days.from <= a.days.to ? 'meet' : 'apart';
  }
  if (a.weekday !== undefined && b.weekday !== undefined) return a.weekday === b.weekday ? 'same' : 'unknown';
  return 'unknown';
}

/** A time in words: "Thursday 29 February 2024, 13:00". */
export function timeInWords(value: TimeValue): string {
  const parts: string[] = [];
  if (value.days)
    parts.push(
      value.days.from === value.days.to
        ? dayInWords(value.days.from)
        : `${shortDay(value.days.from)} to ${shortDay(value.days.to)}`,
    );
  else if (value.weekday !== undefined) parts.push(WEEKDAYS[value.weekday]!.replace(/^./, (c) => c.toUpperCase()));
  if (value.clock)
    parts.push(
      value.clock.from === value.clock.to
        ? clockInWords(value.clock.from)
        : `between ${clockInWords(value.clock.from)} and ${clockInWords(value.clock.to)}`,
    );
  return parts.join(', ') || 'a time';
}

function shortDay(iso: string): string {
  return dayInWords(iso).replace(/^\w+ /, '');
}

function clockInWords(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440;
  if (day === 720) return 'noon';
  if (day === 0) return 'midnight';
  const hour = Math.floor(day / 60) % 12 || 12;
  const minute = day % 60;
  return `${hour}${minute ? `:${String(minute).padStart(2, '0')}` : ''} ${day < 720 ? 'a.m.' : 'p.m.'}`;
}
