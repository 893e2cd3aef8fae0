import type { Source, SourceFacts } from '../model.ts';

/**
 * Whatever holds facts: the bundled fact sets in memory, files on the command line, the user's own store.
 * A look-up goes by blocking keys (see `facts/keys.ts`) and never scans everything.
 */
export interface Library {
  /** Sources that share at least one key, with how many keys they share; best first, at most `limit`. */
  candidates(keys: readonly string[], limit: number): Promise<{ source: Source; shared: string[] }[]>;
  /** All that these sources state. Unknown ids are left out. */
  facts(sources: readonly string[]): Promise<SourceFacts[]>;
}
