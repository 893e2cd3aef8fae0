import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../lib/model.ts';
import { DEFAULTS, type Settings } from '../lib/preferences.ts';
import { anArticle, onPage } from './article.ts';
import { browser, reset, tabs } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));
vi.mock('../entrypoints/background/library.ts', () => ({
  loadLibrary: async () => ({ library: {}, problems: [] }),
}));
vi.mock('../lib/findings/check.ts', () => ({
  checkArticle: async (article: Article) => ({ article, sources: [], findings: [] }),
}));

const { begin, finish } = await import('../entrypoints/background/pages.ts');
const { repaintAll } = await import('../entrypoints/background/repaint.ts');

const LOOKS: Settings = { ...DEFAULTS, looks: { ...DEFAULTS.looks, differs: { line: 'double', colour: 'violet' } } };
const HOVER: Settings = { ...DEFAULTS, hover: !DEFAULTS.hover };

/** A page that hangs never answers. */
const never = new Promise<never>(() => undefined);

beforeEach(async () => {
  await reset();
  vi.useFakeTimers();
  for (const id of [1, 2, 3, 4]) tabs.set(id, { id, incognito: id === 3, url: 'https://ledger.example/a' });
  // The second one was never asked for; of the third, which is private, nothing is known here.
  const check = { article: anArticle(), sources: [], findings: [] };
  for (const id of [1, 4]) {
    await finish(id, await begin(id), { status: 'done', check, marks: 'shown', at: '2026-01-01T00:00:00Z' });
  }
});
afterEach(() => void vi.useRealTimers());

/** The tabs whose page got its style anew, in order. */
const dressed = () =>
  (browser.scripting.insertCSS.mock.calls as unknown as [{ target: { tabId: number } }][]).map(
    ([{ target }]) => target.tabId,
  );

/** What does not come to an end, however long one waits, fails by the clock of the test. */
async function comesToAnEnd(work: Promise<void>): Promise<void> {
  let isOver = false;
  void work.then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(isOver).toBe(true);
}

describe('another look', () => {
  it('goes to every page that was asked for, and to private ones, of which that is not known', async () => {
    await repaintAll(LOOKS, DEFAULTS);
    expect(dressed().sort()).toEqual([1, 3, 4]);
  });

  it('is not kept from the others by a page that hangs', async () => {
    browser.scripting.removeCSS.mockImplementation((async (sheet: { target: { tabId: number } }) =>
      sheet.target.tabId === 1 ? never : undefined) as never);
    const repainted = repaintAll(LOOKS, DEFAULTS);
    await vi.advanceTimersByTimeAsync(0);
    expect(dressed().sort()).toEqual([3, 4]);
    await comesToAnEnd(repainted);
  });
});

describe('another setting', () => {
  it.each(['recall', 'paint'])('is not kept from the others by a page that hangs when it is told to %s', async (at) => {
    browser.tabs.sendMessage.mockImplementation(async (tab, message) => {
      const { call } = message as { call: string };
      if (tab === 1 && call === at) return never;
      return { answer: call === 'recall' ? { article: onPage(anArticle()), marks: 'shown' } : undefined };
    });
    const repainted = repaintAll(HOVER, DEFAULTS);
    await vi.advanceTimersByTimeAsync(0);
    const painted = browser.tabs.sendMessage.mock.calls
      .filter(([, message]) => (message as { call: string }).call === 'paint')
      .map(([tab]) => tab);
    expect(painted).toContain(4);
    await comesToAnEnd(repainted);
  });
});
