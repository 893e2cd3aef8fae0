import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import type { PageArticle } from './article/stated.ts';
import type { Draft, DraftAnswer } from './messages/draft.ts';
import type { Article, Check, FactChange, Finding, Problem, Source, StoryOutlook, Verdict, Voice } from './model.ts';
import type { IgnoredWhat } from './preferences.ts';

/** What the panel shows for one tab. The background owns it and keeps it in session storage. */
export type PageState =
  | { status: 'idle' }
  | { status: 'reading' }
  | {
      status: 'done';
      check: Check;
      marks: 'shown' | 'hidden';
      /** ISO 8601, when the check was done. */
      at: string;
      /** What the reader should know beside the findings: a private window, a fact set that could not be used. */
      notices?: Problem[];
      /** Findings that are not shown, since the user ignores them. */
      hidden?: string[];
      /** What became of keeping it as a source, since it was read. */
      keeping?: Keeping;
    }
  | { status: 'problem'; problem: Problem };

/** What became of keeping a page's article as a source of the user's own. */
export type Keeping =
  | {
      status: 'kept';
      /** Id of the source, and its title as kept. */
      source: string;
      title: string;
      /** ISO 8601. */
      at: string;
      facts: number;
      /** By which it can be taken back. */
      operation: string;
      /** When it was kept before, where it was, and what changed since. */
      before?: string;
      changes: FactChange[];
    }
  | { status: 'refused'; problem: Problem };

/** What became of one tab that the user chose to compare with. */
export interface ComparedTab {
  tab: number;
  keeping: Keeping;
}

/** As much of a finding as its marks need. What it says comes when its card opens: most never do. */
export type Painted = Pick<Finding, 'id' | 'verdict' | 'places'>;

/** What the reader paints, judged without what only private sources say, and which verdicts the user wants to see. */
export interface Painting {
  findings: Painted[];
  show: Verdict[];
  /** Whether a pointer that rests on a mark opens its card. */
  hover: boolean;
  /** Whether something can be ignored from the card: what a user does in a private window is not kept. */
  ignores: boolean;
}

/** What the card of a finding tells, without what only private sources say. */
export interface Detail {
  finding: Finding;
  /** What it was found in, without its text. */
  article: Omit<Article, 'text' | 'blocks'>;
  /** Of its evidence. */
  sources: Source[];
  voices: Voice[];
}

/**
 * Answered where nothing of a page is to stay behind in it, its reader included: it was only read to be kept, or nobody asked
 * for it.
 */
export type Unpainted = { unpainted: true };

/** Asked of the background by the reader (the content script), each for its own tab. */
export interface ReaderCalls {
  /** The reader has read its page; answers with what to paint. */
  check(article: PageArticle): Promise<Painting | { problem: Problem } | Unpainted>;
  /** The page shows something else by now, and was read again; answers like `check`. */
  again(article: PageArticle): Promise<Painting | { problem: Problem } | Unpainted>;
  /** The card of a finding is to open; undefined where there is none. */
  detail(finding: string): Promise<Detail | undefined>;
  /** The reader could not read its page, or could not finish. */
  report(problem: Problem): Promise<Unpainted | undefined>;
  /** The user does not want to be told of this again; `fact` names what a source says. */
  ignore(what: IgnoredWhat, finding: string, fact: string | null): Promise<void>;
  /** A page of a site that is always read is idle. */
  ready(): Promise<void>;
  /** Puts the script that lays marks into the page: there is something to mark. */
  marks(): Promise<void>;
  /** Puts the card's script into the page: the first card is to open. */
  card(): Promise<void>;
  /** The page is being left, or shows something else now: what was known of it no longer holds. */
  leave(): Promise<void>;
}

/** Asked of the reader by the background. */
export interface PageCalls {
  /** Shows the marks again, or hides them. */
  show(marks: 'shown' | 'hidden'): Promise<void>;
  /** Lays other marks on what was read, since its sources are others now. They stay hidden where they were. */
  paint(painting: Painting): Promise<void>;
  /** Scrolls to a finding's place and opens its card; false where it is not in the page any more. */
  reveal(finding: string, place: number): Promise<boolean>;
  /** Goes to the mark after or before the one shown last, and opens its card; false where there is none. */
  step(by: 1 | -1): Promise<boolean>;
  /** What this page was read as; undefined where it shows something else by now. */
  recall(): Promise<{ article: PageArticle; marks: 'shown' | 'hidden' } | undefined>;
  /** Takes the marks off and forgets what was read; the reader ends. */
  forget(): Promise<void>;
}

