import type { Claim, Subject } from '../../model.ts';
import { areUnlike, isHurt } from '../people/sole.ts';
import type { Gap, Reports } from './gaps.ts';

/**
 * What keeps somebody who lives by the one report from being the one whom the other has dead: each tells of a death, and
 * the one who lives is not who died by the report that has both.
 */
export function gapOfDeaths(page: Claim, fact: Claim, { cast: { partners, mine, theirs } }: Reports): Gap | undefined {
  const [dead, living, ofLiving] = isDead(page) ? [page, fact, theirs] : [fact, page, mine];
  if (!isDead(dead) || !isHurt(living) || isDead(living)) return undefined;
  const { name } = page.subject;
  if (name && partners.get(name)?.name === fact.subject.name) return undefined;
  const nameOf = (name: string) => (ofLiving === mine ? partners.get(name)?.name : name) ?? name;
  const isOther = ofLiving.claims.some(
    (own) => isDead(own) && areTwo(own, living) && mayBe(own.subject, dead.subject, nameOf),
  );
  return isOther ? 'others' : undefined;
}

const isDead = (claim: Claim): boolean => isHurt(claim) && claim.value.state === 'dead';

/** Whether one report tells the two apart. */
function areTwo({ subject: one, sentence }: Claim, { subject: other, sentence: { text } }: Claim): boolean {
  return (
    BESIDE.test(text) ||
    BESIDE.test(sentence.text) ||
    areUnlike(one, other) ||
    (one.age !== undefined && other.age !== undefined && one.age !== other.age) ||
    (one.name !== undefined && other.name !== undefined && one.name !== other.name)
  );
}
const BESIDE = /\b(?:an?other|others?|second|third|fourth|surviving|survivors?)\b/i;

function mayBe(one: Subject, other: Subject, nameOf: (name: string) => string): boolean {
  if (one.name && other.name && nameOf(one.name) !== nameOf(other.name)) return false;
  return !areUnlike(one, other);
}
