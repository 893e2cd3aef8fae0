import type { Comparison } from '../kinds/room.ts';
import type { Claim, Fact } from '../model.ts';
import type { Cast } from './cast.ts';

/** Names that a later report gives and an earlier one says were held back. */
export interface NamedSince {
  fact: Fact;
  comparison: Comparison;
}

/**
 * The names of the hurt that a source says were not given out, where the page, out on the same day or later, gives them:
 * for each such name in full, the source's words. Nothing where the source names anybody hurt: then the names held back are
 * others'.
 */
export function namedSince(
  claims: readonly Claim[],
  facts: readonly Fact[],
  cast: Cast,
  apart: number | undefined,
): Map<Claim, NamedSince> {
  const named = new Map<Claim, NamedSince>();
  const fact = facts.find(
    (one) =>
      one.kind === 'status' &&
      one.value.about === 'identity' &&
      one.value.state === 'unidentified' &&
      one.subject.role === 'victim' &&
      !one.subject.name,
  );
  if (!fact || apart === undefined || apart > 0 || hurtIn(facts).size > 0) return named;
  const hurt = hurtIn(claims);
  for (const claim of claims) {
    const { name } = claim.subject;
    if (claim.kind !== 'name' || !name || !hurt.has(name) || cast.partners.has(name) || claim.value.given.length === 0)
      continue;
    named.set(claim, {
      fact,
      comparison: { verdict: 'updated', reason: `Here ${name}; SOURCE had no name of the victim yet.` },
    });
  }
  return named;
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
