import type { Hedge, Span } from '../model.ts';
import { dayNumber, monthIndex, monthSpan, WEEKDAYS, weekdayOf } from './calendar.ts';
import { CARDINAL, cardinal } from './numbers.ts';
import { matchesIn } from './sieve.ts';
import { DAY_ENDS } from './time-values.ts';

/** One piece of a time as said, before pieces are joined. Days are day numbers; minutes count from midnight. */
export interface TimePiece extends Span {
  type: 'clock' | 'part' | 'weekday' | 'date' | 'month' | 'relative';
  weekday?: number;
  /** Day numbers, inclusive. */
  days?: { from: number; to: number };
  clock?: { from: number; to: number };
  exact?: boolean;
  /** "early", "late" before a weekday: it narrows the part of the day behind it. */
  qualifier?: 'early' | 'late';
  zone?: string;
  hedge?: Hedge;
  /** The night of a day, whose one end lies in another. */
  overnight?: boolean;
  /** The year was not said. */
  yearless?: boolean;
  /** "last", "next" before a weekday: which week is meant cannot be told for sure. */
  vague?: boolean;
}

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const WEEKDAY_SHORT = '(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\.';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';

/** Parts of the day in minutes; night runs over midnight. Reporters' use: "night" from about six. */
const PARTS: Record<string, [number, number]> = {
  morning: [0, 719],
  afternoon: [720, 1050],
  evening: [1020, 1440],
  night: [1080, 1740],
  overnight: [1260, 1800],
  midday: [660, 840],
  lunchtime: [660, 840],
  dawn: [240, 450],
  predawn: [60, 420],
  dusk: [1020, 1320],
};

