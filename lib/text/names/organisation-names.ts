import { demonymOf } from '../places/regions.ts';
import { remembered } from '../remembered.ts';
import { isOneWordSlipped } from './parts.ts';
import { plain } from './spelling.ts';

const SHORT: [RegExp, string][] = [
  [/\bdept\b/g, 'department'],
  [/(?<=\w )pd\b/g, 'police department'],
  [/\bco\b/g, 'county'],
  [/\buniv\b/g, 'university'],
  [/\bst\b/g, 'saint'],
  [/\bft\b/g, 'fort'],
  [/\bcentre\b/g, 'center'],
];

/** An organisation's name for comparing: lower-case, abbreviations written out, "the" left out. */
export const organisationKey = remembered(keyOf);
/** The same in words. */
export const organisationWords = remembered((full): readonly string[] => organisationKey(full).split(' '));

/** "U.S. Supreme Court", "US Postal Service": at home a body goes by its name without the country. */
const COUNTRY = /^(?:the )?(?:u\.? ?s\.?|united states) (?=\p{L})/u;

function keyOf(full: string): string {
  let key = plain(full)
    .replace(COUNTRY, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ');
  for (const [from, to] of SHORT) key = key.replace(from, to);
  key = key
    .replace(/\b(?:the|of|for|and)\b/g, ' ')
    .replace(/\p{L}+/gu, (word) => demonymOf(word) ?? word)
    .replace(/s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return ALIASES.get(key) ?? key;
}

/** Short names that are not a name's initials, as keys, with the names' keys. */
const ALIASES = new Map(
  'gop republican party|doj justice department|dod defense department|dhs homeland security department|hhs health human service department|fed federal reserve|covid covid 19|coronaviru covid 19|wapo washington post|isi islamic state|isil islamic state'
    .split('|')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const),
);

/** Words that a body's name is often shortened by. */
const GENERIC = /^(?:department|office|administration|agency|force|company|inc|corporation|school|district|service)$/;

/** True for "MHPD" and the words of "Marlow Heights Police Department". */
function isInitials(short: string, words: readonly string[]): boolean {
  if (words.length < 2 || words.length !== short.length || !/^[A-Z]{2,6}$/.test(short)) return false;
  const initials = words.map((word) => word[0]).join('');
  return initials === short.toLowerCase();
}

/** How two bodies' names stand to each other; undefined where they are two bodies, or cannot be told. */
export function organisationCloseness(
  page: string,
  source: string,
): 'same' | 'initials' | 'shorter' | 'misspelt' | 'otherJoint' | 'oneForce' | undefined {
  const [a, b] = [organisationKey(page), organisationKey(source)];
  const joints = a.replace(ON, ' ') === b.replace(ON, ' ') && areTwoJoints(page, source);
  if (joints) return 'otherJoint';
  if (a === b) return 'same';
  const [mine, theirs] = [organisationWords(page), organisationWords(source)];
  // "Department of Labor" and "Labor Department"
  if (mine.length === theirs.length && mine.length > 1 && inOrder(mine) === inOrder(theirs)) return 'same';
  if (isInitials(page, theirs) || isInitials(source, mine)) return 'initials';
  if (a.replace(OF_SHERIFF, ' office') === b.replace(OF_SHERIFF, ' office')) return 'same';
  const areOneForce = FORCE.test(a) && FORCE.test(b) && a.replace(FORCE, '') === b.replace(FORCE, '');
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (long.length - short.length > 1) return areOneForce ? 'oneForce' : undefined;
  // "Marlow police" and "Marlow Police Department"
  const tail = long.slice(short.length);
  const shortened = tail.length === 0 || (tail.length === 1 && short.length > 1 && GENERIC.test(tail[0]!));
  if (!shortened || short.length < 2) return areOneForce ? 'oneForce' : undefined;
  if (short.every((word, at) => word === long[at])) return 'shorter';
  return isOneWordSlipped(short, long) ? 'misspelt' : undefined;
}

/** "Committee on Rules" and "Committee for Rules": as many small words, and another in one place. */
function areTwoJoints(page: string, source: string): boolean {
  const [mine, theirs] = [jointsOf(page), jointsOf(source)];
  return mine.length > 0 && mine.length === theirs.length && mine.some((word, at) => word !== theirs[at]);
}
const jointsOf = remembered((full): readonly string[] => full.match(/(?<= )(?:of|for|on)(?= )/g) ?? []);
const ON = / on /;

/** "Tarn police" and "Tarn County PD": the county's force or the town's. */
const FORCE = /(?<=.)(?: county| city)? police(?: department)?$/;

/** A sheriff's office is called a department, too. */
const OF_SHERIFF = /(?<=\bsheriff) department$/;

const inOrder = (words: readonly string[]): string => [...words].sort().join(' ');

/** "America Risign" for "PAC America Rising": the shorter name is the longer one's end but for one slip. */
export function endsMisspelt(page: string, source: string): boolean {
  const [mine, theirs] = [organisationWords(page), organisationWords(source)];
  const size = Math.min(mine.length, theirs.length);
  return size >= 2 && mine.length !== theirs.length && isOneWordSlipped(mine.slice(-size), theirs.slice(-size));
}
