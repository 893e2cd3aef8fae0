import type { Reader, Writer } from './bytes.ts';

/** Plain data, as it is in JSON; a field that is undefined is left out. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/**
 * What most facts say in the same words: field names first, then values. A word stands in the bytes by its place here: the
 * list only ever grows at its end, or the version of the store changes.
 */
const KNOWN =
  'entity full given family suffix title head of from to unit relation count who days weekday clock exact implied zone type name number side cross within bearer noun state other part nth counts degree about words speaker role event sex age publisher authors published modified accessed url contentHash origin factSet callsItself private standing text start end by id source kind sentence block subject value hedge cited aside said person organisation year month week day address crossing road facility town county region country site charge bond errand health custody identity case dead critical stable released arrested at-large unidentified wounded killed injured fired female male victim suspect officer chief police mother father brother sister son daughter wife husband child usd % m s km/h at-least at-most headline standfirst heading paragraph caption list-item quotation table-cell quote statement shooting attack crash call arrival death hospital arrest booking court search vigil visitation funeral publication identification release vote signing meeting career birth service history correction other-story boilerplate corrected withdrawn place time amount status'.split(
    ' ',
  );
const KNOWN_AT = new Map(KNOWN.map((word, at) => [word, at]));

/** The shapes that most values and subjects have, under the same rule. */
const SHAPES = [
  'entity full given family',
  'entity full given family title',
  'head full',
  'head full of',
  'from to unit',
  'relation',
  'relation of',
  'relation of who',
  'days',
  'days implied',
  'days weekday implied',
  'clock exact',
  'from to',
  'type name',
  'type name number within',
  'type name within',
  'from to noun',
  'from to noun state',
  'type name counts',
  'about state',
  'words speaker',
  'name role sex age',
  'name role sex',
  'name role',
  'name',
  'event',
  'role',
].map((shape) => shape.split(' '));

const SHAPE_AT = new Map(SHAPES.map((keys, at) => [`${keys.length}${keys.join('\n')}`, at]));

/** The first byte of a value: numbers up to 127 are themselves, the last words and shapes have a byte of their own. */
const WORD = 0x80;
const FIRST_WORDS = 0x40;
const SHAPE = 0xc0;
const FIRST_SHAPES = 0x28;
const [
  NULL,
  TRUE,
  FALSE,
  WHOLE,
  NEGATIVE,
  FLOAT,
  TEXT,
  AGAIN,
  KNOWN_WORD,
  PIECE,
  LOWER,
  LIST,
  OBJECT,
  MORE,
  DAY,
  MOMENT,
] = Array.from({ length: 16 }, (_, n) => 0xe8 + n) as [
  0xe8,
  0xe9,
  0xea,
  0xeb,
  0xec,
  0xed,
  0xee,
  0xef,
  0xf0,
  0xf1,
  0xf2,
  0xf3,
  0xf4,
  0xf5,
  0xf6,
  0xf7,
];
const DAY_MS = 86_400_000;

/** Words that were met, by their place; the same on both sides. */
class Words {
  private readonly at = new Map<string, number>();
  private readonly list: string[] = [];
  /** The text that pieces are taken of. */
  around = '';
  private aroundLower = '';
  private readonly shapes = new Map<string, number>();
  private readonly shapeList: string[][] = [];

  find(text: string): number | undefined {
    return this.at.get(text);
  }
  /** Only what was not found is met, so that both sides meet the same. */
  meet(text: string): void {
    this.at.set(text, this.list.length);
    this.list.push(text);
  }
  /** Whoever reads never looks for a word. */
  meetAgain(text: string): void {
    this.list.push(text);
  }
  get(at: number, list: readonly string[] = this.list): string {
    const text = list[at];
    if (text === undefined) throw new RangeError('the stored bytes name a word that is not there');
    return text;
  }
  within(text: string): void {
    this.around = text;
    this.aroundLower = '';
  }
  get lower(): string {
    if (this.aroundLower === '') this.aroundLower = this.around.toLowerCase();
    return this.aroundLower;
  }
  /** Without a name it is not found again: lists of odd names could join to the same one. */
  meetShape(keys: string[], name?: string): void {
    if (name !== undefined) this.shapes.set(name, SHAPES.length + this.shapeList.length);
    this.shapeList.push(keys);
  }
  findShape(name: string): number | undefined {
    return SHAPE_AT.get(name) ?? this.shapes.get(name);
  }
  shape(at: number): string[] {
    const keys = at < SHAPES.length ? SHAPES[at] : this.shapeList[at - SHAPES.length];
    if (!keys) throw new RangeError('the stored bytes name a shape that is not there');
    return keys;
  }
}

/** Packs plain data of one source: what was said before is said by its place. */
export class Packer {
  private readonly words = new Words();
  constructor(private readonly into: Writer) {}

  /** Words of this text are from now on said by where they stand in it. */
  within(text: string): void {
    this.words.within(text);
  }

  put(value: Plain): void {
    const { into } = this;
    if (value === null) into.byte(NULL);
    else if (value === true) into.byte(TRUE);
    else if (value === false) into.byte(FALSE);
    else if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') this.text(value);
    else if (Array.isArray(value)) {
      into.byte(LIST);
      into.whole(value.length);
      for (const item of value as readonly Plain[]) this.put(item);
    } else this.object(value as { readonly [key: string]: Plain | undefined });
  }

