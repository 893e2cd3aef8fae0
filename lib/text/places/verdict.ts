import type { PlaceValue } from '../../model.ts';
import { isOneWordSlipped } from '../names/parts.ts';
import { editDistance } from '../names/spelling.ts';
import { sameFacility, sortOf } from './facilities.ts';
import { landOf } from './gazetteer.ts';
import { areOneUnspaced, bareRoad, compassOf, ROADS, roadSortOf, unspaced } from './keys.ts';
import { KIN } from './sites.ts';

/** How two places stand to each other. `apart`: they differ where they are surely the same spot, which their words do not show. */
export type Standing = 'agrees' | 'compatible' | 'differs' | 'apart' | undefined;

/** Compares two places by what both state. */
export function standingOf(a: PlaceValue, b: PlaceValue): Standing {
  if (ROADS.has(a.type) && ROADS.has(b.type)) return roadStanding(a, b);
  if (ROADS.has(a.type) || ROADS.has(b.type)) return undefined;
  if (a.type === 'site' && b.type === 'site') return siteStanding(a, b);
  if (a.type === 'site' || b.type === 'site') return a.type === 'site' ? siteOf(a, b) : siteOf(b, a);
  if (a.side || b.side) {
    // "the South Marlow neighborhood" is not only the south of a town
    if (a.name !== b.name)
      return areOneUnspaced(fullName(a), fullName(b))
        ? 'agrees'
        : liesIn(a, b) || liesIn(b, a)
          ? 'compatible'
          : undefined;
    if (a.side === b.side) return 'agrees';
    return a.side && b.side && areOpposite(a.side, b.side) ? 'differs' : 'compatible';
  }
  // a sheriff and a prosecutor of one county are no common place
  if (a.bearer && b.bearer && a.bearer !== b.bearer) return undefined;
  if ((a.type === 'facility') !== (b.type === 'facility'))
    // a town's name may end as a building's does: "Oxley Bay"
    return a.name === b.name && sortOf(a.name) === undefined ? 'agrees' : undefined;
  if (a.type === 'facility') {
    const same = sameFacility(a.name, b.name);
    if (!same) return isSlippedName(a.name, b.name) ? 'differs' : undefined;
    return same === 'same' ? 'agrees' : 'compatible';
  }
  if (areOneUnspaced(a.name, b.name)) return a.within && b.within && a.within !== b.within ? undefined : 'agrees';
  return liesIn(a, b) || liesIn(b, a) ? 'compatible' : undefined;
}

/** Whether a town is told to lie, or is known to lie, in a state or a country. */
function liesIn(town: PlaceValue, land: PlaceValue): boolean {
  if (town.type === 'region' || land.type !== 'region') return false;
  return (town.within ?? landOf(town.name)) === land.name;
}

/** Two sides of a town that share no quarter: "southeast" lies in the south and in the east. */
function areOpposite(a: string, b: string): boolean {
  if (!COMPASS.test(a) || !COMPASS.test(b)) return false;
  return !a.includes(b) && !b.includes(a);
}
const COMPASS = /^(?:north|south|east|west)/;

function fullName({ name, side }: PlaceValue): string {
  return side ? `${side} ${name}` : name;
}

/** Parts of a larger spot, and what a vaguer word may mean: what happened in the bedroom happened in the home. */
const PARTS: Record<string, ReadonlySet<string>> = {
  home: new Set(
    'bedroom|living room|dining room|kitchen|bathroom|closet|basement|porch|front yard|backyard|yard|driveway|garage'.split(
      '|',
    ),
  ),
  apartment: new Set('bedroom|living room|dining room|kitchen|bathroom|closet|hallway|stairwell'.split('|')),
  border: new Set(['southern border', 'northern border', 'us border']),
  'us border': new Set(['southern border', 'northern border']),
  upstairs: new Set(['floor 2', 'floor 3']),
  downstairs: new Set(['floor 1', 'basement']),
  'apartment complex': new Set(['apartment', 'building', 'parking lot']),
  club: new Set(['nightclub', 'strip club', 'supper club', 'bar', 'lounge']),
  nightclub: new Set(['strip club', 'supper club', 'bar', 'lounge']),
  bar: new Set(['pub', 'tavern', 'lounge', 'restaurant']),
  hotel: new Set(['motel']),
  store: new Set(['convenience store', 'grocery store', 'liquor store', 'gas station']),
  'gas station': new Set(['convenience store']),
  school: new Set(['high school', 'middle school', 'elementary school', 'campus', 'classroom', 'cafeteria']),
  yard: new Set(['front yard', 'backyard']),
};

/** An unnamed spot and what has a name: "a nightclub" may be the Zenith Lounge, and "the Zenith club" is. */
function siteOf(site: PlaceValue, other: PlaceValue): Standing {
  if (other.type !== 'facility' || site.number !== undefined || KIN.test(site.within ?? '')) return undefined;
  if (!ofSort(site.name, other.name)) return undefined;
  if (site.within === undefined || !CALLED.test(site.name)) return 'compatible';
  return sameFacility(`${site.within} ${site.name}`, other.name) === 'same' ? 'agrees' : 'compatible';
}
/** What has a name of its own, while hospitals and schools are known by their town as well. */
const CALLED = /^(?:nightclub|bar|club|lounge|pub|tavern|restaurant|hotel|motel|store|theater)$/;

