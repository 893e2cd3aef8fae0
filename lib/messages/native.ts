/**
 * The browser's own API. Every browser that this runs in gives promises by itself and has the functions that we use under the
 * same names: the builds put this in the place of `webextension-polyfill`, whose types they keep, since its code would weigh
 * more than most of what a page is given, and would be run in each. Named when it is built, for a page can give an element
 * the name `browser`.
 */
declare const browser: unknown;
declare const chrome: unknown;

export default import.meta.env.FIREFOX ? browser : chrome;
