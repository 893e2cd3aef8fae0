import type { Claim } from '../../model.ts';
import { dayNumber, isoDay } from './calendar.ts';

/** What else the words of a time may mean: it accuses only where it fits in no reading. */
export function otherReadings(claim: Claim<'time'>): Claim<'time'>[] {
  return [inTheOtherHalf(claim), ofTheDayBefore(claim)].flatMap((value) => (value ? [{ ...claim, value }] : []));
}

/** An hour without its half of the day. */
function inTheOtherHalf({ value }: Claim<'time'>): Claim<'time'>['value'] | undefined {
  const { half, clock } = value;
  return half && clock && { ...value, clock: { from: clock.from + 720, to: clock.to + 720 } };
}

/** A text is often put up, and stamped, the day after it was written: its "yesterday" may be the day before yesterday. */
function ofTheDayBefore({ value, words }: Claim<'time'>): Claim<'time'>['value'] | undefined {
  const { days } = value;
  if (!days || !FROM_STAMP.test(words)) return undefined;
  const [from, to] = [days.from, days.to].map((day) => isoDay((dayNumber(day) ?? 0) - 1));
  return { ...value, days: { from: from!, to: to! } };
}
const FROM_STAMP = /\b(?:yesterday|today|tonight|last night|this (?:morning|afternoon|evening))\b/i;
