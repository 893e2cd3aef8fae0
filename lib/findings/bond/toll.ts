import type { Claim, CountValue } from '../../model.ts';
import { isPersonNoun } from '../../text/people/nouns.ts';
import { fateCloseness } from '../../text/status/fates.ts';
import { once } from '../once.ts';
import type { Side } from '../people/cast.ts';
import { areAlike } from './signs.ts';

/** The dead who are told beside a number of hurt people, so that it is known whether they are counted in it. */

/** How many dead the sentence of a claim tells, by a number or by a single person; undefined where it tells none. */
export function deadBeside(claim: Claim<'count'>, side: Side): number | undefined {
  const counted = (side.people.get(claim.sentence.start) ?? []).find(
    (other) => other !== claim.value && other.state === 'killed' && !other.part && !other.nth,
  );
  if (counted) return counted.from;
  return ONE_DEAD.test(claim.sentence.text) ? 1 : undefined;
}

const WHO =
  '(?:an?|one|his|her) (?:[\\p{L}\\d-]+ ){0,4}?(?:man|woman|boy|girl|teen\\w*|person|child|baby|toddler|officer|deputy|mother|father|student|victim)';
/** "Killing a man and injuring five others", "a woman died", "one dead". */
const ONE_DEAD = new RegExp(
  `\\bkill(?:ed|ing|s) ${WHO}\\b|\\bdeath of ${WHO}\\b|\\bfatal(?:ly)? (?:shooting of|shot|wounded) ${WHO}\\b|\\b${WHO},?(?: \\p{L}+){0,3} (?:was|is|has|had)? ?(?:been )?(?:shot and |pronounced |found |fatally )?(?:killed|dead|died|fatally)\\b|\\bone (?:was )?(?:dead|killed|fatally)\\b|\\bwas (?:shot and |fatally )?(?:killed|shot dead)\\b`,
  'iu',
);

/** Whether a number of hurt people leaves out the dead: others than they, told in the same breath or right behind. */
export function leavesOutDead(claim: Claim<'count'>, side: Side): boolean {
  if (claim.value.state !== 'wounded') return false;
  return deadBeside(claim, side) !== undefined || (Boolean(claim.value.other) && isBehindDead(claim, side));
}

/** So near before "two others were hurt" stands who they are others than. */
const NEAR = 250;

/** The last person of whom something is told before is dead. */
const isBehindDead = once((claim: Claim, side: Side): boolean => {
  let last: Claim | undefined;
  for (let at = placeOf(claim, side) - 1; at >= 0 && !last; at--) {
    const each = side.claims[at]!;
    if (claim.start - each.end > NEAR) break;
    if ((each.kind === 'status' && each.value.about === 'health') || (each.kind === 'count' && each.value.state))
      last = each;
  }
  return (
    (last?.kind === 'status' && last.value.state === 'dead') ||
    (last?.kind === 'count' && last.value.state === 'killed')
  );
});

/** The index of the first claim that does not begin before another; claims stand in the order of their text. */
function placeOf({ start }: Claim, { claims }: Side): number {
  let [low, high] = [0, claims.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two numbers of hurt people, of which one leaves out the dead, cannot both be right: neither with them nor without. */
export function cannotMeet(others: Claim<'count'>, all: CountValue, side: Side): boolean {
  // "two others dead and three hurt": beside somebody who is told of before
  if ((side.people.get(others.sentence.start) ?? []).some(({ state, other }) => state === 'killed' && other))
    return false;
  const [beside, told] = [deadBeside(others, side), deadOf(side)];
  if (beside === undefined && told.size !== 1) return false;
  const { from } = others.value;
  // a text that tells two numbers of dead, as before and after one died, may mean either
  return [0, 1, beside ?? 0, ...told].every((dead) => all.from !== from + dead);
}

/** The numbers of dead that a text tells. */
export const deadOf = once((side: Side): ReadonlySet<number> => {
  const dead = new Set<number>();
  for (const values of side.people.values())
    for (const { state, from, part, other, nth } of values)
      if (state === 'killed' && !part && !other && !nth) dead.add(from);
  return dead;
});

/** How many people a text tells to be dead, by name or else at all. */
export const deadTold = once(({ claims }: Side): number => {
  const names = new Set<string>();
  for (const claim of claims)
    if (claim.kind === 'status' && !claim.aside && claim.value.state === 'dead') names.add(claim.subject.name ?? '');
  if (names.size > 1) names.delete('');
  return names.size;
});

/** Who is told in the same breath as one more of those who are counted: "five men and a woman". */
export function oneMore({ sentence, end }: Claim): string | undefined {
  return ONE_MORE.exec(sentence.text.slice(end - sentence.start))?.[1]?.toLowerCase();
}

/** "Five people were shot and a girl was hurt", "five men and a woman". */
const ONE_MORE =
  /^[^.;]{0,40}\band (?:an?|one|another) (?:[\p{L}\d-]+ ){0,3}(man|woman|girl|boy|child|teen\w*|person|victim|baby|toddler|infant|officer|other)\b/iu;

/** "A three-year-old and four adults": somebody is told before as one more. */
export function isBesideOne({ sentence, start }: Claim): boolean {
  return ONE_BEFORE.test(sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start));
}
const ONE_BEFORE =
  /(?:\b(?:an?|one) (?:[\w-]+ ){0,2}?(?:man|woman|boy|girl|child|teen\w*|toddler|baby|infant|officer|deputy)|[\w-]+-year-old(?: [a-z]+)?) and (?:at least )?$/i;

/** Counted at one place only; all who "were shot and hospitalized" were shot. */
const SCENE =
  /^.{0,30}\b(?:at|on) the scene\b|^(?! (?:was|were) (?:shot|wounded|injured|hurt) and)[^,.;]{0,25}\b(?:(?:was|were|been) (?:\w+ )?(?:taken|rushed|transported|sent|flown|brought|airlifted|admitted)|went to|showed up|hospitali[sz]ed)\b/i;

/** Whether those are counted who were taken to one place, or were found at it. */
export function isOfScene(claim: Claim): boolean {
  return SCENE.test(claim.sentence.text.slice(claim.end - claim.sentence.start)) || isFound(claim);
}

/** Whom the police came upon; others may have left before. */
export function isFound({ sentence, start }: Claim): boolean {
  return FOUND.test(sentence.text.slice(Math.max(0, start - sentence.start - 40), start - sentence.start));
}
const FOUND = /\b(?:found|find|located|discovered|encountered)(?: (?:at least|the|a total of|all))? $/i;

/** A page that tells one toll twice with two numbers has slipped where the other report has the same sentence. */
export function areOneToll(claim: Claim, other: Claim, fact: Claim): boolean {
  if (claim.kind !== 'count' || other.kind !== 'count' || claim.value.part || other.value.part) return false;
  const isToll = fateCloseness(claim.value.state, other.value.state) !== 'other' && claim.value.state !== undefined;
  return isToll && isPersonNoun(claim.value.noun) && isPersonNoun(other.value.noun) && areAlike(claim, fact);
}
