import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { sortOf } from '../../text/places/facilities.ts';
import { isOfMany } from '../bond/signs.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';
import { areOne, isHurt, soleVictim } from '../people/sole.ts';

/** Where the one dead of two reports died: at the scene by the one, in hospital by the other. */
export function differingDeathbeds(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  const [here, there] = [deathbedOf(page), deathbedOf(fact)];
  if (!here || !there || here === there || isOfMany(cast)) return undefined;
  const { mine, theirs } = cast;
  // where the words of the death are none of these days, neither is the place
  if (!isOfDeath(page, mine) || !isOfDeath(fact, theirs)) return undefined;
  if (deathbedsOf(mine).size > 1 || deathbedsOf(theirs).size > 1) return undefined;
  if (!tellsOfDead(mine) || !tellsOfDead(theirs)) return undefined;
  if (!areOne(soleVictim(mine.claims), soleVictim(theirs.claims), cast)) return undefined;
  return { verdict: 'differs', reason: `Here a death at the ${here}; SOURCE has one at the ${there}.` };
}

/** All the spots at which a text tells of a death. */
const deathbedsOf = once(
  ({ claims }: Side) =>
    new Set(claims.map((claim) => deathbedOf(claim)).filter((spot): spot is Spot => spot !== undefined)),
);

const isOfDeath = ({ sentence }: Claim, { claims }: Side): boolean =>
  claims.some((claim) => claim.sentence.start === sentence.start && isHurt(claim) && claim.value.state === 'dead');

const tellsOfDead = once(({ claims }: Side): boolean =>
  claims.some((claim) => isHurt(claim) && claim.value.state === 'dead'),
);

type Spot = 'scene' | 'hospital';

/** "Pronounced dead at the scene", "died in hospital", "taken to Mercy Hospital, where she died". */
const deathbedOf = once((claim: Claim): Spot | undefined => {
  if (claim.kind !== 'place' || claim.aside) return undefined;
  const spot = spotOf(claim);
  if (!spot) return undefined;
  const { text, start } = claim.sentence;
  const before = text.slice(Math.max(0, claim.start - start - 60), claim.start - start);
  if (DIED_AT.test(before)) return spot;
  return spot === 'hospital' && WHERE_DIED.test(text.slice(claim.end - start, claim.end - start + 70))
    ? spot
    : undefined;
});

function spotOf({ value }: Claim<'place'>): Spot | undefined {
  if (value.type === 'site')
    return value.name === 'scene' ? 'scene' : value.name === 'hospital' ? 'hospital' : undefined;
  return value.type === 'facility' && sortOf(value.name) === 'hospital' ? 'hospital' : undefined;
}

const DEAD = '(?:died|(?:pronounced|declared) dead|pronounced deceased|succumbed)';
/** Nothing that another did there may stand between. */
const DIED_AT = new RegExp(
  `\\b${DEAD}(?: [\\p{L}.]+){0,4}? (?:at|in)(?: the| a| an| an? (?:area|local|nearby))? $`,
  'u',
);
const WHERE_DIED = new RegExp(
  `^,? (?:where|and)(?: (?:he|she|they|it|the [\\p{Ll}-]+|doctors|[\\p{Lu}][\\p{L}’'-]+))?(?: (?:was|were|later|then|soon|also|would|been|has|had)){0,3} ${DEAD}`,
  'u',
);
