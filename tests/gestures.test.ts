// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Gestures, watchGestures } from '../entrypoints/marks/gestures.ts';
import { type Mark, marksOf } from '../lib/marks/mark.ts';
import { MARKED } from '../lib/preferences.ts';
import { aFinding } from './article.ts';
import { layPage } from './marks/page.ts';

const TEXT = 'Officer Ann Lee, 35, spoke on Friday.';
/** So long a pointer rests for certain, in milliseconds. */
const LONG_MS = 1000;

let mark: Mark;
let life: AbortController;
/** Our own listeners: what no script can bring about, a test hands to them. */
let heard: Map<string, (event: object) => void>;
let isOpen: boolean;
const open = vi.fn<Gestures['open']>();
const close = vi.fn<Gestures['close']>();

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
  const { map, nodes } = layPage(TEXT);
  [mark] = marksOf(map, [aFinding(TEXT, '35', 'differs')], [...MARKED]) as [Mark];
  document.caretPositionFromPoint = () => ({ offsetNode: nodes[0], offset: 17 }) as unknown as CaretPosition;
  Range.prototype.getClientRects = () => [{ left: 0, right: 20, top: 0, bottom: 10 }] as unknown as DOMRectList;
  document.getSelection()?.collapse(nodes[0] as Text, 17);
  heard = new Map();
  const listen = document.addEventListener.bind(document);
  vi.spyOn(document, 'addEventListener').mockImplementation((type: string, listener: unknown, options?: unknown) => {
    heard.set(type, listener as (event: object) => void);
    listen(type, listener as EventListener, options as AddEventListenerOptions);
  });
  isOpen = false;
  life = new AbortController();
  watchGestures(
    {
      marks: () => [mark],
      card: () => (isOpen ? { card: { holds: () => false, close }, mark, byHover: true } : undefined),
      hover: () => true,
      open,
      close,
    },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const AT = { clientX: 5, clientY: 5, button: 0, buttons: 0 };

/** The user's own gesture. */
function does(type: string, more: object = {}): void {
  heard.get(type)?.({ isTrusted: true, target: document.body, preventDefault: () => undefined, ...AT, ...more });
}

/** The same by a script of the page. */
function forges(type: string, more: object = {}): void {
  document.body.dispatchEvent(Object.assign(new MouseEvent(type, { ...AT, bubbles: true }), more));
}

const REST = { pointerType: 'mouse' };

it.each([
  ['click', 'click', {}],
  ['keydown', 'key', { key: 'Enter' }],
  ['pointermove', 'hover', REST],
])('opens a card by a %s of the user, and by none that a page forged', (type, by, more) => {
  forges(type, more);
  vi.advanceTimersByTime(LONG_MS);
  expect(open).not.toHaveBeenCalled();
  does(type, more);
  vi.advanceTimersByTime(LONG_MS);
  expect(open.mock.calls).toEqual([[mark, by]]);
});

it.each([
  ['pointerdown', {}],
  ['keydown', { key: 'Escape' }],
])('closes a card by a %s of the user, and by none that a page forged', (type, more) => {
  isOpen = true;
  forges(type, more);
  expect(close).not.toHaveBeenCalled();
  does(type, more);
  expect(close).toHaveBeenCalledOnce();
});

it('opens no card where the pointer moved on, was pressed, or the reader ended before it had rested', () => {
  for (const ends of [
    () => does('pointermove', { ...REST, buttons: 1 }),
    () => does('pointerdown'),
    () => life.abort(),
  ]) {
    does('pointermove', REST);
    vi.advanceTimersByTime(100);
    ends();
    vi.advanceTimersByTime(LONG_MS);
  }
  expect(open).not.toHaveBeenCalled();
});
