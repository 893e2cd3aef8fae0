import type { Claim } from '../model.ts';
import { sharedBetween } from '../text/context.ts';
import { listIn } from '../text/grouped.ts';
import { INCIDENTS } from '../text/moments.ts';
import { bareSitesIn } from '../text/places/bare-sites.ts';
import { numberedIn } from '../text/places/facilities.ts';
import { landsIn } from '../text/places/lands.ts';
import { quartersIn } from '../text/places/quarters.ts';
import { roadsIn } from '../text/places/roads.ts';
import { shortened } from '../text/places/short-places.ts';
import { sidesIn } from '../text/places/sides.ts';
import { sitesIn } from '../text/places/sites.ts';
import { namedAgain, namedIn, type Take, townsIn } from '../text/places/towns.ts';
import { standingOf } from '../text/places/verdict.ts';
import type { Comparison, Found, Room } from './room.ts';

/** Where: an address, a block, a crossing, a building, a town, a county, a state, a country, or an unnamed spot. */
export const place: Room<'place'> = {
  kind: 'place',

  find(reading) {
    const found: Found<'place'>[] = [];
    const take = taker(found, reading.text);
    for (const { text, start } of reading.sentences)
      for (const road of roadsIn(text)) take(start + road.start, start + road.end, road.value);
    const sites = reading.sentences.flatMap(({ text, start }) =>
      sitesIn(text).map((site) => ({ ...site, start: start + site.start, end: start + site.end })),
    );
    // a numbered one, and a border that two countries' names stand before
    for (const { start, end, value } of sites)
      if (value.number !== undefined || / border$/.test(value.name)) take(start, end, value);
    for (const { start, end, value } of numberedIn(reading.text)) take(start, end, value);
    for (const sentence of reading.sentences) quartersIn(sentence, take);
    for (const sentence of reading.sentences) sidesIn(sentence, take);
    for (const sentence of reading.sentences) townsIn(reading, sentence, take);
    namedIn(reading, take);
    for (const sentence of reading.sentences) landsIn(sentence, take);
    namedAgain(reading, found, take);
    for (const { start, end, value } of sites) take(start, end, value);
    for (const { text, start } of reading.sentences)
      for (const site of bareSitesIn(text)) take(start + site.start, start + site.end, site.value);
    return found;
  },

  compare: (page, source) => comparePlaces(page, source),

  describe: (value) => [value.number, value.name, value.cross && `and ${value.cross}`].filter(Boolean).join(' '),

  examples: {
    finds: [
      {
        text: 'Officers went to the 2900 block of Alder Street at noon.',
        words: '2900 block of Alder Street',
        value: { type: 'block', name: 'alder street', number: 2900 },
      },
      { text: 'It began at West 8th Street and Quarry Avenue.', words: 'West 8th Street and Quarry Avenue' },
      {
        text: 'They were taken to Saint Brendan Hospital.',
        words: 'Saint Brendan Hospital',
        value: { type: 'facility', name: 'saint brendan hospital' },
      },
      {
        text: 'It began at Club 71, near the river.',
        words: 'Club 71',
        value: { type: 'facility', name: 'club 71' },
      },
      { text: 'The firm is based in Marlow, Ohio.', words: 'Marlow' },
      { text: 'He was found in a parking lot.', words: 'parking lot', value: { type: 'site', name: 'parking lot' } },
      { text: 'Crews closed Highway 47 West in the morning.', words: 'Highway 47 West', value: { type: 'road' } },
      {
        text: 'It broke out at a store at 3140 S. 1900 East, crews said.',
        words: '3140 S. 1900 East',
        value: { type: 'address', name: '1900 east', number: 3140 },
      },
      {
        text: 'The bakery is at 212 E. Ninth, near the river.',
        words: '212 E. Ninth',
        value: { type: 'address', name: 'east 9th', number: 212 },
      },
      {
        text: 'Officers closed the 2300 block on Monday.',
        words: '2300 block',
        value: { type: 'block', number: 2300 },
      },
      {
        text: 'Both were flown to Fairmont University Medical Center at Alder.',
        words: 'Fairmont University Medical Center at Alder',
        value: { type: 'facility' },
      },
      {
        text: 'He is held at the Fulmer County detention facility.',
        words: 'Fulmer County detention facility',
        value: { type: 'facility', name: 'fulmer county detention facility' },
      },
      {
        text: 'The Fulmer County Attorney spoke.',
        words: 'Fulmer County',
        value: { type: 'county', bearer: 'attorney' },
      },
      { text: 'It happened at a Chelsea apartment.', words: 'Chelsea', value: { type: 'town', name: 'chelsea' } },
      { text: 'The mill stands in Marlow, Indiana.', words: 'Marlow', value: { type: 'town', within: 'indiana' } },
      {
        text: 'Rain fell in northwest Marlow all day.',
        words: 'northwest Marlow',
        value: { type: 'town', name: 'marlow', side: 'northwest' },
      },
      { text: 'The firm sells it in the U.S. and elsewhere.', words: 'U.S.', value: { type: 'region' } },
      { text: 'A Scottish study found it.', words: 'Scottish', value: { type: 'region', name: 'scotland' } },
      {
        text: 'He stayed at his cousin’s house.',
        words: 'house',
        value: { type: 'site', name: 'home', within: 'cousin' },
      },
      {
        text: 'Smoke came from room #140 first.',
        words: 'room #140',
        value: { type: 'site', name: 'room', number: 140 },
      },
      {
        text: 'Voters in the 9th Congressional District chose her.',
        words: '9th Congressional District',
        value: { type: 'site', number: 9 },
      },
      {
        text: 'They were hurt in the area of Larch and Quarry on Sunday.',
        words: 'Larch and Quarry',
        value: { type: 'crossing', name: 'larch', cross: 'quarry' },
      },
      {
        text: 'Near 9th and Larch Boulevard a tram stopped.',
        words: '9th and Larch Boulevard',
        value: { type: 'crossing', name: '9th', cross: 'larch boulevard' },
      },
      {
        text: 'They live in the East Brook neighborhood of Marlow.',
        words: 'East Brook',
        value: { type: 'town', name: 'east brook' },
      },
      {
        text: 'It stands in the Alder Pond subdivision.',
        words: 'Alder Pond',
        value: { type: 'town', name: 'alder pond' },
      },
      {
        text: 'Rain fell in SE Marlow.',
        words: 'SE Marlow',
        value: { type: 'town', name: 'marlow', side: 'southeast' },
      },
      {
        text: 'It ends at 1700 MLK Boulevard.',
        words: '1700 MLK Boulevard',
        value: { type: 'address', name: 'martin luther king boulevard' },
      },
      {
        text: 'He lives at 1553 Larch Court NE.',
        words: '1553 Larch Court NE',
        value: { type: 'address', name: 'larch court ne', number: 1553 },
      },
    ],
    leaves: [
      { text: 'In May he told Court reporters nothing.', why: 'a month and a court' },
      { text: 'They spoke to Maria Delgado.', why: 'a person' },
      { text: 'Chelsea was glad that Jackson called.', why: 'persons whose given names are towns, too' },
      { text: 'The divers came home at noon.', why: 'homewards, no spot' },
      { text: 'They sold a car and painted a fence.', why: 'things, not spots' },
      { text: 'The Games of 2016 ran for 12 days.', why: 'a year' },
    ],
  },
};

