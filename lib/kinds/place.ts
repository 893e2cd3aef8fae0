import type { Claim, PlaceValue } from '../model.ts';
import { type Phrase, phrasesOf } from '../text/capitals.ts';
import { isGivenName } from '../text/given-names.ts';
import { isOrdinaryCapital, isOrganisationHead, isPlaceHead } from '../text/organisations.ts';
import { personNoun } from '../text/people-nouns.ts';
import { bareRoad, facilityKey, ROADS, townKey } from '../text/place-keys.ts';
import type { Reading, ReadSentence } from '../text/reading.ts';
import { isRegion, regionKey, STATE_ABBREVIATION, stateOf } from '../text/regions.ts';
import { ROAD, roadsIn } from '../text/roads.ts';
import { editDistance } from '../text/spelling.ts';
import { titleHead } from '../text/titles.ts';
import type { Comparison, Found, Room } from './room.ts';

const DATELINE = new RegExp(
  `^(?:\\([^)]*\\) )?([\\p{Lu}][\\p{Lu} .'’-]{2,40}?)(?:, ((?:${STATE_ABBREVIATION})|[\\p{Lu}][\\p{L}.]+))?(?: ?\\([^)]{2,40}\\))? ?(?:[—–]|--?) ?`,
  'u',
);
const TOWN_STATE = new RegExp(
  `((?:[\\p{Lu}][\\p{L}’'.-]+ ){0,3}?[\\p{Lu}][\\p{L}’'-]+), (${STATE_ABBREVIATION})`,
  'gu',
);
/** Unnamed spots that reports compare by: where it happened, where they were taken. */
const SITE =
  /\b(?:in|at|inside|outside|near|to|from|behind|into|of) (?:(?:a|an|the|his|her|their|that|another|nearby|local|area) )((?:[\p{Ll}-]+ ){0,2}?)(home|house|apartment complex|apartment building|apartment|apartments|parking lot|hospital|hospitals|school|gas station|convenience store|store|restaurant|nightclub|night club|bar|motel|hotel|church|park|front yard|back ?yard|yard|driveway|bedroom|living room|kitchen|garage|alley|scene|trunk|police station|fire station|station|courthouse|jail|mosque|bridge|airport|mall|campus|theater|theatre|office|residence|trailer|mobile home|intersection|street|sidewalk|porch|front porch|bathroom|closet|back ?seat|basement|vehicle|car|truck)\b/gu;

const NUMBERED = /\b(room|apartment|apt|suite|unit|lot) (?:no\.? ?|number |#)?#?(\d{1,4})\b/gi;
const SIDE =
  '(?:far |lower |upper )?(north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|eastern|western|central|downtown)';
/** "in southwest Houston", "on the city's east side", "the Far South Side". */
const SIDE_OF = new RegExp(`\\b${SIDE} ((?:[\\p{Lu}][\\p{L}’'.-]+ ?){1,3})(?=[,.;:]|$| [\\p{Ll}(—–-])`, 'giu');
const SIDE_ALONE = new RegExp(`\\b${SIDE} (?:side|end)\\b`, 'gi');

/** Where: an address, a block, a crossing, a building, a town, a county, a state, a country, or an unnamed spot. */
export const place: Room<'place'> = {
  kind: 'place',

  find(reading) {
    const found: Found<'place'>[] = [];
    for (const sentence of reading.sentences)
      for (const road of roadsIn(sentence.text))
        add(found, sentence.start + road.start, sentence.start + road.end, road.value);
    for (const sentence of reading.sentences) sidesIn(sentence, found);
    for (const sentence of reading.sentences) townsIn(reading, sentence, found);
    for (const phrase of phrasesOf(reading)) named(phrase, found);
    again(reading, found);
    for (const sentence of reading.sentences) sitesIn(sentence, found);
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
      { text: 'The firm is based in Marlow, Ohio.', words: 'Marlow' },
      { text: 'He was found in a parking lot.', words: 'parking lot', value: { type: 'site', name: 'parking lot' } },
      {
        text: 'He lives at 1553 Larch Court NE.',
        words: '1553 Larch Court NE',
        value: { type: 'address', name: 'larch court ne', number: 1553 },
      },
    ],
    leaves: [
      { text: 'In May he told Court reporters nothing.', why: 'a month and a court' },
      { text: 'They spoke to Maria Delgado.', why: 'a person' },
    ],
  },
};

