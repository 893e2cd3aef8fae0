import type { Claim, Fact } from '../../model.ts';
import { editDistance, plain } from '../../text/names/spelling.ts';
import type { Cast } from '../people/cast.ts';
import { yearsOf } from '../people/years.ts';

/** Somebody with a name, as one report tells of them. */
interface Person<T extends Claim> {
  claim: T;
  given: string;
  family: string;
}

/**
 * Names of the page that a source has with another surname, or with a given name like it: one name in common, which each
 * report has once, and one age, which each has once; by each the source's first place with the other name.
 */
export function renamedIn(claims: readonly Claim[], facts: readonly Fact[], cast: Cast): Map<string, Fact> {
  const renamed = new Map<string, Fact>();
  const known = new Set([...cast.partners.values()].map(({ name }) => name));
  const here = personsIn(claims, cast.partners);
  if (here.size === 0) return renamed;
  const there = personsIn(facts, known);
  for (const [name, person] of here) {
    for (const isLike of [hasOneGiven, hasOneFamily]) {
      const [other, more] = [...there].filter(([, one]) => isLike(one, person));
      const alone = [...here.values()].filter((one) => isLike(one, person)).length === 1;
      if (
        other &&
        !more &&
        alone &&
        !isWithin(name, other[0]) &&
        !isWithin(other[0], name) &&
        haveOneAge(name, claims, other[0], facts)
      )
        renamed.set(name, other[1].claim);
    }
  }
  return renamed;
}

type Named = Pick<Person<Claim>, 'given' | 'family'>;

const hasOneGiven = (one: Named, other: Named): boolean => one.given === other.given;

/** "Rolando Marrow" and "Ronaldo Marrow": two names, but of one surname and age. */
function hasOneFamily(one: Named, other: Named): boolean {
  return one.family === other.family && one.given[0] === other.given[0] && editDistance(one.given, other.given, 2) <= 2;
}

/** Whether a name has all the words of another: that is no other surname. */
function isWithin(name: string, long: string): boolean {
  const words = plain(long).split(/[\s-]/);
  return plain(name)
    .split(/[\s-]/)
    .every((word) => words.includes(word));
}

/** The persons of a report whom the other does not have, by full name. */
function personsIn<T extends Claim>(
  claims: readonly T[],
  known: { has(name: string): boolean },
): Map<string, Person<T>> {
  const persons = new Map<string, Person<T>>();
  for (const claim of claims) {
    if (claim.kind !== 'name' || claim.aside || claim.value.entity !== 'person' || claim.value.title) continue;
    const { name } = claim.subject;
    const [given] = claim.value.given;
    if (!name || name !== claim.value.full || !given || given.length < 3) continue;
    if (!known.has(name) && !persons.has(name))
      persons.set(name, { claim, given: plain(given), family: plain(claim.value.family) });
  }
  return persons;
}

/** Whether both reports have one age for two names, of which one may have it for whom it does not name there. */
function haveOneAge(name: string, claims: readonly Claim[], other: string, facts: readonly Fact[]): boolean {
  const [mine, theirs] = [yearsOf(name, claims), yearsOf(other, facts)];
  if (mine.length === 0 && theirs.length === 0) return false;
  const [a, b] = [
    mine.length > 0 ? mine : yearsOf(undefined, claims),
    theirs.length > 0 ? theirs : yearsOf(undefined, facts),
  ];
  return a.some((age) => b.includes(age));
}
