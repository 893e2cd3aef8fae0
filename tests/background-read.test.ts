import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageArticle } from '../lib/article/stated.ts';
import type { PageState } from '../lib/messages.ts';
import type { Article } from '../lib/model.ts';
import { aFinding, anArticle, onPage } from './article.ts';
import { announced, badges, browser, reset, tabs } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));
const loadLibrary = vi.hoisted(() => vi.fn());
vi.mock('../entrypoints/background/library.ts', () => ({ loadLibrary }));
const checkArticle = vi.hoisted(() => vi.fn());
vi.mock('../lib/findings/check.ts', () => ({ checkArticle }));

const { checkAgain, checkPage, detailOf, forgetAll, lookAgain, notedFor, readTab, reportPage, stateOf, toggle } =
  await import('../entrypoints/background/read.ts');

const realSet = browser.storage.session.set;

/** A page with our reader in it, as far as the background can see. */
let page: { article: PageArticle; marks: 'shown' | 'hidden' } | undefined;

function pageThatCanBeRead(tab: number) {
  browser.scripting.executeScript.mockImplementation(async () => {
    const painting = await checkPage({ id: tab, incognito: tab === 2 }, anArticle());
    // As the reader does it: what could not be noted does not stay painted.
    if ('findings' in painting && (await notedFor(tab)) === 'noted')
      page = { article: onPage(anArticle()), marks: 'shown' };
    browser.tabs.sendMessage.mockImplementation(async (_tab, message) => {
      const { call, given } = message as { call: string; given: ['shown' | 'hidden'] };
      if (call === 'show' && page) page.marks = given[0];
      return { answer: call === 'recall' ? page : undefined };
    });
    return [];
  });
}

beforeEach(async () => {
  await reset();
  page = undefined;
  loadLibrary.mockResolvedValue({ library: {}, problems: [] });
  checkArticle.mockImplementation(async (article: Article) => ({ article, sources: [], findings: [] }));
  tabs.set(1, { id: 1, incognito: false, url: 'https://ledger.example/a' });
  tabs.set(2, { id: 2, incognito: true, url: 'https://ledger.example/a' });
});

const { forget } = await import('../entrypoints/background/pages.ts');

describe('the button', () => {
  it('reads at the first press, hides at the second, shows at the third', async () => {
    pageThatCanBeRead(1);
    await toggle(1);
    expect(await stateOf(1)).toMatchObject({ status: 'done', marks: 'shown' });
    await toggle(1);
    expect(page?.marks).toBe('hidden');
    expect(await stateOf(1)).toMatchObject({ status: 'done', marks: 'hidden' });
    await toggle(1);
    expect(page?.marks).toBe('shown');
    expect(await stateOf(1)).toMatchObject({ status: 'done', marks: 'shown' });
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1);
  });

  it('reads anew where the tab shows another page by now', async () => {
    pageThatCanBeRead(1);
    await toggle(1);
    page = undefined;
    await toggle(1);
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
    expect(await stateOf(1)).toMatchObject({ status: 'done', marks: 'shown' });
  });

  it('changes nothing while the page is being read, and reads again where its reader is gone', async () => {
    await toggle(1);
    expect(await stateOf(1)).toEqual({ status: 'reading' });
    browser.tabs.sendMessage.mockResolvedValueOnce({ answer: undefined });
    await toggle(1);
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1);
    await toggle(1);
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
  });
});

describe('deleting all data', () => {
  it('leaves nothing of any page, ends their readers, and tells the panels', async () => {
    pageThatCanBeRead(1);
    await toggle(1);
    announced.length = 0;
    await forgetAll();
    expect(await browser.storage.session.get(null)).toEqual({});
    expect(await stateOf(1)).toEqual({ status: 'idle' });
    expect(badges.get(1)).toBe('');
    const ended = browser.tabs.sendMessage.mock.calls.filter(
      ([, message]) => (message as { call: string }).call === 'forget',
    );
    expect(ended.map(([tab]) => tab)).toEqual([1, 2]);
    expect(announced.map(({ given }) => given)).toEqual([
      [1, { status: 'idle' }],
      [2, { status: 'idle' }],
    ]);
  });
});

