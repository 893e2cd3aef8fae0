import { type StyleOf, stylesIn } from './styles.ts';

/** What lies behind marked words: a light ground, a dark one, or one on which only the words' own colour can be read. */
export const TONES = ['light', 'dark', 'plain'] as const;
export type Tone = (typeof TONES)[number];

/** Red, green, blue from 0 to 255, and how much of what lies behind is covered, 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, cover: number];

/** What computed style gives where nothing was said. */
const CLEAR = 'rgba(0, 0, 0, 0)';
const WHITE: Rgba = [255, 255, 255, 1];
const BLACK: Rgba = [0, 0, 0, 1];
/** Text brighter than this stands on a dark ground where the ground itself cannot be told (a picture, the browser's canvas). */
const BRIGHT = 0.4;
/** WCAG 2.2, 1.4.11: what carries meaning has at least this contrast to what lies behind it. */
const ENOUGH = 3;

const MOST_COLOURS = 200;

/** What is worked out of a colour is remembered: a page has few, and each paint meets them again. */
export function kept<K, V>(by: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_COLOURS) known.clear();
    const now = by(key);
    known.set(key, now);
    return now;
  };
}

/** Reads a colour as computed style gives it: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `rgb(1 2 3 / 50%)`; undefined for others. */
export const parseColour = kept(colourIn);

function colourIn(text: string): Rgba | undefined {
  if (text === 'transparent') return [0, 0, 0, 0];
  const inside = /^rgba?\(([^)]*)\)$/.exec(text.trim())?.[1];
  const parts = inside?.split(/[\s,/]+/).filter(Boolean) ?? [];
  if (parts.length !== 3 && parts.length !== 4) return undefined;
  const numbers = parts.map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part)));
  if (numbers.some(Number.isNaN)) return undefined;
  const [red = 0, green = 0, blue = 0, cover = 1] = numbers;
  return [red, green, blue, cover];
}

/** One colour seen over another that covers all. */
export function over(front: Rgba, behind: Rgba): Rgba {
  const mix = (a: number, b: number) => a * front[3] + b * (1 - front[3]);
  return [mix(front[0], behind[0]), mix(front[1], behind[1]), mix(front[2], behind[2]), 1];
}

/** Relative luminance as WCAG defines it, 0 to 1. */
export function luminance([red, green, blue]: Rgba): number {
  const part = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/** Contrast of two colours as WCAG defines it, 1 to 21. */
export function contrast(one: Rgba, other: Rgba): number {
  return contrastOf(luminance(one), luminance(other));
}

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/**
 * The tone of a ground: the one of the two palettes that can be told from it, `palettes` being the luminance of each of their
 * colours; plain where some colour of either would be lost on it.
 */
export function toneOn(ground: Rgba, palettes: Readonly<Record<'light' | 'dark', readonly number[]>>): Tone {
  const behind = luminance(ground);
  const least = (tone: 'light' | 'dark') => Math.min(...palettes[tone].map((colour) => contrastOf(colour, behind)));
  const [light, dark] = [least('light'), least('dark')];
  if (Math.max(light, dark) < ENOUGH) return 'plain';
  return light >= dark ? 'light' : 'dark';
}

/**
 * Tells what lies behind elements of a page; each element is asked about once. `styles` are those of a paint. Paragraphs of one
 * parent that have no style of their own by tag and class lie on one ground, and so do the words set off in one paragraph.
 */
export function groundsOf(document: Document, styles?: StyleOf): (element: Element) => Rgba {
  const view = document.defaultView;
  const styleOf = styles ?? (view && stylesIn(view));
  /** Of each parent's children, by what they share with their like, and else by themselves. */
  const known = new Map<Element | null, Map<string | Element, Rgba>>();
  const look = (element: Element, parent: Element | null): Rgba => {
    if (!styleOf) return WHITE;
    const style = styleOf(element);
    const { backgroundColor, backgroundImage } = style;
    // A picture hides its ground: the text's own colour tells which sort it was made for.
    if (backgroundImage !== 'none' && backgroundImage !== '') return guess(style);
    const own = backgroundColor === CLEAR ? undefined : parseColour(backgroundColor);
    if (own && own[3] >= 1) return own;
    const behind = parent ? ground(parent) : guess(style);
    return own && own[3] > 0 ? over(own, behind) : behind;
  };
  const ground = (element: Element): Rgba => {
    const parent = element.parentElement;
    let siblings = known.get(parent);
    if (!siblings) {
      siblings = new Map();
      known.set(parent, siblings);
    }
    const sort = sortOf(element) ?? element;
    const found = siblings.get(sort) ?? look(element, parent);
    siblings.set(sort, found);
    return found;
  };
  return ground;
}

/** Paragraphs, and what sets words off in them. */
const OF_TEXT = new Set('p a abbr b cite code em i mark q s small span strong sub sup time u'.split(' '));

/** What an element shares with its siblings that look alike; undefined where it may look like none of them. */
function sortOf(element: Element): string | undefined {
  const { localName } = element;
  if (!OF_TEXT.has(localName)) return undefined;
  if (!element.hasAttributes()) return localName;
  if (element.hasAttribute('style') || element.id !== '') return undefined;
  return `${localName} ${element.getAttribute('class')}`;
}

function guess(style: CSSStyleDeclaration): Rgba {
  const text = parseColour(style.color);
  return text && luminance(text) > BRIGHT ? BLACK : WHITE;
}
