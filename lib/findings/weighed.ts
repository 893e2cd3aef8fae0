import type { Evidence, Finding, Source, Uncounted, Voice } from '../model.ts';
import { DRAFT, VERDICTS } from '../model.ts';
import { sharedCitations } from './citations.ts';

/** What the sources say on one claim: what counts, and what does not. */
export interface Heard {
  evidence: Evidence[];
  uncounted: Uncounted[];
}

/** A finding with its verdict, its reason and what its sources have in common, as this evidence has it. */
export function weighed(
  finding: Pick<Finding, 'id' | 'kind' | 'claim' | 'places'>,
  page: string,
  { evidence, uncounted }: Heard,
  voices: readonly Voice[],
  sources: readonly Source[],
): Finding {
  const gravest = VERDICTS.find((verdict) => evidence.some((item) => item.verdict === verdict)) ?? 'unmatched';
  const shared = sharedCitations(finding.claim, page, evidence, voices);
  return {
    id: finding.id,
    kind: finding.kind,
    verdict: gravest,
    reason: evidence.find((item) => item.verdict === gravest)?.reason ?? reasonAlone(page, uncounted, sources),
    claim: finding.claim,
    places: finding.places,
    evidence,
    ...(uncounted.length > 0 ? { uncounted } : {}),
    ...(shared.length > 0 ? { sharedCitations: shared } : {}),
  };
}

/** Why nothing that counts is said on a claim. */
function reasonAlone(page: string, [first]: readonly Uncounted[], sources: readonly Source[]): string {
  if (!first) return 'No other source on this story states it.';
  const publisher = sources.find(({ id }) => id === first.source)?.publisher || 'Another site';
  if (first.because === 'same-text')
    return `${publisher} has the same text as this ${page === DRAFT ? 'draft' : 'page'}; no independent source states it.`;
  return `${publisher} speaks of it, in a report that was ${first.because} since; no other source states it.`;
}
