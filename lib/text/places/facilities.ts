import type { PlaceValue } from '../../model.ts';
import { slip } from '../names/parts.ts';
import { plain } from '../names/spelling.ts';
import { remembered } from '../remembered.ts';
import { matchesIn } from '../sieve.ts';
import { areOneUnspaced, townKey } from './keys.ts';

/** Sorts of buildings by the words that name them; two names of one sort can be one building's. */
const SORTS: [string, RegExp][] = [
  ['hospital', /\b(?:hospitals?|medical|health|healthcare|infirmary|trauma center|clinic)\b/],
  ['jail', /\b(?:jail|detention|correctional|prison|penitentiary)\b/],
  ['school', /\b(?:school|elementary|academy)\b/],
  ['university', /\b(?:university|college)\b/],
  ['homes', /\b(?:apartments?|condominiums?|villas|townhomes|townhouses)\b/],
  ['court', /\bcourt ?house\b/],
  ['airport', /\bairport\b/],
  ['bridge', /\bbridge\b/],
  ['worship', /\b(?:church|mosque|temple|synagogue|cathedral)\b/],
  [
    'bar',
    /\b(?:bars?|pub|tavern|saloon|lounge|cantina|brewery|nightclub|(?:night|supper|strip|dance|social) club|^club)\b/,
  ],
  ['restaurant', /\b(?:restaurant|grille?|diner|cafe|steakhouse|pizzeria)\b/],
  ['hotel', /\b(?:hotel|motel|inn|suites|lodge|resort)\b/],
  ['theater', /\b(?:theat(?:er|re)|cinemas?)\b/],
  ['mall', /\b(?:mall|shopping center|galleria)\b/],
  ['store', /\b(?:store|market|mart|supermarket)\b/],
  ['park', /\bpark$/],
];
/** Words that a building's name may have or lack. */
const LOOSE = new Set(
  'the of at in and hospital medical center centre health healthcare clinic jail detention correctional facility facilities complex school apartments apartment homes airport international regional general memorial community system institution county city courthouse campus main downtown university nightclub night club bar lounge grill grille tavern pub restaurant cafe motel hotel store'.split(
    ' ',
  ),
);
/** Whether a building's name may have or lack a word. */
export const isLooseWord = (word: string): boolean => LOOSE.has(word);
/** Of these a name has one: Memorial is not General. */
const TELLING = ['memorial', 'general', 'regional', 'international', 'community', 'university'];

/** A building's name for comparing. */
export function facilityKey(words: string): string {
  return townKey(words)
    .replace(/^the /, '')
    .replace(/^(?:us |united states )?capitol(?: (?:hill|building|complex|grounds))?$/, 'capitol')
    .replace(/\bcentre\b/g, 'center')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\b(hospital|medical center) for (?:sick )?children\b/, 'childrens $1')
    .replace(/\bsaint (\w+)s\b/g, 'saint $1');
}

/** The sort of building that a name names; undefined where its words do not tell. */
export const sortOf = remembered((name) => SORTS.find(([, pattern]) => pattern.test(name))?.[0]);

/** Whether two names (normal forms) are one building's: surely, or perhaps since one says less; undefined where they are not. */
export function sameFacility(a: string, b: string): 'same' | 'perhaps' | undefined {
  if (areOneUnspaced(a, b)) return 'same';
  const [sort, otherSort] = [sortOf(a), sortOf(b)];
  if (sort !== otherSort) return undefined;
  const [mine, theirs] = [a.split(' '), b.split(' ')];
  const tells = (words: string[]) => TELLING.filter((word) => words.includes(word));
  const [told, otherTold] = [tells(mine), tells(theirs)];
  if (told.length && otherTold.length && !told.some((word) => otherTold.includes(word))) return undefined;
  if (mine.includes('county') !== theirs.includes('county') && sort !== 'jail') {
    if (told.length || otherTold.length) return undefined;
  }
  const core = (words: string[]) => words.filter((word) => !LOOSE.has(word));
  const [few, many] = [core(mine), core(theirs)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.length === many.length && few.length && few.every((word) => many.includes(word)))
    return sort ? 'same' : undefined;
  // "University Medical Center" may be the short form of "University Medical Center Fairmont"
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  const isTold =
    few.length > 0 || short.length > 2 || (sort === 'hospital' && short.some((word) => TELLING.includes(word)));
  if (short.length > 1 && isTold && short.every((word) => long.includes(word)) && sort) return 'perhaps';
  return few.length && few.every((word) => many.includes(word)) && sort ? 'perhaps' : undefined;
}

