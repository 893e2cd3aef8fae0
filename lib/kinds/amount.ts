import type { AmountValue, Claim, Hedge } from '../model.ts';
import {
  FRACTION,
  MEASURED,
  MONEY,
  mayMeasure,
  measuredIn,
  measureOf,
  ODDS,
  TALLY,
  TIMES,
  UNANIMOUS,
  VOTING,
} from '../text/counts/measures.ts';
import { cardinal, hedgeOf, isCut, VAGUE } from '../text/counts/numbers.ts';
import type { ReadSentence } from '../text/reading.ts';
import { remembered } from '../text/remembered.ts';
import { isIn, matchesIn } from '../text/sieve.ts';
import type { Comparison, Found, Room } from './room.ts';

const SIGN: Record<string, string> = { $: 'usd', '£': 'gbp', '€': 'eur' };
const SCALE: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trln: 1e12,
  t: 1e12,
};
/** Seconds in what lengths of time are kept in; a month is a twelfth of 365.25 days. */
const SECONDS: Record<string, number> = { s: 1, day: 86_400, week: 604_800, month: 2_629_800, year: 31_557_600 };
/** What follows a length of time that is an age, a point in time or a sentence: other rooms have those. */
const NO_LENGTH =
  /^(?:[- ](?:olds?\b|(?:and|or) (?:older|over|younger|under)\b|of age\b|ago\b|earlier\b|later\b|prior\b|from now\b|in (?:prison|jail)\b|behind bars\b|(?:prison|jail) (?:term|sentence)\b|sentence\b|probation\b))/i;
const NO_LENGTH_BEFORE =
  /\b(?:in|for|over|during|within) (?:the|these) (?:past|last|next|coming|first)(?: \w+)? $|\b(?:past|last|next|first|every|each|per|aged?|sentenced to|serv(?:e|ed|ing)|life to) $/i;

/** How much, how far, how long, how fast, by how many votes. */
export const amount: Room<'amount'> = {
  kind: 'amount',

  find(reading) {
    const found: Found<'amount'>[] = [];
    for (const sentence of reading.sentences) findIn(sentence, found);
    return found;
  },

  /**
   * Money, shares and tallies are so telling that one story's are the same thing where they are equal; they differ only
   * where both say what is measured, in the same two words or in like sentences. Lengths never differ: a story is full of them.
   */
  sureness(page, source, usual) {
    const [a, b] = [page.value, source.value];
    if (a.unit === 's' || a.unit in SECONDS || a.unit === 'm' || a.unit === 'block') return Math.min(usual, 0.7);
    if (!a.of || !b.of) return Math.min(0.7, Math.max(usual, 0.3));
    if (a.of !== b.of) return Math.min(usual, 0.5);
    // a case has one reward; bonds and prices are of many
    const one = a.of.includes(' ') || a.of === 'reward';
    return Math.max(0.35, one && /^(?:usd|eur|gbp)$/.test(a.unit) ? 0.75 : usual);
  },

  compare: (page, source) => compareAmounts(page, source),

  comparedBy: ({ value, words, hedge }) => JSON.stringify([value, words, hedge]),

  describe: (value) => amountInWords(value),

  examples: {
    finds: [
      {
        text: 'A $15,000 reward was offered on Monday.',
        words: '$15,000',
        value: { from: 15_000, to: 15_000, unit: 'usd', of: 'reward' },
      },
      {
        text: 'The plan would cost about €2.4 billion.',
        words: 'about €2.4 billion',
        value: { from: 2.4e9, to: 2.4e9, unit: 'eur' },
      },
      {
        text: 'Bail was set at $1.2 million for the driver.',
        words: '$1.2 million',
        value: { from: 1.2e6, unit: 'usd', of: 'bail' },
      },
      {
        text: 'Prices rose 3.2 percent in the spring.',
        words: '3.2 percent',
        value: { from: 3.2, to: 3.2, unit: '%' },
      },
      {
        text: 'The council approved the plan by a vote of 7 to 2.',
        words: '7 to 2',
        value: { from: 2, to: 7, unit: 'vote', of: 'tally' },
      },
      {
        text: 'They drifted for more than three hours.',
        words: 'more than three hours',
        value: { from: 10_800, unit: 's' },
      },
      { text: 'The farm lies 12 miles north of the town.', words: '12 miles', value: { unit: 'm' } },
      {
        text: 'She had worked there for nearly two decades.',
        words: 'nearly two decades',
        value: { from: 20, to: 20, unit: 'year' },
      },
      { text: 'He drove at 95 mph through the village.', words: '95 mph', value: { unit: 'km/h' } },
      { text: 'There is a one-in-four chance of rain.', words: 'one-in-four', value: { from: 25, unit: '%' } },
      { text: 'The board unanimously approved it.', words: 'unanimously', value: { from: 0, of: 'tally' } },
      { text: 'A two-thirds majority is needed.', words: 'two-thirds', value: { unit: '%' } },
    ],
    leaves: [
      { text: 'It may cost $3...', why: 'the end of a text that breaks off may be cut off the number' },
      { text: 'The boy is 12 years old.', why: 'an age' },
      { text: 'It happened two weeks ago in the town.', why: 'a point in time' },
      { text: 'He lives in the 2900 block of Alder Street.', why: 'an address' },
      { text: 'The rifle fires .22 calibre rounds and it was 40 degrees.', why: 'a calibre and a temperature' },
      { text: 'They won 21-14 on the last day of the season.', why: 'a score' },
      { text: 'It was the largest such fund in the country.', why: 'a rank' },
    ],
  },
};

