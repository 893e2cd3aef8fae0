import type { Comparison } from '../../kinds/room.ts';
import type { Claim, PlaceValue } from '../../model.ts';
import { isMadeFrom } from '../../text/names/misspelt.ts';
import { slip } from '../../text/names/parts.ts';
import { editDistance } from '../../text/names/spelling.ts';
import { isMisspeltFacility } from '../../text/places/facilities.ts';
import { bareRoad, compassOf, ROADS, roadSortOf, unspaced } from '../../text/places/keys.ts';
import { isTweeted } from '../bond/messages.ts';
import { isOfMany } from '../bond/signs.ts';
import { once } from '../once.ts';
import { type Cast, type Side, sharesPerson } from '../people/cast.ts';

/**
 * Places of two reports that are surely one spot, told with two names: the names are a slip apart, or are one road's with two
 * sorts, and neither report has the other's name anywhere. Two roads that lie side by side would be told of in both.
 */
export function differingSpots(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'place' || fact.kind !== 'place' || page.aside || fact.aside) return undefined;
  const { mine, theirs } = cast;
  const isOne = ROADS.has(page.value.type)
    ? ROADS.has(fact.value.type) && areOneRoad(page.value, fact.value, mine, theirs)
    : page.value.type === fact.value.type && (areOneName(page, fact, mine, theirs) || areOneNumber(page, fact, cast));
  if (!isOne || isOfMany(cast) || isTweeted(page.sentence.text) || isTweeted(fact.sentence.text)) return undefined;
  return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.` };
}

/** The names of a text's places: its roads with and without their sort, its towns and buildings. */
interface Names {
  roads: ReadonlySet<string>;
  sorted: ReadonlySet<string>;
  others: ReadonlySet<string>;
}

const namesOf = once(({ claims }: Side): Names => {
  const [roads, sorted, others] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const claim of claims) {
    if (claim.kind !== 'place') continue;
    if (!ROADS.has(claim.value.type)) others.add(spelt(claim).closed);
    else
      for (const name of namesIn(claim.value)) {
        roads.add(unspaced(bareRoad(name)));
        sorted.add(sortedKey(name));
      }
  }
  return { roads, sorted, others };
});

function namesIn({ name, cross }: PlaceValue): string[] {
  return [name, cross ?? ''].filter((each) => each !== '');
}

function sortedKey(name: string): string {
  return `${unspaced(bareRoad(name))} ${roadSortOf(name) ?? ''}`;
}

/** Whether a text has a road by its sort, or leaves its sort out, "Alder and Larch streets", and may have this one in mind. */
function tellsSort({ sorted }: Names, name: string): boolean {
  return sorted.has(sortedKey(name)) || sorted.has(`${unspaced(bareRoad(name))} `);
}

/** Whether what is told beside two spellings of a road is of one spot: no other corner, no other hundred, no house against a corner. */
function areOneSpotOn(a: PlaceValue, b: PlaceValue, name: string, other: string): boolean {
  const [corner, otherCorner] = [cornerWith(a, name), cornerWith(b, other)];
  if (corner && otherCorner) return corner === otherCorner;
  if ((corner && b.number !== undefined) || (otherCorner && a.number !== undefined)) return false;
  if (a.number === undefined || b.number === undefined) return true;
  return Math.floor(a.number / 100) === Math.floor(b.number / 100);
}

/** The road that crosses another one, without its sort. */
function cornerWith({ name, cross }: PlaceValue, road: string): string | undefined {
  return cross === undefined ? undefined : unspaced(bareRoad(road === name ? cross : name));
}

function areOneRoad(a: PlaceValue, b: PlaceValue, mine: Side, theirs: Side): boolean {
  const [here, there] = [namesOf(mine), namesOf(theirs)];
  return namesIn(a).some((name) =>
    namesIn(b).some((other) => {
      const [bare, otherBare] = [bareRoad(name), bareRoad(other)];
      // grids have the streets and avenues of a number side by side
      if (/\d/.test(bare + otherBare)) return false;
      // a page that has both spellings has slipped in one of them; a source that has both bears the page's out
      if (unspaced(bare) !== unspaced(otherBare))
        return isSlip(bare, otherBare) && !there.roads.has(unspaced(bare)) && areOneSpotOn(a, b, name, other);
      const [sort, otherSort] = [roadSortOf(name), roadSortOf(other)];
      if (sort && otherSort && sort !== otherSort) return !tellsSort(here, other) && !tellsSort(there, name);
      return a.number !== undefined && a.number === b.number && areOpposite(name, other);
    }),
  );
}

/** The same house or block at the two ends of one road: "4100 block of Alder Street East" and "… West". */
function areOpposite(name: string, other: string): boolean {
  const [side, otherSide] = [compassOf(name), compassOf(other)];
  return side !== undefined && otherSide !== undefined && OPPOSITE[side] === otherSide;
}
const OPPOSITE: Record<string, string> = {
  north: 'south',
  south: 'north',
  east: 'west',
  west: 'east',
  ne: 'sw',
  sw: 'ne',
  nw: 'se',
  se: 'nw',
};

const NAMED = new Set<PlaceValue['type']>(['town', 'county', 'facility']);

/** A place's whole name, with and without its spaces. */
const spelt = once(({ value }: Claim<'place'>): { name: string; closed: string } => {
  const name = fullName(value);
  return { name, closed: unspaced(name) };
});

/** Names of which one has more letters more than this are no slip apart, be it in two of their words. */
const FAR = 3;

function areOneName(page: Claim<'place'>, fact: Claim<'place'>, mine: Side, theirs: Side): boolean {
  const [a, b] = [page.value, fact.value];
  if (!NAMED.has(a.type)) return false;
  const [{ name, closed: whole }, { name: other, closed: otherWhole }] = [spelt(page), spelt(fact)];
  if (name === other || Math.abs(whole.length - otherWhole.length) > FAR) return false;
  if (namesOf(mine).others.has(otherWhole) || namesOf(theirs).others.has(whole)) return false;
  if (a.side || b.side) return false;
  return a.type === 'facility' ? isMisspeltFacility(name, other) : isSlip(name, other);
}

/** "East Brook" may be a town of that name as well as a side of one. */
function fullName({ name, side }: PlaceValue): string {
  return side ? `${side} ${name}` : name;
}

/** Each report has one such room, or one such district, and the two have numbers of their own. */
function areOneNumber(page: Claim<'place'>, fact: Claim<'place'>, cast: Cast): boolean {
  const [{ name, number }, other] = [page.value, fact.value];
  if (name !== other.name || number === undefined || other.number === undefined || number === other.number)
    return false;
  if (!COUNTED.test(name) || numbersOf(cast.mine).get(name) !== 1 || numbersOf(cast.theirs).get(name) !== 1)
    return false;
  // two politicians have each a district
  return !/district/.test(name) || sharesPerson(page, fact, cast) === true;
}

const COUNTED = /^(?:room|suite|unit|lot|congressional district)$/;

/** How many numbers a text has of each sort of numbered spot. */
const numbersOf = once(({ claims }: Side): ReadonlyMap<string, number> => {
  const spots = new Set<string>();
  for (const { kind, value } of claims)
    if (kind === 'place' && value.type === 'site' && value.number !== undefined)
      spots.add(`${value.name} ${value.number}`);
  const counts = new Map<string, number>();
  for (const spot of spots) {
    const name = spot.slice(0, spot.lastIndexOf(' '));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
});

/** Shorter names are too often a letter away from another place's. */
const SHORTEST = 5;

/** Whether two names of roads or towns are a slip of the pen apart. */
export function isSlip(a: string, b: string): boolean {
  const [mine, theirs] = [unspaced(a), unspaced(b)];
  // a hyphen is a matter of style
  if (a.replaceAll('-', ' ') === b.replaceAll('-', ' ')) return false;
  if (Math.min(mine.length, theirs.length) < SHORTEST || isMadeFrom(mine, theirs)) return false;
  if (COMPASS.test(a) !== COMPASS.test(b)) return false;
  return mine !== theirs && (slip(mine, theirs) || areSwapped(mine, theirs));
}
const COMPASS = /^(?:north|south|east|west)/;

/** The same letters, two of them in each other's place: "Tamson" and "Tasmon". */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a[0] !== b[0] || editDistance(a, b, 2) > 2) return false;
  return [...a].sort().join('') === [...b].sort().join('');
}
