import type { Appearance } from './appearance.ts';
import { blockOf, textNodes } from './tree.ts';

/** Where the parts stand that Readability leaves out. */
export interface Surroundings {
  headline?: Element;
  standfirst?: Element;
  captions: Element[];
}

const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|sub-?head(?:line|ing)?|sub-?title|dek|deck|strapline|summary|abstract|article-?intro|intro|lede|description|excerpt)(?=$|[\s_-])/;
const ELSEWHERE =
  'a, aside, nav, footer, [role="complementary"], [role="navigation"], [class*="related" i], [class*="recirc" i], [class*="promo" i], [class*="outbrain" i], [class*="taboola" i], [class*="sponsor" i]';
const NAMED_CAPTION = '[class*="caption" i]';
const CAPTION = `figcaption, ${NAMED_CAPTION}`;
/** Text nodes looked at between headline and body; what stands further apart is no standfirst. */
const REACH = 200;

/** What stands between words, as far as titles and openings have it: asking Unicode what a letter is costs a page more. */
const BETWEEN_WORDS = /[^a-z0-9\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ufeff]+/;

function words(text: string): string[] {
  return text.toLowerCase().split(BETWEEN_WORDS).filter(Boolean);
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

/** The live heading that says what the page's titles say, or the only main heading there is. */
export function findHeadline(
  document: Document,
  titles: readonly string[],
  appearance: Appearance,
): Element | undefined {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  let wanted: string[][] | undefined;
  const resembles = (element: Element): number => {
    const text = (element.textContent ?? '').slice(0, 1000);
    if (titles.includes(plain(text))) return 1;
    wanted ??= titles.map(words);
    const said = words(text);
    return Math.max(0, ...wanted.map((title) => likeness(said, title)));
  };
  let best: Element | undefined;
  let bestScore = 0;
  const main: Element[] = [];
  for (const element of document.querySelectorAll('h1')) {
    if (!(element.textContent ?? '').trim() || !appearance.shown(element)) continue;
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
    if (resembles(element) >= 0.8 && appearance.shown(element)) return element;
  }
  return undefined;
}

function isStandfirst(block: Element, description: () => readonly string[]): boolean {
  const text = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text.length < 25 || text.length > 600) return false;
  if (block.getAttribute('itemprop') === 'description') return true;
  const [said, summary] = [words(text), description()];
  if (said.length >= 6 && summary.length >= 6 && likeness(said, summary) >= 0.75) return true;
  for (let up: Element | null = block, step = 0; up && step < 2; up = up.parentElement, step += 1) {
    if (STANDFIRST.test(`${up.getAttribute('class') ?? ''} ${up.id}`.toLowerCase())) {
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
  let summary: string[] | undefined;
  const wanted = () => {
    summary ??= words(description);
    return summary;
  };
  const walker = document.createTreeWalker(document.body, 4);
  walker.currentNode = headline;
  let last: Element | null = null;
  let beyond = false;
  let inside = true;
  for (let step = 0, node = walker.nextNode(); node && step < REACH && !beyond; step += 1, node = walker.nextNode()) {
    beyond = node === first;
    if (!(node as Text).data.trim()) continue;
    inside &&= headline.contains(node);
    if (inside) continue;
    const block = blockOf(node);
    if (!block || block === last) continue;
    last = block;
    if (block.contains(headline) || (first && !beyond && block.contains(first) && block !== blockOf(first))) continue;
    if (isStandfirst(block, wanted) && appearance.shown(block)) return block;
  }
  return undefined;
}

function findCaptions(document: Document, from: Node, to: Node, appearance: Appearance): Element[] {
  const isElsewhere = within(ELSEWHERE);
  const isCaption = within(CAPTION);
  return captionsOf(document).filter((element) => {
    if (!precedes(from, element) || !precedes(element, to)) return false;
    const text = element.textContent ?? '';
    if (text.length > 1000 || text.trim().length === 0) return false;
    return !isElsewhere(element) && !isCaption(element.parentElement) && appearance.shown(element);
  });
}

/** Looked for by class in figures only: in a whole page that costs a tenth of reading it. */
function captionsOf(document: Document): Element[] {
  const found = new Set<Element>(document.querySelectorAll('figcaption'));
  const named = [...document.querySelectorAll('figure')].flatMap((figure) => [
    ...figure.querySelectorAll(NAMED_CAPTION),
  ]);
  if (named.length === 0) return [...found];
  for (const element of named) found.add(element);
  return [...found].sort((one, other) => (precedes(one, other) ? -1 : 1));
}

/** Tells whether an element or one around it matches; what is around several is looked at once. */
function within(selector: string): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  const is = (element: Element | null): boolean => {
    if (!element) return false;
    const now = known.get(element) ?? (element.matches(selector) || is(element.parentElement));
    known.set(element, now);
    return now;
  };
  return is;
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