/** Longest words of a place, in UTF-16 code units. */
const LONGEST = 80;

/** Takes finds in the order of their worth: words that are taken stay so. Looks at near ones only, so that it is linear. */
function taker(found: Found<'place'>[], text: string): Take {
  const cells = new Map<number, Found<'place'>[]>();
  const cell = (offset: number) => Math.floor(offset / LONGEST);
  return (start, stop, value) => {
    // the last stop of "U.S." belongs to it
    const end = text[stop] === '.' && /\.\p{Lu}$/u.test(text.slice(stop - 2, stop)) ? stop + 1 : stop;
    if (end - start > LONGEST || end <= start) return;
    for (let at = cell(start) - 1; at <= cell(end); at++)
      if (cells.get(at)?.some((other) => other.start < end && start < other.end)) return;
    const item: Found<'place'> = { kind: 'place', start, end, value };
    found.push(item);
    listIn(cells, cell(start)).push(item);
  };
}

function comparePlaces(page: Claim<'place'>, source: Claim<'place'>): Comparison | undefined {
  const standing = standingOf(page.value, source.value) ?? shortened(page, source);
  if (!standing || (standing === 'apart' && !ofOneSpot(page, source))) return undefined;
  if (standing !== 'apart' && standing !== 'differs' && areInAndOut(page, source))
    return {
      verdict: 'differs',
      reason: `Here ${positionOf(page)} ${page.words}; SOURCE has ${positionOf(source)} ${source.words}.`,
    };
  if (standing === 'agrees') return { verdict: standing, reason: `SOURCE names the same place, ${source.words}.` };
  const compatible = standing === 'compatible';
  return {
    verdict: compatible ? 'compatible' : 'differs',
    reason: `Here ${page.words}; SOURCE has ${source.words}${compatible ? ': both can be so' : ''}.`,
  };
}

