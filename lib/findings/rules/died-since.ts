import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { inWords } from '../../text/status/stages.ts';
import { isElsewhere, isOfMany, tellsOfAnother } from '../bond/signs.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';
import { areOne, areUnlike, isGrave, isHurt, type Sole, soleGrave, soleVictim } from '../people/sole.ts';

/**
 * The update where one report has nobody dead and one whose life is in danger, and the other has one dead: of several who were
 * hurt it is they who died, whatever each of the two is called.
 */
export function diedSince(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'status' || fact.kind !== 'status') return undefined;
  const { mine, theirs } = cast;
  if (!isSince(page, mine, fact, theirs) && !isSince(fact, theirs, page, mine)) return undefined;
  if (isOfMany(cast) || isElsewhere(page, fact, cast)) return undefined;
  if (page.subject.name && fact.subject.name && cast.partners.get(page.subject.name)?.name !== fact.subject.name)
    return undefined;
  const whom = ({ claims }: Side) => (isGrave(page) === (claims === mine.claims) ? soleGrave : soleVictim)(claims);
  const [here, there] = [whom(mine), whom(theirs)];
  if (!areOne(here, there, cast) || !areAlike(here!, there!)) return undefined;
  return { verdict: 'differs', reason: `Here ${inWords(page.value.state)}; SOURCE says ${inWords(fact.value.state)}.` };
}

/** Whether sex, age or youth speak for it that two are one; `areOne` has seen that nothing speaks against it. */
const areAlike = (one: Sole, other: Sole): boolean =>
  (one.sex !== undefined && other.sex !== undefined) ||
  (one.age !== undefined && other.age !== undefined) ||
  (one.young === true && other.young === true);

function isSince(early: Claim, earlier: Side, late: Claim, later: Side): boolean {
  if (!isGrave(early) || !isDead(late) || tellsOfDead(earlier) || isGravely(later)) return false;
  return !tellsOfAnother(early.sentence.text) && !tellsOfAnother(late.sentence.text);
}

const isDead = (claim: Claim): claim is Claim<'status'> => isHurt(claim) && claim.value.state === 'dead';

/** Whether a report has anybody dead at all, the one who did it included. */
const tellsOfDead = once(({ claims }: Side): boolean =>
  claims.some(
    ({ kind, value, aside }) =>
      !aside && (kind === 'status' ? value.state === 'dead' : kind === 'count' && value.state === 'killed'),
  ),
);

/** Whether the later report has somebody else in danger of life still, who may be the one that the earlier report told of. */
const isGravely = once(({ claims }: Side): boolean => {
  if (!claims.some(isGrave)) return false;
  const [grave, dead] = [soleGrave(claims), soleVictim(claims)];
  return !grave || !dead || !canBeNamed(grave, dead) || areUnlike(grave, dead) || grave.young === !dead.young;
});

const canBeNamed = (one: Sole, other: Sole): boolean => !one.name || !other.name || one.name === other.name;
