import type { Mark } from '../../lib/marks/mark.ts';
import { paint } from '../../lib/marks/paint.ts';
import { styleOf } from '../../lib/marks/style.ts';
import type { Place } from '../../lib/panel/draft/actions.ts';
import { MARKED, type Marked, type Settings, shownOf } from '../../lib/preferences.ts';

/** Marks on the own page's text, as they would look on a page. */
export interface Marks {
  lay(places: readonly Place[]): void;
  /** Draws them as the user likes them by now. */
  dress(settings: Settings): void;
}

export function openMarks(): Marks {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let shown: readonly Marked[] = MARKED;
  let laid: readonly Place[] = [];
  const lay = () => {
    const isShown = (verdict: Place['verdict']): verdict is Marked => (shown as readonly string[]).includes(verdict);
    paint(
      laid.flatMap(({ finding, place, verdict, range, said }): Mark[] =>
        isShown(verdict) ? [{ finding, place, verdict, ranges: [range], said: [said] }] : [],
      ),
    );
  };
  // The ground under the words is another one in the dark.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', lay);
  return {
    lay(places) {
      laid = places;
      lay();
    },
    dress(settings) {
      sheet.replaceSync(styleOf(settings.looks));
      shown = shownOf(settings);
      lay();
    },
  };
}
