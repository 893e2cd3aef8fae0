import browser from 'webextension-polyfill';
import { announce, type Keeping, type PageState } from '../../lib/messages.ts';
import type { Article, Problem } from '../../lib/model.ts';
import { Ahead } from './ahead.ts';
import { writeBadge } from './badge.ts';
import { type Choice, choicesFor, dropChoices, keepChoice } from './choices.ts';

type DoneState = Extract<PageState, { status: 'done' }>;

/** What is kept of a tab's page, in session storage: in memory, and gone when the browser closes. */
interface Kept {
  state: PageState;
  /** Names one reading, so that one that was overtaken changes nothing any more. */
  run: string;
  /** Names the background that began it, so that one that was stopped in the middle is noticed. */
  life: string;
  /** When it was begun, in milliseconds since 1970. */
  began: number;
  /** Where it was read and is set aside for want of room, which `state` calls idle: what its reader cannot tell again. */
  aside?: Aside;
}

/** What is still kept of a page that was set aside. */
type Aside = Pick<DoneState, 'keeping'>;

/** This background, until the browser stops it. */
const life = crypto.randomUUID();

const keyOf = (tab: number | '') => `page:${tab}`;
/** Noted for a tab whose user asked for a page of it: only there may a reader speak again of its own accord. */
const askedKey = (tab: number) => `asked:${tab}`;

async function kept(tab: number): Promise<Kept | undefined> {
  const key = keyOf(tab);
  return (await browser.storage.session.get(key))[key] as Kept | undefined;
}

/** Changes of one tab wait for each other. It holds no state: what waits here dies with the background, and so does its work. */
const waiting = new Map<number, Promise<unknown>>();

function inTurn<T>(tab: number, work: () => Promise<T>): Promise<T> {
  const turn = (waiting.get(tab) ?? Promise.resolve()).then(work);
  const settled = turn.catch(() => undefined).finally(() => waiting.get(tab) === settled && waiting.delete(tab));
  waiting.set(tab, settled);
  return turn;
}

/** Has what is to change of a tab from here on wait until the answer that is about to be given is on its way. */
export function letPass(tab: number): void {
  void inTurn(tab, () => new Promise<void>((go) => setTimeout(go)));
}

/** Who waits for a tab to be read. Like `waiting`, they end with the background. */
const awaiting = new Map<number, ((state: PageState) => void)[]>();

function settled(tab: number, state: PageState): void {
  for (const go of awaiting.get(tab) ?? []) go(state);
  awaiting.delete(tab);
}

/** What a tab's page is once it is not being read any more. */
export async function whenRead(tab: number): Promise<PageState> {
  const read = new Promise<PageState>((go) => awaiting.set(tab, [...(awaiting.get(tab) ?? []), go]));
  // It may have been read before anybody began to wait.
  const page = await kept(tab);
  if (page?.state.status !== 'reading') settled(tab, page?.state ?? { status: 'idle' });
  return read;
}

async function tell(tab: number, state: PageState): Promise<void> {
  if (state.status !== 'reading') settled(tab, state);
  await Promise.all([writeBadge(tab, state), announce(tab, state)]);
}

/** Whether the tab is in a private window. Of such a page nothing is written anywhere, session storage included. */
export async function isPrivate(tab: number): Promise<boolean> {
  return (await browser.tabs.get(tab)).incognito;
}

/**
 * What is known of a tab's page. A reading whose background was stopped before it was done is told as interrupted.
 * `interrupted` is the sentence for it.
 */
export async function pageState(tab: number, interrupted: string): Promise<PageState> {
  const page = await kept(tab);
  if (!page) return { status: 'idle' };
  if (page.state.status !== 'reading' || page.life === life) return page.state;
  return { status: 'problem', problem: { code: 'interrupted', sentence: interrupted } };
}

