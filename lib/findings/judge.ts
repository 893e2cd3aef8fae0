import { roomOf } from '../kinds/index.ts';
import type { Comparison, Room } from '../kinds/room.ts';
import type { Claim, Evidence, Fact, Kind, Source, SourceFacts } from '../model.ts';
import { dayNumber } from '../text/calendar.ts';
import { contextOf, sharedContext } from '../text/context.ts';
import { type Cast, castOf } from './cast.ts';
import { isPast, movedOn, overtaken } from './moved.ts';
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
  const apart = daysApart(published, source.source.published);
  const past = new Set([...overtaken(claims), ...overtaken(facts)]);
  const verdicts = new Map<Claim, Evidence>();
  for (const claim of claims) {
    if (claim.aside) continue;
    const best = bestOf(claim, byKind.get(claim.kind) ?? [], cast, apart, past);
    if (best && !isTaken(claim, best, claims, cast)) verdicts.set(claim, evidenceOf(best, source.source));
  }
  return verdicts;
}

/** The fact that bears the claim out best; else the one that it surely differs from. */
function bestOf(
  claim: Claim,
  facts: readonly Fact[],
  cast: Cast,
  apart: number | undefined,
  past: ReadonlySet<Claim>,
): Candidate | undefined {
  const room = roomOf(claim.kind) as Room<Kind> | undefined;
  if (!room) return undefined;
  const limits = THRESHOLDS[claim.kind];
  let agreeing: Candidate | undefined;
  let differing: Candidate | undefined;
  for (const fact of facts) {
    const compared = room.compare(claim, fact);
    if (!compared) continue;
    const sureness = surenessOf(claim, fact, cast);
    const comparison = movedOn(claim, fact, compared, apart);
    const candidate = { fact, comparison, sureness };
    if (comparison.verdict === 'agrees' || comparison.verdict === 'compatible') {
      const limit = comparison.verdict === 'agrees' ? limits.agree : (limits.compatible ?? limits.agree);
      if (sureness >= limit && (!agreeing || rank(claim, candidate) > rank(claim, agreeing))) agreeing = candidate;
    } else if (isPast(past, claim, fact)) continue;
    else if (sureness >= limits.differ && (!differing || weight(candidate) > weight(differing))) differing = candidate;
  }
  // what another report's course has overtaken bears nothing out that its end differs from
  if (agreeing && differing && past.has(agreeing.fact)) return differing;
  // "in hospital" does not make good for "expected to survive" against "fighting for his life"
  if (differing && claim.kind === 'status' && agreeing?.comparison.verdict === 'compatible') return differing;
  // what is merely vaguer does not make good for what is as surely of the same thing and cannot stand
  if (
    differing &&
    WEIGHED.has(claim.kind) &&
    agreeing?.comparison.verdict === 'compatible' &&
    differing.sureness >= agreeing.sureness
  )
    return differing;
  if (agreeing && differing && claim.kind !== 'name' && differing.sureness > agreeing.sureness + 0.25) return differing;
  return agreeing ?? differing;
}

/** A claim that is weighed, not named, differs from a fact only where no other claim of the page is as likely its partner and bears it out. */
function isTaken(
  claim: Claim,
  { fact, comparison, sureness }: Candidate,
  claims: readonly Claim[],
  cast: Cast,
): boolean {
  if (comparison.verdict !== 'differs' && comparison.verdict !== 'updated') return false;
  if (!WEIGHED.has(claim.kind) || (claim.subject.name && claim.kind === 'age')) return false;
  const room = roomOf(claim.kind) as Room<Kind> | undefined;
  return claims.some((other) => {
    if (other.kind !== claim.kind || other === claim || other.aside) return false;
    const verdict = room?.compare(other, fact)?.verdict;
    return (verdict === 'agrees' || verdict === 'compatible') && surenessOf(other, fact, cast) > sureness + 0.02;
  });
}

const WEIGHED = new Set<Kind>(['time', 'count', 'place', 'amount', 'age']);

/** Of two places that differ alike, the one that names the person is the better evidence. */
function weight({ fact, sureness }: Candidate): number {
  return sureness + (fact.kind === 'status' && fact.subject.name ? 0.01 : 0);
}

function rank(claim: Claim, { fact, comparison, sureness }: Candidate): number {
  // of many places that tell one status the one in like words is the evidence to show
  const likeness =
    claim.kind === 'status' ? 0.2 * sharedContext(contextOf(claim.sentence.text), contextOf(fact.sentence.text)) : 0;
  return sureness + likeness + (comparison.verdict === 'agrees' ? 0.3 : 0);
}

function evidenceOf({ fact, comparison }: Candidate, source: Source): Evidence {
  return {
    source: source.id,
    fact: fact.id,
    verdict: comparison.verdict,
    reason: comparison.reason.replaceAll('SOURCE', source.publisher),
    words: fact.words,
    said: fact.said,
  };
}

/** How many days after the page the source was published. */
function daysApart(page: string | undefined, source: string | undefined): number | undefined {
  const [here, there] = [dayNumber(page ?? ''), dayNumber(source ?? '')];
  return here === undefined || there === undefined ? undefined : there - here;
}
