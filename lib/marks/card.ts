import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import css from './card.css?inline';
import { cardContent } from './card-content.ts';
import type { CardActions, CardFocus, CardView, CardWords } from './card-view.ts';

/** Distance to the words and to the edge of the viewport, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/** A card that is open. */
export interface Card {
  /** Whether an event of the page happened in the card: it is retargeted to the card's host. */
  holds(event: Event): boolean;
  /** Takes the card off the page; the focus goes back to where it was if the card had it. */
  close(): void;
}

/**
 * Opens a card on words of the page: one host outside the article, a closed shadow root, a popover in the top layer. It
 * stays beside the words while the page scrolls. `focus` says what takes the keyboard's focus.
 */
export function openCard(
  ranges: readonly Range[],
  view: CardView,
  words: CardWords,
  actions: CardActions,
  focus: CardFocus,
): Card {
  const before = document.activeElement;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);
  const card = cardContent(view, words, actions);
  card.setAttribute('popover', 'manual');
  root.append(card);
  document.documentElement.append(host);
  card.showPopover();
  const stopPlacing = autoUpdate(anchorOf(ranges), card, () => void place(ranges, card));
  // The page's own shortcuts are not meant for keys pressed in the card.
  for (const type of ['keydown', 'keyup', 'keypress']) card.addEventListener(type, (event) => event.stopPropagation());
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') actions.close();
    else if (event.key === 'Tab') goRound(event, card, root.activeElement);
  });
  const focused = focus === 'card' ? card : focus === 'none' ? undefined : card.querySelector<HTMLElement>(`.${focus}`);
  focused?.focus({ preventScroll: true });
  return {
    holds: (event) => event.target === host,
    close() {
      const hadFocus = document.activeElement === host;
      stopPlacing();
      host.remove();
      if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}

/**
 * Tab goes round in the card: its host is the page's last element, so past its last control the focus would be at the page's
 * first link, far from the words. Escape leads back to where it was.
 */
function goRound(event: KeyboardEvent, card: HTMLElement, focused: Element | null): void {
  const controls = [...card.querySelectorAll<HTMLElement>('button, a[href], summary')].filter(
    (each) => !each.closest('details:not([open]) > :not(summary)'),
  );
  const [first, last] = [controls[0], controls.at(-1)];
  const isAtEnd = event.shiftKey ? focused === first || focused === card : focused === last;
  if (!isAtEnd) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** The card's style. A sheet of its own where the browser lets an extension adopt one, a style element where not. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

function anchorOf(ranges: readonly Range[]) {
  const rects = () => ranges.flatMap((range) => [...range.getClientRects()]);
  return {
    getBoundingClientRect: () => {
      const all = rects();
      const left = Math.min(...all.map((rect) => rect.left));
      const top = Math.min(...all.map((rect) => rect.top));
      const right = Math.max(...all.map((rect) => rect.right));
      const bottom = Math.max(...all.map((rect) => rect.bottom));
      return new DOMRect(left, top, right - left, bottom - top);
    },
    getClientRects: rects,
    ...(ranges[0]?.startContainer.parentElement ? { contextElement: ranges[0].startContainer.parentElement } : {}),
  };
}

async function place(ranges: readonly Range[], card: HTMLElement): Promise<void> {
  // Words that are gone have no place; the card is closed by whoever watches them.
  if (ranges.every((range) => range.getClientRects().length === 0)) return;
  const { x, y } = await computePosition(anchorOf(ranges), card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(),
      offset(GAP),
      flip({ padding: EDGE }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => card.style.setProperty('--room', `${Math.max(160, availableHeight)}px`),
      }),
    ],
  });
  card.style.setProperty('left', `${x}px`);
  card.style.setProperty('top', `${y}px`);
}
