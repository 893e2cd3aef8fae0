import { timed } from '../timed.ts';
import { type Desk, SoonerReadability } from './sooner.ts';
import { isElement, isText, renderedChildren, textNodes } from './tree.ts';

/** What Readability takes for the article, as live text nodes. */
export interface Picked {
  kept: Set<Text>;
  /** Texts of its result that stand nowhere in the live page. */
  lost: number;
  /** Characters of its result. */
  length: number;
  byline?: string;
}

/** Readability's own threshold: below it, it tries again with one rule less. */
const ENOUGH = 500;
/** All rules; without striking unlikely containers; without weighing classes; without cleaning. */
const RULES = [7, 6, 4, 0];

/** What Readability is told of what the page states. A heading that says the title again is no part of the text. */
export interface Stated {
  title: string;
  /** Whether the page's head names the authors. Where it does not, the first line that looks like a byline is taken for it. */
  isSigned: boolean;
}

/**
 * Takes the steps by which Readability's `parse` picks the text, in their order. The others are done before (see `deskOf`), or serve
 * a page of its own, which is not what is wanted here: they read the metadata, make addresses absolute (and put new text in the
 * place of links without one, which no longer leads back to the page), mend pictures, drop classes and styles, and write all of
 * it out as HTML, twice.
 */
function grab(desk: Desk, rules: number, stated: Stated): { content: Element; byline: string | undefined } | undefined {
  // A threshold that is always met: its own second try goes through a string, where nodes lose their origin.
  const steps = new SoonerReadability(desk, { charThreshold: -1 });
  steps._flags = rules;
  steps._prepDocument();
  steps._metadata = { byline: stated.isSigned };
  steps._articleTitle = stated.title;
  // It would write out the whole page, to try again with: that is done here, with another copy.
  Object.defineProperty(desk.body, 'innerHTML', { value: '' });
  const content = steps._grabArticle();
  return content ? { content, byline: steps._articleByline || undefined } : undefined;
}

/** Documents to copy into, one for each page: nothing is loaded, shown or run in them. To make one takes a sixth of reading a short page. */
const inerts = new WeakMap<Document, Document>();

function inertFor(original: Document): Document {
  const before = inerts.get(original);
  if (before) return before;
  const inert = original.cloneNode(false) as Document;
  inerts.set(original, inert);
  return inert;
}

/** A copy of the document's body; the text node `copied[i]` is the twin of `live[i]`. */
interface Copy {
  desk: Desk;
  copied: readonly Text[];
  live: readonly Text[];
}

function copyOf(original: Document, live: readonly Text[]): Copy {
  const inert = inertFor(original);
  const body = timed('readability', () => inert.importNode(original.body, true));
  const copied = textNodes(body);
  return { desk: timed('readability', () => deskOf(original, inert, body)), copied, live };
}

/**
 * The copy of a page's body, in a copy of its root that is in no document, without what Readability throws away first. A browser
 * would work through all that comes into a document, and its style sheets may take it longer than all the rest.
 */
function deskOf(original: Document, inert: Document, body: Element): Desk {
  for (const element of body.querySelectorAll('script, noscript, style')) element.remove();
  const root = inert.importNode(original.documentElement, false);
  root.appendChild(body);
  return {
    firstChild: root,
    documentElement: root,
    body,
    createElement: (tag) => inert.createElement(tag),
    querySelectorAll: (selectors) => root.querySelectorAll(selectors),
  };
}

/** The same with open shadow roots laid flat, since a clone leaves them out. Slower: used only where the plain copy gives little. */
function flatCopyOf(original: Document): Copy {
  const inert = inertFor(original);
  const body = inert.importNode(original.body, false);
  const copied: Text[] = [];
  const live: Text[] = [];
  const waiting: { node: Node; parent: Element }[] = [];
  const enter = (element: Element, parent: Element) => {
    const children = renderedChildren(element);
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push({ node: children[index]!, parent });
  };
  enter(original.body, body);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next;
    const twin = parent.appendChild(inert.importNode(node, false));
    if (isText(node)) {
      copied.push(twin as Text);
      live.push(node);
    } else if (isElement(node)) enter(node, twin as Element);
  }
  return { desk: deskOf(original, inert, body), copied, live };
}

function attempt(copy: Copy, rules: number, stated: Stated): Picked | undefined {
  const grabbed = timed('readability', () => grab(copy.desk, rules, stated));
  if (!grabbed) return undefined;
  const { content, byline } = grabbed;
  const texts = new Set(textNodes(content));
  const picked: Picked = { kept: new Set(), lost: 0, length: content.textContent?.trim().length ?? 0 };
  if (byline) picked.byline = byline;
  for (let index = 0; index < copy.copied.length && texts.size > 0; index += 1) {
    if (texts.delete(copy.copied[index]!)) picked.kept.add(copy.live[index]!);
  }
  for (const text of texts) if (text.data.trim()) picked.lost += 1;
  return picked;
}

function bestOf(copy: () => Copy, stated: Stated): Picked | undefined {
  let best: Picked | undefined;
  for (const rules of RULES) {
    const picked = attempt(copy(), rules, stated);
    if (picked && picked.length > (best?.length ?? 0)) best = picked;
    if (best && best.length >= ENOUGH) break;
  }
  return best;
}

function hasShadow(document: Document): boolean {
  for (const element of document.body.getElementsByTagName('*')) {
    if (element.shadowRoot?.textContent?.trim()) return true;
  }
  return false;
}

/** Runs Readability on a copy of the document, whose body's text nodes are `live`; the document itself is only read. */
export function pickArticle(document: Document, live: readonly Text[], stated: Stated): Picked | undefined {
  const plain = bestOf(() => copyOf(document, live), stated);
  if ((plain && plain.length >= ENOUGH) || !hasShadow(document)) return plain;
  const flat = bestOf(() => flatCopyOf(document), stated);
  return flat && flat.length > (plain?.length ?? 0) ? flat : plain;
}
