import type { Claim, Fact } from '../../model.ts';
import type { Candidate, Told } from '../candidate.ts';
import type { Cast } from '../people/cast.ts';
import { calledOfAnotherAge } from './age-words.ts';
import { namedSince } from './named.ts';
import { namelessIn } from './nameless.ts';
import { slipsOf } from './slips.ts';
import { calledOtherwise } from './youth.ts';

/** A rule that looks at two reports as wholes, and ties claims of the page to facts that tell of the same thing in other words. */
interface Tie {
  tell(claim: Claim): Told | undefined;
  /** What must be true of the candidates that the claim has without it; any will do where it is left out. */
  where?(candidates: readonly Candidate[]): boolean;
}

/**
 * What the rules that look at the whole of two reports tell of a claim beside its candidates: the first that tells
 * something counts, changes before spellings, and that somebody is not named where nothing else bears the claim out.
 * `apart` is how many days the source came out after the page, negative where it came out before.
 */
export function tiesOf(
  claims: readonly Claim[],
  facts: readonly Fact[],
  cast: Cast,
  apart: number | undefined,
): (claim: Claim, candidates: readonly Candidate[]) => Told | undefined {
  const told = (found: ReadonlyMap<Claim, Told>) => (claim: Claim) => found.get(claim);
  const ties: readonly Tie[] = [
    { tell: told(namedSince(claims, facts, cast, apart)) },
    { tell: told(calledOtherwise(claims, facts, cast, apart)) },
    { tell: told(calledOfAnotherAge(claims, facts, cast)) },
    { tell: slipsOf(claims, facts, cast), where: (candidates) => candidates.length === 0 },
    {
      tell: told(namelessIn(claims, facts, cast)),
      where: (candidates) => !candidates.some(({ sureness, needed }) => sureness >= needed),
    },
  ];
  return (claim, candidates) => {
    for (const { tell, where } of ties) {
      const found = where && !where(candidates) ? undefined : tell(claim);
      if (found) return found;
    }
    return undefined;
  };
}
