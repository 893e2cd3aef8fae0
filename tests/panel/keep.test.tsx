// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Keeping, PageState } from '../../lib/messages.ts';
import type { FactChange } from '../../lib/model.ts';
import type { KeptNow } from '../../lib/panel/keep.tsx';
import { Panel } from '../../lib/panel/panel.tsx';
import type { TabResult } from '../../lib/panel/tabs.tsx';
import { panelActions } from './actions.ts';
import { find, mount, press, unmount } from './mount.tsx';
import { check, findings } from './story.ts';

afterEach(unmount);

const AT = '2031-05-13T10:00:00.000Z';
const changes: FactChange[] = [
  { kind: 'count', about: 'wounded', was: 'four people', now: 'five people', sentence: 'Five people were wounded.' },
  ...Array.from({ length: 5 }, (_, n): FactChange => ({ kind: 'name', now: `Person ${n}`, sentence: '' })),
  { kind: 'kin', about: 'Osric Pell', was: 'a son', sentence: '' },
];
const keptNow: KeptNow = { at: AT, facts: 12, private: false };
const kept = (more: object = {}): Keeping => ({
  status: 'kept',
  source: 'kept/https://post.example/a',
  title: 'A',
  at: AT,
  facts: 12,
  operation: 'o7',
  changes: [],
  ...more,
});
const done = (keeping?: Keeping, shown = check): PageState => ({
  status: 'done',
  check: shown,
  marks: 'shown',
  at: AT,
  ...(keeping ? { keeping } : {}),
});
const show = (
  state: PageState,
  actions = panelActions(),
  kept?: KeptNow | undefined,
  results: readonly TabResult[] = [],
) => mount(<Panel state={state} actions={actions} kept={kept} results={results} />);
const alone = { ...check, sources: [], findings: findings.filter(({ verdict }) => verdict === 'unmatched') };

