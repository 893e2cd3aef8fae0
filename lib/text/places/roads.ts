import type { PlaceValue, Span } from '../../model.ts';
import { isGivenName } from '../names/given-names.ts';
import { isIn, matchesIn, mayHoldOf } from '../sieve.ts';
import { WEEKDAY } from '../times/calendar.ts';
import { roadKey } from './keys.ts';

/** Words that name a place, with its value; what offsets are relative to is said where they are given. */
export interface PlaceSpan extends Span {
  value: PlaceValue;
}

/** Words that end a road's name, as a pattern source. */
export const ROAD =
  '(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Place|Pl|Way|Circle|Cir|Terrace|Highway|Hwy|Parkway|Pkwy|Turnpike|Pike|Trail|Square|Alley|Loop|Plaza|Route|Expressway|Freeway)';
const COMPASS =
  '(?:(?:[NSEW]|NE|NW|SE|SW|S\\.E|S\\.W|N\\.E|N\\.W|North|South|East|West|Northeast|Northwest|Southeast|Southwest|northeast|northwest|southeast|southwest|north|south|east|west)\\.? )';
const NAME =
  "(?:(?:Martin Luther King(?:,? Jr\\.?)?|(?!(?:Near|At|On|In|Along|Off|Outside|Around|Behind|From|Between) )(?:[\\p{Lu}][\\p{L}’'.-]{1,30}|\\d{1,3}(?:st|nd|rd|th))(?: (?:[\\p{Lu}][\\p{L}’'.-]{1,30}|\\d{1,3}(?:st|nd|rd|th)|de|la|del|of)){0,3}?))";
/** A block's street whose sort is left out is told in up to three words: "Elm Grove", "Robert E. Lee"; a day behind it is none of them. */
const BARE_WORD = "(?:(?:St|Mt|Ft)\\.|[\\p{Lu}](?:\\.|[\\p{L}’'-]{1,30})|\\d{1,3}(?:st|nd|rd|th)\\b)";
const BARE = `(?!(?:Near|At|On|In|Along|Off|Outside|Around|Behind|From|Between) )${BARE_WORD}(?: (?!${WEEKDAY}\\b|(?:Police|Sheriff|Detectives|Officers|Deputies)\\b)${BARE_WORD}){0,2}`;
/** "F Street", "Avenue C": streets that a letter names. */
const LETTER = '(?:[B-Z] (?:Street|St|Avenue|Ave)|Avenue [A-Z])';
/** A sort may be a part of the name: "Alder Terrace Drive"; the "Highway Patrol" is no road, and "Alder County Road 14" has a number. */
const ROAD_NAME = `(?:${COMPASS}?${NAME} ${ROAD}(?: ${ROAD})?|${LETTER})\\b(?!-[Bb]y\\b| Patrol\\b|(?<=\\b(?:Road|Highway|Hwy|Route|Loop)) \\d)\\.?(?: (?:NE|NW|SE|SW|N|S|E|W|North|South|East|West)\\b\\.?)?`;
/** Roads that are known by a number: "Highway 47", "County Road 215", "I-70". */
const NUMBERED =
  '(?:(?:Interstate|(?:County|State|Farm[- ]to[- ]Market) (?:Road|Route|Highway)|Farm[- ]to[- ]Market|U\\.?S\\.? (?:Highway|Route)|U\\.?S\\.?|Route|Highway|Hwy\\.?|FM|SR|SH|\\p{Lu}?CR) |(?:I|SR|US|CR|FM)-)\\d{1,5}\\b(?: (?:North|South|East|West|[NSEW])\\b)?';
/** Streets of a grid, as Utah numbers them: "2700 West". */
const GRID = '(?:(?:[NSEW]\\.?|North|South|East|West) )?\\d{2,5} (?:North|South|East|West|[NSEW])\\b\\.?';
const BLOCK = new RegExp(
  `(?<![\\d,])(\\d{1,2},\\d00|\\d{1,5}00|\\d{1,4}[1-9]0(?=[- ]block))[- ](?:block|section) of (${COMPASS}?${NUMBERED}|${ROAD_NAME}|${COMPASS}\\d{2,4}\\b|${COMPASS}?${BARE})`,
  'gu',
);
const BLOCK_ALONE = /\b(\d{1,5}00)[- ]block\b(?! of)/gu;
const GRID_ADDRESS = new RegExp(`(?<![\\d,$.-])\\b(\\d{1,5}) (?:[NSEW]\\.?|North|South|East|West) (${GRID})`, 'gu');
/** An address whose street is named without a word for its sort: "212 E. Sixth", "at 16411 Alderbrook". */
const ADDRESS_BARE = new RegExp(
  `(?<![\\d,$.-])\\b(?:(\\d{1,5}) (${COMPASS}(?:[\\p{Lu}][\\p{Ll}]{1,30}|\\d{1,3}(?:st|nd|rd|th)))|(?<=\\b(?:at|of) )(\\d{3,5}) ([\\p{Lu}][\\p{Ll}]{3,}))(?=$|[.,;)]| (?:in|on|when|where|after|and|for|around|about|just|before|near|early|late|shortly|${WEEKDAY})\\b)`,
  'gu',
);
const CROSSING = new RegExp(
  `(${ROAD_NAME}|${COMPASS}?${NAME}) (?:and|&) (${NUMBERED}|${ROAD_NAME}|${COMPASS}?${NAME} (?:streets|avenues|roads|Streets|Avenues|Roads))`,
  'gu',
);
const MANY = / (?:streets|avenues|roads)$/i;
const CROSSING_AT = new RegExp(`(${ROAD_NAME}) at (${ROAD_NAME})`, 'gu');
const CROSS_PLAIN = new RegExp(
  `\\b(?:intersections? of|corners? of|area of|vicinity of|near) (${COMPASS}?${NAME}) and (${COMPASS}?${NAME})(?![\\p{L}’'-])(?! (?:[\\p{Lu}]|counties|parishes|townships|towns|cities|schools|universities|neighbou?rhoods))`,
  'gu',
);
const ADDRESS = new RegExp(`(?<![\\d,$.-])\\b(\\d{1,5}) (${ROAD_NAME})`, 'gu');
const ROAD_ONLY = new RegExp(`\\b(${NUMBERED})|(${ROAD_NAME})`, 'gu');
const NUMBERED_ONLY = new RegExp(`\\b(${NUMBERED})`, 'gu');
/** A cheap look first: a name is looked for from every word, and few sentences have the word for a road behind one. */
const MAY_BE_ROAD = new RegExp(` (?:${ROAD}|[Ss]treets|[Aa]venues|[Rr]oads)\\b`);

