import type { PageState } from '../messages.ts';

export const FORMATS = ['markdown', 'cslJson'] as const;
export type Format = (typeof FORMATS)[number];

/** All that the panel can ask for. A view never touches the browser itself. */
export interface PanelActions {
  /** Reads the page (again). */
  run(): void;
  show(marks: 'shown' | 'hidden'): void;
  /** Goes to the nth place of a finding; false where those words are not in the page any more. */
  reveal(finding: string, place: number): Promise<boolean>;
  /** Saves the citations; gives the file's name. Rejects with a plain sentence. */
  save(format: Format): Promise<string>;
  /** Copies the citations. Rejects with a plain sentence. */
  copy(format: Format): Promise<void>;
  openOptions(): void;
}

export type DoneState = Extract<PageState, { status: 'done' }>;
