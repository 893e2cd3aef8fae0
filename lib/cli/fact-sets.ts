import { readFile } from 'node:fs/promises';
import { loadBundled } from '../facts/bundled.ts';
import { parseFactFile } from '../facts/file.ts';
import type { SourceFacts } from '../model.ts';
import { Complaint } from './complaint.ts';
import { readText } from './files.ts';

const ASSETS = new URL('../../assets/', import.meta.url);

/** The facts that ship and those of the files named. A set that ships and cannot be loaded gets a sentence; a named one (JSON, CSV or ClaimReview) ends the run. */
export async function readFactSets(
  paths: readonly string[],
  complain: (sentence: string) => void,
): Promise<SourceFacts[]> {
  const bundled = await loadBundled(
    async (path) => JSON.parse(await readFile(new URL(path, ASSETS), 'utf8')) as unknown,
  );
  for (const { sentence } of bundled.problems) complain(sentence);
  const known = new Map(bundled.sets.map(({ id }) => [id, 'one that ships']));
  const sources = [...bundled.sources];
  for (const path of paths) {
    const parsed = await parseFactFile(await readText(path), path, new Date().toISOString().slice(0, 10));
    if ('problem' in parsed) throw new Complaint(parsed.problem.sentence);
    for (const note of parsed.notes) complain(`${path}: ${note}`);
    const { id } = parsed.factSet;
    const before = known.get(id);
    if (before !== undefined) throw new Complaint(`${path}: its id "${id}" is that of ${before} too.`);
    known.set(id, path);
    sources.push(...parsed.sources);
  }
  return sources;
}
