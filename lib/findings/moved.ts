import type { Comparison } from '../kinds/room.ts';
import type { Claim } from '../model.ts';
import { isStep, laterStage } from '../text/status-stages.ts';

/**
 * What a difference is once the dates of the two reports are known: an update where things moved on between them, else what
 * it was. `apart` is how many days after the page the source was published; unset where a date is missing.
 */
export function movedOn(page: Claim, source: Claim, comparison: Comparison, apart: number | undefined): Comparison {
  const updated: Comparison = { verdict: 'updated', reason: comparison.reason.replace(/: both can be so\.$/, '.') };
  if (page.kind === 'count' && source.kind === 'count')
    return comparison.verdict === 'differs' && hasGrown(page, source, apart ?? 0) ? updated : comparison;
  // rewards and damage are raised, bonds are set anew
  if (page.kind === 'amount')
    return comparison.verdict === 'differs' && apart && RAISED.test(page.value.of ?? '') ? updated : comparison;
  if (page.kind !== 'status' || source.kind !== 'status' || comparison.verdict === 'agrees') return comparison;
  const later = laterStage(page.value, source.value);
  // both can hold, but the later report is a step further: arrested, then charged; charged, then sentenced
  if (comparison.verdict === 'compatible')
    return later !== 0 && isStep(page.value, source.value) && (apart ?? 0) * later > 0 ? updated : comparison;
  // what goes up and down may have changed from one day to the next
  if (later === 0) return apart ? updated : comparison;
  // nobody comes back from death: a later report of a critical condition is at odds with an earlier one of a death
  if (page.value.about === 'health' && apart !== undefined && apart * later < 0) return comparison;
  // nor is an arrest taken back: whatever a page's stamp says, a text that knows of none was written before
  return updated;
}

/** A toll, or a number of arrests, that the later report has higher; what a past period saw does not grow. */
function hasGrown(page: Claim<'count'>, source: Claim<'count'>, apart: number): boolean {
  if (!page.value.state || page.subject.event === 'history') return false;
  return (source.value.from - page.value.from) * apart > 0;
}

const RAISED = /^(?:reward|bond|bail|damage|fund|donation)/;

/** Whether what is told of one report has been overtaken by what the other tells, so that neither may accuse for it. */
export function isPast(past: ReadonlySet<Claim>, page: Claim, source: Claim): boolean {
  if (page.kind !== 'status' || source.kind !== 'status') return false;
  const later = laterStage(page.value, source.value);
  return later === 0 ? past.has(page) || past.has(source) : past.has(later === 1 ? page : source);
}

/**
 * The status claims of one report that the report itself overtakes further on: taken to hospital in critical condition, then
 * dead; wanted, then arrested. They tell a stage, so they may agree with others and accuse nobody.
 */
export function overtaken(claims: readonly Claim[]): Set<Claim> {
  const all = claims.filter((claim): claim is Claim<'status'> => claim.kind === 'status' && !claim.aside);
  const past = new Set<Claim>();
  for (const [index, claim] of all.entries()) {
    // the nearest later stages are enough: a page of thousands of statuses is no news report
    for (const other of all.slice(0, 400)) {
      if (other === claim || laterStage(claim.value, other.value) !== 1) continue;
      const ofCase = claim.value.about === 'custody';
      if (ofCase ? samePart(claim, other) : sameOne(claim, other)) {
        past.add(all[index]!);
        break;
      }
    }
  }
  return past;
}

/** Whoever is arrested ends "no arrests" and "still wanted" within one report, unless both are named and two. */
function samePart(claim: Claim, other: Claim): boolean {
  const [a, b] = [claim.subject.name, other.subject.name];
  return a === undefined || b === undefined || a === b;
}

function sameOne(claim: Claim, other: Claim): boolean {
  const [a, b] = [claim.subject, other.subject];
  if (a.name || b.name) return a.name === b.name;
  return a.role !== undefined && a.role === b.role && (a.age === undefined || b.age === undefined || a.age === b.age);
}