/** Notes that a page is being read; gives the name of this reading. */
export function begin(tab: number): Promise<string> {
  return inTurn(tab, async () => {
    const run = crypto.randomUUID();
    const state: PageState = { status: 'reading' };
    if (!(await isPrivate(tab))) {
      await browser.storage.session.set({ [askedKey(tab)]: true });
      await keep(tab, { state, run, life, began: Date.now() });
    }
    await tell(tab, state);
    return run;
  });
}

/** The reading that a tab's page is in, if it is in one, whichever background began it. */
export async function readingOf(tab: number): Promise<string | undefined> {
  const page = await kept(tab);
  return page?.state.status === 'reading' ? page.run : undefined;
}

/** What lets a reader speak: the reading that its tab is in, for a check, or that it was asked for before, for another one. */
const readings = new Ahead<string | undefined>();
const leave = new Ahead<boolean>();

/** Asks ahead what a reader that speaks soon may do. */
export function foresee(tab: number, call: 'check' | 'again'): void {
  if (call === 'check') readings.ask(tab, readingOf(tab));
  else leave.ask(tab, wasAskedFor(tab));
}

/** As `readingOf` and `wasAskedFor`, of a tab that may have been foreseen. */
export const foreseenReading = (tab: number) => readings.take(tab) ?? readingOf(tab);
export const foreseenLeave = (tab: number) => leave.take(tab) ?? wasAskedFor(tab);

function overtake(tab: number): void {
  readings.drop(tab);
  leave.drop(tab);
}

/**
 * How long a tab's page has been read by now, in milliseconds, and whether this background began it; undefined where it is not
 * being read.
 */
export async function readingFor(tab: number): Promise<{ ms: number; here: boolean } | undefined> {
  const page = await kept(tab);
  if (page?.state.status !== 'reading') return undefined;
  return { ms: Date.now() - page.began, here: page.life === life };
}

/** Whether the user ever asked for a page of this tab. */
export async function wasAskedFor(tab: number): Promise<boolean> {
  const key = askedKey(tab);
  return (await browser.storage.session.get(key))[key] === true;
}

/** Notes what became of a reading. False, and nothing is changed, where another one or none has taken its place. */
export function finish(tab: number, run: string, state: PageState): Promise<boolean> {
  return inTurn(tab, async () => {
    const page = await kept(tab);
    if (page?.run !== run || page.state.status !== 'reading') return false;
    await keep(tab, { ...page, state });
    await tell(tab, state);
    return true;
  });
}

/**
 * Notes what a page that was read again shows by now, whatever was known of it; how its marks are shown stays. False, and
 * nothing is changed, where no page of this tab was ever asked for.
 */
export function renew(tab: number, state: PageState): Promise<boolean> {
  return inTurn(tab, async () => {
    if (!(await wasAskedFor(tab))) return false;
    const before = (await kept(tab))?.state;
    const renewed =
      state.status === 'done' && before?.status === 'done' ? { ...state, ...staying(before, state) } : state;
    await keep(tab, { state: renewed, run: crypto.randomUUID(), life, began: Date.now() });
    await tell(tab, renewed);
    return true;
  });
}

/**
 * Notes what the user chose for a source of the article that a tab shows; gives that article, or undefined where none is read.
 * Of a page that is not kept here, being private or set aside, `article` is it.
 */
export function noteChoice(
  tab: number,
  source: string,
  choice: Choice,
  hasPrivate: boolean,
  article?: Article,
): Promise<Article | undefined> {
  return inTurn(tab, async () => {
    const state = (await kept(tab))?.state;
    const shown = article ?? (state?.status === 'done' ? state.check.article : undefined);
    if (shown) await keepChoice(tab, shown.id, source, choice, hasPrivate);
    return shown;
  });
}

/**
 * Puts another check of the article that was read in the place of the old one. False, and nothing is changed, where the page
 * shows something else by now, or the user chose anew.
 */
