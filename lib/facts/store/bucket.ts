import { placeOf } from '../keys.ts';
import { Reader, Writer } from './bytes.ts';

/**
 * The index: each blocking key, and each source's id, falls into one of these buckets, which lists the sources that have
 * it by their numbers. So many that a bucket stays small with a million facts (about 0.5 KB), and so few that an import
 * writes each of them once in a moment. What a look-up costs is mostly how many buckets it reads, so keys that are asked
 * for together lie together (`placeOf`); ids, which no page asks for, have the last buckets to themselves.
 *
 * A bucket is a list of sections, one a run, so that a run that is gone is dropped unread: `run, bytes, slot bits, bytes of
 * each slot…, slots…`. The next bits of a hash tell its slot, so that of a long section only a little is read.
 * A slot is a list of entries: `hash (less the one before), total × 2 + whether some are left out, [count], numbers (less
 * the one before)…`, where `0, count` are so many numbers that follow one another: the sources of a story or of a set on one
 * matter often do.
 */
export const BUCKETS = 2048;
const BUCKET_BITS = 11;
const ID_BUCKETS = 256;
/** Bits of a hash that tell a key within its bucket. */
const REST_BITS = 32 - BUCKET_BITS;
/** Entries of a slot, about. */
const IN_SLOT = 12;
const MOST_SLOT_BITS = 12;
/** So many numbers that follow one another are shorter told as such. */
const SHORTEST_ROW = 3;
/** Of a key that more sources of a run have, the latest are listed: so common a key tells next to nothing. */
export const MOST_LISTED = 256;

/** The sources of one run that have a key, in rising order; `total` counts those too that are left out. */
export interface Entry {
  total: number;
  numbers: number[];
}

/** The key under which a source is found by its id. No blocking key begins so. */
export const idKey = (id: string) => `id:${id}`;

/** 32 bits of a key: the first 11 are its bucket, the rest tell it there. */
export function hashOf(key: string): number {
  const whole = mixed(key);
  const place = placeOf(key);
  const bucket = key.startsWith('id:')
    ? BUCKETS - ID_BUCKETS + scaled(whole, ID_BUCKETS)
    : scaled(place === undefined ? whole : mixed(place), BUCKETS - ID_BUCKETS);
  return bucket * 2 ** REST_BITS + (whole & (2 ** REST_BITS - 1));
}

/** 32 bits as a number below `most`. */
function scaled(hash: number, most: number): number {
  return Math.floor((hash / 2 ** 32) * most);
}

/** 32 bits of a text, well mixed. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function slotOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : (hash << BUCKET_BITS) >>> (32 - bits);
}

/** The least hash of a hash's slot: entries are told from there on. */
function baseOf(hash: number, bits: number): number {
  const below = 2 ** (REST_BITS - bits);
  return Math.floor(hash / below) * below;
}

export function bucketOf(hash: number): number {
  return hash >>> REST_BITS;
}

/** What a bucket lists under these hashes, by run; other runs are not looked into. */
export function find(
  bucket: Uint8Array,
  hashes: ReadonlySet<number>,
  runs: { has(run: number): boolean },
  found: (hash: number, run: number, entry: Entry) => void,
): void {
  for (const { run, from } of sectionsOf(bucket)) {
    if (!runs.has(run)) continue;
    const { bits, starts } = slotsOf(from);
    for (const wanted of hashes) {
      const slot = slotOf(wanted, bits);
      from.at = starts[slot] ?? 0;
      const end = starts[slot + 1] ?? 0;
      let hash = baseOf(wanted, bits);
      while (from.at < end) {
        hash += from.whole();
        if (hash > wanted) break;
        if (hash < wanted) skipEntry(from);
        else {
          found(hash, run, readEntry(from));
          break;
        }
      }
    }
  }
}

/** Reads a section's head: where each of its slots begins, and where the last one ends. */
function slotsOf(from: Reader): { bits: number; starts: number[] } {
  const bits = from.whole();
  const starts = [0];
  for (let slot = 0, start = 0; slot < 2 ** bits; slot++) {
    start += from.whole();
    starts.push(start);
  }
  return { bits, starts: starts.map((start) => from.at + start) };
}

/** Changes what a bucket lists for one run, under hashes of its own; sections of runs that are not known any more fall away. */
export function change(
  bucket: Uint8Array | undefined,
  run: number,
  edits: ReadonlyMap<number, { add: readonly number[]; drop: readonly number[] }>,
  known: { has(run: number): boolean },
): Uint8Array<ArrayBuffer> {
  const into = new Writer();
  const entries = new Map<number, Entry>();
  for (const section of sectionsOf(bucket ?? new Uint8Array())) {
    if (section.run === run) {
      const { bits, starts } = slotsOf(section.from);
      const [edited = 0] = edits.keys();
      for (const [slot, end] of starts.slice(1).entries()) {
        let hash = baseOf(edited, 0) + slot * 2 ** (REST_BITS - bits);
        while (section.from.at < end) {
          hash += section.from.whole();
          entries.set(hash, readEntry(section.from));
        }
      }
    } else if (known.has(section.run)) into.all(section.bytes);
  }
  for (const [hash, { add, drop }] of edits) {
    const { total, numbers } = entries.get(hash) ?? { total: 0, numbers: [] };
    const all = new Set(numbers);
    let count = total;
    for (const number of drop) if (all.delete(number) || count > numbers.length) count--;
    for (const number of add) {
      if (!all.has(number)) count++;
      all.add(number);
    }
    if (count === 0 || all.size === 0) entries.delete(hash);
    else entries.set(hash, { total: count, numbers: [...all].sort((a, b) => a - b).slice(-MOST_LISTED) });
  }
  writeSection(
    into,
    run,
    [...entries].sort(([a], [b]) => a - b).map(([hash, entry]) => ({ hash, ...entry })),
  );
  return into.done();
}

