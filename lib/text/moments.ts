import type { EventType } from '../model.ts';

/** The acts that a report is about when it is about one: shootings and the like outrank what follows from them. */
export const INCIDENTS: ReadonlySet<EventType> = new Set<EventType>(['shooting', 'crash', 'attack']);

/** Acts that reports tell as one moment: the same hour may be given for any of them. */
const MOMENT = new Set<EventType>([...INCIDENTS, 'call', 'arrival']);

/** True for two events that are known and that reports tell as one. */
export function isOneMoment(a: EventType | undefined, b: EventType | undefined): boolean {
  return a !== undefined && b !== undefined && (a === b || (MOMENT.has(a) && MOMENT.has(b)));
}
