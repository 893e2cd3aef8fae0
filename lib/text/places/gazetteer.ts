import type { PlaceValue } from '../../model.ts';
import { listIn } from '../grouped.ts';
import { DEMONYMS, REGIONS } from './regions.ts';

/**
 * Towns that the press lets stand without their state or country, under what they lie in. The first is the capital, a dash
 * stands where it is none of them, and a plus marks those that very many reports come from. Towns whose names are as often a
 * person's or a plain word are left out: they need a word before them that tells.
 */
const TOWNS =
  'afghanistan:kabul|alaska:- +anchorage fairbanks|argentina:buenos_aires|arizona:- +tucson|arkansas:+little_rock|australia:canberra melbourne|austria:vienna|azerbaijan:baku|bangladesh:dhaka|belgium:+brussels|brazil:- sao_paulo rio_de_janeiro|california:+sacramento +los_angeles +san_francisco +san_diego +san_jose +oakland hollywood +fresno +bakersfield beverly_hills|cambodia:phnom_penh|canada:ottawa +toronto montreal vancouver|china:+beijing shanghai wuhan|colombia:bogota|colorado:+denver +colorado_springs|congo:kinshasa|cuba:havana|czech republic:prague|denmark:copenhagen|ecuador:quito|egypt:cairo|england:- +london liverpool manchester|ethiopia:addis_ababa|finland:helsinki|florida:tallahassee +miami +tampa fort_lauderdale west_palm_beach|france:+paris|georgia:+atlanta|germany:berlin munich frankfurt hamburg|greece:athens|haiti:port-au-prince|hawaii:+honolulu|hungary:budapest|illinois:- +chicago|india:new_delhi delhi mumbai kolkata|indiana:+indianapolis +fort_wayne|indonesia:jakarta|iowa:+des_moines|iran:tehran|iraq:baghdad mosul basra|ireland:dublin|israel:- +jerusalem tel_aviv|italy:rome|japan:+tokyo hiroshima|kansas:- +wichita|kenya:nairobi|kentucky:- +louisville|lebanon:beirut|libya:tripoli|louisiana:+baton_rouge +new_orleans +shreveport|malaysia:kuala_lumpur|maryland:- +baltimore|massachusetts:+boston|mexico:mexico_city ciudad_juarez|michigan:- +detroit|minnesota:+saint_paul +minneapolis|missouri:- +saint_louis|morocco:rabat|myanmar:- yangon|nebraska:- +omaha|nepal:kathmandu|netherlands:amsterdam|nevada:- +las_vegas|new mexico:santa_fe +albuquerque|new york:- new_york_city +manhattan +brooklyn staten_island long_island|new zealand:- auckland|nigeria:abuja lagos|north korea:pyongyang|norway:oslo|ohio:- +cleveland +cincinnati +akron +toledo|oklahoma:+oklahoma_city +tulsa|pakistan:islamabad karachi lahore|pennsylvania:- +philadelphia +pittsburgh|peru:lima|philippines:manila|poland:warsaw|portugal:lisbon|puerto rico:san_juan|qatar:doha|russia:+moscow saint_petersburg|saudi arabia:riyadh jeddah|scotland:- glasgow|somalia:mogadishu|south africa:pretoria johannesburg cape_town|south korea:seoul|spain:madrid barcelona|sudan:khartoum|sweden:stockholm|switzerland:- geneva zurich|syria:damascus aleppo raqqa|taiwan:taipei|tennessee:+nashville +memphis +knoxville|texas:- +houston +dallas +san_antonio +fort_worth +el_paso +corpus_christi|thailand:bangkok|turkey:ankara istanbul|ukraine:kyiv kharkiv mariupol donetsk|united arab emirates:abu_dhabi dubai|united kingdom:+london belfast|utah:salt_lake_city|venezuela:caracas|vietnam:hanoi|virginia:- +virginia_beach charlottesville|washington:- +seattle +spokane|wisconsin:- +milwaukee|yemen:sanaa|:+washington geneva';