/**
 * Adds a run's whole section to a bucket, in place of what it had: `pairs` are its hashes and numbers, sorted, from `from`
 * to `to`.
 */
export function fill(
  bucket: Uint8Array | undefined,
  run: number,
  pairs: { hash(at: number): number; number(at: number): number },
  from: number,
  to: number,
  known: { has(run: number): boolean },
): Uint8Array<ArrayBuffer> {
  const into = new Writer();
  for (const section of sectionsOf(bucket ?? new Uint8Array()))
    if (section.run !== run && known.has(section.run)) into.all(section.bytes);
  const entries: (Entry & { hash: number })[] = [];
  for (let at = from; at < to; ) {
    const hash = pairs.hash(at);
    const numbers: number[] = [];
    for (; at < to && pairs.hash(at) === hash; at++) {
      const number = pairs.number(at);
      if (number !== numbers.at(-1)) numbers.push(number);
    }
    const listed = numbers.length > MOST_LISTED ? numbers.slice(-MOST_LISTED) : numbers;
    entries.push({ hash, total: numbers.length, numbers: listed });
  }
  writeSection(into, run, entries);
  return into.done();
}

/** A bucket without the sections of runs that are not known; the bucket itself where there are none. */
export function swept(bucket: Uint8Array, known: { has(run: number): boolean }): Uint8Array {
  const sections = [...sectionsOf(bucket)];
  if (sections.every(({ run }) => known.has(run))) return bucket;
  const into = new Writer();
  for (const { run, bytes } of sections) if (known.has(run)) into.all(bytes);
  return into.done();
}

interface Section {
  run: number;
  /** With its head. */
  bytes: Uint8Array;
  /** Reads its entries. */
  from: Reader;
}

function* sectionsOf(bucket: Uint8Array): Generator<Section> {
  const reader = new Reader(bucket);
  while (!reader.over) {
    const start = reader.at;
    const run = reader.whole();
    const length = reader.whole();
    const at = reader.at;
    reader.all(length);
    yield { run, bytes: bucket.subarray(start, at + length), from: new Reader(bucket, at, at + length) };
  }
}

/** Entries come in rising order of their hashes. */
function writeSection(into: Writer, run: number, entries: readonly (Entry & { hash: number })[]): void {
  if (entries.length === 0) return;
  const bits = Math.min(MOST_SLOT_BITS, Math.max(0, Math.ceil(Math.log2(entries.length / IN_SLOT))));
  const lengths = new Array<number>(2 ** bits).fill(0);
  const slots = new Writer();
  let slot = -1;
  let before = 0;
  for (const { hash, total, numbers } of entries) {
    if (slotOf(hash, bits) !== slot) {
      slot = slotOf(hash, bits);
      before = baseOf(hash, bits);
    }
    const start = slots.length;
    slots.whole(hash - before);
    before = hash;
    writeEntry(slots, total, numbers);
    lengths[slot] = (lengths[slot] ?? 0) + slots.length - start;
  }
  const section = new Writer();
  section.whole(bits);
  for (const length of lengths) section.whole(length);
  section.all(slots.done());
  into.whole(run);
  into.whole(section.length);
  into.all(section.done());
}

function writeEntry(into: Writer, total: number, numbers: readonly number[]): void {
  const less = total > numbers.length;
  into.whole(total * 2 + (less ? 1 : 0));
  if (less) into.whole(numbers.length);
  let before = 0;
  for (let at = 0; at < numbers.length; ) {
    const number = numbers[at] ?? 0;
    let end = at;
    while (at > 0 && end < numbers.length && numbers[end] === number + end - at) end++;
    if (number === before + 1 && end - at >= SHORTEST_ROW) {
      into.whole(0);
      into.whole(end - at);
      at = end;
    } else {
      into.whole(number - before);
      at++;
    }
    before = numbers[at - 1] ?? 0;
  }
}

function readEntry(from: Reader): Entry {
  const head = from.whole();
  const total = Math.floor(head / 2);
  const count = head % 2 === 1 ? from.whole() : total;
  if (count > MOST_LISTED) throw new RangeError('the stored bytes list more sources than a key can have');
  const numbers: number[] = [];
  let number = 0;
  while (numbers.length < count) {
    const step = from.whole();
    if (step > 0 || numbers.length === 0) {
      number += step;
      numbers.push(number);
    } else for (let left = Math.min(from.whole(), count - numbers.length); left > 0; left--) numbers.push(++number);
  }
  return { total, numbers };
}

function skipEntry(from: Reader): void {
  const head = from.whole();
  const count = head % 2 === 1 ? from.whole() : Math.floor(head / 2);
  if (count > 0) from.whole();
  for (let read = 1; read < count; ) read += from.whole() === 0 ? from.whole() : 1;
}
