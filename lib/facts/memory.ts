import type { SourceFacts } from '../model.ts';
import { keysOfSource } from './keys.ts';
import type { Library } from './library.ts';
import { namesIn, type Postings, rank } from './ranking.ts';

/** A library in memory, with the steps of its last look-up: index entries read and names compared. */
export interface MemoryLibrary extends Library {
  steps(): number;
}

/** Holds sources in memory, blocked by their keys. Where two sources have one id, the later one stands. */
export function memoryLibrary(sets: readonly SourceFacts[]): MemoryLibrary {
  const shelves: { set: SourceFacts; names: string[] }[] = [];
  const byId = new Map<string, number>();
  const index = new Map<string, number[]>();
  let last = 0;

  for (const set of new Map(sets.map((each) => [each.source.id, each])).values()) {
    const at = shelves.length;
    const keys = keysOfSource(set);
    for (const key of keys) {
      const list = index.get(key);
      if (list) list.push(at);
      else index.set(key, [at]);
    }
    byId.set(set.source.id, at);
    shelves.push({ set, names: namesIn([...keys].sort()) });
  }

  return {
    async lookUp(keys, limit) {
      const postings = [...new Set(keys)].flatMap((key): Postings[] => {
        const sources = index.get(key);
        return sources ? [{ key, sources, total: sources.length }] : [];
      });
      const names = (sources: readonly number[]) => sources.map((source) => shelves[source]?.names ?? []);
      const { ranked, steps } = await rank({ keys, postings, total: shelves.length, names }, limit);
      last = steps;
      return ranked.flatMap(({ source, shared, score }) => {
        const set = shelves[source]?.set;
        return set ? [{ set, shared, score }] : [];
      });
    },
    async facts(sources) {
      return sources.flatMap((id) => {
        const shelf = shelves[byId.get(id) ?? -1];
        return shelf ? [shelf.set] : [];
      });
    },
    steps: () => last,
  };
}
