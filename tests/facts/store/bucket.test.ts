import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../../../lib/facts/keys.ts';
import {
  BUCKETS,
  bucketOf,
  change,
  fill,
  find,
  hashOf,
  idKey,
  MOST_LISTED,
  swept,
} from '../../../lib/facts/store/bucket.ts';
import { Writer } from '../../../lib/facts/store/bytes.ts';
import { person } from '../claims.ts';

const BUCKET = 5;
const inBucket = (low: number) => BUCKET * 2 ** 21 + low;
const low = fc.nat(2 ** 21 - 1);
/** Hashes with the numbers that have them; a few of them alike, as they are, and some numbers follow one another. */
const rows = fc.array(fc.tuple(fc.oneof(low, fc.nat(3)), fc.nat(5000), fc.oneof(fc.constant(1), fc.nat(20))), {
  maxLength: 100,
});
/** Of two such, no key has more than are listed. */
const postings = rows.map((all) =>
  all
    .flatMap(([hash, first, count]) => Array.from({ length: count }, (_, n): [number, number] => [hash, first + n]))
    .slice(0, MOST_LISTED / 2),
);

function filled(pairs: readonly [number, number][], run: number, before?: Uint8Array, known = new Set([run])) {
  const sorted = pairs.map(([hash, number]) => [inBucket(hash), number] as const);
  sorted.sort(([a, n], [b, m]) => a - b || n - m);
  const at = { hash: (n: number) => sorted[n]?.[0] ?? 0, number: (n: number) => sorted[n]?.[1] ?? 0 };
  return fill(before, run, at, 0, sorted.length, known);
}

function listed(bucket: Uint8Array, hashes: readonly number[], runs: readonly number[]) {
  const found: Record<string, { total: number; numbers: number[] }> = {};
  find(bucket, new Set(hashes.map(inBucket)), new Set(runs), (hash, run, entry) => {
    found[`${run} ${hash - inBucket(0)}`] = entry;
  });
  return found;
}

function expected(pairs: readonly [number, number][], run: number) {
  const lists = new Map<number, Set<number>>();
  for (const [hash, number] of pairs) lists.set(hash, (lists.get(hash) ?? new Set()).add(number));
  return Object.fromEntries(
    [...lists].map(([hash, numbers]) => [
      `${run} ${hash}`,
      { total: numbers.size, numbers: [...numbers].sort((a, b) => a - b).slice(-MOST_LISTED) },
    ]),
  );
}

describe('a bucket', () => {
  it('lists what it was filled with, for each run that is asked', () => {
    fc.assert(
      fc.property(postings, postings, (one, other) => {
        const bucket = filled(other, 7, filled(one, 3), new Set([3, 7]));
        const hashes = [...one, ...other].map(([hash]) => hash);
        expect(listed(bucket, hashes, [3])).toEqual(expected(one, 3));
        expect(listed(bucket, hashes, [3, 7])).toEqual({ ...expected(one, 3), ...expected(other, 7) });
        expect(
          listed(
            bucket,
            [17, 2 ** 20 + 1].filter((hash) => !hashes.includes(hash)),
            [3, 7],
          ),
        ).toEqual({});
        expect(swept(bucket, new Set([7]))).toEqual(filled(other, 7));
        expect(filled([], 3, bucket, new Set([7]))).toEqual(filled(other, 7));
      }),
    );
  });

  it('changed a little is as if it had been filled so', () => {
    fc.assert(
      fc.property(postings, postings, fc.array(fc.nat(MOST_LISTED / 2 - 1)), (before, added, dropped) => {
        const drops = dropped.flatMap((at) => (before[at] ? [before[at]] : []));
        const edits = new Map<number, { add: number[]; drop: number[] }>();
        const edit = (hash: number) => {
          const found = edits.get(inBucket(hash)) ?? { add: [], drop: [] };
          edits.set(inBucket(hash), found);
          return found;
        };
        const same = ([a, n]: [number, number], [b, m]: [number, number]) => a === b && n === m;
        for (const each of drops) edit(each[0]).drop.push(each[1]);
        for (const each of added) if (!drops.some((drop) => same(drop, each))) edit(each[0]).add.push(each[1]);
        const kept = before.filter((each) => !drops.some((drop) => same(drop, each)));
        const wanted = [...kept, ...added.filter((each) => !drops.some((drop) => same(drop, each)))];
        fc.pre(edits.size > 0);
        expect(change(filled(before, 3), 3, edits, new Set([3]))).toEqual(filled(wanted, 3));
      }),
    );
  });

  it('lists the latest of a common key, and counts the rest, also as some go', () => {
    const many = Array.from({ length: 1000 }, (_, n): [number, number] => [9, n]);
    const bucket = filled(many, 3);
    expect(listed(bucket, [9], [3])).toEqual({
      '3 9': { total: 1000, numbers: many.slice(-MOST_LISTED).map(([, n]) => n) },
    });
    const drop = Array.from({ length: 300 }, (_, n) => n);
    const less = change(bucket, 3, new Map([[inBucket(9), { add: [2000], drop: [...drop, 999] }]]), new Set([3]));
    expect(listed(less, [9], [3])['3 9']).toMatchObject({ total: 700 });
    expect(listed(less, [9], [3])['3 9']?.numbers.slice(-2)).toEqual([998, 2000]);
    expect(less.length).toBeLessThan(20);
  });
});

describe('bytes of a bucket that nobody wrote', () => {
  it('are refused rather than read without end', () => {
    const count = new Writer();
    count.whole(2 ** 40);
    const bytes = new Writer();
    // run, bytes, slot bits, bytes of the slot, hash, total, number, a row
    for (const part of [[3], [15], [0], [13], [0], [...count.done()], [1], [0], [0x80, 0x80, 0x80, 0x01]].flat())
      bytes.byte(part);
    expect(() => listed(bytes.done(), [0], [3])).toThrow(RangeError);
  });
});

describe('hashes', () => {
  it('spread keys that are alike over all buckets but those of ids', () => {
    const counts = new Array<number>(BUCKETS).fill(0);
    for (let n = 0; n < 200_000; n++) counts[bucketOf(hashOf(`town:name${n}`))]! += 1;
    const used = counts.filter((count) => count > 0);
    expect(used.length).toBeLessThan(BUCKETS);
    expect(Math.max(...used)).toBeLessThan(200);
    expect(Math.min(...used)).toBeGreaterThan(50);
    const ids = Array.from({ length: 2000 }, (_, n) => bucketOf(hashOf(idKey(`wire/${n}`))));
    expect(ids.filter((bucket) => counts[bucket] !== 0)).toEqual([]);
  });

  it('of one surname gather in few buckets, and are told apart there', () => {
    for (const name of ['Cody Allen', 'Mia Stonebridge', 'Ida Ng']) {
      const keys = keysOf([person(name)]).filter((key) => !key.startsWith('sound:'));
      const hashes = new Set(keys.map(hashOf));
      expect(hashes.size).toBe(keys.length);
      expect(new Set([...hashes].map(bucketOf)).size).toBeLessThanOrEqual(4);
    }
  });
});
