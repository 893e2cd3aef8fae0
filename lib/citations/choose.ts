import type { Check, Finding, Source } from '../model.ts';

/** What is to be exported. */
export interface Choice {
  /** `article`: the article and each source that gives evidence; `story`: all sources of the check besides; `source`: one alone. */
  scope: 'article' | 'story' | 'source';
  /** The id of the one source. */
  source?: string;
  /** Ids of the findings to keep; all where it is not set. */
  findings?: ReadonlySet<string>;
  /** Whether the sources' words stand in the list. */
  quotes: boolean;
  order: 'text' | 'author';
}

export const EVERYTHING: Choice = { scope: 'article', quotes: true, order: 'text' };

/** The findings and sources that a choice leaves. Of `source`, the findings keep the evidence of that source alone. */
export function choose(check: Check, choice: Choice): { findings: Finding[]; sources: Source[] } {
  const kept = check.findings.filter(({ id }) => choice.findings?.has(id) ?? true);
  if (choice.scope === 'source') {
    const findings = kept.flatMap((finding) => {
      const evidence = finding.evidence.filter(({ source }) => source === choice.source);
      return evidence.length > 0 ? [{ ...finding, evidence }] : [];
    });
    return { findings, sources: check.sources.filter(({ id }) => id === choice.source) };
  }
  if (choice.scope === 'story') return { findings: kept, sources: check.sources };
  const cited = new Set(kept.flatMap((finding) => finding.evidence.map(({ source }) => source)));
  return { findings: kept, sources: check.sources.filter(({ id }) => cited.has(id)) };
}
