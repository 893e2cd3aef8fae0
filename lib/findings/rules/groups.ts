import type { Comparison } from '../../kinds/room.ts';
import type { Claim, CountValue } from '../../model.ts';
import { CARDINAL, cardinal } from '../../text/counts/numbers.ts';
import { setIn } from '../../text/grouped.ts';
import { isPersonNoun, nounCloseness } from '../../text/people/nouns.ts';
import { fateCloseness } from '../../text/status/fates.ts';
import { isPart } from '../bond/counts.ts';
import { isElsewhere, isOfMany, tellsOfAnother, tellsOfPast } from '../bond/signs.ts';
import { isFound } from '../bond/toll.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';

/** Numbers that are surely of one group by what is counted beside them, or since all of the group are meant. */

/** The difference of two numbers of one group; undefined where they are not surely of one. */
export function differingGroups(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'count' || fact.kind !== 'count' || !mayDiffer(page, fact)) return undefined;
  if (!areOfOneList(page, fact, cast) && !areAll(page, fact, cast) && !areAmongAsMany(page, fact)) return undefined;
  if (isOfMany(cast) || isElsewhere(page, fact, cast)) return undefined;
  return { verdict: 'differs', reason: `Here ${page.words}; SOURCE has ${fact.words}.` };
}

/** Two exact numbers of things, or of people, with one name. */
function mayDiffer(page: Claim<'count'>, fact: Claim<'count'>): boolean {
  const [a, b] = [page.value, fact.value];
  if (page.hedge || fact.hedge || a.from === b.from || a.to !== a.from || b.to !== b.from) return false;
  if (Math.min(a.from, b.from) < 2) return false;
  // "two officers and a woman" are told in parts
  if (/ and /.test(page.words) || / and /.test(fact.words)) return false;
  if (a.noun === '' || nounCloseness(a.noun, b.noun) !== 'same') return false;
  // a sum of the dead and the hurt is told beside its own parts
  if (a.state === 'harmed' || b.state === 'harmed') return false;
  if (a.state && b.state && fateCloseness(a.state, b.state) === 'other') return false;
  return !a.part && !b.part && !a.nth && !b.nth && Boolean(a.other) === Boolean(b.other);
}

/** "The five victims, three men and two women": the same others are counted beside both. */
function areOfOneList(page: Claim<'count'>, fact: Claim<'count'>, { mine, theirs }: Cast): boolean {
  // a hundred who fought are none of the dead
  if ((page.value.state === undefined) !== (fact.value.state === undefined)) return false;
  const [here, there] = [beside(page, mine), beside(fact, theirs)];
  const shared = here.filter(
    (one) =>
      one.from > 1 && there.some((other) => other.from === one.from && nounCloseness(one.noun, other.noun) === 'same'),
  );
  return shared.length >= 2 || (shared.length === 1 && !isPersonNoun(page.value.noun) && isOnly(fact, theirs));
}

/** "Four people, including two children": some of as many, told in one way. */
function areAmongAsMany(page: Claim<'count'>, fact: Claim<'count'>): boolean {
  const [here, there] = [amongOf(page), amongOf(fact)];
  return here !== undefined && here === there && here > Math.max(page.value.from, fact.value.from);
}

function amongOf({ sentence, start }: Claim): number | undefined {
  const number = INCLUDING.exec(sentence.text.slice(Math.max(0, start - sentence.start - 80), start - sentence.start));
  return number ? cardinal(number[1]!) : undefined;
}
const INCLUDING = new RegExp(`\\b(${CARDINAL}) (?:[^.;,\\d]{0,40}(?:,|[-–—]+)? ?)including $`, 'i');

function beside({ sentence, value }: Claim<'count'>, side: Side): CountValue[] {
  return (side.people.get(sentence.start) ?? []).filter((other) => other !== value);
}

/** "All five suspects", where the other report has one number of suspects. */
function areAll(page: Claim<'count'>, fact: Claim<'count'>, { mine, theirs }: Cast): boolean {
  if (!isPersonNoun(page.value.noun)) return false;
  if ([page, fact].some(({ sentence: { text } }) => tellsOfAnother(text) || tellsOfPast(text))) return false;
  if ([page, fact].some((claim) => isPart(claim) || isFound(claim))) return false;
  // "all three" without a noun are those of the sentence before, be they the hurt or the accused
  if (![page, fact].every(({ words }) => /\s/.test(words))) return false;
  return (isAll(page) && isOnly(fact, theirs)) || (isAll(fact) && isOnly(page, mine));
}

function isAll({ sentence, start }: Claim): boolean {
  return /\ball (?:of )?(?:the )?$/i.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 12), start - sentence.start),
  );
}

/** Whether a text has no other number of what is counted. */
function isOnly({ value }: Claim<'count'>, side: Side): boolean {
  return numbersOf(side).get(value.noun)?.size === 1;
}

/** The numbers of a text by what they count. */
const numbersOf = once(({ claims }: Side): Map<string, Set<number>> => {
  const numbers = new Map<string, Set<number>>();
  for (const claim of claims) {
    if (claim.kind !== 'count' || claim.aside || claim.value.nth) continue;
    const { noun, from } = claim.value;
    setIn(numbers, noun).add(from);
  }
  return numbers;
});
