import type { RunRow, SetRow, Tx } from './records.ts';

/** Bytes of the index that stay in memory; that of a million facts has ten million. */
const MOST_BYTES = 12_000_000;
/** With so few facts the whole index comes in one go, sooner than some of it bucket by bucket. */
const FEW_FACTS = 100_000;
/** From so many buckets on one request for all of them takes less than one each. */
const MANY = 16;

/** Buckets that were read since the library was last changed. */
interface Kept {
  state: string;
  buckets: Map<number, Uint8Array | undefined>;
  bytes: number;
}

/** By database: one that was deleted and made anew is another. */
const keptOf = new WeakMap<object, Kept>();

/**
 * Buckets of the index by their numbers. They stay in memory until a set is changed or the index is built anew, which `sets` and
 * `runs`, as this transaction has them, tell.
 */
export async function readBuckets(
  tx: Tx,
  { sets, runs }: { sets: readonly SetRow[]; runs: readonly RunRow[] },
  wanted: readonly number[],
): Promise<ReadonlyMap<number, Uint8Array | undefined>> {
  const state = JSON.stringify([sets.map(({ id, run, revision, changed }) => [id, run, revision, changed]), runs]);
  let kept = keptOf.get(tx.db);
  if (kept?.state !== state || kept.bytes > MOST_BYTES) {
    kept = { state, buckets: new Map(), bytes: 0 };
    keptOf.set(tx.db, kept);
  }
  const { buckets } = kept;
  const missing = wanted.filter((bucket) => !buckets.has(bucket));
  const store = tx.objectStore('buckets');
  if (missing.length >= MANY && sets.reduce((sum, { facts }) => sum + facts, 0) <= FEW_FACTS) {
    const [numbers, all] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const read = new Map(numbers.map((number, at) => [number, all[at]]));
    for (const bucket of missing) buckets.set(bucket, undefined);
    for (const [number, bytes] of read) {
      buckets.set(number, bytes);
      kept.bytes += bytes?.length ?? 0;
    }
  } else
    await Promise.all(
      missing.map(async (bucket) => {
        const bytes = await store.get(bucket);
        buckets.set(bucket, bytes);
        kept.bytes += bytes?.length ?? 0;
      }),
    );
  return buckets;
}