/** Two roads or rooms that are but numbers differ only where both sentences tell of one event in like words. */
function ofOneSpot(page: Claim<'place'>, source: Claim<'place'>): boolean {
  const [a, b] = [page.subject.event, source.subject.event];
  if (a && b && a !== b && a !== 'statement' && b !== 'statement') return false;
  return sharedBetween(page.sentence.text, source.sentence.text) >= LIKE_WORDS;
}
const LIKE_WORDS = 0.4;

const BUILDING = new Set(['site', 'facility']);
// who was inside is not where it happened
const DOORS =
  /(?<!\b(?:was|were|is|are|been|be|sat|stood|stayed|remained|lived) )\b(outside|in front of|inside|within|in)(?: of)?(?: (?:the|a|an|his|her|their|one of the))?(?: [\p{Lu}][\p{L}.’'-]*(?:['’]s)?){0,3} $/u;

/** On which side of a building's door something happened, as the words right before it say. */
function positionOf({ sentence: { text }, sentence, start, end }: Claim<'place'>): string | undefined {
  // "four inside the restaurant and two outside", "in a nightclub shooting", "outside an Oxley home", "before the park’s gate"
  if ((/\binside\b/i.test(text) && /\boutside\b/i.test(text)) || GOES_ON.test(text.slice(end - sentence.start)))
    return undefined;
  const before = text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start);
  return DOORS.exec(before)?.[1]?.toLowerCase();
}
const GOES_ON =
  /^(?:['’]s? |['’]?s? (?:\w+ )?(?:shooting|killing|attack|crash|robbery|stabbing|murder|home|house|apartment|stand|entrance|door|gate|lot|store|shop|bar|club|restaurant|station|street|neighbou?rhood|area)\b)/i;

/** One and the same act inside a building by one report, and outside of it by the other. */
function areInAndOut(page: Claim<'place'>, source: Claim<'place'>): boolean {
  if (!BUILDING.has(page.value.type) || !BUILDING.has(source.value.type) || page.value.number !== undefined)
    return false;
  // "another man was shot in the same building"
  if (/\bsame\b/i.test(`${page.words} ${source.words}`)) return false;
  // "a bar" and "a club" may be one, but are told of as two spots
  if (page.value.type === source.value.type && page.value.type === 'site' && page.value.name !== source.value.name)
    return false;
  const event = page.subject.event;
  if (!event || event !== source.subject.event || !INCIDENTS.has(event)) return false;
  const [here, there] = [positionOf(page), positionOf(source)];
  return here !== undefined && there !== undefined && OUT.test(here) !== OUT.test(there);
}
const OUT = /^(?:outside|in front of)$/;
