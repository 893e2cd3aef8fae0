import Fuse from 'fuse.js/min-basic';
import { keysOfName, weightOf } from './keys.ts';

/** The most entries of an index that one look-up reads to gather candidates, however many facts there are. */
export const MOST_READ = 4000;
/** Common keys and near names are looked at for so many times `limit` candidates, the best so far. */
const LOOKED_AT = 4;
/** Fuse's scale: 0 is the same, 1 is nothing in common. One letter wrong of five is 0.2, two swapped of four 0.5. */
const NEAR_ENOUGH = 0.5;
const FUSE = { includeScore: true, threshold: NEAR_ENOUGH, ignoreLocation: true };

/** The sources that have a key, as numbers in rising order. */
export interface Postings {
  key: string;
  /** Those that are told of; of a very common key, the latest. */
  sources: ArrayLike<number>;
  /** How many have it in all. */
  total: number;
}

/** What is ranked: the asked keys' postings, among how many sources, and the names that sources have. */
export interface Asked {
  keys: readonly string[];
  postings: readonly Postings[];
  total: number;
  /** Names of sources as `namesIn` gives them; asked once, for those that may have a near one. */
  names(sources: readonly number[]): Promise<string[][]> | string[][];
}

export interface Ranked {
  source: number;
  shared: string[];
  score: number;
}

/**
 * Ranks the sources that share keys: reads the rarest keys first, counts a shared key for more the fewer sources have it,
 * and compares names only among the few best. Gives at most `limit`, best first, with the steps it took: entries read and
 * names compared.
 */
export async function rank(asked: Asked, limit: number): Promise<{ ranked: Ranked[]; steps: number }> {
  const says = new Map(asked.postings.map((each) => [each.key, weightOf(each.key) * rarity(asked.total, each)]));
  const { found, common, read } = gather(asked, says);
  const nearKeys = remembered(keysOfName);
  const names = namesIn(asked.keys).map((name) => ({ name, keys: nearKeys(name) }));
  const most = Math.log(1 + asked.total);
  let steps = read;
  const looked = best(found, LOOKED_AT * limit).map((candidate) => {
    const shared = [...candidate.shared];
    steps += common.length;
    for (const { key, sources } of common) if (holds(sources, candidate.source)) shared.push(key);
    const exact = withoutEchoes(shared, nearKeys);
    const sure = exact.filter((key) => !isNear(key));
    const near = new Set(exact.filter(isNear));
    const score = sure.reduce((sum, key) => sum + (says.get(key) ?? 0), 0);
    const theirs = near.size === 0 ? [] : names.filter(({ keys }) => keys.some((key) => near.has(key)));
    return { source: candidate.source, exact, sure, score, near, asked: theirs.map(({ name }) => name) };
  });
  const ranked = looked.map(({ source, sure, score }): Ranked => ({ source, shared: sure, score }));
  // Who could no longer be among the best is not asked for names; of the others, those that a near name could bring furthest.
  const enough = ranked.map(({ score }) => score).sort((a, b) => b - a)[limit - 1] ?? 0;
  const unsure = looked
    .map((each, at) => ({ ...each, at, most: each.score + each.asked.length * most }))
    .filter((each) => each.asked.length > 0 && each.most >= enough)
    .sort((a, b) => b.most - a.most || a.source - b.source)
    .slice(0, limit);
  const namesOf = unsure.length === 0 ? [] : await asked.names(unsure.map(({ source }) => source));
  for (const [n, each] of unsure.entries()) {
    const here = (namesOf[n] ?? []).filter((name) => nearKeys(name).some((key) => each.near.has(key)));
    steps += here.length * each.asked.length;
    const closeness = here.length === 0 ? 0 : nearest(each.asked, here);
    if (closeness > 0)
      ranked[each.at] = { source: each.source, shared: each.exact, score: each.score + closeness * most };
  }
  const told = ranked.filter(({ shared }) => shared.length > 0).sort(byScore);
  return { ranked: told.slice(0, limit).map((each) => ({ ...each, shared: each.shared.sort() })), steps };
}

