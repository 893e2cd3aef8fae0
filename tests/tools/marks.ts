/** What is painted on a page, as anyone who looks at it can tell. */
export interface Mark {
  verdict: string;
  words: string;
}

/** A point of the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** Runs in the page: all marks, in text order. What is set off because its card is open is a mark already. */
export function readMarks(): Mark[] {
  const painted = ['differs', 'updated', 'agrees', 'compatible'].flatMap((verdict) =>
    ['', '-dark', '-plain'].flatMap((tone) =>
      [...(CSS.highlights.get(`second-source-${verdict}${tone}`) ?? [])].map((range) => ({
        verdict,
        range: range as Range,
      })),
    ),
  );
  // Ranges of several shadow trees cannot be compared by their ends.
  const roots = new Set(painted.map(({ range }) => range.startContainer.getRootNode()));
  if (roots.size < 2) painted.sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
  return painted.map(({ verdict, range }) => ({ verdict, words: range.toString() }));
}

/** Runs in the page: brings the first mark that holds these words into view and tells where its first line's middle is. */
export function pointOfMark(words: string): Point | undefined {
  const ranges = [...CSS.highlights.values()].flatMap((ranges) => [...ranges] as Range[]);
  const range = ranges.find((each) => each.toString().includes(words));
  if (!range) return undefined;
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = range.getClientRects()[0];
  return line && { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}
