import { isLaidOut } from '../article/place.ts';
import { type StyleOf, stylesIn } from './styles.ts';

/** Text of fewer pixels than this is no text to a reader. */
const LEAST_FONT = 2;
/** Pixels that no paragraph is indented by. */
const FAR = 900;
/** A box of no more pixels than this, out of which nothing shows, hides what is in it. */
const LEAST_BOX = 1;
/** A clip that leaves nothing: the two ways in which text is kept for screen readers alone. */
const CLIPS_ALL = /^inset\((?:5\d|[6-9]\d|100)%|^(?:circle|ellipse)\(0/;
const CLIPS_RECT = /^rect\((?:0px|1px|auto|[\s,])+\)$/;

const BY_STYLE = { opacityProperty: true, visibilityProperty: true };

/** How an element lets what is in it be seen. */
interface Sight {
  shown: boolean;
  /** Set where something around it scrolls by itself: what lies outside the page may come into it. */
  scrolls: boolean;
}

/**
 * Tells whether a reader can see a text: a hidden copy of a story is a probe, or a trap for whoever reads marks aloud. What it
 * was asked once it knows, so make one for each paint. Where there is no layout only the elements' own word counts; `styles`
 * are those of a paint.
 */
export function sightOf(document: Document, styles?: StyleOf): (text: Text) => boolean {
  const view = isLaidOut(document) ? document.defaultView : null;
  const styleOf = view && (styles ?? stylesIn(view));
  const isOnPage = view ? pageOf(view) : () => true;
  const known = new Map<Element, Sight>();
  const readable = new Map<Element, boolean>();
  /** What is marked stands many times to a text, one after another. */
  let last: { text: Text; seen: boolean } | undefined;

  function around(element: Element | null): Sight {
    if (!styleOf || !element || element === document.documentElement) return { shown: true, scrolls: false };
    const before = known.get(element);
    if (before) return before;
    const { shown, scrolls } = around(element.parentElement);
    const style = styleOf(element);
    const { overflow } = style;
    const sight = {
      shown: shown && !isClosed(element, style, overflow),
      scrolls: scrolls || (element !== document.body && /auto|scroll/.test(overflow)),
    };
    known.set(element, sight);
    return sight;
  }

  function isReadable(element: Element): boolean {
    // Of what is around it, this tells `content-visibility` too; of its own it does not.
    if (!element.checkVisibility(BY_STYLE)) return false;
    if (!styleOf) return true;
    const { fontSize, contentVisibility, textIndent } = styleOf(element);
    if (Number.parseFloat(fontSize) < LEAST_FONT || contentVisibility === 'hidden' || isFar(textIndent)) return false;
    const { shown, scrolls } = around(element);
    return shown && (scrolls || isOnPage(element.getBoundingClientRect()));
  }

  function isShown(text: Text): boolean {
    const element = text.parentElement;
    if (!element) return false;
    const before = readable.get(element);
    if (before !== undefined) return before;
    const now = isReadable(element);
    readable.set(element, now);
    return now;
  }

  return (text) => {
    if (last?.text !== text) last = { text, seen: isShown(text) };
    return last.seen;
  };
}

/** Whether a first line begins so far off that it shows nowhere: the oldest way to put a picture in the place of words. */
function isFar(indent: string): boolean {
  if (indent === '0px') return false;
  return Math.abs(Number.parseFloat(indent)) >= (indent.endsWith('%') ? 100 : FAR);
}

/** Whether nothing shows out of an element. */
function isClosed(element: Element, style: CSSStyleDeclaration, overflow: string): boolean {
  const { clip, clipPath } = style;
  if (clipPath !== 'none' && CLIPS_ALL.test(clipPath)) return true;
  if (clip !== 'auto' && /absolute|fixed/.test(style.position) && CLIPS_RECT.test(clip)) return true;
  // Most elements let everything show, and are asked no more.
  if (overflow === 'visible') return false;
  const { overflowX, overflowY } = style;
  const tiny = (along: string, size: number) => /hidden|clip/.test(along) && size <= LEAST_BOX;
  const isInline = element.clientWidth === 0 && element.clientHeight === 0 && element.getClientRects().length !== 1;
  return !isInline && (tiny(overflowX, element.clientWidth) || tiny(overflowY, element.clientHeight));
}

/** Tells whether a reader can scroll to it: what lies left of a page or above it never comes into view. */
function pageOf(view: Window): (box: DOMRect) => boolean {
  const { documentElement, body } = view.document;
  return ({ right, bottom }) => {
    // What is in view, or below it, needs no look at how far the page is scrolled.
    if (bottom > 0 && right > 0) return true;
    const fromRight = documentElement.dir === 'rtl' || body.dir === 'rtl';
    return bottom + view.scrollY > 0 && (fromRight || right + view.scrollX > 0);
  };
}
