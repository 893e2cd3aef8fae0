import type { Found } from '../kinds/room.ts';
import type { Kind, NameValue } from '../model.ts';
import { ordinaryWords, type Phrase, phrasesOf } from '../text/capitals.ts';
import { isGivenName } from '../text/names/given-names.ts';
import {
  isBody,
  isBodyAlways,
  isOrdinaryCapital,
  isOrganisationHead,
  isPlaceHead,
  isWellKnown,
  MOST_OF_BODY,
} from '../text/names/organisations.ts';
import { titleHead } from '../text/names/titles.ts';
import { demonymOf, isRegion, stateOf } from '../text/places/regions.ts';
import type { Reading } from '../text/reading.ts';
import { WEEKDAY_LOWER } from '../text/times/calendar.ts';
import type { Token } from '../text/tokens.ts';
import { covering } from './covering.ts';

/**
 * Names of one word that are nobody's and no place's as far as the text tells: "the Taliban", "Pfizer", "Medicare". Such a
 * word stands with its capital within a sentence, where nothing but its being a name gives it one; then it is a name in
 * headlines and at the start of sentences, too. `found` is what is found of persons, bodies and places. Linear in the text.
 */
export function loneNames(reading: Reading, found: readonly Found<Kind>[]): Found<'name'>[] {
  const ordinary = ordinaryWords(reading);
  const isTaken = covering(found.filter(({ kind }) => kind === 'name' || kind === 'place' || kind === 'time'));
  const lone = phrasesOf(reading).filter((phrase) => mayName(phrase, ordinary) && !isTaken(phrase.start));
  const proven = new Set(lone.flatMap((phrase) => (isWithin(phrase) ? [phrase.words[0]!.lower] : [])));
  const named = lone.filter(({ words: [word] }) => proven.has(word!.lower)).map(({ words }) => words);
  const bodies = new Set(found.filter(isBodyName).map(({ value }) => (value as NameValue).full.toLowerCase()));
  for (const { titled, tokens } of reading.sentences)
    if (titled) named.push(...namesInTitle(tokens, (words) => isKnown(words, proven, bodies), isTaken));
  return named.map((words) => nameOf(reading, words));
}

const isBodyName = ({ kind, value }: Found<Kind>): boolean =>
  kind === 'name' && (value as NameValue).entity === 'organisation';

/** Whether a headline's words, lower-case, are a name: in the text below or by themselves. */
function isKnown(words: string, proven: ReadonlySet<string>, bodies: ReadonlySet<string>): boolean {
  return proven.has(words) || bodies.has(words) || (words.includes(' ') ? isWellKnown(words) : isBodyAlways(words));
}

/** The longest names that begin at a word of a headline, one after another. */
function namesInTitle(
  tokens: readonly Token[],
  isName: (words: string) => boolean,
  isTaken: (offset: number) => boolean,
): Token[][] {
  const named: Token[][] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.capital || isTaken(tokens[at]!.start)) continue;
    for (let size = MOST_OF_BODY; size > 0; size--) {
      const words = tokens.slice(at, at + size);
      if (words.length < size || !isName(words.map(({ lower }) => lower).join(' '))) continue;
      named.push(words);
      at += size - 1;
      break;
    }
  }
  return named;
}

const WEEKDAY = new RegExp(`^${WEEKDAY_LOWER}$`);

function mayName({ words, to, sentence }: Phrase, ordinary: ReadonlySet<string>): boolean {
  const [word, more] = words;
  if (!word || more || !/^\p{Lu}\p{L}{2,}(?:-(?:\p{Lu}\p{L}+|\d+))?(?:['’]s?)?$/u.test(word.text)) return false;
  const { lower } = word;
  // "Jan. 6", "Sens. Ann Lee and Piet Maas"
  if (lower.length < 5 && sentence.tokens[to]?.text === '.' && sentence.tokens[to + 1]) return false;
  // "Good Friday"
  if (WEEKDAY.test(sentence.tokens[to]?.lower ?? '')) return false;
  if (isBody(lower)) return true;
  return !(
    word.shouted ||
    /^(?:day|eve)$/.test(lower) ||
    ordinary.has(lower) ||
    isOrdinaryCapital(lower) ||
    isOrganisationHead(lower) ||
    isPlaceHead(lower) ||
    isGivenName(lower) ||
    isRegion(word.text) ||
    stateOf(lower) !== undefined ||
    demonymOf(lower) !== undefined ||
    titleHead(lower) !== undefined
  );
}

/** Whether a sentence goes on with it: at its start, behind a quotation mark or a colon any word has a capital. */
function isWithin({ initial, from, sentence }: Phrase): boolean {
  return !initial && /^[\p{L}\d,]/u.test(sentence.tokens[from - 1]!.text);
}

function nameOf(reading: Reading, words: readonly Token[]): Found<'name'> {
  const last = words.at(-1)!;
  const [start, end] = [words[0]!.start, last.possessive ? last.end - 2 : last.end];
  const full = reading.text.slice(start, end);
  return { kind: 'name', start, end, value: { entity: 'organisation', full, given: [], family: '' } };
}
