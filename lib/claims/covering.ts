import type { Span } from '../model.ts';

/** Answers whether an offset lies in one of these spans; of spans that overlap the one that begins last counts. */
export function covering(spans: readonly Span[]): (offset: number) => boolean {
  const starts = [...spans].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (starts[middle]!.start > offset) high = middle - 1;
      else if (starts[middle]!.end <= offset) low = middle + 1;
      else return true;
    }
    return false;
  };
}
