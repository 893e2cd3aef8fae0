import type { PageState } from '../messages.ts';
import type { KeepActions } from './keep.tsx';
import type { TabActions } from './tabs.tsx';

/** All that the panel can ask for. A view never touches the browser itself. */
export interface PanelActions extends KeepActions, TabActions {
  /** Reads the page (again). */
  run(): void;
  /** Asks what became of the page, in case that was never told. */
  askAgain(): void;
  show(marks: 'shown' | 'hidden'): void;
  /** Goes to the nth place of a finding; false where those words are not in the page any more. */
  reveal(finding: string, place: number): Promise<boolean>;
  /** Compares this article with a source, or does not, or leaves that to how alike their stories are. */
  choose(source: string, choice: 'add' | 'drop' | 'auto'): void;
  /** Puts a text on the clipboard. Rejects where the browser does not let it. */
  copy(text: string): Promise<void>;
  /** Opens the page that exports the citations. */
  exportCitations(): void;
  /** Opens the page that compares the story's sources. */
  compare(): void;
  setAlways(origin: string, always: boolean): Promise<boolean>;
  /** Goes to the page that checks drafts. */
  openDraft(): void;
  openLibrary(): void;
  openOptions(): void;
}

export type DoneState = Extract<PageState, { status: 'done' }>;
