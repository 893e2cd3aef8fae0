import type { Span } from '../model.ts';
import { isGivenName } from './names/given-names.ts';
import { isOrganisationHead, isPlaceHead } from './names/organisations.ts';
import { departmentAt, titleHead } from './names/titles.ts';
import { isRegion } from './places/regions.ts';
import type { Reading, ReadSentence } from './reading.ts';
import type { Token } from './tokens.ts';

/** A capitalised sequence, "Independence Police Chief Adam Dustman"; a possible name, title and place in one. */
export interface Phrase extends Span {
  words: Token[];
  /** Index of the first and behind the last token in the sentence. */
  from: number;
  to: number;
  sentence: ReadSentence;
  /** The sentence starts with it, so that its first capital proves nothing. */
  initial: boolean;
}

const PARTICLES = new Set('de la del van von der den di da dos du bin ibn al el le ter y'.split(' '));
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** "Twenty-five-year-old Ann Lee": the age before the name is no part of it. */
const NUMBER_WORD =
  /-olds?$|^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?:-|$)/;
const FUNCTION_WORDS = new Set(
  (
    'the a an in on at of to by for from with as and or but if when while after before during since until because although though however he she it they we i you who whom what which where why how ' +
    'his her its their our my your this that these those there here no not one two three four five six seven eight nine ten several many some all both neither either each every another other such more most only just also even ' +
    'then now so yet still once later earlier meanwhile police officers authorities investigators detectives witnesses neighbors friends family families officials prosecutors residents deputies people men women man woman ' +
    'anyone everyone someone nobody according about around over under between among against near off out up down into onto upon per via despite like unlike is are was were be been has have had do does did will would can could may might must should ' +
    'today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december watch read click related photo photos video update updated breaking copyright story share sign get see more please call anyone asked image images credit courtesy editor note advertisement'
  ).split(' '),
);

/** Words that no name is made of, though they open sentences: "When", "Later". */
export const isFunctionWord = (lower: string): boolean => FUNCTION_WORDS.has(lower);

/** Several rooms ask for these of one text. */
const ordinaryKnown = new WeakMap<Reading, Set<string>>();
const phrasesKnown = new WeakMap<Reading, Phrase[]>();

/** The lower-case words of a text that it also prints without a capital: such a word at a sentence's start is no name. */
export function ordinaryWords(reading: Reading): ReadonlySet<string> {
  const before = ordinaryKnown.get(reading);
  if (before) return before;
  const words = new Set<string>();
  ordinaryKnown.set(reading, words);
  for (const sentence of reading.sentences)
    for (const token of sentence.tokens) if (token.type === 'word' && !token.capital) words.add(token.lower);
  return words;
}

/** All capitalised sequences of a text, outside title-case sentences. Linear. */
export function phrasesOf(reading: Reading): readonly Phrase[] {
  const before = phrasesKnown.get(reading);
  if (before) return before;
  const ordinary = ordinaryWords(reading);
  const phrases: Phrase[] = [];
  phrasesKnown.set(reading, phrases);
  for (const sentence of reading.sentences) {
    if (sentence.titled) continue;
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at]!;
      if (!opens(token, at, tokens, ordinary)) {
        at++;
        continue;
      }
      const to = extend(tokens, at);
      const words = tokens.slice(at, to).filter((t) => t.type === 'word');
      phrases.push({ start: token.start, end: tokens[to - 1]!.end, words, from: at, to, sentence, initial: at === 0 });
      at = to;
    }
  }
  return phrases;
}

