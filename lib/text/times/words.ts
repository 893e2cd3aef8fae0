import { MODEL_BEHIND } from '../cars.ts';
import { cardinal } from '../counts/numbers.ts';
import { matchesIn, mayHoldOf } from '../sieve.ts';
import { monthIndex, monthSpan, WEEKDAY, WEEKDAYS } from './calendar.ts';
import { dayIn, HOLIDAY, holidayOf, nearestYear, rememberedDay } from './named-days.ts';
import { PARTS, type Stretch, type TimePiece } from './piece.ts';
import { RELATIVE_PIECES, relativePieces } from './relative.ts';
import { DAY_ENDS } from './values.ts';

const WEEKDAY_SHORT = '(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\.';
const MONTH =
  '(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';

const ZONE =
  '(?: ?\\(?(E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|UTC|BST|Eastern|Central|Mountain|Pacific|local)(?: time)?\\b\\)?)';
const CLOCK = new RegExp(
  `(?<!\\d[:.])\\b(?:(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2})?)? ?([ap])\\.? ?m\\b\\.?|(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock|(\\d{1,2}):(\\d{2})(?:(?= (?:in the |this |that )?(?:on )?(?:${WEEKDAY}|morning|afternoon|evening|night|yesterday|today))|(?<=\\b(?:morning|afternoon|evening|night),? (?:(?:at|about|around|approximately|just|shortly|before|after) ){0,3}\\d{1,2}:\\d{2})(?! ?[ap]\\.? ?m\\b))|(\\d{3,4}) (?:(?:hours|hrs)\\b|(?=(?:GMT|UTC|BST|E[SD]T|local time)\\b)))${ZONE}?|\\b(noon|midnight)\\b`,
  'gi',
);
const PART =
  /\b(?:(early|late|mid|pre-?)[- ]?)?(?:in the )?(morning|afternoon|evening|overnight|night|midday|lunchtime|dawn|dusk)(?: hours)?\b(?! ?-?(?:clubs?|life|shift|school|vision|court|stand)\b)/gi;
const DAY = new RegExp(
  `\\b(?:(early|late|last|next|this past|this) )?(?:on )?(${WEEKDAY}|${WEEKDAY_SHORT})(?=[\\s,.;:)’'”"—–-]|$)`,
  'g',
);
const DATE = new RegExp(
  `\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? ((?:19|20)\\d{2})\\b)?|\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?!\\.? \\d{1,2}\\b)(?:,? ((?:19|20)\\d{2})\\b)?|\\b(\\d{1,2})/(\\d{1,2})(?:/((?:20)?\\d{2}))?\\b(?!/)`,
  'g',
);
const YEAR_SAID = '(?:,? (?:of )?((?:19|20)\\d{2})\\b)';
const MONTH_ONLY = new RegExp(
  `\\b(?:(?:(?:early|late|mid)[- ])?(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Oo]f|[Bb]y|[Ff]rom|[Tt]hrough|[Tt]hroughout|[Dd]uring|[Ii]nto|[Aa]|[Aa]round|[Ss]tarting|[Bb]eginning|(?:[Bb]efore|[Aa]fter|[Bb]etween|[Aa]nd|[Oo]r|[Tt]o|[Ff]or|[Tt]han)(?! May\\b)|(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|['’]s)(?= \\p{Lu}\\p{L}+ (?!for |on |of |in |to |from |and |was |is |had |has |will |said |who |that |government |cabinet )\\p{Ll}{3})) )((?:early|late|mid)[- ])?(${MONTH})${YEAR_SAID}?(?! \\d)|\\b(${MONTH})${YEAR_SAID}|\\b((?:[Ee]arly|[Ll]ate|[Mm]id)[- ])(${MONTH})(?! \\d)`,
  'gu',
);
/** In print a number of four digits without a comma that may be a year is one, but before what is measured, counted or built. */
const YEAR = new RegExp(
  `(?<![\\d$£€#/.,:@-]|\\b(?:No\\.|[Ff]light|[Rr]oute|[Hh]ighway|[Rr]oom|[Ss]uite|[Uu]nit|[Bb]ox|[Ee]xtension) )\\b((?:19|20)\\d{2})(?!${MODEL_BEHIND})(?=['’]s\\b|[-–](?:20)?\\d\\d\\b|[,;:.!?)”"’]|$| (?!(?:block|people|miles|feet|foot|meters|metres|kilometers|dollars|hours|hrs|square|acres|votes|jobs|workers|troops|soldiers|pounds|tons|GMT|UTC|BST|E[SD]T|local time)\\b)(?:\\p{Ll}|[–—-]|[("“]|\\p{Lu}\\p{L}+ (?!St\\b|Street|Ave|Road|Rd|Drive|Dr\\b|Blvd|Boulevard|Lane|Court|Way\\b)))`,
  'gu',
);
const DECADE = /\b(?:(early|mid|late)[- ])?((?:19|20)\d0)s\b/g;
const HEDGE_BEFORE =
  /\b(about|around|approximately|approx\.|circa|roughly|nearly|almost|shortly|just|sometime|a little|close to|by|before|after)(?: (before|after|past))?(?: the)?[ -]?$/i;

