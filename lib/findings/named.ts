import type { Comparison } from '../kinds/room.ts';
import type { Claim, Fact } from '../model.ts';
import type { Cast } from './cast.ts';

/** Names that a later report gives and an earlier one says were held back. */
export interface NamedSince {
  fact: Fact;
  comparison: Comparison;
}

/**
 * The names of the hurt that one of two reports says were not given out, where the other, out on the same day or later, gives
 * them: for each such name in full on the page, the source's words that hold it back; for the page's words that hold a name
 * back, the source's first name of somebody hurt whom the page does not name.
 */
export function namedSince(
  claims: readonly Claim[],
  facts: readonly Fact[],
  cast: Cast,
  apart: number | undefined,
): Map<Claim, NamedSince> {
  const named = new Map<Claim, NamedSince>();
  if (apart === undefined) return named;
  // where one report names somebody hurt, the other must name one of these too: else the two may be of two events
  const partners = new Set([...cast.partners.values()].map(({ name }) => name));
  const namesOthers = (hurt: ReadonlySet<string>, known: { has(name: string): boolean }) =>
    hurt.size > 0 && ![...hurt].some((name) => known.has(name));
  const fact = apart <= 0 && !namesOthers(hurtIn(facts), partners) ? facts.find(isHeldBack) : undefined;
  if (fact) {
    for (const claim of unknownNames(claims, new Set(cast.partners.keys())).filter((one) => fits(fact, one, claims)))
      named.set(claim, {
        fact,
        comparison: { verdict: 'updated', reason: `Here ${claim.subject.name}; SOURCE had no name of the victim yet.` },
      });
  }
  const since = apart >= 0 && !namesOthers(hurtIn(claims), cast.partners) ? unknownNames(facts, partners) : [];
  for (const claim of claims) {
    if (!isHeldBack(claim) || claim.aside) continue;
    const given = since.find((one) => fits(claim, one, facts));
    if (given)
      named.set(claim, {
        fact: given,
        comparison: { verdict: 'updated', reason: `Here not named yet; SOURCE names ${given.subject.name}.` },
      });
  }
  return named;
}

/** Whether somebody whose name is held back can be who is named: of one sex, and of the age that is told of them. */
function fits({ subject }: Claim, named: Claim, claims: readonly Claim[]): boolean {
  if (subject.sex && named.subject.sex && subject.sex !== named.subject.sex) return false;
  const { age } = subject;
  if (age === undefined) return true;
  return claims.some(
    (claim) =>
      claim.kind === 'age' && claim.subject.name === named.subject.name && Math.abs(claim.value.from - age) <= 1,
  );
}

/** Words that hold back the name of somebody hurt. */
function isHeldBack(claim: Claim): boolean {
  return (
    claim.kind === 'status' &&
    claim.value.about === 'identity' &&
    claim.value.state === 'unidentified' &&
    claim.subject.role === 'victim' &&
    !claim.subject.name
  );
}

/** The full names of the hurt of one report whom the other does not name. */
function unknownNames<T extends Claim>(claims: readonly T[], known: ReadonlySet<string>): T[] {
  const hurt = hurtIn(claims);
  return claims.filter(
    (claim) =>
      claim.kind === 'name' &&
      !claim.aside &&
      claim.subject.name !== undefined &&
      hurt.has(claim.subject.name) &&
      !known.has(claim.subject.name) &&
      claim.value.given.length > 0,
  );
}

const STRUCK = /^\.?,?(?: \d{1,3},)? (?:was|were) (?:\w+ly )?(?:also )?(?:shot|killed|stabbed|struck|hit|wounded)\b/;

/** The named persons of whom a text tells that they were hurt or died. */
function hurtIn(claims: readonly Claim[]): Set<string> {
  const names = new Set<string>();
  for (const claim of claims) {
    const { name } = claim.subject;
    if (!name || claim.aside) continue;
    if (claim.kind === 'status' && claim.value.about === 'health') names.add(name);
    if (claim.kind === 'name' && STRUCK.test(claim.sentence.text.slice(claim.end - claim.sentence.start)))
      names.add(name);
  }
  return names;
}
