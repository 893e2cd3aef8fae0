import type { Comparison } from '../kinds/room.ts';
import type { Claim, Fact } from '../model.ts';
import { isGivenName } from '../text/given-names.ts';
import type { Cast } from './cast.ts';

/** Names that a later report gives and an earlier one says were held back. */
export interface NamedSince {
  fact: Fact;
  comparison: Comparison;
}

/** Of whose names a report says something: the hurt, or who is held or charged for it. */
type Part = 'hurt' | 'accused';
const PARTS: readonly Part[] = ['hurt', 'accused'];
const IN_WORDS: Record<Part, string> = { hurt: 'victim', accused: 'suspect' };

/**
 * The names of the hurt, and of the accused, that one of two reports says were not given out, where the other, out on the same
 * day or later, gives them: for each such name in full on the page, the source's words that hold it back; for the page's
 * words that hold a name back, the source's first such name that the page does not have.
 */
export function namedSince(
  claims: readonly Claim[],
  facts: readonly Fact[],
  cast: Cast,
  apart: number | undefined,
): Map<Claim, NamedSince> {
  const named = new Map<Claim, NamedSince>();
  if (apart === undefined) return named;
  const partners = new Set([...cast.partners.values()].map(({ name }) => name));
  for (const part of PARTS) {
    const [mine, theirs] = [personsOf(part, claims), personsOf(part, facts)];
    if (apart <= 0 && !namesOthers(theirs, partners)) {
      const back = facts.filter((fact) => holdsBack(fact, part));
      for (const claim of unknownNames(claims, mine, cast.partners)) {
        const fact = back.find((one) => fits(one, claim, claims));
        if (!fact || named.has(claim)) continue;
        const reason = `Here ${claim.subject.name}; SOURCE had no name of the ${IN_WORDS[part]} yet.`;
        named.set(claim, { fact, comparison: { verdict: 'updated', reason } });
      }
    }
    if (apart < 0 || namesOthers(mine, cast.partners)) continue;
    const since = unknownNames(facts, theirs, partners);
    for (const claim of claims) {
      const fact = holdsBack(claim, part) ? since.find((one) => fits(claim, one, facts)) : undefined;
      if (!fact || named.has(claim)) continue;
      const reason = `Here not named yet; SOURCE names ${fact.subject.name}.`;
      named.set(claim, { fact, comparison: { verdict: 'updated', reason } });
    }
  }
  return named;
}

/** Where one report names persons of a part, the other must name one of these too: else the two may be of two events. */
function namesOthers(persons: ReadonlySet<string>, known: { has(name: string): boolean }): boolean {
  return persons.size > 0 && ![...persons].some((name) => known.has(name));
}

function personsOf(part: Part, claims: readonly Claim[]): Set<string> {
  const accused = accusedIn(claims);
  if (part === 'accused') return accused;
  const speakers = new Set(
    claims.flatMap((claim) =>
      claim.kind === 'name' && SPEAKER.test(claim.value.title ?? '') ? [claim.subject.name] : [],
    ),
  );
  // who shot and was shot is told of as the former
  return new Set([...hurtIn(claims)].filter((name) => !accused.has(name) && !speakers.has(name)));
}

/** Who speaks of the hurt, and is not one of them. */
const SPEAKER = /^(?:spokesperson|chief|captain|lieutenant|sergeant|sheriff|detective|coroner|mayor|commander|major)$/;

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

/** Words that hold back the name of somebody of a part. */
function holdsBack(claim: Claim, part: Part): boolean {
  if (claim.kind !== 'status' || claim.aside || claim.subject.name) return false;
  const { about, state } = claim.value;
  if (about === 'custody') return part === 'accused' && state === 'no-suspects' && NAMING.test(claim.words);
  if (about !== 'identity' || state !== 'unidentified') return false;
  if (EVERYBODY.test(claim.words)) return true;
  if (part === 'accused') return claim.subject.role === 'suspect' || ACCUSED.test(claim.words);
  return claim.subject.role === 'victim' || HURT.test(claim.words);
}
const NAMING = /\bname/i;
const EVERYBODY =
  /\b(?:everyone|everybody|anyone|anybody|(?:persons?|people|all|those|parties|men|women|individuals) involved|no names)\b/i;
const ACCUSED = /\b(?:suspects?|shooters?|gunm[ae]n|killers?|attackers?|intruders?|robbers?)\b/i;
const HURT = /\b(?:victims?|deceased|dead|killed|wounded|injured)\b/i;

/** The full names of some persons of one report whom the other does not name. */
function unknownNames<T extends Claim>(
  claims: readonly T[],
  persons: ReadonlySet<string>,
  known: { has(name: string): boolean },
): T[] {
  return claims.filter(
    (claim) =>
      claim.kind === 'name' &&
      !claim.aside &&
      claim.subject.name !== undefined &&
      persons.has(claim.subject.name) &&
      !known.has(claim.subject.name) &&
      // a slip of the name is marked as one
      claim.value.full === claim.subject.name &&
      claim.value.given.length > 0,
  );
}

/** The named persons of whom a text tells that they are sought, held, charged or sentenced. */
function accusedIn(claims: readonly Claim[]): Set<string> {
  const names = new Set<string>();
  for (const claim of claims) {
    const { name } = claim.subject;
    if (!name || claim.aside) continue;
    if (claim.kind === 'status' && claim.value.about === 'custody') names.add(name);
  }
  // whoever speaks of the case, or is called by no name that people have, is taken for nobody's suspect
  const titled = (claim: Claim) =>
    claim.kind === 'name' && (claim.value.title || !isGivenName(claim.value.given[0] ?? ''));
  for (const claim of claims) if (titled(claim)) names.delete(claim.subject.name ?? '');
  return names;
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