describe('a check', () => {
  it('is refused to a page that nobody asked to read, and whose reader is to end', async () => {
    expect(await checkPage({ id: 1, incognito: false }, anArticle())).toEqual({ unpainted: true });
    expect(checkArticle).not.toHaveBeenCalled();
    expect(await stateOf(1)).toEqual({ status: 'idle' });
    expect(await reportPage(1, { code: 'no-article', sentence: 'Forged.' })).toEqual({ unpainted: true });
    expect(await stateOf(1)).toEqual({ status: 'idle' });
  });

  it('goes on with what is valid where a fact set is broken, and says so', async () => {
    const problem = { code: 'fact-set', sentence: 'facts/a.json was not loaded: facts[0] is missing.' };
    loadLibrary.mockResolvedValue({ library: {}, problems: [problem] });
    pageThatCanBeRead(1);
    await toggle(1);
    expect(await stateOf(1)).toMatchObject({ status: 'done', notices: [problem] });
  });

  it('that fails is told with the reason, and the next press works', async () => {
    checkArticle.mockRejectedValueOnce(new Error('a bad day'));
    pageThatCanBeRead(1);
    await toggle(1);
    expect(await stateOf(1)).toMatchObject({
      status: 'problem',
      problem: { code: 'unexpected', sentence: expect.stringContaining('a bad day') },
    });
    await toggle(1);
    expect(await stateOf(1)).toMatchObject({ status: 'done' });
  });

  it('paints only what the user wants to see', async () => {
    await browser.storage.local.set({
      settings: { version: 1, marks: { agrees: false, compatible: false }, hover: false },
    });
    await readTab(1);
    expect(await checkPage({ id: 1, incognito: false }, anArticle())).toMatchObject({
      show: ['differs', 'updated'],
      hover: false,
    });
  });
});

describe('a session storage that is full', () => {
  afterEach(() => {
    browser.storage.session.set = realSet;
  });

  /** So many characters fit into it. */
  function roomFor(most: number) {
    browser.storage.session.set = async (items: Record<string, unknown>) => {
      const kept = { ...(await browser.storage.session.get(null)), ...items };
      if (JSON.stringify(kept).length > most) throw new Error('Session storage quota bytes exceeded.');
      await realSet(items);
    };
  }

  it('is told in a plain sentence where nothing fits at all, and the next press works', async () => {
    roomFor(50);
    pageThatCanBeRead(1);
    await toggle(1);
    expect(announced.at(-1)?.given).toEqual([
      1,
      { status: 'problem', problem: { code: 'unexpected', sentence: expect.stringMatching(/no more room/) } },
    ]);
    browser.storage.session.set = realSet;
    await toggle(1);
    expect(await stateOf(1)).toMatchObject({ status: 'done' });
  });

  it('is told where only the check does not fit', async () => {
    roomFor(400);
    pageThatCanBeRead(1);
    await toggle(1);
    expect(announced.at(-1)?.given[1]).toMatchObject({ problem: { sentence: expect.stringMatching(/no more room/) } });
    expect(page).toBeUndefined();
  });

  it('lets go of the page that was read longest ago, which its reader still has', async () => {
    tabs.set(3, { id: 3, incognito: false, url: 'https://ledger.example/a' });
    pageThatCanBeRead(1);
    await toggle(1);
    roomFor(JSON.stringify(await browser.storage.session.get(null)).length + 500);
    pageThatCanBeRead(3);
    await readTab(3);
    expect(await stateOf(3)).toMatchObject({ status: 'done', marks: 'shown' });
    expect(JSON.stringify((await browser.storage.session.get('page:1'))['page:1'])).not.toContain('Ann Lee');
    expect(await stateOf(1)).toMatchObject({
      status: 'done',
      marks: 'shown',
      check: { article: { title: 'A report' } },
    });
  });
});

describe('a page that contradicts itself', () => {
  it.each([
    ['reader', 'unmatched', 0],
    ['editor', 'differs', 1],
  ] as const)('in the mode for a %s has that %s', async (mode, verdict, pieces) => {
    await browser.storage.local.set({ settings: { version: 2, mode } });
    const article = anArticle();
    const said = { type: 'statement', text: 'Ann Lee is 36.', by: 'City desk' } as const;
    const own = { source: article.id, fact: 'f', verdict: 'differs', reason: 'A reason.', words: '36', said } as const;
    const finding = { ...aFinding(article.text, '35', 'differs', 'f0'), evidence: [own] };
    checkArticle.mockResolvedValue({ article, sources: [], findings: [finding] });
    await readTab(1);
    expect(await checkPage({ id: 1, incognito: false }, article)).toMatchObject({ findings: [{ verdict }] });
    expect((await detailOf(1, 'f0'))?.finding).toMatchObject({ verdict, evidence: { length: pieces } });
  });
});

