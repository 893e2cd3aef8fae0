import type { Claim, Fact, Kind, SourceFacts } from '../model.ts';
import { daysBetween } from '../text/times/calendar.ts';
import { type Arrests, arrestsOf } from './arrests.ts';
import { gapOf, isOfAnother } from './bond/bond.ts';
import type { Reports } from './bond/gaps.ts';
import { ALONE, accuses, type Candidate, SURELY } from './candidate.ts';
import { comparing, type Numbered } from './compared.ts';
import { knownOf } from './facts-known.ts';
import { isOvertaken, movedOn, overtaken } from './moved.ts';
import { neededFor, type Sureness, surenessOf } from './pair.ts';
import { grownOlder } from './people/birthdays.ts';
import type { Cast } from './people/cast.ts';
import { soleness } from './people/sole.ts';
import { asReviewed } from './reviewed.ts';
import { surelyDiffering } from './rules/surely.ts';

/** What is known of a page and a source as wholes, by which each claim and fact are weighed. */
export interface Weighing {
  reports: Reports;
  /** How many days after the page the source was published; unset where a date is missing. */
  apart: number | undefined;
  /** The claims and facts that tell a stage from which their own report goes on. */
  past: ReadonlySet<Claim>;
  arrests: Arrests;
  /** How surely two statuses are of one person because each report knows of one only. */
  sole: (page: Claim, fact: Fact) => Sureness;
  compare: ReturnType<typeof comparing>;
  which: Which;
}

/** All candidates, or those alone that can decide anything. */
export type Which = 'all' | 'deciding';

export function weighingOf(
  claims: readonly Claim[],
  source: SourceFacts,
  cast: Cast,
  published: string | undefined,
  which: Which,
): Weighing {
  const { facts } = knownOf(source);
  return {
    reports: { cast, page: published, source: source.source.published },
    apart: daysBetween(published, source.source.published),
    past: new Set([...overtaken(claims), ...overtaken(facts)]),
    arrests: arrestsOf(claims, facts, cast),
    sole: soleness(claims, facts, cast),
    compare: comparing(),
    which,
  };
}

/** The facts whose value can be compared with the claim's, in the source's order. */
export function candidatesOf(one: Numbered<Claim>, facts: readonly Numbered<Fact>[], weighing: Weighing): Candidate[] {
  const { claim } = one;
  const { compare, reports, apart, past, arrests, sole, which } = weighing;
  const { cast } = reports;
  const candidates: Candidate[] = [];
  for (const other of facts) {
    const fact = other.claim;
    const whole = surelyDiffering(claim, fact, cast);
    const told = whole ?? asReviewed(compare(one, other), fact);
    if (!told) continue;
    const usual = surenessOf(claim, fact, cast);
    const sureness = whole ? SURELY : usual === 0 ? 0 : Math.max(usual, sole(claim, fact));
    const comparison =
      claim.kind === 'age' && fact.kind === 'age'
        ? grownOlder(claim, fact, told, apart, cast)
        : movedOn(claim, fact, told, apart, arrests);
    if (!comparison) continue;
    if (accuses(comparison) && isOfAnother(claim, fact, cast)) continue;
    const { verdict } = comparison;
    const needed = neededFor(claim, fact, verdict);
    if (!whole && accuses(comparison)) {
      if (which === 'deciding' && HAVE_GAPS.has(claim.kind) && sureness < Math.min(needed, ALONE)) continue;
      if (gapOf(claim, fact, reports)) continue;
    }
    candidates.push({
      fact,
      comparison,
      sureness,
      needed: whole ? Math.min(needed, SURELY) : needed,
      overtaken: accuses(comparison) && isOvertaken(past, claim, fact),
      ...(whole ? { whole: true } : {}),
    });
  }
  return candidates;
}

const HAVE_GAPS = new Set<Kind>(['time', 'count', 'age']);
