import type { Claim } from '../../model.ts';
import { INCIDENTS, isOneMoment } from '../../text/moments.ts';
import { once } from '../once.ts';
import type { Side } from '../people/cast.ts';
import { isAsOf, isEndOfSpan } from './spans.ts';

/** What a text tells as a whole of hours and days, so that one of them can be known as the only one of its sort. */
export interface Hours {
  /** The hours that it states for the main event: the act, the call, the arrival; in minutes. */
  hours: ReadonlySet<number>;
  /** The hours that it states for the act itself, and for nothing that is told with it. */
  actHours: ReadonlySet<number>;
  /** The dates that it gives as the end of something: "until Feb. 8". */
  limits: ReadonlySet<string>;
  /** The first sentence of its body that tells a time, and the only day told there. */
  lead?: { sentence: number; day: string };
}

/** Looks at each claim of a text once. */
export const hoursOf = once((side: Side): Hours => {
  const hours = new Set<number>();
  const actHours = new Set<number>();
  const limits = new Set<string>();
  let lead: Hours['lead'] | 'several';
  for (const claim of side.claims) {
    if (claim.aside || claim.kind !== 'time') continue;
    const { value } = claim;
    if (value.clock && value.exact && (isOfMainEvent(claim) || isOfNothing(claim)) && !isAsOf(claim))
      hours.add(value.clock.from);
    if (value.clock && value.exact && INCIDENTS.has(claim.subject.event ?? 'other')) actHours.add(value.clock.from);
    if (value.days && isEndOfSpan(claim)) limits.add(value.days.from);
    if (!value.days || claim.block === 'headline') continue;
    if (!lead) lead = { sentence: claim.sentence.start, day: value.days.from };
    else if (lead !== 'several' && lead.sentence === claim.sentence.start && lead.day !== value.days.from)
      lead = 'several';
  }
  return { hours, actHours, limits, ...(lead && lead !== 'several' ? { lead } : {}) };
});

/** Told of the act itself, or of what reports tell as one with it. */
export function isOfMainEvent({ subject: { event } }: Claim): boolean {
  return isOneMoment(event, 'call');
}

/** An hour of which nothing is told may be the act's too. */
function isOfNothing({ subject: { event } }: Claim): boolean {
  return event === undefined || event === 'other';
}
