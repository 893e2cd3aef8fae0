import { Readability } from '@mozilla/readability';
import { TEXT } from './tree.ts';

/** As much of a document as Readability asks for in the steps that are taken of it. */
export interface Desk {
  firstChild: Node | null;
  documentElement: Element;
  body: Element;
  createElement(tag: string): Element;
  querySelectorAll(selectors: string): ArrayLike<Element>;
}

/** The steps of Readability that it takes with nearly every element, by its own names. */
export interface EachElement {
  readonly DIV_TO_P_ELEMS: ReadonlySet<string>;
  readonly REGEXPS: Readonly<Record<'byline' | 'unlikelyCandidates' | 'okMaybeItsACandidate', RegExp>>;
  _isProbablyVisible(element: Element): boolean;
  _isElementWithoutContent(element: Element): boolean;
  _hasChildBlockElement(element: Element): boolean;
  _hasSingleTagInsideElement(element: Element, tag: string): boolean;
  /** `named` is the element's class and id. */
  _isValidByline(element: Element, named: string): boolean;
  /** The share of an element's text that stands in links, 0 to 1. */
  _getLinkDensity(element: Element): number;
}

/** Readability with its steps, as `lib/article/pick.ts` takes them. */
export interface Steps extends EachElement {
  _flags: number;
  _metadata: { byline: boolean };
  _articleTitle: string;
  _articleByline: string | null;
  _prepDocument(): void;
  _grabArticle(): Element | null;
  _cleanStyles(): void;
  _fixLazyImages(): void;
}

const Own = Readability as unknown as new (document: Desk, options: { charThreshold: number }) => Steps;

/** What Readability goes by where it looks at names of classes, by its own names. */
export const PATTERNS = (Own.prototype as Steps).REGEXPS;

/**
 * A Readability that answers these sooner, and the same. It asks each element for its style, and puts together the text of all that
 * is in it, where an attribute or the first words tell already.
 */
export class SoonerReadability extends Own {
  override _isProbablyVisible(element: Element): boolean {
    return !mayBeHidden(element) || super._isProbablyVisible(element);
  }

  override _isElementWithoutContent(element: Element): boolean {
    return !hasWords(element) && super._isElementWithoutContent(element);
  }

  override _hasChildBlockElement(element: Element): boolean {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (this.DIV_TO_P_ELEMS.has(child.tagName) || this._hasChildBlockElement(child)) return true;
    }
    return false;
  }

  override _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    const child = element.firstElementChild;
    if (child?.tagName !== tag || child.nextElementSibling) return false;
    return super._hasSingleTagInsideElement(element, tag);
  }

  override _isValidByline(element: Element, named: string): boolean {
    return (this.REGEXPS.byline.test(named) || saysAuthor(element)) && super._isValidByline(element, named);
  }

  override _getLinkDensity(element: Element): number {
    return element.getElementsByTagName('a')[0] ? super._getLinkDensity(element) : 0;
  }

  override _cleanStyles(): void {
    // What it picks is never shown.
  }

  override _fixLazyImages(): void {
    // Nor are its pictures.
  }
}

/** The attributes by which Readability tells that an element is not seen. */
const HIDES = ['style', 'hidden', 'aria-hidden'];
export const mayBeHidden = (element: Element): boolean =>
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
