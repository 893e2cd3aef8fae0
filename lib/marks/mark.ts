import { piecesOf, rangeAt, type TextMap } from '../article/place.ts';
import type { Finding, Verdict } from '../model.ts';
import { MARKED, type Marked } from '../preferences.ts';
import { sightOf } from './seen.ts';
import type { StyleOf } from './styles.ts';

/** One place of one finding in the live page. `ranges` are kept here and nowhere else: only they open a card. */
export interface Mark {
  finding: string;
  /** Index into the finding's places. */
  place: number;
  verdict: Marked;
  ranges: Range[];
  /** What each range said when it was made; a range that says something else is no mark any more. */
  said: string[];
}

/** As much of a finding as its marks need. */
type Painted = Pick<Finding, 'id' | 'verdict' | 'places'>;

const isPainted = (verdict: Verdict): verdict is Marked => (MARKED as readonly Verdict[]).includes(verdict);

/** The mark for one place of a finding; undefined where its verdict has none, or the page does not show exactly its words. */
export function markOf(
  map: TextMap,
  { id, verdict, places }: Painted,
  place: number,
  isSeen = sightOf(document),
): Mark | undefined {
  const span = places[place];
  if (!span || !isPainted(verdict)) return undefined;
  const pieces = piecesOf(map, span);
  if (!pieces) return undefined;
  const ranges: Range[] = [];
  const said: string[] = [];
  for (const piece of pieces) {
    if (!isSeen(piece.node)) return undefined;
    ranges.push(rangeAt(piece));
    said.push(piece.said);
  }
  return { finding: id, place, verdict, ranges, said };
}

/** The marks for the findings whose verdict is to be shown, in text order. */
export function marksOf(
  map: TextMap,
  findings: readonly Painted[],
  show: readonly Verdict[],
  styles?: StyleOf,
): Mark[] {
  const marks: { start: number; mark: Mark }[] = [];
  if (findings.length === 0) return [];
  const isSeen = sightOf(document, styles);
  for (const finding of findings) {
    if (!show.includes(finding.verdict)) continue;
    for (const [place, { start }] of finding.places.entries()) {
      const mark = markOf(map, finding, place, isSeen);
      if (mark) marks.push({ start, mark });
    }
  }
  return marks.sort((one, other) => one.start - other.start).map(({ mark }) => mark);
}

/** Whether the mark still stands on the words that it was made for. */
export function stands(mark: Mark): boolean {
  return mark.ranges.every((range, index) => String(range) === mark.said[index]);
}

/** The mark under a point of the viewport (CSS pixels): where several lie there the gravest, and of these the shortest. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return undefined;
  return foremost(
    marks.filter((mark) =>
      mark.ranges.some(
        (range) =>
          range.startContainer === caret.offsetNode &&
          // A caret position snaps to the nearest text: the point itself has to lie on the words.
          [...range.getClientRects()].some(
            ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom + UNDERLINE,
          ),
      ),
    ),
  );
}

/** How far below the words an underline still counts as the mark, in CSS pixels. */
const UNDERLINE = 3;

/** The mark that holds a live position, as a caret or a selection gives it. */
export function markOver(marks: readonly Mark[], node: Node, offset: number): Mark | undefined {
  return foremost(marks.filter((mark) => mark.ranges.some((range) => range.isPointInRange(node, offset))));
}

/** The gravest is drawn on top; what agrees within it stays reachable by the panel and by going from mark to mark. */
function foremost(marks: readonly Mark[]): Mark | undefined {
  const length = ({ said }: Mark) => said.reduce((sum, words) => sum + words.length, 0);
  const gravity = ({ verdict }: Mark) => MARKED.indexOf(verdict);
  return [...marks].sort((one, other) => gravity(one) - gravity(other) || length(one) - length(other))[0];
}
