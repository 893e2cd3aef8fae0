import type { Claim, CountValue, Hedge } from '../model.ts';
import { isPersonNoun, isPlural, nounCloseness, singular } from '../text/nouns.ts';
import { CARDINAL, cardinal, HEDGE, hedgeOf, ordinal, VAGUE } from '../text/numbers.ts';
import type { ReadSentence } from '../text/reading.ts';
import type { Comparison, Found, Room } from './room.ts';

const NUMBER = new RegExp(
  `(?<![\\w$£€.,:#/-])(?:(${HEDGE}) )?(?:(?:a total of|the|all|these|those|his|her|their|another|an additional) )?(${CARDINAL}|a couple of|a pair of|a few|several|a handful of|half a dozen|a half-dozen|a dozen|dozens of|scores of|hundreds of|thousands of|both|dozens|hundreds|thousands|numerous|multiple)(?: (?:to|or) (${CARDINAL}))?(?![\\w%:,/]\\d|[\\w%°])`,
  'gi',
);
/** Units are amounts, ages and times, not counts. */
const UNITS = new Set(
  'year month week day hour minute second mile foot inch yard meter metre kilometer kilometre pound ounce ton gallon liter litre acre degree percent point dollar cent euro block mph kph p.m a.m pm am oclock time decade century fold vote caliber calibre million billion trillion thousand hundred street avenue grade percentage mm gauge'.split(
    ' ',
  ),
);
const STATES: [RegExp, string][] = [
  [
    /\b(?:kill(?:ed|ing|s)?|dead|died|dies|deaths?|fatally|slain|murder(?:ed|s)?|fatalities|lost their li[fv]es?|perished)\b/i,
    'killed',
  ],
  [/\b(?:wound(?:ed|ing|s)?|injur(?:ed|ing|ies|y)|hurt|hospitali[sz]ed)\b/i, 'wounded'],
  [/\b(?:arrest(?:ed|s)?|in custody|detained|taken into custody)\b/i, 'arrested'],
  [/\b(?:charged|indicted)\b/i, 'charged'],
  [/\b(?:identified|named)\b/i, 'identified'],
  [/\b(?:shot|gunned down|struck by (?:gunfire|bullets))\b/i, 'shot'],
  [/\b(?:missing|unaccounted)\b/i, 'missing'],
  [/\b(?:rescued|saved)\b/i, 'rescued'],
  [/\b(?:treated and released|released)\b/i, 'released'],
];
const SKIP =
  /^(?:of|the|other|more|additional|different|young|small|adult|old|new|local|unidentified|armed|masked|innocent|[a-z]+ed|[a-z]+ing|[a-z]+(?:al|ive|ous|ble|ic|an|ish|ent|ant|ary|ful))$/;

/** How many of what, and what happened to them. */
export const count: Room<'count'> = {
  kind: 'count',

  find(reading) {
    const found: Found<'count'>[] = [];
    for (const sentence of reading.sentences) findIn(sentence, found);
    return found;
  },

  compare: (page, source) => compareCounts(page, source),

  describe: (value) => countInWords(value),

  examples: {
    finds: [
      {
        text: 'Two other officers were wounded in the attack.',
        words: 'Two other officers',
        value: { from: 2, to: 2, noun: 'officer', state: 'wounded' },
      },
      {
        text: 'At least twenty-one people died.',
        words: 'At least twenty-one people',
        value: { from: 21, to: 21, noun: 'person', state: 'killed' },
      },
      { text: 'Deputies counted 15 live rounds on the floor.', words: '15 live rounds' },
      {
        text: 'The fire left three dead.',
        words: 'three dead',
        value: { from: 3, to: 3, noun: 'person', state: 'killed' },
      },
    ],
    leaves: [
      { text: 'He drove 12 miles in 20 minutes.', why: 'distances and durations are amounts' },
      { text: 'She lives in the 2900 block of Alder Street.', why: 'an address' },
      { text: 'In 2016 elections were held.', why: 'a year' },
      { text: 'He is 44 years old.', why: 'an age' },
    ],
  },
};

