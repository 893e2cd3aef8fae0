import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { agedOf } from './aged-people.ts';
import type { Cast, Side } from './cast.ts';
import { partiesOf } from './parties.ts';

/** Between two reports this many days apart a birthday is likely enough for an update, and this many for both ages to stand. */
const [BIRTHDAY, SURELY_BIRTHDAY] = [45, 120];

/**
 * What a difference of two ages is once the dates of the reports are known: whoever the later report makes older by no more than
 * the time between the two had a birthday, but the dead have none.
 */
export function grownOlder(
  page: Claim<'age'>,
  fact: Claim<'age'>,
  comparison: Comparison,
  apart: number | undefined,
  { mine, theirs }: Cast,
): Comparison {
  if (comparison.verdict !== 'differs' || !hasAged(page, fact, apart ?? 0)) return comparison;
  if (isDead(page, mine) || isDead(fact, theirs)) return comparison;
  if (Math.abs(apart ?? 0) < SURELY_BIRTHDAY) return { ...comparison, verdict: 'updated' };
  return { verdict: 'compatible', reason: comparison.reason.replace(/ for the same person\.$/, ', a birthday later.') };
}

function hasAged({ value: here }: Claim<'age'>, { value: there }: Claim<'age'>, apart: number): boolean {
  if (Math.abs(apart) < BIRTHDAY || here.unit !== 'year' || there.unit !== 'year') return false;
  const older = (there.from - here.from) * Math.sign(apart);
  return older > 0 && older <= Math.ceil(Math.abs(apart) / 365);
}

function isDead(age: Claim<'age'>, { claims }: Side): boolean {
  if (partiesOf(claims).dead.has(age.subject.name ?? '')) return true;
  return agedOf(claims).some((person) => person.part === 'killed' && person.claims.includes(age));
}
