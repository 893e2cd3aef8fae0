import { Readability } from '@mozilla/readability';
import { timed } from '../timed.ts';
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

const nothing = () => undefined;
/**
 * What it does for a page of its own, and what nobody sees here: it makes addresses absolute, and drops names of classes. For the
 * former it replaces links without an address with new text, which no longer leads back to the page.
 */
const LEFT_OUT = { _fixRelativeUris: nothing, _cleanClasses: nothing };

/** A copy of the document; the text node `copied[i]` is the twin of `live[i]`. */
interface Copy {
  document: Document;
  copied: readonly Text[];
  live: readonly Text[];
}

function copyOf(original: Document, live: readonly Text[]): Copy {
  const document = timed('readability', () => {
    const copy = original.cloneNode(false) as Document;
    // what stands before the root tells nothing, and may be so broken ("<!doctype<!doctype html>") that it cannot be copied
    copy.appendChild(copy.importNode(original.documentElement, true));
    return copy;
  });
  return { document, copied: document.body ? textNodes(document.body) : [], live };
}

/** The same with open shadow roots laid flat, since a clone leaves them out. Slower: used only where the plain copy gives little. */
function flatCopyOf(original: Document): Copy {
  const document = original.cloneNode(false) as Document;
  const copied: Text[] = [];
  const live: Text[] = [];
  const waiting: [Node, Node][] = [[original.documentElement, document]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, parent] = next;
    const twin = document.importNode(node, false);
    parent.appendChild(twin);
    if (isText(node)) {
      copied.push(twin as Text);
      live.push(node);
    }
    if (!isElement(node)) continue;
    const children = renderedChildren(node);
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push([children[index]!, twin]);
  }
  return { document, copied, live };
}

function attempt(copy: Copy, rules: number): Picked | undefined {
  // A threshold that is always met: its own second try goes through a string, where nodes lose their origin.
  const result = timed('readability', () => {
    const reader = new Readability<Element>(copy.document, {
      serializer: (node) => node as Element,
      charThreshold: -1,
    });
    return Object.assign(reader, { _flags: rules, ...LEFT_OUT }).parse();
  });
  if (!result?.content) return undefined;
  const texts = new Set(textNodes(result.content));
  const picked: Picked = { kept: new Set(), lost: 0, length: result.textContent?.trim().length ?? 0 };
  if (result.byline) picked.byline = result.byline;
  for (let index = 0; index < copy.copied.length && texts.size > 0; index += 1) {
    if (texts.delete(copy.copied[index]!)) picked.kept.add(copy.live[index]!);
  }
  for (const text of texts) if (text.data.trim()) picked.lost += 1;
  return picked;
}

function bestOf(copy: () => Copy): Picked | undefined {
  let best: Picked | undefined;
  for (const rules of RULES) {
    const picked = attempt(copy(), rules);
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
export function pickArticle(document: Document, live: readonly Text[]): Picked | undefined {
  const plain = bestOf(() => copyOf(document, live));
  if ((plain && plain.length >= ENOUGH) || !hasShadow(document)) return plain;
  const flat = bestOf(() => flatCopyOf(document));
  return flat && flat.length > (plain?.length ?? 0) ? flat : plain;
}
