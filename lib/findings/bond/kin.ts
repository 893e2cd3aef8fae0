import type { Claim } from '../../model.ts';
import type { Cast, Side } from '../people/cast.ts';
import type { Gap } from './gaps.ts';

/** What keeps two relations from being one told differently: either text tells of a relative of the other sort as well. */
export function gapOfKin(page: Claim<'kin'>, fact: Claim<'kin'>, { mine, theirs }: Cast): Gap | undefined {
  const [a, b] = [page.value.relation, fact.value.relation];
  if (a === b) return undefined;
  return tellsOf(mine, b) || tellsOf(theirs, a) ? 'group' : undefined;
}

const tellsOf = ({ claims }: Side, relation: string): boolean =>
  claims.some((claim) => claim.kind === 'kin' && !claim.aside && claim.value.relation === relation);
