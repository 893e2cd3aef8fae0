import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const LOCALES = resolve('assets/locales');

/** A locale's keys as the code writes them, each with the names that it fills in and its forms by number. */
async function messagesOf(file: string): Promise<Map<string, readonly string[]>> {
  const messages = await parseMessagesFile(join(LOCALES, file));
  return new Map(
    messages
      .map((message) => ({
        key: message.key.join('.'),
        shape: [
          ...[...message.namedSubstitutions].sort(),
          ...(message.substitutions > 0 ? [`$1 to $${message.substitutions}`] : []),
          ...(message.type === 'plural' ? [`forms ${Object.keys(message.plurals)}`] : []),
        ],
      }))
      .filter(({ key }) => !key.startsWith('@@'))
      .map(({ key, shape }) => [key, shape]),
  );
}

/** Every text of a locale, those of one key by number apart. */
async function textsOf(file: string): Promise<{ key: string; text: string }[]> {
  const messages = await parseMessagesFile(join(LOCALES, file));
  return messages.flatMap((message) => {
    const texts = message.type === 'plural' ? Object.values(message.plurals) : [message.message];
    return texts.map((text) => ({ key: message.key.join('.'), text }));
  });
}

const files = readdirSync(LOCALES);
const english = await messagesOf('en.json');

/** Signs of another language's quotations, and a blank that may break a line where French or German allow none. */
const FOREIGN_SIGNS: Record<string, RegExp> = {
  'en.json': /[„«»]/,
  'es.json': /[„“”]/,
  'fr.json': /[„“”]|«(?!\u00a0)|(?<!\u00a0)»|[ ](?:[;:?!»])/,
  'de.json': /[”«»]| …/,
};
/** An English sentence to be typed by the user keeps its own quotation marks. */
const QUOTES_ENGLISH = ['factForm.statementHint'];

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
    // The browser itself answers those that begin with @@.
    const missing = asked.filter(
      ({ key }) => !key.startsWith('@@') && !uses.some((use) => use.key === key && means(use.fits)),
    );
    expect(missing).toEqual([]);
    expect(inManifest.length).toBeGreaterThan(0);
    expect(inManifest.filter(({ fits }) => !means(fits))).toEqual([]);
  });

  it('speak four languages', () => {
    expect([...files].sort()).toEqual(['de.json', 'en.json', 'es.json', 'fr.json']);
  });

  it.each(files)(
    'all say something in %s, with the marks of its language, and fit where browsers limit them',
    async (file) => {
      const texts = await textsOf(file);
      expect(texts.filter(({ text }) => text.trim() === '' || text !== text.trim())).toEqual([]);
      const isForeign = ({ key, text }: { key: string; text: string }) =>
        !QUOTES_ENGLISH.includes(key) && FOREIGN_SIGNS[file]?.test(text);
      expect(texts.filter(isForeign)).toEqual([]);
      // The longest description that Chrome takes.
      expect(texts.find(({ key }) => key === 'extension.description')?.text.length).toBeLessThanOrEqual(132);
    },
  );

  it.each(files)('are the same in %s as in English, with the same fills and forms', async (file) => {
    expect(basename(file)).toMatch(/^[a-z]{2}(_[A-Z]{2})?\.json$/);
    expect(Object.fromEntries(await messagesOf(file))).toEqual(Object.fromEntries(english));
  });
});