const mayTellTime = mayHoldOf([CLOCK, DATE, HOLIDAY, DAY, PART, MONTH_ONLY, YEAR, DECADE, ...RELATIVE_PIECES]);

/** All time pieces of a sentence in order; offsets are relative to the sentence. `today` is the day number of publication. */
export function timePieces(text: string, today: number | undefined): TimePiece[] {
  const pieces: TimePiece[] = [];
  if (!mayTellTime(text)) return pieces;
  const add = (piece: TimePiece) => {
    if (!pieces.some((p) => p.start < piece.end && piece.start < p.end)) pieces.push(piece);
  };
  for (const m of matchesIn(text, CLOCK)) {
    const clock = clockOf(m);
    if (!clock) continue;
    const piece: TimePiece = { type: 'clock', start: m.index, end: m.index + m[0].length, exact: true, ...clock };
    const from = hourBetween(piece, text);
    if (from === undefined) widen(piece, text);
    else if ((pieces.at(-1)?.start ?? -1) >= from) pieces.pop();
    add(piece);
  }
  for (const piece of relativePieces(text, today)) add(piece);
  for (const m of matchesIn(text, DATE)) {
    const piece = dateOf(m, today);
    if (piece) add(widened(piece, text));
  }
  for (const m of matchesIn(text, HOLIDAY)) {
    const days = holidayOf(m[0], today);
    const span = { start: m.index, end: m.index + m[0].length };
    add(widened({ type: 'date', ...span, yearless: true, ...(days ? { days } : {}) }, text));
  }
  for (const m of matchesIn(text, DAY)) {
    const at = m.index + m[0].indexOf(m[2]!);
    const weekday = WEEKDAYS.findIndex((day) => day.slice(0, 3) === m[2]!.slice(0, 3).toLowerCase());
    const qualifier = m[1]?.toLowerCase();
    const piece: TimePiece = { type: 'weekday', start: qualifier ? m.index : at, end: m.index + m[0].length, weekday };
    if (qualifier === 'last' || qualifier === 'next') piece.vague = true;
    if (qualifier === 'early') piece.clock = { from: 0, to: 600 };
    if (qualifier === 'late') piece.clock = { from: 1200, to: DAY_ENDS };
    if (qualifier === 'early' || qualifier === 'late') piece.qualifier = qualifier;
    add(piece);
  }
  for (const m of matchesIn(text, PART)) {
    const part = PARTS[m[2]!.toLowerCase()]!;
    const qualifier = m[1]?.toLowerCase();
    const clock = narrowed(
      part,
      m[2]!.toLowerCase(),
      qualifier ?? pieces.find((p) => p.qualifier && m.index - p.end <= 1 && m.index >= p.end)?.qualifier,
    );
    const overnight = /overnight$/i.test(m[2]!) ? { overnight: true } : {};
    add({ type: 'part', start: m.index, end: m.index + m[0].length, clock, ...overnight });
  }
  for (const m of matchesIn(text, MONTH_ONLY)) {
    const piece = monthOf(m, today);
    if (piece) add(piece);
  }
  for (const m of matchesIn(text, YEAR)) {
    const year = Number(m[1]);
    add({ type: 'month', start: m.index, end: m.index + 4, days: yearsFrom(year, 1) });
  }
  for (const m of matchesIn(text, DECADE)) {
    const [from, length] = m[1] === 'mid' ? [3, 4] : m[1] === 'late' ? [6, 4] : [0, m[1] ? 4 : 10];
    add({ type: 'month', start: m.index, end: m.index + m[0].length, days: yearsFrom(Number(m[2]) + from, length) });
  }
  pieces.sort((a, b) => a.start - b.start);
  for (const piece of pieces) if (LOCAL.test(text.slice(piece.end, piece.end + 15))) piece.zone ??= 'local';
  shareYears(pieces, text);
  return ofYears(pieces, text);
}

