import { describe, expect, it } from 'vitest';
import { parsedBelow } from '../tools/sources.ts';

/** What is large stays where it is used: citation-js is loaded when the export page, or the command line, first formats. */

const files = new Map(parsedBelow('lib', 'entrypoints').map((file) => [file.path, file]));

/** The files and packages that come with one from its start: what it imports, save for types and what is loaded later. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const file = files.get(path);
  if (!file) return seen;
  const later = new Set(
    [...file.text.matchAll(/import\('([^']+)'\)|import type [^;]*? from '([^']+)'/g)].map(
      ([, lazy, types]) => lazy ?? types ?? '',
    ),
  );
  const names = new Set([...later].map((each) => each.split('/').at(-1)));
  const stays = [...file.text.matchAll(/^import (?!type )[^;]*?'([^']+)';/gm)].map(([, name]) =>
    name?.split('/').at(-1),
  );
  for (const imported of file.imports) {
    const name = imported.split('/').at(-1);
    if (names.has(name) && !stays.includes(name)) continue;
    loadedWith(imported, seen);
  }
  return seen;
}

const starts = [...files.keys()].filter((path) => /^entrypoints\/[^/]+(\/(index|main)\.tsx?|\.ts)$/.test(path));

describe('what comes with a page or script of the extension', () => {
  it('is looked at for each of them', () => {
    expect(starts).toEqual(
      expect.arrayContaining(['entrypoints/background/index.ts', 'entrypoints/sidepanel/main.tsx']),
    );
    expect(loadedWith('lib/citations/engine.ts')).toContain('@citation-js/core');
  });

  it.each(starts)('has no citation-js in it from the start: %s', (path) => {
    expect([...loadedWith(path)].filter((each) => /citation-js|citeproc/.test(each))).toEqual([]);
  });
});
