import { remembered } from '../remembered.ts';
import { slip } from './parts.ts';

/** Words that make a capitalised sequence an organisation when it ends with them or holds them before "of" / "for". */
const HEADS = new Set(
  'academy administration affairs agency airlines airways alliance army assembly associates association authority bank board brotherhood brigade bureau cabinet campaign caucus center centers centre chamber church clinic club coalition college command commission committee company conference congress corporation corp corps council court courts department dept division enforcement federation firm force forces foundation fund government group guard headquarters hospital house inc institute institutes institution investigation investigations jail journal league legislature llc ltd magazine ministry movement museum navy network news office offices order organisation organization parliament parish party patrol paper police post press prison project prosecutor republic school schools senate secretariat service services society squad station store subcommittee sheriffs studio system task team television times tribune chronicle sentinel gazette inquirer enquirer sun-times news-journal dispatch trust union unit university rescue observatory workers intelligence treasury fire medicine examiner attorney ems'.split(
    ' ',
  ),
);

/** Words that make it a place: a road, a building, a piece of land or water. */
const PLACES = new Set(
  (
    'airport alley apartments apartment avenue avenues ave bay beach boulevard blvd bridge building campground canyon cathedral cemetery circle city county court courthouse creek drive dr elementary estates expressway farm forest freeway garden gardens heights high highway hwy hills hill hotel inn island islands junction lake lane ln library mall manor market memorial mosque motel mountain mountains ocean parish park parkway pkwy pike place plaza point pond prairie ranch ridge river road roads rd route sea shore shores springs square st stadium station street streets subdivision suites terrace town township trail turnpike valley village way woods center centre hospital school jail prison university church ' +
    // where people eat, drink, stay and meet
    'nightclub lounge tavern pub saloon bar grill grille restaurant cafe diner cantina steakhouse pizzeria brewery casino theater theatre cinema auditorium gymnasium coliseum ballroom supermarket laundromat fairgrounds playground zoo mart townhomes townhouses villas condominiums condos'
  ).split(' '),
);

/** Capitalised words that are neither: days, months, peoples, parties, languages and the like. */
const NEITHER = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter thanksgiving halloween new-year english spanish french american americans african asian hispanic latino black white british russian chinese mexican republican republicans democrat democrats democratic gop muslim jewish catholic internet facebook twitter youtube instagram i ok tv dna covid mr mrs ms dr sgt lt capt det officer'.split(
    ' ',
  ),
);

/** Words that long are hardly anybody's surname with a letter more or less. */
const SLIPPED_FROM = 7;

/** A body's word with a letter wrong, missing, added or two swapped: "Deparmtent". */
export const isSlippedHead = remembered((lower): boolean => {
  if (lower.length < SLIPPED_FROM - 1 || HEADS.has(lower)) return false;
  for (const head of HEADS) {
    const plural = `${head}s` === lower || `${lower}s` === head || `${head}es` === lower;
    if (head.length >= SLIPPED_FROM && !plural && head[0] === lower[0] && slip(head, lower)) return true;
  }
  return false;
});

export const isOrganisationHead = (lower: string): boolean => HEADS.has(lower);
export const isPlaceHead = (lower: string): boolean => PLACES.has(lower);
export const isOrdinaryCapital = (lower: string): boolean => NEITHER.has(lower);

/**
 * Bodies that the news names by one word and that no town is called: parts of a state, armed groups, alliances, firms,
 * programmes, diseases. Such a word is a name wherever it has a capital, also behind "in" and "from".
 */
const BODIES = new Set(
  (
    'congress parliament senate house capitol treasury navy army pentagon kremlin knesset bundestag gop fed ' +
    'hamas hezbollah fatah taliban isis isil al-qaeda al-qaida qaeda houthis antifa qanon nato opec unesco unicef interpol eu un who imf wto nasa fema noaa ' +
    'medicare medicaid obamacare brexit juneteenth covid covid-19 coronavirus omicron ebola zika ' +
    'facebook twitter youtube instagram tiktok snapchat whatsapp reddit google alphabet amazon microsoft netflix uber lyft airbnb tesla spacex boeing airbus ' +
    'pfizer moderna biontech astrazeneca novavax merck bayer walmart costco walgreens starbucks exxonmobil exxon chevron huawei samsung nvidia intel paypal fedex amtrak ' +
    'reuters politico axios breitbart newsmax wikileaks greenpeace'
  ).split(' '),
);

/** Bodies of two words and three that headlines name. */
const NAMES =
  /^(?:white house|supreme court|(?:justice|state|treasury|labor|defense|commerce|education|energy|interior|health) department|department of (?:justice|state|defense|labor|education|energy|homeland security)|homeland security|federal reserve|wall street|capitol police|border patrol|secret service|national guard|coast guard|united nations|european union|european commission|islamic state|world bank|world health organization|security council|planned parenthood|new york times|washington post|wall street journal|fox news|nbc news|abc news|cbs news|associated press|red cross|electoral college)$/;

/** Those of them that headlines mean otherwise, too. */
const DOUBTFUL = /^(?:house|who|fed|intel|army|navy|capitol|treasury|alphabet|amazon|bayer|eu)$/;

/** Whether a word, lower-case, is a body's name by itself. */
export const isBody = (lower: string): boolean => BODIES.has(lower);
/** The same in headlines, where every word has a capital. */
export const isBodyAlways = (lower: string): boolean => BODIES.has(lower) && !DOUBTFUL.test(lower);

/** Whether words, lower-case and parted by a space, are a well-known body's name. */
export const isWellKnown = remembered((words): boolean => NAMES.test(words));
/** The most words of such a name. */
export const MOST_OF_BODY = 3;
