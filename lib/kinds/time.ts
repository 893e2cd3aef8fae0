import type { Claim, Hedge, TimeValue } from '../model.ts';
import { isOneMoment } from '../text/moments.ts';
import type { ReadSentence } from '../text/reading.ts';
import { isAhead } from '../text/times/ahead.ts';
import { countFromOne, tellOfOneSpan } from '../text/times/alike.ts';
import { dayNumber, hasDate, isoDay, weekdayOf } from '../text/times/calendar.ts';
import type { TimePiece } from '../text/times/piece.ts';
import { otherReadings } from '../text/times/readings.ts';
import { timeInWords } from '../text/times/said.ts';
import { slackOfTwo } from '../text/times/slack.ts';
import { isStamp } from '../text/times/stamps.ts';
import {
  aligned,
  areHalfADayApart,
  compareDays,
  DAY_ENDS,
  isAnotherWeek,
  isOfItsYear,
  isWide,
  nightsEnded,
  overlaps,
  single,
  windowOf,
  zoneShift,
} from '../text/times/values.ts';
import { timePieces } from '../text/times/words.ts';
import type { Comparison, Found, Room } from './room.ts';

/** What may stand between two pieces of one time: "5 p.m. on Saturday, Sept. 12". */
const JOINT =
  /^,? ?(?:(?:on|at|about|around|approximately|in the|the|early|late|just|shortly|before|after|of|this|that(?! the )|sometime|between|,|\()\s*)*$/i;
/** When something happened: clock, part of the day, weekday, date, or a span counted back from the report. */
export const time: Room<'time'> = {
  kind: 'time',

  find(reading) {
    const today = reading.published ? dayNumber(reading.published) : undefined;
    const found: Found<'time'>[] = [];
    for (const sentence of reading.sentences) findIn(sentence, today, found);
    return found;
  },

  sureness: (page, source, usual) =>
    (areHalfADayApart(page.value, source.value) && usual >= HALF_SURE ? SURE : usual) *
    nearness(page.value, source.value) *
    (liesAhead(page) === liesAhead(source) ? 1 : FAR) *
    (isNow(page) || isNow(source) ? FAR : 1) *
    (areTwoEvents(page, source) ? TWO : 1),

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
          clock: { from: 1230, to: 1439 },
        },
      },
      {
        text: 'He joined the firm in December 2007.',
        words: 'December 2007',
        value: { days: { from: '2007-12-01', to: '2007-12-31' } },
      },
      { text: 'She spoke on Thursday.', words: 'Thursday', value: { weekday: 4 } },
      { text: 'It was a late-night party.', words: 'late-night', value: { clock: { from: 1230, to: 1740 } } },
      {
        text: 'It happened a week ago.',
        words: 'a week ago',
        published: '2024-03-08',
        value: { days: { from: '2024-02-28', to: '2024-03-03' } },
      },
    ],
    leaves: [
      { text: 'He may march again.', why: 'may and march are verbs here' },
      { text: 'They met a couple of days ago.', why: 'it tells no time where nobody knows the report’s day' },
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
    if (isStamp(sentence.text, start, end)) continue;
    const value = timeOf(group, today, isAhead(sentence.text.slice(Math.max(0, start - 60), start)));
    // "a couple of days ago", in a report without a date
    if (Object.keys(value).length === 0) continue;
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
      else if (ahead && today !== undefined && today - dated.days.to > LONG_PAST) inNextYear(value);
    }
  } else if (weekday && today !== undefined && !weekday.vague) {
    const day = resolveWeekday(
      weekday.weekday!,
      today,
      ahead,
      group.some(({ zone }) => zone === 'local'),
    );
    value.days = { from: isoDay(day), to: isoDay(day) };
    value.implied = 'week';
  }
  const shifted = group.find((piece) => piece.shift);
  if (shifted?.shift) value.shift = shifted.shift;
  const clock = group.find((piece) => piece.type === 'clock');
  const part =
    group.find((piece) => piece.type === 'part' && piece.clock) ??
    group.find((piece) => piece.type !== 'clock' && piece.clock);
  if (clock?.clock) {
    value.clock = { ...clock.clock };
    value.exact = true;
    if (clock.zone === 'half-day') {
      afternoon(value.clock, part?.clock);
      if (!part && value.clock.from < 780) value.half = true;
    } else if (clock.zone) value.zone = clock.zone;
  } else if (part?.clock) value.clock = { from: Math.round(part.clock.from), to: Math.round(part.clock.to) };
  // without a day, "a late-night party" may run past midnight
  if (part?.clock?.to === DAY_ENDS && !clock && !value.days && !weekday) value.clock!.to = NIGHT_ENDS;
  // "overnight Saturday" may be the night before or after it
  if (part?.overnight && !clock && value.days) value.clock = { from: NIGHT_BEFORE, to: part.clock!.to };
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

