import { timed } from '../../lib/timed.ts';

/** What a page of the bench sends to have its article read once more, after a run of the yardstick. */
const AGAIN = 'second-source:again';

/** The yardstick, which the bench puts beside the reader (see `tests/tools/bench-yardstick.ts`). */
const yardstick = () => timed('yardstick', () => (globalThis as { yardstick?: () => void }).yardstick?.());

/** Lets the bench read the page as often as it likes; `read` clears what was read before and reads. */
export function benchAgain(read: () => Promise<unknown>, signal: AbortSignal): void {
  document.addEventListener(
    AGAIN,
    () => {
      yardstick();
      void timed('round', read);
    },
    { signal },
  );
}

/** The browser takes an answer apart before any script sees it: the same work is done once more, where it can be timed. */
export function benchAnswer(answer: unknown): void {
  const text = JSON.stringify(answer);
  timed('message', () => JSON.parse(text));
}
