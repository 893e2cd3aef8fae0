import type { AgeValue, Claim, Hedge, Span, Subject } from '../model.ts';
import { CARDINAL, cardinal, HEDGE, hedgeOf } from '../text/counts/numbers.ts';
import { personNoun } from '../text/people/people-nouns.ts';
import type { ReadSentence } from '../text/reading.ts';
import { isIn, matchesIn, mayHoldOf } from '../text/sieve.ts';
import { MONTHS_LOWER, WEEKDAY_LOWER } from '../text/times/calendar.ts';
import type { Comparison, Found, Room } from './room.ts';

const UNIT = '(year|yr|month|week|day)s?';
/** "35-year-old", "35 year old", "nine-month-old", "11- and 13-year-old" gives the last; group 1 the number, 2 the unit. */
const OLD = new RegExp(`(?<![\\w$.])(?:${HEDGE}\\s+)?(${CARDINAL})(?:[- ‑‐–]|- )?${UNIT}[- ‑‐–]olds?\\b`, 'gi');
/** The first numbers of "10- and 12-year-old", "a 14-, 15- and 17-year-old". */
const LIST_OLD = new RegExp(
  `(?<![\\w$.])(${CARDINAL})(?:[-‑–]?,? (?:and|or|to) |[-‑–],? (?=(?:${CARDINAL})[-‑–]))(?=(?:(?:${CARDINAL})[-‑–],? (?:(?:and|or|to) )?){0,6}(?:${CARDINAL})[- ‑‐–]?${UNIT}[- ‑‐–]old)`,
  'gi',
);
/** A name, then the age between commas: "Allen, 35," "Allen (35)", "Allen; 40". */
const APPOSED =
  /(?=\d)(?<=[\p{L}.’”"'](?: ?, ?| \(|; ?| - ))(\d{1,3})(?=[,;.):]| and\b| of\b| from\b(?! each)|$| was\b| is\b| were\b| who\b| died\b| in\b| – | — |-?$)(?!\.\d)(?!,\d{3})(?! (?:percent|people|years|miles|feet|p\.m|a\.m))/gu;
/** "aged 35", "age 47", "ages 11, 13 and 15", "in age from 8 to 15", "ages range from 17 to 30". */
const AGED = new RegExp(
  `\\b(?:aged?|ages)(?: (?:of|from|between|rang(?:es?|ed|ing) (?:from|between)))?:? (${CARDINAL})((?:(?:,| and|, and| to|[-–]) ?(?:${CARDINAL})(?![\\w:]| (?:others?|more|people)\\b))*)(?! ?(?:percent|%|group))`,
  'gi',
);
const NUMBER = new RegExp(CARDINAL, 'gi');
/** "Age 17 months". */
const UNIT_BEHIND = /^ (year|month|week|day)s?\b(?! (?:ago|later|before|after))/i;
/** "A 16yo", "a 16 y/o": as tweets have it. */
const SHORT_OLD = /\b(\d{1,2}) ?(?:yo|y\/o|y\.o\.)(?![\p{L}])/giu;
/** "under the age of 30", "over age 18". */
const BOUND = /\b(under|below|younger than|over|above|older than)(?: the)? $/i;
/** "Ages 12 and under". */
const BOUND_BEHIND = /^ (?:and|or) (under|younger|below|over|older|above|up)\b/i;
const WAS =
  /\b(?:was|is|turned|turning|be|being|believed to be|were) (?:(?:just|only|about|around|almost|nearly|approximately) )?(\d{1,2})(?: years? old|(?=[.,;]| when\b| at the time\b| and\b))(?!, \d{4}| \w+ (?:a|p)\.m)/gi;
const YEARS_OLD = new RegExp(
  `\\b(?:(${HEDGE}) )?(${CARDINAL})(?:(?: to | or | and |[-–])(${CARDINAL}))? ${UNIT} (?:old|of age)\\b`,
  'gi',
);
const BETWEEN = new RegExp(`\\bbetween (${CARDINAL}) and (${CARDINAL}) years old\\b`, 'gi');
const DECADE =
  /(?<!\b(?:the|low) |\blow to )\b(?:in|mid|early|late)(?: (?:his|her|their))?[ -](?:(early|mid|late|mid- to late|early to mid)[- ]+(?:to[- ](?:mid|late)[- ])?)?(\d0)['’]?s\b(?! and \d)|\b(?:in )(?:his|her|their) (?:(early|mid|late)[- ])?(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi;
const DECADES = [
  '',
  'teens',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

const PROPER_WORD = "[\\p{Lu}][\\p{L}’'.-]*[\\p{L}.]";
/** A name of up to six words, from the start of a word: an open end would be looked for from every letter. */
const PROPER = `(?<![\\p{L}’'.-])${PROPER_WORD}(?: ${PROPER_WORD}){0,5}`;
/** "Ana Ruiz and Tom Beck, both 23": one age for each of them. */
const EACH = new RegExp(
  `((?:${PROPER},? )(?:(?:${PROPER}, ){0,8})and ${PROPER}),? (?:were |are )?(?:both|all|each) (?:aged? )?(\\d{1,3})(?![\\d:,]\\d)(?! (?:percent|miles|years? in))`,
  'gu',
);
/** "Ana Ruiz and Tom Beck, ages 39 and 41". */
const RESPECTIVE = new RegExp(
  `(${PROPER}) and (${PROPER}),? (?:who were |were )?(?:aged?|ages)?,? ?(\\d{1,3}) and (\\d{1,3})(?=[,.;]| respectively)`,
  'gu',
);

/** A cheap look first: names are looked for from every word, and hardly a sentence has what must stand behind them. */
const MAY_BE_EACH = / (?:both|all|each) /;
const MAY_BE_RESPECTIVE = /\d and \d/;

const mayTellAge = mayHoldOf([
  MAY_BE_EACH,
  MAY_BE_RESPECTIVE,
  BETWEEN,
  OLD,
  LIST_OLD,
  YEARS_OLD,
  SHORT_OLD,
  AGED,
  DECADE,
  APPOSED,
  WAS,
]);

/** How old somebody is, as of the report. */
export const age: Room<'age'> = {
  kind: 'age',

  find(reading) {
    const found: Found<'age'>[] = [];
    for (const sentence of reading.sentences) findIn(sentence, found);
    return found;
  },

  compare: (page, source) => compareAges(page, source),

  comparedBy: ({ value, hedge }) => JSON.stringify([value, hedge]),

  describe: (value) => ageInWords(value),

  examples: {
    finds: [
      { text: 'Ilse Grunow, 71, was found by a neighbour.', words: '71', value: { from: 71, to: 71, unit: 'year' } },
      { text: 'A 9-month-old baby was in the car.', words: '9-month-old', value: { from: 9, to: 9, unit: 'month' } },
      { text: 'The driver, a 44 year old man, stopped.', words: '44 year old' },
      { text: 'Her brother, who is 17 years old, called.', words: '17 years old' },
      { text: 'The man was in his mid-30s.', words: 'in his mid-30s', value: { from: 33, to: 37, unit: 'year' } },
      { text: 'Ana Ruiz and Tom Beck, both 23, were rescued.', words: '23' },
      { text: 'They said the boy is twelve years old.', words: 'twelve years old' },
      { text: 'A 14-, 15- and 17-year-old were shot.', words: '14', value: { from: 14, to: 14, unit: 'year' } },
      { text: 'A 14-, 15-, and 17-year-old were shot.', words: '15', value: { from: 15, to: 15, unit: 'year' } },
      { text: 'The victims ranged in age from 16 to 44.', words: '16' },
      { text: 'All were under the age of 18.', words: '18', value: { from: 17, to: 17, unit: 'year' } },
      { text: 'Two girls, 13 and 17 years old, swam.', words: '13', value: { from: 13, to: 13, unit: 'year' } },
      { text: 'One 17-year-old high school senior was hurt.', words: '17-year-old' },
      { text: 'A 9-yr-old boy hid inside a car.', words: '9-yr-old', value: { from: 9, to: 9, unit: 'year' } },
      { text: 'A 16yo was hurt at the party.', words: '16yo', value: { from: 16, to: 16, unit: 'year' } },
    ],
    leaves: [
      { text: 'The trial began on March 4, 2016, in the capital.', why: 'a date' },
      { text: 'The firm, 12 miles from the coast, closed.', why: 'a distance' },
      { text: 'The 20-year-old building burned.', why: 'a building' },
      { text: 'He served 12 years with the court.', why: 'a length of service' },
    ],
  },
};

function findIn(sentence: ReadSentence, found: Found<'age'>[]) {
  const { text, start: base } = sentence;
  if (!mayTellAge(text)) return;
  const taken: [number, number][] = [];
  const push = (start: number, end: number, value: AgeValue, hedge?: Hedge, subject?: Subject, near?: Span) => {
    if (value.from > 120 || value.to < value.from || (!near && taken.some(([a, b]) => start < b && a < end))) return;
    taken.push([start, end]);
    const item: Found<'age'> = { kind: 'age', start: base + start, end: base + end, value };
    if (hedge) item.hedge = hedge;
    if (subject) item.subject = subject;
    if (near) item.near = { start: base + near.start, end: base + near.end };
    found.push(item);
  };
  for (const m of isIn(text, MAY_BE_EACH) ? matchesIn(text, EACH) : []) {
    const at = m.index + m[0].length - m[2]!.length;
    for (const one of m[1]!.matchAll(new RegExp(PROPER, 'gu'))) {
      const start = m.index + one.index;
      push(at, at + m[2]!.length, years(Number(m[2])), undefined, undefined, { start, end: start + one[0].length });
    }
  }
  for (const m of isIn(text, MAY_BE_RESPECTIVE) ? matchesIn(text, RESPECTIVE) : []) {
    const second = m.index + m[0].length - m[4]!.length;
    const first = m.index + m[0].lastIndexOf(m[3]!, m[0].length - m[4]!.length - 5);
    const other = m.index + m[1]!.length + 5;
    push(first, first + m[3]!.length, years(Number(m[3])), undefined, undefined, {
      start: m.index,
      end: m.index + m[1]!.length,
    });
    push(second, second + m[4]!.length, years(Number(m[4])), undefined, undefined, {
      start: other,
      end: other + m[2]!.length,
    });
  }
  for (const m of matchesIn(text, BETWEEN))
    push(m.index, m.index + m[0].length, years(cardinal(m[1]!), cardinal(m[2]!)));
  for (const m of matchesIn(text, OLD)) {
    const at = m[0].search(
      /\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|thir|fourt|fift|sixt|sevent|eight|ninet|twen|fort|fif)/i,
    );
    const rest = text.slice(m.index + m[0].length);
    if (OF_THING.test(rest)) continue;
    push(
      m.index + Math.max(at, 0),
      m.index + m[0].length,
      below(m[0], { ...years(cardinal(m[1]!)), unit: unitOf(m[2]!) }),
      hedgeBefore(m[0], at),
      describedAfter(rest),
    );
  }
  for (const m of matchesIn(text, LIST_OLD))
    push(m.index, m.index + m[1]!.length, { ...years(cardinal(m[1]!)), unit: unitOf(m[2]!) });
  for (const m of matchesIn(text, YEARS_OLD)) {
    const from = m.index + (m[1] ? m[1].length + 1 : 0);
    const unit = unitOf(m[4]!);
    // "two girls, 13 and 17 years old": one age for each of them
    const isList = m[3] !== undefined && / and /i.test(m[0]);
    if (isList) push(from, from + m[2]!.length, { ...years(cardinal(m[2]!)), unit });
    push(
      isList ? m.index + m[0].search(/(?<= and )/i) : from,
      m.index + m[0].length,
      below(m[1], { ...years(cardinal(isList ? m[3]! : m[2]!), m[3] && !isList ? cardinal(m[3]) : undefined), unit }),
      m[1] ? hedgeOf(m[1]) : undefined,
    );
  }
  for (const m of matchesIn(text, SHORT_OLD))
    push(
      m.index,
      m.index + m[0].length,
      years(Number(m[1])),
      undefined,
      describedAfter(text.slice(m.index + m[0].length)),
    );
  for (const m of matchesIn(text, AGED)) {
    const at = m.index + m[0].indexOf(m[1]!);
    const before = BOUND.exec(text.slice(0, m.index))?.[1]?.toLowerCase();
    const bound = before ?? BOUND_BEHIND.exec(text.slice(m.index + m[0].length))?.[1]?.toLowerCase();
    const unit = m[2] ? null : UNIT_BEHIND.exec(text.slice(m.index + m[0].length));
    push(
      at,
      at + m[1]!.length + (unit?.[0].length ?? 0),
      below(before, { ...years(cardinal(m[1]!)), ...(unit ? { unit: unitOf(unit[1]!) } : {}) }),
      bound ? (/^(?:un|be|yo)/.test(bound) ? 'at-most' : 'at-least') : undefined,
    );
    const more = m.index + m[0].length - m[2]!.length;
    for (const one of m[2]!.matchAll(NUMBER))
      push(more + one.index, more + one.index + one[0].length, years(cardinal(one[0])));
  }
  for (const m of matchesIn(text, DECADE)) {
    const tens = m[2] ? Number(m[2]) : DECADES.indexOf(m[4]!.toLowerCase()) * 10;
    const part = (m[1] ?? m[3] ?? /^(early|mid|late)/i.exec(m[0])?.[1] ?? '').toLowerCase();
    if (tens === 0) continue;
    const from = tens + (part.startsWith('mid') ? 3 : part.startsWith('late') ? 6 : tens === 10 ? 3 : 0);
    const to = tens + (part.startsWith('early') ? 4 : part === 'mid' ? 7 : 9);
    push(m.index, m.index + m[0].length, { from, to, unit: 'year' });
  }
  for (const m of matchesIn(text, APPOSED))
    if (namesPerson(text, m.index) && Number(m[1]) > 0) push(m.index, m.index + m[0].length, years(Number(m[1])));
  for (const m of matchesIn(text, WAS)) {
    const at = m.index + m[0].indexOf(m[1]!);
    if (
      Number(m[1]) > 0 &&
      !/\b(?:it|there|temperature|score|toll|total|number|count|record|rate)\W+$/i.test(text.slice(0, m.index))
    )
      push(at, m.index + m[0].length, years(Number(m[1])));
  }
}

/** "A 40-year-old brick school" is no person; "that 17-year-old high school senior" is, and who hid "inside a car". */
const OF_THING =
  /^s?[ -](?!(?:and|who|was|is|in|from|of|at|to|on|with|after|had|has|inside|outside|near|during|by|into|under|while|when) )(?:[a-z]+ )?(?:building|house|home|company|firm|law|case|program|policy|agreement|system|bridge|tradition|war|rule|business|organization|institution|store|tree|car|conflict|record|school|ban|mystery)\b(?! (?:\w+ ){0,2}?(?:students?|seniors?|juniors?|sophomores?|fresh(?:man|men)|graduates?|pupils?|dropout|owners?|clerks?|employees?|managers?|workers?|teachers?|players?|stars?|athletes?|quarterback|standout|thie(?:f|ves)|passengers?|m[ae]n|wom[ae]n|boys?|girls?)\b)/i;

function years(from: number | undefined, to?: number): AgeValue {
  return { from: from ?? 999, to: to ?? from ?? 999, unit: 'year' };
}

/** "Under the age of 18" leaves 18 out; "12 and under" does not. */
function below(bound: string | undefined, age: AgeValue): AgeValue {
  if (!/^(?:under|below|younger than|less than)\b/i.test(bound ?? '') || age.from < 2) return age;
  return { ...age, from: age.from - 1, to: age.to - 1 };
}

function unitOf(word: string): AgeValue['unit'] {
  const unit = word.toLowerCase();
  return unit === 'yr' ? 'year' : (unit as AgeValue['unit']);
}

function hedgeBefore(words: string, at: number): Hedge | undefined {
  return at > 0 ? hedgeOf(words.slice(0, at)) : undefined;
}

/** What else bears a number behind a comma: "Room, 12", "Monday, 12", "Oct., 12". */
const OF_THINGS = new RegExp(
  String.raw`^(?:${WEEKDAY_LOWER}|${MONTHS_LOWER}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|room|page|chapter|section|district|route|highway|interstate|engine|unit|apt|grade)\.?$`,
  'i',
);

/** What stands before a comma and a number must end in a capitalised word or in a noun for a person: "Allen, 35", "the toddler, 2,". */
function namesPerson(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 60), at)
    .replace(/(?: ?, ?| \(|; ?| - )$/, '')
    .replace(/["”’']$/, '');
  const word = /([\p{L}’'.-]+)$/u.exec(before)?.[1];
  if (!word) return false;
  if (/^\p{Lu}/u.test(word)) return !OF_THINGS.test(word);
  return personNoun(word.toLowerCase()) !== undefined;
}

/** The noun that an age stands before: "17-year-old Chalmette male". */
function describedAfter(rest: string): Subject | undefined {
  const words = rest.match(/^\s+((?:[\p{L}’'-]+\s+){0,3}?)([\p{Ll}]+)\b/u);
  const plainNoun = rest.match(
    /^\s+(?:[\p{L}’'.-]+\s+){0,3}?(?:man|woman|boy|girl|male|female|son|daughter|brother|sister|mother|father|victim|suspect|driver|friend|student|teen|teenager|child|baby|toddler|infant|resident|stepson|nephew|niece|cousin|grandson|granddaughter|husband|wife|boyfriend|girlfriend)\b/iu,
  );
  const noun = plainNoun ? /([\p{L}]+)$/u.exec(plainNoun[0])?.[1]?.toLowerCase() : words?.[2];
  const known = noun ? personNoun(noun) : undefined;
  if (!noun || !known) return undefined;
  return known.sex ? { role: noun, sex: known.sex } : { role: noun };
}

/** Years: a wrong digit changes an age by up to ten or so; a namesake of another generation is further off. */
const FURTHEST_SLIP = 15;

const IN_YEARS = { year: 1, month: 1 / 12, week: 7 / 365.25, day: 1 / 365.25 };

/** The ages as spans of years lived: 23 months is [1.92, 2.0). A stated whole year covers the year that it names. */
export function lived(value: AgeValue): { from: number; to: number } {
  const unit = IN_YEARS[value.unit];
  return { from: value.from * unit, to: (value.to + 1) * unit };
}

/** "72" for "32": one of two digits is wrong. */
function isOneDigit(a: AgeValue, b: AgeValue): boolean {
  const [here, there] = [String(a.from), String(b.from)];
  return here.length === 2 && there.length === 2 && (here[0] === there[0]) !== (here[1] === there[1]);
}

function compareAges(page: Claim<'age'>, source: Claim<'age'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  const [here, there] = [ageInWords(a), ageInWords(b)];
  if (a.unit === b.unit && a.from === b.from && a.to === b.to) {
    return page.hedge === source.hedge || a.from !== a.to
      ? { verdict: 'agrees', reason: `SOURCE gives the same age, ${there}.` }
      : {
          verdict: 'compatible',
          reason: `Here ${hedged(here, page.hedge)}; SOURCE has ${hedged(there, source.hedge)}.`,
        };
  }
  const [x, y] = [lived(a), lived(b)];
  const slack = page.hedge === 'about' || source.hedge === 'about' ? Math.max(1, Math.max(x.to, y.to) * 0.1) : 0;
  if (x.from < y.to + slack && y.from < x.to + slack)
    return {
      verdict: 'compatible',
      reason: `Here ${hedged(here, page.hedge)}; SOURCE has ${hedged(there, source.hedge)}: both can be so.`,
    };
  if (source.hedge === 'at-most' && x.from <= y.from)
    return { verdict: 'compatible', reason: `Here ${here}; SOURCE has at most ${there}.` };
  if (page.hedge === 'at-most' || source.hedge === 'at-most' || source.hedge === 'at-least') return undefined;
  if (page.hedge === 'at-least' && y.from >= x.from)
    return { verdict: 'compatible', reason: `Here at least ${here}; SOURCE has ${there}.` };
  // father and son of one name: so far apart it is rather two people than a slip
  if (Math.abs(x.from - y.from) > FURTHEST_SLIP && !isOneDigit(a, b)) return undefined;
  return { verdict: 'differs', reason: `Here ${here}; SOURCE has ${there} for the same person.` };
}

function hedged(words: string, hedge: Hedge | undefined): string {
  return hedge === 'about'
    ? `about ${words}`
    : hedge === 'at-least'
      ? `at least ${words}`
      : hedge === 'at-most'
        ? `at most ${words}`
        : words;
}

function ageInWords(value: AgeValue): string {
  const number = value.from === value.to ? String(value.from) : `${value.from} to ${value.to}`;
  return value.unit === 'year' ? number : `${number} ${value.unit}${value.to === 1 ? '' : 's'}`;
}
