import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { isElsewhere, isOfMany } from '../bond/signs.ts';
import { deadBeside, deadOf } from '../bond/toll.ts';
import type { Cast, Side } from '../people/cast.ts';

/** The hurt who are fewer in one of two reports by as many as the dead beside them are more: some of them died since. */
export function fewerHurt(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'count' || fact.kind !== 'count') return undefined;
  const [a, b] = [page.value, fact.value];
  if (a.state !== 'wounded' || b.state !== 'wounded' || a.from === b.from || page.hedge || fact.hedge) return undefined;
  const [here, there] = [deadWith(page, cast.mine), deadWith(fact, cast.theirs)];
  if (here === undefined || there === undefined || a.from + here !== b.from + there) return undefined;
  if (isOfMany(cast) || isElsewhere(page, fact, cast)) return undefined;
  const more = here > there ? 'page' : 'source';
  return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.`, more };
}

/** How many dead are told with the hurt: in one sentence, or "five others" than the only number of dead that a text has. */
function deadWith(claim: Claim<'count'>, side: Side): number | undefined {
  const beside = deadBeside(claim, side);
  if (beside !== undefined || !claim.value.other) return beside;
  const [dead, more] = deadOf(side);
  return more === undefined ? dead : undefined;
}
