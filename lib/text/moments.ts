import type { EventType } from '../model.ts';

/** Acts that reports tell as one moment: the same hour may be given for any of them. */
const MOMENT = new Set<EventType>(['shooting', 'attack', 'crash', 'call', 'arrival']);

/** True for two events that are known and that reports tell as one. */
export function isOneMoment(a: EventType | undefined, b: EventType | undefined): boolean {
  return a !== undefined && b !== undefined && (a === b || (MOMENT.has(a) && MOMENT.has(b)));
}
