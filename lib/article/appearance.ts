import { isLaidOut } from './place.ts';

/** How an element takes part in the text of its page. */
export type Display = 'none' | 'inline' | 'block';

/** Asks how elements of one page are shown. Without layout (a file, a test) tags, attributes and inline style must do. */
export interface Appearance {
  /** `tag` is its local name, where its caller has it. */
  display(element: Element, tag?: string): Display;
  /** Whether a block is shown to a reader; settles hidden ancestors too where there is layout. */
  visible(element: Element): boolean;
  /** Whether neither its own attributes nor those of what is around it say that nobody sees it, and it is visible. */
  shown(element: Element): boolean;
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const NEVER = new Set(
  'script style noscript template svg math head title iframe object embed canvas audio video select textarea input button datalist'.split(
    ' ',
  ),
);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const FOR_SCREEN_READERS =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|visuallyhidden|screen-?reader(?:-text|-only)?|a11y-hidden|off-?screen)(?=$|[\s_-])/;

/** True for elements without a box of their own by their tag; elements with a hyphen are inline unless styled. */
export function isInlineTag(element: Element): boolean {
  return isInlineName(element.localName);
}

/** The same, of an element's local name. */
export const isInlineName = (tag: string) => INLINE.has(tag) || tag.includes('-');

/** Whether an element's text is never shown as text: a script, a style sheet, a control. */
export function isNeverShown(element: Element | null): boolean {
  return element !== null && NEVER.has(element.localName);
}

/** Whether attributes alone say that nobody sees the element. */
export function hiddenByAttributes(element: Element): boolean {
  if (isNeverShown(element)) return true;
  // Most elements that hold words have no attribute at all.
  if (!element.hasAttributes()) return false;
  return isHiddenItself(element, element.getAttribute('style')) || isHiddenByName(element.getAttribute('class') ?? '');
}

function isHiddenItself(element: Element, style: string | null): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return style !== null && HIDDEN_STYLE.test(style);
}

/** One of these is in all that the pattern takes: most pages need not have it made. */
const HINTS = ['sr', 'hidden', 'screen'];

function isHiddenByName(name: string): boolean {
  if (name === '') return false;
  const plain = name.toLowerCase();
  return HINTS.some((hint) => plain.includes(hint)) && FOR_SCREEN_READERS.test(plain);
}

const BY_STYLE = { visibilityProperty: true, opacityProperty: true };

export function appearanceOf(document: Document): Appearance {
  const { defaultView } = document;
  const view = defaultView && isLaidOut(document) ? defaultView : null;
  // Elements of one tag and class look alike: asking once for each keeps computed style out of the cost of a page.
  const known = new Map<string, Map<string, Display>>();
  const open = new Map<Element, boolean>();

  function computed(element: Element, inline: boolean): Display {
    const style = view!.getComputedStyle(element);
    if (style.display === 'none') return 'none';
    // A floated drop cap computes to a block but is part of its word.
    if (inline && style.float !== 'none') return 'inline';
    return /^(?:inline|contents|ruby)/.test(style.display) ? 'inline' : 'block';
  }

  function look(element: Element, name: string, styled: boolean): Display {
    if (isHiddenByName(name)) return 'none';
    const inline = isInlineTag(element);
    if (view && (name || styled || element.localName.includes('-'))) return computed(element, inline);
    // The credit in a caption stands on a line of its own more often than not, and only a style sheet would say so.
    const credit = !view && name !== '' && element.parentElement?.localName === 'figcaption';
    return inline && !credit ? 'inline' : 'block';
  }

  function visible(element: Element): boolean {
    return view && typeof element.checkVisibility === 'function' ? element.checkVisibility(BY_STYLE) : true;
  }

  function isOpen(element: Element): boolean {
    const before = open.get(element);
    if (before !== undefined) return before;
    const parent = element.parentElement;
    const now = !hiddenByAttributes(element) && (!parent || isOpen(parent));
    open.set(element, now);
    return now;
  }

  return {
    display(element, tag = element.localName) {
      if (NEVER.has(tag)) return 'none';
      if (!element.hasAttributes() && !tag.includes('-')) return INLINE.has(tag) ? 'inline' : 'block';
      const style = element.getAttribute('style');
      if (isHiddenItself(element, style)) return 'none';
      const name = element.getAttribute('class') ?? '';
      if (style !== null || !view) return look(element, name, style !== null);
      const alike = known.get(tag) ?? new Map<string, Display>();
      known.set(tag, alike);
      const display = alike.get(name) ?? look(element, name, false);
      alike.set(name, display);
      return display;
    },
    visible,
    shown: (element) => isOpen(element) && visible(element),
  };
}
