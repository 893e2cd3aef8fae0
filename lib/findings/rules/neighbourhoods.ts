import type { Comparison } from '../../kinds/room.ts';
import type { Claim, PlaceValue } from '../../model.ts';
import { listIn } from '../../text/grouped.ts';
import { bareRoad, ROADS, roadSortOf, unspaced } from '../../text/places/keys.ts';
import { isLargeTown } from '../../text/places/large-towns.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';

/**
 * A spot lies in one town, and in one neighbourhood of it: two reports put a spot on one road in two, and neither has the other's
 * anywhere.
 */
export function differingNeighbourhoods(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'place' || fact.kind !== 'place' || page.aside || fact.aside) return undefined;
  if (!isQuarter(page.value) || !isQuarter(fact.value) || areRelated(page.value, fact.value)) return undefined;
  const { mine, theirs } = cast;
  if (!areOnOneRoad(page, fact, cast) || tellsOf(mine, fact.value) || tellsOf(theirs, page.value)) return undefined;
  return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.` };
}

/** A large town is one that a neighbourhood may lie in. */
const isQuarter = ({ type, name, side, bearer }: PlaceValue): boolean =>
  type === 'town' && !side && !bearer && !isLargeTown(name);

/** Of which one may be a part of the other, or which are one: "Larch Park" and "South Larch Park", "Lake Front" and "Lakefront". */
function areRelated({ name: a }: PlaceValue, { name: b }: PlaceValue): boolean {
  const [mine, theirs] = [unspaced(a), unspaced(b)];
  return mine.includes(theirs) || theirs.includes(mine);
}

function tellsOf({ claims }: Side, value: PlaceValue): boolean {
  return claims.some(
    (claim) => claim.kind === 'place' && claim.value.type === 'town' && areRelated(claim.value, value),
  );
}

/** "On Larch Street in Oxley", "at 12 Larch Street near Elm Avenue in Fenholt". */
function areOnOneRoad(page: Claim, fact: Claim, { mine, theirs }: Cast): boolean {
  const here = roadBefore(page, mine);
  return here.length > 0 && roadBefore(fact, theirs).some((road) => here.some((other) => areOne(road, other)));
}

/** The roads that stand right before a town, each with its town behind "in". */
function roadBefore({ start, end, sentence }: Claim, side: Side): PlaceValue[] {
  if (AREA.test(sentence.text.slice(end - sentence.start))) return [];
  const before = (roadsIn(side).get(sentence.start) ?? []).filter(
    (road) => road.end <= start && start - road.end <= NEAR,
  );
  return before
    .filter((road) => IN.test(sentence.text.slice(road.end - sentence.start, start - sentence.start)))
    .map(({ value }) => value);
}
/** In UTF-16 code units. */
const NEAR = 50;
/** "The Oxley area" may reach far. */
const AREA = /^[- ]area\b/;
const IN =
  /^\.?,?(?: (?:near|at|off|just off) [^,;]{3,30})? in (?:the )?(?:\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?['’]s )?$/u;

const roadsIn = once(({ claims }: Side): ReadonlyMap<number, Claim<'place'>[]> => {
  const roads = new Map<number, Claim<'place'>[]>();
  for (const claim of claims)
    if (claim.kind === 'place' && !claim.aside && ROADS.has(claim.value.type) && claim.value.name)
      listIn(roads, claim.sentence.start).push(claim);
  return roads;
});

/** The same road, of no other sort, with no other house or block and no other corner. */
function areOne(a: PlaceValue, b: PlaceValue): boolean {
  if (bareRoad(a.name) !== bareRoad(b.name)) return false;
  const [sort, other] = [roadSortOf(a.name), roadSortOf(b.name)];
  if (sort && other && sort !== other) return false;
  const block = ({ number }: PlaceValue) => number && Math.floor(number / 100);
  if (a.number !== undefined && b.number !== undefined && block(a) !== block(b)) return false;
  return a.cross === undefined || b.cross === undefined || bareRoad(a.cross) === bareRoad(b.cross);
}
