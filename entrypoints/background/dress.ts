import browser, { type Scripting } from 'webextension-polyfill';
import { styleOf } from '../../lib/marks/style.ts';
import type { Looks } from '../../lib/preferences.ts';

/** Of a sheet with the user's origin Chromium paints a highlight's underline but not its background. */
const sheet = (tab: number, looks: Looks): Scripting.CSSInjection => ({
  target: { tabId: tab },
  css: styleOf(looks),
  origin: 'AUTHOR',
});

/** Gives a page the style of the marks. Taken out first, so that reading again does not pile them up. */
export async function dressPage(tab: number, looks: Looks): Promise<void> {
  await browser.scripting.removeCSS(sheet(tab, looks));
  await browser.scripting.insertCSS(sheet(tab, looks));
}

/** Changes the style of the marks in a page that was dressed before; a page that is closed by now is no error. */
export async function dressAnew(tab: number, before: Looks, looks: Looks): Promise<void> {
  try {
    await browser.scripting.removeCSS(sheet(tab, before));
    await dressPage(tab, looks);
  } catch {
    // The tab went elsewhere: its next reading brings the new style along.
  }
}
