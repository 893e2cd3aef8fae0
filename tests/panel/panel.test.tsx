// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../lib/messages.ts';
import type { Check, Problem } from '../../lib/model.ts';
import { Panel } from '../../lib/panel/panel.tsx';
import { panelActions as stand } from './actions.ts';
import { find, key, mount, press, type, unmount } from './mount.tsx';
import { article, check, finding, findings, quote } from './story.ts';

afterEach(unmount);

const done = (shown: Check = check): PageState => ({ status: 'done', check: shown, marks: 'shown', at: '2031-05-13' });
const shownWords = () => [...document.querySelectorAll('.finding .words')].map((words) => words.textContent);
const rowOf = (id: string) => find(`[data-finding="${id}"]`);
const age = findings.find(({ kind }) => kind === 'age')!;

describe('a page that was read', () => {
  it('says what was read, by whom, when, and how much of it', async () => {
    const panel = await mount(<Panel state={done()} actions={stand()} />);
    expect(panel.querySelector('h1')?.textContent).toBe(article.title);
    expect(panel.querySelector('.article-head')?.textContent).toContain('Tarn Valley Post');
    expect(panel.querySelector('.article-head')?.textContent).toContain('published 12 May 2031');
    expect(panel.querySelector('.coverage')?.textContent).toBe('Read: 23 of 24 paragraphs; one could not be placed');
  });

  it('never looks complete where only a preview was read', async () => {
    const preview = { ...article, coverage: { total: 3, placed: 3, limit: 'preview' as const } };
    await mount(<Panel state={done({ ...check, article: preview })} actions={stand()} />);
    expect(find('.coverage').textContent).toMatch(/^Preview only: the rest is behind a paywall/);
  });

  it('lists differences first and folds away what no other source states', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    expect(shownWords().slice(0, 3)).toEqual(['6:40 a.m.', '58', 'four other people']);
    expect(shownWords()).not.toContain('9,000 vehicles');
    await press(find('h2 button', '3 only here'));
    expect(shownWords().slice(-3)).toEqual(['9,000 vehicles', 'Saint Orlan Hospital', 'Dario Múñez']);
  });

  it('follows the text when asked to', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    await press(find('.orders label', 'In text order').querySelector('input')!);
    expect(shownWords()).toEqual([
      'Monday',
      'four other people',
      '6:40 a.m.',
      'Harbour Master',
      'Osric Pell',
      '58',
      'three daughters',
    ]);
  });

  it('filters by the counts, and speaks how many are left', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    const chip = find('.chip', '2 differ');
    await press(chip);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(shownWords()).toEqual(['6:40 a.m.', '58']);
    expect(find('[role=status]').textContent).toBe('2 findings shown.');
    await press(find('.chip', '3 only here'));
    expect(shownWords()).toHaveLength(5);
    await press(chip);
    await press(find('.chip', '3 only here'));
    expect(shownWords()).toHaveLength(7);
  });

  it('searches words, sentences and what sources say, without minding accents', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    const search = find<HTMLInputElement>('input[type=search]');
    await type(search, 'munez dario');
    expect(shownWords()).toEqual(['Dario Múñez']);
    await type(search, 'northern desk earlier');
    expect(shownWords()).toEqual(['Monday']);
    await type(search, 'zeppelin');
    expect(shownWords()).toEqual([]);
    await press(find('.none button'));
    expect(shownWords()).toHaveLength(7);
  });

  it('speaks the counts when they come', async () => {
    await mount(<Panel state={{ status: 'reading' }} actions={stand()} />);
    expect(find('[role=status]').textContent).toBe('Reading the page.');
    await mount(<Panel state={done()} actions={stand()} />);
    expect(find('[role=status]').textContent).toBe(
      `Read ${article.title}. 2 differ, 1 updated, 3 agree, 1 compatible, 3 only here.`,
    );
  });

  it('shows notices beside the findings', async () => {
    const notice: Problem = { code: 'fact-set', sentence: 'The fact set "mill" was not loaded.' };
    await mount(<Panel state={{ ...(done() as object), notices: [notice] } as PageState} actions={stand()} />);
    expect(find('.notice').textContent).toBe(notice.sentence);
    expect(shownWords()).toHaveLength(7);
  });

  it('asks to hide the marks, to read again and for the options', async () => {
    const actions = stand();
    await mount(<Panel state={done()} actions={actions} />);
    await press(find('.toolbar button', 'Hide marks'));
    await press(find('.toolbar button', 'Read again'));
    await press(find('.toolbar button', 'Options'));
    expect(actions.show).toHaveBeenCalledWith('hidden');
    expect(actions.run).toHaveBeenCalledOnce();
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });
});

