import type { SourceFacts } from '../../model.ts';
import { nameKeysOf } from '../keys.ts';
import type { Found } from '../library.ts';
import { namesIn, type Postings, rank } from '../ranking.ts';
import { bucketOf, find, hashOf } from './bucket.ts';
import type { Connection } from './connection.ts';
import { keptIn, readBuckets } from './index-kept.ts';
import type { SetRow, Tx } from './records.ts';
import { readNumbers, readSource } from './shelves.ts';
import { setOf } from './states.ts';

/** A source's number over all runs: its run times this, and its number there. */
const RUN = 2 ** 32;

/**
 * Reads what a look-up needs, and no more: one bucket a key, and the few sources that it brings. `keeps` has them stay in memory
 * for the next one.
 */
export async function lookUp(
  connection: Connection,
  keys: readonly string[],
  limit: number,
  keeps: boolean,
): Promise<Found[]> {
  return connection.read(async (tx) => {
    const [sets, runs] = await Promise.all([tx.objectStore('sets').getAll(), tx.objectStore('runs').getAll()]);
    const enabled = sets.filter(isEnabled);
    const total = enabled.reduce((sum, { sources }) => sum + sources, 0);
    if (total === 0) return [];
    const byHash = new Map(keys.map((key) => [hashOf(key), key]));
    const wanted = [...new Set([...byHash.keys()].map(bucketOf))];
    const kept = keeps ? keptIn(tx, sets, runs) : undefined;
    if (kept)
      await readBuckets(
        tx,
        kept,
        enabled.reduce((sum, { facts }) => sum + facts, 0),
        wanted,
      );
    const buckets = kept?.buckets ?? (await bucketsOf(tx, wanted));
    const postings = postingsOf(buckets, byHash, new Set(enabled.map(({ run }) => run)));
    const read = kept?.sources ?? new Map<number, SourceFacts>();
    const sources = async (numbers: readonly number[]) => {
      await readInto(
        tx,
        numbers.filter((number) => !read.has(number)),
        read,
      );
      return numbers.map((number) => read.get(number));
    };
    const names = async (numbers: readonly number[]) =>
      (await sources(numbers)).map((set) => (set ? namesIn(nameKeysOf(set.facts)) : []));
    const { ranked } = await rank({ keys, postings, total, names }, limit);
    const sets_ = await sources(ranked.map(({ source }) => source));
    return ranked.flatMap(({ shared, score }, at) => {
      const set = sets_[at];
      return set ? [{ set, shared, score }] : [];
    });
  }, []);
}

/** The sources of enabled sets that have these ids, in their order. */
export async function factsOf(connection: Connection, ids: readonly string[]): Promise<SourceFacts[]> {
  return connection.read(async (tx) => {
    const rows = new Map((await enabledSets(tx)).map((row) => [row.id, row]));
    const found = await Promise.all(
      ids.map((id) => {
        const row = rows.get(setOf(id));
        return row ? readSource(tx, row.run, id) : undefined;
      }),
    );
    return found.flatMap((set) => set ?? []);
  }, []);
}

async function bucketsOf(tx: Tx, wanted: readonly number[]): Promise<ReadonlyMap<number, Uint8Array | undefined>> {
  const store = tx.objectStore('buckets');
  return new Map(await Promise.all(wanted.map(async (bucket) => [bucket, await store.get(bucket)] as const)));
}

async function enabledSets(tx: Tx): Promise<SetRow[]> {
  return (await tx.objectStore('sets').getAll()).filter(isEnabled);
}

const isEnabled = ({ enabled }: SetRow): boolean => enabled;

function postingsOf(
  buckets: ReadonlyMap<number, Uint8Array | undefined>,
  byHash: ReadonlyMap<number, string>,
  runs: ReadonlySet<number>,
): Postings[] {
  const byBucket = new Map<number, Set<number>>();
  for (const hash of byHash.keys()) {
    const bucket = bucketOf(hash);
    const hashes = byBucket.get(bucket);
    if (hashes) hashes.add(hash);
    else byBucket.set(bucket, new Set([hash]));
  }
  const postings = new Map<number, { key: string; total: number; sources: number[] }>();
  const add = (hash: number, run: number, { total, numbers }: { total: number; numbers: number[] }) => {
    const known = postings.get(hash) ?? { key: byHash.get(hash) ?? '', total: 0, sources: [] };
    known.total += total;
    for (const number of numbers) known.sources.push(run * RUN + number);
    postings.set(hash, known);
  };
  for (const [bucket, hashes] of byBucket) {
    const bytes = buckets.get(bucket);
    if (bytes) find(bytes, hashes, runs, add);
  }
  if (runs.size > 1) for (const { sources } of postings.values()) sources.sort((a, b) => a - b);
  return [...postings.values()];
}

async function readInto(tx: Tx, numbers: readonly number[], into: Map<number, SourceFacts>): Promise<void> {
  const byRun = new Map<number, number[]>();
  for (const number of numbers) {
    const run = Math.floor(number / RUN);
    const ofRun = byRun.get(run);
    if (ofRun) ofRun.push(number % RUN);
    else byRun.set(run, [number % RUN]);
  }
  await Promise.all(
    [...byRun].map(async ([run, ofRun]) => {
      for (const [number, { set }] of await readNumbers(tx, run, ofRun)) into.set(run * RUN + number, set);
    }),
  );
}
