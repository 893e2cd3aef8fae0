import type { Article, Check, Problem } from './model.ts';

/** What the panel shows for one tab. The background owns it and keeps it in session storage. */
export type PageState =
  | { status: 'idle' }
  | { status: 'reading' }
  | { status: 'done'; check: Check; marks: 'shown' | 'hidden'; at: string }
  | { status: 'problem'; problem: Problem };

/** Asked of the background by the reader (the content script). */
export interface ReaderCalls {
  /** The reader has read its page; answers with what to paint. */
  check(article: Article): Promise<{ check: Check } | { problem: Problem }>;
  /** The reader could not read its page. */
  report(problem: Problem): Promise<void>;
}

/** Asked of the reader by the background. */
export interface PageCalls {
  /** Shows the marks again, or hides them. */
  show(marks: 'shown' | 'hidden'): Promise<void>;
  /** Scrolls to a finding's place and opens its card; false where it is not in the page any more. */
  reveal(finding: string, place: number): Promise<boolean>;
}

/** Asked of the background by the panel. */
export interface PanelCalls {
  state(tab: number): Promise<PageState>;
  run(tab: number): Promise<void>;
  show(tab: number, marks: 'shown' | 'hidden'): Promise<void>;
  reveal(tab: number, finding: string, place: number): Promise<boolean>;
}

/** Told by the background to whoever listens. */
export interface Announcements {
  changed(tab: number, state: PageState): void;
}