/** Asked of the background by the extension's own pages. */
export interface PanelCalls {
  state(tab: number): Promise<PageState>;
  run(tab: number): Promise<void>;
  show(tab: number, marks: 'shown' | 'hidden'): Promise<void>;
  reveal(tab: number, finding: string, place: number): Promise<boolean>;
  /**
   * Compares a tab's article with this source from now on, or does not, or leaves that to how alike their stories are; for this
   * article only.
   */
  choose(tab: number, source: string, choice: 'add' | 'drop' | 'auto'): Promise<void>;
  /** The user does not want to be told of this again; `fact` names what a source says. */
  ignore(tab: number, what: IgnoredWhat, finding: string, fact: string | null): Promise<void>;
  /** What the sources of a tab's story state beside its article; undefined where none is read. */
  outlook(tab: number): Promise<StoryOutlook | undefined>;
  /** Compares the articles of all tabs that are read with what the library holds by now. */
  compareAll(): Promise<void>;
  /** Keeps the tab's article as a source, reading it first where it was not read yet. */
  keep(tab: number): Promise<Keeping>;
  /** Reads each of these tabs where the browser lets it, leaves no mark there, and keeps its article as a source. */
  keepTabs(tabs: number[]): Promise<ComparedTab[]>;
  /** Checks a draft against the sources of its story and against itself. */
  draft(draft: Draft): Promise<DraftAnswer>;
  /** Forgets what was read in every tab, in its page too, and tells all panels. */
  forgetAll(): Promise<void>;
}

/** Told by the background to whoever listens. */
export interface Announcements {
  changed(tab: number, state: PageState): void;
}

interface Calls {
  reader: ReaderCalls;
  page: PageCalls;
  panel: PanelCalls;
}
export type Door = keyof Calls;
export type Call<D extends Door> = keyof Calls[D] & string;
type Method<D extends Door, C extends Call<D>> = Extract<Calls[D][C], (...given: never[]) => unknown>;
export type Given<D extends Door, C extends Call<D>> = Parameters<Method<D, C>>;
export type Answer<D extends Door, C extends Call<D>> = Awaited<ReturnType<Method<D, C>>>;
export type Sender = Runtime.MessageSender;

/** One function a call, which gives the arguments back if they are what the call takes, and throws if not. */
export type Shapes<D extends Door> = { [C in Call<D>]: (given: unknown) => Given<D, C> };
/** What a door does on each call. `from` is what `admit` made of the sender: never something the message says. */
export type Handlers<D extends Door, From> = {
  [C in Call<D>]: (from: From, ...given: Given<D, C>) => Promise<Answer<D, C>> | Answer<D, C>;
};

export interface Envelope {
  door: Door | 'announcement';
  call: string;
  given: unknown[];
}
export type Reply = { answer: unknown } | { error: string };

function envelopeOf(message: unknown): Envelope | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { door, call, given } = message as Partial<Record<keyof Envelope, unknown>>;
  return typeof call === 'string' && Array.isArray(given) ? { door: door as Door, call, given } : undefined;
}

/** What a reply holds. Throws where there is none, or it tells of an error. */
export function opened<D extends Door, C extends Call<D>>(reply: Reply | undefined): Answer<D, C> {
  // A stopped background closes the channel without an answer.
  if (reply === undefined) throw new Error('There was no answer.');
  if ('error' in reply) throw new Error(reply.error);
  return reply.answer as Answer<D, C>;
}

/** Asks the background. Rejects where it gives no answer, refuses the message, or fails. */
export async function ask<D extends 'reader' | 'panel', C extends Call<D>>(
  door: D,
  call: C,
  ...given: Given<D, C>
): Promise<Answer<D, C>> {
  return opened<D, C>(await browser.runtime.sendMessage({ door, call, given } satisfies Envelope));
}

