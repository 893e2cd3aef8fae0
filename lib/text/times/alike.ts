import type { Claim, TimeValue } from '../../model.ts';
import { contextOf, sharedBetween, sharedContext } from '../context.ts';
import { remembered } from '../remembered.ts';
import { daysBetween } from './calendar.ts';

/** Two sentences that share so much tell the same. */
const ALIKE = 0.3;
/** The same for what may be a day of a month or a season; a year meets too many things. */
const MONTHS_ALIKE = 0.2;

/** Whether two sentences tell so much of the same that a loose span in one may have in it what the other tells. */
export function tellOfOneSpan(page: Claim<'time'>, source: Claim<'time'>): boolean {
  const least = isOfYears(page.value) || isOfYears(source.value) ? ALIKE : MONTHS_ALIKE;
  return sharedBetween(page.sentence.text, source.sentence.text) >= least;
}

const isOfYears = ({ days }: TimeValue): boolean => days !== undefined && areYearsApart(`${days.from} ${days.to}`);
const areYearsApart = remembered((days): boolean => {
  const [from, to] = days.split(' ');
  return (daysBetween(from, to) ?? 0) > 200;
});

/** Whether two sentences tell so much of the same that a time which both count from another is counted from one. */
export function countFromOne({ sentence: here }: Claim, { sentence: there }: Claim, shift: number): boolean {
  // "the next day" follows on anything, "a week earlier" stands beside figures
  return (
    sharedContext(besideCounting(here.text), besideCounting(there.text)) >= (Math.abs(shift) < 7 ? ALIKE : ALIKE / 2)
  );
}
const besideCounting = remembered(
  (sentence) => new Set([...contextOf(sentence)].filter((word) => !COUNTING.test(word))),
);
const COUNTING = /^(?:day|week|month|quarter|year|decad|prior|previou|earlier|later|follow\w*|next|ago)$/;
