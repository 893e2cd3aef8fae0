import type { PanelCalls } from '../../messages.ts';
import type { Verdict } from '../../model.ts';

/** One place of one finding in the text that is written. */
export interface Place {
  finding: string;
  /** Index into the finding's places. */
  place: number;
  verdict: Verdict;
  range: Range;
  /** The words that it was found on; a range that says something else is no place of it any more. */
  said: string;
}

/** The field of a page that is followed, as its script tells it. */
export interface FollowedField {
  text: string;
  /** Empty where the frame has no address of its own. */
  host: string;
  isTooLong?: true;
}

/** All that the draft page can ask for. The view never touches the browser itself. */
export interface DraftActions {
  check: PanelCalls['draft'];
  /** Lays the marks on these places, and takes all others off. */
  paint(places: readonly Place[]): void;
  /** Follows the field that has the focus in the open tab; undefined where no page stands beside. */
  follow?: (() => void) | undefined;
  /** Follows the field no more. */
  stop(): void;
  /** Goes back to the panel; undefined where there is none. */
  leave?: (() => void) | undefined;
  /** Puts a text on the clipboard. Rejects where the browser does not let it. */
  copy(text: string): Promise<void>;
  openLibrary(): void;
}
