import type { Found } from '../kinds/room.ts';
import type { Kind } from '../model.ts';
import { ordinaryWords, type Phrase, phrasesOf } from '../text/capitals.ts';
import { isGivenName } from '../text/given-names.ts';
import { isOrdinaryCapital, isOrganisationHead, isPlaceHead } from '../text/organisations.ts';
import type { Reading } from '../text/reading.ts';
import { demonymOf, isRegion, stateOf } from '../text/regions.ts';
import { titleHead } from '../text/titles.ts';
import type { Token } from '../text/tokens.ts';
import { covering } from './covering.ts';

/** What goes by a word that stands in many other names, or that texts print without a capital, too. */
const BODIES =
  /^(?:congress|parliament|senate|house|capitol|treasury|navy|army|pentagon|kremlin|gop|covid(?:-19)?|facebook|twitter|youtube|instagram)$/;

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
  if (proven.size === 0) return [];
  const named = lone.filter(({ words }) => proven.has(words[0]!.lower)).map(({ words }) => words[0]!);
  for (const { titled, tokens } of reading.sentences)
    if (titled)
      for (const token of tokens)
        if (token.capital && proven.has(token.lower) && !isTaken(token.start)) named.push(token);
  return named.map(nameOf);
}

function mayName({ words }: Phrase, ordinary: ReadonlySet<string>): boolean {
  const [word, more] = words;
  if (!word || more || !/^\p{Lu}\p{L}{2,}(?:-(?:\p{Lu}\p{L}+|\d+))?(?:['’]s?)?$/u.test(word.text)) return false;
  const { lower } = word;
  if (BODIES.test(lower)) return true;
  return !(
    word.shouted ||
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

function nameOf(token: Token): Found<'name'> {
  const full = token.possessive ? token.text.slice(0, -2) : token.text;
  return {
    kind: 'name',
    start: token.start,
    end: token.start + full.length,
    value: { entity: 'organisation', full, given: [], family: '' },
  };
}
