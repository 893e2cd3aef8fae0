import type { Claim, PlaceValue } from '../model.ts';
import { type Phrase, phrasesOf } from '../text/capitals.ts';
import { isGivenName } from '../text/given-names.ts';
import { isOrdinaryCapital, isOrganisationHead, isPlaceHead } from '../text/organisations.ts';
import type { Reading, ReadSentence } from '../text/reading.ts';
import { isRegion, STATE_ABBREVIATION, stateOf } from '../text/regions.ts';
import { plain } from '../text/spelling.ts';
import { titleHead } from '../text/titles.ts';
import type { Comparison, Found, Room } from './room.ts';

const ROAD =
  '(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Place|Pl|Way|Circle|Cir|Terrace|Highway|Hwy|Parkway|Pkwy|Turnpike|Pike|Trail|Square|Alley|Loop|Plaza|Route|Expressway|Freeway)';
const COMPASS =
  '(?:(?:[NSEW]|NE|NW|SE|SW|S\\.E|S\\.W|N\\.E|N\\.W|North|South|East|West|Northeast|Northwest|Southeast|Southwest|northeast|northwest|southeast|southwest|north|south|east|west)\\.? )';
const NAME =
  "(?:(?:Martin Luther King(?:,? Jr\\.?)?|(?:[\\p{Lu}][\\p{L}’'.-]+|\\d{1,3}(?:st|nd|rd|th))(?: (?:[\\p{Lu}][\\p{L}’'.-]+|\\d{1,3}(?:st|nd|rd|th)|de|la|del|of)){0,3}?))";
const ROAD_NAME = `${COMPASS}?${NAME} ${ROAD}\\b\\.?(?: (?:NE|NW|SE|SW|N|S|E|W|North|South|East|West)\\b\\.?)?`;
const BLOCK = new RegExp(`\\b(\\d{1,5}00) block of (${ROAD_NAME}|${COMPASS}?${NAME})`, 'gu');
const CROSSING = new RegExp(
  `(${ROAD_NAME}|${COMPASS}?${NAME}) (?:and|&|at) (${ROAD_NAME}|${COMPASS}?${NAME} (?:streets|avenues|roads|Streets|Avenues|Roads))`,
  'gu',
);
const CROSS_PLAIN = new RegExp(
  `\\b(?:intersection of|corner of|near) (${COMPASS}?${NAME}) and (${COMPASS}?${NAME})(?! [\\p{Lu}])`,
  'gu',
);
const ADDRESS = new RegExp(`(?<![\\d,$.-])\\b(\\d{1,5}) (${ROAD_NAME})`, 'gu');
const ROAD_ONLY = new RegExp(
  `(${ROAD_NAME})|\\b((?:Interstate|I-|U\\.?S\\.? (?:Highway |Route )?|State Route |Route |Highway |SR-)\\s?\\d{1,3})\\b`,
  'gu',
);
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
  /\b(?:in|at|inside|outside|near|to|from|behind|into|of) (?:(?:a|an|the|his|her|their|that|another|nearby|local|area) )((?:[\p{Ll}-]+ ){0,2}?)(home|house|apartment complex|apartment building|apartment|apartments|parking lot|hospital|hospitals|school|gas station|convenience store|store|restaurant|nightclub|night club|bar|motel|hotel|church|park|front yard|back ?yard|yard|driveway|bedroom|living room|kitchen|garage|alley|courthouse|jail|mosque|bridge|airport|mall|campus|theater|theatre|office|residence|trailer|mobile home|intersection|street|sidewalk|porch|basement|vehicle|car|truck)\b/gu;

