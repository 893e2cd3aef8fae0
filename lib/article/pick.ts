import { Readability } from '@mozilla/readability';
import { renderedChildren, textNodes } from './tree.ts';

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

type Origins = Map<Node, Text>;

/** A copy of the document, with the live text node of each of its text nodes. */
function copyOf(document: Document): { copy: Document; origins: Origins } {
  const copy = document.cloneNode(true) as Document;
  const origins: Origins = new Map();
  if (document.body && copy.body) {
    const live = textNodes(document.body);
    const copied = textNodes(copy.body);
    for (let index = 0; index < copied.length; index += 1) origins.set(copied[index]!, live[index]!);
  }
  return { copy, origins };
}

/** The same with open shadow roots laid flat, since a clone leaves them out. Slower: used only where the plain copy gives little. */
function flatCopyOf(document: Document): { copy: Document; origins: Origins } {
  const copy = document.cloneNode(false) as Document;
  const origins: Origins = new Map();
  const waiting: [Node, Node][] = [[document.documentElement, copy]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [live, parent] = next;
    const twin = copy.importNode(live, false);
    parent.appendChild(twin);
    if (live.nodeType === 3) origins.set(twin, live as Text);
    if (live.nodeType !== 1) continue;
    const children = renderedChildren(live as Element);
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push([children[index]!, twin]);
  }
  return { copy, origins };
}

function attempt({ copy, origins }: { copy: Document; origins: Origins }, rules: number): Picked | undefined {
  // Readability replaces such links with new text, which no longer leads back to the page.
  for (const link of copy.querySelectorAll('a[href^="javascript:"]')) link.removeAttribute('href');
  // A threshold that is always met: its own second try goes through a string, where nodes lose their origin.
  const reader = new Readability<Element>(copy, { serializer: (node) => node as Element, charThreshold: -1 });
  (reader as unknown as { _flags: number })._flags = rules;
  const result = reader.parse();
  if (!result?.content) return undefined;
  const picked: Picked = { kept: new Set(), lost: 0, length: result.textContent?.trim().length ?? 0 };
  if (result.byline) picked.byline = result.byline;
  for (const text of textNodes(result.content)) {
    const live = origins.get(text);
    if (live) picked.kept.add(live);
    else if (text.data.trim()) picked.lost += 1;
  }
  return picked;
}

function bestOf(document: Document, copy: typeof copyOf): Picked | undefined {
  let best: Picked | undefined;
  for (const rules of RULES) {
    const picked = attempt(copy(document), rules);
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

/** Runs Readability on a copy of the document; the document itself is only read. */
export function pickArticle(document: Document): Picked | undefined {
  const plain = bestOf(document, copyOf);
  if ((plain && plain.length >= ENOUGH) || !hasShadow(document)) return plain;
  const flat = bestOf(document, flatCopyOf);
  return flat && flat.length > (plain?.length ?? 0) ? flat : plain;
}
