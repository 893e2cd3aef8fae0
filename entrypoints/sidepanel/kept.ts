import { keptId } from '../../lib/facts/kept-id.ts';
import type { OwnLibrary } from '../../lib/facts/own.ts';
import type { KeepActions, KeptNow } from '../../lib/panel/keep.tsx';

/** The user's own library, as far as the panel has to do with it: one article's place in it. */
export interface Shelf extends Omit<KeepActions, 'keep'> {
  /** The article of this address, as it is kept; undefined where it is not. */
  look(address: string | undefined): Promise<KeptNow | undefined>;
}

/** The panel's part of the library. `changed` is called after each change, from whichever page it came. */
export function openShelf(library: OwnLibrary, changed: () => void): Shelf {
  library.watch(changed);
  let shown: string | undefined;
  return {
    async look(address) {
      shown = keptId(address);
      const found = shown === undefined ? undefined : await library.source(shown);
      if (!found) return undefined;
      const { accessed = '', limit, private: isPrivate = false } = found.source;
      return { at: accessed, facts: found.facts.length, private: isPrivate, ...(limit ? { limit } : {}) };
    },
    async undo(operations) {
      for (const operation of operations.toReversed()) await library.undo(operation);
    },
    async setPrivate(on) {
      if (shown !== undefined) await library.editSource(shown, { private: on || undefined });
    },
  };
}
