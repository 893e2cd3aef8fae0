import type { SourceFacts } from '../model.ts';

/** A source that a look-up found. */
export interface Found {
  set: SourceFacts;
  /** The keys that it shares with what was asked. */
  shared: string[];
  /** How much they tell; scores of libraries of any size can be compared. */
  score: number;
}

/**
 * Whatever holds facts: the bundled fact sets in memory, files on the command line, the user's own store.
 * A look-up goes by blocking keys (see `facts/keys.ts`) and never scans everything.
 */
export interface Library {
  /** Sources that share at least one key, with all that they state; best first, at most `limit`. */
  lookUp(keys: readonly string[], limit: number): Promise<Found[]>;
  /** All that these sources state. Unknown ids are left out. */
  facts(sources: readonly string[]): Promise<SourceFacts[]>;
}