/** Nine in the evening of the day before, and five in the morning of the next; in minutes. */
const NIGHT_BEFORE = -180;
const NIGHT_ENDS = 1740;

/** A date that was told as ahead and would lie further back than this is the next year's: "through Jan. 31", said in August. */
const LONG_PAST = 120;

function inNextYear(value: TimeValue) {
  const [from, to] = [value.days!.from, value.days!.to].map((day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`);
  if (dayNumber(from!) !== undefined && dayNumber(to!) !== undefined) value.days = { from: from!, to: to! };
}

/** "5:15 Tuesday afternoon": the part of the day says which half is meant. */
function afternoon(clock: { from: number; to: number }, part: { from: number; to: number } | undefined) {
  if (!part || clock.from >= 720 || part.from < 660) return;
  if (part.from >= 1080 && clock.from < 300) return;
  clock.from += 720;
  clock.to += 720;
}

/** The latest such weekday up to the day of the report; for what lies ahead, the next one from that day on. */
function resolveWeekday(weekday: number, today: number, ahead: boolean, isLocal: boolean): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  // "early Friday local time", read on Thursday: it is Friday already where it happened
  if (isLocal && back === 6) return today + 1;
  return ahead && back > 0 ? today + 7 - back : today - back;
}

function compareTimes(page: Claim<'time'>, source: Claim<'time'>): Comparison | undefined {
  const first = verdictOf(page, source);
  if (!first) return undefined;
  const weighed = first === 'differs' && mayBeReadOtherwise(page, source) ? 'compatible' : first;
  // the same weekday of two weeks is one day where a page was stamped late, but of two events it may well be two
  const apart = isAnotherWeek(page.value, source.value) && !isOneMoment(page.subject.event, source.subject.event);
  const verdict = weighed === 'agrees' && apart ? 'compatible' : weighed;
  if (verdict === 'agrees') return { verdict, reason: `SOURCE gives the same time, ${source.words}.` };
  if (verdict === 'differs') {
    const [mine, theirs] = asCompared(page, source);
    return { verdict, reason: `Here ${saidOf(mine)}; SOURCE has ${saidOf(theirs)}.` };
  }
  const there = saidOf(source.value);
  return {
    verdict,
    reason: `Here ${page.words}; SOURCE has ${source.words}${there.toLowerCase() === source.words.toLowerCase() ? '' : ` (${there})`}: both can stand.`,
  };
}

/** "Sunday night" as it was held against "early Monday": over when its day is. */
function asCompared(page: Claim<'time'>, source: Claim<'time'>): [TimeValue, TimeValue] {
  const [mine, theirs] = nightsEnded([page.value, page.words], [aligned(page.value, source.value), source.words]);
  return [mine, theirs.clock ? { ...source.value, clock: theirs.clock } : source.value];
}

/** Whether the words of either can be read so that both stand. */
function mayBeReadOtherwise(page: Claim<'time'>, source: Claim<'time'>): boolean {
  return (
    otherReadings(page).some((reading) => verdictOf(reading, source) !== 'differs') ||
    otherReadings(source).some((reading) => verdictOf(page, reading) !== 'differs')
  );
}

function verdictOf(page: Claim<'time'>, source: Claim<'time'>): Comparison['verdict'] | undefined {
  const [mine, theirs] = nightsEnded([page.value, page.words], [aligned(page.value, source.value), source.words]);
  if (mine.shift !== undefined && theirs.shift !== undefined && !(mine.days && theirs.days))
    return mine.shift === theirs.shift && countFromOne(page, source, mine.shift) ? 'agrees' : undefined;
  const days = compareDays(mine, theirs);
  // a month or a loose span meets many days: it says something of the same event only, and never surely not
  if (isWide(mine) || isWide(theirs)) {
    if (days === 'same') return 'agrees';
    if (days !== 'meet' || isOfItsYear(mine, theirs) || isOfItsYear(theirs, mine)) return undefined;
    const isOfOne = isOneMoment(page.subject.event, source.subject.event) || tellOfOneSpan(page, source);
    return isOfOne ? 'compatible' : undefined;
  }
  const [a, b] = [windowOf(mine), windowOf(theirs)];
  const loose = page.hedge === 'about' || source.hedge === 'about';
  if (!mine.clock || !theirs.clock) {
    if (days === 'unknown') return undefined;
    if (days === 'apart')
      return a && b && overlaps(a, b, [page, source].some(isEve) ? EVE_ENDS : 0) ? 'compatible' : 'differs';
    // "over the weekend" is as loose in both
    const isSame = days === 'same' && !mine.clock && !theirs.clock && (!loose || !single(mine));
    return isSame ? 'agrees' : 'compatible';
  }
  const shift = zoneShift(mine.zone, theirs.zone);
  const exact = Boolean(mine.exact) && Boolean(theirs.exact);
  // a part of the day is loose by half an hour against a stated hour of its own day; two stated hours are not, but for "about"
  const slack = exact ? slackOfTwo(page, source) : days !== 'apart' && (mine.exact || theirs.exact) ? 30 : 0;
  if (a && b && single(mine) && single(theirs)) {
    const shifted = { from: b.from + shift, to: b.to + shift };
    if (a.from === shifted.from && a.to === shifted.to)
      return page.hedge !== source.hedge && exact && mine.clock.from !== mine.clock.to ? 'compatible' : 'agrees';
    if (days === 'same' && isEarly(mine) && isEarly(theirs)) return 'agrees';
    return overlaps(a, shifted, slack) ? 'compatible' : 'differs';
  }
  if (days === 'apart') return 'differs';
  const clock = { from: theirs.clock.from + shift, to: theirs.clock.to + shift };
  if (mine.clock.from === clock.from && mine.clock.to === clock.to) return days === 'meet' ? 'compatible' : 'agrees';
  return [0, 1440, -1440].some((turn) => overlaps(mine.clock!, { from: clock.from + turn, to: clock.to + turn }, slack))
    ? 'compatible'
    : 'differs';
}

/** "Early Sunday" and "early Sunday morning" are one. */
const isEarly = ({ clock, exact }: TimeValue): boolean =>
  exact !== true && clock?.from === 0 && (clock.to === 540 || clock.to === 600);

/** The party of New Year's Eve goes on till five in the morning. */
const isEve = ({ words }: Claim<'time'>): boolean => /\bNew Year['’]?s Eve\b/.test(words);
const EVE_ENDS = 300;

function liesAhead({ sentence, start }: Claim<'time'>): boolean {
  return isAhead(sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start));
}

/** "Tonight they are stable": how things stand when the report is written. */
function isNow({ words }: Claim<'time'>): boolean {
  return /^(?:today|tonight|this (?:morning|afternoon|evening))$/i.test(words);
}

function areTwoEvents(page: Claim<'time'>, source: Claim<'time'>): boolean {
  const [a, b] = [page.subject.event, source.subject.event];
  return a !== undefined && b !== undefined && !isOneMoment(a, b);
}

/** As sure as two hours half a day apart must be of one thing by their words, and as sure as they then are. */
const HALF_SURE = 0.4;
const SURE = 0.95;

/** Reports of one event slip by some days at most: what lies further apart has mostly two events. */
const SLIP_DAYS = 5;
const SEASON_DAYS = 45;
const FAR = 0.85;
/** Two acts that no report tells as one, though they may share their day. */
const TWO = 0.9;

function nearness(page: TimeValue, source: TimeValue): number {
  const [here, there] = [dayNumber(page.days?.from ?? ''), dayNumber(source.days?.from ?? '')];
  if (here === undefined || there === undefined || isWide(page) || isWide(source)) return 1;
  const apart = Math.abs(here - there);
  if (apart <= SLIP_DAYS || compareDays(page, aligned(page, source)) !== 'apart') return 1;
  // two weekdays go by two stamps, which may be months late
  const dated = page.implied !== 'week' || source.implied !== 'week';
  return dated && apart > SEASON_DAYS ? FAR * FAR * FAR : FAR;
}

/** A time is held against many others. */
const IN_WORDS = new WeakMap<TimeValue, string>();

function saidOf(value: TimeValue): string {
  const said = IN_WORDS.get(value) ?? timeInWords(value);
  IN_WORDS.set(value, said);
  return said;
}
