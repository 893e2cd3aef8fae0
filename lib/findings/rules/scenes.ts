import type { Comparison } from '../../kinds/room.ts';
import type { Claim, PlaceValue, TimeValue } from '../../model.ts';
import { listIn } from '../../text/grouped.ts';
import { isOneMoment } from '../../text/moments.ts';
import { bareRoad, compassOf, ROADS, roadSortOf } from '../../text/places/keys.ts';
import { areBothLeads, isOfMany, tellsOfAnother, tellsOfPast } from '../bond/signs.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';
import { residentOf } from './residences.ts';

/** Two stated hours this near are one, in minutes. */
const NEAR = 15;

/**
 * Where two reports have the one act: at one hour the only house or block of each, on two roads; or, at their head, two streets of
 * one grid that bear numbers and run side by side. Neither report tells of the other's road.
 */
export function differingScenes(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'place' || fact.kind !== 'place' || !areTwoRoads(page.value, fact.value)) return undefined;
  const isSide = areParallel(page.value, fact.value);
  const [event, other] = [page.subject.event, fact.subject.event];
  // of two streets side by side at the head of both one may be told with no more than that somebody was there
  if (!isOneMoment(event, other) && !(isSide && (!event || !other))) return undefined;
  if (!isOfAct(page) || !isOfAct(fact)) return undefined;
  const { mine, theirs } = cast;
  if (isOfMany(cast) || tellsOf(mine, fact.value) || tellsOf(theirs, page.value)) return undefined;
  const isOne = isSide
    ? areBothLeads(page, fact)
    : areNumbered(page.value, fact.value) &&
      !mayMeet(page.value, fact.value) &&
      numberedIn(mine) + numberedIn(theirs) === 2 &&
      shareHour(page, fact, cast);
  return isOne ? { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.` } : undefined;
}

function areTwoRoads(a: PlaceValue, b: PlaceValue): boolean {
  if (!ROADS.has(a.type) || !ROADS.has(b.type) || a.cross !== undefined || b.cross !== undefined) return false;
  const [mine, theirs] = [bareRoad(a.name), bareRoad(b.name)];
  return a.name !== '' && b.name !== '' && !mine.includes(theirs) && !theirs.includes(mine);
}

/** Where it happened, and not where somebody lives or what came before. */
function isOfAct(claim: Claim<'place'>): boolean {
  const { text } = claim.sentence;
  return !claim.aside && !residentOf(claim) && !tellsOfPast(text) && !tellsOfAnother(text);
}

/** "East 54th Street" and "55th Street": two numbers of one sort, and of one side as far as both tell it. */
function areParallel(a: PlaceValue, b: PlaceValue): boolean {
  const sort = roadSortOf(a.name);
  if (!sort || sort !== roadSortOf(b.name) || !NUMBER.test(bareRoad(a.name)) || !NUMBER.test(bareRoad(b.name)))
    return false;
  const [side, other] = [compassOf(a.name), compassOf(b.name)];
  return !side || !other || side === other;
}
const NUMBER = /^\d+(?:st|nd|rd|th)$/;

const areNumbered = (a: PlaceValue, b: PlaceValue): boolean => a.number !== undefined && b.number !== undefined;

/** How many roads a text has a house or a block of; another one may be of another act. */
const numberedIn = once(
  ({ claims }: Side): number =>
    new Set(
      claims.flatMap(({ kind, aside, value }) =>
        kind === 'place' && !aside && ROADS.has(value.type) && value.number !== undefined ? [bareRoad(value.name)] : [],
      ),
    ).size,
);

/** The 2400 block of a street begins at its crossing with 24th Street, and ends at the one with 25th. */
function mayMeet(a: PlaceValue, b: PlaceValue): boolean {
  const isAt = ({ number }: PlaceValue, { name }: PlaceValue) =>
    NUMBER.test(bareRoad(name)) && Math.abs(Math.floor(number! / 100) - Number.parseInt(bareRoad(name), 10)) <= 1;
  return isAt(a, b) || isAt(b, a);
}

function tellsOf({ roads }: Side, { name }: PlaceValue): boolean {
  return roads.some(({ names }) => names.some((each) => bareRoad(each) === bareRoad(name)));
}

function shareHour(page: Claim, fact: Claim, { mine, theirs }: Cast): boolean {
  const [here, there] = [hoursOf(mine).get(page.sentence.start), hoursOf(theirs).get(fact.sentence.start)];
  if (!here || !there) return false;
  return here.some((hour) => there.some((other) => Math.abs(hour - other) <= NEAR));
}

/** The stated hours of each sentence that has any, in minutes after midnight. */
const hoursOf = once(({ claims }: Side): ReadonlyMap<number, number[]> => {
  const hours = new Map<number, number[]>();
  for (const { kind, aside, value, sentence } of claims) {
    const { clock, exact } = value as TimeValue;
    if (kind !== 'time' || aside || !clock || !exact) continue;
    listIn(hours, sentence.start).push(clock.from);
  }
  return hours;
});
