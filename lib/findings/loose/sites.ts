import type { Claim } from '../../model.ts';
import { sharedBetween } from '../../text/context.ts';

type Place = Claim<'place'>;

/** How much of their words two sentences share, 0 to 1, that tell of one car, street or building without a name. */
const LIKE = 0.25;

/** Where all that is told happened. */
const SCENE = /^(?:crime )?scene$/;
/** Spots of which one story has many, or of which it is told wherever somebody lives or is hurt. */
const MANY =
  /^(?:(?:[a-z]+ )?(?:car|vehicle|truck|alley|street|sidewalk|building|intersection|homes?|house|residence|apartments?|complex|hospitals?|schools?))$/;

/**
 * Whether two spots without a name bear nothing out: "the scene" is wherever anything happened, and a story has many cars, streets
 * and homes.
 */
export function areLooseSites(page: Place, fact: Place): boolean {
  const [a, b] = [page.value, fact.value];
  if (a.type !== 'site' || b.type !== 'site' || a.number !== undefined || b.number !== undefined) return false;
  if (SCENE.test(a.name) || SCENE.test(b.name)) return true;
  return (MANY.test(a.name) || MANY.test(b.name)) && sharedBetween(page.sentence.text, fact.sentence.text) < LIKE;
}
