// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '../entrypoints/reader/watch.ts';

let life: AbortController;
/** How long a reading takes, in milliseconds, and what all of them took. */
let takes: number;
let taken: number;
/** When the page was read, in milliseconds since it was first watched. */
let readAt: number[];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  [takes, taken, readAt] = [0, 0, []];
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + taken);
  document.body.innerHTML = '<article><p>Ann Lee spoke.</p></article>';
  life = new AbortController();
  watchPage(
    {
      scope: () => document.querySelector('article') ?? undefined,
      moved: () => undefined,
      settled: () => {
        readAt.push(Date.now());
        taken += takes;
      },
    },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Changes the article every so many milliseconds, for a while. */
async function changes(every: number, until: number): Promise<void> {
  while (Date.now() < until) {
    document.querySelector('article')?.append(Object.assign(document.createElement('p'), { textContent: 'More.' }));
    await vi.advanceTimersByTimeAsync(every);
  }
}

it('reads a page once it is still, and not again while nothing changes', async () => {
  await changes(100, 300);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readAt).toEqual([600]);
});

it('reads a page that is never still all the same, every two seconds', async () => {
  await changes(100, 5000);
  expect(readAt.slice(0, 2)).toEqual([2000, 4000]);
});

it('keeps readings a second apart, however soon the page is still again', async () => {
  await changes(450, 900);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readAt).toEqual([400, 1400]);
});

it('keeps away from a page twenty times as long as it takes to read', async () => {
  takes = 100;
  await changes(450, 900);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readAt).toEqual([400, 2400]);
});
