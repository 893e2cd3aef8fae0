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
  /** For each word the word as printed that it was read from. */
  printed: string[];
  set: Set<string>;
}

const known = new Map<string, Wording>();

/** The words of an utterance for comparing, bracketed words as a gap. Remembers the last few thousand utterances. */
export function wordingOf(utterance: string): Wording {
  const before = known.get(utterance);
  if (before) return before;
  const words: string[] = [];
  const printed: string[] = [];
  const text = utterance
    .normalize('NFKC')
    .replace(/[’‘`]/g, "'")
    .replaceAll('&', ' and ')
    .replace(/[[(][^\])]{0,80}[\])]/g, ` ${GAP} `);
  for (const [shown] of text.matchAll(/[\p{L}\p{M}]+(?:'[\p{L}]+|'(?=\s|$))?|\d+(?:[.,:]\d+)*|%|\*/gu)) {
    const raw = shown.toLowerCase();
    let word = WHOLE[raw] ?? raw;
    for (const [ending, full] of ENDINGS) word = word.replace(ending, full);
    word = word.replace(/'$/, '').replace(/'s$/, " 's").replace(/'d$/, " 'd");
    for (const part of word.split(' ')) {
      if (part === '' || (part === GAP && words.at(-1) === GAP)) continue;
      const digit = DIGITS.indexOf(part);
      words.push(digit >= 0 ? String(digit) : part);
      printed.push(shown);
    }
  }
  const wording = { words, printed, set: new Set(words) };
  if (known.size > 4000) known.clear();
  known.set(utterance, wording);
  return wording;
}

/** Where two utterances part: the words of each side, either may be empty. */
export interface Parting {
  here: string[];
  there: string[];
  /** The same as printed. */
  shown: { here: string; there: string };
}

/** Two utterances laid side by side. */
export interface Alignment {
  /** How many words they have in common, and how many of these have four letters or more. */
  common: number;
  telling: number;
  /** Partings between common words. */
  partings: Parting[];
  /** What stands before the first and behind the last common word. */
  lead: Parting;
  tail: Parting;
}

/** Longest utterances that are laid side by side, in words; more than any that fits a mark. */
const LONGEST = 160;
/** What a common word is worth, and what one costs that has no counterpart or another one: a local alignment. */
const SAME = 2;
const OTHER = -1;

/** Lays two utterances side by side where they are most alike; undefined where few words are common to both. */
export function align(a: Wording, b: Wording): Alignment | undefined {
  const [short, long] = a.set.size <= b.set.size ? [a.set, b.set] : [b.set, a.set];
  let shared = 0;
  for (const word of short) if (long.has(word)) shared++;
  if (shared === 0 || shared < short.size * 0.5) return undefined;
  const [x, y] = [a.words, b.words];
  if (x.length > LONGEST || y.length > LONGEST) return undefined;
  const width = y.length + 1;
  // scores of the best stretch that starts at a pair of words, so that the stretch can be walked forwards
  const scores = new Int16Array((x.length + 1) * width);
  let best = 0;
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const score = Math.max(
        0,
        scores[at + width + 1]! + (x[i] === y[j] ? SAME : OTHER),
        scores[at + width]! + OTHER,
        scores[at + 1]! + OTHER,
      );
      scores[at] = score;
      if (score > scores[best]!) best = at;
    }
  }
  return scores[best]! === 0 ? undefined : walk(a, b, scores, best);
}

function walk(a: Wording, b: Wording, scores: Int16Array, best: number): Alignment {
  const [x, y] = [a.words, b.words];
  const width = y.length + 1;
  let [i, j] = [Math.floor(best / width), best % width];
  const between = (i0: number, i1: number, j0: number, j1: number): Parting => ({
    here: x.slice(i0, i1),
    there: y.slice(j0, j1),
    shown: { here: shownOf(a.printed.slice(i0, i1)), there: shownOf(b.printed.slice(j0, j1)) },
  });
  let lead = between(0, i, 0, j);
  const partings: Parting[] = [];
  // where the last common word ended on each side
  let [fromHere, fromThere] = [i, j];
  let afterGap = false;
  let common = 0;
  let telling = 0;
  while (i < x.length && j < y.length && scores[i * width + j]! > 0) {
    const at = i * width + j;
    if (x[i] === y[j] && scores[at] === scores[at + width + 1]! + SAME) {
      const gap = x[i] === GAP;
      if ((i > fromHere || j > fromThere) && !afterGap && !gap) {
        const parting = between(fromHere, i, fromThere, j);
        if (isReal(parting)) partings.push(parting);
      }
      afterGap = gap;
      if (!gap) common++;
      if (x[i]!.length > 3) telling++;
      [fromHere, fromThere] = [++i, ++j];
    } else if (scores[at] === scores[at + width + 1]! + OTHER) {
      i++;
      j++;
    } else if (scores[at] === scores[at + width]! + OTHER) i++;
    else j++;
  }
  let tail = between(i, x.length, j, y.length);
  // "that can be avoided", "that is easily avoided": one more word in common at an end makes what is before it a parting within
  if (isTurned(lead) && lead.here[0] === lead.there[0]) {
    partings.unshift(between(1, lead.here.length, 1, lead.there.length));
    lead = NO_END;
    common++;
  }
  if (isTurned(tail) && tail.here.at(-1) === tail.there.at(-1)) {
    partings.push(between(i, x.length - 1, j, y.length - 1));
    tail = NO_END;
    common++;
  }
  return { common, telling, partings, lead, tail };
}

/** Longest end, in words, that is put in other words rather than gone on with: a common word pays for two others. */
const TURN = 3;
const isTurned = ({ here, there }: Parting): boolean =>
  Math.min(here.length, there.length) > 1 && Math.max(here.length, there.length) <= TURN;
const NO_END: Parting = { here: [], there: [], shown: { here: '', there: '' } };

/** Words as printed, each once where it was read as several. */
function shownOf(printed: readonly string[]): string {
  return printed.filter((word, index) => word !== printed[index - 1]).join(' ');
}

/** A gap stands for any words; "is" and "has" are what "'s" may stand for. */
function isReal({ here, there }: Parting): boolean {
  if (here.includes(GAP) || there.includes(GAP)) return false;
  const [a, b] = [here.join(' '), there.join(' ')];
  return !((a === "'s" && /^(?:is|has)$/.test(b)) || (b === "'s" && /^(?:is|has)$/.test(a)));
}