function findIn(sentence: ReadSentence, found: Found<'amount'>[]) {
  const { text, start: base } = sentence;
  let taken: Uint8Array | undefined;
  const push = (start: number, end: number, value: AmountValue, hedge?: Hedge, nameless = false) => {
    if (isCut(text, end) || !Number.isFinite(value.from) || (value.to !== undefined && value.to < value.from)) return;
    taken ??= new Uint8Array(text.length);
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    const of = nameless ? undefined : measuredIn(text, start, end);
    const item: Found<'amount'> = {
      kind: 'amount',
      start: base + start,
      end: base + end,
      value: of && !value.of ? { ...value, of } : value,
    };
    if (hedge) item.hedge = hedge;
    found.push(item);
  };

  for (const m of matchesIn(text, MONEY)) {
    const last = scaleOf(m[6]);
    const first = scaleOf(m[4]) ?? (m[5] ? last : undefined) ?? 1;
    const from = digits(m[3]!) * first;
    const to = m[5] ? digits(m[5]) * (last ?? first) : from;
    const start = m[1] ? m.index : m.index + m[0].search(/(?:US|C|A)?[$£€]/);
    push(start, m.index + m[0].length, { from, to, unit: SIGN[m[2]!]! }, m[1] ? hedgeOf(m[1]) : undefined);
  }
  if (isIn(text, VOTING)) {
    for (const m of matchesIn(text, TALLY)) {
      const [a, b] = [Number(m[1]), Number(m[2])];
      const near = text.slice(Math.max(0, m.index - 60), m.index + m[0].length + 40);
      if (!VOTING.test(near) || /\b(?:ages?|aged|pages?|chapters?|season|games?|points?|score|won|beat)\b/i.test(near))
        continue;
      push(m.index, m.index + m[0].length, { from: Math.min(a, b), to: Math.max(a, b), unit: 'vote', of: 'tally' });
    }
  }
  for (const m of matchesIn(text, FRACTION)) {
    const share = shareOf(m[1] ?? m[3] ?? m[5]!, m[2] ?? m[4]);
    if (share !== undefined) push(m.index, m.index + m[0].length, { from: share, to: share, unit: '%' });
  }
  for (const m of matchesIn(text, ODDS)) {
    const [some, all] = [cardinal(m[1]!), cardinal(m[2]!)];
    if (some === undefined || all === undefined || some >= all || all > 1e6) continue;
    const share = round((100 * some) / all);
    push(m.index, m.index + m[0].length, { from: share, to: share, unit: '%' });
  }
  for (const m of matchesIn(text, UNANIMOUS))
    push(m.index, m.index + m[0].length, { from: 0, unit: 'vote', of: 'tally' });
  for (const m of matchesIn(text, TIMES)) {
    const times = m[1] ? 2 : m[2] ? 3 : 4;
    push(m.index, m.index + m[0].length, { from: times, to: times, unit: 'times' });
  }
  if (mayMeasure(sentence.tokens)) for (const m of matchesIn(text, MEASURED)) measured(text, m, push);
}

