import { Readability } from '@mozilla/readability';
import { timed } from '../../lib/timed.ts';

/** What a page of the bench sends to have its article read once more, after a run of the yardstick. */
const AGAIN = 'second-source:again';

/** The yardstick: Readability as it comes, on a copy of the page. */
function yardstick(): void {
  timed('yardstick', () => new Readability(document.cloneNode(true) as Document).parse());
}

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
