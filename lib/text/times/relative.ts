import { CARDINAL, cardinal } from '../counts/numbers.ts';
import { matchesIn } from '../sieve.ts';
import { monthSpan, weekdayOf } from './calendar.ts';
import { PARTS, type Stretch, type TimePiece } from './piece.ts';

/** Times told from the day of the report ("last month", "two weeks ago") or from another time ("a week earlier"). */

const SEASON = '(?:spring|summer|fall|autumn|winter)';
const NAMED = new RegExp(
  `\\b(?:(today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))|(?:(so far|early|earlier|later?) )?(last|this|next|this past|this coming) (week|month|quarter|year)|((?:last|this|next|in the|the|late|early|by|until) ${SEASON}(?! of (?:19|20)\\d\\d))|((?:over|through|throughout|during|into|for) the (?:long |past )?weekend|(?:last|this|this past) weekend|weekend (?=sessions?|talks|meetings?|negotiations|votes?|raids?|rall(?:y|ies)|violence|attacks?|strikes?|protests?|shootings?|speech|interviews?|visits?|tweets?|summits?|fighting)))\\b`,
  'gi',
);
const COUNTED = new RegExp(
  `\\b(?:(about|nearly|almost|more than|just over|less than|roughly|around) )?(an?|the past|${CARDINAL}|several|a few|a couple of) (day|week|month|quarter|year|decade)s? (ago|earlier|later|after|before|prior)\\b`,
  'gi',
);
const OTHER =
  /\b(?:the (day|week|month|quarter|year) (before|after|earlier|prior)(?! last\b)|the (previous|prior|preceding|following|next) (day|week|month|quarter|year)|(?:a|the) (year)-(earlier|ago))\b/gi;
const SPAN = new RegExp(
  `\\b(?:(?:in|over|during|within|for|throughout|across) )?(?:the|these) (past|last|next|coming) (?:(${CARDINAL}|couple of) )?(day|week|month|quarter|year|decade)s?\\b(?! (?:of|ago|before)\\b)`,
  'gi',
);

/** What relative times are found by. */
export const RELATIVE_PIECES: readonly RegExp[] = [NAMED, COUNTED, OTHER, SPAN];

/** The relative times of a sentence. `today` is the day number of the report. */
export function relativePieces(text: string, today: number | undefined): TimePiece[] {
  return [
    ...matchesIn(text, NAMED).map((m) => namedOf(m, today)),
    ...matchesIn(text, COUNTED).map((m) => countedOf(m, today)),
    ...matchesIn(text, OTHER).map((m) => otherOf(m)),
    ...matchesIn(text, SPAN).flatMap((m) => spanOf(m, today) ?? []),
  ];
}

function pieceAt(m: RegExpMatchArray): TimePiece {
  return { type: 'relative', start: m.index!, end: m.index! + m[0].trimEnd().length };
}

/** Days before or behind the report's that a word means. */
const SHIFTS: Record<string, number> = { yesterday: -1, 'last night': -1, tomorrow: 1 };

function namedOf(m: RegExpMatchArray, today: number | undefined): TimePiece {
  const piece = pieceAt(m);
  const [word, unit] = [m[1]?.toLowerCase(), m[4]?.toLowerCase()];
  if (word) {
    const part = word === 'tonight' || word === 'last night' ? 'night' : /^this (\w+)/.exec(word)?.[1];
    if (part) piece.clock = { from: PARTS[part]![0], to: PARTS[part]![1] };
  }
  if (today === undefined) return piece;
  if (word) {
    const day = today + (SHIFTS[word] ?? 0);
    piece.days = { from: day, to: day };
  } else if (unit) {
    const days = UNITS[unit]!(today, whichOf(m[3]!));
    piece.days = withinOf(days, m[2]?.toLowerCase(), unit, today);
  } else if (m[5]) {
    const [, which, season] = /^(.+) (\w+)$/.exec(m[5].toLowerCase())!;
    piece.days = seasonOf(SEASONS[season!]!, today, whichOf(which!));
  } else piece.days = weekendOf(/^this weekend/i.test(m[0]), today);
  return piece;
}

type Which = -1 | 0 | 1;

function whichOf(word: string): Which {
  return /^last/i.test(word) ? -1 : /^next/i.test(word) ? 1 : 0;
}

