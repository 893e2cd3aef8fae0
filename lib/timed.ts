declare const __BENCH__: boolean | undefined;

/** Whether this is the bench's own build. In every other one this is `false` when it is built, and what hangs on it is left out. */
export const BENCH = typeof __BENCH__ !== 'undefined' && __BENCH__;

/** Before the name of each stretch in the browser's performance timeline. */
const PREFIX = 'second-source:';

/**
 * Begins a stretch of work, now or at a time before (milliseconds of the page's clock); the function given back ends it.
 * Nothing is measured outside the bench's build.
 */
export function stretch(name: string, since?: number): () => void {
  if (!BENCH) return () => undefined;
  const start = since ?? performance.now();
  return () => {
    // Writing it down takes longer than some of what is timed, and must not be timed with what is around it; nor must the browser's
    // making of a function of its own, as `queueMicrotask` is.
    if (ended.push({ name, start, end: performance.now() }) === 1) void Promise.resolve().then(write);
  };
}

const ended: { name: string; start: number; end: number }[] = [];

function write(): void {
  for (const { name, start, end } of ended.splice(0)) performance.measure(PREFIX + name, { start, end });
}

/** Does the work, and in the bench's build puts its time into the performance timeline; of a promise, until it settles. */
export function timed<T>(name: string, work: () => T): T {
  if (!BENCH) return work();
  const end = stretch(name);
  const made = work();
  if (made instanceof Promise) void made.then(end, end);
  else end();
  return made;
}
