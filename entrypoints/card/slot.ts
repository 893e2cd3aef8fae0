import type { Card } from '../../lib/marks/card.ts';
import type { CardActions, CardFocus } from '../../lib/marks/card-view.ts';
import type { Mark } from '../../lib/marks/mark.ts';
import type { Detail } from '../../lib/messages.ts';
import type { Finding, Source, Voice } from '../../lib/model.ts';

/** A mark with what was found on it; it is number `number` of `total` in the page. */
export interface Shown {
  mark: Mark;
  finding: Finding;
  article: Detail['article'];
  sources: readonly Source[];
  voices: readonly Voice[];
  number: number;
  total: number;
  /** Whether something of it can be ignored here. */
  ignores: boolean;
}

/**
 * The card comes as a script of its own, put into a page when the first card is to open there: most pages that are read never
 * need it.
 */
export type OpenFinding = (shown: Shown, actions: CardActions, focus: CardFocus) => Card;
