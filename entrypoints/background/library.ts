import browser from 'webextension-polyfill';
import { loadBundled } from '../../lib/facts/bundled.ts';
import type { Library } from '../../lib/facts/library.ts';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import type { Problem } from '../../lib/model.ts';

/** A file of the extension's own package: no request leaves the machine. */
async function fetchJson(path: string): Promise<unknown> {
  // The build knows the paths of its assets; these come from a list that ships with them.
  const response = await fetch(new URL(path, browser.runtime.getURL('/')));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

/** All that a page is compared with, and what is wrong with the sets that could not be used. */
export async function loadLibrary(): Promise<{ library: Library; problems: Problem[] }> {
  const { sources, problems } = await loadBundled(fetchJson);
  return { library: memoryLibrary(sources), problems };
}
