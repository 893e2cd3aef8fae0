import type { Work } from './own.ts';

/** How far long work is: so many of so many parts. */
export type Step = readonly [done: number, total: number | undefined];

/** The page draws a frame in 16 ms: longer than this nothing may hold it up. In milliseconds. */
const STRETCH = 12;

/** Lets whoever waits (a click on Cancel, a frame to draw) have a turn. */
export function rest(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** Takes the steps to their end at once. */
export function finished<T>(steps: Generator<Step, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Takes the steps to their end with rests between, tells how far it is, and rejects once it is stopped. */
export async function inSteps<T>(steps: Generator<Step, T>, work: Work = {}): Promise<T> {
  let rested = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - rested < STRETCH) continue;
    work.told?.(...step.value);
    await rest();
    work.signal?.throwIfAborted();
    rested = performance.now();
  }
}
