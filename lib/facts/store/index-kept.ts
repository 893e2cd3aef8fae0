import type { SourceFacts } from '../../model.ts';
import type { RunRow, SetRow, Tx } from './records.ts';

/** Bytes of the index that stay in memory; that of a million facts has one million. */
const MOST_BYTES = 12_000_000;
/** Sources that stay in memory, about 20 facts each. Where there are more, the latest of them do. */
const MOST_SOURCES = 400;
const LATEST_SOURCES = 200;
/** With so few facts the whole index comes in one go, sooner than some of it bucket by bucket. */
const FEW_FACTS = 100_000;
/** From so many buckets on one request for all of them takes less than one each. */
const MANY = 16;

/** What was read since the library was last changed. */
export interface Kept {
  state: string;
  buckets: Map<number, Uint8Array | undefined>;
  bytes: number;
  /** By the sources' numbers over all runs. */
  sources: Map<number, SourceFacts>;
}

/** By database: one that was deleted and made anew is another. */
const keptOf = new WeakMap<object, Kept>();

/**
 * What stays in memory of a library, for whoever looks up again and again, until a set is changed: `sets`
 * and `runs`, as this transaction has them, tell.
 */
export function keptIn(tx: Tx, sets: readonly SetRow[], runs: readonly RunRow[]): Kept {
  const state = JSON.stringify([sets.map(({ id, run, revision, changed }) => [id, run, revision, changed]), runs]);
  const before = keptOf.get(tx.db);
  const stays = before?.state === state && before.bytes <= MOST_BYTES ? before : undefined;
  if (stays && stays.sources.size <= MOST_SOURCES) return stays;
  // A look-up that still goes on has what it began with.
  const sources = stays ? [...stays.sources].slice(-LATEST_SOURCES) : [];
  const kept: Kept = { state, buckets: new Map(), bytes: 0, ...stays, sources: new Map(sources) };
  keptOf.set(tx.db, kept);
  return kept;
}

/** Sees to it that these buckets of the index are among what is kept. */
export async function readBuckets(tx: Tx, kept: Kept, facts: number, wanted: readonly number[]): Promise<void> {
  const { buckets } = kept;
  const missing = wanted.filter((bucket) => !buckets.has(bucket));
  const store = tx.objectStore('buckets');
  const keep = (bucket: number, bytes: Uint8Array | undefined) => {
    buckets.set(bucket, bytes);
    kept.bytes += bytes?.length ?? 0;
  };
  if (missing.length < MANY || facts > FEW_FACTS) {
    await Promise.all(missing.map(async (bucket) => keep(bucket, await store.get(bucket))));
    return;
  }
  const [numbers, all] = await Promise.all([store.getAllKeys(), store.getAll()]);
  for (const bucket of missing) buckets.set(bucket, undefined);
  for (const [at, number] of numbers.entries()) keep(number, all[at]);
}