function measured(
  text: string,
  m: RegExpMatchArray,
  push: (start: number, end: number, value: AmountValue, hedge?: Hedge, nameless?: boolean) => void,
) {
  const measure = measureOf(m[5]!.replace(/\s+/g, ' '));
  if (!measure) return;
  const index = m.index!;
  const [before, after] = [text.slice(Math.max(0, index - 40), index), text.slice(index + m[0].length)];
  const spoken = m[2]!.toLowerCase();
  const lengthOfTime = measure.unit in SECONDS;
  if (lengthOfTime && (NO_LENGTH.test(after) || NO_LENGTH_BEFORE.test(before))) return;
  // "a year", "a day" are seldom measures, "an hour" often a rate
  if (/^an?$/.test(spoken) && (lengthOfTime || /^(?:foot|yard|pound|vote|cent|dollar)$/i.test(m[5]!)) && !m[1]) return;
  if (/^an?$/.test(spoken) && /^(?:feet|yards|%)$/i.test(m[5]!)) return;
  // "the 400 block of", "a block party"
  if (measure.unit === 'block' && /^blocks?\b/i.test(m[5]!) && (/^ (?:of|part)/.test(after) || Number(spoken) >= 100))
    return;
  // "Day 3", "a 30-day" are fine; "four-day-old" is an age
  if (/^\w*-old/.test(after)) return;
  const vague = VAGUE[spoken] ?? VAGUE[spoken.replace(/ of$/, '')];
  const half = m[3] ? (m[3].endsWith('half') ? 0.5 : 0.25) : 0;
  const number = /^half an?$/.test(spoken) ? 0.5 : /^an?$/.test(spoken) ? 1 : vague ? undefined : cardinal(spoken);
  if (number === undefined && !vague) return;
  const first = ((number ?? vague!.from) + half) * measure.factor;
  const second = m[4] ? cardinal(m[4]) : undefined;
  const open = vague ? vague.to : (number ?? 0) + half;
  const to = second !== undefined ? second * measure.factor : open === undefined ? undefined : open * measure.factor;
  const value: AmountValue = { from: round(first), unit: measure.unit };
  if (to !== undefined) value.to = round(to);
  const offset = m[1] ? 0 : m[0].toLowerCase().indexOf(spoken);
  const some = /-some/i.test(m[0]);
  push(
    index + offset,
    index + m[0].length,
    value,
    vague || some ? 'about' : m[1] ? hedgeOf(m[1]) : undefined,
    lengthOfTime,
  );
}

const round = (number: number): number => Number(number.toPrecision(12));
const digits = (words: string): number => Number(words.replaceAll(',', ''));

function scaleOf(words: string | undefined): number | undefined {
  const key = words?.trim().toLowerCase();
  return key ? SCALE[key] : undefined;
}

function shareOf(first: string, part: string | undefined): number | undefined {
  if (/^half$/i.test(first)) return part ? undefined : 50;
  if (!part) return undefined;
  const number = /^an?$/i.test(first) ? 1 : cardinal(first);
  const of = { third: 3, fourth: 4, quarter: 4, fifth: 5, tenth: 10, half: 2 }[part.toLowerCase().replace(/s$/, '')];
  return number === undefined || !of || number >= of ? undefined : round((100 * number) / of);
}

/** Both in one unit, or undefined where they measure different things. */
function inOneUnit(a: AmountValue, b: AmountValue): [AmountValue, AmountValue] | undefined {
  if (a.unit === b.unit) return [a, b];
  const [x, y] = [SECONDS[a.unit], SECONDS[b.unit]];
  if (!x || !y) return undefined;
  const inSeconds = (value: AmountValue, factor: number): AmountValue => ({
    ...value,
    from: value.from * factor,
    ...(value.to === undefined ? {} : { to: value.to * factor }),
    unit: 's',
  });
  return [inSeconds(a, x), inSeconds(b, y)];
}

