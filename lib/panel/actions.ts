import type { PageState } from '../messages.ts';
import type { KeepActions } from './keep.tsx';
import type { TabActions } from './tabs.tsx';

/** A way to write the citations, as far as the panel has to know it. */
export interface Format {
  id: string;
  /** As it is shown: "Markdown". */
  label: string;
}

/** All that the panel can ask for. A view never touches the browser itself. */
export interface PanelActions extends KeepActions, TabActions {
  /** Reads the page (again). */
  run(): void;
  show(marks: 'shown' | 'hidden'): void;
  /** Goes to the nth place of a finding; false where those words are not in the page any more. */
  reveal(finding: string, place: number): Promise<boolean>;
  /** Compares this article with a source, or does not, or leaves that to how alike their stories are. */
  choose(source: string, choice: 'add' | 'drop' | 'auto'): void;
  /** Saves the citations in the format of that id; gives the file's name. Rejects with a plain sentence. */
  save(format: string): Promise<string>;
  /** Copies the citations. Rejects with a plain sentence. */
  copy(format: string): Promise<void>;
  /** Opens the page that compares the story's sources. */
  compare(): void;
  openLibrary(): void;
  openOptions(): void;
}

export type DoneState = Extract<PageState, { status: 'done' }>;
