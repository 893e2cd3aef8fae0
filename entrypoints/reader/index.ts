import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { doorOf } from '../../lib/marks/door.ts';
import { stretch } from '../../lib/timed.ts';
import { cardDoor } from '../card/slot.ts';
import { marksDoor } from '../marks/slot.ts';
import { began } from './began.ts';
import { startReader } from './reader.ts';

/** Where the reader of this page keeps its lifetime. */
const lifeDoor = doorOf<AbortController>('reader');

/**
 * Put into a page by the background, when its user asks for that page. To the builder it is no content script: those are given
 * a frame of theirs, which would speak to the page by events.
 */
export default defineUnlistedScript(() => {
  stretch('evaluate', began)();
  // Put in again, it reads again; the one before takes its marks and listeners with it.
  lifeDoor.open()?.abort();
  for (const door of [marksDoor, cardDoor]) door.close();
  const life = new AbortController();
  lifeDoor.leave(life);
  startReader(life);
});