describe('a page that tries out values', () => {
  it('has none of them painted, and all of them in the panel', async () => {
    const findings = ['31', '32', '33', '34', '35'].map((words, index) => {
      const finding = aFinding(words, words, index < 4 ? 'differs' : 'agrees');
      const of = { ...finding.claim, subject: { name: index < 4 ? 'Ann Lee' : 'Jon Parata' } };
      return { ...finding, claim: { ...of, value: { from: Number(words), to: Number(words), unit: 'year' } } };
    });
    checkArticle.mockResolvedValue({ article: anArticle(), sources: [], findings });
    await readTab(1);
    const painting = await checkPage({ id: 1, incognito: false }, anArticle());
    expect('findings' in painting && painting.findings.map(({ id }) => id)).toEqual(['35']);
    const state = await stateOf(1);
    expect(state.status === 'done' && state.check.findings).toHaveLength(5);
    // Nor is there a card that would tell them.
    expect(await detailOf(1, '31')).toBeUndefined();
    const detail = await detailOf(1, '35');
    expect(detail).toMatchObject({ finding: { id: '35' }, article: { id: anArticle().id, title: 'A report' } });
    expect(Object.keys(detail?.article ?? {})).not.toEqual(expect.arrayContaining(['text']));
    expect(detail?.article).not.toHaveProperty('blocks');
  });
});

describe('what was painted before it was noted', () => {
  it('is known to be noted, once it is', async () => {
    await readTab(1);
    await checkPage({ id: 1, incognito: false }, anArticle());
    expect(await notedFor(1)).toBe('noted');
    expect(await stateOf(1)).toMatchObject({ status: 'done' });
  });

  it('is refused where the page was left meanwhile', async () => {
    await readTab(1);
    const answered = checkPage({ id: 1, incognito: false }, anArticle());
    await Promise.all([answered, forget(1, 'told')]);
    expect(await notedFor(1)).toBe('refused');
    expect(await stateOf(1)).toEqual({ status: 'idle' });
  });

  it('is lost where nothing is known of it, as in a background that was started since, and asked for again', async () => {
    await readTab(1);
    expect(await notedFor(1)).toBe('lost');
    expect(await checkAgain({ id: 1, incognito: false }, anArticle())).toMatchObject({ findings: [] });
    expect(await notedFor(1)).toBe('noted');
    expect(await stateOf(1)).toMatchObject({ status: 'done' });
  });
});

describe('a page that lives on', () => {
  it('is shown as it is by now, with its marks hidden if they were', async () => {
    pageThatCanBeRead(1);
    await toggle(1);
    await toggle(1);
    const later = anArticle('Officer Ann Lee, 35, spoke again on Saturday.', { title: 'Another report' });
    checkArticle.mockResolvedValueOnce({ article: later, sources: [], findings: [] });
    expect(await checkAgain({ id: 1, incognito: false }, later)).toMatchObject({ findings: [] });
    expect(await stateOf(1)).toMatchObject({
      status: 'done',
      marks: 'hidden',
      check: { article: { title: 'Another report' } },
    });
  });

  it('may have become one that cannot be read', async () => {
    pageThatCanBeRead(1);
    await toggle(1);
    await reportPage(1, { code: 'no-article', sentence: 'There is no article.' });
    expect(await stateOf(1)).toMatchObject({ status: 'problem' });
  });

  it('changes nothing in a tab of which no page was ever asked for', async () => {
    expect(await checkAgain({ id: 1, incognito: false }, anArticle())).toEqual({ unpainted: true });
    expect(await stateOf(1)).toEqual({ status: 'idle' });
  });
});

describe('a private window', () => {
  it('is compared, told so, and nothing of it is written', async () => {
    const written = vi.spyOn(browser.storage.session, 'set');
    pageThatCanBeRead(2);
    await toggle(2);
    expect(announced.map(({ given }) => (given[1] as PageState).status)).toEqual(['reading', 'done']);
    expect(await stateOf(2)).toMatchObject({ status: 'done', marks: 'shown', notices: [{ code: 'private' }] });
    await toggle(2);
    expect(await stateOf(2)).toMatchObject({ status: 'done', marks: 'hidden' });
    expect(written).not.toHaveBeenCalled();
  });
});

describe('a tab that loads', () => {
  it('is forgotten once its reader is gone, and kept while it is there', async () => {
    pageThatCanBeRead(1);
    await toggle(1);
    await lookAgain(1, 'complete');
    expect(await stateOf(1)).toMatchObject({ status: 'done' });
    page = undefined;
    await lookAgain(1, 'loading');
    expect(await stateOf(1)).toEqual({ status: 'idle' });
  });

  it('keeps a problem until it begins to load anew', async () => {
    await readTab(1);
    await reportPage(1, { code: 'no-article', sentence: 'There is no article.' });
    await lookAgain(1, 'complete');
    expect(await stateOf(1)).toMatchObject({ status: 'problem' });
    await lookAgain(1, 'loading');
    expect(await stateOf(1)).toEqual({ status: 'idle' });
  });

  it('keeps a reading that has only begun', async () => {
    await readTab(1);
    await lookAgain(1, 'loading');
    await lookAgain(1, 'complete');
    expect(await stateOf(1)).toEqual({ status: 'reading' });
  });
});
