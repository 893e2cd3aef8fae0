import type { Card } from '../../lib/marks/card.ts';
import { type Mark, markAt, markOver } from '../../lib/marks/mark.ts';

/** How long a pointer rests before a card opens, or before one that a pointer opened closes again. */
const REST_MS = 350;

/** What a click or Enter on them does is the page's own business. */
const INTERACTIVE =
  'a[href], area[href], button, input, textarea, select, option, summary, label, audio, video, iframe, [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="textbox"]';

export interface Gestures {
  marks(): readonly Mark[];
  card(): { card: Card; mark: Mark; byHover: boolean } | undefined;
  hover(): boolean;
  open(mark: Mark, by: 'click' | 'hover' | 'key'): void;
  close(): void;
}

/** Opens and closes the card by click, tap, resting pointer and key, until the signal ends. Forged events do nothing. */
export function watchGestures(gestures: Gestures, signal: AbortSignal): void {
  const listen = <T extends keyof DocumentEventMap>(type: T, heard: (event: DocumentEventMap[T]) => void) =>
    document.addEventListener(type, (event) => event.isTrusted && heard(event), {
      capture: true,
      passive: type !== 'keydown',
      signal,
    });
  let rest: ReturnType<typeof setTimeout> | undefined;
  const inCard = (event: Event) => gestures.card()?.card.holds(event) ?? false;

  listen('pointermove', (event) => {
    clearTimeout(rest);
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || inCard(event)) return;
    if (gestures.marks().length === 0) return;
    const { clientX, clientY } = event;
    rest = setTimeout(() => rested(clientX, clientY), REST_MS);
  });
  signal.addEventListener('abort', () => clearTimeout(rest));

  const rested = (x: number, y: number) => {
    const mark = markAt(gestures.marks(), x, y);
    const open = gestures.card();
    // A card that was asked for by click or key stays until it is dismissed.
    if (open && !open.byHover) return;
    if (mark && mark !== open?.mark && gestures.hover()) gestures.open(mark, 'hover');
    else if (!mark && open) gestures.close();
  };

  listen('pointerdown', (event) => {
    clearTimeout(rest);
    if (!inCard(event)) gestures.close();
  });

  listen('click', (event) => {
    if (inCard(event) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (isInteractive(event.target) || document.getSelection()?.isCollapsed === false) return;
    const mark = markAt(gestures.marks(), event.clientX, event.clientY);
    if (mark) gestures.open(mark, 'click');
  });

  listen('keydown', (event) => {
    if (event.key === 'Escape') gestures.close();
    if (event.key !== 'Enter' || inCard(event) || event.isComposing || isInteractive(event.target)) return;
    const selection = document.getSelection();
    if (!selection?.anchorNode) return;
    const mark = markOver(gestures.marks(), selection.anchorNode, selection.anchorOffset);
    if (!mark) return;
    event.preventDefault();
    gestures.open(mark, 'key');
  });
}

function isInteractive(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(INTERACTIVE) !== null;
}
