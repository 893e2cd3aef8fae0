import type { Claim } from '../../model.ts';
import { sharedBetween } from '../../text/context.ts';

/** Words that name any relative. */
const ANY = /^(?:relative|family member)$/;
/** How much of their words two sentences share, 0 to 1, that tell of one relative in a word for any and in a nearer one. */
const LIKE = 0.4;
/** The same where both have a word for any: the two sentences tell the same. */
const SAME_TELLING = 0.6;

/**
 * Whether "a relative" stands beside another word though the sentences do not tell the same, as every family has several, or the
 * relatives of a passer-by beside those of a family that a report is about.
 */
export function areLooseKin(page: Claim<'kin'>, fact: Claim<'kin'>): boolean {
  const [a, b] = [page.value.relation, fact.value.relation];
  if (isOfPasserBy(page) !== isOfPasserBy(fact)) return true;
  if (
    isOther(page) !== isOther(fact) &&
    areOthers(...(isOther(page) ? ([page, fact] as const) : ([fact, page] as const)))
  )
    return true;
  if (isOurs(page) !== isOurs(fact)) return true;
  if (!ANY.test(a) && !ANY.test(b)) return false;
  // "four family members" are "of one family"
  if (a === 'family' || b === 'family') return false;
  return sharedBetween(page.sentence.text, fact.sentence.text) < (a === b ? SAME_TELLING : LIKE);
}

/** "A resident who walked past with her children": one who only saw what happened. */
function isOfPasserBy({ sentence: { text, start: from }, start, subject }: Claim<'kin'>): boolean {
  return !subject.name && PASSER_BY.test(text.slice(0, start - from));
}
const PASSER_BY =
  /\b(?:[Aa]|[Aa]nother|[Oo]ne) (?:\p{Ll}+ )?(?:woman|man|mother|father|neighbou?r|witness|resident) who (?:was |had been )?(?:driv(?:ing|es)|drove|walk(?:ing|ed)|leaving|left|pass(?:ing|ed)) (?:by|past|through|home|the|a|an)\b/u;

/** "His other son", "two other relatives", "another daughter": none of those whom a report has told of. */
const isOther = ({ words, sentence: { text, start: from }, start }: Claim<'kin'>): boolean =>
  OTHER.test(words) || AMONG_OTHERS.test(text.slice(0, start - from));
/** "Has other children, including a son". */
const AMONG_OTHERS = /\bother \p{Ll}+,? including $/u;
const OTHER = /\b(?:an)?other\b/i;

/** "His other son" is none that was told of, but "two other family members" may be, if not beside "his wife" in one sentence. */
function areOthers({ value, sentence, start }: Claim<'kin'>, { value: { relation } }: Claim<'kin'>): boolean {
  if (!ANY.test(value.relation)) return true;
  return sentence.text.slice(0, start - sentence.start).includes(relation);
}

/** "Our kids": those of a whole town or school, mostly. */
const isOurs = ({ words }: Claim<'kin'>): boolean => OURS.test(words);
const OURS = /^our (?:\p{L}+ )?(?:children|kids|babies|sons|daughters|brothers|sisters)$/iu;
