import { roomOf } from '../kinds/index.ts';
import type { Comparison, Room } from '../kinds/room.ts';
import type { Claim, Fact, Kind, TimeValue } from '../model.ts';
import { sharedBetween } from '../text/context.ts';
import { isOneMoment } from '../text/moments.ts';
import { single } from '../text/times/values.ts';
import { likenessOf, solesOf } from './likeness.ts';
import { once } from './once.ts';
import type { Cast } from './people/cast.ts';
import { toldTogether } from './people/together.ts';
import { areGenerationsApart } from './people/years.ts';

/** How surely two claims are about the same thing: 0 surely not, 1 surely. */
export type Sureness = number;

/**
 * How surely a claim of the page and a fact of a source are about the same subject, and for times, places and counts
 * about the same event. Values are not looked at.
 */
export function surenessOf(page: Claim, fact: Fact, cast: Cast): Sureness {
  const usual = usualSureness(page, fact, cast);
  const room = roomOf(page.kind) as Room<Kind> | undefined;
  return room?.sureness
    ? room.sureness(page, fact, usual, samePerson(page, fact, cast), solesOf(page, fact, cast))
    : usual;
}

/** Whether both claims name one person, as far as both name any. */
function samePerson(page: Claim, fact: Fact, cast: Cast): boolean | undefined {
  if (!page.subject.name || !fact.subject.name) return undefined;
  return areOfOne(page, fact, cast);
}

/** Whether the one whom a claim names, or somebody of a row with them, is one of those of whom the other tells. */
function areOfOne(page: Claim, fact: Claim, { partners, mine, theirs }: Cast): boolean {
  const [name = '', other] = [page.subject.name, fact.subject.name];
  if (partners.get(name)?.name === other) return true;
  const [beside, besideOther] = [toldTogether(page, mine.claims), toldTogether(fact, theirs.claims)];
  if (beside.length === 0 && besideOther.length === 0) return false;
  return [name, ...beside].some((one) => {
    const partner = partners.get(one)?.name;
    return partner !== undefined && (partner === other || besideOther.includes(partner));
  });
}

function usualSureness(page: Claim, fact: Fact, cast: Cast): Sureness {
  switch (page.kind) {
    case 'name':
      return areTwoPersons(page, fact, cast) ? 0 : 1;
    case 'age':
    case 'role':
    case 'kin':
    case 'status':
    case 'charge':
      return personSureness(page, fact, cast);
    default:
      return likenessOf(page, fact, cast) ?? sharedBetween(page.sentence.text, fact.sentence.text);
  }
}

function personSureness(page: Claim, fact: Fact, cast: Cast): Sureness {
  const [a, b] = [page.subject, fact.subject];
  if (a.name && b.name) return areOfOne(page, fact, cast) ? 1 : 0;
  if (page.kind === 'age' && cast.aged.get(page)?.has(fact)) return 0.95;
  if (a.sex && b.sex && a.sex !== b.sex) return 0;
  // whose age both reports give by name has it from nobody without a name
  if (page.kind === 'age' && isAgedByName(a.name, b.name, cast)) return 0.2;
  const context = sharedBetween(page.sentence.text, fact.sentence.text);
  if (a.name || b.name) return 0.3 + 0.4 * context;
  if (a.role && b.role && a.role !== b.role) return 0.25 + 0.5 * context;
  return (a.role && a.role === b.role ? 0.5 : 0.35) + 0.5 * context;
}

/** Whether two names that are not the same are of people a generation apart. */
function areTwoPersons({ subject: { name } }: Claim, { subject: { name: other } }: Fact, cast: Cast): boolean {
  return name !== other && areGenerationsApart(name, cast.mine.claims, other, cast.theirs.claims);
}

/** Whether the one of two people who is named has an age of their own, by name, in the other report. */
function isAgedByName(mine: string | undefined, theirs: string | undefined, cast: Cast): boolean {
  if (mine) return cast.theirs.aged.has(cast.partners.get(mine)?.name ?? '');
  return theirs !== undefined && agedHere(cast).has(theirs);
}

/** The source's names of those whose age the page gives by name. */
const agedHere = once(
  ({ partners, mine }: Cast): ReadonlySet<string> =>
    new Set([...partners].flatMap(([name, partner]) => (mine.aged.has(name) ? [partner.name] : []))),
);

/** How sure one must be of the subject before a pair may agree, may be called compatible, and may differ, by kind. */
export const THRESHOLDS: Record<Kind, { agree: Sureness; compatible?: Sureness; differ: Sureness }> = {
  name: { agree: 0, differ: 0.5 },
  role: { agree: 0.3, differ: 1 },
  age: { agree: 0.3, differ: 0.8 },
  kin: { agree: 0.35, differ: 1 },
  time: { agree: 0.25, compatible: 0.4, differ: 0.7 },
  place: { agree: 0.2, differ: 0.3 },
  count: { agree: 0.25, differ: 0.65 },
  amount: { agree: 0.3, differ: 0.75 },
  charge: { agree: 0.3, differ: 0.9 },
  status: { agree: 0.5, differ: 0.9 },
  quote: { agree: 0.2, differ: 0.5 },
};

/** As sure as an hour and its own day must be of one thing: what two reports tell of one day is mostly one. */
const OF_ONE_DAY = 0.28;
/** The same for the act, the call and the arrival, which mostly have one day. */
const OF_ONE_ACT = 0.2;

/** How sure one must be of the subject for a verdict on a claim and a fact. */
export function neededFor(claim: Claim, fact: Claim, verdict: Comparison['verdict']): Sureness {
  const { agree, compatible = agree, differ } = THRESHOLDS[claim.kind];
  if (verdict === 'agrees') return agree;
  if (verdict !== 'compatible') return differ;
  if (claim.kind !== 'time' || fact.kind !== 'time') return compatible;
  if (areOneHour(claim.value, fact.value)) return OF_ONE_HOUR;
  if (!areOfOneDay(claim.value, fact.value)) return compatible;
  return isOneMoment(claim.subject.event, fact.subject.event) ? OF_ONE_ACT : OF_ONE_DAY;
}

/** As sure as two stated hours that meet must be of one thing: of two things reports hardly tell one hour. */
const OF_ONE_HOUR = 0.15;

/** "Just before 6:30 p.m." and "around 6:30 p.m.", of one day or of one that is not told. */
function areOneHour(page: TimeValue, fact: TimeValue): boolean {
  return page.exact === true && fact.exact === true;
}

/** Both name one day, and no two parts of it that may be of two things: "Saturday morning" and "early Saturday". */
function areOfOneDay(page: TimeValue, fact: TimeValue): boolean {
  if (!single(page) || !single(fact) || page.days!.from !== fact.days!.from) return false;
  return !page.clock || !fact.clock || page.exact === true || fact.exact === true;
}
