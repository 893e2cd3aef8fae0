import { Reader, Writer } from './bytes.ts';

/**
 * The index: each blocking key, and each source's id, is hashed to one of these buckets, which lists the sources that have
 * it by their numbers. So many that a bucket stays small with a million facts (about 10 KB), and so few that an import
 * writes each of them once in a moment.
 *
 * A bucket is a list of sections, one a run: `run, bytes, entries…`, so that a run that is gone is dropped unread.
 * An entry is `hash (less the one before), total × 2 + whether some are left out, [count], numbers (less the one before)…`.
 */
export const BUCKETS = 1024;
const BUCKET_BITS = 10;
/** Of a key that more sources of a run have, the latest are listed: so common a key tells next to nothing. */
export const MOST_LISTED = 256;

/** The sources of one run that have a key, in rising order; `total` counts those too that are left out. */
export interface Entry {
  total: number;
  numbers: number[];
}

/** 32 bits of a key, well mixed: the first 10 tell its bucket, the rest its entry there. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function bucketOf(hash: number): number {
  return hash >>> (32 - BUCKET_BITS);
}

/** What a bucket lists under these hashes, by run; other runs are not looked into. */
export function find(
  bucket: Uint8Array,
  hashes: ReadonlySet<number>,
  runs: { has(run: number): boolean },
  found: (hash: number, run: number, entry: Entry) => void,
): void {
  let last = 0;
  for (const hash of hashes) last = Math.max(last, hash);
  for (const { run, from } of sectionsOf(bucket)) {
    if (!runs.has(run)) continue;
    let hash = 0;
    while (!from.over) {
      hash += from.whole();
      if (hash > last) break;
      if (hashes.has(hash)) found(hash, run, readEntry(from));
      else skipEntry(from);
    }
  }
}

/** Changes what a bucket lists for one run; sections of runs that are not known any more fall away. */
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
      let hash = 0;
      while (!section.from.over) {
        hash += section.from.whole();
        entries.set(hash, readEntry(section.from));
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
  const section = new Writer();
  let before = 0;
  for (const [hash, entry] of [...entries].sort(([a], [b]) => a - b)) {
    writeEntry(section, hash - before, entry.total, entry.numbers, 0, entry.numbers.length);
    before = hash;
  }
  writeSection(into, run, section);
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
  const section = new Writer();
  let before = 0;
  let numbers: number[] = [];
  for (let at = from; at < to; ) {
    const hash = pairs.hash(at);
    numbers = [];
    for (; at < to && pairs.hash(at) === hash; at++) {
      const number = pairs.number(at);
      if (number !== numbers.at(-1)) numbers.push(number);
    }
    writeEntry(
      section,
      hash - before,
      numbers.length,
      numbers,
      Math.max(0, numbers.length - MOST_LISTED),
      numbers.length,
    );
    before = hash;
  }
  writeSection(into, run, section);
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

function writeSection(into: Writer, run: number, section: Writer): void {
  if (section.length === 0) return;
  into.whole(run);
  into.whole(section.length);
  into.all(section.done());
}

function writeEntry(into: Writer, hash: number, total: number, numbers: readonly number[], from: number, to: number) {
  into.whole(hash);
  const less = total > to - from;
  into.whole(total * 2 + (less ? 1 : 0));
  if (less) into.whole(to - from);
  let before = 0;
  for (let at = from; at < to; at++) {
    const number = numbers[at] ?? 0;
    into.whole(number - before);
    before = number;
  }
}

function readEntry(from: Reader): Entry {
  const head = from.whole();
  const total = Math.floor(head / 2);
  const numbers: number[] = [];
  let number = 0;
  for (let left = head % 2 === 1 ? from.whole() : total; left > 0; left--) {
    number += from.whole();
    numbers.push(number);
  }
  return { total, numbers };
}

function skipEntry(from: Reader): void {
  const head = from.whole();
  for (let left = head % 2 === 1 ? from.whole() : Math.floor(head / 2); left > 0; left--) from.whole();
}