function add(found: Found<'place'>[], start: number, end: number, value: PlaceValue): boolean {
  if (end - start > 80 || found.some((f) => f.start < end && start < f.end)) return false;
  found.push({ kind: 'place', start, end, value });
  return true;
}

function townsIn(reading: Reading, sentence: ReadSentence, found: Found<'place'>[]) {
  const { text, start } = sentence;
  const local = found.filter((f) => f.end > sentence.start && f.start < sentence.end);
  const push = (from: number, to: number, value: PlaceValue) => {
    if (!local.some((f) => f.start < to && from < f.end)) {
      const item: Found<'place'> = { kind: 'place', start: from, end: to, value };
      local.push(item);
      found.push(item);
    }
  };
  if (start === reading.blocks[sentence.block]?.start) {
    const m = DATELINE.exec(text);
    if (m && !/^(?:UPDATE|UPDATED|BREAKING|WATCH|VIDEO|PHOTOS?|NEW|EXCLUSIVE|RELATED|CNN|AP)\b/.test(m[1]!)) {
      const at = text.indexOf(m[1]!);
      const state = m[2] ? stateOf(m[2]) : undefined;
      const value: PlaceValue = { type: / (?:COUNTY|CO\.?)$/.test(m[1]!) ? 'county' : 'town', name: townKey(m[1]!) };
      if (state) value.within = state;
      push(start + at, start + at + m[1]!.trimEnd().length, value);
    }
  }
  for (const m of text.matchAll(TOWN_STATE)) {
    const name = m[1]!;
    if (
      isGivenName(name.split(' ')[0]!) &&
      name.includes(' ') &&
      isOrganisationHead(name.split(' ').at(-1)!.toLowerCase())
    )
      continue;
    const value: PlaceValue = { type: 'town', name: townKey(name), within: stateOf(m[2]!) ?? m[2]! };
    push(start + m.index, start + m.index + name.length, value);
  }
}

function sidesIn(sentence: ReadSentence, found: Found<'place'>[]) {
  const { text, start } = sentence;
  for (const m of text.matchAll(SIDE_OF)) {
    const name = m[2]!.trimEnd();
    if (
      /^\p{Ll}/u.test(name) ||
      isRegion(name) ||
      sentence.titled ||
      new RegExp(` ${ROAD}\\b`).test(` ${name}`) ||
      isPlaceHead(name.split(' ').at(-1)!.toLowerCase()) ||
      isOrganisationHead(name.split(' ').at(-1)!.toLowerCase())
    )
      continue;
    const side = sideOf(m[1]!);
    add(found, start + m.index, start + m.index + m[0].trimEnd().length, {
      type: 'town',
      name: townKey(name),
      ...(side ? { side } : {}),
    });
  }
  for (const m of text.matchAll(SIDE_ALONE))
    add(found, start + m.index, start + m.index + m[0].length, { type: 'site', name: `${sideOf(m[1]!) ?? ''} side` });
}

function sideOf(word: string): string | undefined {
  const side = word.toLowerCase().replace(/ern$/, '');
  return side === 'downtown' ? undefined : side;
}

/** Towns and buildings that the text has named are places wherever it names them again: "Marlow man charged", headlines too. */
function again(reading: Reading, found: Found<'place'>[]) {
  const known = new Map<string, PlaceValue>();
  for (const item of found)
    if (/^(?:town|county|region|facility)$/.test(item.value.type) && !item.value.side && !known.has(item.value.name))
      known.set(item.value.name, item.value);
  const taken = new Set(found.map((item) => item.start));
  for (const sentence of reading.sentences) {
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; at++) {
      if (!tokens[at]!.capital || taken.has(tokens[at]!.start)) continue;
      for (const length of [3, 2, 1]) {
        const words = tokens.slice(at, at + length);
        if (words.length < length || words.some((t) => t.type !== 'word')) continue;
        const last = words.at(-1)!;
        const end = last.possessive ? last.end - 2 : last.end;
        const value = known.get(townKey(reading.text.slice(words[0]!.start, end)));
        const next = tokens[at + length];
        if (
          !value ||
          (next && !sentence.titled && (next.capital ? isPlaceHead(next.lower) && value.type === 'town' : false))
        )
          continue;
        if (titleHead(tokens[at - 1]?.lower ?? '') !== undefined && tokens[at - 1]!.capital) continue;
        add(found, words[0]!.start, end, value);
        break;
      }
    }
  }
}

