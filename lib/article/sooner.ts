import { TEXT } from './tree.ts';

/** The steps of Readability that it takes with nearly every element, by its own names. */
export interface EachElement {
  readonly DIV_TO_P_ELEMS: ReadonlySet<string>;
  readonly REGEXPS: { readonly byline: RegExp };
  _isProbablyVisible(element: Element): boolean;
  _isElementWithoutContent(element: Element): boolean;
  _hasChildBlockElement(element: Element): boolean;
  _hasSingleTagInsideElement(element: Element, tag: string): boolean;
  /** `named` is the element's class and id. */
  _isValidByline(element: Element, named: string): boolean;
  /** The share of an element's text that stands in links, 0 to 1. */
  _getLinkDensity(element: Element): number;
}

/**
 * Has a Readability answer these sooner, and the same. It asks each element for its style, and puts together the text of all that
 * is in it, where an attribute or the first words tell already.
 */
export function answerSooner(steps: EachElement): void {
  const own: EachElement = Object.getPrototypeOf(steps);
  const { DIV_TO_P_ELEMS, REGEXPS } = own;

  steps._isProbablyVisible = (element) => !mayBeHidden(element) || own._isProbablyVisible.call(steps, element);

  steps._isElementWithoutContent = (element) => !hasWords(element) && own._isElementWithoutContent.call(steps, element);

  const hasBlock = (element: Element): boolean => {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (DIV_TO_P_ELEMS.has(child.tagName) || hasBlock(child)) return true;
    }
    return false;
  };
  steps._hasChildBlockElement = hasBlock;

  steps._hasSingleTagInsideElement = (element, tag) => {
    const child = element.firstElementChild;
    if (child?.tagName !== tag || child.nextElementSibling) return false;
    return own._hasSingleTagInsideElement.call(steps, element, tag);
  };

  steps._isValidByline = (element, named) =>
    (REGEXPS.byline.test(named) || saysAuthor(element)) && own._isValidByline.call(steps, element, named);

  steps._getLinkDensity = (element) =>
    element.getElementsByTagName('a')[0] ? own._getLinkDensity.call(steps, element) : 0;
}

/** The attributes by which Readability tells that an element is not seen. */
const HIDES = ['style', 'hidden', 'aria-hidden'];
const mayBeHidden = (element: Element): boolean =>
  element.hasAttributes() && HIDES.some((attribute) => element.hasAttribute(attribute));

const saysAuthor = (element: Element): boolean =>
  element.hasAttributes() &&
  (element.getAttribute('rel') === 'author' || element.getAttribute('itemprop')?.includes('author') === true);

const CDATA = 4;

/** Whether an element has any text but white space. Most have some right at their beginning. */
function hasWords(element: Element): boolean {
  let node: Node | null = element.firstChild;
  while (node) {
    const { nodeType } = node;
    if ((nodeType === TEXT || nodeType === CDATA) && /\S/.test((node as Text).data)) return true;
    let next: Node | null = node.firstChild;
    while (!next && node && node !== element) {
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
  return false;
}