function findIn(sentence: ReadSentence, found: Found<'count'>[]) {
  const { text, start: base, tokens } = sentence;
  for (const m of text.matchAll(NUMBER)) {
    const spoken = m[2]!.toLowerCase();
    const vague = VAGUE[spoken.replace(/ of$/, '')] ?? VAGUE[spoken];
    const number = vague ? undefined : spoken === 'both' ? 2 : cardinal(spoken);
    if (!vague && (number === undefined || !Number.isInteger(number))) continue;
    if (number !== undefined && /^\d{4}$/.test(spoken) && number >= 1900 && number <= 2100) continue;
    if (LABEL.test(text.slice(0, m.index))) continue;
    const offset = base + m.index + m[0].length;
    const numberAt =
      m.index + m[0].toLowerCase().lastIndexOf(spoken, m[3] ? m[0].length - m[3].length - 3 : m[0].length);
    const start = m[1] ? m.index : numberAt;
    const at = tokens.findIndex((token) => token.start >= offset);
    const head =
      headAfter(sentence, at, spoken, /^(?:the|all|both|other)/i.test(text.slice(m.index))) ??
      (/\d,\d{3}|illion$/.test(spoken) ? { noun: '', end: offset } : undefined);
    if (!head) continue;
    const noun = head.noun.startsWith('charge of') ? head.noun : head.noun ? singular(head.noun) : '';
    if (UNITS.has(noun)) continue;
    const value: CountValue = { from: number ?? vague!.from, noun };
    const to = m[3] ? cardinal(m[3]) : number !== undefined ? number : vague!.to;
    if (to !== undefined) value.to = to;
    if (/\bothers?\b/i.test(text.slice(numberAt, head.end - base))) value.other = true;
    const state = head.state ?? stateOf(text, m.index, head.end - base);
    if (state) value.state = state;
    else if (head.part) value.part = true;
    const hedge: Hedge | undefined = vague ? 'about' : m[1] ? hedgeOf(m[1]) : undefined;
    push(found, base + start, head.end, value, hedge);
  }
  for (const m of text.matchAll(MULTIPLE)) {
    const many = MANY[m[1]!.toLowerCase()]!;
    const state = /(?:murder|homicide|killing|slaying)/i.test(m[2]!) ? 'killed' : 'shot';
    push(found, base + m.index, base + m.index + m[0].length, { from: many, to: many, noun: 'person', state });
  }
  for (const m of text.matchAll(NTH)) {
    const nth = ordinal(m[1]!);
    if (nth !== undefined && nth > 1)
      push(found, base + m.index, base + m.index + m[0].length, {
        from: nth,
        to: nth,
        noun: singular(m[2]!),
        nth: true,
      });
  }
}

function push(found: Found<'count'>[], start: number, end: number, value: CountValue, hedge?: Hedge) {
  found.push({ kind: 'count', start, end: Math.min(end, start + 80), value, ...(hedge ? { hedge } : {}) });
}

/** A word before a number that makes it a name: "Route 7", "No. 2", "Nov. 3", "age 12". */
const LABEL =
  /\b(?:no|number|page|room|apt|apartment|suite|unit|highway|route|interstate|section|chapter|district|channel|engine|ladder|season|week|day|grade|ages?|aged|jan|feb|mar|march|apr|april|may|june?|july?|aug|sept?|oct|nov|dec|january|february|august|september|october|november|december)\.? ?$/i;
const MANY: Record<string, number> = { double: 2, triple: 3, quadruple: 4, quintuple: 5 };
const MULTIPLE =
  /\b(double|triple|quadruple|quintuple) ((?:drive-by )?(?:murders?|homicides?|shootings?|killings?|slayings?|stabbings?))\b/gi;
const NTH =
  /\b(?:a|the) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (person|victim|man|woman|suspect|officer|child|teen|boy|girl|gunman)\b/gi;

/** The counted noun behind a number: "(two) other police officers", or "(three) dead", "(all four) were shot". */
function headAfter(
  sentence: ReadSentence,
  at: number,
  spoken: string,
  definite: boolean,
): { noun: string; end: number; state?: string; part?: boolean } | undefined {
  const { tokens } = sentence;
  const first = at < 0 ? undefined : tokens[at];
  if (first?.type !== 'word') return undefined;
  if (DONE[first.lower]) return { noun: 'person', end: first.end, state: DONE[first.lower]! };
  const end = tokens[at - 1]?.end ?? first.start;
  if (definite && spoken !== 'both' && /^(?:were|are|have|had|was)$/.test(first.lower) && (cardinal(spoken) ?? 2) <= 30)
    return { noun: 'person', end };
  const one = /^(?:one|1)$/.test(spoken);
  const part = first.lower === 'of';
  if (part && /^(?:them|those)$/.test(tokens[at + 1]?.lower ?? ''))
    return { noun: 'person', end: tokens[at + 1]!.end, part };
  for (let step = 0; step < 5; step++) {
    const token = tokens[at + step];
    if (token?.type !== 'word') return undefined;
    const noun = singular(token.lower);
    if (isPlural(token.lower) || token.lower === 'others') {
      const next = tokens[at + step + 1];
      // "three police officers": a noun that modifies the next one
      if (token.lower === 'police' && next && isPlural(next.lower)) continue;
      if (UNITS.has(noun)) return undefined;
      // "two counts of felonious assault": a count is known by its charge
      const charged = /^(?:counts|charges)$/.test(token.lower)
        ? /^ of ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)/u.exec(sentence.text.slice(token.end - sentence.start))?.[1]
        : undefined;
      return {
        noun: charged
          ? `charge of ${charged.toLowerCase()}`
          : token.lower === 'others'
            ? 'person'
            : token.lower === 'counts'
              ? 'charges'
              : token.lower,
        end: token.end,
        ...(part ? { part } : {}),
      };
    }
    if (one && !part && (isPersonNoun(token.lower) || ONES.has(token.lower)))
      return { noun: token.lower, end: token.end };
    if (UNITS.has(noun) || STOPS.has(token.lower)) return undefined;
    if (step > 2 && !SKIP.test(token.lower)) return undefined;
  }
  return undefined;
}

