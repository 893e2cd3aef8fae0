import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../lib/messages.ts';
import type { Article, Problem } from '../lib/model.ts';
import { anArticle, onPage } from './article.ts';
import { announced, browser, reset, tabs } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));
const library = vi.hoisted(() => ({ source: vi.fn(), putSource: vi.fn() }));
vi.mock('../entrypoints/background/library.ts', () => ({
  ownLibrary: library,
  loadLibrary: async () => ({ library: {}, problems: [] }),
}));
const checkArticle = vi.hoisted(() => vi.fn());
vi.mock('../lib/findings/check.ts', () => ({ checkArticle }));

const { keepTab } = await import('../entrypoints/background/keep.ts');
const { keepTabs, takeQuietly } = await import('../entrypoints/background/tabs.ts');
const { begin, finish } = await import('../entrypoints/background/pages.ts');
const { checkAgain, checkPage, compareAll, reportPage, stateOf } = await import('../entrypoints/background/read.ts');

const HERE = 'https://ledger.example/a';
/** The pages with a reader in them, by tab. */
const pages = new Map<number, Article>();

beforeEach(async () => {
  await reset();
  pages.clear();
  checkArticle.mockImplementation(async (article: Article) => ({ article, sources: [], findings: [] }));
  library.source.mockResolvedValue(undefined);
  library.putSource.mockResolvedValue({ id: 'o1' });
  tabs.set(1, { id: 1, incognito: false, url: HERE });
  tabs.set(2, { id: 2, incognito: true, url: HERE });
  browser.tabs.sendMessage.mockImplementation(async (tab, message) => {
    const article = pages.get(tab);
    if (!article) throw new Error('Could not establish connection. Receiving end does not exist.');
    return {
      answer:
        (message as { call: string }).call === 'recall' ? { article: onPage(article), marks: 'shown' } : undefined,
    };
  });
});

/** What the reader that is put into a tab does, as the background hears of it. */
function reads(tab: number, what: Article | Problem): void {
  browser.scripting.executeScript.mockImplementation(async (injection) => {
    if ((injection as unknown as { target: { tabId: number } }).target.tabId !== tab)
      throw new Error('Cannot access contents of the page.');
    if (takeQuietly(tab, what)) return [];
    if ('sentence' in what) await reportPage(tab, what);
    else if ('findings' in (await checkPage({ id: tab, incognito: tab === 2 }, what))) pages.set(tab, what);
    return [];
  });
}

describe('keeping the article of a tab', () => {
  it('keeps what was read, and the panel hears what became of it', async () => {
    reads(1, anArticle());
    const keeping = await keepTab(1, true);
    expect(keeping).toMatchObject({ status: 'kept', source: `kept/${HERE}`, title: 'A report', operation: 'o1' });
    expect(library.putSource).toHaveBeenCalledWith('kept', expect.objectContaining({ facts: expect.any(Array) }));
    expect(await stateOf(1)).toMatchObject({ status: 'done', keeping });
    expect(announced.map(({ given }) => (given[1] as PageState).status)).toEqual(['reading', 'done', 'done']);
    // It was read already now.
    await keepTab(1, false);
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1);
  });

  it('tells what became of it where the page is set aside for want of room, and does not forget that', async () => {
    reads(1, anArticle());
    await keepTab(1, true);
    tabs.set(3, { id: 3, incognito: false, url: 'https://post.example/b' });
    const [state, run] = [await stateOf(1), await begin(3)];
    vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('Session storage quota bytes exceeded.'));
    await finish(3, run, state);
    library.putSource.mockResolvedValue({ id: 'o2' });
    announced.length = 0;
    const keeping = await keepTab(1, false);
    expect(keeping).toMatchObject({ status: 'kept', operation: 'o2' });
    expect(announced.map(({ given }) => given)).toMatchObject([[1, { status: 'done', keeping }]]);
    await compareAll();
    expect(announced.findLast(({ given }) => given[0] === 1)?.given[1]).toMatchObject({ status: 'done', keeping });
    expect(await stateOf(1)).toMatchObject({ status: 'done', keeping });
  });

  it('keeps nothing of a private window, reads nothing for it, and says so', async () => {
    const written = vi.spyOn(browser.storage.session, 'set');
    pages.set(2, anArticle());
    const sentence = expect.stringMatching(/Nothing from private windows is kept/);
    expect(await keepTab(2, true)).toEqual({ status: 'refused', problem: { code: 'private', sentence } });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    expect(library.putSource).not.toHaveBeenCalled();
    expect(written).not.toHaveBeenCalled();
    expect(announced.at(-1)?.given[1]).toMatchObject({ keeping: { status: 'refused', problem: { sentence } } });
  });

  it('says why where there is no article, or the page cannot be read', async () => {
    const problem: Problem = { code: 'no-article', sentence: 'There is no article on this page.' };
    reads(1, problem);
    expect(await keepTab(1, true)).toEqual({ status: 'refused', problem });
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    expect(await keepTab(1, false)).toMatchObject({ status: 'refused', problem: { code: 'restricted' } });
    expect(library.putSource).not.toHaveBeenCalled();
  });

  it('says so where there is no room to read it', async () => {
    reads(1, anArticle());
    vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('Session storage quota bytes exceeded.'));
    expect(await keepTab(1, true)).toMatchObject({ problem: { sentence: expect.stringMatching(/no more room/) } });
  });

  it('keeps nothing by which a reader is followed or let in, where the page was read with it', async () => {
    const url = `${HERE}?utm_source=mail&access_token=letmein#top`;
    tabs.set(1, { id: 1, incognito: false, url });
    pages.set(1, anArticle(undefined, { url, canonicalUrl: `${HERE}?token=letmein` }));
    expect(await keepTab(1, true)).toMatchObject({ status: 'kept', source: `kept/${HERE}` });
    expect(JSON.stringify(library.putSource.mock.calls)).not.toMatch(/letmein|utm_source|#top/);
  });

  it('keeps no page that has no address of the web', async () => {
    tabs.set(1, { id: 1, incognito: false, url: 'file:///home/ann/a.html' });
    pages.set(1, anArticle(undefined, { url: 'file:///home/ann/a.html' }));
    expect(await keepTab(1, true)).toMatchObject({ problem: { sentence: expect.stringMatching(/no web address/) } });
  });

  it('does not take the word of a reader that says it is at another site than the browser shows', async () => {
    pages.set(1, anArticle(undefined, { url: 'https://other.example/a' }));
    expect(await keepTab(1, true)).toMatchObject({ status: 'refused', problem: { code: 'interrupted' } });
    expect(library.putSource).not.toHaveBeenCalled();
  });

  it('tells a full disk in words, and loses nothing of the page', async () => {
    pages.set(1, anArticle());
    library.putSource.mockRejectedValue(new Error('The disk is full.'));
    const problem = { code: 'unexpected', sentence: 'This article could not be kept: The disk is full.' };
    expect(await keepTab(1, true)).toEqual({ status: 'refused', problem });
  });
});

