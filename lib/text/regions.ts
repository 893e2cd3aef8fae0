import { remembered } from './remembered.ts';

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
  'afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark ecuador egypt england estonia ethiopia finland france gaza germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait laos latvia lebanon liberia libya lithuania malaysia mali malta mexico moldova mongolia morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay venezuela vietnam wales yemen zambia zimbabwe europe asia africa america'.split(
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

const DEMONYMS = new Map(
  'afghan afghanistan|albanian albania|algerian algeria|argentine argentina|australian australia|austrian austria|bangladeshi bangladesh|belarusian belarus|belgian belgium|bolivian bolivia|brazilian brazil|british britain|bulgarian bulgaria|canadian canada|chilean chile|chinese china|colombian colombia|croatian croatia|cuban cuba|czech czech republic|danish denmark|dutch netherlands|egyptian egypt|english england|ethiopian ethiopia|finnish finland|french france|german germany|ghanaian ghana|greek greece|guatemalan guatemala|haitian haiti|honduran honduras|hungarian hungary|indian india|indonesian indonesia|iranian iran|iraqi iraq|irish ireland|israeli israel|italian italy|jamaican jamaica|japanese japan|jordanian jordan|kenyan kenya|lebanese lebanon|libyan libya|malaysian malaysia|mexican mexico|moroccan morocco|nigerian nigeria|norwegian norway|pakistani pakistan|peruvian peru|polish poland|portuguese portugal|romanian romania|russian russia|saudi saudi arabia|scottish scotland|serbian serbia|somali somalia|spanish spain|sudanese sudan|swedish sweden|swiss switzerland|syrian syria|thai thailand|tunisian tunisia|turkish turkey|ukrainian ukraine|venezuelan venezuela|vietnamese vietnam|welsh wales|yemeni yemen|zambian zambia'
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

/** In one set: nearly every capitalised word is asked about. */
const REGIONS = new Set([
  ...names.values(),
  ...COUNTRIES,
  ...'united states|united kingdom|us|u.s|us.|u.s.|uk|u.k|uk.|u.k.|south korea|north korea|saudi arabia|new zealand|south africa|sri lanka|puerto rico'.split(
    '|',
  ),
]);

/** True for a state, a country or a continent by its full name. */
export function isRegion(words: string): boolean {
  return REGIONS.has(words.toLowerCase());
}
