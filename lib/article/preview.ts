import type { LinkedData } from './json-ld.ts';
import { plainly } from './title.ts';

/** Less than this share of the stated length is a part of the text only. */
const SHARE = 0.6;
/** Behind a wall, and with nothing else to go by, a text this short is its opening only. */
const SHORT = 2_500;
/** Characters in the locked part that show it to be open to this reader. */
const OPEN = 400;

/**
 * Whether a page shows only the opening of an article. A subscriber sees all of a text that is not for everyone, so the
 * publisher's word alone does not decide: the locked part must be missing, or the text much shorter than stated.
 */
export function isPreview(document: Document, linked: LinkedData | undefined, text: string): boolean {
  if (linked?.free !== false) return false;
  if (linked.length !== undefined) return text.length < linked.length * SHARE;
  for (const selector of linked.locked) {
    try {
      for (const element of document.querySelectorAll(selector)) {
        if (element.localName !== 'body' && shownLength(element, text) >= OPEN) return false;
      }
    } catch {
      // A selector that the browser does not understand tells nothing.
    }
  }
  return linked.locked.length > 0 || text.length < SHORT;
}

/** Characters of an element's paragraphs that are among what was read. */
function shownLength(element: Element, text: string): number {
  let length = 0;
  const paragraphs = element.localName === 'p' ? [element] : element.querySelectorAll('p');
  for (const paragraph of paragraphs) {
    const words = plainly(paragraph.textContent ?? '');
    if (words.length > 20 && text.includes(words)) length += words.length;
    if (length >= OPEN) break;
  }
  return length;
}
