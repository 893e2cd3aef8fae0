import type { Appearance } from './appearance.ts';
import { plainly } from './title.ts';
import { blockOf, textNodes } from './tree.ts';

/** Where the parts stand that Readability leaves out. */
export interface Surroundings {
  headline?: Element;
  standfirst?: Element;
  captions: Element[];
}

const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|sub-?head(?:line|ing)?|sub-?title|dek|deck|strapline|summary|abstract|article-?intro|intro|lede|description|excerpt)(?=$|[\s_-])/;
/** What leads to other stories, by tag, role and class. */
const ELSEWHERE_TAGS = new Set(['a', 'aside', 'nav', 'footer']);
const ELSEWHERE_ROLES = new Set(['complementary', 'navigation']);
const ELSEWHERE_NAME = /related|recirc|promo|outbrain|taboola|sponsor/i;
const NAMED_CAPTION = '[class*="caption" i]';
const CAPTION_NAME = /caption/i;
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
  let wanted: string[][] | undefined;
  const resembles = (element: Element): number => {
    const text = (element.textContent ?? '').slice(0, 1000);
    if (titles.includes(plainly(text))) return 1;
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
  const text = plainly(block.textContent ?? '');
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
  const placeOf = placesIn();
  return captionsOf(document).filter((element) => {
    if (!precedes(from, element) || !precedes(element, to)) return false;
    const text = element.textContent ?? '';
    if (text.length > 1000 || text.trim().length === 0) return false;
    const parent = element.parentElement;
    if (placeOf(element).elsewhere || (parent && placeOf(parent).caption)) return false;
    return appearance.shown(element);
  });
}

/** Looked for by class in figures only: in a whole page that costs a tenth of reading it. */
function captionsOf(document: Document): Element[] {
  const found = new Set<Element>(document.getElementsByTagName('figcaption'));
  const tagged = found.size;
  for (const figure of document.getElementsByTagName('figure')) {
    for (const named of figure.querySelectorAll(NAMED_CAPTION)) found.add(named);
  }
  const captions = [...found];
  return found.size === tagged ? captions : captions.sort((one, other) => (precedes(one, other) ? -1 : 1));
}

/** Whether an element, or one around it, leads elsewhere, and whether it is a caption. */
interface Place {
  elsewhere: boolean;
  caption: boolean;
}

/** Tells the place of elements; what is around several is looked at once. Selectors would take many times as long. */
function placesIn(): (element: Element) => Place {
  const known = new Map<Element, Place>();
  const placeOf = (element: Element): Place => {
    const before = known.get(element);
    if (before) return before;
    const { localName: tag, parentElement: parent } = element;
    const around = parent && placeOf(parent);
    const name = element.getAttribute('class') ?? '';
    const place = {
      elsewhere:
        around?.elsewhere === true ||
        ELSEWHERE_TAGS.has(tag) ||
        ELSEWHERE_ROLES.has(element.getAttribute('role') ?? '') ||
        ELSEWHERE_NAME.test(name),
      caption: around?.caption === true || tag === 'figcaption' || CAPTION_NAME.test(name),
    };
    known.set(element, place);
    return place;
  };
  return placeOf;
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