const CLOCK =
  /(?<!\d:)\b(?:(\d{1,2})(?::(\d{2})(?::\d{2})?)? ?([ap])\.? ?m\b\.?|(\d{1,2}) o['’]clock|(\d{1,2}):(\d{2})(?:(?= (?:in the |this |that )?(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|afternoon|evening|night|yesterday|today))|(?<=\b(?:morning|afternoon|evening|night),? (?:(?:at|about|around|approximately|just|shortly|before|after) ){0,3}\d{1,2}:\d{2})(?! ?[ap]\.? ?m\b))|(\d{3,4}) (?:hours|hrs)\b)(?: ?\(?(E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|UTC|BST|Eastern|Central|Mountain|Pacific|local)(?: time)?\b\)?)?|\b(noon|midnight)\b/gi;
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
const MONTH_ONLY = new RegExp(
  `\\b(?:(?:(?:early|late|mid)[- ])?(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Tt]his|of|[Bb]y|[Ff]rom|[Tt]hrough|[Dd]uring|into|a) )((?:early|late|mid)[- ])?(${MONTH})(?:,? ((?:19|20)\\d{2}))?(?! \\d)|\\b(${MONTH}) ((?:19|20)\\d{2})\\b`,
  'g',
);
const YEAR =
  /\b(?:in|since|until|of|during|from|the|potential|for|by)(?: the)? ((?:19|20)\d{2})\b(?! (?:block|people|miles))/gi;
const RELATIVE = new RegExp(
  `\\b(?:(today|tonight|yesterday|tomorrow|last night|this morning|this afternoon|this evening|last week|last month|last year|this week|this month|earlier this week|earlier this month|later this month|next week|next month|(?:last|this|next|in the|the|late|early|by|until) (?:spring|summer|fall|autumn|winter)|over the weekend|last weekend|this weekend|the day before|a day earlier|the next day|the following day)|(?:(about|nearly|almost|more than|just over|less than) )?(an?|the past|${CARDINAL}|several|a few|a couple of) (day|week|month|year)s? (ago|earlier|later|after|before|prior))\\b`,
  'gi',
);

/** Days that are named and not numbered: month and day, 0 is January. */
const HOLIDAYS: Record<string, [number, number]> = {
  "new year's day": [0, 1],
  "new year's eve": [11, 31],
  'christmas day': [11, 25],
  christmas: [11, 25],
  'christmas eve': [11, 24],
  halloween: [9, 31],
  'fourth of july': [6, 4],
  'independence day': [6, 4],
  "valentine's day": [1, 14],
  "st. patrick's day": [2, 17],
};
const HOLIDAY =
  /\b(?:New Year['’]?s (?:Day|Eve)|Christmas(?: Day| Eve)?|Halloween|Fourth of July|Independence Day|Valentine['’]s Day|St\. Patrick['’]s Day)\b/g;

const HEDGE_BEFORE =
  /\b(about|around|approximately|approx\.|roughly|nearly|almost|shortly|just|sometime|a little|close to|by|before|after)(?: (before|after|past))?(?: the)? ?$/i;

/** All time pieces of a sentence in order; offsets are relative to the sentence. `today` is the day number of publication. */
export function timePieces(text: string, today: number | undefined): TimePiece[] {
  const pieces: TimePiece[] = [];
  const add = (piece: TimePiece) => {
    if (!pieces.some((p) => p.start < piece.end && piece.start < p.end)) pieces.push(piece);
  };
  for (const m of matchesIn(text, CLOCK)) {
    const clock = clockOf(m);
    if (!clock) continue;
    const piece: TimePiece = { type: 'clock', start: m.index, end: m.index + m[0].length, exact: true, ...clock };
    widen(piece, text);
    add(piece);
  }
  for (const m of matchesIn(text, RELATIVE)) {
    const piece = relativeOf(m, today);
    if (piece) add(piece);
  }
  for (const m of matchesIn(text, DATE)) {
    const piece = dateOf(m, today);
    if (piece) add(piece);
  }
  for (const m of matchesIn(text, HOLIDAY)) {
    const piece = holidayOf(m, today);
    if (piece) add(piece);
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
    add({
      type: 'month',
      start: m.index + m[0].length - 4,
      end: m.index + m[0].length,
      days: { from: monthSpan(year, 0).from, to: monthSpan(year, 11).to },
    });
  }
  return pieces.sort((a, b) => a.start - b.start);
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
  const hour = Number(m[1] ?? m[4] ?? m[5]);
  const minute = Number(m[2] ?? m[6] ?? 0);
  if (hour < 1 || hour > (m[3] ? 12 : 23) || minute > 59) return undefined;
  if (!m[3]) return { clock: { from: hour * 60 + minute, to: hour * 60 + minute }, zone: 'half-day' };
  const minutes = ((hour % 12) + (m[3].toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
  return { clock: { from: minutes, to: minutes }, ...zone };
}

/** Takes a hedge before a clock time into the piece: "shortly after 5 p.m." */
function widen(piece: TimePiece, text: string) {
  const hedge = HEDGE_BEFORE.exec(text.slice(0, piece.start));
  if (!hedge || !piece.clock) return;
  const direction = (hedge[2] ?? (/^(?:before|after|by)$/i.test(hedge[1]!) ? hedge[1] : '') ?? '').toLowerCase();
  const near = /^(?:shortly|just|a little)$/i.test(hedge[1]!);
  const reach = near ? 25 : 60;
  const { from } = piece.clock;
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
  const span = { start: m.index!, end: m.index! + m[0].length };
  const slash = m[7] !== undefined;
  const month = slash ? Number(m[7]) - 1 : monthIndex(m[1] ?? m[5] ?? '');
  const day = Number(slash ? m[8] : (m[2] ?? m[4]));
  let stated = slash ? m[9] : (m[3] ?? m[6]);
  if (stated?.length === 2) stated = `20${stated}`;
  if (month < 0 || month > 11 || day < 1 || day > 31) return undefined;
  if (slash && !stated) return undefined;
  const number = stated ? dayIn(Number(stated), month, day) : nearestYear(month, day, today);
  if (number === undefined) return { type: 'date', ...span };
  return { type: 'date', ...span, days: { from: number, to: number }, ...(stated ? {} : { yearless: true }) };
}

function dayIn(year: number, month: number, day: number): number | undefined {
  return dayNumber(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** A date without a year is the one nearest to publication, but rather past than future: at most 90 days ahead. */
function nearestYear(month: number, day: number, today: number | undefined): number | undefined {
  if (today === undefined) return undefined;
  const year = new Date(today * 86_400_000).getUTCFullYear();
  const candidates = [year - 1, year, year + 1]
    .map((y) => dayIn(y, month, day))
    .filter((n) => n !== undefined && n <= today + 90);
  return candidates.at(-1);
}

function holidayOf(m: RegExpMatchArray, today: number | undefined): TimePiece | undefined {
  const name = m[0]
    .toLowerCase()
    .replace('’', "'")
    .replace(/^new years/, "new year's");
  const [month, day] = HOLIDAYS[name] ?? [];
  const piece: TimePiece = { type: 'date', start: m.index!, end: m.index! + m[0].length, yearless: true };
  const number = month === undefined || day === undefined ? undefined : nearestYear(month, day, today);
  return number === undefined ? piece : { ...piece, days: { from: number, to: number } };
}

function monthOf(m: RegExpMatchArray, today: number | undefined): TimePiece | undefined {
  const month = monthIndex(m[2] ?? m[4] ?? '');
  const word = (m[2] ?? m[4])!;
  if (month < 0 || (/^(?:may|march)$/i.test(word) && word[0] !== word[0]!.toUpperCase())) return undefined;
  const stated = m[3] ?? m[5];
  const at = m.index! + m[0].indexOf(m[1] ?? word);
  const piece: TimePiece = { type: 'month', start: at, end: m.index! + m[0].length };
  const year = stated
    ? Number(stated)
    : today === undefined
      ? undefined
      : new Date((nearestYear(month, 1, today) ?? today) * 86_400_000).getUTCFullYear();
  if (year !== undefined) piece.days = partOfMonth(monthSpan(year, month), m[1]);
  if (!stated) piece.yearless = true;
  return piece;
}

/** "Mid-June" is not all of June; the thirds run into each other, as writers are loose about them. */
function partOfMonth({ from, to }: { from: number; to: number }, part = ''): { from: number; to: number } {
  if (/early/i.test(part)) return { from, to: from + 11 };
  if (/mid/i.test(part)) return { from: from + 8, to: from + 20 };
  return /late/i.test(part) ? { from: from + 17, to } : { from, to };
}

/** First months of the seasons, as newspapers of the northern half use them. */
const SEASONS: Record<string, number> = { spring: 2, summer: 5, fall: 8, autumn: 8, winter: 11 };

/** The season of the report's year, the last one that began before it, or the next one. */
function seasonOf(month: number, today: number, which: -1 | 0 | 1): { from: number; to: number } {
  const year = new Date(today * 86_400_000).getUTCFullYear();
  const begun = monthSpan(year, month).from <= today;
  const first =
    which === -1
      ? begun && monthSpan(year, month + 2).to < today
        ? year
        : year - 1
      : which === 1 && begun
        ? year + 1
        : year;
  return { from: monthSpan(first, month).from, to: monthSpan(first, month + 2).to };
}

const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30.4, year: 365.25 };

/** What may stand before the first words of a sentence: a place line, then "Just", "More than". */
const PLACE_LINE = /^\p{Lu}{2}.{0,60}?[–—-] ?/u;
const OPENING = /^(?:(?:just|only|and|but|now|more than|less than|about|nearly|almost) ?)*$/i;

function relativeOf(m: RegExpMatchArray, today: number | undefined): TimePiece | undefined {
  const piece: TimePiece = { type: 'relative', start: m.index!, end: m.index! + m[0].length };
  const word = m[1]?.toLowerCase();
  if (word) {
    const shift = {
      today: 0,
      tonight: 0,
      'this morning': 0,
      'this afternoon': 0,
      'this evening': 0,
      yesterday: -1,
      'last night': -1,
      tomorrow: 1,
    }[word];
    if (shift !== undefined && today !== undefined) piece.days = { from: today + shift, to: today + shift };
    const part =
      word === 'tonight' || word === 'last night' ? 'night' : /^this (morning|afternoon|evening)/.exec(word)?.[1];
    if (part) piece.clock = { from: PARTS[part]![0], to: PARTS[part]![1] };
    if (today === undefined) return part || shift === undefined ? piece : { ...piece };
    const monday = today - ((weekdayOf(today) + 6) % 7);
    if (word === 'last week') piece.days = { from: monday - 9, to: today - 1 };
    if (word === 'this week' || word === 'earlier this week')
      piece.days = { from: monday - 1, to: word === 'this week' ? monday + 6 : today };
    if (word.endsWith('weekend')) {
      const saturday = today - ((weekdayOf(today) + 1) % 7);
      piece.days =
        word === 'this weekend' ? { from: saturday - 1, to: saturday + 8 } : { from: saturday - 1, to: saturday + 1 };
    }
    const date = new Date(today * 86_400_000);
    const season = SEASONS[/(\w+)$/.exec(word)?.[1] ?? ''];
    if (season !== undefined)
      piece.days = seasonOf(season, today, word.startsWith('last') ? -1 : word.startsWith('next') ? 1 : 0);
    if (word === 'next month') piece.days = monthSpan(date.getUTCFullYear(), date.getUTCMonth() + 1);
    if (word === 'last month') piece.days = monthSpan(date.getUTCFullYear(), date.getUTCMonth() - 1);
    if (word === 'this month' || word === 'earlier this month')
      piece.days = monthSpan(date.getUTCFullYear(), date.getUTCMonth());
    if (word === 'last year')
      piece.days = {
        from: monthSpan(date.getUTCFullYear() - 1, 0).from,
        to: monthSpan(date.getUTCFullYear() - 1, 11).to,
      };
    return piece;
  }
  if (today === undefined) return piece;
  const number = /^an?$/i.test(m[3]!) ? 1 : (cardinal(m[3]!) ?? undefined);
  if (number === undefined) return piece;
  const unit = UNIT_DAYS[m[4]!.toLowerCase()]!;
  // a round span is loose: a week is six to eight days, a month three weeks to five
  const slack = Math.max(unit === 1 ? 0 : 1, unit * (m[2] ? 0.6 : 0.25), number * unit * 0.1);
  // "a week ago" and a sentence that opens with "a week after he died" look back from the report; "later" looks on from something else
  if (
    /^ago$/i.test(m[5]!) ||
    (/^after$/i.test(m[5]!) && m.index! < 120 && OPENING.test(m.input!.slice(0, m.index).replace(PLACE_LINE, '')))
  )
    piece.days = { from: Math.floor(today - number * unit - slack), to: Math.ceil(today - number * unit + slack) };
  return piece;
}
