import { ordinal } from '../counts/numbers.ts';
import { isIn, matchesIn, mayHoldOf } from '../sieve.ts';
import { townKey } from './keys.ts';
import type { PlaceSpan } from './roads.ts';

/** Spots that are told with or without a preposition: "checked the home". */
const BUILDINGS =
  'homes?|houses?|residences?|apartment complex(?:es)?|apartment buildings?|apartments?|complex|parking lots?|parking garage|hospitals?|gas station|(?:convenience|grocery|liquor) store|restaurant|nightclub|night club|(?:strip|supper) club|lounge|tavern|funeral home|nursing home|dining room|(?:driver[\\u0027\\u2019]?s?|(?:front |rear |back )?passenger[\\u0027\\u2019]?s?|front|rear) seat|motel|hotel|church|mosque|front yard|back ?yard|driveway|bedroom|living room|kitchen|garage|police station|fire station|courthouse|jail|shopping center|mobile home';
/** Spots that are told as such only behind a preposition: one can sell a car. */
const SPOTS =
  '(?:(?:high|middle|elementary) )?school|store|bar|club|pub|auditorium|gymnasium|gym|cafeteria|classroom|dormitory|library|playground|stadium|casino|drawer|couch|sofa|nightstand|park|yard|alley|scene|trunk|station|bridge|airport|mall|campus|theater|theatre|office|trailer|intersection|street|sidewalk|(?:front |back )?porch|bathroom|closet|back ?seat|basement|vehicle|car|truck|building|stop sign|traffic light|hallway|stairwell|lobby|clinic|factory|warehouse|border|woods|wooded area|field|ditch|river|lake|pond|creek|canal|beach|pool|swimming pool|farm|cemetery|tunnel';
const AT =
  'in|at|under|inside|outside|near|to|from|behind|into|of|by|on|toward|towards|through|across|off|around|left|entered|searched|leaving|entering';
