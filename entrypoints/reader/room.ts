import type { OpenFinding } from '../card/slot.ts';
import type { MakeLayer } from '../marks/layer.ts';

/** What our scripts have of each other in one page. */
export interface Room {
  /** Ends with the reader that is here now. */
  life: AbortController;
  /** What the scripts bring that come later, each when it is first needed: what lays marks, and their card. */
  marks?: MakeLayer;
  card?: OpenFinding;
}

/** In a world of our scripts, which the page cannot see. */
const ROOM = Symbol.for('second-source.room');
const world = globalThis as { [ROOM]?: Room };

export const roomHere = (): Room | undefined => world[ROOM];

/** Ends the reader that was here before, which takes its marks and listeners with it. What it had was of another version, maybe. */
export function moveIn(): Room {
  roomHere()?.life.abort();
  const room = { life: new AbortController() };
  world[ROOM] = room;
  return room;
}
