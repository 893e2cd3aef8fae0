import type { Claim, Fact, TimeValue } from '../../model.ts';
import { listIn } from '../../text/grouped.ts';
import { bareRoad, ROADS } from '../../text/places/keys.ts';
import { opensIncident, tellsOfAct, tellsOfMany, tellsOfSomebody, tellsTotal } from '../../text/round-ups.ts';
import { dayNumber } from '../../text/times/calendar.ts';
import { LEAD } from '../lead.ts';
import { once } from '../once.ts';

/** One of several incidents that a report tells of: what is known of it, and the starts of the sentences that tell it. */
export interface Incident {
  sentences: Set<number>;
  /** When it happened, as its sentences tell with an hour or a part of the day; the first of them parts it from others. */
  times: TimeValue[];
  /** Roads without "street" and "north", each with its block where told: "elm", "elm 12". */
  roads: Set<string>;
  facilities: Set<string>;
  ages: Set<number>;
  names: Set<string>;
}

/** A report of several incidents, cut into them; sentences of none are of the report as a whole. */
export interface Incidents {
  incidents: Incident[];
  /** The incident of a claim, or undefined for what is said of all of them. */
  of(claim: Claim): Incident | undefined;
}

/** So many blocks make a report a round-up that does not call itself one. */
const BLOCKS = 4;
/** A round-up is made of its incidents: that share of its sentences at least tells of one of them. */
const HALF = 0.5;
/** Two times this near are one time told twice, in minutes. */
const SAME_TIME = 30;

/**
 * Cuts the claims of one report into its incidents; undefined where the report tells of one. A round-up calls itself one in its headline or
 * lead, or tells of blocks in four roads. Linear in the claims.
 */
export const incidentsIn = once((claims: readonly Claim[]): Incidents | undefined => {
  // what a fact set's maker summarised has no order to cut
  if (claims.some((claim) => 'said' in claim && (claim as Fact).said.type !== 'quote')) return undefined;
  const told = claims.filter(({ aside }) => !aside);
  const calledSo = told.some((claim) => claim.start < LEAD && tellsOfMany(claim.sentence.text));
  if (!calledSo && blocksOf(told).size < BLOCKS) return undefined;
  const incidents = cut(told);
  const placed = incidents.filter(({ roads }) => roads.size > 0).length;
  if (placed < (calledSo ? 2 : 3)) return undefined;
  // one man's spree is told in many sentences that belong to no scene of it
  const inside = incidents.reduce((sum, { sentences }) => sum + sentences.size, 0);
  if (inside < HALF * sentencesOf(told).length) return undefined;
  const bySentence = new Map(incidents.flatMap((one) => [...one.sentences].map((start) => [start, one] as const)));
  return { incidents, of: (claim) => bySentence.get(claim.sentence.start) };
});

function blocksOf(claims: readonly Claim[]): Set<string> {
  return new Set(
    claims.flatMap((claim) =>
      claim.kind === 'place' && claim.value.type === 'block' ? [bareRoad(claim.value.name)] : [],
    ),
  );
}

