import type { Comparison } from '../kinds/room.ts';
import type { Claim, Fact } from '../model.ts';
import { contextOf, sharedContext } from '../text/context.ts';
import type { Sureness } from './pair.ts';

/** A fact that says something on a claim, and how surely it is about the same. */
interface Told {
  fact: Fact;
  comparison: Comparison;
  sureness: Sureness;
}

/** Of two places that differ alike, the one that is told of somebody named is the better evidence, best where it has the name. */
export function weight({ fact, sureness }: Told): number {
  if (fact.kind !== 'status') return sureness;
  // that somebody lay in hospital says less against a death than how they were
  if (fact.value.state === 'hospitalised') return sureness - 0.05;
  if (!fact.subject.name) return sureness;
  const family = fact.subject.name.split(' ').at(-1)!;
  return sureness + (fact.sentence.text.includes(family) ? 0.02 : 0.01);
}

/** How good a piece of evidence a fact is that bears a claim out. */
export function rank(claim: Claim, { fact, comparison, sureness }: Told): number {
  // of many places that tell one status the one in like words is the evidence to show
  const likeness =
    claim.kind === 'status' ? 0.2 * sharedContext(contextOf(claim.sentence.text), contextOf(fact.sentence.text)) : 0;
  // of two that bear out a stated hour the one that states one too says more
  const exact = claim.kind === 'time' && fact.kind === 'time' && claim.value.exact && fact.value.exact ? 0.25 : 0;
  return sureness + likeness + exact + (comparison.verdict === 'agrees' ? 0.3 : 0);
}
