import type { Claim } from '../../model.ts';
import { listIn } from '../../text/grouped.ts';
import { once } from '../once.ts';

/** The ages in years that a report gives for somebody by name, or without a name for those whom it does not name. */
export const yearsOf = (name: string | undefined, claims: readonly Claim[]): readonly number[] =>
  yearsByName(claims).get(name) ?? [];

const yearsByName = once((claims: readonly Claim[]): ReadonlyMap<string | undefined, readonly number[]> => {
  const years = new Map<string | undefined, number[]>();
  for (const { kind, aside, subject, value, hedge } of claims)
    if (kind === 'age' && !aside && value.unit === 'year' && !hedge) listIn(years, subject.name).push(value.from);
  return years;
});

/** Whether two names that a slip could make one are of two ages with a generation between them: a father's and his son's. */
export function areGenerationsApart(
  name: string | undefined,
  claims: readonly Claim[],
  other: string | undefined,
  others: readonly Claim[],
): boolean {
  if (!name || !other) return false;
  const theirs = yearsOf(other, others);
  if (theirs.length === 0) return false;
  const mine = yearsOf(name, claims);
  return mine.length > 0 && mine.every((age) => theirs.every((one) => Math.abs(age - one) >= GENERATION));
}
/** An age told wrong is seldom that far off. */
const GENERATION = 15;
