import type { Block, BlockType } from '../model.ts';
import { type Appearance, isInlineName } from './appearance.ts';
import { INVISIBLE, type TextMap } from './place.ts';
import { ELEMENT, renderedChildren, renderedParent, TEXT } from './tree.ts';

const TYPES: Record<string, BlockType> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  blockquote: 'quotation',
  td: 'table-cell',
  th: 'table-cell',
};

/** More than one white-space character in a row, or one at either end, or characters that take no room. */
const GAP = new RegExp(`[\\s${INVISIBLE}]{2,}|[${INVISIBLE}]|^\\s|\\s$`, 'g');
/** White space that is to be shown as a plain space and is none yet. */
const OTHER_WHITE = /[^\S ]/;

/** Writes an article's text block by block, and where each character came from. */
export class Composer {
  readonly blocks: Block[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private readonly map: Omit<TextMap, 'text'> = { starts: [], lengths: [], nodes: [], offsets: [] };
  private start = -1;
  private space: { node: Text; offset: number } | undefined;
  private lineBreak = false;
  private readonly used = new Set<Text>();

  constructor(private readonly appearance: Appearance) {}

  /** What was written so far. */
  text(): string {
    return this.parts.join('');
  }

  result(): { text: string; blocks: Block[]; map: TextMap } {
    const text = this.text();
    return { text, blocks: this.blocks, map: { text, ...this.map } };
  }

  /**
   * Writes what is shown of the kept text nodes under `root`, in the order in which it is shown. A text node is written once,
   * however often it is asked for. With `type` every block has that type, else its elements tell.
   */
  write(root: Element, kept: ReadonlySet<Text>, type?: BlockType, retype?: ReadonlyMap<Element, BlockType>): void {
    const spine = ancestorsOf(kept, root);
    const stack: Frame[] = [];
    const enter = (element: Element): void => {
      const tag = element.localName;
      const display = this.appearance.display(element, tag);
      if (display === 'none') return;
      const above = stack.at(-1);
      const block = display === 'block' || !above;
      if (block) this.close(above?.type ?? 'paragraph');
      const frame: Frame = {
        next: null,
        given: undefined,
        block,
        container: block ? element : above!.container,
        type: type ?? retype?.get(element) ?? typeOf(tag, above?.type),
        preformatted: tag === 'pre' || (above?.preformatted ?? false),
      };
      if (tag === 'slot') {
        frame.given = Array.from(renderedChildren(element)).reverse();
        frame.next = frame.given.pop() ?? null;
      } else frame.next = (element.shadowRoot ?? element).firstChild;
      stack.push(frame);
    };
    if (spine.has(root)) enter(root);
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const node = frame.next;
      if (node) frame.next = frame.given ? (frame.given.pop() ?? null) : node.nextSibling;
      if (!node) {
        stack.pop();
        if (frame.block) this.close(frame.type);
        continue;
      }
      const { nodeType } = node;
      // Where no block has begun, white space and what is not kept show nothing and part nothing.
      if (nodeType === TEXT) {
        const text = node as Text;
        const isKept = kept.has(text);
        if (!isKept && this.start < 0) continue;
        const { data } = text;
        if ((isKept || data.trim() === '') && !this.used.has(text)) this.add(text, data, frame);
      } else if (nodeType === ELEMENT) {
        if (spine.has(node)) enter(node as Element);
        else if (this.start >= 0) this.pass(node as Element, frame.type);
      }
    }
  }

  /** Goes over an element of which nothing is kept: it may still part what stands before and behind it. */
  private pass(element: Element, type: BlockType): void {
    const tag = element.localName;
    if (tag === 'br') {
      if (this.lineBreak) this.close(type);
      else this.lineBreak = true;
    } else if (!isInlineName(tag) && !NO_BREAK.has(tag)) this.close(type);
  }

  private add(node: Text, data: string, frame: Frame): void {
    if (this.start < 0) {
      if (data.trim() === '') return;
      if (!this.appearance.visible(frame.container)) return;
    }
    this.used.add(node);
    let at = 0;
    GAP.lastIndex = 0;
    for (let found = GAP.exec(data); found; found = GAP.exec(data)) {
      const { 0: gap, index } = found;
      if (index > at) this.put(data.slice(at, index), node, at);
      at = index + gap.length;
      const white = gap.search(WHITE_VISIBLE);
      if (white >= 0) this.space ??= { node, offset: index + white };
      if (frame.preformatted && /\n\s*\n/.test(gap)) this.close(frame.type);
    }
    if (at < data.length) this.put(data.slice(at), node, at);
  }

  private put(words: string, node: Text, offset: number): void {
    if (this.start < 0) {
      if (this.blocks.length > 0) this.push('\n\n');
      this.start = this.length;
    } else if (this.lineBreak) this.push('\n');
    else if (this.space) {
      this.trace(this.space.node, this.space.offset, 1);
      this.push(' ');
    }
    this.space = undefined;
    this.lineBreak = false;
    this.trace(node, offset, words.length);
    this.push(OTHER_WHITE.test(words) ? words.replace(/\s/g, ' ') : words);
  }

  private push(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }

  private trace(node: Text, offset: number, length: number): void {
    const { starts, lengths, nodes, offsets } = this.map;
    const last = starts.length - 1;
    const joins =
      last >= 0 &&
      nodes[last] === node &&
      offsets[last]! + lengths[last]! === offset &&
      starts[last]! + lengths[last]! === this.length;
    if (joins) {
      lengths[last]! += length;
      return;
    }
    starts.push(this.length);
    lengths.push(length);
    nodes.push(node);
    offsets.push(offset);
  }

  private close(type: BlockType): void {
    this.space = undefined;
    this.lineBreak = false;
    if (this.start < 0) return;
    this.blocks.push({ type, start: this.start, end: this.length });
    this.start = -1;
  }
}

interface Frame {
  /** The child to be looked at next. */
  next: Node | null;
  /** Those behind it, last first, where they are no siblings: a slot shows what it was given. */
  given: Node[] | undefined;
  block: boolean;
  container: Element;
  type: BlockType;
  preformatted: boolean;
}

/** White space that shows: the byte-order mark counts as white space in patterns but takes no room. */
const WHITE_VISIBLE = /[^\S\ufeff]/;
/** Shown in line with the words, though they have no words themselves. */
const NO_BREAK = new Set(
  'img picture svg button input script style noscript template link meta canvas source map area'.split(' '),
);

function typeOf(tag: string, above: BlockType | undefined): BlockType {
  const own = TYPES[tag];
  // A layout table holds paragraphs, a quotation may hold a list or a heading: the nearer element tells.
  if (own) return own === 'heading' && above === 'caption' ? 'caption' : own;
  if (above === 'table-cell' && tag === 'p') return 'paragraph';
  return above ?? 'paragraph';
}

/** All elements between the kept texts and the root, the root included. */
function ancestorsOf(kept: Iterable<Text>, root: Element): Set<Node> {
  const spine = new Set<Node>();
  let before: ParentNode | null = null;
  for (const text of kept) {
    const parent = text.parentNode;
    // Texts of one element come one after another; where it has a shadow root each has a slot of its own.
    if (parent === before) continue;
    before = (parent as Element | null)?.shadowRoot ? null : parent;
    for (let element = renderedParent(text); element && !spine.has(element); element = renderedParent(element)) {
      spine.add(element);
      if (element === root) break;
    }
  }
  return spine;
}
