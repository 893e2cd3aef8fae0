import { beforeEach, expect, it, vi } from 'vitest';
import type { PageState } from '../lib/messages.ts';
import type { Verdict } from '../lib/model.ts';
import { aFinding, anArticle } from './article.ts';
import { announced, badges, browser, reset, tabs } from './extension.ts';

// The background is loaded anew again and again; the browser that it speaks to stays the same.
const same = vi.hoisted((): { default?: unknown } => ({}));
vi.mock('webextension-polyfill', () => same);
same.default = browser;

/** The background as it is after the browser stopped it and started it again: all that it had in memory is gone. */
async function startBackground() {
  vi.resetModules();
  return import('../entrypoints/background/pages.ts');
}

function done(...verdicts: Verdict[]): Extract<PageState, { status: 'done' }> {
  const article = anArticle();
  const findings = verdicts.map((verdict, n) => aFinding(article.text, '35', verdict, `f${n}`));
  return { status: 'done', check: { article, sources: [], findings }, marks: 'shown', at: '2026-01-01T00:00:00Z' };
}

let pages: Awaited<ReturnType<typeof startBackground>>;

beforeEach(async () => {
  await reset();
  tabs.set(1, { id: 1, incognito: false });
  tabs.set(2, { id: 2, incognito: true });
  pages = await startBackground();
});

it('keeps what a page is across a stop of the background', async () => {
  const run = await pages.begin(1);
  await pages.finish(1, run, done('agrees'));
  pages = await startBackground();
  expect(await pages.pageState(1, 'stopped')).toEqual(done('agrees'));
});

it('tells a reading whose background was stopped as interrupted, and one of its own as reading', async () => {
  await pages.begin(1);
  expect(await pages.pageState(1, 'stopped')).toEqual({ status: 'reading' });
  pages = await startBackground();
  expect(await pages.pageState(1, 'stopped')).toEqual({
    status: 'problem',
    problem: { code: 'interrupted', sentence: 'stopped' },
  });
});

it('lets a reading that outlived its background still finish', async () => {
  await pages.begin(1);
  pages = await startBackground();
  const run = await pages.readingOf(1);
  expect(await pages.finish(1, run as string, done())).toBe(true);
  expect((await pages.pageState(1, 'stopped')).status).toBe('done');
});

it('does not let a reading that was overtaken change anything', async () => {
  const first = await pages.begin(1);
  const second = await pages.begin(1);
  expect(await pages.finish(1, first, done('differs'))).toBe(false);
  expect((await pages.pageState(1, '')).status).toBe('reading');
  expect(await pages.finish(1, second, done())).toBe(true);
  expect(badges.get(1)).toBe('');
});

it('does not bring back a page that was left while it was checked', async () => {
  const run = await pages.begin(1);
  await pages.forget(1, 'told');
  expect(await pages.finish(1, run, done('differs'))).toBe(false);
  expect(await pages.pageState(1, '')).toEqual({ status: 'idle' });
  expect(badges.get(1)).toBe('');
});

it('loses nothing of two events at once', async () => {
  const run = await pages.begin(1);
  await Promise.all([pages.finish(1, run, done('differs')), pages.noteMarks(1, 'hidden')]);
  expect(await pages.pageState(1, '')).toEqual({ ...done('differs'), marks: 'hidden' });
});

it('goes on after an event that failed', async () => {
  vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('The storage is full.'));
  await expect(pages.begin(1)).rejects.toThrow('The storage is full.');
  const run = await pages.begin(1);
  expect(await pages.finish(1, run, done())).toBe(true);
});

it('counts the findings that differ on the button, and takes the number off with the page', async () => {
  const run = await pages.begin(1);
  await pages.finish(1, run, done('differs', 'agrees', 'differs', 'updated', 'unmatched'));
  expect(badges.get(1)).toBe('2');
  await pages.forget(1, 'told');
  expect(badges.get(1)).toBe('');
});

it('tells the panel of each change', async () => {
  const run = await pages.begin(1);
  await pages.finish(1, run, done());
  await pages.noteMarks(1, 'hidden');
  await pages.forget(1, 'told');
  expect(announced.map(({ given }) => [given[0], (given[1] as PageState).status])).toEqual([
    [1, 'reading'],
    [1, 'done'],
    [1, 'done'],
    [1, 'idle'],
  ]);
});

it('writes nothing of a private window anywhere', async () => {
  const local = vi.spyOn(browser.storage.local, 'set');
  const session = vi.spyOn(browser.storage.session, 'set');
  await pages.begin(2);
  await pages.tellOnly(2, done('differs'));
  expect(badges.get(2)).toBe('1');
  expect(session).not.toHaveBeenCalled();
  expect(local).not.toHaveBeenCalled();
});

it('leaves nothing of a closed tab behind', async () => {
  const run = await pages.begin(1);
  await pages.finish(1, run, done('differs'));
  tabs.delete(1);
  await pages.forget(1, 'gone');
  expect(await browser.storage.session.get(null)).toEqual({});
});

it('sets aside the page that was read longest ago, where there is no room for another', async () => {
  const now = vi.spyOn(Date, 'now');
  for (const [tab, at] of [
    [1, 300],
    [3, 100],
    [4, 200],
  ] as const) {
    tabs.set(tab, { id: tab, incognito: false });
    now.mockReturnValue(at);
    await pages.finish(tab, await pages.begin(tab), done());
  }
  tabs.set(5, { id: 5, incognito: false });
  const run = await pages.begin(5);
  now.mockRestore();
  const full = new Error('Session storage quota bytes exceeded.');
  const written = vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(full);
  expect(await pages.finish(5, run, done())).toBe(true);
  written.mockRestore();
  const kept = await Promise.all([1, 3, 4, 5].map((tab) => pages.pageState(tab, '')));
  expect(kept.map(({ status }) => status)).toEqual(['done', 'idle', 'done', 'done']);
});

it('takes no other check that was made before the user chose anew', async () => {
  await pages.finish(1, await pages.begin(1), done());
  await pages.noteChoice(1, 'open', 'drop', false);
  const late = done('differs');
  expect(await pages.amend(1, late)).toBe(false);
  expect(await pages.pageState(1, '')).toEqual(done());
  expect(badges.get(1)).toBe('');
  expect(await pages.amend(1, { ...late, check: { ...late.check, choices: { open: 'drop' } } })).toBe(true);
  expect(badges.get(1)).toBe('1');
});