describe('a library that changed', () => {
  const told = { id: 'kept/https://post.example/b', publisher: 'Post', title: 'B', authors: [] };

  it('is compared with at once, in the page too, and the news of what was kept stays', async () => {
    reads(1, anArticle());
    const keeping = await keepTab(1, true);
    checkArticle.mockImplementation(async (article: Article) => ({ article, sources: [told], findings: [] }));
    await compareAll();
    expect(await stateOf(1)).toMatchObject({ status: 'done', check: { sources: [told] }, keeping });
    const calls = browser.tabs.sendMessage.mock.calls.map(
      ([, message]) => message as { call: string; given: unknown[] },
    );
    expect(calls.filter(({ call }) => call === 'paint')).toHaveLength(1);
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1);
  });

  it('changes nothing where no page is read', async () => {
    await compareAll();
    expect(await stateOf(1)).toEqual({ status: 'idle' });
    expect(checkArticle).not.toHaveBeenCalled();
  });

  it('keeps the news where the page was read again on its own, and drops it where that shows another article', async () => {
    reads(1, anArticle());
    const keeping = await keepTab(1, true);
    await checkAgain({ id: 1, incognito: false }, anArticle('Officer Ann Lee, 36, spoke on Friday.'));
    expect(await stateOf(1)).toMatchObject({ keeping });
    await checkAgain(
      { id: 1, incognito: false },
      anArticle(undefined, { id: 'https://ledger.example/b', url: 'https://ledger.example/b' }),
    );
    expect(await stateOf(1)).not.toHaveProperty('keeping');
  });
});

describe('keeping tabs to compare with', () => {
  it('reads each without a mark, in turn, and tells what became of each', async () => {
    tabs.set(3, { id: 3, incognito: false, url: 'https://post.example/b' });
    tabs.set(4, { id: 4, incognito: false, url: 'about:config' });
    pages.set(1, anArticle());
    reads(3, anArticle(undefined, { url: 'https://post.example/b' }));
    const became = await keepTabs([1, 3, 3, 2, 4, 9]);
    expect(became.map(({ tab, keeping }) => [tab, keeping.status])).toEqual([
      [1, 'kept'],
      [3, 'kept'],
      [2, 'refused'],
      [4, 'refused'],
      [9, 'refused'],
    ]);
    // No styles, hence no marks, and no state of a page that nobody looks at.
    expect(browser.scripting.insertCSS).not.toHaveBeenCalled();
    expect(await stateOf(3)).toEqual({ status: 'idle' });
    expect(takeQuietly(3, anArticle())).toBeUndefined();
  });

  it('names the site whose permission is missing, and what the reader says', async () => {
    tabs.set(3, { id: 3, incognito: false, url: 'https://post.example/b' });
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    const [closed] = await keepTabs([3]);
    expect(closed?.keeping).toMatchObject({ problem: { sentence: expect.stringContaining('post.example') } });
    reads(3, { code: 'no-article', sentence: 'There is no article.' });
    const [empty] = await keepTabs([3]);
    expect(empty?.keeping).toMatchObject({ problem: { sentence: 'There is no article.' } });
  });

  it('does not wait for ever for a page that never answers', async () => {
    vi.useFakeTimers();
    try {
      tabs.set(3, { id: 3, incognito: false, url: 'https://post.example/b' });
      browser.scripting.executeScript.mockImplementation(() => new Promise(() => undefined));
      const became = keepTabs([3]);
      await vi.advanceTimersByTimeAsync(25_000);
      expect((await became)[0]?.keeping).toMatchObject({
        problem: { sentence: expect.stringMatching(/did not answer/) },
      });
      // A reader that is slow is not left behind in a page that nobody asked for.
      expect(browser.tabs.sendMessage.mock.calls.at(-1)).toMatchObject([3, { door: 'page', call: 'forget' }, {}]);
    } finally {
      vi.useRealTimers();
    }
  });
});
