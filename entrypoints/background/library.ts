import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { type BundledFacts, loadBundled } from '../../lib/facts/bundled.ts';
import type { Library } from '../../lib/facts/library.ts';
import { DATABASE, openOwnLibrary } from '../../lib/facts/store/index.ts';
import { unionLibrary } from '../../lib/facts/union.ts';
import type { Problem } from '../../lib/model.ts';
import { thinking } from './thinking.ts';

/** A file of the extension's own package: no request leaves the machine. */
async function fetchJson(path: string): Promise<unknown> {
  // The build knows the paths of its assets; these come from a list that ships with them.
  const response = await fetch(new URL(path, browser.runtime.getURL('/')));
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

/** What ships never changes while the background lives. Where it could not be read it is tried again. */
let shipped: { library: Library; facts: BundledFacts } | undefined;

/** The user's own library, as the background has it. */
export const ownLibrary = openOwnLibrary(DATABASE, { keeps: true });

/**
 * All that a page is compared with, and what is wrong with what could not be used. Where the user's own library fails
 * while it is asked, that joins the problems, and the rest still answers.
 */
export async function loadLibrary(): Promise<{ library: Library; problems: Problem[] }> {
  // while the page's claims are found there is no waiting for it; what fails here fails again in the look-up, and is told then
  const foreseen = ownLibrary.foresee().catch(() => undefined);
  if (!shipped || shipped.facts.problems.length > 0) {
    const facts = await loadBundled(fetchJson);
    const { memoryLibrary } = await thinking();
    shipped = { library: memoryLibrary(facts.sources), facts };
  }
  await foreseen;
  const problems = [...shipped.facts.problems];
  const without = (error: unknown): [] => {
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = i18n.t('problem.ownLibrary', [reason]);
    if (!problems.some((problem) => problem.sentence === sentence)) problems.push({ code: 'fact-set', sentence });
    return [];
  };
  const own: Library = {
    lookUp: (keys, limit) => ownLibrary.lookUp(keys, limit).catch(without),
    facts: (sources) => ownLibrary.facts(sources).catch(without),
  };
  return { library: unionLibrary([shipped.library, own]), problems };
}
