import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState, Painting } from '../lib/messages.ts';
import type { Article, Evidence, Source, SourceChoices } from '../lib/model.ts';
import { aFinding, anArticle, onPage } from './article.ts';
import { announced, badges, browser, reset, tabs } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));
vi.mock('../entrypoints/background/library.ts', () => ({
  loadLibrary: async () => ({ library: {}, problems: [] }),
}));
const checkArticle = vi.hoisted(() => vi.fn());
vi.mock('../lib/findings/check.ts', () => ({ checkArticle }));

const { checkPage, chooseSource, compareAll, detailOf, readTab, showMarks, stateOf } = await import(
  '../entrypoints/background/read.ts'
);
const { begin, finish, forget, noteKeeping, noteMarks } = await import('../entrypoints/background/pages.ts');

const OPEN: Source = { id: 'open', publisher: 'The Courier', title: 'Mill burns', authors: [] };
const SECRET: Source = { ...OPEN, id: 'secret', publisher: 'A notebook', private: true };

const pieceBy = (source: string): Evidence => ({
  source,
  fact: `${source}#0`,
  // What only the private one says would be graver.
  verdict: source === 'secret' ? 'differs' : 'agrees',
  reason: 'A reason.',
  words: '35',
  said: { type: 'statement', text: 'Ann Lee is 35.', by: 'City desk' },
});

/** What the page was last told to paint. */
let painted: Painting | undefined;
let marks: 'shown' | 'hidden';

async function read(tab: number, article = anArticle()): Promise<void> {
  browser.tabs.sendMessage.mockImplementation(async (_tab, message) => {
    const { call, given } = message as { call: string; given: unknown[] };
    if (call === 'paint') painted = given[0] as Painting;
    return { answer: call === 'recall' ? { article: onPage(article), marks } : undefined };
  });
  await readTab(tab);
  const painting = await checkPage({ id: tab, incognito: tab === 2 }, article);
  if ('findings' in painting) painted = painting;
}

/** Has session storage be too full for a tab beside the one that is read next. */
async function setAside(tab: number): Promise<void> {
  const state = await stateOf(tab);
  tabs.set(9, { id: 9, incognito: false, url: 'https://post.example/b' });
  const run = await begin(9);
  vi.spyOn(browser.storage.session, 'set').mockRejectedValueOnce(new Error('Session storage quota bytes exceeded.'));
  expect(await finish(9, run, state)).toBe(true);
  expect(JSON.stringify(await browser.storage.session.get(`page:${tab}`))).not.toContain('Ann Lee');
}

async function comparedIn(tab: number): Promise<string[]> {
  const state = await stateOf(tab);
  return state.status === 'done' ? state.check.sources.map(({ id }) => id) : [];
}

/** What the page shows of its finding: the verdict on the mark, and who speaks on its card. */
async function shownIn(tab: number) {
  const [finding] = painted?.findings ?? [];
  const detail = await detailOf(tab, 'f0');
  expect(detail?.voices.flatMap(({ sources }) => sources)).toEqual(detail?.sources.map(({ id }) => id));
  expect(detail?.finding.verdict).toBe(finding?.verdict);
  return { verdict: finding?.verdict, sources: detail?.sources.map(({ id }) => id) };
}

beforeEach(async () => {
  await reset();
  [painted, marks] = [undefined, 'shown'];
  checkArticle.mockImplementation(async (article: Article, _library: unknown, choices: SourceChoices) => ({
    article,
    sources: [OPEN, SECRET].filter(({ id }) => choices[id] !== 'drop'),
    findings: [
      {
        ...aFinding(article.text, '35', 'differs', 'f0'),
        evidence: [OPEN, SECRET].flatMap(({ id }) => (choices[id] === 'drop' ? [] : [pieceBy(id)])),
      },
    ],
    voices: [OPEN, SECRET].map(({ id, publisher }) => ({ name: publisher, sources: [id] })),
    choices,
  }));
  tabs.set(1, { id: 1, incognito: false, url: 'https://ledger.example/a' });
  tabs.set(2, { id: 2, incognito: true, url: 'https://ledger.example/a' });
  tabs.set(3, { id: 3, incognito: false, url: 'https://ledger.example/a' });
});

