/** A number, a letter or a sign, in brackets or not, with the invisible characters that keep it on its line. */
const MARK = /^[\s\u2060\u200b]*(?:\[(?:[\da-z]{1,3}|note \d{1,9})\]|\d{1,3}|[a-z]|[*†‡§¶]{1,3})[\s\u2060\u200b,]*$/iu;
/** Characters of the longest mark, without the space around it. */
const LONGEST = 20;
/** Says by itself that it is a note, and no power or unit. */
const NOTE = '[role="doc-noteref"], a[href*="#"], [class*="note" i], [class*="reference" i]';
const WORD_BEFORE = /\p{L}{4}$|[.,;:!?”’"')\]]$/u;

/**
 * Whether a text is the raised number of a footnote, which is no part of the sentence that it stands in. A raised number
 * right behind a figure or a short unit ("10⁶", "km²") is one only where the page says so.
 */
export function isNoteMark(text: Text): boolean {
  // Most texts are longer, or nothing but white space: what is around them need not be looked at.
  const { length } = text.data.trim();
  if (length === 0 || length > LONGEST) return false;
  const raised = text.parentElement?.closest('sup');
  if (!raised || !MARK.test(raised.textContent ?? '')) return false;
  if (raised.matches(NOTE) || raised.querySelector(NOTE) || raised.closest('a[href*="#"]')) return true;
  const words = raised.textContent ?? '';
  if (!/\d/.test(words)) return /[*†‡§¶]/u.test(words);
  return words.includes('[') || WORD_BEFORE.test(raised.previousSibling?.textContent ?? '');
}
