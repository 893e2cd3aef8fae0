import { type Mark, PAINTED } from './mark.ts';

const nameOf = (what: string) => `second-source-${what}`;

/**
 * Paints marks with the browser's own highlights, one a verdict. Each paint makes them anew, so that ranges which the page
 * slipped into ours are gone. No node is touched.
 */
export function paint(marks: readonly Mark[]): void {
  for (const verdict of PAINTED) {
    set(
      verdict,
      marks.filter((mark) => mark.verdict === verdict).flatMap((mark) => mark.ranges),
      // The gravest on top where two lie over each other.
      PAINTED.length - PAINTED.indexOf(verdict),
    );
  }
}

/** Sets off the words whose card is open; none of them, nothing. */
export function paintOpen(ranges: readonly Range[]): void {
  set('open', ranges, 0);
}

/** Takes everything that was painted off the page. */
export function unpaint(): void {
  for (const what of [...PAINTED, 'open']) CSS.highlights.delete(nameOf(what));
}

function set(what: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(nameOf(what));
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(nameOf(what), highlight);
}
