import { ordinal } from '../counts/numbers.ts';
import { plain } from '../names/spelling.ts';
import { remembered } from '../remembered.ts';

/** Normal forms of places, for comparing and never for showing. */
const ABBREVIATIONS: [RegExp, string][] = [
  [/\bst\b(?=$| (?:ne|nw|se|sw|n|s|e|w)$)/g, 'street'],
  [/\bave?\b/g, 'avenue'],
  [/\brd\b/g, 'road'],
  [/\bblvd\b/g, 'boulevard'],
  [/\bln\b/g, 'lane'],
  [/\bct\b/g, 'court'],
  [/\bpl\b/g, 'place'],
  [/\bcir\b/g, 'circle'],
  [/\bhwy\b/g, 'highway'],
  [/\binterstate\b|\bi-(?=\d)/g, 'interstate '],
  [/\bus(?: (?:highway|route) |-| )(?=\d)/g, 'us highway '],
  [/\b(?:sr|sh|state (?:road|route|highway))[- ](?=\d)/g, 'state route '],
  // a county's initial may stand before: "ACR 14" is Alder County Road 14
  [/\b(?:[a-z]?cr|county (?:road|route|highway))[- ](?=\d)/g, 'county road '],
  [/\b(?:fm|farm[- ]to[- ]market(?: road)?)[- ](?=\d)/g, 'fm '],
  [/\bp(?:ar)?kwy\b/g, 'parkway'],
  [/\bdr\b/g, 'drive'],
  [/\bn\b/g, 'north'],
  [/\bs\b/g, 'south'],
  [/\be\b/g, 'east'],
  [/\bw\b/g, 'west'],
  [/\bnortheast\b/g, 'ne'],
  [/\bnorthwest\b/g, 'nw'],
  [/\bsoutheast\b/g, 'se'],
  [/\bsouthwest\b/g, 'sw'],
  [/\b(?:streets)\b/g, 'street'],
  [/\b(?:avenues)\b/g, 'avenue'],
  [/\b(?:roads)\b/g, 'road'],
  [/\bmlk\b/g, 'martin luther king'],
  [/\bking,? jr\b/g, 'king'],
];

/** A road's name for comparing: "S. Alder Rd." and "South Alder Road" are one. */
export function roadKey(words: string): string {
  let key = plain(words)
    .replace(/\s+/g, ' ')
    .replace(/\b[a-z]+th\b|\b(?:first|second|third)\b/g, (word) => nth(word))
    .trim();
  for (const [from, to] of ABBREVIATIONS) key = key.replace(from, to);
  // a hyphen between two names is a matter of style
  return key
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const townKey = remembered(keyOfTown);

function keyOfTown(words: string): string {
  return plain(words)
    .replace(/\bft\b/g, 'fort')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bmt\b/g, 'mount')
    .replace(/^[nsew] (?=\p{L}{3})/u, (side) => SIDES[side] ?? side)
    .replace(/\bco$/, 'county')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Before a town's name: "E. Marlow". */
const SIDES: Record<string, string> = { 'n ': 'north ', 's ': 'south ', 'e ': 'east ', 'w ': 'west ' };

/** A name without its spaces: "Lake Front" and "Lakefront" are one. */
export function unspaced(name: string): string {
  return name.replace(/[ -]/g, '');
}

/** Whether two names are one but for their spaces. Every place of a page is held against every one of a source, and few are. */
export const areOneUnspaced = (a: string, b: string): boolean =>
  a === b || (a[0] === b[0] && unspaced(a) === unspaced(b));

/** The compass words of a road's name: "sw", "east". */
export function compassOf(name: string): string | undefined {
  return /\b(?:north|south|east|west|ne|nw|se|sw)\b/.exec(name)?.[0];
}

export const ROADS = new Set(['address', 'block', 'crossing', 'road']);
/** A word for a sort before another one is a part of the name: "alder terrace drive". */
const TYPE =
  /\b(?:(?:street|avenue|road|drive|boulevard|lane|court|place|way|circle|terrace|highway|parkway)\b(?! (?:street|avenue|road|drive|boulevard|lane|court|place|way|circle|terrace|parkway)\b)|(?:north|south|east|west|ne|nw|se|sw)\b)/g;

const SORT =
  /\b(?:street|avenue|road|drive|boulevard|lane|court|place|circle|terrace|parkway)(?=$| (?:north|south|east|west|ne|nw|se|sw)$)/;

/** The word that says what sort of road a name (in its normal form) is of: "court" of "alder court". */
export function roadSortOf(name: string): string | undefined {
  return SORT.exec(name)?.[0];
}

/** A road's name without its sort and its side of town. */
export const bareRoad = remembered((name) => name.replace(TYPE, '').replace(/\s+/g, ' ').trim() || name);

/** "sixth" as "6th", so that Sixth Street and 6th Street are one. */
function nth(word: string): string {
  const number = ordinal(word);
  if (number === undefined) return word;
  return `${number}${number % 10 === 1 && number !== 11 ? 'st' : number % 10 === 2 && number !== 12 ? 'nd' : number % 10 === 3 && number !== 13 ? 'rd' : 'th'}`;
}
