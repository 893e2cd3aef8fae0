import type { Claim } from '../../model.ts';

/**
 * How many minutes an hour told as "about" may be off: the rounder, the more. "Around 9" may be 9:20, "around 9:25" hardly 9:30;
 * "around 9:30" says that it was neither 9 nor 10, and less than a quarter of an hour off;
 * "after 2" has a border of its own.
 */
function slackOf({ hedge, value: { clock } }: Claim<'time'>): number {
  if (hedge !== 'about' || !clock) return 0;
  if (clock.from === clock.to && clock.from % 30 === 0) return clock.from % 60 === 0 ? 25 : 14;
  if (clock.from !== clock.to || clock.from % 10 === 0) return 10;
  return clock.from % 15 === 0 ? 14 : 4;
}

/** "5:20" is what some write for "5:19". */
function isRounded({ value: { clock: one } }: Claim<'time'>, { value: { clock: other } }: Claim<'time'>): boolean {
  if (!one || !other || one.from !== one.to || other.from !== other.to) return false;
  return (one.from % 5 === 0) !== (other.from % 5 === 0);
}
const ROUNDED_BY = 1;

/** "Just after 11" has its slack in itself: beside it "around 11:30" has hardly any. Nobody is called to what is yet to happen. */
export function slackOfTwo(page: Claim<'time'>, source: Claim<'time'>): number {
  const slack = Math.max(slackOf(page), slackOf(source), isRounded(page, source) ? ROUNDED_BY : 0);
  if (isReportedAfter(page, source) || isReportedAfter(source, page)) return Math.max(slack, REPORTED_WITHIN);
  if (isFoundAfter(page, source) || isFoundAfter(source, page)) return FOUND_WITHIN;
  if (isCalledBefore(page, source) || isCalledBefore(source, page)) return Math.min(slack, 4);
  const isWindow = [page, source].some(({ value: { clock } }) => clock && clock.from !== clock.to);
  return isWindow ? Math.min(slack, 4) : slack;
}

/** Whether police were called, or there, before the hour that the other has for the act. */
function isCalledBefore({ subject, value }: Claim<'time'>, act: Claim<'time'>): boolean {
  return (
    ANSWER.test(subject.event ?? '') &&
    ACT.test(act.subject.event ?? '') &&
    (value.clock?.to ?? 0) < (act.value.clock?.from ?? 0)
  );
}
/** Whether the call came in after the hour that the other has for the act, roughly. */
function isReportedAfter({ subject, value }: Claim<'time'>, act: Claim<'time'>): boolean {
  return (
    subject.event === 'call' &&
    act.hedge === 'about' &&
    ACT.test(act.subject.event ?? '') &&
    (value.clock?.from ?? 0) > (act.value.clock?.to ?? 0)
  );
}
/** Minutes after which hardly anybody is still to call. */
const REPORTED_WITHIN = 15;
/** Whether somebody came, or found the hurt, after the hour that the other has for the act. */
function isFoundAfter({ subject, value }: Claim<'time'>, act: Claim<'time'>): boolean {
  return (
    subject.event === 'arrival' &&
    ACT.test(act.subject.event ?? '') &&
    (value.clock?.from ?? 0) > (act.value.clock?.to ?? 0)
  );
}
/** Minutes that may well go by before somebody is found. */
const FOUND_WITHIN = 45;
const ANSWER = /^(?:call|arrival|hospital)$/;
const ACT = /^(?:shooting|attack)$/;