function opens(token: Token, at: number, tokens: Token[], ordinary: ReadonlySet<string>): boolean {
  if (!token.capital || NUMBER_WORD.test(token.lower)) return false;
  if (FUNCTION_WORDS.has(token.lower) && !(titleHead(token.lower) === 'major')) {
    // "Police Chief Adam Dustman": a force's word opens a title
    return token.lower === 'police' && Boolean(tokens[at + 1]?.capital);
  }
  const first = at === 0 || /^["“‘'(:—–-]$/.test(tokens[at - 1]!.text);
  if (!first || !ordinary.has(token.lower)) return true;
  return Boolean(tokens[at + 1]?.capital) || titleHead(token.lower) !== undefined;
}

const VENUE = /^(?:club|nightclub|bar|lounge|grille?|restaurant|tavern|pub|saloon|diner|cafe|market|store|pizzeria)$/;
const OFFICE =
  /^(?:speaker|secretary|undersecretary|minister|director|chairman|chairwoman|chair|commissioner|superintendent)$/;
/** What a department's name ends with behind "and". */
const JOINED =
  /^(?:services?|development|prevention|protection|firearms|explosives|education|commerce|medicine|technology|training|rescue|parole|corrections?|families|budget|welfare|safety|security|affairs|control|humanities|labor|industry|rehabilitation|administration|means|infrastructure|forestry|pensions|recreation|regulation|reform)$/;

function extend(tokens: Token[], from: number): number {
  let to = from + 1;
  for (;;) {
    const last = tokens[to - 1]!;
    const next = tokens[to];
    if (!next) return to;
    if (last.possessive) {
      // "Sheriff's Office", "St. Joseph's Hospital", but "Missouri's Mike Parson" ends here
      const owner = /^(?:sheriff|coroner|prosecutor|attorney|examiner|children|women|men)$/.test(last.lower);
      // "St. Bride's Orthodox Hospital"
      const saint = /^(?:st|saint)$/.test(
        (tokens[to - 2]?.text === '.' ? tokens[to - 3] : tokens[to - 2])?.lower ?? '',
      );
      // "Marrow's Supper Club"
      const called = tokens[to + 1]?.capital && VENUE.test(tokens[to + 1]!.lower) && !isRegion(last.lower);
      if (!(next.capital && (owner || saint || called || isOrganisationHead(next.lower) || isPlaceHead(next.lower))))
        return to;
      to++;
      continue;
    }
    if (next.capital) {
      const initial = next.text.length === 1 && tokens[to + 1]?.text === '.' && tokens[to + 2]?.capital;
      if (FUNCTION_WORDS.has(next.lower) && !initial && next.lower !== 'police' && next.lower !== 'family') return to;
      to++;
      continue;
    }
    if (next.text === '.' && abbreviates(last, tokens[to + 1], next)) {
      to++;
      continue;
    }
    if (next.text === ',' && tokens[to + 1] && SUFFIX.test(tokens[to + 1]!.lower) && tokens[to + 1]!.capital) {
      to += 2;
      continue;
    }
    const nickname = /^["“”]$/.test(next.text) ? nicknameAt(tokens, to) : 0;
    if (nickname > 0) {
      to += nickname + 1;
      continue;
    }
    if (next.text === '&' && tokens[to + 1]?.capital) {
      to += 2;
      continue;
    }
    if (PARTICLES.has(next.lower) && tokens[to + 1]?.capital) {
      to += 2;
      continue;
    }
    const joined = next.lower === 'and' ? joinedBy(tokens, from, to) : to;
    if (joined > to) {
      to = joined;
      continue;
    }
    // "Secretary of the Interior Ana Ruiz"
    const department = OFFICE.test(last.lower) ? departmentAt(tokens, to) : 0;
    if (department > 0 && tokens[to + department]?.capital) {
      to += department;
      continue;
    }
    if (
      !/old$/.test(tokens[from - 1]?.lower ?? '') &&
      (next.lower === 'on'
        ? PANEL.test(last.lower)
        : /^(?:of|for)$/.test(next.lower) &&
          (isOrganisationHead(last.lower) || isPlaceHead(last.lower) || OPENS_BODY.test(last.lower)))
    ) {
      const step = tokens[to + 1]?.lower === 'the' ? 2 : 1;
      const of = tokens[to + step];
      const day = next.lower === 'on' && FUNCTION_WORDS.has(of?.lower ?? '');
      if (of?.capital && !day && (of.lower === 'justice' || !titleHead(of.lower))) {
        to += step + 1;
        continue;
      }
    }
    return to;
  }
}

/** Where a body's name ends that goes on behind the "and" at `to`; `to` itself where it does not. */
function joinedBy(tokens: readonly Token[], from: number, to: number): number {
  let end = to + 1;
  while (tokens[end]?.capital && end - to < 4) end++;
  if (end === to + 1) return to;
  const last = tokens[end - 1]!.lower;
  // "Department of Health and Human Services"
  if (JOINED.test(last) && tokens.slice(from, to).some((t) => /^(?:of|for|on)$/.test(t.lower))) return end;
  // "Food and Drug Administration", but "Dallas and Marlow Police Department"
  const concern = CONCERN.test(tokens[to - 1]!.lower) && (isOrganisationHead(last) || ENDS_JOINED.test(last));
  return concern ? end : to;
}
/** What bodies and laws deal with, as their names have it before "and". */
const CONCERN =
  /^(?:food|securities|customs|immigration|ways|health|housing|parks|fish|wildlife|game|science|oceanic|aeronautics|arts|children|famil(?:y|ies)|energy|budget|investment|safety|rescue|corrections?|labor|education|veterans|agriculture|commerce|trade|crime|narcotics|alcohol|tobacco|firearms|research|technology|recreation|rehabilitation|ethics|standards|information|intelligence|transportation|infrastructure|water|planning|equality|freedom)$/;
const ENDS_JOINED = /^(?:act|protection|practices|means|security|control)$/;

/** How many tokens from `from` on are a nickname in quotation marks, with a surname right behind: “Moon Dog” Marrow; else 0. */
function nicknameAt(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to - from <= MOST_OF_NICKNAME && tokens[to]?.capital) to++;
  const [close, surname] = [tokens[to], tokens[to + 1]];
  const closed = to > from + 1 && close && /^["”]$/.test(close.text) && surname?.capital;
  return closed && surname.start - close.end <= 1 ? to + 1 - from : 0;
}
const MOST_OF_NICKNAME = 3;

/** "Committee on Rules". */
const PANEL = /^(?:sub)?committee$|^(?:council|commission|conference|panel|convention|bureau)$/;
const OPENS_BODY = /^(?:fraternal|community|state|healthcare|centers|coalition|campaign)$/;

/** An initial ("D."), an abbreviated title ("Sgt."), "St.", "Jr.", with the rest of the name behind it. */
function abbreviates(word: Token, next: Token | undefined, stop: Token): boolean {
  if (word.end !== stop.start) return false;
  if (SUFFIX.test(word.lower)) return !next?.capital;
  if (!next?.capital) return false;
  return (
    word.text.length === 1 ||
    /^(?:st|ft|mt)$/.test(word.lower) ||
    (titleHead(word.lower) !== undefined && word.text.length <= 4) ||
    /^[A-Z]\.[A-Z]$/.test(word.text) ||
    word.lower === 'supt'
  );
}

/** How a sequence looks by its words alone. */
export function looksLike(words: readonly Token[]): 'organisation' | 'place' | 'person' | 'unknown' {
  const bare = words.filter((t) => t.type === 'word');
  const last = bare.at(-1);
  if (!last) return 'unknown';
  const person =
    bare.length >= 2 &&
    bare.length <= 5 &&
    isGivenName(bare[0]!.lower) &&
    !isOrganisationHead(last.lower) &&
    !isPlaceHead(last.lower);
  if (person) return 'person';
  if (bare.some((t) => isOrganisationHead(t.lower)) && bare.length > 1)
    return isPlaceHead(last.lower) ? 'place' : 'organisation';
  if (bare.length > 1 && isPlaceHead(last.lower)) return 'place';
  return 'unknown';
}
