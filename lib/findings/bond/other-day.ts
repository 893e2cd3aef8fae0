import type { Claim } from '../../model.ts';
import { listIn } from '../../text/grouped.ts';
import { INCIDENTS } from '../../text/moments.ts';
import { daysBetween } from '../../text/times/calendar.ts';
import { once } from '../once.ts';
import type { Side } from '../people/cast.ts';
import { isBeforeAct, isOfAct } from './acts.ts';

type Time = Claim<'time'>;

/** The days of a report on which something happened to somebody. */
const daysOfAct = once(
  ({ claims }: Side): ReadonlySet<string> =>
    new Set(
      datesOf(claims).flatMap((time) => {
        const { from, to } = time.value.days!;
        return from === to && isIncident(time) ? from : [];
      }),
    ),
);

/** The same, or all its days where none is told of that way. */
export const daysOf = (side: Side): ReadonlySet<string> => (daysOfAct(side).size > 0 ? daysOfAct(side) : side.days);

/** Told of as hurt, or of an act, on a day or in a year that the other report knows nothing of: another incident. */
export function isOfOtherDay(claim: Claim, claims: readonly Claim[], days: ReadonlySet<string>): boolean {
  if (days.size === 0) return false;
  const { text } = claim.sentence;
  const year = FATAL.test(text) && YEAR.exec(text)?.[1];
  if (year && ![...days].some((day) => Math.abs(Number(day.slice(0, 4)) - Number(year)) <= 1)) return true;
  const isOfLaw = claim.kind !== 'name';
  return timesIn(claims, claim.sentence.start).some((time) =>
    (isOfLaw ? isOfItsAct(time) : isIncident(time))
      ? ![...days].some((day) => isNear(day, time.value.days!, time.value.implied === 'week'))
      : // whoever was dead before anything happened that the other report tells of
        !isOfLaw && time.subject.event === 'death' && [...days].every((day) => isBefore(time.value.days!, day)),
  );
}

/**
 * Whether what a report tells of somebody and the law is of another case than the other's: of an act of another day, or of a time
 * long before, which the sentence or the last date in front of it gives.
 */
export function isOfOtherCase(claim: Claim, { claims }: Side, other: Side): boolean {
  const days = daysOfAct(other);
  if (days.size === 0) return false;
  if (isOfOtherDay(claim, claims, days)) return true;
  const last = dateBefore(claim, claims);
  return last !== undefined && [...days].every((day) => (daysBetween(last.value.days!.to, day) ?? 0) > LONG);
}

/** The last date that stands not far in front of a claim, or in its sentence. */
function dateBefore(claim: Claim, claims: readonly Claim[]): Time | undefined {
  const own = timesIn(claims, claim.sentence.start);
  if (own.length > 0) return own.find(({ subject }) => subject.event !== 'history');
  let last: Time | undefined;
  for (const time of datesOf(claims)) {
    if (time.start > claim.start) break;
    if (claim.start - time.start <= NOT_FAR) last = time;
  }
  return last && /^(?:arrest|charge|court|sentence)$/.test(last.subject.event ?? '') ? last : undefined;
}
/** In days, and in code units. */
const [LONG, NOT_FAR] = [365, 250];

const isDated = (claim: Claim): claim is Time =>
  claim.kind === 'time' && !claim.aside && claim.value.days !== undefined;

const datesOf = once((claims: readonly Claim[]): Time[] => claims.filter(isDated).sort((a, b) => a.start - b.start));

const timesBySentence = once((claims: readonly Claim[]): ReadonlyMap<number, Time[]> => {
  const times = new Map<number, Time[]>();
  for (const time of datesOf(claims)) listIn(times, time.sentence.start).push(time);
  return times;
});
const timesIn = (claims: readonly Claim[], sentence: number): readonly Time[] =>
  timesBySentence(claims).get(sentence) ?? [];

/** "Shot on Monday", and "arrested in Monday's shooting", though the arrest is what the sentence is about. */
const isIncident = (time: Time): boolean =>
  (time.subject.event !== undefined && INCIDENTS.has(time.subject.event)) || isOfAct(time);

/** "The Oct. 3 shooting"; the day of an arrest may stand behind the act, too: "arrested in the shooting on Monday". */
const isOfItsAct = (time: Time): boolean =>
  isBeforeAct(time) || (time.value.implied !== 'week' && isIncident(time) && !isOfAct(time));

const isBefore = ({ to }: { to: string }, day: string): boolean => (daysBetween(to, day) ?? 0) > 1;

/** The same day, or the one beside it, as a night has two; a weekday may be taken for that of a week before or after. */
function isNear(day: string, { from, to }: { from: string; to: string }, isWeekday: boolean): boolean {
  const [since, until] = [daysBetween(from, day) ?? 0, daysBetween(to, day) ?? 0];
  if (since >= -1 && until <= 1) return true;
  return isWeekday && from === to && Math.abs(since) <= WEEK + 1 && Math.abs(Math.abs(since) - WEEK) <= 1;
}
const WEEK = 7;
const FATAL = /\b(?:shot|stabbed|killed|killing|slain|died|murder(?:ed)?|wounded)\b/i;
/** "In 1998", "1998: …": no number of a house, and no year of a car's make. */
const YEAR = /(?:^|, |\b(?:in|of|since) (?:\p{Lu}\p{Ll}+ )?)((?:19|20)\d\d)(?=[,.;:)]| \p{Ll}(?!lock\b)|$)/u;
