import type { Hedge, Span } from '../../model.ts';

/** From one day number, or minute, to another, inclusive. */
export interface Stretch {
  from: number;
  to: number;
}

/** One piece of a time as said, before pieces are joined. Days are day numbers; minutes count from midnight. */
export interface TimePiece extends Span {
  type: 'clock' | 'part' | 'weekday' | 'date' | 'month' | 'relative';
  weekday?: number;
  /** Day numbers, inclusive. */
  days?: Stretch;
  clock?: Stretch;
  exact?: boolean;
  /** "early", "late" before a weekday: it narrows the part of the day behind it. */
  qualifier?: 'early' | 'late';
  zone?: string;
  hedge?: Hedge;
  /** The night of a day, whose one end lies in another. */
  overnight?: boolean;
  /** The year was not said. */
  yearless?: boolean;
  /** "last", "next" before a weekday: which week is meant cannot be told for sure. */
  vague?: boolean;
  /** Days from another time, which is told elsewhere: "a week earlier" is 7 before it. */
  shift?: number;
}

/** Parts of the day in minutes; night runs over midnight. Reporters' use: "night" from about six. */
export const PARTS: Record<string, [number, number]> = {
  morning: [0, 719],
  afternoon: [720, 1050],
  evening: [1020, 1440],
  night: [1080, 1740],
  overnight: [1260, 1800],
  midday: [660, 840],
  lunchtime: [660, 840],
  dawn: [240, 450],
  predawn: [60, 420],
  dusk: [1020, 1320],
};