describe('what is pressed', () => {
  it('has a title wherever its icon stands without words', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    const bare = [...document.querySelectorAll<HTMLElement>('button, a')].filter(
      ({ className, textContent }) => className.includes('square') || className === 'open' || !textContent?.trim(),
    );
    expect(bare.length).toBeGreaterThan(4);
    expect(bare.filter((each) => !each.title || each.title !== each.getAttribute('aria-label'))).toEqual([]);
  });

  it('says in words whether the marks are hidden, and stands out where they are', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    expect(find('.toolbar button', 'Hide marks').className).toBe('');
    await mount(<Panel state={{ ...(done() as object), marks: 'hidden' } as PageState} actions={stand()} />);
    expect(find('.toolbar button', 'Show marks').className).toBe('main-action');
  });
});

describe('what a source says', () => {
  it('puts its own words in quotation marks, with the value set off, and never a summary', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    const said = [...rowOf(age.id).querySelectorAll('.said')];
    expect(said[0]?.textContent).toBe(
      '“Pell, 56, was checking the upper gates when the bow swung round, colleagues said.”',
    );
    expect(said[0]?.querySelector('mark')?.textContent).toBe('56');
    expect(said[1]?.textContent).toBe('Osric Pell was 58 years old.summarised by the Tarn archive group');
  });

  it('gives publisher, date and how long before or after', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    const heads = [...rowOf(age.id).querySelectorAll('.piece-head')].map((head) => head.textContent);
    expect(heads[0]).toContain('Lower Tarn Echo12 May 20314 hours after');
    expect(heads[1]).toContain('Tarn Navigation Board1 Jul 203150 days after');
  });

  it('is open where sources differ and one press away elsewhere', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    const name = findings.find(({ claim }) => claim.words === 'Osric Pell')!;
    expect(rowOf(name.id).querySelector('.evidence')).toBeNull();
    await press(rowOf(name.id).querySelector<HTMLElement>('.disclose')!);
    expect(rowOf(name.id).querySelectorAll('.evidence > li')).toHaveLength(2);
  });

  it('calls the page itself by that name, and gives it no link', async () => {
    const own = finding({
      kind: 'age',
      words: '58',
      value: { from: 58, to: 58, unit: 'year' },
      verdict: 'differs',
      reason: 'The caption says 57.',
      evidence: [quote(article.id, 'differs', '57', 'Osric Pell, 57, at the lock last year.')],
    });
    await mount(<Panel state={done({ article, sources: [], findings: [own] })} actions={stand()} />);
    expect(find('.piece-head').textContent).toContain('This article, elsewhere');
    expect(document.querySelector('.piece a')).toBeNull();
  });

  it('links to the passage, and never to anything but the web', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    const link = rowOf(age.id).querySelector('a');
    expect(link?.getAttribute('href')).toMatch(/^https:\/\/lowertarnecho\.example\/bridge#:~:text=Pell%2C%2056/);
    const hostile = check.sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }));
    await mount(<Panel state={done({ ...check, sources: hostile })} actions={stand()} />);
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });
});

describe('the way to the text', () => {
  it('goes to the words, and from mention to mention round the end', async () => {
    const actions = stand();
    await mount(<Panel state={done()} actions={actions} />);
    await press(rowOf(age.id).querySelector<HTMLElement>('.go')!);
    await press(find(`[data-finding="${age.id}"] button`, 'Next mention'));
    await press(find(`[data-finding="${age.id}"] button`, 'Next mention'));
    await press(find(`[data-finding="${age.id}"] button`, 'Previous mention'));
    expect(actions.reveal.mock.calls).toEqual([
      [age.id, 0],
      [age.id, 1],
      [age.id, 0],
      [age.id, 1],
    ]);
    expect(find(`[data-finding="${age.id}"] .places`).textContent).toContain('2 of 2');
  });

  it('says so where the words are not in the page any more', async () => {
    await mount(<Panel state={done()} actions={stand(false)} />);
    await press(rowOf(age.id).querySelector<HTMLElement>('.go')!);
    expect(find('.gone').textContent).toContain('not in the page any more');
    expect(find('[role=status]').textContent).toContain('not in the page any more');
  });

  it('moves by arrow keys with one row in the tab order', async () => {
    await mount(<Panel state={done()} actions={stand()} />);
    const inTabOrder = () =>
      [...document.querySelectorAll<HTMLElement>('[data-go]')].filter((button) => button.tabIndex === 0);
    const first = document.querySelector<HTMLElement>('[data-go]')!;
    expect(inTabOrder()).toEqual([first]);
    first.focus();
    await key('ArrowDown');
    expect(document.activeElement?.textContent).toContain('58');
    expect(inTabOrder()).toEqual([document.activeElement]);
    await key('End');
    expect(document.activeElement?.textContent).toContain('Monday');
    await key('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Monday');
    await key('k');
    await key('Home');
    expect(document.activeElement).toBe(first);
    await key('ArrowLeft');
    expect(first.closest('li')?.querySelector('.evidence')).toBeNull();
    await key('ArrowRight');
    expect(first.closest('li')?.querySelector('.evidence')).not.toBeNull();
  });
});

