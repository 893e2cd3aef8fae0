import { MARKED } from '../preferences.ts';
import type { Mark } from './mark.ts';
import { highlightName, OPEN_NAME, PALETTE_LUMINANCES } from './style.ts';
import type { StyleOf } from './styles.ts';
import { groundsOf, kept, type Rgba, TONES, type Tone, toneOn } from './tone.ts';

const toneOf = kept((ground: Rgba) => toneOn(ground, PALETTE_LUMINANCES));

/**
 * Paints marks with the browser's own highlights: one a verdict and a sort of ground, so that a line can be told from what
 * really lies behind it. Each paint makes them anew, so that ranges which the page slipped into ours are gone. No node is
 * touched.
 */
export function paint(marks: readonly Mark[], styles?: StyleOf): void {
  const groundOf = groundsOf(document, styles);
  const look = (node: Node): Tone => {
    const element = node.parentElement;
    return element ? toneOf(groundOf(element)) : 'light';
  };
  // Marks stand many to a text, one after another.
  let last: { node: Node; tone: Tone } | undefined;
  const toneAt = (node: Node): Tone => {
    if (last?.node !== node) last = { node, tone: look(node) };
    return last.tone;
  };
  const ranges = new Map<string, Range[]>();
  for (const mark of marks) {
    for (const range of mark.ranges) {
      const name = highlightName(mark.verdict, toneAt(range.startContainer));
      const list = ranges.get(name);
      if (list) list.push(range);
      else ranges.set(name, [range]);
    }
  }
  for (const { name, priority } of HIGHLIGHTS) set(name, ranges.get(name) ?? NONE, priority);
}

const NONE: readonly Range[] = [];
/** All that marks are painted with: the gravest on top where two lie over each other. */
const HIGHLIGHTS = MARKED.flatMap((verdict, index) =>
  TONES.map((tone) => ({ name: highlightName(verdict, tone), priority: MARKED.length - index })),
);

/** Sets off the words whose card is open; none of them, nothing. */
export function paintOpen(ranges: readonly Range[]): void {
  set(OPEN_NAME, ranges, 0);
}

/** Takes everything that was painted off the page. */
export function unpaint(): void {
  if (CSS.highlights.size === 0) return;
  for (const { name } of HIGHLIGHTS) CSS.highlights.delete(name);
  CSS.highlights.delete(OPEN_NAME);
}

function set(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    if (CSS.highlights.size > 0) CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
