import { useEffect, useState } from 'preact/hooks';

/** Rows that are drawn in one go: some 15 ms of work, and 60 ms where all their evidence is open (Chromium, two slow cores). */
const PIECE = 100;

/**
 * How many of `total` rows to draw by now. It begins with the first piece, which fills any screen, and grows by one piece
 * after another while nothing else is waiting. `all` draws the rest at once, for who wants to go to its end.
 */
export function usePieces(total: number): { drawn: number; all(): void } {
  const [drawn, setDrawn] = useState(PIECE);
  const isWhole = drawn >= total;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => setDrawn((before) => before + PIECE));
    return () => clearTimeout(timer);
  }, [drawn, isWhole]);
  return { drawn, all: () => setDrawn(total) };
}
