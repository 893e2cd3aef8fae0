import { roomOf } from '../kinds/index.ts';
import type { Comparison, Room } from '../kinds/room.ts';
import type { Claim, Evidence, Fact, Kind, Source, SourceFacts } from '../model.ts';
import { dayNumber } from '../text/calendar.ts';
import { type Cast, castOf } from './cast.ts';
import { type Sureness, surenessOf, THRESHOLDS } from './pair.ts';

interface Candidate {
  fact: Fact;
  comparison: Comparison;
  sureness: Sureness;
}

/** What one source says on each claim of a page, at most one piece of evidence a claim. Claims set aside accuse nobody. */
export function judge(
  claims: readonly Claim[],
  source: SourceFacts,
  published: string | undefined,
): Map<Claim, Evidence> {
  const facts = source.facts.filter((fact) => !fact.aside);
  const cast = castOf(claims, facts);
  const byKind = new Map<Kind, Fact[]>();
  for (const fact of facts) (byKind.get(fact.kind) ?? byKind.set(fact.kind, []).get(fact.kind)!).push(fact);
  const verdicts = new Map<Claim, Evidence>();
  for (const claim of claims) {
    if (claim.aside) continue;
    const best = bestOf(claim, byKind.get(claim.kind) ?? [], cast);
    if (best) verdicts.set(claim, evidenceOf(claim, best, source.source, published));
  }
  return verdicts;
}

/** The fact that bears the claim out best; else the one that it surely differs from. */
function bestOf(claim: Claim, facts: readonly Fact[], cast: Cast): Candidate | undefined {
  const room = roomOf(claim.kind) as Room<Kind> | undefined;
  if (!room) return undefined;
  const limits = THRESHOLDS[claim.kind];
  let agreeing: Candidate | undefined;
  let differing: Candidate | undefined;
  for (const fact of facts) {
    const comparison = room.compare(claim, fact);
    if (!comparison) continue;
    const sureness = surenessOf(claim, fact, cast);
    const candidate = { fact, comparison, sureness };
    if (comparison.verdict === 'agrees' || comparison.verdict === 'compatible') {
      const limit = comparison.verdict === 'agrees' ? limits.agree : (limits.compatible ?? limits.agree);
      if (sureness >= limit && (!agreeing || rank(candidate) > rank(agreeing))) agreeing = candidate;
    } else if (sureness >= limits.differ && (!differing || sureness > differing.sureness)) differing = candidate;
  }
  if (agreeing && differing && claim.kind !== 'name' && differing.sureness > agreeing.sureness + 0.25) return differing;
  return agreeing ?? differing;
}

function rank({ comparison, sureness }: Candidate): number {
  return sureness + (comparison.verdict === 'agrees' ? 0.3 : 0);
}

function evidenceOf(
  claim: Claim,
  { fact, comparison }: Candidate,
  source: Source,
  published: string | undefined,
): Evidence {
  return {
    source: source.id,
    fact: fact.id,
    verdict: moved(claim, comparison, source, published) ? 'updated' : comparison.verdict,
    reason: comparison.reason.replaceAll('SOURCE', source.publisher),
    words: fact.words,
    said: fact.said,
  };
}

/** A toll that grew from one report to a later one is an update, not a contradiction. */
function moved(claim: Claim, comparison: Comparison, source: Source, published: string | undefined): boolean {
  if (comparison.verdict !== 'differs' || claim.kind !== 'count') return false;
  const [here, there] = [dayNumber(published ?? ''), dayNumber(source.published ?? '')];
  return here !== undefined && there !== undefined && here !== there;
}
