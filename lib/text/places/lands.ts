import type { PlaceValue } from '../../model.ts';
import { isFunctionWord } from '../capitals.ts';
import { isGivenName } from '../names/given-names.ts';
import { isOrganisationHead, isPlaceHead } from '../names/organisations.ts';
import { isTitleModifier, titleHead } from '../names/titles.ts';
import { personNoun } from '../people/people-nouns.ts';
import type { ReadSentence } from '../reading.ts';
import { matchesIn } from '../sieve.ts';
import { WEEKDAY_LOWER } from '../times/calendar.ts';
import type { Token } from '../tokens.ts';
import { capitalOf, type Known, knownFrom } from './gazetteer.ts';
import { STATE_ABBREVIATION, STATE_NAME, stateOf } from './regions.ts';
import { sideOf } from './sides.ts';
import { LANGUAGE, type Take } from './towns.ts';

/** Who is of a place, a party or a faith: "Texas Democrats", "German Catholics". */
const PEOPLE = new RegExp(
  `^(?:democrats?|republicans?|gop|independents?|libertarians?|conservatives?|liberals?|jews?|jewish|muslims?|christians?|catholics?|latinos?|hispanics?|covid(?:-19)?|${WEEKDAY_LOWER})$`,
);
/** Bodies that a state or a town has one of each, told in a headline's capitals. */
const BODY =
  /^(?:senate|house|legislature|parliament|police|courts?|schools?|hospitals?|jail|prison|church|mosque|airport|army|navy|congress|government|bridge|hotel|mall|shooting|party)$/;
/** What may stand before a place and be no part of its name. */
const LEAD =
  /^(?:republican|democratic|democrat|former|ex|then|u\.s|us|conservative|liberal|suburban|rural|capital|hurricane)$/;
/** A lawmaker's state behind the party: "(D-W.Va.)", "R-Texas,", "(D., N.Y.)". */
const SEAT = new RegExp(`(?<=[(,] ?)[DRI](?:[-–‑/] ?|\\.[-–,]? ?|, )(${STATE_ABBREVIATION}|${STATE_NAME})`, 'gu');
/** A cheap look first: few sentences have a capital between these. */
const MAY_HAVE_SEAT = /[(,] ?[DRI][-–‑/.,]/;
/** "The Afghan capital", "France’s capital". */
const CAPITAL = /^['’]?s? capital\b(?! (?:gains?|punishment|cases?|murder|markets?|of|city [\p{Lu}]))/u;

/** States, countries, parts of the world and well-known towns, wherever a sentence names them and not something that bears their name. */
export function landsIn(sentence: ReadSentence, take: Take): void {
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!token.capital) continue;
    const lower = bare(token);
    const entries = knownFrom(lower);
    const match = entries && longest(entries, tokens, at);
    if (!match) {
      if (token.shouted && token.text.length === 2) code(sentence, at, take);
      continue;
    }
    const { known, to } = match;
    const last = tokens[to - 1]!;
    if (isNamed(known, tokens, at, to, sentence)) {
      const end = last.possessive ? last.end - 2 : last.end;
      const capital = capitalAt(sentence, known, end);
      const side = sentence.titled && known.value.type === 'town' && !known.of ? tokens[at - 1] : undefined;
      if (capital) take(token.start, capital.end, capital.value);
      else if (side?.capital && SIDE.test(side.lower))
        take(side.start, end, { ...known.value, side: sideOf(side.lower) });
      else take(token.start, end, known.value);
    }
    at = to - 1;
  }
  for (const m of MAY_HAVE_SEAT.test(sentence.text) ? matchesIn(sentence.text, SEAT) : []) {
    const state = stateOf(m[1]!);
    const start = sentence.start + m.index + m[0].length - m[1]!.length;
    if (state) take(start, start + m[1]!.length, { type: 'region', name: state });
  }
}

/** A token's word in small letters, without accents and without the mark of the possessive. */
function bare(token: Token): string {
  token.known.bare ??= bareOf(token);
  return token.known.bare;
}