/** Answers the same question from memory. */
function remembered<T>(answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    const now = answer(question);
    known.set(question, now);
    return now;
  };
}

function rarity(total: number, postings: Postings): number {
  return Math.log(1 + total / postings.total);
}

/**
 * Reads the rarest keys whole, up to `MOST_READ` entries; gives those that were too common to read as well. `says` tells how much
 * each key says.
 */
function gather(
  { postings }: Asked,
  says: ReadonlyMap<string, number>,
): { found: Ranked[]; common: Postings[]; read: number } {
  const lists = [...postings].sort((a, b) => a.total - b.total || (a.key < b.key ? -1 : 1));
  const found = new Map<number, Ranked>();
  const common: Postings[] = [];
  let read = 0;
  for (const list of lists) {
    if (found.size > 0 && read + list.total > MOST_READ) {
      common.push(list);
      continue;
    }
    const weight = says.get(list.key) ?? 0;
    const first = Math.max(0, list.sources.length - MOST_READ);
    read += list.sources.length - first;
    for (let at = first; at < list.sources.length; at++) {
      const source = list.sources[at] ?? 0;
      const candidate = found.get(source);
      if (candidate) {
        candidate.shared.push(list.key);
        candidate.score += weight;
      } else found.set(source, { source, shared: [list.key], score: weight });
    }
  }
  return { found: [...found.values()], common, read };
}

/**
 * How near the asked names come to those of the source's that share a near key: the sum of the best of each, 0 to 1 a
 * name. Two full names are compared in full, so that John Alden is not near to Cody Allen.
 */
function nearest(asked: readonly string[], here: readonly string[]): number {
  const full = new Fuse(here.filter(isFull), FUSE);
  const bare = new Fuse(
    here.filter((name) => !isFull(name)),
    FUSE,
  );
  let sum = 0;
  for (const name of asked) {
    const scores = [...full.search(name, { limit: 1 }), ...bare.search(surnameOf(name), { limit: 1 })];
    sum += 1 - Math.min(1, ...scores.map(({ score }) => score ?? 1));
  }
  return sum;
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.source - b.source;

/** The best so many; numbers alone are sorted faster, and tell who is among them. */
function best(candidates: Ranked[], limit: number): Ranked[] {
  if (candidates.length <= limit) return candidates;
  const least = Float64Array.from(candidates, ({ score }) => score)
    .sort()
    .at(-limit)!;
  return candidates
    .filter(({ score }) => score >= least)
    .sort(byScore)
    .slice(0, limit);
}

function isNear(key: string): boolean {
  return key.startsWith('near:') || key.startsWith('sound:');
}

/** Full names, and the surnames that stand alone, folded as in the keys. */
export function namesIn(keys: readonly string[]): string[] {
  const full = keys.filter((key) => key.startsWith('name:')).map((key) => key.slice(5));
  const surnames = new Set(full.map(surnameOf));
  const bare = keys.filter((key) => key.startsWith('family:')).map((key) => key.slice(7));
  return [...full, ...bare.filter((surname) => !surnames.has(surname))];
}

function isFull(name: string): boolean {
  return name.includes(' ');
}

function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Without the near and sound keys that go with a surname which is shared letter by letter: they tell nothing more. */
function withoutEchoes(shared: readonly string[], nearKeys: (name: string) => string[]): string[] {
  // most share no surname
  if (!shared.some((key) => key.startsWith('family:'))) return [...shared];
  const echoes = new Set<string>();
  for (const key of shared) if (key.startsWith('family:')) for (const echo of nearKeys(key.slice(7))) echoes.add(echo);
  return shared.filter((key) => !echoes.has(key));
}

/** Binary search: postings are in rising order. */
function holds(list: ArrayLike<number>, wanted: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = list[middle] ?? 0;
    if (entry === wanted) return true;
    if (entry < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