/** "The east side", "the northwest side" of the one town that both tell of. */
const SIDE = /^(\w+) (?:side|end)$/;

function siteStanding(a: PlaceValue, b: PlaceValue): Standing {
  const [side, otherSide] = [SIDE.exec(a.name)?.[1], SIDE.exec(b.name)?.[1]];
  if (side && otherSide && a.within === b.within && areOpposite(side, otherSide)) return 'apart';
  if (a.name !== b.name)
    return a.number === undefined &&
      b.number === undefined &&
      (PARTS[a.name]?.has(b.name) || PARTS[b.name]?.has(a.name))
      ? 'compatible'
      : undefined;
  if (a.number !== b.number) return a.number === undefined || b.number === undefined ? 'compatible' : 'apart';
  if (a.within !== b.within && (KIN.test(a.within ?? '') || KIN.test(b.within ?? '') || (a.within && b.within)))
    return undefined;
  return 'agrees';
}

function ofSort(site: string, facility: string): boolean {
  if (site.startsWith('other ')) return false;
  const sort = sortOf(site.replace('apartment complex', 'apartments'));
  return sort !== undefined && sort === sortOf(facility);
}

/** Whether two names of one building's length are a letter apart in one of their words: "Elmira Hospital", "Elmirra Hospital". */
function isSlippedName(a: string, b: string): boolean {
  const [mine, theirs] = [a.split(' '), b.split(' ')];
  return mine.length > 1 && mine.length === theirs.length && isOneWordSlipped(mine, theirs);
}

function isOtherSort(a: string, b: string): boolean {
  const [mine, theirs] = [roadSortOf(a), roadSortOf(b)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

/**
 * "Dover Drive" and "Dover Court" are two roads of a town that may lie side by side: they differ where the same house or block
 * shows that one is meant, and without numbers where the two are told of one spot.
 */
function sortStanding(a: PlaceValue, b: PlaceValue): Standing {
  if (a.number === undefined && b.number === undefined) return /\d/.test(a.name) ? undefined : 'apart';
  if (a.number === undefined || b.number === undefined) return undefined;
  const isOneBlock = Math.floor(a.number / 100) === Math.floor(b.number / 100);
  return a.number === b.number || (a.type !== b.type && isOneBlock) ? 'differs' : undefined;
}

const bare = (name: string): string => unspaced(bareRoad(name));

const NUMBERED = /^(interstate|us|county road|state route|fm|highway|route) ?(?:highway )?(\d+)(?: |$)/;

/** "2312 Alder Street", or its "2310 block", is in the 2300 block; a block of a thousand may be meant roughly. */
function isInBlock({ type, number = 0 }: PlaceValue, block: PlaceValue): boolean {
  if (block.type !== 'block' || block.number === undefined || (type === 'block' && number % 100 === 0)) return false;
  const round = block.number % 1000 === 0 ? 1000 : 100;
  return Math.floor(number / round) * round === block.number;
}

function roadStanding(a: PlaceValue, b: PlaceValue): Standing {
  if (!a.name || !b.name) return a.number === b.number ? (a.name === b.name ? 'agrees' : 'compatible') : undefined;
  const [mine, theirs] = [bare(a.name), bare(b.name)];
  const [cross, otherCross] = [a.cross && bare(a.cross), b.cross && bare(b.cross)];
  if (mine === theirs) {
    const [side, otherSide] = [compassOf(a.name), compassOf(b.name)];
    if (side && otherSide && side !== otherSide && !cross) return undefined;
    if (!cross && !otherCross && isOtherSort(a.name, b.name)) return sortStanding(a, b);
    if (cross && otherCross)
      return cross !== otherCross || isOtherSort(a.name, b.name) || isOtherSort(a.cross ?? '', b.cross ?? '')
        ? 'differs'
        : 'agrees';
    if (a.number === undefined || b.number === undefined)
      return a.number === b.number && !cross && !otherCross ? 'agrees' : 'compatible';
    if (a.number === b.number) return 'agrees';
    return isInBlock(a, b) || isInBlock(b, a) ? 'compatible' : 'differs';
  }
  if (cross && otherCross && cross === theirs) {
    const isOne = mine === otherCross && !isOtherSort(a.name, b.cross ?? '') && !isOtherSort(a.cross ?? '', b.name);
    return isOne ? 'agrees' : 'differs';
  }
  if (cross && otherCross && (mine === otherCross || cross === otherCross)) return 'differs';
  if ((cross && cross === theirs) || (otherCross && otherCross === mine)) return 'compatible';
  const [highway, otherHighway] = [NUMBERED.exec(a.name), NUMBERED.exec(b.name)];
  if (highway && otherHighway && a.type === b.type && highway[1] === otherHighway[1] && highway[2] !== otherHighway[2])
    return 'apart';
  // a letter more or less in a road's name, with the number to show that it is the same road
  const areNumbered = a.number !== undefined && b.number !== undefined;
  const near = areNumbered && Math.floor(a.number! / 100) === Math.floor(b.number! / 100);
  if (areNumbered && !near) return undefined;
  const slipped = Math.min(mine.length, theirs.length) >= (near ? 4 : 6) && editDistance(mine, theirs, 1) === 1;
  return slipped && !/\d/.test(mine + theirs) ? 'differs' : undefined;
}
