import type { Block, Span } from '../model.ts';

/** Words between quotation marks; the span leaves the marks out. */
export interface Quotation extends Span {
  /** Offset of the opening mark, and the one behind the closing mark (or the end, where none closes it). */
  open: number;
  close: number;
  block: number;
  /** Goes on from the block before, which left its quotation open. */
  continues: boolean;
  /** Single marks, as in headlines: weaker, an apostrophe looks the same. */
  single: boolean;
}

/** Longest stretch, in UTF-16 code units, that a quotation without a closing mark is believed to be. */
const LONGEST_UNCLOSED = 600;

/**
 * The quotations of a text in order, straight and curly, also where they run over several blocks with the opening mark
 * repeated. One pass; never throws; spans do not overlap (marks within marks belong to the outer quotation).
 */
export function quotationsOf(text: string, blocks: readonly Block[]): Quotation[] {
  const quotations: Quotation[] = [];
  let running = false;
  blocks.forEach((block, index) => {
    running = scan(text, block, index, blocks[index + 1], running, quotations);
  });
  return quotations;
}

const MARKS = /[“”"‘’']/g;

/** Scans one block; true where it leaves a quotation open that the next block takes up. */
function scan(
  text: string,
  block: Block,
  index: number,
  next: Block | undefined,
  running: boolean,
  quotations: Quotation[],
): boolean {
  let open = -1;
  let single = -1;
  const push = (from: number, to: number, close: number, isSingle: boolean) => {
    if (to - from > 1)
      quotations.push({
        start: from + 1,
        end: to,
        open: from,
        close,
        block: index,
        continues: running && quotations.at(-1)?.block === index - 1 && text.slice(block.start, from).trim() === '',
        single: isSingle,
      });
  };
  for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(MARKS)) {
    const at = block.start + index;
    if (mark === '“' || mark === '”' || mark === '"') {
      // "…""…": one closes, the next opens
      const opens = opensAt(text, block, at) || (open < 0 && quotations.at(-1)?.close === at && at > block.start);
      if (mark === '“' || (opens && mark === '"') || (open < 0 && opens)) {
        // a second opening mark: the first was never closed, and where it ends nobody knows
        open = at;
        single = -1;
      } else if (open >= 0) {
        push(open, at, at + 1, false);
        open = -1;
      }
    } else if (open < 0 && (mark === '‘' || mark === "'" || mark === '’')) {
      if (single >= 0 && closesSingle(text, block, at)) {
        push(single, at, at + 1, true);
        single = -1;
      } else if (mark !== '’' && opensAt(text, block, at) && /^[\p{L}]/u.test(text.slice(at + 1, at + 3))) single = at;
    }
  }
  if (open < 0) return false;
  const goesOn = next !== undefined && /^["“]/.test(text.slice(next.start, next.start + 1));
  const last = next === undefined;
  if ((goesOn || last || text[open] === '“') && block.end - open <= LONGEST_UNCLOSED)
    push(open, block.end, block.end, false);
  return goesOn;
}

/** A mark opens where a word follows it and none stands right before it. */
function opensAt(text: string, block: Block, at: number): boolean {
  const before = at > block.start ? text[at - 1]! : ' ';
  const after = at + 1 < block.end ? text[at + 1]! : ' ';
  return /[\s([{—–:-]/.test(before) && /[^\s)\]},;:—–-]/.test(after);
}

/** An apostrophe is a closing mark where no letter follows, and what stands before is no plural's s. */
function closesSingle(text: string, block: Block, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = at + 1 < block.end ? text[at + 1]! : ' ';
  return (
    /[^\s]/.test(before) && !/[\p{L}\p{N}]/u.test(after) && (/[.,!?…]/.test(before) || before.toLowerCase() !== 's')
  );
}
