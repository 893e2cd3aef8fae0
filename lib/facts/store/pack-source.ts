import { type Fact, type Gist, KINDS, type Said, type Sentence, type SourceFacts } from '../../model.ts';
import { Reader, Writer } from './bytes.ts';
import { Packer, type Plain, Unpacker } from './pack.ts';

/** A source as it lies on its shelf, with when it was last changed. */
export interface Shelved {
  set: SourceFacts;
  changed: string;
}

const room = new Writer();

/**
 * Packs a source: each sentence once, words by where they stand in their sentence, and of a fact only what cannot be told
 * from the rest. Whatever does not fit that is packed as it is: every source comes back the same.
 */
export function packSource(shelved: Shelved): Uint8Array<ArrayBuffer> {
  return pack(shelved).done();
}

/** Packs a source at the end of others: its length first. */
export function packBehind(into: Writer, shelved: Shelved): void {
  const bytes = pack(shelved).view();
  into.whole(bytes.length);
  into.all(bytes);
}

function pack({ set, changed }: Shelved): Writer {
  room.clear();
  const packer = new Packer(room);
  const { source, facts, gist, sketch, ...more } = set;
  packer.put(changed);
  packer.put(source as unknown as Plain);
  packer.put(more as Plain);
  packer.put(sketch === undefined ? null : sketch);
  room.whole(facts.length);
  let sentence: Sentence | undefined;
  let text = '';
  let at = 0;
  const subjects = new Subjects();
  for (const [number, fact] of facts.entries()) {
    if (!sentence || !same(fact.sentence, sentence)) {
      sentence = fact.sentence;
      room.byte(NEXT);
      packer.within('');
      packer.put(sentence.text);
      packer.put(sentence.start - at);
      packer.put(sentence.end - sentence.start - sentence.text.length);
      packer.within(sentence.text);
      at = sentence.start;
      text += `${sentence.text}\n`;
    }
    packFact(packer, fact, number, sentence, source.id, subjects);
  }
  if (gist) {
    room.byte(1);
    for (const list of [gist.title, gist.words, gist.names]) packWords(list, text.toLowerCase());
  } else room.byte(0);
  return room;
}

export function unpackSource(bytes: Uint8Array): Shelved {
  const from = new Reader(bytes);
  const packer = new Unpacker(from);
  const changed = packer.take() as string;
  const source = packer.take() as unknown as SourceFacts['source'];
  const more = packer.take() as object;
  const sketch = packer.take() as number[] | null;
  const facts: Fact[] = [];
  let sentence: Sentence = { text: '', start: 0, end: 0 };
  let text = '';
  const subjects: Fact['subject'][] = [];
  const count = from.whole();
  for (let number = 0; number < count; number++) {
    let form = from.byte();
    if (form === NEXT) {
      packer.within('');
      const said = packer.take() as string;
      const start = sentence.start + (packer.take() as number);
      sentence = { text: said, start, end: start + said.length + (packer.take() as number) };
      packer.within(said);
      text += `${said}\n`;
      form = from.byte();
    }
    facts.push(unpackFact(packer, from, form, number, sentence, source.id, subjects));
  }
  const lower = from.byte() === 1 ? text.toLowerCase() : undefined;
  const [title = [], words = [], names = []] = lower === undefined ? [] : [0, 1, 2].map(() => unpackWords(from, lower));
  const gist: Gist | undefined = lower === undefined ? undefined : { title, words, names };
  const set = { source, facts, ...(gist ? { gist } : {}), ...(sketch ? { sketch } : {}), ...more };
  return { set, changed };
}

/** A fact's first byte: a new sentence comes before it, or it is packed as it is; else what is usual of it, with its kind. */
const NEXT = 0;
const WHOLE = 2;
const USUAL = 1;
/** What is said of it is its sentence, as a quote. */
const QUOTED = 2;
/** It stands in a paragraph, and its id has its number. */
const PLAIN = 4;
/** It has no hedge, nobody is cited, and it is not aside. */
const BARE = 8;
const KIND = 16;

/** Subjects come back in many facts of a source. */
class Subjects {
  readonly list: Fact['subject'][] = [];
  private readonly at = new Map<string, number>();

  /** The place of a subject, which is the next one where it is new. */
  find(subject: Fact['subject']): number {
    const key = JSON.stringify(subject);
    const at = this.at.get(key);
    if (at !== undefined) return at;
    this.at.set(key, this.list.length);
    this.list.push(subject);
    return this.list.length - 1;
  }
}