describe('a source that is dropped', () => {
  it.each([
    ['an ordinary tab', 1],
    ['a private window', 2],
    ['a tab that was set aside', 3],
  ])('is not compared any more, in the panel and in the page: %s', async (_, tab) => {
    await read(tab);
    if (tab === 3) await setAside(tab);
    expect(await shownIn(tab)).toEqual({ verdict: 'agrees', sources: ['open'] });
    announced.length = 0;
    await chooseSource(tab, 'open', 'drop');
    expect(await comparedIn(tab)).toEqual(['secret']);
    expect(await shownIn(tab)).toEqual({ verdict: 'unmatched', sources: [] });
    expect(announced.map(({ given }) => (given[1] as PageState).status)).toEqual(['done']);
    await chooseSource(tab, 'open', 'auto');
    expect(await comparedIn(tab)).toEqual(['open', 'secret']);
    expect(await shownIn(tab)).toEqual({ verdict: 'agrees', sources: ['open'] });
  });

  it('stays dropped where the page is read again, and not on another article', async () => {
    await read(1);
    await chooseSource(1, 'open', 'drop');
    await read(1);
    expect(await comparedIn(1)).toEqual(['secret']);
    await read(1, { ...anArticle(), id: 'https://ledger.example/b' });
    expect(await comparedIn(1)).toEqual(['open', 'secret']);
  });

  it('is compared again once the page was left', async () => {
    for (const tab of [1, 2]) {
      await read(tab);
      await chooseSource(tab, 'open', 'drop');
      await forget(tab, 'told');
      await read(tab);
      expect(await comparedIn(tab)).toEqual(['open', 'secret']);
    }
  });

  it('is dropped with another one, however fast they follow each other', async () => {
    await read(1);
    await Promise.all([chooseSource(1, 'open', 'drop'), chooseSource(1, 'secret', 'drop')]);
    expect(await comparedIn(1)).toEqual([]);
  });

  it('leaves hidden marks hidden, and what was told of keeping the article', async () => {
    await read(1);
    await noteMarks(1, 'hidden');
    const keeping = { status: 'refused', problem: { code: 'unexpected', sentence: 'No room.' } } as const;
    await noteKeeping(1, keeping);
    await chooseSource(1, 'open', 'drop');
    expect(await stateOf(1)).toMatchObject({ status: 'done', marks: 'hidden', keeping });
  });

  it('is no matter where no page is read, and writes nothing of a private one', async () => {
    await chooseSource(1, 'open', 'drop');
    expect(await stateOf(1)).toEqual({ status: 'idle' });
    const written = vi.spyOn(browser.storage.session, 'set');
    await read(2);
    await chooseSource(2, 'open', 'drop');
    expect(written).not.toHaveBeenCalled();
  });
});

describe('a tab that was set aside', () => {
  it('shows in panel, button and page what a changed library makes of it, with its marks as they are', async () => {
    await read(1);
    await setAside(1);
    [painted, marks] = [undefined, 'hidden'];
    announced.length = 0;
    await compareAll();
    expect(announced.filter(({ given: [tab] }) => tab === 1).map(({ given }) => given[1])).toMatchObject([
      { status: 'done', marks: 'hidden' },
    ]);
    expect(badges.get(1)).toBe('1');
    expect(painted).toBeDefined();
  });

  it('tells that its marks were hidden', async () => {
    await read(1);
    await setAside(1);
    marks = 'hidden';
    announced.length = 0;
    await showMarks(1, 'hidden');
    expect(announced.map(({ given }) => given[1])).toMatchObject([{ status: 'done', marks: 'hidden' }]);
  });

  it('still tells what became of keeping its article', async () => {
    await read(1);
    const keeping = { status: 'refused', problem: { code: 'unexpected', sentence: 'No room.' } } as const;
    await noteKeeping(1, keeping);
    await setAside(1);
    expect(await stateOf(1)).toMatchObject({ status: 'done', keeping });
  });

  it('is not brought back once it was left', async () => {
    await read(1);
    await setAside(1);
    await forget(1, 'told');
    announced.length = 0;
    await chooseSource(1, 'open', 'drop');
    expect(await stateOf(1)).toEqual({ status: 'idle' });
    expect(announced).toEqual([]);
  });
});

describe('a private source', () => {
  it('is in the panel and not in what the page is told', async () => {
    await read(1);
    expect(await comparedIn(1)).toEqual(['open', 'secret']);
    expect(JSON.stringify(painted)).not.toMatch(/secret|notebook/);
  });
});
