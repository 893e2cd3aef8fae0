import type { Evidence, Source } from '../model.ts';
import type { Candidate } from './candidate.ts';

/**
 * A comparison's reason with the name of who says so. Its quoted words may hold the placeholder as a part of a name in capitals
 * ("HOPE RESOURCE CENTRE"), and a name may hold what a replacement would take for a sign of its own ("$&").
 */
export const reasonWith = (reason: string, publisher: string): string =>
  reason.replace(/\bSOURCE\b/g, () => publisher).replace(/\.\.$/, '.');

/** What a candidate says on a claim, as the panel and the card tell it. */
export function evidenceOf({ fact, comparison }: Candidate, source: Source): Evidence {
  return {
    source: source.id,
    fact: fact.id,
    verdict: comparison.verdict,
    reason: reasonWith(comparison.reason, source.publisher),
    words: fact.words,
    said: fact.said,
  };
}