function packFact(packer: Packer, fact: Fact, number: number, sentence: Sentence, source: string, subjects: Subjects) {
  const { kind, start, end, words, sentence: _, block, subject, value, id, source: of, said, ...rest } = fact;
  const from = start - sentence.start;
  const fits =
    of === source &&
    KINDS.includes(kind) &&
    Number.isSafeInteger(from) &&
    Number.isSafeInteger(end - start) &&
    from >= 0 &&
    end > start &&
    sentence.text.slice(from, end - sentence.start) === words;
  if (!fits) {
    const { sentence: __, ...all } = fact;
    room.byte(WHOLE);
    packer.put(all as unknown as Plain);
    return;
  }
  const quoted = said.type === 'quote' && same(said, sentence);
  const plain = block === 'paragraph' && id === `${source}#${number}`;
  const bare = !Object.keys(rest).some((key) => rest[key as keyof typeof rest] !== undefined);
  room.byte(USUAL | (quoted ? QUOTED : 0) | (plain ? PLAIN : 0) | (bare ? BARE : 0) | (KINDS.indexOf(kind) * KIND));
  room.whole(from);
  room.whole(end - start);
  const known = subjects.list.length;
  const at = subjects.find(subject);
  room.whole(at);
  if (at === known) packer.put(subject as Plain);
  packer.put(value as unknown as Plain);
  if (!plain) {
    packer.put(leanId(id, source));
    packer.put(block);
  }
  if (!bare) packer.put(rest as Plain);
  if (!quoted) packer.put(leanSaid(said, sentence));
}

function unpackFact(
  packer: Unpacker,
  from: Reader,
  form: number,
  number: number,
  sentence: Sentence,
  source: string,
  subjects: Fact['subject'][],
): Fact {
  const own = { ...sentence };
  if (form === WHOLE) return { ...(packer.take() as object), sentence: own } as unknown as Fact;
  const start = sentence.start + from.whole();
  const end = start + from.whole();
  const at = from.whole();
  if (at === subjects.length) subjects.push(packer.take() as Fact['subject']);
  const value = packer.take();
  const id = form & PLAIN ? `${source}#${number}` : fullId(packer.take() as number | string, source);
  const block = form & PLAIN ? 'paragraph' : packer.take();
  const rest = form & BARE ? {} : (packer.take() as object);
  const said: Said = form & QUOTED ? { type: 'quote', ...sentence } : fullSaid(packer.take(), sentence);
  const words = sentence.text.slice(start - sentence.start, end - sentence.start);
  const kind = KINDS[Math.floor(form / KIND)];
  const subject = { ...subjects[at] };
  return {
    kind,
    start,
    end,
    words,
    sentence: own,
    block,
    subject,
    value,
    id,
    source,
    said,
    ...rest,
  } as unknown as Fact;
}

/** A fact is numbered behind its source (`SET/SOURCE#3`) or named within its set (`SET/NAME`). */
function leanId(id: string, source: string): number | string {
  if (id.startsWith(`${source}#`)) {
    const number = Number(id.slice(source.length + 1));
    if (Number.isSafeInteger(number) && id === `${source}#${number}`) return number;
  }
  const set = source.slice(0, source.indexOf('/') + 1);
  return set !== '' && id.startsWith(set) ? `/${id.slice(set.length)}` : `=${id}`;
}

function fullId(lean: number | string, source: string): string {
  if (typeof lean === 'number') return `${source}#${lean}`;
  return lean[0] === '/' ? source.slice(0, source.indexOf('/')) + lean : lean.slice(1);
}

/** A statement that is its sentence is told by its maker alone. */
function leanSaid(said: Said, sentence: Sentence): Plain {
  return said.type === 'statement' && said.text === sentence.text && Object.keys(said).length === 3
    ? said.by
    : (said as unknown as Plain);
}

function fullSaid(lean: Plain, { text }: Sentence): Said {
  return typeof lean === 'string' ? { type: 'statement', text, by: lean } : (lean as unknown as Said);
}

function same(a: Sentence, b: Sentence): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Words that mostly stand in the text, in its order: each by how far it stands behind the one before. */
function packWords(list: readonly string[], text: string): void {
  room.whole(list.length);
  let at = 0;
  for (const word of list) {
    const found = word.length > 0 && word.length < 256 ? text.indexOf(word, at) : -1;
    const behind = found < 0 || found - at > 500 ? -1 : found - at;
    room.whole(behind < 0 ? 0 : word.length);
    if (behind < 0) room.text(word);
    else {
      room.whole(behind);
      at = found + word.length;
    }
  }
}

function unpackWords(from: Reader, text: string): string[] {
  const words: string[] = [];
  let at = 0;
  for (let left = from.whole(); left > 0; left--) {
    const length = from.whole();
    if (length === 0) {
      words.push(from.text());
      continue;
    }
    at += from.whole();
    words.push(text.slice(at, at + length));
    at += length;
  }
  return words;
}
