import { Readability } from '@mozilla/readability';
import { timed } from '../timed.ts';
import { answerSooner, type EachElement } from './sooner.ts';
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
 * The steps by which Readability's `parse` picks the text, in their order. The others are done before (see `settle`), or serve a
 * page of its own, which is not what is wanted here: they read the metadata, make addresses absolute (and put new text in the
 * place of links without one, which no longer leads back to the page), mend pictures, drop classes and styles, and write all of
 * it out as HTML, twice.
 */
interface Steps extends EachElement {
  _flags: number;
  _metadata: { byline: boolean };
  _articleTitle: string;
  _articleByline: string | null;
  _prepDocument(): void;
  _grabArticle(): Element | null;
  _cleanStyles(): void;
  _fixLazyImages(): void;
}

function grab(
  document: Document,
  rules: number,
  stated: Stated,
): { content: Element; byline: string | undefined } | undefined {
  // A threshold that is always met: its own second try goes through a string, where nodes lose their origin.
  const steps = new Readability(document, { charThreshold: -1 }) as unknown as Steps;
  const nothing = () => undefined;
  Object.assign(steps, { _flags: rules, _cleanStyles: nothing, _fixLazyImages: nothing } satisfies Partial<Steps>);
  answerSooner(steps);
  steps._prepDocument();
  steps._metadata = { byline: stated.isSigned };
  steps._articleTitle = stated.title;
  // It would write out the whole page, to try again with: that is done here, with another copy.
  Object.defineProperty(document.body, 'innerHTML', { value: '' });
  const content = steps._grabArticle();
  return content ? { content, byline: steps._articleByline || undefined } : undefined;
}

/** A copy of the document; the text node `copied[i]` is the twin of `live[i]`. */
interface Copy {
  document: Document;
  copied: readonly Text[];
  live: readonly Text[];
}

function copyOf(original: Document, live: readonly Text[]): Copy {
  const { documentElement, body } = original;
  const document = original.cloneNode(false) as Document;
  const root = timed('readability', () => document.importNode(documentElement, true));
  const twin = root.children[[...documentElement.children].indexOf(body)];
  const copied = twin ? textNodes(twin) : [];
  timed('readability', () => settle(document, root));
  return { document, copied, live };
}

/**
 * Puts the copy of a page's root into the copy of its document, without what Readability throws away first. A browser would work
 * through each style sheet that comes into a document, and that may take it longer than all the rest.
 */
function settle(document: Document, root: Element): void {
  for (const element of root.querySelectorAll('script, noscript, style')) element.remove();
  document.appendChild(root);
}

/** The same with open shadow roots laid flat, since a clone leaves them out. Slower: used only where the plain copy gives little. */
function flatCopyOf(original: Document): Copy {
  const document = original.cloneNode(false) as Document;
  const root = document.importNode(original.documentElement, false);
  const copied: Text[] = [];
  const live: Text[] = [];
  const waiting: { node: Node; parent: Element }[] = [];
  const enter = (element: Element, parent: Element) => {
    const children = renderedChildren(element);
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push({ node: children[index]!, parent });
  };
  enter(original.documentElement, root);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next;
    const twin = parent.appendChild(document.importNode(node, false));
    if (isText(node)) {
      copied.push(twin as Text);
      live.push(node);
    } else if (isElement(node)) enter(node, twin as Element);
  }
  settle(document, root);
  return { document, copied, live };
}

function attempt(copy: Copy, rules: number, stated: Stated): Picked | undefined {
  const grabbed = timed('readability', () => grab(copy.document, rules, stated));
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
