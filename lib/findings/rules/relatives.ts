import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { compared } from '../compared.ts';
import { once } from '../once.ts';
import { sameAge } from '../people/aged-people.ts';
import type { Cast, Side } from '../people/cast.ts';

/**
 * The difference of two relations to one person of somebody known by one age: "the boy and his 6-year-old sister", "the boy and his
 * six-year-old cousin". Undefined where either text has a relative of that age by another name as well.
 */
export function differingRelatives(page: Claim, fact: Claim, { mine, theirs, partners }: Cast): Comparison | undefined {
  if (page.kind !== 'kin' || fact.kind !== 'kin' || page.value.relation === fact.value.relation) return undefined;
  const [age, other] = [agesWithin(mine).get(page), agesWithin(theirs).get(fact)];
  if (!age || !other || !sameAge(age, other) || !areOfOne(page, fact, partners)) return undefined;
  const told = compared(page, fact);
  if (told?.verdict !== 'differs') return undefined;
  return isOnly(page, age, mine) && isOnly(fact, other, theirs) ? told : undefined;
}

/** Whose relatives the two are: a boy's and a boy's, or of one name. */
function areOfOne({ subject: a }: Claim, { subject: b }: Claim, partners: Cast['partners']): boolean {
  if (a.name || b.name) return a.name !== undefined && partners.get(a.name)?.name === b.name;
  return a.role !== undefined && a.role === b.role;
}

function isOnly(claim: Claim<'kin'>, age: Claim, side: Side): boolean {
  for (const [other, own] of agesWithin(side))
    if (other.value.relation !== claim.value.relation && sameAge(own, age)) return false;
  return true;
}

/** The relatives of a text whose age is told in their own words. */
const agesWithin = once(({ claims }: Side): Map<Claim<'kin'>, Claim> => {
  const ages = new Map<Claim<'kin'>, Claim>();
  for (const kin of claims)
    if (kin.kind === 'kin' && !kin.aside && /\d|year/.test(kin.words)) {
      const age = claims.find(({ kind, start, end }) => kind === 'age' && start >= kin.start && end <= kin.end);
      if (age) ages.set(kin, age);
    }
  return ages;
});
