import { isInlineTag } from './appearance.ts';

/** Numbers instead of `Node` and `NodeFilter`: a document may come from elsewhere than the global window. */
export const ELEMENT = 1;
export const TEXT = 3;
const DOCUMENT_FRAGMENT = 11;
const SHOW_TEXT = 4;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}

/** The text nodes under a node, in document order; shadow roots are not entered. */
export function textNodes(root: Node): Text[] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}

/** What a browser renders as the children of an element: those of its open shadow root, or what a slot was given. */
export function renderedChildren(element: Element): ArrayLike<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === 'slot') {
    const given = (element as HTMLSlotElement).assignedNodes?.();
    if (given && given.length > 0) return given;
  }
  return element.childNodes;
}

/** The element that a node is rendered in; crosses open shadow roots and slots. */
export function renderedParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent?.nodeType === ELEMENT) {
    const element = parent as Element;
    return element.shadowRoot ? ((node as Element).assignedSlot ?? element) : element;
  }
  return parent?.nodeType === DOCUMENT_FRAGMENT ? ((parent as ShadowRoot).host ?? null) : null;
}

/** The nearest element around a node with a box of its own, by its tag. */
export function blockOf(node: Node): Element | null {
  const { parentElement } = node;
  return parentElement && blockAround(parentElement);
}

/** The element itself, or the nearest one around it, with a box of its own, by its tag. */
export function blockAround(inner: Element): Element | null {
  let element: Element | null = inner;
  while (element && isInlineTag(element)) element = element.parentElement;
  return element;
}
