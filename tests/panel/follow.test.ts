import { describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../lib/messages.ts';
import { followTab } from '../../lib/panel/follow.ts';

const idle: PageState = { status: 'idle' };
const reading: PageState = { status: 'reading' };

/** A browser whose answers come when the test says so. */
function browserWith(active: number | undefined) {
  let tell: (tab: number, state: PageState) => void = () => {};
  let activate: ((tab: number) => void) | undefined;
  const answers: { tab: number; resolve(state: PageState): void; reject(): void }[] = [];
  return {
    surroundings: {
      activeTab: async () => active,
      onActivated: (activated: (tab: number) => void) => {
        activate = activated;
      },
      hear: (changed: (tab: number, state: PageState) => void) => {
        tell = changed;
      },
      state: (tab: number) =>
        new Promise<PageState>((resolve, fail) => {
          answers.push({ tab, resolve, reject: () => fail(new Error('There was no answer.')) });
        }),
    },
    answers,
    tell: (tab: number, state: PageState) => tell(tab, state),
    activate: (tab: number) => activate?.(tab),
    follows: () => activate !== undefined,
    settle: () => vi.waitFor(() => expect(answers.length).toBeGreaterThan(0)),
  };
}

describe('followTab', () => {
  it('asks for the active tab, and follows when another becomes active', async () => {
    const there = browserWith(7);
    const show = vi.fn();
    const following = followTab(there.surroundings, undefined, show);
    await there.settle();
    there.answers[0]?.resolve(idle);
    const follower = await following;
    expect(show).toHaveBeenLastCalledWith(7, idle);
    there.activate(8);
    expect(show).toHaveBeenLastCalledWith(8, undefined);
    there.answers[1]?.resolve(reading);
    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith(8, reading));
    expect(follower.tab()).toBe(8);
  });

  it('keeps the pinned tab', async () => {
    const there = browserWith(7);
    const following = followTab(there.surroundings, 3, vi.fn());
    await there.settle();
    there.answers[0]?.resolve(idle);
    expect((await following).tab()).toBe(3);
    expect(there.follows()).toBe(false);
  });

  it('hears of its own tab only, and an older answer never covers the news', async () => {
    const there = browserWith(7);
    const show = vi.fn();
    const following = followTab(there.surroundings, undefined, show);
    await there.settle();
    there.tell(9, reading);
    expect(show).not.toHaveBeenCalled();
    there.tell(7, reading);
    there.answers[0]?.resolve(idle);
    await following;
    expect(show.mock.calls).toEqual([[7, reading]]);
  });

  it('drops the answer for a tab that was left meanwhile', async () => {
    const there = browserWith(7);
    const show = vi.fn();
    const following = followTab(there.surroundings, undefined, show);
    await there.settle();
    there.activate(8);
    there.answers[0]?.resolve(reading);
    there.answers[1]?.resolve(idle);
    await following;
    await vi.waitFor(() => expect(show).toHaveBeenLastCalledWith(8, idle));
    expect(show).not.toHaveBeenCalledWith(7, reading);
  });

  it('tries once more where the background gives no answer, then says so', async () => {
    const there = browserWith(7);
    const show = vi.fn();
    const following = followTab(there.surroundings, undefined, show);
    await there.settle();
    there.answers[0]?.reject();
    await vi.waitFor(() => expect(there.answers).toHaveLength(2), 3000);
    there.answers[1]?.reject();
    await following;
    expect(show.mock.calls).toEqual([[7, 'unanswered']]);
  });

  it('is idle where the window has no tab', async () => {
    const show = vi.fn();
    await followTab(browserWith(undefined).surroundings, undefined, show);
    expect(show).toHaveBeenCalledWith(undefined, idle);
  });
});
