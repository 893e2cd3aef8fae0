import { BUCKETS, bucketOf, fill } from './bucket.ts';
import type { Tx } from './records.ts';
import { knownRuns } from './shelves.ts';

/** A hash and a number share one double: 32 bits and 21. */
const NUMBERS = 2 ** 21;

/**
 * Gathers which hashes the sources of a run have, in eight bytes each and out of the heap's way, to write each bucket once
 * at the end. Numbers are kept by the order in which they came, so they must come in rising order.
 */
export class Gathering {
  private pairs = new Float64Array(2 ** 16);
  private count = 0;
  private readonly numbers: number[] = [];

  add(number: number, hashes: Iterable<number>): void {
    const at = this.numbers.push(number) - 1;
    if (at >= NUMBERS) throw new RangeError('a set has more sources than one index can hold');
    for (const hash of hashes) {
      if (this.count === this.pairs.length) {
        const larger = new Float64Array(this.count * 2);
        larger.set(this.pairs);
        this.pairs = larger;
      }
      this.pairs[this.count++] = hash * NUMBERS + at;
    }
  }

  /** Writes the run's part of every bucket, in place of what it was. */
  async write(tx: Tx<'readwrite'>, run: number): Promise<void> {
    const pairs = this.pairs.subarray(0, this.count).sort();
    const hash = (at: number) => Math.floor((pairs[at] ?? 0) / NUMBERS);
    const number = (at: number) => this.numbers[(pairs[at] ?? 0) % NUMBERS] ?? 0;
    const known = await knownRuns(tx);
    const store = tx.objectStore('buckets');
    const [keys, buckets] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const old = new Map(keys.map((key, at) => [key, buckets[at]]));
    let from = 0;
    const filled: [number, Uint8Array<ArrayBuffer>][] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      let to = from;
      while (to < this.count && bucketOf(hash(to)) === bucket) to++;
      const before = old.get(bucket);
      if (to > from || before) filled.push([bucket, fill(before, run, { hash, number }, from, to, known)]);
      from = to;
    }
    await Promise.all(
      filled.map(([bucket, bytes]) => (bytes.length > 0 ? store.put(bytes, bucket) : store.delete(bucket))),
    );
  }
}
