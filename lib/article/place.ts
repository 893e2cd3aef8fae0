import type { Span } from '../model.ts';

/**
 * Where each character of an article's text stands in the live page. Stretch `i` says that the `lengths[i]` characters of
 * `text` from `starts[i]` are the characters of `nodes[i]` from `offsets[i]`, one for one, with white space shown as spaces.
 * Characters between stretches (line breaks, blank lines between blocks) stand nowhere in the page.
 */
export interface TextMap {
  text: string;
  starts: number[];
  lengths: number[];
  nodes: Text[];
  offsets: number[];
}

/**
 * Whether a page is laid out: only then does it tell what a reader sees. Where the browser can say so by styles alone, that is a
 * quarter of the price of asking for boxes.
 */
export function isLaidOut({ documentElement, elementsFromPoint }: Document): boolean {
  return typeof elementsFromPoint === 'function' && typeof documentElement.checkVisibility === 'function'
    ? documentElement.checkVisibility()
    : documentElement.getClientRects().length > 0;
}

/** Characters that take no room on the page; they are left out of an article's text. */
export const INVISIBLE = '\u00ad\u200b\u200e\u200f\u2060\ufeff';
const SKIPPED = new RegExp(`^[\\s${INVISIBLE}]*$`);
const WHITE = /\s/g;

/** The index of the last stretch that starts at or before `at`, or -1. */
function stretchAt(map: TextMap, at: number): number {
  let low = 0;
  let high = map.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map.starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A stretch of a live text node. */
export interface Piece extends Span {
  node: Text;
  /** What it says. */
  said: string;
}

/**
 * Where a span of an article's text stands in the live page: one piece a text node, in text order.
 * `undefined` where the page no longer shows exactly these words: a node has gone, its text has changed, or a word has
 * come between. A span that is empty, or lies outside the text, stands nowhere either.
 */
export function piecesOf(map: TextMap, span: Span): Piece[] | undefined {
  const { text, starts, lengths } = map;
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) return undefined;
  const first = stretchAt(map, span.start);
  // Most words stand in one stretch of one node.
  if (first >= 0 && span.end <= starts[first]! + lengths[first]!) {
    const piece = pieceAt(map, first, span.start, span.end);
    return piece && [piece];
  }
  const isSkipped = (from: number, to: number) => from >= to || SKIPPED.test(text.slice(from, to));
  const pieces: Piece[] = [];
  let covered = span.start;
  for (let index = Math.max(0, first); index < starts.length; index += 1) {
    const start = Math.max(span.start, starts[index]!);
    const end = Math.min(span.end, starts[index]! + lengths[index]!);
    if (starts[index]! >= span.end) break;
    if (start >= end) continue;
    if (!isSkipped(covered, start)) return undefined;
    covered = end;
    const piece = pieceAt(map, index, start, end);
    if (!piece) return undefined;
    const last = pieces.at(-1);
    const { data } = piece.node;
    if (last?.node !== piece.node) pieces.push(piece);
    else if (SKIPPED.test(data.slice(last.end, piece.start))) {
      last.end = piece.end;
      last.said = data.slice(last.start, piece.end);
    } else return undefined;
  }
  return pieces.length > 0 && isSkipped(covered, span.end) ? pieces : undefined;
}

/** The part of a span that stands in one stretch; undefined where the page does not show its words there any more. */
function pieceAt(map: TextMap, index: number, start: number, end: number): Piece | undefined {
  const node = map.nodes[index]!;
  if (!node.isConnected) return undefined;
  const from = map.offsets[index]! + start - map.starts[index]!;
  const to = from + end - start;
  const said = node.data.slice(from, to);
  const wanted = map.text.slice(start, end);
  return said === wanted || said.replace(WHITE, ' ') === wanted ? { node, start: from, end: to, said } : undefined;
}

/** The live range of a piece. */
export function rangeAt({ node, start, end }: Piece): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** The live ranges that show a span of an article's text, where the page shows exactly its words. */
export function rangeOf(map: TextMap, span: Span): Range[] | undefined {
  return piecesOf(map, span)?.map(rangeAt);
}

/** The place in the article's text of a live position, as a click gives it; `undefined` where it was not read. */
export function offsetAt(map: TextMap, node: Node, offset: number): number | undefined {
  for (let index = 0; index < map.nodes.length; index += 1) {
    if (map.nodes[index] !== node) continue;
    const within = offset - map.offsets[index]!;
    if (within >= 0 && within <= map.lengths[index]!) return map.starts[index]! + within;
  }
  return undefined;
}
