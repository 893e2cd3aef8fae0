import { type Appearance, hiddenByAttributes } from './appearance.ts';
import { blockOf, textNodes } from './tree.ts';

/** Where the parts stand that Readability leaves out. */
export interface Surroundings {
  headline?: Element;
  standfirst?: Element;
  captions: Element[];
}

const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|sub-?head(?:line|ing)?|sub-?title|dek|deck|strapline|summary|abstract|article-?intro|intro|lede|description|excerpt)(?=$|[\s_-])/i;
const ELSEWHERE =
  'a, aside, nav, footer, [role="complementary"], [role="navigation"], [class*="related" i], [class*="recirc" i], [class*="promo" i], [class*="outbrain" i], [class*="taboola" i], [class*="sponsor" i]';
/** Text nodes looked at between headline and body; what stands further apart is no standfirst. */
const REACH = 200;

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of words that two texts have in common, 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const known = new Set(other);
  let shared = 0;
  for (const word of new Set(one)) if (known.has(word)) shared += 1;
  return (2 * shared) / (new Set(one).size + known.size);
}

function precedes(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0;
}

function shown(element: Element, appearance: Appearance): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) if (hiddenByAttributes(up)) return false;
  return appearance.visible(element);
}

/** The live heading that says what the page's titles say, or the only main heading there is. */
export function findHeadline(
  document: Document,
  titles: readonly string[],
  appearance: Appearance,
): Element | undefined {
  const wanted = titles.map(words);
  const resembles = (element: Element): number => {
    const said = words((element.textContent ?? '').slice(0, 1000));
    return Math.max(0, ...wanted.map((title) => likeness(said, title)));
  };
  let best: Element | undefined;
  let bestScore = 0;
  const main: Element[] = [];
  for (const element of document.querySelectorAll('h1')) {
    if (!(element.textContent ?? '').trim() || !shown(element, appearance)) continue;
    main.push(element);
    const score = resembles(element) + (element.closest('article, main, [role="main"]') ? 0.01 : 0);
    if (score > bestScore) [best, bestScore] = [element, score];
  }
  if (best && bestScore >= 0.5) return best;
  if (main.length === 1 && words(main[0]!.textContent ?? '').length >= 4) return main[0];
  for (const element of document.querySelectorAll(
    '[itemprop~="headline"], [class*="headline" i], h2, [class*="title" i]',
  )) {
    if ((element.textContent ?? '').length > 400) continue;
    if (resembles(element) >= 0.8 && shown(element, appearance)) return element;
  }
  return undefined;
}

function isStandfirst(block: Element, description: readonly string[]): boolean {
  const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text.length < 25 || text.length > 600) return false;
  if (block.getAttribute('itemprop') === 'description') return true;
  const said = words(text);
  if (said.length >= 6 && description.length >= 6 && likeness(said, description) >= 0.75) return true;
  for (let up: Element | null = block, step = 0; up && step < 2; up = up.parentElement, step += 1) {
    if (STANDFIRST.test(`${up.getAttribute('class') ?? ''} ${up.id}`)) {
      return (up.textContent ?? '').trim().length <= 700;
    }
  }
  return false;
}

/** The block behind the headline and before the body (or the body's first) that sums the article up. */
function findStandfirst(
  document: Document,
  headline: Element,
  first: Text | undefined,
  description: string,
  appearance: Appearance,
): Element | undefined {
  const wanted = words(description);
  const walker = document.createTreeWalker(document.body, 4);
  walker.currentNode = headline;
  let last: Element | null = null;
  let beyond = false;
  for (let step = 0, node = walker.nextNode(); node && step < REACH && !beyond; step += 1, node = walker.nextNode()) {
    beyond = node === first;
    if (headline.contains(node) || !(node as Text).data.trim()) continue;
    const block = blockOf(node);
    if (!block || block === last) continue;
    last = block;
    if (block.contains(headline) || (first && !beyond && block.contains(first) && block !== blockOf(first))) continue;
    if (isStandfirst(block, wanted) && shown(block, appearance)) return block;
  }
  return undefined;
}

function findCaptions(document: Document, from: Node, to: Node, appearance: Appearance): Element[] {
  return [...document.querySelectorAll('figcaption, figure [class*="caption" i]')].filter(
    (element) =>
      precedes(from, element) &&
      precedes(element, to) &&
      !element.closest(ELSEWHERE) &&
      !element.parentElement?.closest('figcaption, [class*="caption" i]') &&
      (element.textContent ?? '').trim().length > 0 &&
      (element.textContent ?? '').length <= 1000 &&
      shown(element, appearance),
  );
}

/** Headline, standfirst and captions of the live page around the texts that Readability kept (in document order). */
export function surroundingsOf(
  document: Document,
  ends: { first: Text; last: Text },
  said: { titles: readonly string[]; description: string },
  appearance: Appearance,
): Surroundings {
  const headline = findHeadline(document, said.titles, appearance);
  const before = headline && precedes(headline, ends.first);
  const standfirst = before ? findStandfirst(document, headline, ends.first, said.description, appearance) : undefined;
  const found: Surroundings = {
    captions: findCaptions(document, before ? headline : ends.first, ends.last, appearance),
  };
  if (headline) found.headline = headline;
  if (standfirst) found.standfirst = standfirst;
  return found;
}

/** The texts of an element that belong to its words. */
export function wordsOf(element: Element): Set<Text> {
  return new Set(textNodes(element));
}
