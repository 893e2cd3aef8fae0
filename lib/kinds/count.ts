import type { Claim, CountValue, Hedge } from '../model.ts';
import { isPersonNoun, isPlural, nounCloseness, singular } from '../text/nouns.ts';
import { CARDINAL, cardinal, HEDGE, hedgeOf, VAGUE } from '../text/numbers.ts';
import type { ReadSentence } from '../text/reading.ts';
import type { Comparison, Found, Room } from './room.ts';

const NUMBER = new RegExp(
  `(?<![\\w$£€.,:#/-])(?:(${HEDGE}) )?(?:(?:a total of|the|all|both|these|those|his|her|their|another|an additional) )?(${CARDINAL}|a couple of|a pair of|a few|several|a handful of|half a dozen|a half-dozen|a dozen|dozens of|scores of|hundreds of|thousands of|dozens|hundreds|thousands|numerous|multiple)(?: (?:to|or) (${CARDINAL}))?(?![\\w%:,/]\\d|[\\w%°])`,
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
    const number = vague ? undefined : cardinal(spoken);
    if (!vague && (number === undefined || !Number.isInteger(number))) continue;
    if (number !== undefined && /^\d{4}$/.test(spoken) && number >= 1900 && number <= 2100) continue;
    const before = text.slice(0, m.index);
    if (
      /\b(?:no|number|page|room|apt|apartment|suite|unit|highway|route|interstate|section|chapter|district|channel|engine|ladder|season|week|day|grade|nov|dec|jan|feb|march|april|may|june|july|aug|sept|oct|january|february|august|september|october|november|december|age|aged|ages)\.? ?$/i.test(
        before,
      )
    )
      continue;
    const offset = base + m.index + m[0].length;
    const at = tokens.findIndex((token) => token.start >= offset);
    const head = headAfter(sentence, at);
    if (!head) continue;
    const noun = singular(head.noun);
    if (UNITS.has(noun)) continue;
    const numberAt =
      m.index + m[0].toLowerCase().lastIndexOf(spoken, m[3] ? m[0].length - m[3].length - 3 : m[0].length);
    const start = m[1] ? m.index : numberAt;
    const value: CountValue = { from: number ?? vague!.from, noun };
    const to = m[3] ? cardinal(m[3]) : number !== undefined ? number : vague!.to;
    if (to !== undefined) value.to = to;
    const state = head.state ?? stateOf(text, m.index, head.end - base);
    if (state) value.state = state;
    const item: Found<'count'> = {
      kind: 'count',
      start: base + start,
      end: Math.min(head.end, base + start + 80),
      value,
    };
    const hedge: Hedge | undefined = vague ? 'about' : m[1] ? hedgeOf(m[1]) : undefined;
    if (hedge) item.hedge = hedge;
    found.push(item);
  }
}

/** The counted noun behind a number: "(two) other police officers", or "(three) dead", "(three) were shot". */
function headAfter(sentence: ReadSentence, at: number): { noun: string; end: number; state?: string } | undefined {
  const { tokens } = sentence;
  const first = at < 0 ? undefined : tokens[at];
  if (first?.type !== 'word') return undefined;
  if (/^(?:dead|killed|wounded|injured|hurt|arrested|shot)$/.test(first.lower))
    return {
      noun: 'person',
      end: first.end,
      state: /^(?:dead|killed)$/.test(first.lower)
        ? 'killed'
        : /^(?:wounded|injured|hurt)$/.test(first.lower)
          ? 'wounded'
          : first.lower,
    };
  for (let step = 0; step < 5; step++) {
    const token = tokens[at + step];
    if (token?.type !== 'word') return undefined;
    if (isPlural(token.lower) || token.lower === 'others') {
      const next = tokens[at + step + 1];
      // "three police officers": a noun that modifies the next one
      if (token.lower === 'police' && next && isPlural(next.lower)) continue;
      if (UNITS.has(singular(token.lower))) return undefined;
      return { noun: token.lower === 'others' ? 'person' : token.lower, end: token.end };
    }
    if (step === 0 && isPersonNoun(token.lower) && /^(?:one|1)$/i.test(tokens[at - 1]?.text ?? ''))
      return { noun: token.lower, end: token.end };
    if (UNITS.has(singular(token.lower))) return undefined;
    if (
      /^(?:and|or|but|in|on|at|to|by|from|with|for|who|that|which|as|is|was|were|are|will|has|have|had|after|before|when|while|a|an)$/.test(
        token.lower,
      )
    )
      return undefined;
    if (step > 2 && !SKIP.test(token.lower)) return undefined;
  }
  return undefined;
}

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
  const closeness = nounCloseness(a.noun, b.noun);
  if (closeness === 'other') return undefined;
  const [here, there] = [page.words, source.words];
  const [x, y] = [boundsOf(a, page.hedge), boundsOf(b, source.hedge)];
  if (a.from === b.from && a.to === b.to && page.hedge === source.hedge)
    return { verdict: 'agrees', reason: `SOURCE has the same number: ${there}.` };
  if (x.from <= y.to && y.from <= x.to)
    return { verdict: 'compatible', reason: `Here ${here}; SOURCE has ${there}: both can be so.` };
  return { verdict: 'differs', reason: `Here ${here}; SOURCE has ${there}.` };
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
