import browser from 'webextension-polyfill';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * All that runs by itself in a page of a site that its user wants always read: once the page is idle, it tells the
 * background, which does the rest as after a press of the button. Sent by hand: the typed way would weigh fifty times as much.
 */
export default defineUnlistedScript(() => {
  const tell = () => {
    browser.runtime.sendMessage({ door: 'reader', call: 'ready', given: [] }).catch(() => undefined);
  };
  requestIdleCallback(tell, { timeout: 2000 });
});
