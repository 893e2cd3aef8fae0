import type { Claim } from '../../model.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';
import { isCondition } from '../people/sole.ts';
import { deadTold } from './toll.ts';

/**
 * Whether somebody who is dead by one report is another one than who lives by the other: the other has its own dead, and no fewer.
 * One by name is one, whatever the reports have besides.
 */
export function isOtherThanDead(page: Claim, fact: Claim, { mine, theirs, partners }: Cast): boolean {
  const living = isDead(page) && isCondition(fact) ? theirs : isDead(fact) && isCondition(page) ? mine : undefined;
  if (!living) return false;
  const { name } = page.subject;
  if (name !== undefined && partners.get(name)?.name === fact.subject.name) return false;
  const dead = deadIn(living);
  return dead > 0 && dead >= deadIn(living === mine ? theirs : mine);
}

const isDead = ({ kind, value }: Claim): boolean => kind === 'status' && value.state === 'dead';

/** How many dead a report tells of, by the highest number that it gives or by those of whom it tells that they died. */
const deadIn = once((side: Side): number => {
  let most = deadTold(side);
  for (const claim of side.claims)
    if (claim.kind === 'count' && !claim.aside && claim.value.state === 'killed')
      most = Math.max(most, claim.value.to ?? claim.value.from);
  return most;
});
