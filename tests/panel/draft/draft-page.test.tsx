// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Draft, type DraftAnswer, LONGEST_DRAFT } from '../../../lib/messages/draft.ts';
import type { DraftActions, Place } from '../../../lib/panel/draft/actions.ts';
import { DraftPage, type DraftPageProps } from '../../../lib/panel/draft/draft-page.tsx';
import { find, mount, press, unmount } from '../mount.tsx';
import { article, check } from '../story.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

const other = check.sources.find(({ id }) => id !== article.id)!;

/** The page with a background that knows one story; `painted` is what it was last told to mark. */
function stand(
  answer: (draft: Draft) => DraftAnswer = ({ text }) => ({
    check: { ...check, article: { ...article, text } },
    notices: [],
  }),
) {
  const painted: string[][] = [];
  const actions = {
    check: vi.fn(async (draft: Draft) => answer(draft)),
    paint: (places: readonly Place[]) => void painted.push(places.map(({ range }) => String(range))),
    follow: vi.fn(),
    stop: vi.fn(),
    leave: vi.fn(),
    copy: vi.fn(async () => {}),
    openLibrary: vi.fn(),
  } satisfies DraftActions;
  const open = (props: Partial<DraftPageProps> = {}) =>
    mount(<DraftPage actions={actions} followed={undefined} told="" today="2031-05-12" revision={0} {...props} />);
  return { actions, painted, open };
}

async function write(text: string): Promise<void> {
  const area = find<HTMLTextAreaElement>('textarea');
  await act(async () => {
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const pause = () => act(async () => void (await vi.advanceTimersByTimeAsync(400)));
const rows = () => [...document.querySelectorAll<HTMLElement>('.finding')];

describe('the page for drafts', () => {
  it('checks what is written, with the day it appears, and lists what was found', async () => {
    const { actions, open } = stand();
    await open();
    await write(article.text);
    await pause();
    expect(actions.check).toHaveBeenLastCalledWith({ text: article.text, published: '2031-05-12', choices: {} });
    expect(rows().some(({ dataset }) => dataset.verdict === 'differs')).toBe(true);
    expect(find('[role=status]').textContent).toMatch(/^Checked: .*differ/);
  });

  it('marks the words, loses those that change at once, and keeps the rest', async () => {
    const { painted, open } = stand();
    await open();
    await write(article.text);
    await pause();
    const before = painted.at(-1)!;
    expect(before).toContain('58');
    await write(article.text.replace('Pell, 58, had', 'Pell, 59, had'));
    expect(painted.at(-1)!.filter((words) => words === '58')).toHaveLength(
      before.filter((words) => words === '58').length - 1,
    );
    expect(painted.at(-1)!.length).toBeLessThan(before.length);
    expect(painted.at(-1)!.length).toBeGreaterThan(0);
  });

  it('asks for nothing while nothing is written, and shows nothing of what was taken away', async () => {
    const { actions, open } = stand();
    await open();
    await write('   ');
    await pause();
    expect(actions.check).not.toHaveBeenCalled();
    await write(article.text);
    await pause();
    await write('');
    expect(rows()).toEqual([]);
  });

  it('compares with the sources that its writer chose', async () => {
    const { actions, open } = stand();
    await open({ beside: { title: 'Barge strikes bridge', sources: ['a', 'b'] } });
    await write(article.text);
    await pause();
    await press(document.querySelector<HTMLElement>(`[data-source="${other.id}"] .choose`)!);
    await pause();
    expect(actions.check.mock.lastCall?.[0].choices).toEqual({ [other.id]: 'drop' });
    await press(find('button', 'Compare with the 2 sources of that article'));
    await pause();
    expect(actions.check.mock.lastCall?.[0].choices).toEqual({ [other.id]: 'drop', a: 'add', b: 'add' });
  });

  it('is checked anew when the library changes', async () => {
    const { actions, open } = stand();
    await open();
    await write(article.text);
    await pause();
    const before = actions.check.mock.calls.length;
    await open({ revision: 1 });
    await pause();
    expect(actions.check).toHaveBeenCalledTimes(before + 1);
  });

  it('says so where a draft is too long, and checks nothing of it', async () => {
    const { actions, open } = stand();
    await open();
    await write('x'.repeat(LONGEST_DRAFT + 1));
    await pause();
    expect(actions.check).not.toHaveBeenCalled();
    expect(find('.standing-line').textContent).toContain('200,000 characters: not checked');
  });

  it('says why a draft was not checked', async () => {
    const { open } = stand(() => ({ problem: { code: 'language', sentence: 'It is not English.' } }));
    await open();
    await write('Bonjour.');
    await pause();
    expect(find('.results .notice').textContent).toBe('It is not English.');
  });

  it('says that a draft without a source was held against itself only', async () => {
    const { open } = stand(({ text }) => ({
      check: { ...check, article: { ...article, text }, sources: [] },
      notices: [],
    }));
    await open();
    await write(article.text);
    await pause();
    expect(find('.nothing').textContent).toContain('held against itself only');
  });

  it('follows a field to be read only, and brings the own text back after', async () => {
    const { actions, open } = stand();
    await open();
    await write('My own.');
    await open({ followed: { text: article.text, host: 'desk.example' } });
    await pause();
    const area = find<HTMLTextAreaElement>('textarea');
    expect(area.readOnly).toBe(true);
    expect(area.value).toBe(article.text);
    expect(document.body.textContent).toContain('desk.example');
    expect(actions.check.mock.calls.map(([{ text }]) => text)).toEqual([article.text]);
    await press(find('button', 'Stop'));
    expect(actions.stop).toHaveBeenCalled();
    await open();
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('My own.');
  });

  it('asks before a text is lost, and goes at once where there is none', async () => {
    const { actions, open } = stand();
    await open();
    await write('My own.');
    await press(find('button', 'Back to the page'));
    expect(actions.leave).not.toHaveBeenCalled();
    await press(find('button', 'Stay'));
    await write('');
    await press(find('button', 'Back to the page'));
    expect(actions.leave).toHaveBeenCalledOnce();
  });

  it('lets no browser keep what is written', async () => {
    const { open } = stand();
    await open();
    const area = find<HTMLTextAreaElement>('textarea');
    expect(area.getAttribute('autocomplete')).toBe('off');
  });
});
