import type { Span } from '../model.ts';

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
}

const TOKEN =
  /[\p{L}\p{M}]+(?:(?:[-‐‑'’]|\.(?!\p{L}\p{Ll}))[\p{L}\p{M}\p{N}]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}])|\d+(?:[-‐‑]?[\p{L}\p{M}]+)?|[^\s]/gu;

/** Tokens of a span of a text, in order. Linear; never throws. */
export function tokensOf(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(TOKEN)) {
    const word = match[0];
    const start = span.start + match.index;
    const first = word.charCodeAt(0);
    const isNumber = first >= 48 && first <= 57;
    const isWord = !isNumber && /^\p{L}/u.test(word);
    const straight = word.replaceAll('’', "'");
    const possessive = isWord && /'s$/i.test(straight);
    const bare = possessive ? straight.slice(0, -2) : straight;
    tokens.push({
      text: word,
      start,
      end: start + word.length,
      lower: bare.toLowerCase(),
      capital: isWord && /^\p{Lu}/u.test(word),
      shouted: isWord && bare.length > 1 && bare === bare.toUpperCase() && bare !== bare.toLowerCase(),
      type: isWord ? 'word' : isNumber ? 'number' : 'sign',
      possessive,
    });
  }
  return tokens;
}
