import type { SourceFacts } from '../../model.ts';
import { keysOfSource } from '../keys.ts';
import { bucketOf, change, find, hashOf, idKey } from './bucket.ts';
import { Reader, Writer } from './bytes.ts';
import { packSource, type Shelved, unpackSource } from './pack-source.ts';
import type { SetRow, Tx } from './records.ts';

/**
 * Sources lie in blocks of four, so that an import writes few records and a look-up reads little of what it did not ask
 * for. A source's number within its run is its block's times four and its place there; a number is never given twice, so
 * that what was once read under it stays true.
 */
export const IN_BLOCK = 4;

/** Everything that a source is found by, as hashes. */
export function hashesOf(set: SourceFacts): Set<number> {
  const hashes = new Set([hashOf(idKey(set.source.id))]);
  for (const key of keysOfSource(set)) hashes.add(hashOf(key));
  return hashes;
}

export function packBlock(sources: readonly (Uint8Array | undefined)[]): Uint8Array<ArrayBuffer> {
  const into = new Writer();
  for (const bytes of sources) {
    into.whole(bytes?.length ?? 0);
    if (bytes) into.all(bytes);
  }
  return into.done();
}

/** The places of a block; one whose source was taken out is empty. */
function placesOf(block: Uint8Array): (Uint8Array | undefined)[] {
  const from = new Reader(block);
  const places: (Uint8Array | undefined)[] = [];
  while (!from.over) {
    const length = from.whole();
    places.push(length === 0 ? undefined : from.all(length));
  }
  return places;
}

/** Reads sources of a run by their numbers; those that are gone are left out. */
export async function readNumbers(tx: Tx, run: number, numbers: readonly number[]): Promise<Map<number, Shelved>> {
  const inBlock = new Map<number, number[]>();
  for (const number of numbers) {
    const block = Math.floor(number / IN_BLOCK);
    inBlock.set(block, [...(inBlock.get(block) ?? []), number]);
  }
  const store = tx.objectStore('blocks');
  const found = new Map<number, Shelved>();
  // What has come is unpacked while the rest is still read.
  await Promise.all(
    [...inBlock].map(async ([block, ofBlock]) => {
      const read = await store.get([run, block]);
      if (!read) return;
      const places = placesOf(read);
      for (const number of ofBlock) {
        const bytes = places[number % IN_BLOCK];
        if (bytes) found.set(number, unpackSource(bytes));
      }
    }),
  );
  return found;
}

async function numberOf(tx: Tx, run: number, id: string): Promise<{ number: number; shelved: Shelved } | undefined> {
  const hash = hashOf(idKey(id));
  const bucket = await tx.objectStore('buckets').get(bucketOf(hash));
  const numbers: number[] = [];
  if (bucket) find(bucket, new Set([hash]), new Set([run]), (_, __, entry) => numbers.push(...entry.numbers));
  for (const [number, shelved] of await readNumbers(tx, run, numbers))
    if (shelved.set.source.id === id) return { number, shelved };
  return undefined;
}

export async function readSource(tx: Tx, run: number, id: string): Promise<SourceFacts | undefined> {
  return (await numberOf(tx, run, id))?.shelved.set;
}

/** The sources of a run's blocks from one on, at most so many blocks, and where to go on; nothing where it ends. */
export async function readBlocks(
  tx: Tx,
  run: number,
  from: number,
  most: number,
): Promise<{ sources: { number: number; shelved: Shelved }[]; next: number | undefined }> {
  const store = tx.objectStore('blocks');
  const range = IDBKeyRange.bound([run, from], [run, Number.MAX_SAFE_INTEGER]);
  const [keys, blocks] = await Promise.all([store.getAllKeys(range, most), store.getAll(range, most)]);
  const sources = blocks.flatMap((bytes, at) =>
    placesOf(bytes).flatMap((place, slot) =>
      place ? [{ number: (keys[at]?.[1] ?? 0) * IN_BLOCK + slot, shelved: unpackSource(place) }] : [],
    ),
  );
  const last = keys.at(-1);
  return { sources, next: last && keys.length === most ? last[1] + 1 : undefined };
}

/** Puts a source in place of what was there under its id, or takes it out; gives what was there. `row` gets a new `next`. */
export async function writeSource(
  tx: Tx<'readwrite'>,
  row: SetRow,
  id: string,
  set: SourceFacts | undefined,
  changed: string,
): Promise<SourceFacts | undefined> {
  const before = await numberOf(tx, row.run, id);
  const blocks = tx.objectStore('blocks');
  if (before) {
    const block = Math.floor(before.number / IN_BLOCK);
    const places = placesOf((await blocks.get([row.run, block])) ?? new Uint8Array());
    places[before.number % IN_BLOCK] = undefined;
    await (places.some(Boolean) ? blocks.put(packBlock(places), [row.run, block]) : blocks.delete([row.run, block]));
  }
  const number = row.next * IN_BLOCK;
  if (set) {
    await blocks.put(packBlock([packSource({ set, changed })]), [row.run, row.next]);
    row.next++;
  }
  const edits = new Map<number, Map<number, { add: number[]; drop: number[] }>>();
  const edit = (hash: number, what: 'add' | 'drop', of: number) => {
    const bucket = bucketOf(hash);
    const ofBucket = edits.get(bucket) ?? new Map<number, { add: number[]; drop: number[] }>();
    edits.set(bucket, ofBucket);
    const ofHash = ofBucket.get(hash) ?? { add: [], drop: [] };
    ofBucket.set(hash, ofHash);
    ofHash[what].push(of);
  };
  if (before) for (const hash of hashesOf(before.shelved.set)) edit(hash, 'drop', before.number);
  if (set) for (const hash of hashesOf(set)) edit(hash, 'add', number);
  const known = await knownRuns(tx);
  const buckets = tx.objectStore('buckets');
  await Promise.all(
    [...edits].map(async ([bucket, ofBucket]) => {
      const bytes = change(await buckets.get(bucket), row.run, ofBucket, known);
      await (bytes.length > 0 ? buckets.put(bytes, bucket) : buckets.delete(bucket));
    }),
  );
  return before?.shelved.set;
}

/** The runs whose parts of the index are kept: of sets, of what can be undone, and those that are being filled. */
export async function knownRuns(tx: Tx): Promise<Set<number>> {
  const rows = await tx.objectStore('runs').getAll();
  return new Set(rows.flatMap(({ run, state }) => (run === undefined || state === 'gone' ? [] : [run])));
}
