import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { stretch } from '../../lib/timed.ts';
import { began } from './began.ts';
import { startReader } from './reader.ts';
import { moveIn } from './room.ts';

/**
 * Put into a page by the background, when its user asks for that page; put in again, it reads again. To the builder it is no
 * content script: those are given a frame of theirs, which would speak to the page by events.
 */
export default defineUnlistedScript(() => {
  stretch('evaluate', began)();
  startReader(moveIn());
});
