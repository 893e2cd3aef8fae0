/**
 * Measures the finders and the judge on a corpus of real reports with labels, which is not a part of the project:
 *   npm run eval [-- --corpus DIR] [--list] [--only pairs|planted|silence|records|pages]…
 * Prints Markdown. Exit 0 when everything was measured (or there is no corpus and none was named), 1 when a part failed, 2 on a
 * wrong option.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tableOf } from './eval-measures.ts';
import { measure, PARTS, type Part, type Result } from './eval-parts.ts';
import { findPlace } from './eval-place.ts';

/** Begun in this order: the longest first, so that none is left alone at the end. */
const ORDER: readonly Part[] = ['pages', 'silence', 'records', 'planted', 'pairs'];

function readOptions(): { corpus?: string; list: boolean; parts: Part[] } {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, list: { type: 'boolean' }, only: { type: 'string', multiple: true } },
  });
  const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);
  const unknown = (values.only ?? []).find((name) => !isPart(name));
  if (unknown !== undefined) throw new Error(`--only "${unknown}" is none of ${PARTS.join(', ')}`);
  const parts = values.only?.filter(isPart) ?? [...PARTS];
  return { list: values.list ?? false, parts, ...(values.corpus === undefined ? {} : { corpus: values.corpus }) };
}

async function evaluate({ corpus, list, parts }: ReturnType<typeof readOptions>): Promise<number> {
  const place = findPlace(corpus);
  if ('missing' in place) {
    console.log(place.missing);
    // nobody needs a corpus, but who names one has it
    return corpus === undefined ? 0 : 2;
  }
  const temporary = mkdtempSync(join(tmpdir(), 'second-source-eval-'));
  const began = Date.now();
  let failed = 0;
  const results = new Map<Part, Result>();
  try {
    const begun = ORDER.filter((part) => parts.includes(part)).map(async (part) => {
      try {
        results.set(part, await measure(part, { place, temporary, list }));
      } catch (error) {
        failed++;
        results.set(part, { measures: [], remarks: [`${part}: failed. ${(error as Error).message}`] });
      }
      console.error(`${part}: done after ${((Date.now() - began) / 1000).toFixed(0)} s`);
    });
    await Promise.all(begun);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  const inOrder = PARTS.flatMap((part) => results.get(part) ?? []);
  const day = new Date().toISOString().slice(0, 10);
  console.log(`Measured ${day} with \`npm run eval\` in ${Math.round((Date.now() - began) / 1000)} s.\n`);
  console.log(tableOf(inOrder.flatMap(({ measures }) => measures)));
  for (const { detail } of inOrder)
    if (detail !== undefined) console.log(`\nBy kind and by beat:\n\n\`\`\`\n${detail}\n\`\`\``);
  const remarks = inOrder.flatMap((result) => result.remarks);
  if (remarks.length > 0) console.log(`\n${remarks.map((remark) => `- ${remark}`).join('\n')}`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await evaluate(readOptions());
} catch (error) {
  console.error(`eval: ${(error as Error).message.split('\n', 1)[0]}`);
  process.exitCode = 2;
}
