/** A longer quote is found by its first and last words: browsers are quicker at that, and find it across paragraphs. */
const LONGEST_WHOLE = 120;
const WORDS_AT_ENDS = 5;

/**
 * The text fragment that finds verbatim words in their page, to be put behind an address and its "#": `:~:text=…`; undefined
 * where there is no word.
 */
export function textFragment(quote: string): string | undefined {
  const words = quote.toWellFormed().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const whole = words.join(' ');
  const oneBlock = !/\n\s*\n/.test(quote.trim());
  if ((whole.length <= LONGEST_WHOLE && oneBlock) || words.length < 2 * WORDS_AT_ENDS)
    return `:~:text=${encoded(whole)}`;
  const start = words.slice(0, WORDS_AT_ENDS).join(' ');
  const end = words.slice(-WORDS_AT_ENDS).join(' ');
  return `:~:text=${encoded(start)},${encoded(end)}`;
}

/** Comma, ampersand and hyphen have a meaning in a text fragment; brackets and stars have one where links are pasted. */
function encoded(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
