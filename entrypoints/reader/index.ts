import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { stretch } from '../../lib/timed.ts';
import { began } from './began.ts';
import { startReader } from './reader.ts';

/** Where the reader of this page keeps its lifetime: a world of its own, which the page cannot see. */
const LIFE = Symbol.for('second-source.reader');
const world = globalThis as { [LIFE]?: AbortController };

/**
 * Put into a page by the background, when its user asks for that page. To the builder it is no content script: those are given
 * a frame of theirs, which would speak to the page by events.
 */
export default defineUnlistedScript(() => {
  stretch('evaluate', began)();
  // Put in again, it reads again; the one before takes its marks and listeners with it.
  world[LIFE]?.abort();
  world[LIFE] = new AbortController();
  startReader(world[LIFE]);
});