function yearsFrom(year: number, length: number): Stretch {
  return { from: monthSpan(year, 0).from, to: monthSpan(year + length - 1, 11).to };
}

/** "Early Friday morning local time": the words behind the last piece. */
const LOCAL = /^,? \(?local time\b/;

/** "In August last year", "on March 3 of this year": one time. */
function ofYears(pieces: readonly TimePiece[], text: string): TimePiece[] {
  return pieces.filter((piece, at) => {
    const year = /^(?:last|this|next) year$/i.test(text.slice(piece.start, piece.end)) ? piece.days : undefined;
    const one = pieces[at - 1];
    if (!year || !one?.days || !one.yearless || !isOfYear(one, text)) return true;
    if (!/^,? (?:of )?$/.test(text.slice(one.end, piece.start))) return true;
    const years = yearOf(year.from) - yearOf(one.days.from);
    const [from, to] = [inYear(one.days.from, years), inYear(one.days.to, years)];
    if (from === undefined || to === undefined) return true;
    one.days = { from, to };
    one.end = piece.end;
    delete one.yearless;
    return false;
  });
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/** "In June and July of 2009", "from March 2 to April 5, 2019": the year that is said last is that of both. */
function shareYears(pieces: readonly TimePiece[], text: string) {
  for (let at = pieces.length - 2; at >= 0; at--) {
    const [one, next] = [pieces[at]!, pieces[at + 1]!];
    if (!isOfYear(one, text) || !isOfYear(next, text) || !one.yearless || next.yearless || !one.days || !next.days)
      continue;
    if (!BOTH.test(text.slice(one.end, next.start))) continue;
    const years = yearOf(next.days.from) - yearOf(one.days.from);
    const moved = [one.days.from, one.days.to].map((day) => inYear(day, years));
    if (moved[0] === undefined || moved[1] === undefined || moved[0] > next.days.to) continue;
    one.days = { from: moved[0], to: moved[1] };
    delete one.yearless;
  }
}
const BOTH = /^,? ?(?:and|to|through|or|until|[-–—])? ?(?:(?:in|on|of) )?$/;

/** A day or a month, and no year alone. */
const isOfYear = ({ type, start, end }: TimePiece, text: string): boolean =>
  type === 'date' || (type === 'month' && /\p{L}/u.test(text.slice(start, end)));

function inYear(day: number, years: number): number | undefined {
  const date = new Date(day * 86_400_000);
  return dayIn(yearOf(day) + years, date.getUTCMonth(), date.getUTCDate());
}

function clockOf(m: RegExpMatchArray): Pick<TimePiece, 'clock' | 'zone'> | undefined {
  const zone =
    m[8] && !/^local$/i.test(m[8])
      ? { zone: m[8].toUpperCase().slice(0, 1) + (m[8].length > 3 ? 'T' : m[8].toUpperCase().slice(1)) }
      : {};
  if (m[9]) {
    const minute = m[9].toLowerCase() === 'noon' ? 720 : 1440;
    return { clock: { from: minute, to: minute } };
  }
  if (m[7]) {
    const value = Number(m[7]);
    const minute = Math.floor(value / 100) * 60 + (value % 100);
    return value % 100 < 60 && minute <= 1440 ? { clock: { from: minute, to: minute }, ...zone } : undefined;
  }
  const hour = m[4] ? (cardinal(m[4]) ?? 0) : Number(m[1] ?? m[5]);
  const minute = Number(m[2] ?? m[6] ?? 0);
  if (hour < 1 || hour > (m[3] ? 12 : 23) || minute > 59) return undefined;
  if (!m[3]) return { clock: { from: hour * 60 + minute, to: hour * 60 + minute }, zone: 'half-day' };
  const minutes = ((hour % 12) + (m[3].toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
  return { clock: { from: minutes, to: minutes }, ...zone };
}

/** "Shortly after midnight" says first of all which day it was: it is said of half past twelve too. */
const NEAR_BORDER = 40;

/** Makes "3:30 a.m." of "between 3 and 3:30 a.m." the half hour that it ends; gives where the words of that begin. */
function hourBetween(piece: TimePiece, text: string): number | undefined {
  const m = BETWEEN_HOURS.exec(text.slice(Math.max(0, piece.start - 30), piece.start));
  if (!m || !piece.clock) return undefined;
  const { from: to } = piece.clock;
  const half = m[3] ? (/^p/i.test(m[3]) ? 720 : 0) : to >= 720 ? 720 : 0;
  const from = (Number(m[1]) % 12) * 60 + Number(m[2] ?? 0) + half;
  if (from >= to) return undefined;
  piece.clock = { from, to };
  piece.start -= m[0].length;
  return piece.start;
}
const BETWEEN_HOURS = /\bbetween (1?\d)(?::([0-5]\d))?(?: ?([ap])\.?m\.?)? and $/i;

/** Takes a hedge before a clock time into the piece: "shortly after 5 p.m." */
function widen(piece: TimePiece, text: string) {
  const hedge = HEDGE_BEFORE.exec(text.slice(0, piece.start));
  if (!hedge || !piece.clock) return;
  const direction = (hedge[2] ?? (/^(?:before|after|by)$/i.test(hedge[1]!) ? hedge[1] : '') ?? '').toLowerCase();
  const near = /^(?:shortly|just|a little)$/i.test(hedge[1]!);
  const { from } = piece.clock;
  const reach = !near ? 60 : from % 720 === 0 && /^shortly$/i.test(hedge[1]!) ? NEAR_BORDER : 25;
  if (direction === 'before' || direction === 'by') piece.clock = { from: from - reach, to: from };
  else if (direction === 'after' || direction === 'past')
    piece.clock = from === 1440 ? { from: 0, to: reach } : { from, to: from + reach };
  else if (near) return;
  piece.hedge = 'about';
  piece.start = hedge.index;
}

function narrowed(
  [from, to]: [number, number],
  part: string,
  qualifier: string | undefined,
): { from: number; to: number } {
  if (qualifier === 'early')
    return part === 'morning' ? { from: 0, to: 540 } : { from, to: Math.min(to, from + (to - from) / 2 + 60) };
  if (qualifier === 'late')
    return part === 'night'
      ? // past midnight it is another day: "late Wednesday night" for Thursday's 12:20 a.m. is a slip that editors mend
        { from: 1230, to: DAY_ENDS }
      : part === 'morning'
        ? { from: 540, to: 720 }
        : { from: from + (to - from) / 3, to: to + 60 };
  return { from, to };
}

function dateOf(m: RegExpMatchArray, today: number | undefined): TimePiece | undefined {
  const [start, end] = [m.index!, m.index! + m[0].length];
  const slash = m[7] !== undefined;
  const month = slash ? Number(m[7]) - 1 : monthIndex(m[1] ?? m[5] ?? '');
  const day = Number(slash ? m[8] : (m[2] ?? m[4]));
  let stated = slash ? m[9] : (m[3] ?? m[6]);
  if (stated?.length === 2) stated = `20${stated}`;
  if (month < 0 || month > 11 || day < 1 || day > 31) return undefined;
  const [before, behind] = [m.input!.slice(Math.max(0, start - 40), start), m.input!.slice(end, end + 24)];
  const known =
    slash && m[0] === '9/11'
      ? dayIn(2001, 8, 11)
      : stated
        ? dayIn(Number(stated), month, day)
        : rememberedDay(month, day, before, behind, today);
  if (slash && known === undefined) return undefined;
  const piece: TimePiece = { type: 'date', start, end };
  if (known !== undefined) return { ...piece, days: { from: known, to: known } };
  const number = stated ? undefined : nearestYear(today, (year) => dayIn(year, month, day));
  return number === undefined ? piece : { ...piece, days: { from: number, to: number }, yearless: true };
}

/** "April 12 to 18", "Sept. 3-5, 2019": a second day of the same month. */
const TO_DAY =
  /^(?: ?[-–] ?| to | through )(\d{1,2})(?:st|nd|rd|th)?\b(?![:/\d]|-\d| ?[ap]\.?m\b|[,.]\d| (?!(?:and|but|in|at|by|with|for|on|was|were|as|when|before|after|while|that|which|to)\b)\p{Ll})(?:, ((?:19|20)\d{2})\b)?/u;
/** "The week ended May 1", "the three months ended June 30": a span of so many days up to there. */
const ENDED = new RegExp(
  String.raw`\b(week|month|quarter|three months|six months|year) (?:that )?(?:ended|ending)(?: on)?(?: ${WEEKDAY},?)? $`,
);
const WEEK_OF = /\bweek (?:of|beginning|starting|commencing)(?: on)? $/;
const ENDED_DAYS: Record<string, number> = {
  week: 6,
  month: 29,
  quarter: 90,
  'three months': 90,
  'six months': 181,
  year: 364,
};
/** "Early New Year's Day", "late on Dec. 3". */
const QUALIFIED = /\b(early|late) (?:on )?$/i;

/** A date with what stands beside it that makes it a span, or a part of its day. */
function widened(piece: TimePiece, text: string): TimePiece {
  const { days } = piece;
  if (!days || days.from !== days.to) return piece;
  const before = text.slice(Math.max(0, piece.start - 44), piece.start);
  const ended = ENDED.exec(before);
  if (ended)
    return {
      ...piece,
      // "three months" is a length of its own
      ...(/ /.test(ended[1]!) ? {} : { start: piece.start - before.length + ended.index }),
      days: { from: days.from - ENDED_DAYS[ended[1]!]!, to: days.to },
    };
  const week = WEEK_OF.exec(before);
  if (week)
    return { ...piece, start: piece.start - before.length + week.index, days: { from: days.from, to: days.to + 6 } };
  const second = /\d$/.test(text.slice(piece.start, piece.end))
    ? TO_DAY.exec(text.slice(piece.end, piece.end + 24))
    : null;
  if (second) {
    const first = new Date(days.from * 86_400_000);
    const year = second[2] && piece.yearless ? Number(second[2]) : first.getUTCFullYear();
    const [from, to] = [first.getUTCDate(), Number(second[1])].map((day) => dayIn(year, first.getUTCMonth(), day));
    if (from === undefined || to === undefined || to <= from) return piece;
    const { yearless, ...rest } = piece;
    return {
      ...rest,
      end: piece.end + second[0].length,
      days: { from, to },
      ...(yearless && !second[2] ? { yearless } : {}),
    };
  }
  const part = QUALIFIED.exec(before);
  if (!part || /^(?:Christmas|Thanksgiving|Halloween)$/.test(text.slice(piece.start, piece.end))) return piece;
  const isEarly = part[1]!.toLowerCase() === 'early';
  return {
    ...piece,
    start: piece.start - before.length + part.index,
    clock: isEarly ? { from: 0, to: 600 } : { from: 1200, to: DAY_ENDS },
    qualifier: isEarly ? 'early' : 'late',
  };
}

function monthOf(m: RegExpMatchArray, today: number | undefined): TimePiece | undefined {
  const word = (m[2] ?? m[4] ?? m[7])!;
  const [part, stated] = [m[1] ?? m[6], m[3] ?? m[5]];
  const month = monthIndex(word);
  if (month < 0) return undefined;
  const end = m.index! + m[0].length;
  const piece: TimePiece = { type: 'month', start: m.index! + m[0].indexOf(part ?? word), end };
  const first = stated
    ? monthSpan(Number(stated), month).from
    : nearestYear(today, (year) => monthSpan(year, month).from);
  const year = first === undefined ? undefined : new Date(first * 86_400_000).getUTCFullYear();
  if (year !== undefined) piece.days = partOfMonth(monthSpan(year, month), part);
  if (!stated) piece.yearless = true;
  return piece;
}

/** "Mid-June" is not all of June; the thirds run into each other, as writers are loose about them. */
function partOfMonth({ from, to }: { from: number; to: number }, part = ''): { from: number; to: number } {
  if (/early/i.test(part)) return { from, to: from + 11 };
  if (/mid/i.test(part)) return { from: from + 8, to: from + 20 };
  return /late/i.test(part) ? { from: from + 17, to } : { from, to };
}
