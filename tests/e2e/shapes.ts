/** A page shape of the web, and what is to be marked on the page that stands for it in `tests/pages/shapes`. */
interface Shape {
  name: string;
  file: string;
  /** All words that are marked as differing, in text order. */
  differs: string[];
  /** Some that are marked as agreeing. */
  agrees: string[];
  /** What else the page itself asks its server for. */
  frames?: string[];
}

const BOTH = ['Cody Allen', 'Drexel Mack'];

export const SHAPES: Shape[] = [
  { name: 'drawn by a script', file: 'spa', differs: ['36'], agrees: BOTH },
  { name: 'a live blog', file: 'live-blog', differs: ['Adam Dustmann'], agrees: BOTH },
  { name: 'a preview before a paywall', file: 'paywall', differs: ['36'], agrees: BOTH },
  { name: 'made of elements of its own', file: 'amp', differs: ['387 officers'], agrees: [...BOTH, '35'] },
  { name: 'a long read with drop caps', file: 'drop-caps', differs: ['36'], agrees: BOTH },
  { name: 'with words from right to left', file: 'right-to-left', differs: ['36'], agrees: BOTH },
  { name: 'tables, for layout and for figures', file: 'tables', differs: ['36', '387 officers'], agrees: BOTH },
  { name: 'nested open shadow roots', file: 'shadow', differs: ['36'], agrees: BOTH },
  { name: 'full of advertisements', file: 'ads', differs: ['36'], agrees: BOTH },
  { name: 'that lets nobody select', file: 'no-select', differs: ['36', 'Adam Dustmann'], agrees: BOTH },
  { name: 'turned, scaled, clipped and stuck', file: 'transformed', differs: ['36', '387 officers'], agrees: BOTH },
  {
    name: 'with another text in a frame',
    file: 'iframed',
    differs: ['36'],
    agrees: BOTH,
    frames: ['/shapes/iframed-post.html'],
  },
  { name: 'that never ends', file: 'infinite-scroll', differs: ['36'], agrees: BOTH },
  { name: 'told in captions', file: 'captions', differs: ['36'], agrees: ['Cody Allen', 'Jalilah Otto'] },
  { name: 'with pull quotes', file: 'pull-quotes', differs: ['36'], agrees: BOTH },
  { name: 'with footnotes', file: 'footnotes', differs: ['36', '387 officers'], agrees: BOTH },
  { name: 'folded into accordions', file: 'accordion', differs: ['36'], agrees: BOTH },
  { name: 'dark, with coloured blocks', file: 'dark', differs: ['36', '387 officers'], agrees: BOTH },
  { name: 'plain, for a printer', file: 'plain', differs: ['36', 'Adam Dustmann'], agrees: BOTH },
  {
    name: 'in columns',
    file: 'multi-column',
    differs: ['36', 'Adam Dustmann', '387 officers'],
    agrees: [...BOTH, 'Mike Parson', 'Rory Rowland'],
  },
];

/** One mark, however many ranges it has, as it lies on the page. */
export interface Sign {
  verdict: string;
  words: string;
  /** Whether all of it takes room on the page. */
  isSeen: boolean;
  /** Whether it begins and ends where words do. */
  isWhole: boolean;
}

/** Runs in the page: all marks, in text order; ranges with nothing between them but a note's number are one. */
export function readSigns(): Sign[] {
  const painted = ['differs', 'updated', 'agrees', 'compatible'].flatMap((verdict) =>
    ['', '-dark', '-plain'].flatMap((tone) =>
      ([...(CSS.highlights.get(`second-source-${verdict}${tone}`) ?? [])] as Range[]).map((range) => ({
        verdict,
        range,
      })),
    ),
  );
  // Nodes of several shadow trees have no order that ranges could be compared by.
  const at = ({ range }: { range: Range }) => range.getBoundingClientRect();
  const isOfOneTree = new Set(painted.map(({ range }) => range.startContainer.getRootNode())).size < 2;
  painted.sort((one, other) =>
    isOfOneTree
      ? one.range.compareBoundaryPoints(Range.START_TO_START, other.range)
      : at(one).top - at(other).top || at(one).left - at(other).left,
  );
  const signs: { verdict: string; ranges: Range[] }[] = [];
  for (const { verdict, range } of painted) {
    const before = signs.at(-1);
    const last = before?.ranges.at(-1);
    let isJoined = false;
    if (
      last &&
      before?.verdict === verdict &&
      last.startContainer.getRootNode() === range.startContainer.getRootNode()
    ) {
      const between = document.createRange();
      between.setStart(last.endContainer, last.endOffset);
      between.setEnd(range.startContainer, range.startOffset);
      isJoined = /^\d?$/.test(String(between)) && last.startContainer !== range.startContainer;
    }
    if (isJoined) before?.ranges.push(range);
    else signs.push({ verdict, ranges: [range] });
  }
  return signs.map(({ verdict, ranges }) => {
    const [first, last] = [ranges[0]!, ranges.at(-1)!];
    const behind = (last.endContainer as Text).data.slice(last.endOffset, last.endOffset + 1);
    const ahead = (first.startContainer as Text).data.slice(0, first.startOffset).slice(-1);
    return {
      verdict,
      words: ranges.map(String).join('').replace(/\s+/g, ' '),
      isSeen: ranges.every((range) => [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0)),
      isWhole: !/[\p{L}\p{N}]/u.test(ahead) && !/[\p{L}\p{N}]/u.test(behind),
    };
  });
}