/** The sentences of a report that have claims, in its order, each with its claims. */
function sentencesOf(claims: readonly Claim[]): Claim[][] {
  const sentences = new Map<number, Claim[]>();
  for (const claim of claims) listIn(sentences, claim.sentence.start).push(claim);
  return [...sentences.entries()].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function cut(claims: readonly Claim[]): Incident[] {
  const incidents: Incident[] = [];
  const loose: Incident[] = [];
  let current: Incident | undefined;
  let end = 0;
  for (const group of sentencesOf(claims)) {
    const [{ sentence, block }] = group as [Claim, ...Claim[]];
    const isParagraph = sentence.start - end > 1;
    end = sentence.end;
    if (block === 'headline' || tellsTotal(sentence.text) || (!current && tellsOfMany(sentence.text))) continue;
    const own = gathered(group);
    if (opensIncident(sentence.text) || isAnother(group, own, current, isParagraph)) {
      current = own;
      incidents.push(current);
    } else if (current) add(current, own);
    else loose.push(own);
  }
  for (const one of loose) {
    const meant = incidents.filter((incident) => isToldOf(one, incident));
    if (meant.length === 1) add(meant[0]!, one);
  }
  return incidents;
}

/** Whether a caption or a sentence of the lead names a person, a road or a place of an incident. */
function isToldOf(one: Incident, incident: Incident): boolean {
  return (
    shares(one.names, incident.names) ||
    shares(one.roads, incident.roads) ||
    shares(one.facilities, incident.facilities) ||
    [...one.ages].filter((age) => incident.ages.has(age)).length > 1
  );
}

/** Characters before the time with which a sentence begins: "At about". */
const BEGINS = 12;

/**
 * Whether a sentence tells of what was not told of before: of somebody hurt at another time, or on another block. At the head of a
 * paragraph less is needed for that.
 */
function isAnother(
  group: readonly Claim[],
  own: Incident,
  current: Incident | undefined,
  isParagraph: boolean,
): boolean {
  const [{ sentence }] = group as [Claim, ...Claim[]];
  const [time] = own.times;
  if (!tellsOfAct(sentence.text) || (own.roads.size === 0 && !time)) return false;
  if (!current) return own.roads.size > 0 || time?.exact === true;
  if (shares(own.roads, current.roads) || shares(own.names, current.names)) return false;
  const isElsewhere = hasBlock(own) && hasBlock(current);
  const before = current.times[0];
  const ofSomebody = isParagraph && tellsOfSomebody(sentence.text);
  if (time && before && isApart(time, before)) return time.exact === true || isElsewhere || ofSomebody;
  if (!ofSomebody) return false;
  return isElsewhere ? !time : group.some((claim) => claim.kind === 'time' && claim.start - sentence.start < BEGINS);
}

const hasBlock = ({ roads }: Incident) => [...roads].some((road) => / \d+$/.test(road));

/** What happened, not what followed on it at a hospital or in a court. */
const EVENT = /^(?:shooting|attack|crash|call|arrival|other)$/;

/** What sentences tell, as one incident. */
export function gathered(group: readonly Claim[]): Incident {
  const own: Incident = {
    sentences: new Set(),
    times: [],
    roads: new Set(),
    facilities: new Set(),
    ages: new Set(),
    names: new Set(),
  };
  for (const claim of group) {
    own.sentences.add(claim.sentence.start);
    if (claim.kind === 'age' && claim.value.from === claim.value.to) own.ages.add(claim.value.from);
    if (claim.kind === 'name' && claim.value.entity === 'person' && claim.value.given.length > 0 && !claim.value.title)
      own.names.add(`${claim.value.given[0]} ${claim.value.family}`.toLowerCase());
    if (claim.kind === 'time' && claim.value.clock && EVENT.test(claim.subject.event ?? 'other'))
      own.times.push(claim.value);
    if (claim.kind !== 'place') continue;
    const { type, name, cross, number } = claim.value;
    if (type === 'facility') own.facilities.add(name);
    if (!ROADS.has(type)) continue;
    for (const road of [name, cross]) if (road) own.roads.add(bareRoad(road));
    if (number !== undefined) own.roads.add(`${bareRoad(name)} ${Math.floor(number / 100)}`);
  }
  return own;
}

function add(to: Incident, more: Incident): void {
  for (const key of ['sentences', 'roads', 'facilities', 'ages', 'names'] as const)
    for (const each of more[key]) (to[key] as Set<typeof each>).add(each);
  to.times.push(...more.times);
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

/** Whether two times cannot be of one incident, as far as both state day and hour. */
export function isApart(a: TimeValue, b: TimeValue, margin = SAME_TIME): boolean {
  if (a.days && b.days && !overlap(daysOf(a.days), daysOf(b.days), 0)) return true;
  return Boolean(a.clock && b.clock && !overlap(a.clock, b.clock, margin));
}

function daysOf(days: { from: string; to: string }): { from: number; to: number } {
  return { from: dayNumber(days.from) ?? 0, to: dayNumber(days.to) ?? 0 };
}

function overlap(a: { from: number; to: number }, b: { from: number; to: number }, margin: number): boolean {
  return a.from <= b.to + margin && b.from <= a.to + margin;
}
