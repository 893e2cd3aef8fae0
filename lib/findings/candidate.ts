import type { Comparison } from '../kinds/room.ts';
import type { Claim, Fact, TimeValue } from '../model.ts';
import { sharedBetween } from '../text/context.ts';
import { isWide } from '../text/times/values.ts';
import { compared } from './compared.ts';
import type { Sureness } from './pair.ts';

/** A fact that says something on a claim's value, with how that was weighed. */
export interface Candidate {
  fact: Fact;
  /** As the dates of the two reports have it: what moved on is an update. */
  comparison: Comparison;
  sureness: Sureness;
  /** How sure one must be for this verdict. */
  needed: Sureness;
  /** The words tell a stage that one of the two reports goes on from, so they may not accuse. */
  overtaken: boolean;
  /** A number is more than all that the other report tells of, so that it matters little which of its numbers it is. */
  whole?: true;
}

/** What a fact says on a claim where a rule of its own ties the two, so that nothing is left to weigh. */
export type Told = Pick<Candidate, 'fact' | 'comparison'>;

/** Whether a verdict says that two reports cannot both stand. */
export function accuses({ verdict }: Pick<Comparison, 'verdict'>): boolean {
  return verdict === 'differs' || verdict === 'updated';
}

/** Of two places that differ alike, the one that is told of somebody named is the better evidence, best where it has the name. */
export function weight({ fact, sureness }: Candidate): number {
  // a day beside the hour lets the source's words speak for themselves
  if (fact.kind === 'time') return sureness + (fact.value.days ? 0.1 : 0);
  if (fact.kind !== 'status') return sureness;
  // that somebody lay in hospital says less against a death than how they were
  if (fact.value.state === 'hospitalised') return sureness - 0.05;
  // the arrest is the news, and the charge follows on it; a headline says less than the sentence below it
  const told = (CATCH.test(fact.value.state) ? 0.03 : 0) - (fact.sentence.start === 0 ? 0.02 : 0);
  if (!fact.subject.name) return sureness + told;
  const family = fact.subject.name.split(' ').at(-1)!;
  return sureness + told + (fact.sentence.text.includes(family) ? 0.02 : 0.01);
}
const CATCH = /^(?:arrested|surrendered)$/;

/** How well a fact bears a claim out, among those that do. */
export function rank(claim: Claim, { fact, comparison, sureness }: Candidate): number {
  // of many places that tell one status the one in like words is the evidence to show
  const likeness = claim.kind === 'status' ? 0.2 * sharedBetween(claim.sentence.text, fact.sentence.text) : 0;
  // of two that bear out a stated hour the one that states one too says more
  const exact = claim.kind === 'time' && fact.kind === 'time' && claim.value.exact && fact.value.exact ? 0.25 : 0;
  const loose = fact.kind === 'time' ? looseness(fact.value) : 0;
  return sureness + likeness + exact - loose + (comparison.verdict === 'agrees' ? 0.3 : 0);
}

/** Of two that "Saturday" agrees with, that day's hour says more than "last week", and that more than the year. */
function looseness(value: TimeValue): number {
  if (!value.days || value.days.from === value.days.to) return 0;
  return isWide(value) ? 0.2 : 0.05;
}

/** Whether a source says the same twice, once so vaguely that more can agree with it: "mid-June" and "June 16". */
export function isMoreExact(exact: Fact, vague: Fact): boolean {
  // "Alder Street" bears a house or a corner of it out less than another of it speaks against it
  if (exact.kind === 'place' && vague.kind === 'place')
    return (exact.value.number !== undefined || exact.value.cross !== undefined) && vague.value.type === 'road';
  return exact.kind === 'time' && compared(exact, vague)?.verdict === 'compatible';
}

/** Whether a fact tells but the day of a claim that tells the hour. */
export function isDayAlone(claim: Claim, fact: Fact): boolean {
  return claim.kind === 'time' && fact.kind === 'time' && claim.value.clock !== undefined && !fact.value.clock;
}

/** A stated hour of the bare day that a claim names bears all of it out. */
export function isWithinDay(claim: Claim, fact: Fact): boolean {
  if (claim.kind !== 'time' || fact.kind !== 'time' || claim.value.clock || !fact.value.clock) return false;
  return claim.value.days !== undefined && claim.value.days.from === fact.value.days?.from;
}

/** How sure a difference must be where neither text has anything that bears out the other's value. */
export const ALONE = 0.6;

/** As sure as elimination makes it. */
export const SURELY = 0.9;
