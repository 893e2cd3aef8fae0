import type { NameValue } from '../../model.ts';
import type { Phrase } from '../capitals.ts';
import { personNoun } from '../people/people-nouns.ts';
import { isRegion, stateOf } from '../places/regions.ts';
import type { Token } from '../tokens.ts';
import { isGivenName } from './given-names.ts';
import { endsAsNobody } from './no-names.ts';
import { isOrdinaryCapital, isOrganisationHead, isPlaceHead, isSlippedHead } from './organisations.ts';
import { titleHead } from './titles.ts';

/** A phrase cut into the title before and the name behind it. */
export interface NameParts {
  title: Token[];
  name: Token[];
}

const PLACE_BEFORE = /^(?:in|near|at|to|from|outside|around|across|toward|towards|throughout|into)$/;
const SAYS =
  /^(?:said|says|say|told|tells|added|adds|wrote|tweeted|testified|announced|recalled|explained|stated|noted|asked|confirmed|declined|argued|called|warned|insisted|acknowledged)$/;

/** Whether a phrase that is read as `value` names a person: nothing speaks against it, and a title, an age or a given name for it. */
export function isPerson(phrase: Phrase, parts: NameParts, value: NameValue): boolean {
  if (isNoPerson(phrase, parts, value)) return false;
  const { tokens } = phrase.sentence;
  const titled = parts.title.some((t) => titleHead(t.lower) !== undefined);
  if (value.given.length === 0) return titled && titleHead(parts.title.at(-1)!.lower) !== undefined;
  const [before, after] = [tokens[phrase.from - 1], tokens[phrase.to]];
  const second = tokens[phrase.to + 1];
  // signs of a person, surest first: a title, an age, a suffix, a given name, an initial
  const aged = /^[,(]$/.test(after?.text ?? '') && /^\d{1,3}$/.test(second?.text ?? '');
  const old = /(?:year|month|week|day)s?[-‑]old$|^old$/.test(before?.lower ?? '');
  if (
    titled ||
    aged ||
    old ||
    value.suffix ||
    isGivenName(value.given[0]!) ||
    value.given.some((g) => g.length === 1 || isInitials(g))
  )
    return true;
  const next = after && /^[,”"]$/.test(after.text) ? second : after;
  if ((next && SAYS.test(next.lower)) || (before && SAYS.test(before.lower))) return true;
  // without any, two or three capitalised words are a person where nothing speaks for a place or a body
  if (before && (PLACE_BEFORE.test(before.lower) || before.lower === 'the')) return false;
  // "East Marlow, Ohio"
  if (after?.text === ',' && second?.capital && (stateOf(second.lower) || isRegion(second.text))) return false;
  const words = parts.name.length - (value.suffix ? 1 : 0);
  return (
    words <= 3 && value.given.every((g) => /^\p{Lu}(?:['’]\p{L})?\p{Ll}/u.test(g)) && !parts.name.some((t) => t.shouted)
  );
}

/** "TJ Lindqvist", "T.J. Lindqvist". */
export const isInitials = (given: string): boolean => /^[A-HJ-Z]\.?[A-HJ-Z]$/.test(given) && !BODY_INITIALS.test(given);
const BODY_INITIALS =
  /^(?:U\.?S|U\.?K|E\.?U|U\.?N|AP|TV|PC|N\.?Y|L\.?A|D\.?C|CO|N\.?E|N\.?W|S\.?E|S\.?W|PD|FD|HQ|ER|[NS]\.[CDHJM])$/;

/** An age stands behind the words or before them: "Ann Marrow, 34", "34-year-old Ann Marrow". */
export function isAged({ sentence: { tokens }, from, to }: Phrase): boolean {
  const behind = /^[,(]$/.test(tokens[to]?.text ?? '') && /^\d{1,2}$/.test(tokens[to + 1]?.text ?? '');
  return behind || /old$/.test(tokens[from - 1]?.lower ?? '');
}

/** Words for places and bodies that are surnames as well. */
const SURNAMES =
  /^(?:church|parks?|hills?|woods|lane|rivers|lake|banks?|house|street|marsh|pond|forest|beach|bay|ridge|mills|bridge|gardens?|place|guard|valley|point|alley|spring|springs|way|junction|farm|plaza|rose|harbor|brooke?|field|fields|crosse?|castle)$/;

/** Countries and states that are surnames as well. */
const SURNAME_REGIONS = /^(?:jordan|washington|france|ireland|england|israel|montana|chad)$/;

/** Tells of what stands behind it: "Grammy-nominated". */
const ATTRIBUTE = /-(?:nominated|winning|based|born|area|trained|backed|owned|led|raised)$/;

/** Words that no person's name is made of, or words around it that show a place. */
function isNoPerson(phrase: Phrase, parts: NameParts, value: NameValue): boolean {
  const words = parts.name;
  const { tokens } = phrase.sentence;
  const after = tokens[phrase.to];
  const ending = value.family.toLowerCase();
  const allShouted = tokens.every((t) => t.type !== 'word' || t.shouted);
  if (!allShouted && words.some((t) => t.shouted && t.lower.length > 3)) return true;
  // "Oscar-winning Chicago"
  if (words.some(({ lower }) => ATTRIBUTE.test(lower))) return true;
  // "Brandon White", "April Jones": behind or as a given name such a word is a name
  const given = isGivenName(words[0]!.lower);
  if (
    words.some(
      (t, at) => isOrdinaryCapital(t.lower) && !(given && words.length > 1 && (at === 0 || at === words.length - 1)),
    )
  )
    return true;
  if (isRegion(value.full) || stateOf(value.full)) return true;
  if (isRegion(value.family) && !(SURNAME_REGIONS.test(ending) && given)) return true;
  // "a Port Linden hospital"
  if (/^an?$/.test(tokens[phrase.from - 1]?.lower ?? '') && after?.type === 'word' && parts.title.length === 0)
    return true;
  const called = isAged(phrase) || (isGivenName(value.given[0] ?? '') && SURNAMES.test(ending));
  if ((isOrganisationHead(ending) || isPlaceHead(ending)) && !called) return true;
  if (endsAsNobody(ending) && !given && !called) return true;
  if (value.given.length + parts.title.length > 0 && isSlippedHead(ending) && !called && !given) return true;
  if (words.slice(0, -1).some((t) => isOrganisationHead(t.lower) && !isGivenName(t.lower))) return true;
  // "a 44-year-old Fort Marlow man": before a noun for a person stands a place, not a name
  return Boolean(
    after?.type === 'word' && personNoun(after.lower) && !words.at(-1)!.possessive && after.lower !== 'native',
  );
}
