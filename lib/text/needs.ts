import { best, listed, type Needs, weigh } from './rarest.ts';

/**
 * What every match of a pattern must have in it, told from the pattern itself: one of some strings of signs. A sign is a
 * letter in lower case, `0` for any digit, `_`, one of three marks that tell much (`%`, `$` for any currency, `©`), or a space
 * for whatever else there is: white space, other marks, other alphabets.
 */

/** Strings one of which is in every match; or several rows of such parts, where every match has all parts of one row. */
export type Part = { strings: readonly string[] } | { rows: readonly (readonly Part[])[] };

/** What a piece of a pattern can be. */
interface Piece {
  /** All that it can be, as strings of signs, where that is few; `|` stands for a border of a word. */
  exact?: string[];
  /** Strings one of which is in it at any rate. */
  needs?: Needs;
  /** All that is in it at any rate. */
  parts?: readonly Part[];
}

/** More strings than this are no cheap look. */
const MOST = 48;
/** A piece that may be anything. */
const ANYTHING: Piece = {};
const NOTHING: Piece = { exact: [''] };

/** Strings of signs one of which is in every match, so that a text without them need not be searched; undefined where there are none. */
export function needsOf(pattern: RegExp): readonly string[] | undefined {
  return allNeedsOf(pattern).needs;
}

/** The same, and all that is in every match, where that is more. */
export function allNeedsOf(pattern: RegExp): { needs?: readonly string[]; parts?: readonly Part[] } {
  const reader = new PatternReader(pattern.source);
  const whole = reader.alternatives();
  const needs = reader.over && !reader.strange ? best([listed(whole.exact), whole.needs])?.strings : undefined;
  const { parts = [] } = whole;
  const [only] = parts;
  const isAll = only && 'strings' in only && parts.length === 1 && only.strings.join('|') === needs?.join('|');
  return needs ? { needs, ...(only && !isAll ? { parts } : {}) } : {};
}

const TELLING: Record<string, string> = { '%': '%', $: '$', '£': '$', '€': '$', '©': '©', '™': '©' };

/** The sign of a character. */
export function signOf(code: number): string {
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if ((code >= 97 && code <= 122) || code === 95) return String.fromCharCode(code);
  return code >= 48 && code <= 57 ? '0' : (TELLING[String.fromCharCode(code)] ?? ' ');
}

/** What tells behind a bracket how its group counts. */
const GROUP_SIGNS = ['?:', '?=', '?!', '?<=', '?<!'];
/** Groups by what stands in their brackets, as read before; of so many characters or more, since to read less is quicker than to look. */
const groups = new Map<string, Piece>();
const LONG = 24;

/** Where the bracket stands that closes the group in which `at` is. */
function endOfGroup(source: string, at: number): number {
  let depth = 0;
  let isInClass = false;
  for (let end = at; end < source.length; end += 1) {
    const sign = source[end];
    if (sign === '\\') end += 1;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') isInClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth-- === 0) return end;
  }
  return source.length;
}

/** What says how often the piece before it comes. */
const TIMES = new Set('*+?{');

class PatternReader {
  /** It has something that is not known here, so that nothing can be told. */
  strange = false;
  private at = 0;

  constructor(private readonly source: string) {}

  get over(): boolean {
    return this.at === this.source.length;
  }

  alternatives(): Piece {
    const pieces = [this.sequence()];
    while (this.eat('|')) pieces.push(this.sequence());
    const [only] = pieces;
    if (only && pieces.length === 1) return only;
    const exact = pieces.flatMap((piece) => piece.exact ?? []);
    const needs = pieces.map(({ exact: all, needs: some }) => best([listed(all), some])?.strings);
    const isTold = needs.every((each) => each !== undefined);
    return {
      ...(pieces.every((piece) => piece.exact) && exact.length <= MOST ? { exact: [...new Set(exact)] } : {}),
      ...(isTold
        ? {
            needs: { strings: [...new Set(needs.flat())] },
            parts: oneOfRows(pieces.map(({ parts }) => parts ?? [])),
          }
        : {}),
    };
  }

  private sequence(): Piece {
    const found: Needs[] = [];
    const parts: Part[] = [];
    let run: string[] = [''];
    let whole = true;
    const noteRun = (isOver: boolean) => {
      const weight = weigh(run);
      const { signs, chance } = weight;
      if (chance >= 1) return;
      found.push({ strings: signs, weight });
      if (isOver) parts.push({ strings: signs });
    };
    while (!this.over && !this.sees('|') && !this.sees(')')) {
      const piece = this.repeated(this.atom());
      const joined = piece.exact && joinedTo(run, piece.exact);
      // the beginning alone is fewer strings than what it may go on with
      if (!joined || piece.exact!.length > 1) noteRun(!joined);
      if (!joined) whole = false;
      run = joined ?? piece.exact ?? [''];
      if (!piece.needs) continue;
      found.push(piece.needs);
      // what is told as strings in a row is in the run
      if (!joined || piece.exact!.includes('')) parts.push(...(piece.parts ?? [{ strings: piece.needs.strings }]));
    }
    noteRun(true);
    const needs = best(found);
    return { ...(whole ? { exact: run } : {}), ...(needs ? { needs } : {}), ...(parts.length > 0 ? { parts } : {}) };
  }

  /** A piece with what stands behind it to say how often it comes. */
  private repeated(piece: Piece): Piece {
    const [least, most] = this.times();
    if (least === 1 && most === 1) return piece;
    if (least === 0) return most === 1 && piece.exact ? { exact: [...new Set(['', ...piece.exact])] } : ANYTHING;
    const needs = best([listed(piece.exact), piece.needs]);
    return needs ? { needs, ...(piece.parts ? { parts: piece.parts } : {}) } : ANYTHING;
  }