/** The week, month, quarter or year before the report's, its own, or the one after. Writers are loose about where weeks begin. */
const UNITS: Record<string, (today: number, which: Which) => Stretch> = {
  week(today, which) {
    const monday = today - ((weekdayOf(today) + 6) % 7);
    if (which === -1) return { from: monday - 9, to: today - 1 };
    return which === 0 ? { from: monday - 1, to: monday + 6 } : { from: monday + 6, to: monday + 13 };
  },
  month(today, which) {
    const { year, month } = monthOf(today);
    return monthSpan(year, month + which);
  },
  quarter(today, which) {
    const { year, month } = monthOf(today);
    const first = month - (month % 3) + 3 * which;
    return { from: monthSpan(year, first).from, to: monthSpan(year, first + 2).to };
  },
  year(today, which) {
    const year = monthOf(today).year + which;
    return { from: monthSpan(year, 0).from, to: monthSpan(year, 11).to };
  },
};

/** "Earlier this week" is over, "later this year" still to come; "late last year" is its last third. */
function withinOf({ from, to }: Stretch, part: string | undefined, unit: string, today: number): Stretch {
  if (part === 'earlier' && unit !== 'month') return { from, to: Math.max(from, Math.min(to, today)) };
  if (part === 'later') return { from: Math.max(from, Math.min(to, today)), to };
  const third = Math.ceil((to - from) / 3);
  if (part === 'early') return { from, to: from + third };
  return part === 'late' ? { from: to - third, to } : { from, to };
}

function monthOf(day: number): { year: number; month: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

function weekendOf(isThis: boolean, today: number): Stretch {
  const saturday = today - ((weekdayOf(today) + 1) % 7);
  return { from: saturday - 1, to: saturday + (isThis ? 8 : 1) };
}

/** First months of the seasons, as newspapers of the northern half use them. */
const SEASONS: Record<string, number> = { spring: 2, summer: 5, fall: 8, autumn: 8, winter: 11 };

/** The season of the report's year, the last one that began before it, or the next one. */
function seasonOf(month: number, today: number, which: Which): Stretch {
  const { year } = monthOf(today);
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

const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25, decade: 3652.5 };

/** What may stand before the first words of a sentence: a place line, then "Just", "More than". */
const PLACE_LINE = /^\p{Lu}{2}.{0,60}?[–—-] ?/u;
const OPENING = /^(?:(?:just|only|and|but|now|more than|less than|about|nearly|almost) ?)*$/i;

function countedOf(m: RegExpMatchArray, today: number | undefined): TimePiece {
  const piece = pieceAt(m);
  const number = /^an?$/i.test(m[2]!) ? 1 : cardinal(m[2]!);
  if (number === undefined) return piece;
  const [name, way] = [m[3]!.toLowerCase(), m[4]!.toLowerCase()];
  piece.shift = Math.round((/^(?:later|after)$/.test(way) ? 1 : -1) * number * UNIT_DAYS[name]!);
  if (today === undefined) return piece;
  // "a week ago" and a sentence that opens with "a week after he died" look back from the report; "later" looks on from something else
  if (
    way === 'ago' ||
    (way === 'after' && m.index! < 120 && OPENING.test(m.input!.slice(0, m.index).replace(PLACE_LINE, '')))
  ) {
    const unit = UNIT_DAYS[name]!;
    // a round span is loose: a week is six to eight days, a month three weeks to five
    const slack = Math.max(unit === 1 ? 0 : 1, unit * (m[1] ? 0.6 : 0.25), number * unit * 0.1);
    piece.days = { from: Math.floor(today - number * unit - slack), to: Math.ceil(today - number * unit + slack) };
  }
  return piece;
}

/** "The day before", "the prior week", "the year-ago quarter": one day, week or year from a time that is told elsewhere. */
function otherOf(m: RegExpMatchArray): TimePiece {
  const unit = (m[1] ?? m[4] ?? m[5])!.toLowerCase();
  const isLater = /^(?:after|following|next)$/i.test((m[2] ?? m[3] ?? m[6])!);
  return { ...pieceAt(m), shift: Math.round((isLater ? 1 : -1) * UNIT_DAYS[unit]!) };
}

/** "Over the past six days", "in the next two months": a span that ends, or begins, with the report. */
function spanOf(m: RegExpMatchArray, today: number | undefined): TimePiece | undefined {
  const number = m[2] === undefined ? 1 : /^couple of$/i.test(m[2]) ? 2 : cardinal(m[2]);
  if (number === undefined || today === undefined) return undefined;
  const length = Math.round(number * UNIT_DAYS[m[3]!.toLowerCase()]!);
  const isPast = /^(?:past|last)$/i.test(m[1]!);
  return { ...pieceAt(m), days: isPast ? { from: today - length, to: today } : { from: today, to: today + length } };
}
