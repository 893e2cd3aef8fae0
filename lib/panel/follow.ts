import type { Announcements, PageState, PanelCalls } from '../messages.ts';

/** What following needs from the browser, so that it can be tried without one. */
export interface Surroundings {
  /** The active tab of the panel's window; undefined where there is none. */
  activeTab(): Promise<number | undefined>;
  /** Calls back with the tab that became active in the panel's window. */
  onActivated(activated: (tab: number) => void): void;
  hear(changed: Announcements['changed']): void;
  state: PanelCalls['state'];
}

/** A stopped background wakes at the first call, and now and then misses it: so one more try, after this many milliseconds. */
const SECOND_TRY_AFTER = 400;

export interface Follower {
  tab(): number | undefined;
  /** Asks for the state again. */
  refresh(): Promise<void>;
}

/**
 * Follows one tab: the pinned one, or whichever is active in the panel's window. `show` is called with the tab and its
 * state: undefined at first, then what the background answers or tells; 'unanswered' where it gives no answer twice.
 */
export async function followTab(
  surroundings: Surroundings,
  pinned: number | undefined,
  show: (tab: number | undefined, state: PageState | undefined | 'unanswered') => void,
): Promise<Follower> {
  let current = pinned;
  // Counts whatever is newer than a pending answer: another tab, an announcement, another question.
  let news = 0;

  const ask = async (tab: number) => {
    const asked = ++news;
    const answer = await surroundings
      .state(tab)
      .catch(() => new Promise((done) => setTimeout(done, SECOND_TRY_AFTER)).then(() => surroundings.state(tab)))
      .catch(() => 'unanswered' as const);
    if (asked === news) show(tab, answer);
  };
  const follow = async (tab: number) => {
    if (tab === current) return;
    current = tab;
    show(tab, undefined);
    await ask(tab);
  };

  surroundings.hear((tab, state) => {
    if (tab !== current) return;
    news++;
    show(tab, state);
  });
  if (pinned === undefined) surroundings.onActivated((tab) => void follow(tab));

  const refresh = async () => {
    const tab = current ?? (await surroundings.activeTab());
    if (tab === undefined) show(undefined, { status: 'idle' });
    else {
      current = tab;
      await ask(tab);
    }
  };
  await refresh();
  return { tab: () => current, refresh };
}
