import { rangeOf, type TextMap } from '../../lib/article/place.ts';
import type { Card } from '../../lib/marks/card.ts';
import type { CardFocus } from '../../lib/marks/card-view.ts';
import { follow } from '../../lib/marks/follow.ts';
import { type Mark, markOf, marksOf, stands } from '../../lib/marks/mark.ts';
import { paint, paintOpen, unpaint } from '../../lib/marks/paint.ts';
import { stylesIn } from '../../lib/marks/styles.ts';
import type { Detail, Painted, Painting } from '../../lib/messages.ts';
import type { Span } from '../../lib/model.ts';
import type { IgnoredWhat } from '../../lib/preferences.ts';
import type { OpenFinding } from '../card/slot.ts';
import { watchGestures } from './gestures.ts';

/** How long words without a card stay set off after the panel went to them. */
const GLANCE_MS = 2500;

/** What marks and their cards need of whoever lays them. */
export interface LayerBackground {
  /** Brings the card's script into the page, where it is not there; undefined where it cannot. */
  card(): Promise<OpenFinding | undefined>;
  /** What a finding's card tells; undefined where it cannot be known. */
  detail(finding: string): Promise<Detail | undefined>;
  /** The user does not want to be told of this again. */
  ignore(what: IgnoredWhat, finding: string, fact: string | null): void;
  /** Whether the extension that laid them is still there. */
  isAlive(): boolean;
}

/** Where what was read stands, and what was found on it. */
export interface Laid {
  map: TextMap;
  painting: Painting;
}

/**
 * What lays marks comes as a script of its own, put into a page when there is something to mark: on most pages that are read
 * there is nothing.
 */
export type MakeLayer = (background: LayerBackground) => Layer;

/** The marks that lie on a page, and the card that is open on one of them, until `life` ends. */
export class Layer {
  marks: Mark[] = [];
  open: { card: Card; mark: Mark; byHover: boolean } | undefined;
  #laid: Laid | undefined;
  /** The mark whose card was opened last; where to step from. */
  #last: Mark | undefined;
  /** Counts what was asked of the card, so that one that comes late stays away. */
  #asked = 0;
  #background: LayerBackground;
  #life: AbortSignal;
  #isWatched = false;
  #followed: MutationObserver | undefined;
  #glance: ReturnType<typeof setTimeout> | undefined;

  constructor(background: LayerBackground, life: AbortSignal) {
    this.#background = background;
    this.#life = life;
  }

  /** Paints what was found, each mark sought anew in the page as it is now, in the place of what lay there before. */
  lay(laid: Laid): void {
    this.takeOff();
    this.#laid = laid;
    const { map, painting } = laid;
    const styles = stylesIn(window);
    this.marks = marksOf(map, painting.findings, painting.show, styles);
    if (this.marks.length === 0) return;
    paint(this.marks, styles);
    this.#watch();
    this.#followed = follow(
      () => this.marks,
      (fallen) => this.#drop(fallen),
    );
  }

  /** Where nothing is marked there is nothing to point at. */
  #watch(): void {
    if (this.#isWatched) return;
    this.#isWatched = true;
    watchGestures(
      {
        marks: () => (this.#background.isAlive() ? this.marks : []),
        card: () => this.open,
        hover: () => this.#laid?.painting.hover ?? false,
        open: (mark, by) => void this.openCard(mark, by),
        close: () => this.closeCard(),
      },
      this.#life,
    );
  }

  /** Goes to a finding's place, be it marked or not. False where the page does not show these words any more. */
  reveal(laid: Laid, finding: string, place: number): boolean {
    const found = laid.painting.findings.find(({ id }) => id === finding);
    const span = found?.places[place];
    if (!found || !span) return false;
    this.#laid = laid;
    const mark =
      this.marks.find((each) => each.finding === finding && each.place === place) ?? markOf(laid.map, found, place);
    this.closeCard();
    if (mark) {
      scrollTo(mark.ranges);
      void this.openCard(mark, 'panel');
      return true;
    }
    const ranges = rangeOf(laid.map, span);
    if (!ranges) return false;
    scrollTo(ranges);
    paintOpen(ranges);
    this.#glance = setTimeout(() => paintOpen([]), GLANCE_MS);
    return true;
  }

  /** Goes to the next or previous mark, round at the ends. */
  step(by: 1 | -1, focus: CardFocus = 'card'): boolean {
    const { marks } = this;
    const at = this.#last ? marks.indexOf(this.#last) : -1;
    const next = at < 0 && by < 0 ? marks.length - 1 : (at + by + marks.length) % marks.length;
    const mark = marks[next];
    if (!mark) return false;
    scrollTo(mark.ranges);
    void this.openCard(mark, 'key', focus);
    return true;
  }

  /**
   * Opens the card on one of our own marks. It has the page's focus unless a resting pointer opened it. Where the panel asked
   * for it the browser keeps the keyboard in the panel, and who goes over to the page is in the card.
   */
  async openCard(
    mark: Mark,
    by: 'click' | 'hover' | 'key' | 'panel',
    focus: CardFocus = by === 'hover' ? 'none' : 'card',
  ): Promise<void> {
    this.closeCard();
    this.#last = mark;
    const asked = ++this.#asked;
    const [open, detail] = await Promise.all([this.#background.card(), this.#background.detail(mark.finding)]);
    const painted = this.#laid?.painting.findings.find(({ id }) => id === mark.finding);
    // While these came, something else may have been asked for, or the words or what was found on them may have changed.
    if (!open || !this.#laid || !painted || asked !== this.#asked || !stands(mark)) return;
    if (!detail || !isSame(detail.finding, painted)) return;
    const { painting } = this.#laid;
    const number = this.marks.indexOf(mark) + 1;
    const { ignores } = painting;
    const shown = { mark, ...detail, number, total: this.marks.length, ignores };
    const actions = {
      close: () => this.closeCard(),
      step: (way: 1 | -1) => void this.step(way, way > 0 ? 'next' : 'previous'),
      ignore: (what: IgnoredWhat, fact: string | null) => {
        this.closeCard();
        this.#background.ignore(what, mark.finding, fact);
      },
    };
    const card = open(shown, actions, focus);
    this.open = { card, mark, byHover: by === 'hover' };
    paintOpen(mark.ranges);
  }

  closeCard(): void {
    this.#asked++;
    clearTimeout(this.#glance);
    paintOpen([]);
    this.open?.card.close();
    this.open = undefined;
  }

  /** Takes everything off, and forgets what it lay on. */
  takeOff(): void {
    this.#followed?.disconnect();
    this.closeCard();
    unpaint();
    this.marks = [];
    this.#laid = undefined;
  }

  #drop(fallen: readonly Mark[]): void {
    if (this.open && fallen.includes(this.open.mark)) this.closeCard();
    this.marks = this.marks.filter((mark) => !fallen.includes(mark));
    paint(this.marks);
  }
}

/** Whether what a card is to tell is of the very finding that is painted. */
function isSame({ verdict, places }: Painted, painted: Painted): boolean {
  const is = (one: Span, other: Span | undefined) => one.start === other?.start && one.end === other.end;
  return (
    verdict === painted.verdict &&
    places.length === painted.places.length &&
    places.every((place, at) => is(place, painted.places[at]))
  );
}

function scrollTo(ranges: readonly Range[]): void {
  const [range] = ranges;
  if (!range) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The words may stand far from the middle of a long paragraph.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}