/** What a place can stand before as an adjective: "a Marlow restaurant", "Marlow police". */
const HELD =
  /^(?:home|house|apartment|hospital|restaurant|bar|nightclub|school|church|hotel|motel|neighborhood|neighbourhood|suburb|area|police|jail|street|park|store|mosque|airport|resident|residents|native|family|couple|officials|firefighters)$/;

function named(phrase: Phrase, found: Found<'place'>[]) {
  const { words, sentence } = phrase;
  const { tokens } = sentence;
  const last = words.at(-1)!;
  const before = tokens[phrase.from - 1];
  const end = last.possessive ? last.end - 2 : last.end;
  const text = sentence.text.slice(phrase.start - sentence.start, end - sentence.start);
  if (isRegion(text) || (words.length === 1 && text.length > 3 && stateOf(text))) {
    add(found, phrase.start, end, { type: 'region', name: stateOf(text) ?? regionKey(text) });
    return;
  }
  // the leading part of a title or an organisation: "Independence Police Chief", "Cincinnati Police"
  const headAt = words.findIndex(
    (t, i) => i > 0 && (isOrganisationHead(t.lower) || titleHead(t.lower) !== undefined || isPlaceHead(t.lower)),
  );
  const countyAt = words.findIndex((t, i) => i > 0 && /^(?:county|parish|township)$/.test(t.lower));
  if (countyAt > 0) {
    const part = words.slice(0, countyAt + 1);
    const from = part.findLastIndex((t, i) => i < countyAt && t.possessive) + 1;
    const span = part.slice(from);
    if (span.length > 1) {
      add(found, span[0]!.start, span.at(-1)!.possessive ? span.at(-1)!.end - 2 : span.at(-1)!.end, {
        type: 'county',
        name: townKey(
          span
            .map((t) => t.text)
            .join(' ')
            .replace(/['’]s$/, ''),
        ),
      });
      return;
    }
  }
  if (words.length > 1 && isPlaceHead(last.lower) && headAt > 0) {
    add(found, phrase.start, end, { type: 'facility', name: facilityKey(text) });
    return;
  }
  if (
    titleHead(words[0]!.lower) !== undefined ||
    isGivenName(words[0]!.lower) ||
    words.some((t) => isOrdinaryCapital(t.lower))
  )
    return;
  if (headAt > 0) return;
  const preposition =
    before &&
    /^(?:in|near|from|at|outside|around|across|throughout|to|of|northern|southern|eastern|western|central|downtown|southeast|southwest|northeast|northwest|south|north|east|west|into|toward)$/.test(
      before.lower,
    );
  const after = tokens[phrase.to];
  const adjective =
    after?.type === 'word' &&
    !last.possessive &&
    words.length <= 2 &&
    (HELD.test(after.lower) || personNoun(after.lower) !== undefined) &&
    !(phrase.initial && words.length === 1 && after.lower === 'police');
  if (!adjective && (!preposition || before.lower === 'of' || before.lower === 'to')) {
    if (!(before?.lower === 'of' || before?.lower === 'to')) return;
    const verb = tokens[phrase.from - 2]?.lower ?? '';
    if (
      !/^(?:city|town|village|south|north|east|west|southeast|southwest|northeast|northwest|outside|resident|residents|native|man|woman|miles|part|side|back|went|drove|moved|flew|flown|fled|taken|airlifted|transported|sent|traveled|travelled|returned|area|out|suburb|parts|streets|county)$/.test(
        verb,
      ) &&
      !/^\d/.test(verb)
    )
      return;
  }
  if (words.length > 3 || words.some((t) => t.shouted && t.lower.length < 4)) return;
  if (words.length > 1 && tokens[phrase.to]?.lower === 'said') return;
  add(found, phrase.start, end, { type: 'town', name: townKey(text) });
}

function sitesIn(sentence: ReadSentence, found: Found<'place'>[]) {
  const { text, start } = sentence;
  for (const m of text.matchAll(NUMBERED))
    add(found, start + m.index, start + m.index + m[0].length, {
      type: 'site',
      name: m[1]!.toLowerCase() === 'apt' ? 'apartment' : m[1]!.toLowerCase(),
      number: Number(m[2]),
    });
  for (const m of text.matchAll(SITE)) {
    const at = m.index + m[0].lastIndexOf(m[2]!);
    const lead = m[1] && !/\b(?:on|in|at|of|to|that|and|the)\b/.test(m[1]) ? m[1].length : 0;
    const name = m[2]!
      .replace(/s$/, '')
      .replace('night club', 'nightclub')
      .replace(/back (yard|seat)/, 'back$1')
      .replace(/^(?:house|residence)$/, 'home');
    add(found, start + at - lead, start + at + m[2]!.length, { type: 'site', name });
  }
}

function comparePlaces(page: Claim<'place'>, source: Claim<'place'>): Comparison | undefined {
  const verdict = verdictOf(page.value, source.value);
  if (!verdict) return undefined;
  if (verdict === 'agrees') return { verdict, reason: `SOURCE names the same place, ${source.words}.` };
  return {
    verdict,
    reason: `Here ${page.words}; SOURCE has ${source.words}${verdict === 'compatible' ? ': both can be so' : ''}.`,
  };
}

function verdictOf(a: PlaceValue, b: PlaceValue): Comparison['verdict'] | undefined {
  if (ROADS.has(a.type) && ROADS.has(b.type)) return roadVerdict(a, b);
  if (ROADS.has(a.type) || ROADS.has(b.type)) return undefined;
  if (a.type === 'site' && b.type === 'site') {
    if (a.name !== b.name) return undefined;
    return a.number === b.number
      ? 'agrees'
      : a.number === undefined || b.number === undefined
        ? 'compatible'
        : 'differs';
  }
  if (a.type === 'site' || b.type === 'site') {
    const [site, other] = a.type === 'site' ? [a, b] : [b, a];
    return other.type === 'facility' && share(site.name, other.name) ? 'compatible' : undefined;
  }
  if (a.side || b.side) {
    if (a.name !== b.name) return undefined;
    return a.side === b.side ? 'agrees' : a.side && b.side ? 'differs' : 'compatible';
  }
  if (a.name === b.name) return a.within && b.within && a.within !== b.within ? undefined : 'agrees';
  const [short, long] = a.name.length <= b.name.length ? [a, b] : [b, a];
  const [few, many] = [short.name.split(' '), long.name.split(' ')];
  if (long.type !== 'facility' || !few.every((word) => many.includes(word)) || few.every((word) => isPlaceHead(word)))
    return undefined;
  return short.type === 'facility' && few.length === many.length
    ? 'agrees'
    : short.type === 'facility' || short.type === 'town'
      ? 'compatible'
      : undefined;
}

function share(a: string, b: string): boolean {
  const words = b.split(' ');
  return a.split(' ').some((word) => words.includes(word));
}

function roadVerdict(a: PlaceValue, b: PlaceValue): Comparison['verdict'] | undefined {
  const [mine, theirs] = [bareRoad(a.name), bareRoad(b.name)];
  const [cross, otherCross] = [a.cross && bareRoad(a.cross), b.cross && bareRoad(b.cross)];
  if (mine === theirs) {
    if (cross && otherCross) return cross === otherCross ? 'agrees' : 'differs';
    if (a.number === undefined || b.number === undefined)
      return a.number === b.number && !cross && !otherCross ? 'agrees' : 'compatible';
    if (a.number === b.number) return 'agrees';
    const [block, house] = a.type === 'block' ? [a.number, b.number] : [b.number, a.number];
    return a.type !== b.type && Math.floor(house / 100) * 100 === block ? 'compatible' : 'differs';
  }
  if (cross && otherCross && cross === theirs) return mine === otherCross ? 'agrees' : 'differs';
  if (cross && otherCross && mine === otherCross) return 'differs';
  if ((cross && cross === theirs) || (otherCross && otherCross === mine)) return 'compatible';
  // a letter more or less in a road's name, with the number to show that it is the same road
  const near =
    a.number !== undefined && b.number !== undefined && Math.floor(a.number / 100) === Math.floor(b.number / 100);
  const slipped = Math.min(mine.length, theirs.length) >= (near ? 4 : 6) && editDistance(mine, theirs, 1) === 1;
  return slipped && !/\d/.test(mine + theirs) ? 'differs' : undefined;
}
