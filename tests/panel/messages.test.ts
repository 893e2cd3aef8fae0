import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const LOCALES = resolve('assets/locales');

/** A locale's keys as the code writes them, each with the names that it fills in. */
async function messagesOf(file: string): Promise<Map<string, readonly string[]>> {
  const messages = await parseMessagesFile(join(LOCALES, file));
  return new Map(
    messages
      .map(({ key, namedSubstitutions, substitutions }) => ({
        key: key.join('.'),
        fills: [...namedSubstitutions, ...(substitutions > 0 ? ['$1'] : [])].sort(),
      }))
      .filter(({ key }) => !key.startsWith('@@'))
      .map(({ key, fills }) => [key, fills]),
  );
}

const files = readdirSync(LOCALES);
const english = await messagesOf('en.json');

const code = ['lib', 'entrypoints']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Keys named whole, and keys with a hole (`tally.${verdict}`), in strings of any sort. */
const QUOTED = /(['"`])([a-z]\w*(?:\.(?:\w|\$\{[^}]+\})+)+)\1/g;
const MANIFEST = /__MSG_(\w+?)__/g;

interface Use {
  path: string;
  key: string;
  /** Which messages it can mean. */
  fits: RegExp;
}

const uses: Use[] = code.flatMap(({ path, text }) =>
  [...text.matchAll(QUOTED)].map(([, , key = '']) => ({
    path,
    key,
    fits: new RegExp(`^${key.replace(/\$\{[^}]+\}/g, '\\w+').replaceAll('.', '\\.')}$`),
  })),
);

/** The manifest names messages in a way of its own; any other string with dots there is no message. */
const inManifest: Use[] = [...readFileSync('wxt.config.ts', 'utf8').matchAll(MANIFEST)].map(([, key = '']) => ({
  path: 'wxt.config.ts',
  key,
  fits: new RegExp(`^${key.replaceAll('_', '[._]')}$`),
}));

describe('the messages', () => {
  it('are all used', () => {
    const unused = [...english.keys()].filter((key) => ![...uses, ...inManifest].some(({ fits }) => fits.test(key)));
    expect(unused).toEqual([]);
  });

  it('are all there', () => {
    const asked = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*(?:[^()'"`]+\?\s*)?(['"`])([^'"`]+)\1/g)].map(([, , key = '']) => ({ path, key })),
    );
    expect(asked.length).toBeGreaterThan(50);
    const means = (fits: RegExp) => [...english.keys()].some((key) => fits.test(key));
    const missing = asked.filter(({ key }) => !uses.some((use) => use.key === key && means(use.fits)));
    expect(missing).toEqual([]);
    expect(inManifest.length).toBeGreaterThan(0);
    expect(inManifest.filter(({ fits }) => !means(fits))).toEqual([]);
  });

  it.each(files)('are the same in %s as in English, with the same names to fill in', async (file) => {
    expect(basename(file)).toMatch(/^[a-z]{2}(_[A-Z]{2})?\.json$/);
    expect(Object.fromEntries(await messagesOf(file))).toEqual(Object.fromEntries(english));
  });
});
