import { findClaims } from '../claims/find.ts';
import type { Library } from '../facts/library.ts';
import type { Article, Claim, Evidence, Source, Span } from '../model.ts';
import type { Candidate } from './candidate.ts';
import { type Decision, decisionsOf } from './judge.ts';
import { likenessOf, type Signs, signsOf } from './likeness.ts';
import { selfEvidence } from './self.ts';
import { sourcesFor } from './sources.ts';
import { outlineOf, outlineOfPage } from './story/outline.ts';
import { type StoryDecision, type StoryTies, storyTies } from './story/story.ts';

/** Why a claim got its verdicts. */
export interface Explanation {
  claim: Claim;
  /** What the page itself says against it. */
  own?: Evidence;
  /** Every source that was looked at, in the order of the look-up. */
  sources: SourceExplanation[];
}

export interface SourceExplanation {
  source: Source;
  story: StoryDecision & StoryTies;
  /** Unset where the source tells of another story, or where the claim is set aside: nothing was compared then. */
  decision?: Omit<Decision, 'candidates'> & { candidates: WeighedCandidate[] };
}

/** A candidate with the signs of likeness, 0 to 1 each, where its kind is weighed by them. */
export interface WeighedCandidate extends Candidate {
  signs?: Signs;
}

/**
 * Explains each claim whose words meet one of the spans (into `article.text`), in text order. It runs the check's own
 * choice of sources and the judge's own decisions, so that it cannot tell another story than the check.
 */
export async function explain(article: Article, spans: readonly Span[], library: Library): Promise<Explanation[]> {
  const claims = findClaims(article);
  const wanted = claims.filter((claim) => spans.some((span) => claim.start < span.end && span.start < claim.end));
  if (wanted.length === 0) return [];
  const own = selfEvidence(article, claims);
  const explanations = wanted.map((claim): Explanation => {
    const against = own.get(claim);
    return { claim, ...(against ? { own: against } : {}), sources: [] };
  });
  const outline = outlineOfPage(article, claims);
  for (const { set, story: decided } of await sourcesFor(article, claims, library)) {
    const story = { ...decided, ...storyTies(outline, outlineOf(set)) };
    const decisions = story.same ? decisionsOf(claims, set, article.published) : undefined;
    for (const { claim, sources } of explanations) {
      const told: SourceExplanation = { source: set.source, story };
      if (decisions && !claim.aside) {
        const { candidates, chosen, ...decision } = decisions.decide(claim);
        const weighed = candidates.map((candidate) => withSigns(claim, candidate, decisions.cast));
        const at = chosen ? candidates.indexOf(chosen) : -1;
        told.decision = { ...decision, ...(weighed[at] ? { chosen: weighed[at] } : {}), candidates: weighed };
      }
      sources.push(told);
    }
  }
  return explanations;
}

function withSigns(claim: Claim, candidate: Candidate, cast: Parameters<typeof signsOf>[2]): WeighedCandidate {
  if (likenessOf(claim, candidate.fact, cast) === undefined) return candidate;
  return { ...candidate, signs: signsOf(claim, candidate.fact, cast) };
}
