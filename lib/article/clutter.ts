import { parseByline } from './authors.ts';
import { isNoteMark } from './notes.ts';
import { blockAround } from './tree.ts';

/** A block of which links make up more than this share leads to other stories. */
const LINKED = 0.9;
/** Where links make up more than this share of all, linking is how the page is written. */
const MOSTLY = 0.5;
/** Longer blocks are never taken for furniture. */
const SHORT = 120;

const FURNITURE =
  /^(?:advert(?:isement)?s?|sponsored(?: content)?|share(?: (?:this|article|story).{0,20})?|save|print|e-?mail|sign (?:in|up)|log in|subscribe(?: (?:now|today))?|read more|see more|show more|learn more|continue reading(?: below)?|(?:article|story) continues below.{0,20}|loading.{0,3}|close|caption|(?:\d+ )?comments?|image \d+ of(?: ?\/)? ?\d+|photos?|gallery|related(?: (?:articles|stories|topics|content|posts))?|recommended|trending(?: now)?|most (?:read|popular)|(?:breaking|latest|top) news|topics:?|tags:?|follow us.{0,30}|whatsapp|facebook|twitter|pinterest|linkedin|https?:\S+)$/;
const STAMP =
  /^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created)\b[^.!?]{0,90}|by\b.{0,60}\b(?:published|updated|posted)\b.{0,60})$/;

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
  for (const text of kept) {
    const { parentElement } = text;
    const block = parentElement && blockAround(parentElement);
    let part = parts.get(block);
    if (!part) {
      part = { texts: [], length: 0, linked: 0 };
      parts.set(block, part);
    }
    const length = text.data.trim().length;
    part.texts.push(text);
    part.length += length;
    if (length > 0 && parentElement?.closest('a[href]')) part.linked += length;
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
      clutter = FURNITURE.test(plain) || (STAMP.test(plain) && /\d/.test(plain)) || isByline(words, authors);
    }
    if (!clutter || (block && sure.some((element) => element.contains(block)))) continue;
    for (const text of texts) clean.delete(text);
  }
  for (const text of clean) if (isNoteMark(text)) clean.delete(text);
  return clean;
}
