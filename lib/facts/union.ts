import type { SourceFacts } from '../model.ts';
import type { Found, Library } from './library.ts';

/** Several libraries as one, the best of all of them first. Of one id twice, the earlier library's source stands. */
export function unionLibrary(libraries: readonly Library[]): Library {
  return {
    async lookUp(keys, limit) {
      const found = await Promise.all(libraries.map((library) => library.lookUp(keys, limit)));
      const byId = new Map<string, Found>();
      for (const each of found.flat()) if (!byId.has(each.set.source.id)) byId.set(each.set.source.id, each);
      return [...byId.values()].sort((a, b) => b.score - a.score).slice(0, limit);
    },
    async facts(sources) {
      const found = await Promise.all(libraries.map((library) => library.facts(sources)));
      const byId = new Map<string, SourceFacts>();
      for (const each of found.flat()) if (!byId.has(each.source.id)) byId.set(each.source.id, each);
      return sources.flatMap((id) => byId.get(id) ?? []);
    },
  };
}
