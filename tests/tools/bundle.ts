import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './root.ts';

/** Where the builds for the stores are, by browser. */
export const BUILDS = { chrome: join(root, '.output/chrome-mv3'), firefox: join(root, '.output/firefox-mv3') } as const;

/** All files of a build with one of these endings, by their paths in it. */
export async function filesOf(build: string, ...endings: string[]): Promise<Map<string, string>> {
  const all = await readdir(build, { recursive: true, withFileTypes: true });
  const wanted = all.filter((each) => each.isFile() && endings.some((ending) => each.name.endsWith(ending)));
  const read = wanted.map(async (each): Promise<[string, string]> => {
    const path = join(each.parentPath, each.name);
    return [relative(build, path), await readFile(path, 'utf8')];
  });
  return new Map(await Promise.all(read));
}

/** KiB of a file and of all that it imports before it runs, each gzipped as a store's package has it. */
export async function gzipped(build: string, entry: string): Promise<number> {
  const sizes = new Map<string, number>();
  const add = async (path: string): Promise<void> => {
    if (sizes.has(path)) return;
    sizes.set(path, 0);
    const code = await readFile(join(build, path), 'utf8');
    sizes.set(path, gzipSync(code, { level: 9 }).length);
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
      await add(posix.join(dirname(path), imported));
    }
  };
  await add(entry);
  return [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1024;
}