export function amend(tab: number, state: DoneState): Promise<boolean> {
  return inTurn(tab, async () => {
    const page = await kept(tab);
    const { article, choices = {} } = state.check;
    const before = page?.state;
    // Which article a page shows that is set aside is known to its reader alone: it has just told that.
    if (before?.status === 'done' ? before.check.article.id !== article.id : !page?.aside) return false;
    if (JSON.stringify(await choicesFor(tab, article.id, false)) !== JSON.stringify(choices)) return false;
    if (page && before?.status === 'done') {
      const amended: PageState = { ...before, ...state, marks: before.marks };
      await keep(tab, { ...page, state: amended });
      await tell(tab, amended);
    } else await tell(tab, { ...state, ...page?.aside });
    return true;
  });
}

/** What stays where a page was read again: how its marks are shown, and what became of keeping it if it is the same one. */
function staying({ marks, keeping, check }: DoneState, now: DoneState): Partial<DoneState> {
  return { marks, ...(keeping && check.article.url === now.check.article.url ? { keeping } : {}) };
}

/** Tells of a private page what became of it, and writes nothing. */
export const tellOnly = tell;

/** Notes whether the marks of a page that was read are shown. */
export function noteMarks(tab: number, marks: 'shown' | 'hidden'): Promise<void> {
  return inTurn(tab, async () => {
    const page = await kept(tab);
    if (page?.state.status !== 'done') return;
    const state: PageState = { ...page.state, marks };
    await keep(tab, { ...page, state });
    await tell(tab, state);
  });
}

/** Notes what became of keeping the article of a page that was read. False where that is not told: the page is set aside. */
export function noteKeeping(tab: number, keeping: Keeping): Promise<boolean> {
  return inTurn(tab, async () => {
    const page = await kept(tab);
    if (page?.aside) {
      await keep(tab, { ...page, aside: { ...page.aside, keeping } });
      return false;
    }
    if (page?.state.status !== 'done') return true;
    const state: PageState = { ...page.state, keeping };
    await keep(tab, { ...page, state });
    await tell(tab, state);
    return true;
  });
}

/** Forgets a tab's page, in whatever state it is. With `told` the panel hears of it. */
export function forget(tab: number, told: 'told' | 'gone'): Promise<void> {
  return inTurn(tab, async () => {
    await dropChoices(tab);
    await browser.storage.session.remove(told === 'gone' ? [keyOf(tab), askedKey(tab)] : keyOf(tab));
    overtake(tab);
    settled(tab, { status: 'idle' });
    if (told === 'told') await tell(tab, { status: 'idle' });
  });
}

/** Whether an error says that session storage has no room. */
export const isFull = (error: unknown): boolean => error instanceof Error && /quota/i.test(error.message);

/** Keeps a tab's page. Where there is no room, other tabs' pages are set aside, the oldest first. Rejects where that is not enough. */
async function keep(tab: number, page: Kept): Promise<void> {
  const write = () => browser.storage.session.set({ [keyOf(tab)]: page }).finally(() => overtake(tab));
  try {
    return await write();
  } catch (error) {
    if (!isFull(error)) throw error;
    for (const [key, other] of await pagesByAge()) {
      if (key === keyOf(tab)) continue;
      const aside: Aside = other.state.keeping ? { keeping: other.state.keeping } : {};
      await browser.storage.session.set({ [key]: { ...other, state: { status: 'idle' }, aside } satisfies Kept });
      const kept = await write().then(
        () => true,
        () => false,
      );
      if (kept) return;
    }
    throw error;
  }
}

async function pagesByAge(): Promise<[string, Kept & { state: DoneState }][]> {
  const pages = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(keyOf('')));
  const done = (pages as [string, Kept & { state: DoneState }][]).filter(([, { state }]) => state.status === 'done');
  return done.sort(([, one], [, other]) => one.began - other.began);
}

/** What is kept of a tab's page that was read and set aside for want of room, its reader having the rest; undefined for any other. */
export async function setAside(tab: number): Promise<Aside | undefined> {
  return (await kept(tab))?.aside;
}

/** A state for a page that could not be read. */
export const problemState = (problem: Problem): PageState => ({ status: 'problem', problem });