  private times(): [number, number] {
    const { source, at } = this;
    if (!TIMES.has(source[at] ?? '')) return [1, 1];
    const [told, least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(source.slice(at, at + 12)) ?? [];
    if (told === undefined) return [1, 1];
    this.at += told.length;
    this.eat('?');
    if (least === undefined) return [told === '+' ? 1 : 0, told === '?' ? 1 : Number.POSITIVE_INFINITY];
    return [Number(least), most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least)];
  }

  private atom(): Piece {
    const letters = this.letters();
    if (letters !== '') return { exact: [letters] };
    if (this.eat('(')) return this.group();
    if (this.eat('[')) return this.oneOf();
    if (this.eat('.')) return ANYTHING;
    if (this.eat('^') || this.eat('$')) return NOTHING;
    if (this.eat('\\')) return this.escape();
    return { exact: [signOf(this.next())] };
  }

  /** A row of letters, of which none is said to come more or fewer times than once. */
  private letters(): string {
    const { source } = this;
    let signs = '';
    for (let code = source.charCodeAt(this.at); code >= 97 && code <= 122; code = source.charCodeAt(this.at)) {
      if (TIMES.has(source[this.at + 1] ?? '')) break;
      signs += source[this.at];
      this.at += 1;
    }
    return signs;
  }

  private group(): Piece {
    const kind = GROUP_SIGNS.find((each) => this.eat(each));
    if (this.eat('?<')) this.skipPast('>');
    else if (this.sees('?')) this.strange = true;
    const start = this.at;
    const source = this.source.slice(start, endOfGroup(this.source, start));
    const inside = this.inside(source);
    this.eat(')');
    if (kind === '?!' || kind === '?<!') return forbidsLetter(source) ? { exact: ['|'] } : NOTHING;
    if (kind === undefined || kind === '?:') return inside;
    // what is looked at is there, and yet no part of the match
    const needs = best([listed(inside.exact), inside.needs]);
    return needs ? { ...NOTHING, needs, ...(inside.parts ? { parts: inside.parts } : {}) } : NOTHING;
  }

  /** What stands in brackets: long lists of words stand in many patterns, and are read once. */
  private inside(source: string): Piece {
    const before = groups.get(source);
    if (before) {
      this.at += source.length;
      return before;
    }
    const inside = this.alternatives();
    if (source.length >= LONG && !this.strange) groups.set(source, inside);
    return inside;
  }

  private escape(): Piece {
    const letter = String.fromCharCode(this.next());
    if (letter === 'b') return { exact: ['|'] };
    if (letter === 'B') return NOTHING;
    if (letter === 'd') return { exact: ['0'] };
    if (letter === 's') return { exact: [' '] };
    if (letter === 'p' || letter === 'P') this.skipPast('}');
    if (letter === 'u') {
      const code = Number.parseInt(this.source.slice(this.at, this.at + 4), 16);
      if (Number.isNaN(code)) this.skipPast('}');
      else this.at += 4;
      return Number.isNaN(code) ? ANYTHING : { exact: [signOf(code)] };
    }
    if (!/[a-zA-Z0-9]/.test(letter)) return { exact: [signOf(letter.charCodeAt(0))] };
    if (!/[wWDSpPtnrfv1-9]/.test(letter)) this.strange = true;
    return ANYTHING;
  }

  /** A class: its signs where they are few. */
  private oneOf(): Piece {
    const signs = new Set<string>();
    let all = this.eat('^');
    while (!this.eat(']')) {
      const piece = this.eat('\\') ? this.escape() : { exact: [signOf(this.next())] };
      const [sign = ''] = piece.exact ?? [];
      // `[\b]` is another character, and a span of characters may hold any
      if (piece.exact && sign !== '|') signs.add(sign);
      else all = true;
      if (this.sees('-') && !this.sees('-]')) {
        all = true;
        this.next();
      }
    }
    return all || signs.size > 4 ? ANYTHING : { exact: [...signs] };
  }

  private next(): number {
    return this.source.charCodeAt(this.at++);
  }

  private sees(text: string): boolean {
    return text.length === 1 ? this.source[this.at] === text : this.source.startsWith(text, this.at);
  }

  private eat(text: string): boolean {
    const seen = this.sees(text);
    if (seen) this.at += text.length;
    return seen;
  }

  private skipPast(text: string): void {
    this.at = this.source.indexOf(text, this.at) + text.length;
  }
}

/** Where no letter of a word may stand beside a letter, there is a border. */
function forbidsLetter(source: string): boolean {
  return !source.includes('(') && source.split('|').some((each) => /^(?:\\w|\[\\w[^\]\\]*\])$/.test(each));
}

/** Each of some strings with each of others behind it; undefined where those are too many. */
function joinedTo(run: readonly string[], more: readonly string[]): string[] | undefined {
  if (run.length * more.length > MOST) return undefined;
  const [only = ''] = more;
  // Most of a pattern is letters, each of which is one string.
  if (more.length === 1) return run.map((before) => before + only);
  return [...new Set(run.flatMap((before) => more.map((behind) => before + behind)))];
}

/** Rows of parts as what is needed where every match has one of the rows; rows of one list of strings each are one list. */
function oneOfRows(rows: readonly (readonly Part[])[]): Part[] {
  if (rows.some((row) => row.length === 0)) return [];
  const lists = rows.map(([only, ...more]) =>
    only && 'strings' in only && more.length === 0 ? only.strings : undefined,
  );
  const strings = lists.flatMap((each) => each ?? []);
  return lists.includes(undefined) ? [{ rows }] : [{ strings: [...new Set(strings)] }];
}
