import { type Check, type Finding, type Source, VERDICTS, type Verdict } from '../model.ts';

/** `gravest` puts differences first; `text` follows the article. */
export type Order = 'gravest' | 'text';

export interface Choice {
  order: Order;
  /** Verdicts to keep; none chosen keeps all. */
  verdicts: ReadonlySet<Verdict>;
  search: string;
}

/** A run of findings under one heading; `text` holds every verdict but `unmatched`. */
export interface Group {
  heading: Verdict | 'text';
  findings: Finding[];
}

/** A check without the findings that the user ignores. */
export function heardOf({ check, hidden = [] }: { check: Check; hidden?: readonly string[] }): Check {
  return hidden.length === 0 ? check : { ...check, findings: check.findings.filter(({ id }) => !hidden.includes(id)) };
}

/** How many findings have each verdict. */
export function countVerdicts(findings: readonly Finding[]): Record<Verdict, number> {
  const counts = { differs: 0, updated: 0, agrees: 0, compatible: 0, unmatched: 0 };
  for (const finding of findings) counts[finding.verdict]++;
  return counts;
}

/** Letters without case and accents, so that "Munoz" finds "Muñoz". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function searched(finding: Finding, publishers: ReadonlyMap<string, string>): string {
  const { claim, evidence } = finding;
  const said = evidence.map((piece) => `${publishers.get(piece.source) ?? ''} ${piece.said.text} ${piece.reason}`);
  const { subject, sentence } = claim;
  return fold(
    [finding.kind, claim.words, sentence.text, subject.name, subject.role, finding.reason, ...said].join(' '),
  );
}

const firstPlace = (finding: Finding) => Math.min(finding.claim.start, ...finding.places.map((place) => place.start));

/**
 * The findings to show, in order, under their headings. Empty groups are left out; findings that no other source
 * states always form the last group. A search keeps what contains each of its words.
 */
export function selectFindings(findings: readonly Finding[], sources: readonly Source[], choice: Choice): Group[] {
  const publishers = new Map(sources.map((source) => [source.id, source.publisher]));
  const terms = fold(choice.search).split(/\s+/).filter(Boolean);
  const kept = findings
    .filter((finding) => choice.verdicts.size === 0 || choice.verdicts.has(finding.verdict))
    .filter((finding) => {
      if (terms.length === 0) return true;
      const text = searched(finding, publishers);
      return terms.every((term) => text.includes(term));
    })
    .sort((one, other) => firstPlace(one) - firstPlace(other));
  const headings: Group['heading'][] = choice.order === 'text' ? ['text', 'unmatched'] : [...VERDICTS];
  return headings
    .map((heading) => ({
      heading,
      findings: kept.filter((finding) =>
        heading === 'text' ? finding.verdict !== 'unmatched' : finding.verdict === heading,
      ),
    }))
    .filter((group) => group.findings.length > 0);
}
