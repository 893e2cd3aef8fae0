import type { Span } from '../model.ts';
import { remembered } from './remembered.ts';

/** A word, number or sign. `lower` has straight apostrophes and no final possessive. */
export interface Token extends Span {
  text: string;
  lower: string;
  /** Starts with an upper-case letter. */
  capital: boolean;
  /** Two or more letters, all upper-case. */
  shouted: boolean;
  type: 'word' | 'number' | 'sign';
  /** Followed by 's or ’s (which the span includes). */
  possessive: boolean;
  /** What was asked about the word wherever it stands. */
  known: Known;
}

/** What is told of a word once, however often a text has it. */
interface Known {
  /** The head of a noun for somebody's part, empty for other words; unset until it was asked for. */
  part?: string;
  /** Without accents and the mark of the possessive. */
  bare?: string;
  /** The first word of it as the normal form of a town's name. */
  town?: string;
  /** Whether a unit of measurement stands in it. */
  unit?: boolean;
}

const TOKEN =
  /[\p{L}\p{M}]+(?:(?:[-‐‑'’]|\.(?!\p{L}\p{Ll}|(?<=\p{Ll}\.)[AI](?![\p{L}\p{M}\p{N}.])))[\p{L}\p{M}\p{N}]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}])|\d+(?:[-‐‑]?[\p{L}\p{M}]+)?|[^\s]/gu;

/** Tokens of a span of a text, in order. Linear; never throws. */
export function tokensOf(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(span.start, span.end);
  readCodes(part);
  for (let at = 0; at < part.length; ) {
    const code = codes[at]!;
    if (code === 32) {
      at++;
      continue;
    }
    let kind = SIGNS[code];
    let end = at + 1;
    if (!kind) {
      end = isDigit(code) ? plainNumberEnd(at) : plainEnd(at);
      if (end === 0) {
        TOKEN.lastIndex = at;
        const match = TOKEN.exec(part);
        if (!match) break;
        at = match.index;
        end = at + match[0].length;
      }
      kind = kindAt(part, at, end);
    }
    const { text: word, lower, capital, shouted, type, possessive, known } = kind;
    const start = span.start + at;
    at = end;
    tokens.push({ text: word, start, end: start + word.length, lower, capital, shouted, type, possessive, known });
  }
  return tokens;
}

/** The characters of the piece that is cut into tokens, and nothing behind them: each is looked at several times. */
let codes = new Uint16Array(1024);

function readCodes(part: string) {
  if (part.length + 3 > codes.length) codes = new Uint16Array(2 * part.length + 3);
  for (let at = 0; at < part.length; at++) codes[at] = part.charCodeAt(at);
  codes.fill(0, part.length, part.length + 3);
}

type Kind = Omit<Token, 'start' | 'end'>;

/** A longer piece of a text is kept by the engine as a place in that text, which would be kept with it. */
const LONGEST_KEPT = 12;
const knownKind = remembered(readKind);
/** The words met last, each in a place that its letters tell: most are found there without cutting them out of the text. */
const met: (Kind | undefined)[] = Array.from({ length: 4096 });

/** What a token is wherever it stands. A text has the same words again and again, and so has the next one. */
function kindAt(text: string, from: number, to: number): Kind {
  if (to - from > LONGEST_KEPT) return readKind(text.slice(from, to));
  let mixed = to - from;
  for (let at = from; at < to; at++) mixed = (Math.imul(mixed, 31) + codes[at]!) | 0;
  const place = (mixed ^ (mixed >>> 12)) & (met.length - 1);
  const before = met[place];
  if (before && isAt(from, to, before.text)) return before;
  const kind = knownKind(text.slice(from, to));
  met[place] = kind;
  return kind;
}

function isAt(from: number, to: number, word: string): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== codes[from + at]) return false;
  return true;
}

function readKind(word: string): Kind {
  const first = word.charCodeAt(0);
  const isNumber = first >= 48 && first <= 57;
  const isWord = !isNumber && isLetter(word, first);
  const straight = word.includes('’') ? word.replaceAll('’', "'") : word;
  const possessive = isWord && (straight.endsWith("'s") || straight.endsWith("'S"));
  const bare = possessive ? straight.slice(0, -2) : straight;
  return {
    text: word,
    lower: bare.toLowerCase(),
    capital: isWord && isCapital(word, first),
    shouted: isWord && !isSmall(first) && bare.length > 1 && bare === bare.toUpperCase() && bare !== bare.toLowerCase(),
    type: isWord ? 'word' : isNumber ? 'number' : 'sign',
    possessive,
    known: {},
  };
}

/** The plain signs, each of which is a token, by their codes. */
const SIGNS = Array.from({ length: 128 }, (_, code) =>
  code > 32 && !isDigit(code) && !isPlainLetter(code) ? readKind(String.fromCharCode(code)) : undefined,
);

/** The words of a sentence, offsets its own: asked for again for each claim in it. */
export const wordsIn = remembered(
  (sentence): readonly Token[] =>
    tokensOf(sentence, { start: 0, end: sentence.length }).filter(({ type }) => type === 'word'),
  500,
);

/**
 * Where a token ends that is a word of plain letters or a mark, as `TOKEN` has it; 0 where the pattern must tell. Nearly all are
 * such, and there is nothing to try twice in them.
 */
function plainEnd(at: number): number {
  const first = codes[at]!;
  if (!isPlainLetter(first)) return isMark(first) && first !== 0xa0 ? at + 1 : 0;
  let joined = false;
  for (let to = at + 1; ; to++) {
    const code = codes[to]!;
    if (isPlainLetter(code) || (joined && isDigit(code))) continue;
    if (code === STOP || code === HYPHEN || code === APOSTROPHE || code === CURLY) {
      const next = codes[to + 1]!;
      const behind = codes[to + 2]!;
      if (next >= 128 || (code === STOP && behind >= 128)) return 0;
      if (!isPlainLetter(next) && !isDigit(next)) return to;
      // a full stop before a small word is one that ends a sentence, glued to the next; so is one between a small letter and "A"
      if (code === STOP && isPlainLetter(next) && isSmall(behind)) return to;
      if (code === STOP && isSmall(codes[to - 1]!) && (next === A || next === I) && !continues(behind)) return to;
      joined = true;
      continue;
    }
    return code >= 128 && !isMark(code) ? 0 : to;
  }
}

/** The same of a number. */
function plainNumberEnd(at: number): number {
  let to = at + 1;
  while (isDigit(codes[to]!) || (isInNumbers(codes[to]!) && isDigit(codes[to + 1]!))) to++;
  const behind = codes[to]!;
  return isPlainLetter(behind) || (behind >= 128 && !isMark(behind)) ? 0 : to;
}

const [STOP, HYPHEN, APOSTROPHE, CURLY, COMMA, COLON] = [0x2e, 0x2d, 0x27, 0x2019, 0x2c, 0x3a];
const [A, I] = [0x41, 0x49];
const continues = (code: number): boolean => isPlainLetter(code) || isDigit(code) || code === STOP;
const isInNumbers = (code: number): boolean => code === COMMA || code === STOP || code === COLON;
function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
function isPlainLetter(code: number): boolean {
  return isSmall(code | 32);
}
/** A space that does not break, long dashes, quotation marks and the sign for what is left out: none of them is part of a word. */
const isMark = (code: number): boolean =>
  code === 0xa0 || code === 0x2013 || code === 0x2014 || (code > CURLY - 2 && code < 0x2020) || code === 0x2026;

/** Most words begin with a letter of the alphabet, which its code tells. */
function isLetter(word: string, first: number): boolean {
  return first < 128 ? isPlainLetter(first) : /^\p{L}/u.test(word);
}

function isCapital(word: string, first: number): boolean {
  return first < 128 ? isPlainLetter(first) && !isSmall(first) : /^\p{Lu}/u.test(word);
}
