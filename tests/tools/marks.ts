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

/** Runs in the page: all marks, in text order. */
export function readMarks(): Mark[] {
  const painted = [...CSS.highlights].flatMap(([name, ranges]) =>
    [...ranges].map((range) => ({ name, range: range as Range })),
  );
  painted.sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
  return painted.map(({ name, range }) => ({
    verdict: ['differs', 'updated', 'agrees', 'compatible'].find((verdict) => name.includes(verdict)) ?? name,
    words: range.toString(),
  }));
}

/** Runs in the page: brings the mark on these words into view and tells where its first line's middle is. */
export function pointOfMark(words: string): Point | undefined {
  const ranges = [...CSS.highlights.values()].flatMap((ranges) => [...ranges] as Range[]);
  const range = ranges.find((each) => each.toString() === words);
  if (!range) return undefined;
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = range.getClientRects()[0];
  return line && { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}
