import browser from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * All that runs by itself in a page of a site that its user wants always read: once the page is idle, it tells the
 * background, which does the rest as after a press of the button. Sent by hand: the typed way would weigh fifty times as much.
 */
export default defineUnlistedScript(() => {
  const tell = async () => browser.runtime.sendMessage({ door: 'reader', call: 'ready', given: [] });
  // It may be gone until the page is idle, and nobody has to hear of it then.
  requestIdleCallback(() => void tell().catch(() => undefined), { timeout: 2000 });
});
