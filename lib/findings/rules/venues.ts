import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { setIn } from '../../text/grouped.ts';
import { unspaced } from '../../text/places/keys.ts';
import { isOfMany } from '../bond/signs.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';

/** A house that bears a name of its own: what it is called, and what sort of house its name says that it is. */
interface Venue {
  own: string;
  sort: string;
}

/** The words for a sort of house that are part of its name, by what people do there: nobody mixes up a school and a bar. */
const SORTS: readonly RegExp[] = [
  /^(?:bar|lounge|club|nightclub|pub|tavern|saloon|cafe|diner|restaurant|cantina|bistro|grille?|brewery)$/,
  /^(?:mart|market|deli|grocery|pharmacy|supermarket)$/,
  /^(?:college|school|academy|institute|university)$/,
  /^(?:hotel|motel|inn|lodge)$/,
];

/** Said of one house side by side, be they in its name. */
const ALIKE = [/^(?:club|nightclub)$/, /^(?:grille?|bar|restaurant)$/, /^(?:market|supermarket|grocery)$/];

/**
 * The one bar, shop, school or inn of two reports under a name that is its own and two words for what it is: "Zenith Lounge" and
 * "Zenith Bar", "Club 71" and "Cafe 71". Neither report has the other's name, nor a town that such a house may be named for.
 */
export function differingVenues(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'place' || fact.kind !== 'place' || page.aside || fact.aside) return undefined;
  const here = venueOf(page);
  const there = here && venueOf(fact);
  if (!there || here.own !== there.own || here.sort === there.sort || isOfMany(cast)) return undefined;
  if (!SORTS.some((sort) => sort.test(here.sort) && sort.test(there.sort))) return undefined;
  if (ALIKE.some((sort) => sort.test(here.sort) && sort.test(there.sort))) return undefined;
  if (sortsOf(cast.mine, here.own).size !== 1 || sortsOf(cast.theirs, here.own).size !== 1) return undefined;
  return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.` };
}

/** Shorter names are too often no name: "The Bar". */
const SHORTEST = 2;

const venueOf = once(({ value: { type, name } }: Claim<'place'>): Venue | undefined => {
  if (type !== 'facility') return undefined;
  const words = name.split(' ');
  if (words.length < 2) return undefined;
  const isSort = (word: string) => SORTS.some((sort) => sort.test(word));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const [own, sort] = isSort(last) ? [words.slice(0, -1), last] : isSort(first) ? [words.slice(1), first] : [[], ''];
  if (own.length === 0 || own.some((word) => isSort(word) || GENERAL.test(word))) return undefined;
  const key = unspaced(own.join(' '));
  return key.length < SHORTEST ? undefined : { own: key, sort };
});

/** What many houses have in their names, each with another word for what it is. */
const GENERAL =
  /^(?:the|of|and|&|high|middle|elementary|primary|junior|senior|public|community|state|county|city|town|village|north|south|east|west|central|night|strip|sports|supper|dance|social|saint|super|food|local|old|new|main|street|downtown)$/;

/** Under which words for what it is a text has a house of that name; a town or a person of that name is such a word, too. */
const sortsByName = once(({ claims }: Side): ReadonlyMap<string, ReadonlySet<string>> => {
  const sorts = new Map<string, Set<string>>();
  for (const claim of claims) {
    if (claim.kind !== 'place') continue;
    const venue = venueOf(claim);
    if (venue) setIn(sorts, venue.own).add(venue.sort);
    else if (claim.value.type !== 'site') setIn(sorts, unspaced(claim.value.name)).add(claim.value.type);
  }
  return sorts;
});

const sortsOf = (side: Side, own: string): ReadonlySet<string> => sortsByName(side).get(own) ?? new Set();
