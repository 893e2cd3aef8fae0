import type { Comparison } from '../../kinds/room.ts';
import type { Claim } from '../../model.ts';
import { inWords } from '../../text/status/stages.ts';
import { isElsewhere, isOfMany, tellsOfAnother } from '../bond/signs.ts';
import { isAccusation } from '../moved.ts';
import { once } from '../once.ts';
import type { Cast, Side } from '../people/cast.ts';

type Status = Claim<'status'>;

/**
 * The update where nobody is caught in one report, and the other has somebody in custody. Where it tells of the arrest too,
 * that is what ends "no arrests", and one mark is enough.
 */
export function heldSince(page: Claim, fact: Claim, cast: Cast): Comparison | undefined {
  if (page.kind !== 'status' || fact.kind !== 'status') return undefined;
  const { mine, theirs } = cast;
  const since =
    isHeld(page, fact, mine, theirs, cast) ||
    isHeld(fact, page, theirs, mine, cast) ||
    isFirst(page, fact, mine) ||
    isFirst(fact, page, theirs);
  const tied = since && !isOfMany(cast) && !isElsewhere(page, fact, cast);
  const inCourt = isInCourt(page, fact, mine) || isInCourt(fact, page, theirs);
  if (inCourt && areOneHeld(page, fact, cast)) return update(page, fact);
  if (!tied && !isEnd(page, fact, cast) && !isEnd(fact, page, cast)) return undefined;
  return update(page, fact);
}

const update = (page: Status, fact: Status): Comparison => ({
  verdict: 'updated',
  reason: `Here ${toldOf(page)}; SOURCE says ${toldOf(fact)}.`,
});

const toldOf = (claim: Status): string => (ARRAIGNED.test(claim.words) ? 'arraigned' : inWords(claim.value.state));
const ARRAIGNED = /\barraigned\b/i;

/** Somebody was before a judge by one report, and is still to be so by the other. */
function isInCourt(early: Status, late: Status, earlier: Side): boolean {
  if (early.value.state !== 'to-be-arraigned' || !isBeforeJudge(late)) return false;
  return !earlier.claims.some((claim) => claim.kind === 'status' && !claim.aside && isBeforeJudge(claim));
}

const isBeforeJudge = ({ value, words }: Status): boolean =>
  IN_COURT.test(value.state) || (value.state === 'charged' && /\barraign|\bappear/i.test(words));
const IN_COURT = /^(?:pleaded-not-guilty|on-trial|convicted|acquitted|sentenced)$/;

/** One by name; where one of the two has none, by age, or as each is called the same. */
function areOneHeld({ subject: one }: Status, { subject: other }: Status, cast: Cast): boolean {
  if (one.name && other.name) return areOne(one.name, other.name, cast);
  if (one.sex && other.sex && one.sex !== other.sex) return false;
  if (one.age !== undefined && other.age !== undefined) return one.age === other.age;
  return one.role !== undefined && one.role === other.role;
}

function isHeld(early: Status, late: Status, earlier: Side, later: Side, cast: Cast): boolean {
  if (late.value.state !== 'in-custody' || !SOUGHT.test(early.value.state)) return false;
  if (tellsOfAnother(early.sentence.text) || tellsOfAnother(late.sentence.text)) return false;
  const [known, told] = [statesOf(earlier), statesOf(later)];
  if (known.has('in-custody') || STEPS.some((step) => told.has(step))) return false;
  return !early.subject.name || areOne(early.subject.name, late.subject.name, cast);
}

/** Somebody is caught, where all that the other report has of whoever did it is that they fled. */
function isFirst(early: Status, late: Status, earlier: Side): boolean {
  if (early.value.state !== 'fled' || !CAUGHT.test(late.value.state) || isAccusation(late)) return false;
  if (tellsOfAnother(early.sentence.text) || tellsOfAnother(late.sentence.text)) return false;
  return statesOf(earlier).size === 1;
}
const CAUGHT = /^(?:arrested|surrendered|in-custody|booked|charged)$/;

/** Somebody who was sought by name has died. */
function isEnd(early: Status, late: Status, cast: Cast): boolean {
  if (late.value.state !== 'dead' || !/^(?:at-large|wanted)$/.test(early.value.state)) return false;
  return early.subject.name !== undefined && areOne(early.subject.name, late.subject.name, cast);
}

const SOUGHT = /^(?:no-arrests|no-suspects|at-large|wanted)$/;
/** Each of these ends "no arrests" by itself. */
const STEPS = ['arrested', 'surrendered', 'booked', 'charged'];

/** Whether two names are one person's, whichever of the two is the page's. */
function areOne(one: string, other: string | undefined, { partners }: Cast): boolean {
  return other !== undefined && (partners.get(one)?.name === other || partners.get(other)?.name === one);
}

/** All that a report tells of whoever did it and the law. */
const statesOf = once(
  ({ claims }: Side): ReadonlySet<string> =>
    new Set(
      claims.flatMap((claim) =>
        claim.kind === 'status' && !claim.aside && claim.value.about === 'custody' ? claim.value.state : [],
      ),
    ),
);
