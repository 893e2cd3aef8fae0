import { rangeOf, type TextMap } from '../../lib/article/place.ts';
import type { Card } from '../../lib/marks/card.ts';
import type { CardFocus } from '../../lib/marks/card-view.ts';
import { follow } from '../../lib/marks/follow.ts';
import { type Mark, markOf, marksOf, stands } from '../../lib/marks/mark.ts';
import { paint, paintOpen, unpaint } from '../../lib/marks/paint.ts';
import { stylesIn } from '../../lib/marks/styles.ts';
import type { Detail, Painted, Painting } from '../../lib/messages.ts';
import type { Article, Span } from '../../lib/model.ts';
import type { IgnoredWhat } from '../../lib/preferences.ts';
import { cardDoor, type OpenFinding } from '../card/slot.ts';

/** How long words without a card stay set off after the panel went to them. */
const GLANCE_MS = 2500;

/** What marks and their cards need of whoever lays them. */
export interface SheetBackground {
  /** Brings the card's script into the page; undefined where it cannot. */
  card(): Promise<OpenFinding | undefined>;
  /** What a finding's card tells; undefined where it cannot be known. */
  detail(finding: string): Promise<Detail | undefined>;
  /** Marks lie on the page, and were painted just now. */
  marked(): void;
  /** The user does not want to be told of this again. */
  ignore(what: IgnoredWhat, finding: string, fact: string | null): void;
}

/** What lies on this page: its marks, and the card that is open on one of them. */
export class Sheet {
  marks: Mark[] = [];
  open: { card: Card; mark: Mark; byHover: boolean } | undefined;
  #laid: { article: Article; map: TextMap; painting: Painting } | undefined;
  #shown: 'shown' | 'hidden' = 'hidden';
  /** The mark whose card was opened last; where to step from. */
  #last: Mark | undefined;
  /** Counts what was asked of the card, so that one that comes late stays away. */
  #asked = 0;
  #background: SheetBackground;
  #followed: MutationObserver | undefined;
  #scope: Element | undefined;
  #glance: ReturnType<typeof setTimeout> | undefined;

  constructor(background: SheetBackground) {
    this.#background = background;
  }

  get hover(): boolean {
    return this.#laid?.painting.hover ?? false;
  }

  /** Whether anything that was read lies here, with or without marks. */
  get isLaid(): boolean {
    return this.#laid !== undefined;
  }

  /** Whether this is what was read before, to the letter. */
  holds(article: Article): boolean {
    return this.#laid?.article.text === article.text && this.#laid.article.id === article.id;
  }

  /** The same words stand elsewhere in the page by now: their marks go there. */
  move(map: TextMap): void {
    if (!this.#laid) return;
    this.#laid = { ...this.#laid, map };
    this.#scope = holderOf(map.nodes);
    if (this.#shown === 'shown') this.show('shown');
  }

  /** Paints what was found on what was read; on a page that was read before the marks stay shown or hidden as they were. */
  lay(article: Article, map: TextMap, painting: Painting): void {
    const shown = this.#laid ? this.#shown : 'shown';
    this.#laid = { article, map, painting };
    this.#scope = holderOf(map.nodes);
    this.show(shown);
  }

  /** Takes the marks off until it is known what the page shows now. */
  suspend(): void {
    this.#takeOff();
  }

  /** What holds the words that were read, with room for more of them. */
  scope(): Element | undefined {
    return this.#scope;
  }

  /**
   * Paints something else on what was read, where its marks are shown, or from when they are. What is the same stands as it
   * is, so that a card that was just asked for opens.
   */
  repaint(painting: Painting): void {
    if (!this.#laid || JSON.stringify(painting) === JSON.stringify(this.#laid.painting)) return;
    this.#laid.painting = painting;
    this.show(this.#shown);
  }

  recall(): { article: Article; marks: 'shown' | 'hidden' } | undefined {
    return this.#laid && { article: this.#laid.article, marks: this.#shown };
  }

  /** Shows the marks, each sought anew in the page as it is now, or takes them off. */
  show(marks: 'shown' | 'hidden'): void {
    this.#takeOff();
    this.#shown = marks;
    if (marks === 'hidden' || !this.#laid) return;
    const { map, painting } = this.#laid;
    const styles = stylesIn(window);
    this.marks = marksOf(map, painting.findings, painting.show, styles);
    if (this.marks.length === 0) return;
    paint(this.marks, styles);
    this.#background.marked();
    this.#followed = follow(
      () => this.marks,
      (fallen) => this.#drop(fallen),
    );
  }

  /** Goes to a finding's place. False where the page does not show these words any more. */
  reveal(finding: string, place: number): boolean {
    const found = this.#laid?.painting.findings.find(({ id }) => id === finding);
    const span = found?.places[place];
    if (!this.#laid || !found || !span) return false;
    const mark =
      this.marks.find((each) => each.finding === finding && each.place === place) ??
      markOf(this.#laid.map, found, place);
    this.closeCard();
    if (mark) {
      scrollTo(mark.ranges);
      void this.openCard(mark, 'panel');
      return true;
    }
    const ranges = rangeOf(this.#laid.map, span);
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
    const [open, detail] = await Promise.all([
      cardDoor() ?? this.#background.card(),
      this.#background.detail(mark.finding),
    ]);
    const painted = this.#laid?.painting.findings.find(({ id }) => id === mark.finding);
    // While these came, something else may have been asked for, or the words or what was found on them may have changed.
    if (!open || !this.#laid || !painted || asked !== this.#asked || !stands(mark)) return;
    if (!detail || !isSame(detail.finding, painted)) return;
    const { article, painting } = this.#laid;
    const number = this.marks.indexOf(mark) + 1;
    const { ignores } = painting;
    const shown = { mark, ...detail, article, number, total: this.marks.length, ignores };
    const actions = {
      close: () => this.closeCard(),
      step: (way: 1 | -1) => void this.step(way, way > 0 ? 'next' : 'previous'),
      ignore: (what: IgnoredWhat, fact: string | null) => this.#background.ignore(what, mark.finding, fact),
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

  /** Takes everything off and forgets what was read. */
  clear(): void {
    this.#takeOff();
    this.#shown = 'hidden';
    this.#laid = undefined;
    this.#last = undefined;
  }

  #takeOff(): void {
    this.#followed?.disconnect();
    this.closeCard();
    unpaint();
    this.marks = [];
  }

  #drop(fallen: readonly Mark[]): void {
    if (this.open && fallen.includes(this.open.mark)) this.closeCard();
    this.marks = this.marks.filter((mark) => !fallen.includes(mark));
    paint(this.marks);
  }
}

/** The nearest element around all nodes that are still in the page, and the one around it. */
function holderOf(nodes: readonly Text[]): Element | undefined {
  const last = nodes.findLast((node) => node.isConnected);
  let holder = nodes.find((node) => node.isConnected)?.parentElement;
  while (holder && last && !holder.contains(last)) holder = holder.parentElement;
  return holder?.parentElement ?? holder ?? undefined;
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
