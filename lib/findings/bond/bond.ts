import type { Claim, Fact } from '../../model.ts';
import type { Cast } from '../people/cast.ts';
import { gapOfHomes } from '../rules/residences.ts';
import { gapOfAges } from './ages.ts';
import { gapOfCounts } from './counts.ts';
import { gapOfCrossings } from './crossings.ts';
import { gapOfDeaths } from './deaths.ts';
import type { Gap, Reports } from './gaps.ts';
import { gapOfHurt } from './hurt.ts';
import { gapOfKin } from './kin.ts';
import { gapOfMessages } from './messages.ts';
import { isOfOtherCase } from './other-day.ts';
import { isOtherThanDead } from './other-dead.ts';
import { gapOfSides } from './sides.ts';
import { gapOfTimes } from './times.ts';

/**
 * What keeps the words of two claims from being of one event so surely that a time, a number or an age in them may differ; undefined
 * where nothing does. Reports tell of earlier incidents, of others like theirs and of what came after, and a difference
 * from those is none.
 */
export function gapOf(page: Claim, fact: Fact, reports: Reports): Gap | undefined {
  if (page.kind === 'time' && fact.kind === 'time') return gapOfTimes(page, fact, reports);
  if (page.kind === 'count' && fact.kind === 'count') return gapOfCounts(page, fact, reports);
  if (page.kind === 'age' && fact.kind === 'age') return gapOfAges(page, fact, reports);
  if (page.kind === 'place' && fact.kind === 'place')
    return (
      gapOfCrossings(page, fact, reports.cast) ??
      gapOfSides(page, fact) ??
      gapOfMessages(page, fact) ??
      gapOfHomes(page, fact, reports.cast)
    );
  if (page.kind === 'kin' && fact.kind === 'kin') return gapOfKin(page, fact, reports.cast);
  return page.kind === 'status' ? (gapOfDeaths(page, fact, reports) ?? gapOfHurt(page, fact, reports)) : undefined;
}

/**
 * Whether two claims are surely of two: on somebody and the law of two cases, else on one who is dead and on another who lives. No
 * rule that ties two reports as wholes stands against that.
 */
export function isOfAnother(page: Claim, fact: Claim, cast: Cast): boolean {
  if (page.kind !== 'charge' && (page.kind !== 'status' || page.value.about !== 'custody'))
    return isOtherThanDead(page, fact, cast);
  return isOfOtherCase(page, cast.mine, cast.theirs) || isOfOtherCase(fact, cast.theirs, cast.mine);
}