  private number(value: number): void {
    const { into } = this;
    const negative = value < 0 || Object.is(value, -0);
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
      into.byte(FLOAT);
      into.float(value);
    } else if (!negative && value < WORD) into.byte(value);
    else {
      into.byte(negative ? NEGATIVE : WHOLE);
      into.whole(Math.abs(value));
    }
  }

  private text(value: string): void {
    const { into, words } = this;
    const known = KNOWN_AT.get(value);
    if (known !== undefined) {
      into.byte(KNOWN_WORD);
      into.byte(known);
      return;
    }
    const met = words.find(value);
    if (met !== undefined) {
      if (met < FIRST_WORDS) into.byte(WORD + met);
      else {
        into.byte(AGAIN);
        into.whole(met);
      }
      return;
    }
    if ((value.length === 10 || value.length === 24) && value[4] === '-') {
      const time = timeOf(value);
      if (time !== undefined) {
        into.byte(value.length === 10 ? DAY : MOMENT);
        into.whole(value.length === 10 ? time / DAY_MS : time);
        words.meet(value);
        return;
      }
    }
    if (value.length > 2 && words.around !== '') {
      const exact = words.around.indexOf(value);
      const lower = exact < 0 ? words.lower.indexOf(value) : -1;
      // Lower case can be longer or shorter: only where it is the same on the way back.
      if (exact >= 0 || (lower >= 0 && words.around.slice(lower, lower + value.length).toLowerCase() === value)) {
        into.byte(exact >= 0 ? PIECE : LOWER);
        into.whole(exact >= 0 ? exact : lower);
        into.whole(value.length);
        words.meet(value);
        return;
      }
    }
    into.byte(TEXT);
    into.text(value);
    words.meet(value);
  }

  private object(value: { readonly [key: string]: Plain | undefined }): void {
    const { into, words } = this;
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    const name = `${keys.length}${keys.join('\n')}`;
    const shape = words.findShape(name);
    if (shape === undefined) {
      into.byte(OBJECT);
      into.whole(keys.length);
      for (const key of keys) this.text(key);
      words.meetShape(keys, keys.some((key) => key.includes('\n')) ? undefined : name);
    } else if (shape < FIRST_SHAPES) into.byte(SHAPE + shape);
    else {
      into.byte(MORE);
      into.whole(shape);
    }
    for (const key of keys) this.put(value[key] ?? null);
  }
}

/** Unpacks what a `Packer` packed, in the same order. Throws a RangeError on bytes that none wrote. */
export class Unpacker {
  private readonly words = new Words();
  constructor(private readonly from: Reader) {}

  within(text: string): void {
    this.words.within(text);
  }

  take(): Plain {
    const { from } = this;
    const tag = from.byte();
    if (tag < WORD) return tag;
    if (tag >= SHAPE && tag < SHAPE + FIRST_SHAPES) return this.shaped(tag - SHAPE);
    switch (tag) {
      case NULL:
        return null;
      case TRUE:
        return true;
      case FALSE:
        return false;
      case WHOLE:
        return from.whole();
      case NEGATIVE:
        return -from.whole();
      case FLOAT:
        return from.float();
      case LIST:
        return Array.from({ length: from.whole() }, () => this.take());
      case OBJECT: {
        const keys = Array.from({ length: from.whole() }, () => this.text(from.byte()));
        this.words.meetShape(keys);
        return this.fields(keys);
      }
      case MORE:
        return this.shaped(from.whole());
      default:
        return this.text(tag);
    }
  }

  private shaped(at: number): Plain {
    return this.fields(this.words.shape(at));
  }

  private fields(keys: readonly string[]): Plain {
    const made: Record<string, Plain> = {};
    for (const key of keys) {
      const value = this.take();
      // No name may reach for the prototype.
      if (key === '__proto__')
        Object.defineProperty(made, key, { value, enumerable: true, writable: true, configurable: true });
      else made[key] = value;
    }
    return made;
  }

  private text(tag: number): string {
    const { from, words } = this;
    if (tag >= WORD && tag < WORD + FIRST_WORDS) return words.get(tag - WORD);
    if (tag === AGAIN) return words.get(from.whole());
    if (tag === KNOWN_WORD) return words.get(from.byte(), KNOWN);
    let text: string;
    if (tag === TEXT) text = from.text();
    else if (tag === PIECE || tag === LOWER) {
      const start = from.whole();
      text = words.around.slice(start, start + from.whole());
      if (tag === LOWER) text = text.toLowerCase();
    } else if (tag === DAY || tag === MOMENT) {
      const time = new Date(from.whole() * (tag === DAY ? DAY_MS : 1));
      if (Number.isNaN(time.getTime())) throw new RangeError('the stored bytes hold a time that is none');
      text = time.toISOString().slice(0, tag === DAY ? 10 : 24);
    } else throw new RangeError(`the stored bytes hold an unknown mark ${tag}`);
    words.meetAgain(text);
    return text;
  }
}

/** Milliseconds of an ISO day or moment that can be written the same again. */
function timeOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/.test(text)) return undefined;
  const time = Date.parse(text);
  return time >= 0 && new Date(time).toISOString().startsWith(text) ? time : undefined;
}
