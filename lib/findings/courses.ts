import type { Claim, Course, CoursePoint, Source } from '../model.ts';
import { isPersonNoun } from '../text/people/nouns.ts';

/** A report of the story, with its claims. */
export interface Report {
  source: Source;
  claims: readonly Claim[];
}

/**
 * How the counts of a story moved from report to report: the dead, the wounded, the arrested, and whatever else people
 * are counted by. A report's figure is the largest total that it states without a hedge, else with one; parts of a larger number, "two
 * others" and numbers told of the past or of another story are left out, and so are reports without a date. Only counts
 * that two reports or more give are told, those that moved first.
 */
export function coursesOf(reports: readonly Report[]): Course[] {
  const courses = new Map<string, CoursePoint[]>();
  for (const { source, claims } of reports) {
    const at = source.published ?? source.modified;
    if (!at || Number.isNaN(Date.parse(at))) continue;
    for (const [of, claim] of totalsOf(claims)) {
      const { from, to } = claim.value;
      const point = {
        source: source.id,
        at,
        from,
        ...(to === undefined || to === from ? {} : { to }),
        words: claim.words,
        sentence: claim.sentence.text,
      };
      courses.set(of, [...(courses.get(of) ?? []), point]);
    }
  }
  return [...courses]
    .map(([of, points]) => ({ of, points: points.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) }))
    .filter(({ points }) => points.length > 1)
    .sort((a, b) => Number(moved(b)) - Number(moved(a)) || b.points.length - a.points.length);
}

function moved({ points }: Course): boolean {
  return points.some(({ from }) => from !== points[0]?.from);
}

function totalsOf(claims: readonly Claim[]): Map<string, Claim<'count'>> {
  const totals = new Map<string, Claim<'count'>>();
  for (const claim of claims) {
    if (claim.kind !== 'count' || claim.aside || claim.subject.event === 'history') continue;
    const { noun, state, part, other, nth } = claim.value;
    if (part || other || nth || (!state && !isPersonNoun(noun))) continue;
    const of = state ?? noun;
    const before = totals.get(of);
    if (!before || outweighs(claim, before)) totals.set(of, claim);
  }
  return totals;
}

function outweighs(claim: Claim<'count'>, before: Claim<'count'>): boolean {
  if (Boolean(claim.hedge) !== Boolean(before.hedge)) return !claim.hedge;
  return claim.value.from > before.value.from;
}