/** Asks the reader of a tab's top frame. Rejects where there is none. */
export async function askPage<C extends Call<'page'>>(
  tab: number,
  call: C,
  ...given: Given<'page', C>
): Promise<Answer<'page', C>> {
  const envelope = { door: 'page', call, given } satisfies Envelope;
  return opened<'page', C>(await browser.tabs.sendMessage(tab, envelope, { frameId: 0 }));
}

/** The panel's calls as an object, so that views need not know how they travel. */
export function panelCalls(): PanelCalls {
  return {
    state: (tab) => ask('panel', 'state', tab),
    run: (tab) => ask('panel', 'run', tab),
    show: (tab, marks) => ask('panel', 'show', tab, marks),
    reveal: (tab, finding, place) => ask('panel', 'reveal', tab, finding, place),
    choose: (tab, source, choice) => ask('panel', 'choose', tab, source, choice),
    ignore: (tab, what, finding, fact) => ask('panel', 'ignore', tab, what, finding, fact),
    outlook: (tab) => ask('panel', 'outlook', tab),
    compareAll: () => ask('panel', 'compareAll'),
    keep: (tab) => ask('panel', 'keep', tab),
    keepTabs: (tabs) => ask('panel', 'keepTabs', tabs),
    draft: (draft) => ask('panel', 'draft', draft),
    forgetAll: () => ask('panel', 'forgetAll'),
  };
}

/**
 * Takes a message apart; gives what does its call for a sender, and undefined where it is for another door or none of the calls
 * that are answered.
 */
export function serving<D extends Door, From>(
  door: D,
  shapes: Shapes<D>,
  handlers: Handlers<D, From>,
  answered: readonly string[] = Object.keys(shapes),
): (message: unknown) => ((from: From) => Promise<Reply>) | undefined {
  const serve = async (from: From, call: Call<D>, given: unknown): Promise<Reply> => {
    try {
      return { answer: await handlers[call](from, ...shapes[call](given)) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
  return (message) => {
    const envelope = envelopeOf(message);
    if (envelope?.door !== door || !answered.includes(envelope.call)) return undefined;
    return (from) => serve(from, envelope.call as Call<D>, envelope.given);
  };
}

/**
 * Answers the calls that come to one door until the returned function is called. A message whose sender `admit` does not
 * know is left unanswered, as if nobody listened; one whose arguments do not fit is answered with an error.
 */
export function answer<D extends Door, From>(
  door: D,
  admit: (sender: Sender) => From | undefined,
  shapes: Shapes<D>,
  handlers: Handlers<D, From>,
): () => void {
  const serve = serving(door, shapes, handlers);
  const listener = ((message: unknown, sender: Sender, reply: (reply: Reply) => void): true | undefined => {
    const called = serve(message);
    const from = called && admit(sender);
    if (!called || from === undefined) return undefined;
    void called(from).then(reply);
    return true;
  }) as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Admits the reader in the top frame of a tab, as that tab. */
export function fromReader(sender: Sender): (Tabs.Tab & { id: number }) | undefined {
  const own = sender.id === browser.runtime.id && !isExtensionPage(sender);
  const { tab } = sender;
  return own && sender.frameId === 0 && tab?.id !== undefined ? { ...tab, id: tab.id } : undefined;
}

/** Admits the extension's own pages: panel, options. */
export function fromExtensionPage(sender: Sender): true | undefined {
  return sender.id === browser.runtime.id && isExtensionPage(sender) ? true : undefined;
}

/** Admits the background, and never a page's content script. */
export function fromBackground(sender: Sender): true | undefined {
  return sender.id === browser.runtime.id && sender.tab === undefined ? true : undefined;
}

function isExtensionPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** Tells every open page of the extension. That none is open is no error. */
export async function announce(...given: Parameters<Announcements['changed']>): Promise<void> {
  const envelope: Envelope = { door: 'announcement', call: 'changed', given };
  await browser.runtime.sendMessage(envelope).catch(() => undefined);
}

/** Hears what the background tells, until the returned function is called. */
export function hear(changed: Announcements['changed']): () => void {
  const listener = (message: unknown, sender: Sender): undefined => {
    const envelope = envelopeOf(message);
    if (envelope?.door !== 'announcement' || envelope.call !== 'changed' || !fromBackground(sender)) return;
    const [tab, state] = envelope.given;
    if (typeof tab === 'number') changed(tab, state as PageState);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
