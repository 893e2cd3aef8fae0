import type { Claim, Hedge, Kind, Span, Subject, ValueOf, Verdict } from '../model.ts';
import type { Reading } from '../text/reading.ts';

/** What a finder gives before subject, event and rivals are settled. */
export interface Found<K extends Kind> extends Span {
  kind: K;
  value: ValueOf[K];
  hedge?: Hedge;
  /** What the words themselves tell of the subject; `claims/subject` completes it. */
  subject?: Subject;
  /** Where the words that name the subject stand, so that `claims/subject` can look there. */
  near?: Span;
}

/** How two values stand to each other. */
export interface Comparison {
  verdict: Exclude<Verdict, 'unmatched'>;
  /** One sentence an editor would write in the margin. `SOURCE` stands for the publisher. */
  reason: string;
  /** Which of two numbers is the greater, where that is not told by the values: the dead are left out of one of them. */
  more?: 'page' | 'source';
}

/** An example runs as a test: `text` must (or must not) yield a claim whose words are `words`. */
export interface Examples {
  finds: { text: string; words: string; value?: unknown; published?: string }[];
  leaves: { text: string; why: string }[];
}

/** One kind of claim: how it is found, compared and described, and the examples that prove it. */
export interface Room<K extends Kind> {
  kind: K;
  find(reading: Reading): Found<K>[];
  /**
   * How surely two claims are about the same thing, 0 to 1, where this kind knows better than subject, event and context
   * do (`findings/pair`); `usual` is what those give, `samePerson` what the names say,
   * `sole` how many of the two texts have one value only for what is told.
   */
  sureness?(page: Claim<K>, source: Claim<K>, usual: number, samePerson: boolean | undefined, sole?: number): number;
  compare(page: Claim<K>, source: Claim<K>): Comparison | undefined;
  /** All of a claim that `compare` looks at, as one string, where that is much the same for many claims: such are compared once. */
  comparedBy?(claim: Claim<K>): string;
  describe(value: ValueOf[K]): string;
  examples: Examples;
}
