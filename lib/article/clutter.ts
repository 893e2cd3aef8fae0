import { parseByline } from './authors.ts';
import { isNoteMark } from './notes.ts';
import { blockAround } from './tree.ts';

/** A block of which links make up more than this share leads to other stories. */
const LINKED = 0.9;
/** Where links make up more than this share of all, linking is how the page is written. */
const MOSTLY = 0.5;
/** Longer blocks are never taken for furniture. */
const SHORT = 120;

/** What furniture says, whole. A list of words costs nothing where a pattern would first have to be made for each page. */
const FURNITURE = new Set(
  [
    'advert|adverts|advertisement|advertisements|sponsored|sponsored content',
    'share|save|print|email|e-mail|sign in|sign up|log in|subscribe|subscribe now|subscribe today',
    'read more|see more|show more|learn more|continue reading|continue reading below|close|caption|comment|comments',
    'photo|photos|gallery|galleries|related|related articles|related stories|related topics|related content|related posts',
    'recommended|trending|trending now|most read|most popular|breaking news|latest news|top news',
    'topic|topics|topics:|tag|tags|tags:|whatsapp|facebook|twitter|pinterest|linkedin',
  ].flatMap((words) => words.split('|')),
);
/** What furniture begins with, and how many characters may follow. */
const FURNITURE_BEGINS: readonly (readonly [string, number])[] = [
  ['share this', 20],
  ['share article', 20],
  ['share story', 20],
  ['article continues below', 20],
  ['story continues below', 20],
  ['follow us', 30],
  ['loading', 3],
];
const COUNTED = /^(?:\d+ comments?|image \d+ of(?: ?\/)? ?\d+|https?:\S+)$/;
/** When it was published or changed, as a line of its own. */
const STAMP = /^(?:first |last |originally )?(?:published|updated|posted|modified|created)\b([^.!?]*)$/;
/** By whom, and behind that when. */
const SIGNED = /^by\b.*\b(?:published|updated|posted)\b/;
/** The most that stands behind the word in a stamp, in characters. */
const LONGEST_STAMP = 90;

/** All of these are given short and in small letters. */
const isFurniture = (words: string): boolean =>
  FURNITURE.has(words) ||
  FURNITURE_BEGINS.some(([begin, most]) => words.startsWith(begin) && words.length <= begin.length + most) ||
  COUNTED.test(words);

function isStamp(words: string): boolean {
  if (!/\d/.test(words)) return false;
  return (STAMP.exec(words)?.[1]?.length ?? Number.POSITIVE_INFINITY) <= LONGEST_STAMP || SIGNED.test(words);
}

interface Part {
  texts: Text[];
  length: number;
  linked: number;
}

function isByline(words: string, authors: readonly string[]): boolean {
  if (!/^by\b/i.test(words) || authors.length === 0) return false;
  const known = authors.map((author) => author.toLowerCase());
  const named = parseByline(words);
  return named.length > 0 && named.every((name) => known.includes(name.toLowerCase()));
}

/**
 * The kept texts without what is no part of the story though it stands among it: links to other stories, share bars,
 * time stamps, bylines (they are read as metadata) and the numbers of footnotes. What belongs to an element of `sure` stays.
 */
export function withoutClutter(
  kept: ReadonlySet<Text>,
  authors: readonly string[],
  sure: readonly Element[],
): Set<Text> {
  const parts = new Map<Element | null, Part>();
  let before: Element | null = null;
  let part: Part | undefined;
  let isLinked: boolean | undefined;
  for (const text of kept) {
    const { parentElement } = text;
    // Texts of one element come one after another: what holds them is looked at once.
    if (!part || parentElement !== before) {
      before = parentElement;
      isLinked = undefined;
      const block = parentElement && blockAround(parentElement);
      part = parts.get(block);
      if (!part) {
        part = { texts: [], length: 0, linked: 0 };
        parts.set(block, part);
      }
    }
    const length = text.data.trim().length;
    part.texts.push(text);
    if (length === 0) continue;
    part.length += length;
    isLinked ??= parentElement?.closest('a[href]') != null;
    if (isLinked) part.linked += length;
  }
  let all = 0;
  let linked = 0;
  for (const part of parts.values()) {
    all += part.length;
    if (part.linked > part.length * LINKED) linked += part.length;
  }
  const dropLinks = linked < all * MOSTLY;
  const clean = new Set(kept);
  for (const [block, { texts, length, linked: links }] of parts) {
    if (length === 0) continue;
    let clutter = dropLinks && links > length * LINKED;
    if (!clutter && length <= SHORT) {
      const words = texts
        .map(({ data }) => data)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      const plain = words.toLowerCase();
      clutter = isFurniture(plain) || isStamp(plain) || isByline(words, authors);
    }
    if (!clutter || (block && sure.some((element) => element.contains(block)))) continue;
    for (const text of texts) clean.delete(text);
  }
  for (const text of clean) if (isNoteMark(text)) clean.delete(text);
  return clean;
}