describe('hundreds of findings', () => {
  const many: Check = {
    ...check,
    findings: Array.from({ length: 250 }, (_, number) => ({ ...findings[number % 4]!, id: `many-${number}` })),
  };
  const rows = () => document.querySelectorAll('[data-finding]').length;

  it('are drawn piece by piece: the first ones at once, and none is left out', async () => {
    await mount(<Panel state={done(many)} actions={stand()} />);
    expect(rows()).toBe(100);
    await vi.waitFor(() => expect(rows()).toBe(250), 5_000);
  });

  it('are all in reach of the keys, drawn or not', async () => {
    await mount(<Panel state={done(many)} actions={stand()} />);
    document.querySelector<HTMLElement>('[data-go]')!.focus();
    await key('End');
    expect(rows()).toBe(250);
    expect(document.activeElement).toBe([...document.querySelectorAll('[data-go]')].at(-1));
  });
});

describe('the citations', () => {
  it('are exported on a page of their own', async () => {
    const actions = stand();
    await mount(<Panel state={done()} actions={actions} />);
    await press(find('.toolbar button', 'Citations'));
    expect(actions.exportCitations).toHaveBeenCalledOnce();
  });

  it('of one source are copied with its words, and how that went is spoken', async () => {
    const actions = stand();
    await mount(<Panel state={done()} actions={actions} />);
    const row = rowOf(age.id);
    const piece = row.querySelector<HTMLElement>('.piece')!;
    await press(piece.querySelector<HTMLElement>('.copy')!);
    const [[text]] = actions.copy.mock.calls as unknown as [[string]];
    expect(text).toContain(age.claim.words);
    expect(text).toContain(piece.querySelector('strong')!.textContent);
    expect(find('[role=status]').textContent).toBe('Citation copied.');
    actions.copy.mockRejectedValueOnce(new Error('the clipboard is locked'));
    await press(piece.querySelector<HTMLElement>('.copy')!);
    expect(find('[role=status]').textContent).toContain('the clipboard is locked');
  });
});

describe('an empty panel', () => {
  it('says what to do next', async () => {
    await mount(<Panel state={{ status: 'idle' }} actions={stand()} />);
    expect(find('main').textContent).toContain('press the Second Source button');
  });

  it('never looks like all clear where no source was there to compare with', async () => {
    const alone = findings.filter(({ verdict }) => verdict === 'unmatched');
    await mount(<Panel state={done({ article, sources: [], findings: alone })} actions={stand()} />);
    expect(find('.nothing').textContent).toContain('No source on this story yet');
    expect(shownWords()).toHaveLength(3);
    await mount(<Panel state={done({ article, sources: [], findings: [] })} actions={stand()} />);
    expect(find('.nothing').textContent).toContain('No checkable detail found');
  });

  it('says it where the page only contradicts itself', async () => {
    const sources = check.sources.slice(0, 1).map((source) => ({ ...source, id: article.id }));
    await mount(<Panel state={done({ ...check, sources })} actions={stand()} />);
    expect(find('.nothing').textContent).toContain('No source on this story yet');
  });
});

describe('the site of an article', () => {
  const site = { origin: 'https://tarnvalleypost.example', always: false };
  const box = () => find<HTMLInputElement>('.site input');

  it('is always read once its user says so, and shows what holds', async () => {
    const actions = stand();
    await mount(<Panel state={done()} actions={actions} site={site} />);
    expect(find('.site label').textContent).toBe('Always read tarnvalleypost.example');
    await press(box());
    expect(actions.setAlways).toHaveBeenCalledWith('https://tarnvalleypost.example', true);
    await mount(<Panel state={done()} actions={actions} site={{ ...site, always: true }} />);
    expect(box().checked).toBe(true);
    await press(box());
    expect(actions.setAlways).toHaveBeenLastCalledWith('https://tarnvalleypost.example', false);
  });

  it('stays as it was where the browser is told no, which is said', async () => {
    const actions = { ...stand(), setAlways: vi.fn(async () => false) };
    await mount(<Panel state={done()} actions={actions} site={site} />);
    await press(box());
    expect(box().checked).toBe(false);
    expect(find('.site').textContent).toContain('did not give the permission');
  });
});

it('leaves out what is ignored, and says how much that is', async () => {
  const state = done();
  const hidden = check.findings.filter(({ kind }) => kind === 'age').map(({ id }) => id);
  await mount(<Panel state={{ ...state, hidden } as PageState} actions={stand()} />);
  expect(document.querySelector(`[data-finding="${hidden[0]}"]`)).toBeNull();
  expect(document.body.textContent).toContain('One finding is ignored');
});
