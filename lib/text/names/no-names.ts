import { isLargeTown } from '../places/large-towns.ts';

/** How the names of places begin, and no person's: "San Marlo", "Fort Linden", "West Tarn", "New Year". */
const PLACE_FIRST =
  /^(?:san|santa|las|los|fort|ft|mount|mt|port|des|el|baton|corpus|sioux|new|saint|st|lake|area|far|(?:north|south)?(?:east|west)|north|south)$/;
const COMPASS = /^(?:north|south|east|west)$/;
/** Parts of a town: "South Side". */
const QUARTER = /^(?:side|end|loop|shore|shores)$/;

/** Makes of cars that are nobody's given name, and models of those that are. */
const MAKE =
  /^(?:dodge|chevrolet|chevy|nissan|honda|toyota|jeep|gmc|buick|cadillac|pontiac|chrysler|hyundai|kia|mazda|volkswagen|vw|bmw|lexus|acura|infiniti|subaru|audi|mitsubishi|oldsmobile|plymouth|suzuki|volvo|yamaha|kawasaki|porsche|isuzu)$/;
const MODEL =
  /^(?:taurus|explorer|focus|fusion|mustang|escape|expedition|f-150|f150|bronco|ranger|windstar|crown|econoline|navigator|continental|aviator|mkz|milan|sable|mountaineer|marquis)$/;

/** What somebody is charged with, where a list of charges has capitals. */
const CHARGE_FIRST =
  /^(?:attempted|aggravated|reckless|terroristic|simultaneous|wanton|unlawful|felonious|possession)$/;
const CHARGE_LAST =
  /^(?:murder|robbery|assault|battery|endangerment|burglary|theft|kidnapping|homicide|manslaughter|possession|substance|trafficking|conspiracy)$/;

/** Words of a page's own furniture, and how its calls to readers begin. */
const FURNITURE =
  /^(?:caption|copy|previous|comments?|sponsored|advertisement|newsletters?|subscribe|alerts|weather|sports|maps|posted|clicks|login|obituary|obituaries)$/;
const CALL = /^(?:contact|reach|follow|email|view|skip|hide|watch|read|share|click|thank|continue|sign)$/;

/** Whose names follow: "Brothers Ann and Bo Lee". */
const KIN_FIRST = /^(?:brothers|sisters|cousins|twins|siblings|couple)$/;

/** What has a name that is no person's and no body's: a storm, an ambulance by air, a day of the year. */
const THING_FIRST = /^(?:hurricane|tropical|life)$/;
const THING_LAST = /^(?:day|eve|god|flight)$/;

/** What ends the names of shops, papers, teams, parts of bodies and days, and nobody's. */
const NOBODY_LAST = new Set(
  'bar bars cafe deli diner grill grille lounge market pizza pizzeria pub restaurant saloon shop stop tavern pharmacy gear lube motors trucking arms apparel wash citizen comet courier examiner media newspapers news-register register democrat-gazette wire live hub online football basketball baseball soccer athletics sox tribe classic fest festival days week weekend night shooting shootings killing felony degree conduct safety crime crimes enforcement control district section division unit gang gangs gangsters community initiative ministries united base hall studios records act bill metro storm rights union state'.split(
    ' ',
  ),
);

/** Whether a capitalised word ends names, but no person's. Lower-case. */
export const endsAsNobody = (last: string): boolean => NOBODY_LAST.has(last) || CHILD.test(last);
const CHILD = /^(?:toddler|boy|girl|teen|teenager|infant|student|victim|suspect)s?$/;

/**
 * Whether capitalised words, lower-case and without the titles before them, name neither a person nor a body: a place without a
 * word for its sort, a car, a charge, a line of the page's furniture.
 */
export function namesNobody(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2) return false;
  if (words.length === 3 && COMPASS.test(first) && PLACE_FIRST.test(second)) return true;
  if (words.length === 2 && (PLACE_FIRST.test(first) || THING_FIRST.test(first) || THING_LAST.test(last))) return true;
  if (isLargeTown(words.join(' ')) || (/^(?:sheriff|coroner)$/.test(last) && words.includes('county'))) return true;
  if (QUARTER.test(last) && PLACE_FIRST.test(words.at(-2) ?? '')) return true;
  if (MAKE.test(first) || MAKE.test(second) || MODEL.test(second)) return true;
  if (CHARGE_FIRST.test(first) || CHARGE_LAST.test(last) || KIN_FIRST.test(first)) return true;
  return CALL.test(first) || words.some((word) => FURNITURE.test(word));
}