/** Where: an address, a block, a crossing, a building, a town, a county, a state, a country, or an unnamed spot. */
export const place: Room<'place'> = {
  kind: 'place',

  find(reading) {
    const found: Found<'place'>[] = [];
    for (const sentence of reading.sentences) roadsIn(sentence, found);
    for (const sentence of reading.sentences) townsIn(reading, sentence, found);
    for (const phrase of phrasesOf(reading)) named(phrase, found);
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

function roadsIn(sentence: ReadSentence, found: Found<'place'>[]) {
  const { text, start } = sentence;
  const local: Found<'place'>[] = [];
  for (const m of text.matchAll(BLOCK))
    add(local, start + m.index, start + m.index + trim(m[0]), {
      type: 'block',
      name: roadKey(m[2]!),
      number: Number(m[1]),
    });
  for (const m of text.matchAll(CROSSING))
    add(local, start + m.index, start + m.index + trim(m[0]), {
      type: 'crossing',
      name: roadKey(m[1]!),
      cross: roadKey(m[2]!),
    });
  for (const m of text.matchAll(CROSS_PLAIN)) {
    const lead = m[0].indexOf(m[1]!);
    add(local, start + m.index + lead, start + m.index + trim(m[0]), {
      type: 'crossing',
      name: roadKey(m[1]!),
      cross: roadKey(m[2]!),
    });
  }
  for (const m of text.matchAll(ADDRESS))
    add(local, start + m.index, start + m.index + trim(m[0]), {
      type: 'address',
      name: roadKey(m[2]!),
      number: Number(m[1]),
    });
  for (const m of text.matchAll(ROAD_ONLY)) {
    const words = m[1] ?? m[2]!;
    if (/^(?:(?:The|A|In|On|At|Dr|St) )/.test(words) && words.split(' ').length < 3) continue;
    if (
      / Court$/.test(words) &&
      /\b(?:District|Supreme|County|Circuit|Appeals|Superior|Municipal|Federal|Criminal|Magistrate|Justice|High|Juvenile|Family|General|City|Common)\b/.test(
        words,
      )
    )
      continue;
    if (/ (?:Dr|St|Place|Way|Square)$/.test(words) && /^(?:One|His|Her|First)/.test(words)) continue;
    add(local, start + m.index, start + m.index + trim(words), { type: 'road', name: roadKey(words) });
  }
  found.push(...local);
}

function trim(words: string): number {
  return words.replace(/[\s.]+$/, '').length;
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

function named(phrase: Phrase, found: Found<'place'>[]) {
  const { words, sentence } = phrase;
  const { tokens } = sentence;
  const last = words.at(-1)!;
  const before = tokens[phrase.from - 1];
  const end = last.possessive ? last.end - 2 : last.end;
  const text = sentence.text.slice(phrase.start - sentence.start, end - sentence.start);
  if (isRegion(text) || (words.length === 1 && text.length > 3 && stateOf(text))) {
    add(found, phrase.start, end, { type: 'region', name: stateOf(text) ?? text.toLowerCase() });
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
  if (!preposition || before.lower === 'of' || before.lower === 'to') {
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
  for (const m of text.matchAll(SITE)) {
    const at = m.index + m[0].lastIndexOf(m[2]!);
    const lead = m[1] && !/\b(?:on|in|at|of|to|that|and|the)\b/.test(m[1]) ? m[1].length : 0;
    const name = m[2]!
      .replace(/s$/, '')
      .replace('night club', 'nightclub')
      .replace('back yard', 'backyard')
      .replace(/^(?:house|residence)$/, 'home');
    add(found, start + at - lead, start + at + m[2]!.length, { type: 'site', name });
  }
}

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
];

/** A road's name for comparing: "S. Westmoreland Rd." and "South Westmoreland Road" are one. */
function roadKey(words: string): string {
  let key = plain(words).replace(/\s+/g, ' ').trim();
  for (const [from, to] of ABBREVIATIONS) key = key.replace(from, to);
  return key;
}

function townKey(words: string): string {
  return plain(words)
    .replace(/\bft\b/g, 'fort')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bmt\b/g, 'mount')
    .replace(/\bco$/, 'county')
    .replace(/\s+/g, ' ')
    .trim();
}

function facilityKey(words: string): string {
  return townKey(words)
    .replace(/^the /, '')
    .replace(/\bcentre\b/g, 'center')
    .replace(/\bsaint (\w+)s\b/g, 'saint $1');
}

const ROADS = new Set(['address', 'block', 'crossing', 'road']);
const TYPE =
  /\b(?:street|avenue|road|drive|boulevard|lane|court|place|way|circle|terrace|highway|parkway|north|south|east|west|ne|nw|se|sw)\b/g;

function bareRoad(name: string): string {
  return name.replace(TYPE, '').replace(/\s+/g, ' ').trim() || name;
}

function comparePlaces(page: Claim<'place'>, source: Claim<'place'>): Comparison | undefined {
  const [a, b] = [page.value, source.value];
  const agrees: Comparison = { verdict: 'agrees', reason: `SOURCE names the same place, ${source.words}.` };
  const compatible: Comparison = {
    verdict: 'compatible',
    reason: `Here ${page.words}; SOURCE has ${source.words}: both can be so.`,
  };
  if (ROADS.has(a.type) && ROADS.has(b.type)) {
    const same = a.name === b.name || bareRoad(a.name) === bareRoad(b.name);
    if (!same) {
      if (a.cross && b.cross && (bareRoad(a.cross) === bareRoad(b.name) || bareRoad(a.name) === bareRoad(b.cross))) {
        return bareRoad(a.cross) === bareRoad(b.name) && bareRoad(a.name) === bareRoad(b.cross)
          ? agrees
          : { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${source.words}.` };
      }
      if ((a.cross && bareRoad(a.cross) === bareRoad(b.name)) || (b.cross && bareRoad(b.cross) === bareRoad(a.name)))
        return compatible;
      return undefined;
    }
    if (a.type === 'crossing' && b.type === 'crossing' && a.cross && b.cross)
      return bareRoad(a.cross) === bareRoad(b.cross)
        ? agrees
        : { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${source.words}.` };
    if (a.number !== undefined && b.number !== undefined) {
      if (a.number === b.number) return agrees;
      const [block, other] = a.type === 'block' ? [a.number, b.number] : [b.number, a.number];
      if (a.type !== b.type && Math.floor(other / 100) * 100 === block) return compatible;
      return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${source.words}.` };
    }
    return a.number === b.number ? agrees : compatible;
  }
  if (ROADS.has(a.type) !== ROADS.has(b.type)) return undefined;
  if (a.type === 'site' || b.type === 'site') {
    if (a.type === b.type) return a.name === b.name ? agrees : undefined;
    const [site, other] = a.type === 'site' ? [a, b] : [b, a];
    return other.type === 'facility' && other.name.split(' ').some((w) => site.name.split(' ').includes(w))
      ? compatible
      : undefined;
  }
  if (a.name === b.name) return a.within && b.within && a.within !== b.within ? undefined : agrees;
  const [x, y] = [a.name.split(' '), b.name.split(' ')];
  if (a.type === 'facility' && b.type === 'facility') {
    const [short, long] = x.length <= y.length ? [x, y] : [y, x];
    return short.filter((w) => !isPlaceHead(w)).length > 0 && short.every((w) => long.includes(w))
      ? short.length === long.length
        ? agrees
        : compatible
      : undefined;
  }
  return undefined;
}
