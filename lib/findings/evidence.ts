import type { Evidence, Source } from '../model.ts';
import type { Candidate } from './candidate.ts';

/** What a candidate says on a claim, as the panel and the card tell it. */
export function evidenceOf({ fact, comparison }: Candidate, source: Source): Evidence {
  return {
    source: source.id,
    fact: fact.id,
    verdict: comparison.verdict,
    reason: comparison.reason.replaceAll('SOURCE', source.publisher).replace(/\.\.$/, '.'),
    words: fact.words,
    said: fact.said,
  };
}
