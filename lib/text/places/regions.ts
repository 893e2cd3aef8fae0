import { remembered } from '../remembered.ts';

/** US states with the abbreviations that newspapers use, Canadian provinces, and countries: enough to tell a region from a person. */
const STATES =
  'alabama ala al|alaska alaska ak|arizona ariz az|arkansas ark ar|california calif ca|colorado colo co|connecticut conn ct|delaware del de|florida fla fl|georgia ga ga|hawaii hawaii hi|idaho idaho id|illinois ill il|indiana ind in|iowa iowa ia|kansas kan ks|kentucky ky ky|louisiana la la|maine maine me|maryland md md|massachusetts mass ma|michigan mich mi|minnesota minn mn|mississippi miss ms|missouri mo mo|montana mont mt|nebraska neb ne|nevada nev nv|new hampshire n.h nh|new jersey n.j nj|new mexico n.m nm|new york n.y ny|north carolina n.c nc|north dakota n.d nd|ohio ohio oh|oklahoma okla ok|oregon ore or|pennsylvania pa pa|rhode island r.i ri|south carolina s.c sc|south dakota s.d sd|tennessee tenn tn|texas tex tx|utah utah ut|vermont vt vt|virginia va va|washington wash wa|west virginia w.va wv|wisconsin wis wi|wyoming wyo wy';

const names = new Map<string, string>();
for (const row of STATES.split('|')) {
  const words = row.split(' ');
  const full = words.slice(0, -2).join(' ');
  for (const form of [full, words.at(-2)!, words.at(-1)!]) names.set(form, full);
}

/** The names of US states and their abbreviations, lower-case. */
export const STATE_FORMS: ReadonlySet<string> = new Set(names.keys());

/** Abbreviations of states as a pattern source, as they stand behind a town: "Mo.", "N.Y.", "TX". */
export const STATE_ABBREVIATION =
  '(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|N\\.\\s?[HJMYCD]|S\\.\\s?[CD]|R\\.I|W\\.\\s?Va|D\\.C)\\.|\\b(?:AL|AZ|AR|CA|CO|CT|DE|FL|GA|IL|IN|IA|KS|KY|LA|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC)\\b';

/** The full lower-case name of a US state given in any form ("Mo.", "MO", "Missouri"); undefined for anything else. */
export const stateOf = remembered((words): string | undefined =>
  names.get(
    words
      .trim()
      .replace(/\.$/, '')
      .replace(/\s+/g, ' ')
      .toLowerCase()
      .replace(/^([nsrw])\.\s+/, '$1.'),
  ),
);

const COUNTRIES = new Set(
  'afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bermuda bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma burundi cambodia cameroon canada catalonia chad chechnya chile china colombia congo crimea croatia cuba cyprus denmark djibouti ecuador egypt england eritrea estonia ethiopia fiji finland france gabon gambia gaza germany ghana greece greenland grenada guam guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kashmir kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe europe asia africa america'.split(
    ' ',
  ),
);

/** Pattern source of a state's or a country's full name, as it stands behind a town: "Indiana", "New York", "France". */
export const STATE_NAME = `(?:${[...new Set([...names.values(), ...COUNTRIES])]
  .filter((name) => !/^(?:europe|asia|africa|america)$/.test(name))
  .map((name) => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()))
  .sort((a, b) => b.length - a.length)
  .join('|')})\\b(?! [\\p{Lu}])`;

/** States and countries of one word, lower-case. */
export const REGION_WORDS: readonly string[] = [...new Set(names.values()), ...COUNTRIES].filter(
  (name) => !name.includes(' '),
);

