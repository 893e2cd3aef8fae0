import type { SourceFacts } from '../../model.ts';
import { nameKeysOf } from '../keys.ts';
import type { Found } from '../library.ts';
import { namesIn, type Postings, rank } from '../ranking.ts';
import { bucketOf, type Entry, find, hashOf } from './bucket.ts';
import type { Connection } from './connection.ts';
import { type Kept, keptIn, readBuckets } from './index-kept.ts';
import type { RunRow, SetRow, Tx } from './records.ts';
import { readNumbers, readSource } from './shelves.ts';
import { setOf } from './states.ts';

/** A source's number over all runs: its run times this, and its number there. */
const RUN = 2 ** 32;

/** The library as it was when it was looked at: its sets, and what is in memory of it. */
export interface Seen {
  sets: readonly SetRow[];
  kept: Kept;
}

/** Looks at what there is, for a look-up that comes soon; undefined where nothing was ever written. */
export function see(connection: Connection): Promise<Seen | undefined> {
  return connection.read<Seen | undefined>(async (tx) => {
    const [sets, runs] = await setsAndRuns(tx);
    return { sets, kept: keptIn(tx, sets, runs) };
  }, undefined);
}

/**
 * Reads what a look-up needs, and no more: the buckets that the keys fall into, and the few sources that it brings. `keeps` has them stay in memory
 * for the next one. Of a library that was `seen` just now nothing is read that is there.
 */
export async function lookUp(
  connection: Connection,
  keys: readonly string[],
  limit: number,
  keeps: boolean,
  seen?: Seen,
): Promise<Found[]> {
  const asked = askedFor(keys);
  const wanted = [...asked.inBucket.keys()];
  if (seen && wanted.every((bucket) => seen.kept.buckets.has(bucket))) {
    const { buckets, sources } = seen.kept;
    const enabled = seen.sets.filter(isEnabled);
    const read = (numbers: readonly number[]) => connection.read((tx) => readInto(tx, numbers, sources), undefined);
    const postings = listing(asked, enabled);
    for (const bucket of wanted) postings.take(bucket, buckets.get(bucket));
    return answer({ keys, limit, postings: postings.all() }, enabled, sources, read);
  }
  return connection.read(async (tx) => {
    const [sets, runs] = await setsAndRuns(tx);
    const enabled = sets.filter(isEnabled);
    if (enabled.every(({ sources }) => sources === 0)) return [];
    const postings = listing(asked, enabled);
    const kept = keeps ? keptIn(tx, sets, runs) : undefined;
    if (kept) {
      const facts = enabled.reduce((sum, each) => sum + each.facts, 0);
      await readBuckets(tx, kept, facts, wanted);
      for (const bucket of wanted) postings.take(bucket, kept.buckets.get(bucket));
    } else {
      // What has come is looked through while the rest is still read.
      const store = tx.objectStore('buckets');
      await Promise.all(wanted.map(async (bucket) => postings.take(bucket, await store.get(bucket))));
    }
    const sources = kept?.sources ?? new Map<number, SourceFacts>();
    const read = (numbers: readonly number[]) => readInto(tx, numbers, sources);
    return answer({ keys, limit, postings: postings.all() }, enabled, sources, read);
  }, []);
}

/** What a look-up answers from these postings; `read` brings sources that are not in memory yet into `sources`. */
async function answer(
  { keys, limit, postings }: { keys: readonly string[]; limit: number; postings: readonly Postings[] },
  enabled: readonly SetRow[],
  sources: ReadonlyMap<number, SourceFacts>,
  read: (numbers: readonly number[]) => Promise<void>,
): Promise<Found[]> {
  const total = enabled.reduce((sum, each) => sum + each.sources, 0);
  if (total === 0) return [];
  const setsOf = async (numbers: readonly number[]) => {
    const missing = numbers.filter((number) => !sources.has(number));
    if (missing.length > 0) await read(missing);
    return numbers.map((number) => sources.get(number));
  };
  const names = async (numbers: readonly number[]) => (await setsOf(numbers)).map((set) => (set ? namesOf(set) : []));
  const { ranked } = await rank({ keys, postings, total, names }, limit);
  const sets = await setsOf(ranked.map(({ source }) => source));
  return ranked.flatMap(({ shared, score }, at) => {
    const set = sets[at];
    return set ? [{ set, shared, score }] : [];
  });
}

/** Sources stay in memory for the next look-up. */
const NAMES = new WeakMap<SourceFacts, string[]>();

function namesOf(set: SourceFacts): string[] {
  const names = NAMES.get(set) ?? namesIn(nameKeysOf(set.facts));
  NAMES.set(set, names);
  return names;
}

function setsAndRuns(tx: Tx): Promise<[SetRow[], RunRow[]]> {
  return Promise.all([tx.objectStore('sets').getAll(), tx.objectStore('runs').getAll()]);
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

async function enabledSets(tx: Tx): Promise<SetRow[]> {
  return (await tx.objectStore('sets').getAll()).filter(isEnabled);
}

const isEnabled = ({ enabled }: SetRow): boolean => enabled;

/** The keys that are asked for, by their hashes, and the hashes of each bucket. */
interface AskedFor {
  byHash: ReadonlyMap<number, string>;
  inBucket: ReadonlyMap<number, ReadonlySet<number>>;
}

function askedFor(keys: readonly string[]): AskedFor {
  const byHash = new Map(keys.map((key) => [hashOf(key), key]));
  const inBucket = new Map<number, Set<number>>();
  for (const hash of byHash.keys()) {
    const bucket = bucketOf(hash);
    const hashes = inBucket.get(bucket);
    if (hashes) hashes.add(hash);
    else inBucket.set(bucket, new Set([hash]));
  }
  return { byHash, inBucket };
}

/** Takes the buckets, in any order; then tells what they list under the keys that are asked for. */
function listing({ byHash, inBucket }: AskedFor, enabled: readonly SetRow[]) {
  const runs = new Set(enabled.map(({ run }) => run));
  const postings = new Map<number, { key: string; total: number; sources: number[] }>();
  const add = (hash: number, run: number, { total, numbers }: Entry) => {
    const known = postings.get(hash) ?? { key: byHash.get(hash) ?? '', total: 0, sources: [] };
    known.total += total;
    for (const number of numbers) known.sources.push(run * RUN + number);
    postings.set(hash, known);
  };
  return {
    take(bucket: number, bytes: Uint8Array | undefined): void {
      const hashes = inBucket.get(bucket);
      if (bytes && hashes) find(bytes, hashes, runs, add);
    },
    all(): Postings[] {
      if (runs.size > 1) for (const { sources } of postings.values()) sources.sort((a, b) => a - b);
      return [...postings.values()];
    },
  };
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
