/**
 * Measures speed in real Chromium:
 *   npm run bench -- facts [SIZE…]     the store with 1,000 to 1,000,000 facts (or with so many)
 *   npm run bench -- pages [DIR [COUNT]]   saved pages (those of tests/pages; or of DIR, or COUNT of these), against Readability
 * Prints a Markdown table and writes the figures to .output as JSON. Exit 0 when it measured, 1 when it failed, 2 on a wrong
 * option.
 */
import { join } from 'node:path';
import { benchFacts, tableOfFacts, writeFigures } from './bench-facts.ts';
import { benchPages, tableOfPages, writePages } from './bench-pages.ts';
import { root } from './root.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000];

async function facts(given: readonly string[]): Promise<void> {
  const sizes = given.map((text) => Number(text.replaceAll(/[,_]/g, '')));
  const wrong = given.find((_, at) => !Number.isSafeInteger(sizes[at]) || (sizes[at] ?? 0) < 1000);
  if (wrong !== undefined) throw new TypeError(`"${wrong}" is no number of facts from 1000 on`);
  const lines = await benchFacts(given.length > 0 ? sizes : SIZES);
  const file = await writeFigures(lines);
  console.log(`Measured ${new Date().toISOString().slice(0, 10)} with \`npm run bench -- facts\`.\n`);
  console.log(tableOfFacts(lines));
  console.error(`\nFigures: ${file}`);
}

async function pages([folder = join(root, 'tests/pages'), count]: readonly string[]): Promise<void> {
  const most = count === undefined ? Number.POSITIVE_INFINITY : Number(count);
  if (!(most >= 1)) throw new TypeError(`"${count}" is no number of pages`);
  const measured = await benchPages(folder, most);
  const file = await writePages(measured);
  console.log(
    `Measured ${new Date().toISOString().slice(0, 10)} with \`npm run bench -- pages${given.map((each) => ` ${each}`).join('')}\`.\n`,
  );
  console.log(tableOfPages(measured.rows));
  console.error(`\nFigures: ${file}`);
}

/** What can be measured, by name. */
const BENCHES: Record<string, (given: readonly string[]) => Promise<void>> = { facts, pages };

const [name = '', ...given] = process.argv.slice(2);
const chosen = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
try {
  if (!chosen) throw new TypeError(`say what to measure: npm run bench -- ${Object.keys(BENCHES).join('|')}`);
  await chosen(given);
} catch (error) {
  console.error(`bench: ${(error as Error).message}`);
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
