import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Lists of misses and false alarms are written here; git ignores it. */
export const LISTS = join(ROOT, '.cache/eval');

/** Where the material to measure with lies. The corpus is not a part of the project: any of it may be missing. */
export interface Place {
  pairs: string;
  gold: string;
  reports: string;
  pages: string;
  /** The folder of the scoring scripts. */
  scripts: string;
}

/**
 * The corpus in `corpus`, with saved pages and scoring scripts in the folders `pages` and `eval` beside it (or beside the
 * default corpus). Gives a sentence that says what is expected where, if the corpus or the scripts are not there.
 */
export function findPlace(corpus: string | undefined): Place | { missing: string } {
  const usual = resolve(ROOT, '../shared/corpus');
  const folder = corpus === undefined ? usual : resolve(corpus);
  const beside = (name: string) =>
    [resolve(folder, '..', name), resolve(usual, '..', name)].find((path) => existsSync(path)) ??
    resolve(folder, '..', name);
  const place = {
    pairs: join(folder, 'pairs.json'),
    gold: join(folder, 'gold.json'),
    reports: join(folder, 'reports.jsonl'),
    pages: beside('pages'),
    scripts: beside('eval'),
  };
  const absent = [place.pairs, place.gold, join(place.scripts, 'score.mjs')].filter((path) => !existsSync(path));
  if (absent.length === 0) return place;
  return {
    missing:
      `There is no corpus to measure with: ${absent.join(', ')} ${absent.length === 1 ? 'is' : 'are'} not there.\n` +
      `One is expected in ${usual}, beside the checkout (pairs.json, gold.json, reports.jsonl), with score.mjs and its like ` +
      'in the folder "eval" and saved pages in the folder "pages" next to it. Another folder: npm run eval -- --corpus DIR',
  };
}