/**
 * Whether two names are one building's but for a slip in one word, be the words in another order: "Elmira Memorial Hospital" and
 * "Memorial Elmirra Hospital".
 */
export function isMisspeltFacility(a: string, b: string): boolean {
  const [sort, otherSort] = [sortOf(a), sortOf(b)];
  if (sort !== otherSort) return false;
  const [mine, theirs] = [a.split(' '), b.split(' ')];
  const odd = mine.filter((word) => !theirs.includes(word));
  const otherOdd = theirs.filter((word) => !mine.includes(word));
  const [word, other] = [odd[0] ?? '', otherOdd[0] ?? ''];
  if (odd.length !== otherOdd.length || odd.length > 2 || mine.length < 2 || mine.length !== theirs.length)
    return false;
  const isPlural = (at: number) => `${odd[at]}s` === otherOdd[at] || `${otherOdd[at]}s` === odd[at];
  if (odd.length > 0 && odd.every((_, at) => isPlural(at))) return !odd.every((word) => LOOSE_NUMBER.test(word));
  return odd.length === 1 && Math.min(word.length, other.length) >= SHORTEST && slip(word, other);
}
/** Words that a house style has as one or as several. */
const LOOSE_NUMBER =
  /^(?:childrens?|womens?|mens?|veterans?|hospitals?|apartments?|schools?|centers?|medicals?|arts?)$/;
/** Shorter words are too often a letter away from another. */
const SHORTEST = 5;

/** Behind a county: "the Fulmer County jail", "Fulmer County detention facility". */
export const LOWER_FACILITY =
  /^ (?:(?:regional|juvenile|adult|county|city|municipal|federal|state) ){0,2}(?:jail|detention (?:facility|center)|correctional (?:facility|center)|courthouse|hospital|airport|fairgrounds|morgue|high school|middle school|elementary school|community college|international airport)\b/i;

/** Behind a town or a name of its own: "the Elm Brook apartments", "Fulmer county jail". */
export const LOWER_NAMED =
  /^ (?:county (?:(?:regional|juvenile|adult) )?(?:jail|detention (?:facility|center)|correctional (?:facility|center)|courthouse|hospital|airport|fairgrounds)|apartments|apartment complex|shopping center|high school|middle school|elementary school|(?:international |regional )airport|community college)\b/;

/** Heads that make a name a building's although they need not end it: "University Medical Center Fairmont". */
const HEAD =
  /\b(?:hospital|medical center|health center|trauma center|high school|middle school|elementary(?: school)?|university|college|jail|detention (?:center|facility)|correctional (?:center|facility|institution)|airport|courthouse|apartments|apartment complex|stadium|arena|mall|bridge|healthcare|(?:night|supper|strip|dance|social|comedy) club)\b/gi;

/** How far a name is a building's, in characters: up to the head, or with what follows where that is but one more name; 0 where it is none. */
export function facilityEnd(words: string, follows: (word: string) => boolean): number {
  let end = 0;
  let head = '';
  for (const m of words.matchAll(HEAD)) {
    if (m.index === 0 && !/^(?:university|jail)/i.test(m[0])) continue;
    end = m.index + m[0].length;
    head = m[0];
  }
  if (!end) return 0;
  const rest = words.slice(end);
  if (!rest.trim()) return end;
  const words1 = rest.trim().split(/\s+/);
  const grows =
    /^(?:hospital|healthcare|medical center|university)$/i.test(head) &&
    words1.length <= (words1[0] === 'of' ? 3 : 2) &&
    words1.every((word) => follows(plain(word)));
  return grows && /^ /.test(rest) ? words.length : end;
}

/** A house that is called by a number: "Club 71", "Motel 8". */
const NUMBERED = /\b(?:Club|Cafe|Café|Bar|Lounge|Studio|Motel|Pub|Tavern) \d{1,4}\b(?![.:,]?\d|-)/g;

/** The buildings of a text that are called by a number. */
export function* numberedIn(text: string): Generator<{ start: number; end: number; value: PlaceValue }> {
  for (const m of matchesIn(text, NUMBERED))
    yield { start: m.index, end: m.index + m[0].length, value: { type: 'facility', name: facilityKey(m[0]) } };
}