/** Adjectives of countries, with the country. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  'african africa|afghan afghanistan|albanian albania|algerian algeria|argentine argentina|argentinian argentina|armenian armenia|asian asia|australian australia|austrian austria|azerbaijani azerbaijan|bahraini bahrain|bangladeshi bangladesh|belarusian belarus|belgian belgium|bolivian bolivia|bosnian bosnia|brazilian brazil|british britain|bulgarian bulgaria|burmese myanmar|cambodian cambodia|cameroonian cameroon|canadian canada|chilean chile|chinese china|colombian colombia|congolese congo|croatian croatia|cuban cuba|cypriot cyprus|czech czech republic|danish denmark|dominican dominican republic|dutch netherlands|ecuadorian ecuador|emirati united arab emirates|eritrean eritrea|estonian estonia|european europe|filipino philippines|egyptian egypt|english england|ethiopian ethiopia|finnish finland|french france|german germany|ghanaian ghana|greek greece|guatemalan guatemala|haitian haiti|honduran honduras|icelandic iceland|hungarian hungary|indian india|indonesian indonesia|iranian iran|iraqi iraq|irish ireland|israeli israel|italian italy|jamaican jamaica|japanese japan|jordanian jordan|kashmiri kashmir|kazakh kazakhstan|kenyan kenya|kuwaiti kuwait|latvian latvia|lebanese lebanon|liberian liberia|libyan libya|lithuanian lithuania|malaysian malaysia|malian mali|maltese malta|mexican mexico|mongolian mongolia|moroccan morocco|mozambican mozambique|namibian namibia|nepalese nepal|nepali nepal|nicaraguan nicaragua|nigerian nigeria|norwegian norway|omani oman|pakistani pakistan|palestinian palestine|panamanian panama|paraguayan paraguay|peruvian peru|polish poland|portuguese portugal|qatari qatar|romanian romania|russian russia|rwandan rwanda|salvadoran el salvador|saudi saudi arabia|scottish scotland|senegalese senegal|serbian serbia|singaporean singapore|slovak slovakia|slovenian slovenia|somali somalia|spanish spain|sudanese sudan|swedish sweden|swiss switzerland|syrian syria|taiwanese taiwan|tanzanian tanzania|thai thailand|tibetan tibet|tunisian tunisia|turkish turkey|ugandan uganda|ukrainian ukraine|uruguayan uruguay|uzbek uzbekistan|venezuelan venezuela|vietnamese vietnam|welsh wales|yemeni yemen|zambian zambia|zimbabwean zimbabwe'
    .split('|')
    .map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)] as const),
);

/** The country that an adjective names, lower-case: "scottish" is Scotland's; undefined for other words. */
export function demonymOf(lower: string): string | undefined {
  return DEMONYMS.get(lower);
}

/** A region's name for comparing: "U.S." and "United States" are one. */
export function regionKey(words: string): string {
  const plain = words.toLowerCase().replace(/\./g, '');
  return plain === 'us' || plain === 'usa' ? 'united states' : plain === 'uk' ? 'united kingdom' : plain;
}

/** States, countries and continents by their full names, in one set: nearly every capitalised word is asked about. */
export const REGIONS: ReadonlySet<string> = new Set([
  ...names.values(),
  ...COUNTRIES,
  ...'united states|united kingdom|us|u.s|us.|u.s.|uk|u.k|uk.|u.k.|south korea|north korea|saudi arabia|new zealand|south africa|south sudan|sri lanka|puerto rico|hong kong|costa rica|el salvador|sierra leone|ivory coast|burkina faso|dominican republic|czech republic|united arab emirates|papua new guinea|cape verde|middle east|latin america|north america|south america|central america|west bank|british columbia|nova scotia|new brunswick|south wales|northern ireland'.split(
    '|',
  ),
]);

/** How long the names are that begin with a letter of the alphabet: a bit for each length. Most words are as long as none. */
const lengths = new Uint32Array(128);
for (const name of REGIONS) lengths[name.charCodeAt(0)]! |= 1 << name.length;

/** True for a state, a country or a continent by its full name. */
export function isRegion(words: string): boolean {
  const first = words.charCodeAt(0) | 32;
  if (first < 128 && (words.length > 31 || ((lengths[first]! >>> words.length) & 1) === 0)) return false;
  return REGIONS.has(words.toLowerCase());
}
