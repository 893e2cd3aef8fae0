import Fuse from 'fuse.js/min-basic';
import type { SourceFacts } from '../model.ts';
import { gistKeys, keysOf, nearKeys, soundOf, weightOf } from './keys.ts';
import type { Library } from './library.ts';

/** The most entries of the index that one look-up reads to gather candidates, however many facts there are. */
const MOST_READ = 4000;
/** Common keys and near names are looked at for so many times `limit` candidates, the best so far. */
const LOOKED_AT = 4;
/** Fuse's scale: 0 is the same, 1 is nothing in common. One letter wrong of five is 0.2, two swapped of four 0.5. */
const NEAR_ENOUGH = 0.5;
const FUSE = { includeScore: true, threshold: NEAR_ENOUGH, ignoreLocation: true };

/** A library in memory, with the steps of its last look-up: index entries read and names compared. */
export interface MemoryLibrary extends Library {
  steps(): number;
}

interface Shelf {
  set: SourceFacts;
  /** Folded "first surname" and bare surnames, as in the keys. */
  names: string[];
}

interface Candidate {
  shelf: number;
  shared: string[];
  score: number;
}

/**
 * Holds sources in memory, blocked by their keys. A look-up reads the rarest of the asked keys first, counts a shared key
 * for more the fewer sources have it, and compares names only among the few best. Where two sources have one id, the later
 * one stands.
 */
export function memoryLibrary(sets: readonly SourceFacts[]): MemoryLibrary {
  const shelves: Shelf[] = [];
  const byId = new Map<string, number>();
  const index = new Map<string, number[]>();
  let steps = 0;

  for (const set of new Map(sets.map((each) => [each.source.id, each])).values()) {
    const { source, facts, gist } = set;
    const at = shelves.length;
    const keys = [...keysOf(facts), ...(gist ? gistKeys(gist) : [])];
    for (const key of keys) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
    byId.set(source.id, at);
    shelves.push({ set, names: namesIn(keys) });
  }

  const rarity = (list: readonly number[]) => Math.log(1 + shelves.length / list.length);

  /** Reads the rarest keys whole, up to `MOST_READ` entries; gives those that were too common to read as well. */
  function gather(keys: readonly string[]): { found: Candidate[]; common: [string, number[]][] } {
    const lists = [...new Set(keys)]
      .flatMap((key): [string, number[]][] => (index.has(key) ? [[key, index.get(key) ?? []]] : []))
      .sort(([a, listA], [b, listB]) => listA.length - listB.length || (a < b ? -1 : 1));
    const found = new Map<number, Candidate>();
    const common: [string, number[]][] = [];
    let read = 0;
    for (const [key, list] of lists) {
      if (found.size > 0 && read + list.length > MOST_READ) {
        common.push([key, list]);
        continue;
      }
      const entries = list.slice(-MOST_READ);
      read += entries.length;
      for (const shelf of entries) {
        const candidate = found.get(shelf) ?? { shelf, shared: [], score: 0 };
        candidate.shared.push(key);
        candidate.score += weightOf(key) * rarity(list);
        found.set(shelf, candidate);
      }
    }
    steps += read;
    return { found: [...found.values()], common };
  }

  function weigh(candidate: Candidate, asked: readonly string[], common: readonly [string, number[]][]): Candidate {
    const shared = [...candidate.shared];
    for (const [key, list] of common) {
      steps++;
      if (holds(list, candidate.shelf)) shared.push(key);
    }
    const exact = withoutEchoes(shared);
    const near = exact.filter(isNear);
    const closeness = near.length === 0 ? 0 : nearest(near, asked, shelves[candidate.shelf]?.names ?? []);
    const kept = closeness === 0 ? exact.filter((key) => !isNear(key)) : exact;
    const sum = kept
      .filter((key) => !isNear(key))
      .reduce((total, key) => total + weightOf(key) * rarity(index.get(key) ?? []), 0);
    return { shelf: candidate.shelf, shared: kept.sort(), score: sum + closeness * Math.log(1 + shelves.length) };
  }

  /**
   * How near the asked names come to those of the source's that share a near key: the sum of the best of each, 0 to 1 a
   * name. Two full names are compared in full, so that John Alden is not near to Cody Allen.
   */
  function nearest(near: readonly string[], asked: readonly string[], names: readonly string[]): number {
    const among = (name: string) => keysOfName(name).some((key) => near.includes(key));
    const here = names.filter(among);
    const full = new Fuse(here.filter(isFull), FUSE);
    const bare = new Fuse(
      here.filter((name) => !isFull(name)),
      FUSE,
    );
    let sum = 0;
    for (const name of asked.filter(among)) {
      steps += here.length;
      const scores = [...full.search(name, { limit: 1 }), ...bare.search(surnameOf(name), { limit: 1 })];
      sum += 1 - Math.min(1, ...scores.map(({ score }) => score ?? 1));
    }
    return sum;
  }

  return {
    async lookUp(keys, limit) {
      steps = 0;
      const { found, common } = gather(keys);
      const asked = namesIn(keys);
      return best(found, LOOKED_AT * limit)
        .map((candidate) => weigh(candidate, asked, common))
        .filter(({ shared }) => shared.length > 0)
        .sort(byScore)
        .slice(0, limit)
        .flatMap(({ shelf, shared, score }) => {
          const set = shelves[shelf]?.set;
          return set ? [{ set, shared, score }] : [];
        });
    },
    async facts(sources) {
      return sources.flatMap((id) => {
        const shelf = shelves[byId.get(id) ?? -1];
        return shelf ? [shelf.set] : [];
      });
    },
    steps: () => steps,
  };
}

const byScore = (a: Candidate, b: Candidate) => b.score - a.score || a.shelf - b.shelf;

function best(candidates: Candidate[], limit: number): Candidate[] {
  return candidates.length <= limit ? candidates : candidates.sort(byScore).slice(0, limit);
}

function isNear(key: string): boolean {
  return key.startsWith('near:') || key.startsWith('sound:');
}

/** Full names, and the surnames that stand alone. */
function namesIn(keys: readonly string[]): string[] {
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

function keysOfName(name: string): string[] {
  const surname = surnameOf(name);
  return [...nearKeys(surname), `sound:${soundOf(surname)}`];
}

/** Without the near and sound keys that go with a surname which is shared letter by letter: they tell nothing more. */
function withoutEchoes(shared: readonly string[]): string[] {
  const echoes = new Set<string>();
  for (const key of shared)
    if (key.startsWith('family:')) for (const echo of keysOfName(key.slice(7))) echoes.add(echo);
  return shared.filter((key) => !echoes.has(key));
}

/** Binary search: index entries are in rising order. */
function holds(list: readonly number[], wanted: number): boolean {
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