/** Behind the number of a house stands a name, a number or a point of the compass. */
const MAY_BE_ADDRESS = /\d (?:[\p{Lu}\d]|(?:nor|sou)th|[ew][ae]st)/u;

const BUILDING =
  /[\p{L}.]+ (?:School|University|College|Hospital|Church|Center|Mall|Club|Park|Station)\b(?! (?:Ave|Avenue|St|Street|Rd|Road|Dr|Drive|Blvd|Boulevard|Lane|Ln|Place|Way)\b)/u;

const mayNameRoad = mayHoldOf([MAY_BE_ROAD, BLOCK, BLOCK_ALONE, MAY_BE_ADDRESS, CROSS_PLAIN, NUMBERED_ONLY]);

/** All roads, addresses, blocks and crossings that a sentence names; offsets are relative to the sentence. */
export function roadsIn(text: string): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  if (!mayNameRoad(text)) return found;
  const mayBeRoad = isIn(text, MAY_BE_ROAD);
  const add = (start: number, end: number, value: PlaceValue) => {
    if (end - start <= 80 && !found.some((f) => f.start < end && start < f.end)) found.push({ start, end, value });
  };
  for (const m of matchesIn(text, BLOCK))
    add(m.index, m.index + trim(m[0]), {
      type: 'block',
      name: roadKey(m[2]!),
      number: Number(m[1]!.replace(',', '')),
    });
  for (const m of matchesIn(text, BLOCK_ALONE))
    add(m.index, m.index + m[0].length, { type: 'block', name: '', number: Number(m[1]) });
  const mayBeAddress = isIn(text, MAY_BE_ADDRESS);
  for (const m of mayBeAddress ? matchesIn(text, GRID_ADDRESS) : [])
    add(m.index, m.index + trim(m[0]), { type: 'address', name: roadKey(m[2]!), number: Number(m[1]) });
  for (const m of mayBeRoad ? [...matchesIn(text, CROSSING), ...matchesIn(text, CROSSING_AT)] : []) {
    // "on Alder Street between Larch and Quarry avenues" is no crossing of the two
    if (BUILDING.test(m[1]!) || /\bbetween $/i.test(text.slice(Math.max(0, m.index - 8), m.index))) continue;
    add(m.index, m.index + trim(m[0]), {
      type: 'crossing',
      name: roadKey(m[1]!),
      // "Alder and Larch streets" tells the sort of neither: one of them may be an avenue
      cross: roadKey(m[2]!.replace(MANY, '')),
    });
  }
  for (const m of matchesIn(text, CROSS_PLAIN)) {
    // "Alder Middle School and Quarry High School" is no crossing, nor is "Alder Park at 5th Street"
    if (BUILDING.test(m[0])) continue;
    const lead = m[0].indexOf(m[1]!);
    add(m.index + lead, m.index + trim(m[0]), {
      type: 'crossing',
      name: roadKey(m[1]!),
      cross: roadKey(m[2]!),
    });
  }
  for (const m of mayBeRoad && mayBeAddress ? matchesIn(text, ADDRESS) : [])
    add(m.index, m.index + trim(m[0]), {
      type: 'address',
      name: roadKey(m[2]!),
      number: Number(m[1]),
    });
  for (const m of mayBeAddress ? matchesIn(text, ADDRESS_BARE) : [])
    if (!/^(?:19|20)\d\d$/.test(m[3] ?? ''))
      add(m.index, m.index + trim(m[0]), {
        type: 'address',
        name: roadKey(m[2] ?? m[4]!),
        number: Number(m[1] ?? m[3]),
      });
  for (const m of matchesIn(text, mayBeRoad ? ROAD_ONLY : NUMBERED_ONLY)) {
    const words = m[1] ?? m[2]!;
    if (/^(?:(?:The|A|In|On|At|Dr|St|For|From|With|By|To|And|But|As|When) )/.test(words) && words.split(' ').length < 3)
      continue;
    // "the Wall Street Journal"
    if (/^ Journal\b/.test(text.slice(m.index + m[0].length))) continue;
    if (
      / Court$/.test(words) &&
      /\b(?:District|Supreme|County|Circuit|Appeals|Pleas|Superior|Municipal|Federal|Criminal|Magistrate|Justice|High|Juvenile|Family|General|City|Common)\b/.test(
        words,
      )
    )
      continue;
    if (/ (?:Dr|St|Place|Way|Square)$/.test(words) && /^(?:One|His|Her|First)/.test(words)) continue;
    // "Ann Marrow of Alder Drive"
    const cut = isGivenName(words.split(' ')[0]!) ? words.indexOf(' of ') + 4 : 3;
    const name = cut > 3 ? words.slice(cut) : words;
    add(m.index + words.length - name.length, m.index + trim(words), { type: 'road', name: roadKey(name) });
  }
  return found;
}

function trim(words: string): number {
  return words.replace(/[\s.]+$/, '').length;
}
