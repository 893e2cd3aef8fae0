import * as v from 'valibot';
import type { Problem, SourceFacts } from '../model.ts';
import { parseFactSet } from './import.ts';
import { clauseOf } from './refusal.ts';
import type { FactSet } from './schema.ts';

/** The list of the sets that ship, and where they lie, from the root of the assets. */
const LIST = 'facts/index.json';
const LIST_SCHEMA = v.strictObject({
  sets: v.array(
    v.pipe(v.string('must be a file name'), v.regex(/^[a-z0-9-]+\.json$/, 'must be a file name like "a-set.json"')),
  ),
});

export interface BundledFacts {
  sets: FactSet[];
  sources: SourceFacts[];
  problems: Problem[];
}

/**
 * Loads the fact sets that ship. `fetchJson` gets a path from the root of the assets ("facts/index.json") and answers with
 * the parsed file. A set that cannot be loaded becomes a problem that names it and the reason; the others still load.
 */
export async function loadBundled(fetchJson: (path: string) => Promise<unknown>): Promise<BundledFacts> {
  const bundled: BundledFacts = { sets: [], sources: [], problems: [] };
  const refuse = (path: string, reason: string) => {
    bundled.problems.push({ code: 'fact-set', sentence: `${path} was not loaded: ${reason}.` });
  };
  const list = await loaded(LIST, fetchJson);
  if ('reason' in list) {
    refuse(LIST, list.reason);
    return bundled;
  }
  const parsed = v.safeParse(LIST_SCHEMA, list.file);
  if (!parsed.success) {
    refuse(LIST, clauseOf(parsed.issues[0]));
    return bundled;
  }
  const paths = parsed.output.sets.map((set) => `facts/${set}`);
  const files = await Promise.all(paths.map((path) => loaded(path, fetchJson)));
  for (const [index, path] of paths.entries()) {
    const file = files[index];
    if (!file || 'reason' in file) {
      refuse(path, file?.reason ?? 'it could not be read');
      continue;
    }
    const set = parseFactSet(file.file, path);
    if ('problem' in set) {
      bundled.problems.push(set.problem);
    } else if (bundled.sets.some(({ id }) => id === set.factSet.id)) {
      refuse(path, `another set has the id "${set.factSet.id}" too`);
    } else {
      bundled.sets.push(set.factSet);
      bundled.sources.push(...set.sources);
    }
  }
  return bundled;
}

async function loaded(
  path: string,
  fetchJson: (path: string) => Promise<unknown>,
): Promise<{ file: unknown } | { reason: string }> {
  try {
    return { file: await fetchJson(path) };
  } catch (error) {
    return { reason: `it could not be read (${error instanceof Error ? error.message : String(error)})` };
  }
}
