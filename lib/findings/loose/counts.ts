import type { Claim, CountValue } from '../../model.ts';
import { sharedBetween } from '../../text/context.ts';
import { isPersonNoun } from '../../text/people/nouns.ts';

type Count = Claim<'count'>;

/** How much of their words two sentences share, 0 to 1, that tell of one group of people without a word for what befell it. */
const LIKE = 0.4;
/** The same of somebody's wounds: each of several who were hit may have "several". */
const LIKE_WOUNDS = 0.25;
/** Groups of so many are one where both tell the number, where the sentences have something in common. */
const FEW = 2;
const LIKE_FEW = 0.25;
/** Two crowds of so many are likelier one. */
const CROWD = 20;

/** Whether two numbers that can both stand are as likely of two groups: "at least one person fired", "three people were hurt". */
export function areLooseCounts(page: Count, fact: Count): boolean {
  const [a, b] = [page.value, fact.value];
  const shared = sharedBetween(page.sentence.text, fact.sentence.text);
  if (a.noun === 'wound') return shared < LIKE_WOUNDS;
  if (!isPersonNoun(a.noun) || !isPersonNoun(b.noun)) return false;
  if (a.nth || b.nth) return isOfOtherRow(a.nth ? a : b, a.nth ? b : a);
  if (areBoundsApart(page, fact) || areBoundsApart(fact, page)) return true;
  // "about four", "the four": hardly two groups, but of one and of two a story has many
  if (a.from === b.from && (a.from > FEW || (a.from === FEW && shared >= LIKE_FEW))) return false;
  const isNamed = a.noun === b.noun && a.noun !== 'person';
  if (isNamed) return false;
  if (a.state === undefined && b.state === undefined) return Math.min(a.from, b.from) < CROWD && shared < LIKE;
  return a.state === undefined || b.state === undefined;
}

/** "A second victim" is none of "two officers", and "a third man" who was hurt none of "three men" who were charged. */
function isOfOtherRow(nth: CountValue, total: CountValue): boolean {
  if (nth.state !== undefined && nth.state === total.state) return false;
  if (nth.noun !== total.noun) return nth.noun !== 'person' && total.noun !== 'person';
  return total.state !== undefined && HELD.test(total.state);
}
const HELD = /^(?:arrested|charged|detained|held)$/;

/** "At least one" is not said of seven, and "up to 300" not of four. */
function areBoundsApart(bound: Count, { value }: Count): boolean {
  if (bound.hedge === 'at-least') return value.from > 2 * bound.value.from + 2;
  return bound.hedge === 'at-most' && value.from < bound.value.from / 2;
}
