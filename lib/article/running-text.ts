import { mayBeHidden, PATTERNS } from './sooner.ts';

/** Characters of a paragraph from which on it counts. */
const SHORT = 100;
/** So much of it is worth Readability's time: one paragraph of 326 characters, or several shorter ones. */
const ENOUGH = 15;

/**
 * Whether a page has so much running text that there may be an article on it. Asks what Readability's own check asks
 * (`isProbablyReaderable`, with these two bounds), with Readability's own patterns: that one brings them a second time, and has
 * the browser make a style for each paragraph, in a page that is only just looked at.
 */
export function hasRunningText(document: Document): boolean {
  const blocks = new Set<Element>(document.querySelectorAll('p, pre, article'));
  for (const lineBreak of document.querySelectorAll('div > br')) blocks.add(lineBreak.parentElement!);
  let score = 0;
  for (const block of blocks) {
    const length = (block.textContent ?? '').trim().length;
    if (length < SHORT || isHidden(block) || block.matches('li p') || isUnlikely(block)) continue;
    score += Math.sqrt(length - SHORT);
    if (score > ENOUGH) return true;
  }
  return false;
}

/** Only where an attribute may hide it is it asked for its style. */
function isHidden(block: Element): boolean {
  if (!mayBeHidden(block)) return false;
  if (block.hasAttribute('hidden') || (block as HTMLElement).style?.display === 'none') return true;
  return block.getAttribute('aria-hidden') === 'true' && !block.getAttribute('class')?.includes('fallback-image');
}

function isUnlikely(block: Element): boolean {
  const named = `${block.getAttribute('class') ?? ''} ${block.id}`;
  return PATTERNS.unlikelyCandidates.test(named) && !PATTERNS.okMaybeItsACandidate.test(named);
}
