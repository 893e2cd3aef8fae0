/** What stands for words that a report put into brackets: any words, or none. */
const GAP = '*';

const WHOLE: Record<string, string> = {
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "ain't": 'is not',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  okay: 'ok',
  percent: '%',
  gen: 'general',
  sen: 'senator',
  gov: 'governor',
  lt: 'lieutenant',
  sgt: 'sergeant',
  dr: 'doctor',
  um: '',
  uh: '',
  er: '',
};
const ENDINGS: [RegExp, string][] = [
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'m$/, ' am'],
  [/in'$/, 'ing'],
];
const DIGITS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Words of an utterance made comparable: marks, case, contractions and spelt numbers are evened out. */
export interface Wording {
  words: string[];
  set: Set<string>;
}

const known = new Map<string, Wording>();

/** The words of an utterance for comparing, bracketed words as a gap. Remembers the last few thousand utterances. */
export function wordingOf(utterance: string): Wording {
  const before = known.get(utterance);
  if (before) return before;
  const words: string[] = [];
  const text = utterance
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[[(][^\])]{0,80}[\])]/g, ` ${GAP} `);
  for (const [raw] of text.matchAll(/[\p{L}\p{M}]+(?:'[\p{L}]+|'(?=\s|$))?|\d+(?:[.,:]\d+)*|%|\*/gu)) {
    let word = WHOLE[raw] ?? raw;
    for (const [ending, full] of ENDINGS) word = word.replace(ending, full);
    word = word.replace(/'$/, '').replace(/'s$/, " 's").replace(/'d$/, " 'd");
    for (const part of word.split(' ')) {
      if (part === '' || (part === GAP && words.at(-1) === GAP)) continue;
      const digit = DIGITS.indexOf(part);
      words.push(digit >= 0 ? String(digit) : part);
    }
  }
  const wording = { words, set: new Set(words) };
  if (known.size > 4000) known.clear();
  known.set(utterance, wording);
  return wording;
}

/** Where two utterances part: the words of each side, either may be empty. */
export interface Parting {
  here: string[];
  there: string[];
}

/** Two utterances laid side by side. */
export interface Alignment {
  /** How many words they have in common, and how many of these have four letters or more. */
  common: number;
  telling: number;
  /** Partings between common words. Words that only one side has before or behind are no partings: it quotes more. */
  partings: Parting[];
  /** What stands before the first and behind the last common word. */
  lead: Parting;
  tail: Parting;
}

/** Longest utterances that are laid side by side, in words; more than any that fits a mark. */
const LONGEST = 160;

/** Lays two utterances side by side; undefined where they have too few words in common to be one utterance. */
export function align(a: Wording, b: Wording): Alignment | undefined {
  const [short, long] = a.set.size <= b.set.size ? [a.set, b.set] : [b.set, a.set];
  let shared = 0;
  for (const word of short) if (long.has(word)) shared++;
  if (shared < short.size * 0.5 || shared === 0 || a.words.length > LONGEST || b.words.length > LONGEST)
    return undefined;
  const [x, y] = [a.words, b.words];
  const width = y.length + 1;
  const table = new Uint8Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      table[i * width + j] =
        x[i] === y[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  const partings: Parting[] = [];
  let [here, there]: [string[], string[]] = [[], []];
  let lead: Parting | undefined;
  let common = 0;
  let telling = 0;
  let i = 0;
  let j = 0;
  while (i < x.length && j < y.length) {
    if (x[i] === y[j]) {
      if (!lead) lead = { here, there };
      else if (here.length || there.length) partings.push({ here, there });
      [here, there] = [[], []];
      if (x[i] !== GAP) common++;
      if (x[i]!.length > 3) telling++;
      i++;
      j++;
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) here.push(x[i++]!);
    else there.push(y[j++]!);
  }
  here.push(...x.slice(i));
  there.push(...y.slice(j));
  return {
    common,
    telling,
    partings: partings.filter(isReal),
    lead: lead ?? { here: [], there: [] },
    tail: { here, there },
  };
}

/** A gap stands for any words; "is" and "has" are what "'s" may stand for. */
function isReal({ here, there }: Parting): boolean {
  if (here.includes(GAP) || there.includes(GAP)) return false;
  const [a, b] = [here.join(' '), there.join(' ')];
  return !((a === "'s" && /^(?:is|has)$/.test(b)) || (b === "'s" && /^(?:is|has)$/.test(a)));
}
