import type { TextMap } from '../../lib/article/place.ts';
import type { PageArticle } from '../../lib/article/stated.ts';
import type { Painting } from '../../lib/messages.ts';
import { timed } from '../../lib/timed.ts';
import type { Laid, Layer } from '../marks/layer.ts';

/** What was read of this page, and whether its marks are shown. What lays them is brought when there is something to mark. */
export class Sheet {
  #laid: (Laid & { article: PageArticle }) | undefined;
  #shown: 'shown' | 'hidden' = 'hidden';
  #scope: Element | undefined;
  #layer: Layer | undefined;
  #bringing: Promise<Layer | undefined> | undefined;
  /** Counts what was to be shown, so that what is brought late does not lay what is not wanted any more. */
  #turn = 0;
  readonly #bring: () => Promise<Layer | undefined>;

  /** `bring` gives what lays marks; undefined where it cannot be had. */
  constructor(bring: () => Promise<Layer | undefined>) {
    this.#bring = bring;
  }

  /** Whether anything that was read lies here, with or without marks. */
  get isLaid(): boolean {
    return this.#laid !== undefined;
  }

  /** Whether this is what was read before, to the letter. */
  holds(article: PageArticle): boolean {
    const before = this.#laid?.article;
    return before?.text === article.text && addressOf(before) === addressOf(article);
  }

  /** The same words stand elsewhere in the page by now: their marks go there. */
  async move(map: TextMap): Promise<void> {
    if (!this.#laid) return;
    this.#laid = { ...this.#laid, map };
    this.#scope = holderOf(map.nodes);
    if (this.#shown === 'shown') await this.show('shown');
  }

  /** Paints what was found on what was read, as `show` does; where it was read before the marks stay shown or hidden as they were. */
  lay(article: PageArticle, map: TextMap, painting: Painting): Promise<boolean> {
    const shown = this.#laid ? this.#shown : 'shown';
    this.#laid = { article, map, painting };
    this.#scope = holderOf(map.nodes);
    return this.show(shown);
  }

  /** Takes the marks off until it is known what the page shows now. */
  suspend(): void {
    this.#turn += 1;
    this.#layer?.takeOff();
  }

  /** What holds the words that were read, with room for more of them. */
  scope(): Element | undefined {
    return this.#scope;
  }

  /**
   * Paints something else on what was read, where its marks are shown, or from when they are. What is the same stands as it
   * is, so that a card that was just asked for opens.
   */
  async repaint(painting: Painting): Promise<boolean> {
    if (!this.#laid || JSON.stringify(painting) === JSON.stringify(this.#laid.painting)) return true;
    this.#laid = { ...this.#laid, painting };
    return this.show(this.#shown);
  }

  recall(): { article: PageArticle; marks: 'shown' | 'hidden' } | undefined {
    return this.#laid && { article: this.#laid.article, marks: this.#shown };
  }

  /**
   * Shows the marks, or takes them off: at once, but where what lays them has to be brought. False where that cannot be had, and
   * no mark is seen that should be.
   */
  async show(marks: 'shown' | 'hidden'): Promise<boolean> {
    const turn = ++this.#turn;
    this.#shown = marks;
    const laid = this.#laid;
    if (marks === 'hidden' || !laid || !hasMarks(laid.painting)) {
      this.#layer?.takeOff();
      return true;
    }
    const layer = this.#layer ?? (await this.#brought());
    if (turn !== this.#turn) return true;
    if (layer) timed('paint', () => layer.lay(laid));
    return layer !== undefined;
  }

  /** Goes to a finding's place. False where the page does not show these words any more. */
  async reveal(finding: string, place: number): Promise<boolean> {
    if (!this.#laid) return false;
    const layer = this.#layer ?? (await this.#brought());
    return (this.#laid && layer?.reveal(this.#laid, finding, place)) ?? false;
  }

  /** Goes to the next or previous mark, round at the ends. False where there is none. */
  step(by: 1 | -1): boolean {
    return this.#layer?.step(by) ?? false;
  }

  /** Takes everything off and forgets what was read. */
  clear(): void {
    this.suspend();
    this.#shown = 'hidden';
    this.#laid = undefined;
  }

  /** Where it could not be had, it is brought anew the next time. */
  async #brought(): Promise<Layer | undefined> {
    this.#bringing ??= this.#bring();
    this.#layer = await this.#bringing;
    this.#bringing = undefined;
    return this.#layer;
  }
}

/** A web address that is more than a site's front page, which some sites name as that of every page. */
const OF_A_PAGE = /^https?:\/\/[^/]+\/[^?#]/;

/** The address by which the page names its article, and where it names none that at which it was read. */
function addressOf({ stated: { canonical, base, url } }: PageArticle): string {
  const own = canonical.map((address) => hrefOf(address, base)).find((address) => OF_A_PAGE.test(address));
  return own ?? url.split('#', 1)[0]!;
}

function hrefOf(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return '';
  }
}

const hasMarks = ({ findings, show }: Painting) => findings.some(({ verdict }) => show.includes(verdict));

/** The nearest element around all nodes that are still in the page, and the one around it. */
function holderOf(nodes: readonly Text[]): Element | undefined {
  const last = nodes.findLast((node) => node.isConnected);
  let holder = nodes.find((node) => node.isConnected)?.parentElement;
  while (holder && last && !holder.contains(last)) holder = holder.parentElement;
  return holder?.parentElement ?? holder ?? undefined;
}