function compareAmounts(page: Claim<'amount'>, source: Claim<'amount'>): Comparison | undefined {
  const both = inOneUnit(page.value, source.value);
  if (!both || (page.value.of === 'tally') !== (source.value.of === 'tally')) return undefined;
  const [a, b] = both;
  const [here, there] = [page.words, source.words];
  if (a.of === 'tally')
    return a.from === b.from && (a.to === b.to || ((a.to === undefined || b.to === undefined) && a.from === 0))
      ? { verdict: 'agrees', reason: `SOURCE has the same tally: ${there}.` }
      : undefined;
  // a fact that somebody wrote may leave out the end that its hedge makes open
  const [end, otherEnd] = [a.to ?? (page.hedge && a.from), b.to ?? (source.hedge && b.from)];
  const same = Math.abs(a.from - b.from) <= a.from * 1e-6 && end === otherEnd;
  if (same && page.hedge === source.hedge)
    return { verdict: 'agrees', reason: `SOURCE has the same figure: ${there}.` };
  // a conversion is rounded: 20 miles and 32 km
  if (a.from > 0 && Math.abs(a.from - b.from) <= a.from * 0.03 && converted(here, there))
    return { verdict: 'agrees', reason: `SOURCE has the same in another unit: ${there}.` };
  const [x, y] = [boundsOf(a, page.hedge, here), boundsOf(b, source.hedge, there)];
  if (x.from <= y.to && y.from <= x.to)
    return !page.hedge && !source.hedge && a.from === a.to && b.from === b.to
      ? { verdict: 'agrees', reason: `SOURCE has the same figure, rounded: ${there}.` }
      : { verdict: 'compatible', reason: `Here ${here}; SOURCE has ${there}: both can be so.` };
  // "at least $5,000" may be any sum above it: one far off bears nothing out, and is no difference
  if (isOpenTowards(page.hedge, x, y) || isOpenTowards(source.hedge, y, x)) return undefined;
  return { verdict: 'differs', reason: `Here ${here}; SOURCE has ${there}.` };
}

/** Whether a hedge leaves a number open towards the other one. */
function isOpenTowards(hedge: Hedge | undefined, own: { from: number }, other: { from: number }): boolean {
  return hedge === (own.from < other.from ? 'at-least' : 'at-most');
}

const ONE_DIGIT = /^\D*[1-9]0*(?:,000)*\D*$/;

function converted(here: string, there: string): boolean {
  const [a, b] = [unitWritten(here), unitWritten(there)];
  return a !== b && !(SHARE.test(a ?? '') && SHARE.test(b ?? ''));
}
/** One unit, however it is written. */
const SHARE = /^(?:|per ?cent|cent|pct)$/;

/** The unit as it is written: "miles" and "mi" are two. */
const unitWritten = remembered((words) =>
  /[\p{L}]+(?:\/\p{L})?\W*$/u.exec(words.toLowerCase())?.[0]?.replace(/s?\W*$/, ''),
);

/** What the words allow: half of the last stated digit, more where a hedge says so. */
function boundsOf(value: AmountValue, hedge: Hedge | undefined, words: string): { from: number; to: number } {
  const to = value.to ?? Number.POSITIVE_INFINITY;
  const rounding = value.from === to ? value.from * precisionOf(words) : 0;
  if (hedge === 'at-least') return { from: value.from, to: Math.max(to * 1.3, value.from) };
  if (hedge === 'at-most') return { from: value.from * 0.7, to };
  if (hedge === 'about' && value.from === to) {
    // "roughly $1 trillion" is said of 1.2
    const slack = ONE_DIGIT.test(words) ? 0.25 : 0.15;
    return { from: value.from * (1 - slack), to: to * (1 + slack) };
  }
  return { from: value.from - rounding, to: to + rounding };
}

/** Half a unit of the last stated digit, as a share of the number: "3.5" may be 3.45 to 3.55. */
function precisionOf(words: string): number {
  const number = /\d[\d,]*(?:\.\d+)?/.exec(words)?.[0].replaceAll(',', '');
  if (!number || Number(number) === 0) return 0;
  const decimals = number.split('.')[1]?.length ?? 0;
  return Math.min(0.05, (10 ** -decimals * 0.499) / Number(number));
}

function amountInWords(value: AmountValue): string {
  const number = (n: number) => n.toLocaleString('en-US', { maximumFractionDigits: 2 });
  if (value.of === 'tally') return value.to === undefined ? 'unanimous' : `${value.to} to ${value.from}`;
  const span =
    value.to === undefined
      ? `${number(value.from)} or more`
      : value.to === value.from
        ? number(value.from)
        : `${number(value.from)} to ${number(value.to)}`;
  const sign = { usd: '$', gbp: '£', eur: '€' }[value.unit];
  const said = sign ? `${sign}${span}` : value.unit === '%' ? `${span}%` : `${span} ${value.unit}`;
  return value.of ? `${said} (${value.of})` : said;
}