/** Parts of the world and of countries, lands without a state of their own, and waters whose names do not say so. */
const LANDS =
  'arctic|antarctica|caribbean|balkans|scandinavia|mediterranean|pacific northwest|persian gulf|gulf of mexico|gulf coast|west coast|east coast|bay area|midwest|new england|deep south|silicon valley|great lakes|appalachia|rust belt|rio grande|cape cod|outer banks|strait of hormuz|suez canal|panama canal|golan heights|horn of africa|eastern europe|western europe|southeast asia|central asia|ground zero|guantanamo|mar-a-lago|camp david|bronx|hague|ontario|quebec|alberta|manitoba|saskatchewan|queensland|tasmania|new south wales|xinjiang|donbas|helmand|punjab|chernobyl';

/** Inhabitants whose name tells of a state or a town. */
const INHABITANTS =
  'new yorker=new york|new zealander=new zealand|texan=texas|californian=california|floridian=florida|virginian=virginia|ohioan=ohio|iowan=iowa|alaskan=alaska|arizonan=arizona|coloradan=colorado|minnesotan=minnesota|michigander=michigan|oregonian=oregon|pennsylvanian=pennsylvania|chicagoan=chicago|bostonian=boston|londoner=london|parisian=paris|puerto rican=puerto rico|hong konger=hong kong|south korean=south korea|north korean=north korea|south african=south africa|sri lankan=sri lanka|latin american=latin america|middle eastern=middle east';

/** The same under another name, in the normal form of towns. */
const ALSO =
  'kiev=kyiv|calcutta=kolkata|bombay=mumbai|juarez=ciudad juarez|gaza strip=gaza|burma=myanmar|mideast=middle east|us=united states|u.s=united states|usa=united states|uk=united kingdom|u.k=united kingdom|uae=united arab emirates|dc=washington|d.c=washington|stateside=united states';

/** A place that the press names without more, by its words in small letters. */
export interface Known {
  words: readonly string[];
  value: PlaceValue;
  /** An adjective or those who live there: "Russian", "New Yorkers". */
  of?: 'adjective' | 'inhabitants';
}

const known = new Map<string, Known[]>();
const lands = new Map<string, string>();
const capitals = new Map<string, string>();

/** Those of them that so many reports come from that to share one says little. */
export const LARGE_KNOWN: string[] = [];

function add(name: string, value: PlaceValue, of?: Known['of']): void {
  const words = name.split(' ');
  const entry: Known = of ? { words, value, of } : { words, value };
  listIn(known, words[0]!).push(entry);
}

for (const row of TOWNS.split('|')) {
  const [land = '', towns = ''] = row.split(':');
  towns.split(' ').forEach((printed, at) => {
    const name = printed.replace(/^\+/, '').replaceAll('_', ' ');
    if (name === '-') return;
    if (printed[0] === '+') LARGE_KNOWN.push(name);
    add(name, { type: 'town', name });
    if (!land) return;
    if (!lands.has(name)) lands.set(name, land);
    if (at === 0) capitals.set(land, name);
  });
}
for (const name of [...REGIONS, ...LANDS.split('|')])
  if (!/^(?:us|uk|u\.[sk])\.?$/.test(name)) add(name, { type: 'region', name });
for (const name of ['capitol', 'capitol hill', 'capitol building', 'us capitol', 'u.s capitol'])
  add(name, { type: 'facility', name: 'capitol' });
for (const row of ALSO.split('|')) {
  const [word = '', name = ''] = row.split('=');
  add(word, { type: lands.has(name) ? 'town' : 'region', name });
}
for (const [word, name] of DEMONYMS) {
  add(word, { type: 'region', name }, 'adjective');
  if (/[^sh]$/.test(word)) add(`${word}s`, { type: 'region', name }, 'inhabitants');
}
for (const row of INHABITANTS.split('|')) {
  const [word = '', name = ''] = row.split('=');
  add(word, { type: 'region', name }, 'adjective');
  add(`${word}s`, { type: 'region', name }, 'inhabitants');
}
for (const entries of known.values()) entries.sort((a, b) => b.words.length - a.words.length);

/** Places whose names begin with a word, those of most words first. */
export function knownFrom(lower: string): readonly Known[] | undefined {
  return known.get(lower);
}

/** The state or country of a town that the press names alone. */
export function landOf(town: string): string | undefined {
  return lands.get(town);
}

/** A state's or country's capital, where the press names it alone. */
export function capitalOf(land: string): string | undefined {
  return capitals.get(land);
}