function bareOf({ lower, possessive }: Token): string {
  const word = possessive ? lower.slice(0, -2) : lower;
  if (PLAIN.test(word)) return word;
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
const PLAIN = /^[a-z.-]*$/;
const SHORT: Record<string, string> = { saint: 'st', fort: 'ft', mount: 'mt' };

/** The longest known place that begins at a token, with the index behind it. */
function longest(entries: readonly Known[], tokens: readonly Token[], at: number) {
  for (const known of entries) {
    let to = at;
    let fits = true;
    for (const word of known.words) {
      if (to > at && tokens[to]?.text === '.' && tokens[to]!.start === tokens[to - 1]!.end) to++;
      const token = tokens[to];
      const printed = token && bare(token);
      if (!token?.capital || (printed !== word && printed !== SHORT[word])) {
        fits = false;
        break;
      }
      to++;
    }
    if (fits) return { known, to };
  }
  return undefined;
}

function isNamed(
  { of, value }: Known,
  tokens: readonly Token[],
  at: number,
  to: number,
  { titled, text }: ReadSentence,
): boolean {
  const [token, last] = [tokens[at]!, tokens[to - 1]!];
  const one = to === at + 1;
  // "US" is no "us"
  if (one && /^(?:usa?|uk|uae|dc)$/.test(bare(token)) && !token.shouted) return false;
  if (token.lower === 'us' && !/\p{Ll}/u.test(text)) return false;
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  const next = tokens[to];
  if (before?.capital && before.type === 'word' && !before.possessive) {
    if (isGivenName(before.lower) || before.text.length === 1) return false;
    if (!titled && !LEAD.test(before.lower) && !isFunctionWord(before.lower)) return false;
    if (titled && isPlaceHead(before.lower) && !isFunctionWord(before.lower)) return false;
  }
  // "University of Texas", "Bank of America"
  if (/^(?:of|for|&)$/.test(before?.lower ?? '')) {
    const whose = tokens[at - 2];
    if (whose?.capital && isOrganisationHead(whose.lower)) return false;
  }
  if (value.type === 'facility' && before?.lower === 'state') return false;
  // "Washington, D.C."
  if (/^d\.?c$/.test(token.lower) && before?.text === ',') return false;
  const isGiven = one && !of && isGivenName(bare(token));
  if (isGiven && !last.possessive && !IN.test(before?.lower ?? '') && !(next && titleHead(next.lower) !== undefined))
    return false;
  if (last.possessive || next?.type !== 'word' || !next.capital)
    return of !== 'adjective' || (next?.type === 'word' && !last.possessive && !LANGUAGE.test(before?.lower ?? ''));
  if (isFunctionWord(next.lower) || PEOPLE.test(next.lower)) return true;
  if (titled) return BODY.test(next.lower) || !(isOrganisationHead(next.lower) || isPlaceHead(next.lower) || isGiven);
  return (
    (titleHead(next.lower) !== undefined || isTitleModifier(next.lower)) && !PAPER.test(next.lower) && value.name !== ''
  );
}
const IN = /^(?:in|near|outside|from|across|throughout|to|into|around|of|northern|southern|eastern|western|central)$/;
const SIDE = /^(?:(?:north|south)?(?:east|west)|north|south|downtown|northern|southern|eastern|western|central)$/;
/** Titles that newspapers have in their names. */
const PAPER = /^(?:examiner|observer|leader|chronicle|independent|press|public|legal|general|chief)$/;

/** "Kabul" for "the Afghan capital". */
function capitalAt(
  { text, start }: ReadSentence,
  { of, value }: Known,
  end: number,
): { end: number; value: PlaceValue } | undefined {
  if (of === 'inhabitants') return undefined;
  const behind = CAPITAL.exec(text.slice(end - start, end - start + 30));
  const town = behind && capitalOf(value.name);
  return town ? { end: end + behind[0].length, value: { type: 'town', name: town } } : undefined;
}

/** "OR teen dies": a state in two capitals before who is of it, where the words around it are not shouted. */
function code({ tokens, text }: ReadSentence, at: number, take: Take): void {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  const state = stateOf(token.text);
  if (!state || next?.type !== 'word' || next.shouted || personNoun(next.lower) === undefined) return;
  if (/\p{Ll}/u.test(text)) take(token.start, token.end, { type: 'region', name: state });
}
