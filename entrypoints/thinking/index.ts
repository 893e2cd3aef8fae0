import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { all } from './all.ts';

/** What finds, compares and ranks, for a background that has woken to do so (see `background/thinking.ts`). */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { thinking: all });
});