describe('keeping an article', () => {
  it('is one press, and waits for the answer', async () => {
    const actions = panelActions();
    let answer = () => {};
    actions.keep.mockImplementation(() => new Promise<void>((go) => (answer = go)));
    await show(done(), actions);
    const button = find<HTMLButtonElement>('.toolbar button', 'Keep this article as a source');
    await press(button);
    await press(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    // The focus stays on it.
    expect(button.disabled).toBe(false);
    expect(actions.keep).toHaveBeenCalledOnce();
    answer();
    await vi.waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
    expect(document.querySelector('.keep-status')).toBeNull();
  });

  it('says that it is kept, can be taken back, and can be made private', async () => {
    const actions = panelActions();
    await show(done(), actions);
    await show(done(kept()), actions, keptNow);
    expect(find('.keep-line').textContent).toContain('Kept as a source12 details');
    expect(find('[role=status]').textContent).toBe('Kept as a source');
    expect(document.querySelector('.changes')).toBeNull();
    await press(find('.keep-status input'));
    expect(actions.setPrivate).toHaveBeenCalledWith(true);
    await press(find('.keep-line button', 'Undo'));
    expect(actions.undo).toHaveBeenCalledWith(['o7']);
    expect(find('.keep-status').textContent).toContain('Undone');
    expect(find('[role=status]').textContent).toContain('Undone');
    await show(done(kept()), actions, undefined);
    expect(find('.keep-status').textContent).toBe('Undone: it is as it was before.');
  });

  it('says when it was kept before and offers to update it', async () => {
    await show(done(), panelActions(), { ...keptNow, private: true, limit: 'preview' });
    expect(find('.keep-line').textContent).toContain('Kept as a source on 13 May 2031');
    expect(find('.keep-line').textContent).toContain('only a part of it could be read');
    expect(find<HTMLInputElement>('.keep-status input').checked).toBe(true);
    expect(find('.toolbar button', 'Keep this article again').textContent).toBe('Update');
    expect(document.querySelector('.keep-line button')).toBeNull();
  });

  it('tells what changed since, the first ones at once', async () => {
    await show(done(kept({ before: '2031-05-12T10:00:00Z', changes })), panelActions(), keptNow);
    expect(find('.keep-status').textContent).toContain('Updated; kept before on 12 May 2031');
    expect(find('.keep-status').textContent).toContain('One detail changed since · 5 new details · One detail is gone');
    const listed = () => [...document.querySelectorAll('.changes li')].map((line) => line.textContent);
    expect(listed()[0]).toBe('countwounded was “four people”, now “five people”');
    expect(listed()).toHaveLength(4);
    await press(find('.keep-status button', '3 more'));
    expect(listed().at(-1)).toBe('familyOsric Pell no longer said: “a son”');
    expect(listed()[1]).toContain('new: “Person 0”');
  });

  it('says so where nothing changed', async () => {
    await show(done(kept({ before: '2031-05-12T10:00:00Z' })), panelActions(), keptNow);
    expect(find('.keep-status').textContent).toContain('Nothing that can be compared has changed since.');
  });

  it('says why where it was refused, aloud too', async () => {
    const sentence = 'Nothing from private windows is kept.';
    await show(done());
    await show(done({ status: 'refused', problem: { code: 'private', sentence } }));
    expect(find('.keep-status .problem').textContent).toBe(sentence);
    expect(find('[role=status]').textContent).toBe(sentence);
  });

  it('is no news any more once it was taken back or kept again elsewhere', async () => {
    await show(done(kept()), panelActions(), undefined);
    expect(document.querySelector('.keep-status')).toBeNull();
    await show(done(kept()), panelActions(), { ...keptNow, at: '2031-06-01T00:00:00Z' });
    expect(find('.keep-line').textContent).toContain('Kept as a source on 1 Jun 2031');
  });

  it('says why where it could not be taken back', async () => {
    const actions = panelActions();
    actions.undo.mockRejectedValue(new Error('a later change stands on it'));
    await show(done(kept()), actions, keptNow);
    await press(find('.keep-line button', 'Undo'));
    expect(find('.keep-status').textContent).toContain('could not be undone: a later change stands on it');
  });
});

describe('where no source tells of the story', () => {
  it('offers to keep the article and to compare with open tabs', async () => {
    const actions = panelActions();
    await show(done(undefined, alone), actions);
    expect(find('.nothing').textContent).toContain('No source on this story yet');
    await press(find('.nothing button', 'Keep this article'));
    expect(actions.keep).toHaveBeenCalledOnce();
    await press(find('.nothing button', 'Compare with open tabs'));
    expect(actions.openTabs).toHaveBeenCalledOnce();
  });

  it('says of an article that is kept that another report is wanting, and does not offer to keep it again', async () => {
    await show(done(kept(), alone), panelActions(), keptNow);
    const said = find('.nothing').textContent;
    expect(said).toContain('No other source on this story yet');
    expect(said).toContain('This article is kept');
    expect(said).toContain('another report');
    expect(said).not.toMatch(/Keep this article|No source/);
  });
});

describe('open tabs', () => {
  const tabs = [
    { id: 4, title: 'Lock keeper killed', host: 'echo.example' },
    { id: 5, title: '', host: 'post.example:8080' },
  ];
  const opened = async (actions = panelActions()) => {
    actions.openTabs.mockResolvedValue(tabs);
    await show(done(), actions);
    await press(find('.compare-tabs button', 'Compare with open tabs'));
    return actions;
  };

  it('are listed and chosen', async () => {
    const actions = await opened();
    const labels = [...document.querySelectorAll('.chooser label')].map((label) => label.textContent);
    expect(labels).toEqual(['Lock keeper killedecho.example', 'Tab without a titlepost.example:8080']);
    expect(find<HTMLButtonElement>('.chooser .main-action').disabled).toBe(true);
    await press(document.querySelectorAll<HTMLElement>('.chooser input')[1]!);
    await press(find('.chooser button', 'Keep and compare one tab'));
    expect(actions.keepTabs).toHaveBeenCalledWith([tabs[1]]);
    expect(document.querySelector('.chooser')).toBeNull();
  });

  it('are not there where the user gives no permission, and it says what else can be done', async () => {
    const actions = panelActions();
    actions.openTabs.mockResolvedValue(undefined);
    await show(done(), actions);
    await press(find('.compare-tabs button', 'Compare with open tabs'));
    expect(find('.compare-tabs .problem').textContent).toContain('open the other article and keep it there');
  });

  it('that could not be read leave the list open, with the reason', async () => {
    const actions = await opened();
    actions.keepTabs.mockRejectedValue(new Error('There was no answer.'));
    await press(document.querySelectorAll<HTMLElement>('.chooser input')[0]!);
    await press(find('.chooser button', 'Keep and compare'));
    expect(find('.compare-tabs > .problem').textContent).toContain('There was no answer.');
    expect(document.querySelectorAll('.chooser input')).toHaveLength(2);
  });

  it('are told one by one: compared, of another story, or why not; and all can be taken back', async () => {
    const actions = panelActions();
    const results: TabResult[] = [
      { tab: tabs[0]!, keeping: kept({ source: 'echo', operation: 'o1' }) },
      { tab: tabs[1]!, keeping: kept({ source: 'elsewhere', operation: 'o2', before: AT }) },
      {
        tab: { id: 6, title: 'A list', host: 'list.example' },
        keeping: { status: 'refused', problem: { code: 'no-article', sentence: 'There is no article.' } },
      },
    ];
    await show(done(), actions, undefined, results);
    const became = [...document.querySelectorAll('.tab-results .became')].map((line) => line.textContent);
    expect(became[0]).toBe('kept as a source');
    expect(became[1]).toMatch(/^kept before, updated; not compared: .* another story$/);
    expect(became[2]).toBe('There is no article.');
    await press(find('.tab-results button', 'Undo'));
    expect(actions.undoTabs).toHaveBeenCalledWith(['o1', 'o2']);
  });
});
