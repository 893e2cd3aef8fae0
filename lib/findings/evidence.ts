import { isUndecided } from '../kinds/charge.ts';
import type { Claim, Evidence, Source } from '../model.ts';
import type { Candidate } from './candidate.ts';

/** That charges are not decided on, which is told as a charge and is how a case stands. */
const OPEN_CHARGES = 'charges-undecided';

/** How things stand by a claim: the state of a status, or that charges are not decided on; `undefined` for all else. */
export const stateToldBy = (claim: Claim): string | undefined =>
  claim.kind === 'status' ? claim.value.state : isUndecided(claim) ? OPEN_CHARGES : undefined;

/** Whether by a state it is open that there will be charges. */
export const leavesChargesOpen = (state: string | undefined): boolean =>
  state === 'no-charges' || state === OPEN_CHARGES;

/**
 * A comparison's reason with the name of who says so. Its quoted words may hold the placeholder as a part of a name in capitals
 * ("HOPE RESOURCE CENTRE"), and a name may hold what a replacement would take for a sign of its own ("$&").
 */
export const reasonWith = (reason: string, publisher: string): string =>
  reason.replace(/\bSOURCE\b/g, () => publisher).replace(/\.\.$/, '.');

/** What a candidate says on a claim, as the panel and the card tell it. */
export function evidenceOf({ fact, comparison }: Candidate, source: Source): Evidence {
  const state = stateToldBy(fact);
  return {
    source: source.id,
    fact: fact.id,
    verdict: comparison.verdict,
    reason: reasonWith(comparison.reason, source.publisher),
    words: fact.words,
    said: fact.said,
    ...(state ? { state } : {}),
  };
}
