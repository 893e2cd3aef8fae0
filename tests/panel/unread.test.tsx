// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../lib/model.ts';
import { Panel } from '../../lib/panel/panel.tsx';
import { panelActions as stand } from './actions.ts';
import { find, mount, press, unmount } from './mount.tsx';

afterEach(unmount);

describe('a page that is not read, or not yet', () => {
  it('asks what became of a page that takes long to be read, and offers to read it again', async () => {
    vi.useFakeTimers();
    const actions = stand();
    try {
      await mount(<Panel state={{ status: 'reading' }} actions={actions} />);
      expect(document.querySelector('main button')).toBeNull();
      expect(actions.askAgain).not.toHaveBeenCalled();
      await act(() => {
        vi.advanceTimersByTime(60_000);
      });
    } finally {
      vi.useRealTimers();
    }
    expect(actions.askAgain).toHaveBeenCalledOnce();
    await press(find('main button', 'Try again'));
    expect(actions.run).toHaveBeenCalledOnce();
  });

  const codes: Problem['code'][] = [
    'no-article',
    'empty',
    'too-long',
    'language',
    'pdf',
    'private',
    'restricted',
    'interrupted',
    'fact-set',
    'unexpected',
  ];
  it.each(codes)('tells the problem "%s" and a next step', async (code) => {
    const sentence = 'Here is why.';
    await mount(<Panel state={{ status: 'problem', problem: { code, sentence } }} actions={stand()} />);
    expect([...document.querySelectorAll('main > :is(h1, p)')].every((line) => line.textContent !== '')).toBe(true);
    expect(document.querySelectorAll('main > p')).toHaveLength(2);
    expect(find('main').textContent).toContain(sentence);
    expect(find('[role=status]').textContent).toBe(sentence);
  });

  it('can be retried after an interruption', async () => {
    const actions = stand();
    const problem: Problem = { code: 'interrupted', sentence: 'The browser stopped it.' };
    await mount(<Panel state={{ status: 'problem', problem }} actions={actions} />);
    await press(find('button', 'Try again'));
    expect(actions.run).toHaveBeenCalledOnce();
  });
});