const DONE: Record<string, string> = {
  dead: 'killed',
  killed: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  hurt: 'wounded',
  arrested: 'arrested',
  shot: 'shot',
};
/** Single things that reports count. */
const ONES = new Set(
  'shot round bullet count charge gunshot casing vehicle car gun weapon vote seat case wound arrest round'.split(' '),
);
const STOPS = new Set(
  'and or but in on at to by from with for who that which as is was were are will has have had after before when while a an if than then'.split(
    ' ',
  ),
);

/** What is said of them: the nearest such word in the clause, behind the noun first. */
function stateOf(text: string, from: number, to: number): string | undefined {
  const after = text.slice(to, to + 60).split(/[;]| while | but | after | when /)[0]!;
  const before = text
    .slice(Math.max(0, from - 45), from)
    .split(/[;,]| while | but | and | after | when /)
    .at(-1)!;
  let best: { at: number; state: string } | undefined;
  for (const [pattern, state] of STATES) {
    const at = after.search(pattern);
    if (at >= 0 && (!best || at < best.at)) best = { at, state };
  }
  if (best) return best.state;
  for (const [pattern, state] of STATES) if (pattern.test(before)) return state;
  return undefined;
}

function compareCounts(page: Claim<'count'>, source: Claim<'count'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  const equal = a.from === b.from && a.to === b.to;
  if (!a.noun || !b.noun)
    return equal && a.from >= 1000
      ? { verdict: 'agrees', reason: `SOURCE has the same number: ${source.words}.` }
      : undefined;
  const closeness = nounCloseness(a.noun, b.noun);
  const states = stateCloseness(a.state, b.state);
  if (closeness === 'other' || states === 'other') return undefined;
  // "two of the victims", "five others", "a third man" and "six people" are numbers of different things
  if (Boolean(a.part) !== Boolean(b.part) || Boolean(a.other) !== Boolean(b.other) || Boolean(a.nth) !== Boolean(b.nth))
    return undefined;
  const [here, there] = [page.words, source.words];
  const [x, y] = [boundsOf(a, page.hedge), boundsOf(b, source.hedge)];
  if (equal && page.hedge === source.hedge)
    return a.nth && closeness !== 'same'
      ? undefined
      : { verdict: 'agrees', reason: `SOURCE has the same number: ${there}.` };
  if (a.nth) return undefined;
  if (x.from <= y.to && y.from <= x.to) {
    const vague = a.from !== a.to || b.from !== b.to;
    return vague && (states !== 'same' || closeness !== 'same')
      ? undefined
      : { verdict: 'compatible', reason: `Here ${here}; SOURCE has ${there}: both can be so.` };
  }
  // only the same things, or people with the same fate, are surely the same count
  const people = isPersonNoun(a.noun) && isPersonNoun(b.noun);
  return states === 'same' && (people ? a.state !== undefined : closeness === 'same')
    ? { verdict: 'differs', reason: `Here ${here}; SOURCE has ${there}.` }
    : undefined;
}

/** 'same' fate, 'open' where one text does not say or says it less closely, 'other' where the fates exclude each other. */
function stateCloseness(a: string | undefined, b: string | undefined): 'same' | 'open' | 'other' {
  if (a === b) return 'same';
  if (!a || !b) return 'open';
  const hit = ['shot', 'wounded', 'killed'];
  return hit.includes(a) && hit.includes(b) && (a === 'shot' || b === 'shot') && a !== 'killed' && b !== 'killed'
    ? 'open'
    : 'other';
}

function boundsOf(value: CountValue, hedge: Hedge | undefined): { from: number; to: number } {
  const to = value.to ?? Number.POSITIVE_INFINITY;
  if (hedge === 'at-least') return { from: value.from, to: Number.POSITIVE_INFINITY };
  if (hedge === 'at-most') return { from: 0, to };
  if (hedge === 'about' && value.from === to) return { from: value.from * 0.85 - 0.5, to: to * 1.15 + 0.5 };
  return { from: value.from, to };
}

function countInWords(value: CountValue): string {
  const number =
    value.to === undefined
      ? `${value.from} or more`
      : value.to === value.from
        ? String(value.from)
        : `${value.from} to ${value.to}`;
  return `${number} ${value.noun}${value.state ? ` ${value.state}` : ''}`;
}
