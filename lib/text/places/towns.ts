import type { PlaceValue } from '../../model.ts';
import { type Phrase, phrasesOf } from '../capitals.ts';
import { isGivenName } from '../names/given-names.ts';
import { isBody, isOrdinaryCapital, isOrganisationHead, isPlaceHead, isWellKnown } from '../names/organisations.ts';
import { titleHead } from '../names/titles.ts';
import { personNoun } from '../people/people-nouns.ts';
import type { Reading, ReadSentence } from '../reading.ts';
import { matchesIn } from '../sieve.ts';
import type { Token } from '../tokens.ts';
import { facilityEnd, facilityKey, LOWER_FACILITY, LOWER_NAMED } from './facilities.ts';
import { townKey } from './keys.ts';
import { demonymOf, isRegion, regionKey, STATE_ABBREVIATION, STATE_NAME, stateOf } from './regions.ts';
import type { PlaceSpan } from './roads.ts';

/** Takes a place unless its words are taken; offsets are the text's. */
export type Take = (start: number, end: number, value: PlaceValue) => void;

const DATELINE = new RegExp(
  `^(?:\\([^)]*\\) )?([\\p{Lu}][\\p{Lu} .'’-]{2,40}?)(?:, ((?:${STATE_ABBREVIATION})|[\\p{Lu}][\\p{L}.]+))?(?: ?\\([^)]{2,40}\\))? ?(?:[—–]|--?) ?`,
  'u',
);
/** What papers print in capitals before a story and is no town. */
const NO_DATELINE = /^(?:UPDATE|UPDATED|BREAKING|WATCH|VIDEO|PHOTOS?|NEW|EXCLUSIVE|RELATED|CNN|AP)\b/;
const TOWN_STATE = new RegExp(
  `(?<![\\p{L}’'.-])((?:[\\p{Lu}][\\p{L}’'.-]{1,30} ){0,3}?[\\p{Lu}][\\p{L}’'-]{1,30}), (${STATE_ABBREVIATION}|${STATE_NAME})`,
  'gu',
);
/** A cheap look first: a name is looked for from every word, and few have a state behind them. */
const NAME_BEHIND = /, [A-Z]/;
const MAY_HAVE_STATE = new RegExp(`[\\p{L}’'-], (?:${STATE_ABBREVIATION}|${STATE_NAME})`, 'u');
/** A report's datelines, and towns with their state behind them. */
export function townsIn(reading: Reading, sentence: ReadSentence, take: Take): void {
  const { text, start } = sentence;
  if (start === reading.blocks[sentence.block]?.start) {
    const m = DATELINE.exec(text);
    if (m && !NO_DATELINE.test(m[1]!)) {
      const at = text.indexOf(m[1]!);
      const state = m[2] ? stateOf(m[2]) : undefined;
      const value: PlaceValue = { type: / (?:COUNTY|CO\.?)$/.test(m[1]!) ? 'county' : 'town', name: townKey(m[1]!) };
      if (state) value.within = state;
      take(start + at, start + at + m[1]!.trimEnd().length, value);
    }
  }
  for (const m of NAME_BEHIND.test(text) && MAY_HAVE_STATE.test(text) ? matchesIn(text, TOWN_STATE) : []) {
    // a shouted headline goes on in capitals: "FIRE IN MARLOW, OHIO"
    const shouted = /^[^\p{Ll}]+\s(?:IN|EN|AT|NEAR|OF|FROM|DE) (?=\p{Lu})/u.exec(m[1]!)?.[0].length ?? 0;
    const name = m[1]!.slice(shouted);
    const last = name.split(' ').at(-1)!.toLowerCase();
    if (isGivenName(name.split(' ')[0]!) && name.includes(' ') && (isOrganisationHead(last) || personNoun(last)))
      continue;
    if (isOrdinaryCapital(last) || /^(?:of|the|in|from|near)$/i.test(name)) continue;
    // "in Arizona, Nevada and Colorado": a list of states
    if (stateOf(name) !== undefined && !/^(?:New York|Washington)$/.test(name)) continue;
    // "Ann Marlow, Mexico’s president", "President Marlow, Russia and the vote"
    if (/^['’]s\b/.test(text.slice(m.index + m[0].length)) || titleHead(name.split(' ')[0]!.toLowerCase())) continue;
    const county = /^(?:county|parish)$/.test(last);
    take(start + m.index + shouted, start + m.index + m[1]!.length, {
      type: county ? 'county' : 'town',
      name: townKey(name),
      within: stateOf(m[2]!) ?? regionKey(m[2]!),
    });
  }
}

/** Places among the capitalised sequences of a text. */
export function namedIn(reading: Reading, take: Take): void {
  for (const phrase of phrasesOf(reading)) {
    named(phrase, reading, take);
    for (const word of phrase.words.length === 1 ? phrase.words : []) {
      const region = demonymOf(word.lower);
      const next = phrase.sentence.tokens[phrase.to];
      const isLanguage = LANGUAGE.test(phrase.sentence.tokens[phrase.from - 1]?.lower ?? '');
      if (
        region &&
        !isLanguage &&
        !word.possessive &&
        next?.type === 'word' &&
        !next.capital &&
        next.lower !== 'capital'
      )
        take(word.start, word.end, { type: 'region', name: region });
    }
  }
}

/** What stands before a language that is no country's: "speaks French". */
export const LANGUAGE = /^(?:speaks?|spoke|speaking)$/;
/** Heads of towns' and neighbourhoods' names. */
export const TOWNISH = /^(?:city|town|township|village|heights|hills|beach|springs|shores|estates|grove|falls|parish)$/;
/** What a place can stand before as an adjective: "a Marlow restaurant", "Marlow police". */
const HELD =
  /^(?:home|house|apartment|hospital|restaurant|bar|nightclub|school|church|hotel|motel|neighbou?rhood|suburb|area|police|jail|street|park|store|mosque|airport|resident|residents|native|family|couple|officials|firefighters|mall|gas|convenience|shooting|double|triple|fatal|officers?|mayor|capital|desert)$/;
const BEFORE =
  /^(?:in|near|from|at|outside|around|across|throughout|to|of|northern|southern|eastern|western|central|downtown|southeast|southwest|northeast|northwest|south|north|east|west|into|toward|above)$/;
/** Before "of" and "to". */
const OF_TO =
  /^(?:city|town|village|south|north|east|west|southeast|southwest|northeast|northwest|outside|resident|residents|native|man|men|woman|women|miles|part|side|back|went|drove|moved|flew|flown|fled|taken|airlifted|transported|sent|traveled|travelled|returned|area|out|suburb|parts|streets|county)$/;
/** The offices that bear the name of a town or county. */
const BEARER =
  /^(?:police|sheriff|sheriffs|attorney|prosecutor|coroner|fire|court|jail|school|schools|district|circuit|superior|medical|council|commission|board|ems)$/;

const NO_NAME = /^(?:\p{L}+['’](?:re|ve|ll|d|m|t)|First|Second|Third|Fourth|Fifth|Last|Next|Other)$/u;

function named(phrase: Phrase, reading: Reading, take: Take): void {
  const { words, sentence } = phrase;
  const { tokens } = sentence;
  const last = words.at(-1)!;
  const before = tokens[phrase.from - 1];
  const end = last.possessive ? last.end - 2 : last.end;
  const text = sentence.text.slice(phrase.start - sentence.start, end - sentence.start);
  if (isRegion(text) || (words.length === 1 && text.length > 3 && stateOf(text))) {
    take(phrase.start, end, { type: 'region', name: stateOf(text) ?? regionKey(text) });
    return;
  }
  // "the Far South Side" is a part of a town, as `sitesIn` has it; "They’re" and "Second" are no names
  if (/(?:north|south|east|west) ?(?:side|end)$/i.test(text) || (words.length === 1 && NO_NAME.test(text))) return;
  if (building(phrase, text, reading, take)) return;
  if (words.length > 1 && words.length <= 3 && words[0]!.lower === 'club' && !isOrganisationHead(last.lower)) {
    take(phrase.start, end, { type: 'facility', name: facilityKey(text) });
    return;
  }
  // the leading part of a title or an organisation: "Independence Police Chief", "Marlow Police"
  const headAt = words.findIndex(
    (t, i) => i > 0 && (isOrganisationHead(t.lower) || titleHead(t.lower) !== undefined || isPlaceHead(t.lower)),
  );
  if (county(phrase, take)) return;
  if (words.length > 1 && isPlaceHead(last.lower) && headAt > 0) {
    const value: PlaceValue = TOWNISH.test(last.lower)
      ? { type: 'town', name: townKey(text) }
      : { type: 'facility', name: facilityKey(text) };
    take(phrase.start, end, value);
    return;
  }
  const first = words[0]!;
  if (
    headAt > 0 &&
    headAt <= 2 &&
    words[headAt]!.lower === 'police' &&
    !words
      .slice(0, headAt)
      .some((t) => isOrdinaryCapital(t.lower) || t.lower === 'state' || t.possessive || isOrganisationHead(t.lower))
  ) {
    if (!isGivenName(first.lower) || headAt === 1)
      take(first.start, words[headAt - 1]!.end, {
        type: 'town',
        name: townKey(sentence.text.slice(first.start - sentence.start, words[headAt - 1]!.end - sentence.start)),
        bearer: 'police',
      });
    return;
  }
  if (titleHead(first.lower) !== undefined || words.some((t) => isOrdinaryCapital(t.lower))) return;
  if (headAt > 0 || (words.length === 1 && isBody(first.lower)) || isWellKnown(text.toLowerCase())) return;
  // "Having children"
  if (phrase.initial && words.length === 1 && /ing$/.test(first.lower)) return;
  const after = tokens[phrase.to];
  const held =
    after?.type === 'word' &&
    !last.possessive &&
    words.length <= 2 &&
    (HELD.test(after.lower) || personNoun(after.lower) !== undefined);
  if (words.length === 1 && demonymOf(first.lower)) return;
  if (isGivenName(first.lower)) {
    // "in Jackson", "at a Chelsea apartment": towns that bear a given name, where no person can be meant
    const sure =
      words.length === 1 &&
      !last.possessive &&
      (/^(?:in|near|outside)$/.test(before?.lower ?? '') ||
        (held && /^(?:a|an|the|two|at)$/.test(before?.lower ?? '')));
    if (!sure) return;
  }
  const preposition = before && BEFORE.test(before.lower);
  const adjective = held && !(phrase.initial && words.length === 1 && after.lower === 'police');
  if (!adjective && (!preposition || before.lower === 'of' || before.lower === 'to')) {
    if (!(before?.lower === 'of' || before?.lower === 'to')) return;
    // "Ann Marrow, 34, of Oxley"
    const aside = tokens[phrase.from - 2]?.text === ',' ? 3 : 2;
    const verb = tokens[phrase.from - aside]?.lower ?? '';
    if (!OF_TO.test(verb) && !/^\d/.test(verb) && !(before.lower === 'of' && isPersonBefore(tokens, phrase.from - 1)))
      return;
  }
  if (words.length > 3 || words.some((t) => t.shouted && t.lower.length < 4)) return;
  if (words.length > 1 && tokens[phrase.to]?.lower === 'said') return;
  const value: PlaceValue = { type: 'town', name: townKey(text) };
  if (adjective && after.lower === 'police') value.bearer = 'police';
  take(phrase.start, end, value);
}

/** "Ann Marrow of Oxley", "Ann J. Marrow of Oxley": who is of a town is told by their full name. */
function isPersonBefore(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at - 1]?.capital) return false;
  return [2, 3, 4].some((back) => tokens[at - back]?.capital && isGivenName(tokens[at - back]!.lower));
}

/** A hospital, a school, a jail…, though other words follow or the sort stands in small letters behind a county or town. */
function building(phrase: Phrase, text: string, reading: Reading, take: Take): boolean {
  const { words } = phrase;
  const last = words.at(-1)!;
  const behind = reading.text.slice(
    phrase.start + text.length,
    Math.min(phrase.sentence.end, phrase.start + text.length + 50),
  );
  const article = phrase.sentence.tokens[phrase.from - 1]?.lower;
  const ofCounty = words.length > 1 && /^(?:county|parish)$/.test(last.lower);
  if (ofCounty || (words.length <= 3 && article !== 'a' && article !== 'an' && !last.possessive)) {
    const small = (ofCounty ? LOWER_FACILITY : LOWER_NAMED).exec(behind);
    if (small) {
      const from = words.findLastIndex((t, i) => i < words.length - 1 && t.possessive) + 1;
      const start = words[from]!.start;
      const end = phrase.start + text.length + small[0].length;
      take(start, end, { type: 'facility', name: facilityKey(reading.text.slice(start, end)) });
      return true;
    }
  }
  if (words.length < 2) return false;
  const end = facilityEnd(
    text,
    (word) => !isOrganisationHead(word) && titleHead(word) === undefined && !isPlaceHead(word) && !isGivenName(word),
  );
  if (!end) return false;
  const rest =
    text
      .slice(end)
      .trim()
      .split(/\s+/)[0]
      ?.toLowerCase()
      .replace(/['’]s$/, '') ?? '';
  // "Marlow Hospital Association", "Marlow University Police"
  if (rest && isOrganisationHead(rest) && !isPlaceHead(rest)) return false;
  const at = /^ (?:at|of) ([\p{Lu}][\p{L}’'-]+)(?! [\p{Lu}])/u.exec(behind);
  const joined =
    end === text.length &&
    at &&
    /(?:hospital|medical center|university)$/i.test(text) &&
    !isGivenName(at[1]!) &&
    stateOf(at[1]!) === undefined;
  const to = phrase.start + (joined ? text.length + at[0].length : end);
  take(phrase.start, to, { type: 'facility', name: facilityKey(reading.text.slice(phrase.start, to)) });
  return true;
}

/** "Fulmer County", with the office that bears the name where one does. */
function county(phrase: Phrase, take: Take): boolean {
  const { words, sentence } = phrase;
  let at = words.findIndex((t, i) => i > 0 && /^(?:county|parish|township)$/.test(t.lower));
  const next = sentence.tokens[phrase.to];
  if (
    at < 0 &&
    words.length === 2 &&
    words[1]!.lower === 'co' &&
    COUNTY_LIFE.test(sentence.text.slice(words[1]!.end - sentence.start))
  )
    at = 1;
  if (at < 0) return false;
  const from = words.findLastIndex((t, i) => i < at && t.possessive) + 1;
  const span = words.slice(from, at + 1);
  if (span.length < 2) return false;
  const last = span.at(-1)!;
  const value: PlaceValue = {
    type: 'county',
    name: townKey(
      span
        .map((t) => t.text)
        .join(' ')
        .replace(/['’]s$/, ''),
    ),
  };
  const bearer = words[at + 1]?.lower ?? (last.possessive ? undefined : next?.lower);
  if (bearer && BEARER.test(bearer)) value.bearer = bearer.replace(/s$/, '');
  take(span[0]!.start, last.possessive ? last.end - 2 : last.end, value);
  return true;
}

/** What follows the name of a county that is cut short, and never a company's: "Franklin Co. deputies". */
const COUNTY_LIFE =
  /^\.? ?(?:[Ss]heriff|deputies|deputy|jail|coroner|shooting|crash|man|woman|teen|home|,? (?:Ind|Ohio|Okla)\.)/;

/** Towns and buildings that the text has named are places wherever it names them again: "Marlow man charged", headlines too. */
export function namedAgain(reading: Reading, found: readonly PlaceSpan[], take: Take): void {
  const known = new Map<string, PlaceValue>();
  for (const item of found) {
    if (!/^(?:town|county|region|facility)$/.test(item.value.type)) continue;
    const { bearer: _, ...value } = item.value;
    const key = value.side ? townKey(reading.text.slice(item.start, item.end)) : value.name;
    if (!known.has(key)) known.set(key, value);
    const initials = value.name
      .split(' ')
      .map((word) => word[0])
      .join('');
    if (value.type === 'town' && initials.length === 2 && stateOf(initials) === undefined && !known.has(` ${initials}`))
      known.set(` ${initials}`, value);
  }
  const taken = new Set(found.map((item) => item.start));
  // few words begin a known name, and those that do not are done with
  const firsts = new Set([...known.keys()].map(firstOf));
  const begins = (token: Token) =>
    firsts.has(townWord(token)) ||
    (token.possessive && firsts.has(firstOf(townKey(token.text.slice(0, -2))))) ||
    token.lower.length === 2;
  for (const sentence of reading.sentences) {
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (!token.capital || taken.has(token.start) || !begins(token)) continue;
      for (const length of [3, 2, 1]) {
        const words = tokens.slice(at, at + length);
        if (words.length < length || words.some((t) => t.type !== 'word')) continue;
        const last = words.at(-1)!;
        const end = last.possessive ? last.end - 2 : last.end;
        const next = tokens[at + length];
        // "LR" for a town of two words, before what happened there
        const short =
          length === 1 && token.shouted && token.lower.length === 2 && next?.type === 'word' && HELD.test(next.lower);
        const value = known.get(short ? ` ${token.lower}` : townKey(reading.text.slice(words[0]!.start, end)));
        if (!value || (next && !sentence.titled && next.capital && isPlaceHead(next.lower) && value.type === 'town'))
          continue;
        const before = tokens[at - 1];
        if (value.name === 'capitol' && (before?.capital || before?.lower === 'state')) continue;
        if (before?.capital && titleHead(before.lower) !== undefined) continue;
        // a person of the town's name: "Jackson, 35," and "Mary Jackson"
        if (
          isGivenName(token.lower) &&
          length === 1 &&
          !/^(?:in|near|outside)$/.test(before?.lower ?? '') &&
          !(next && HELD.test(next.lower))
        )
          continue;
        if (before?.capital && isGivenName(before.lower) && !sentence.titled) continue;
        take(words[0]!.start, end, value);
        break;
      }
    }
  }
}

function townWord({ text, known }: Token): string {
  known.town ??= firstOf(townKey(text));
  return known.town;
}

function firstOf(words: string): string {
  const end = words.indexOf(' ');
  return end < 0 ? words : words.slice(0, end);
}