const OWNED = "(?:(?:the|a|an|his|her|their) )?(?:[\\p{Ll}-]{1,30} )?[\\p{L}-]{1,30}['’]s?";
const ARTICLE = 'a|an|the|his|her|their|its|our|my|that|this|another|nearby|local|area|one of the|several|various';
/** Towns and names between the article and the noun: "the Marlow home". */
const NAMED = "((?:[\\p{Lu}][\\p{L}’'.-]{1,30} ){0,3})";
const SITE = new RegExp(
  `\\b(?:(${AT}) )?(?:(${OWNED})|(${ARTICLE})) ${NAMED}((?:[\\p{Ll}-]{1,30} ){0,2}?)(?:(${BUILDINGS})|(${SPOTS}))\\b(?! (?:invasions?|country|owners?|phone|prices?|of (?:[Rr]epresentatives|[Cc]hrist|God|cards|worship))\\b)`,
  'gu',
);
/** A cheap look first: what stands in front of the noun is looked for from every word. */
const MAY_BE_SITE = new RegExp(` (?:${BUILDINGS}|${SPOTS})\\b`, 'u');
const PLURAL = /\b(?:to|in|at|from) (?:(?:area|local|nearby|various|several|different|two|three) )?(hospitals)\b/gu;
const NUMBERED = /\b(room|apartment|apt|suite|unit|lot)\.? (?:no\.? ?|number |#)?#?(\d{1,4})\b/gi;
/** Numbered districts and stations: "the 11th Congressional District", "the Fourth Precinct". */
const DISTRICT =
  /\b(\d{1,3}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth) ([Cc]ongressional [Dd]istrict|Precinct|Ward|Police District|District)\b(?: (?:police )?station\b)?/gu;
/** "the city's east side", "the Far South Side". */
const SIDE_ALONE =
  /\b(?:[Ff]ar |[Ll]ower |[Uu]pper |[Nn]ear )?([Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Nn]ortheast|[Nn]orthwest|[Ss]outheast|[Ss]outhwest) ?(?:[Ss]ide|[Ee]nd)\b/g;
/** The whole of a country, a state or the world: "across the country", "statewide". */
const THROUGHOUT =
  /\b(?:(?:across|around|throughout|all over) (?:the (?:entire |whole )?|our )(country|nation|state|world|globe)(?!['’]s)\b|(nation|state|world)wide\b)/g;
/** "On the fourth floor", "a second-story window". */
const FLOOR =
  /\b(\d{1,3}(?:st|nd|rd|th)|(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf)[a-z]{1,2})[- ](?:floor|story|storey)\b|\b(upstairs|downstairs)\b/g;
const BORDER =
  /\b(?:(?:southern|northern|eastern|western|southwest(?:ern)?) border|(?:southern |northern )?U\.?S\.? (?:(?:southern|northern) )?border|U\.?S\.?[-–‑](?:Mexico|Mexican) border|Mexic(?:o|an) border|border with (?:Mexico|Canada))\b/g;

const WHOLE: Record<string, string> = { nation: 'country', globe: 'world' };

/** Words that cannot stand between an article and its noun: the noun is another's. */
const NO_ADJECTIVE =
  /\b(?:on|in|at|of|to|that|and|the|for|with|from|was|were|is|had|has|who|came|come|went|go|goes|left|ran|got|gets|drove|fled|returned|walked|headed|arrived|moved|stayed)\b/;
const OTHERS = /\b(?:another|neighbou?ring|other|adjacent|different|second|next-door)\b/;
const NEXT_DOOR = /neighbou?r/;

const mayTellSite = mayHoldOf([NUMBERED, DISTRICT, SIDE_ALONE, THROUGHOUT, FLOOR, BORDER, MAY_BE_SITE, PLURAL]);

/** Unnamed spots and numbered ones that a sentence tells of: where it happened, where they were taken. Offsets are the sentence's. */
export function sitesIn(text: string): PlaceSpan[] {
  const found: PlaceSpan[] = [];
  if (!mayTellSite(text)) return found;
  for (const m of matchesIn(text, NUMBERED))
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      value: {
        type: 'site',
        name: m[1]!.toLowerCase() === 'apt' ? 'apartment' : m[1]!.toLowerCase(),
        number: Number(m[2]),
      },
    });
  for (const m of matchesIn(text, DISTRICT)) {
    const number = ordinal(m[1]!);
    if (number !== undefined)
      found.push({
        start: m.index,
        end: m.index + m[0].length,
        value: { type: 'site', name: m[2]!.toLowerCase(), number },
      });
  }
  for (const m of matchesIn(text, SIDE_ALONE))
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      value: { type: 'site', name: `${m[1]!.toLowerCase()} side` },
    });
  for (const m of matchesIn(text, THROUGHOUT))
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      value: { type: 'site', name: `the whole ${WHOLE[m[1] ?? ''] ?? m[1] ?? (m[2] === 'nation' ? 'country' : m[2])}` },
    });
  for (const m of matchesIn(text, FLOOR)) {
    const number = m[1] === undefined ? undefined : ordinal(m[1]);
    if (m[2]) found.push({ start: m.index, end: m.index + m[0].length, value: { type: 'site', name: m[2] } });
    // without a number: two people may be on two floors
    if (number !== undefined)
      found.push({ start: m.index, end: m.index + m[0].length, value: { type: 'site', name: `floor ${number}` } });
  }
  for (const m of matchesIn(text, BORDER))
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      value: {
        type: 'site',
        name: borderOf(m[0]),
      },
    });
  for (const m of isIn(text, MAY_BE_SITE) ? matchesIn(text, SITE) : []) {
    const noun = m[6] ?? m[7]!;
    // what lies across the street is not in it
    if ((m[7] && !m[1]) || (m[1] === 'across' && noun === 'street')) continue;
    const lead = m[5] ?? '';
    const town = townKey(m[4] ?? '');
    if (NO_ADJECTIVE.test(lead) || (!m[1] && /[^s]s /.test(lead))) continue;
    const end = m.index + m[0].length;
    const start = end - noun.length - (OTHERS.test(lead) || !/^(?:[\p{Lu}])/u.test(lead) ? lead.length : 0);
    const owner = m[2] ? /([\p{L}-]+)['’]s?$/u.exec(m[2])?.[1]?.toLowerCase() : undefined;
    const elsewhere =
      OTHERS.test(lead) ||
      m[3] === 'another' ||
      (m[3] !== undefined && /\bnearby\b/.test(`${m[3]} ${lead}`) && /hom|hous|apartm|complex/.test(noun));
    const name = siteName(noun);
    found.push({
      start,
      end,
      value: {
        type: 'site',
        name: elsewhere || (owner !== undefined && NEXT_DOOR.test(owner)) ? `other ${name}` : name,
        ...(owner !== undefined && KIN.test(owner) ? { within: owner } : town ? { within: town } : {}),
      },
    });
  }
  for (const m of matchesIn(text, PLURAL)) {
    const end = m.index + m[0].length;
    found.push({ start: end - m[1]!.length, end, value: { type: 'site', name: 'hospital' } });
  }
  return found;
}

/** "Southern border" for the border with Mexico, "us border" where the words do not tell which. */
function borderOf(words: string): string {
  if (/Mexic|southwest|southern/.test(words)) return 'southern border';
  if (/Canad|northern/.test(words)) return 'northern border';
  return /^U/.test(words) ? 'us border' : words;
}

/** Whose home it is tells one home from another. */
export const KIN =
  /^(?:mother|father|parents?|brother|sister|cousin|uncle|aunt|grandmother|grandfather|grandparents?|friend|girlfriend|boyfriend|son|daughter|neighbou?r|relative|in-laws?)s?$/;

/** A spot's noun in its normal form: a house and a residence are a home. */
export function siteName(noun: string): string {
  return noun
    .replace(/^apartments$/, 'apartment complex')
    .replace(/^apartment buildings?$|^complex$/, 'apartment complex')
    .replace(/(?<![su])s$/, '')
    .replace('complexe', 'complex')
    .replace('night club', 'nightclub')
    .replace(/back (yard|seat)/, 'back$1')
    .replace(/^rear seat$/, 'backseat')
    .replace(/^driver['’]?s? seat$/, 'driver seat')
    .replace(/^(?:front )?passenger['’]?s? seat$/, 'passenger seat')
    .replace(/^gymnasium$/, 'gym')
    .replace(/^sofa$/, 'couch')
    .replace(/theatre/, 'theater')
    .replace(/^wooded area$/, 'woods')
    .replace(/^swimming pool$/, 'pool')
    .replace(/^(?:front |back )porch$/, 'porch')
    .replace(/^(?:house|residence|mobile home|trailer)$/, 'home');
}
