import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.ts';
import { type Program, run } from './run.ts';

/**
 * Runs everything that must hold: types, lint, unit and house tests, both builds, and the end-to-end tests in real
 * browsers. Prints a summary; its last line is `N passed, N failed`. Ends with 1 where anything failed.
 */

interface Count {
  passed: number;
  failed: number;
  skipped?: number;
}

interface Step {
  name: string;
  run(): Promise<Count>;
  /** Steps that cannot be run where this one failed. */
  needs?: string[];
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: unknown[] }[];
}

/** A program that passes or fails as a whole. */
function whole(program: Program, ...args: string[]): Step['run'] {
  return async () => {
    const { ok, output } = await run(program, args);
    if (!ok) process.stdout.write(output);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  };
}

/** Vitest, counted test by test. A run without a test, or one that ends badly without a failed test, is a failure. */
function vitest(config: string): Step['run'] {
  return async () => {
    const file = join(root, '.output', `${config}.json`);
    await rm(file, { force: true });
    const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { ok } = await run('vitest', args, true);
    const report = await readFile(file, 'utf8').then(
      (text) => JSON.parse(text) as Report,
      () => undefined,
    );
    if (!report) return { passed: 0, failed: 1 };
    // A file that could not be loaded has no test that could fail.
    const broken = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
    const failed = report.numFailedTests + broken.length;
    const passed = report.numPassedTests;
    const unexplained = failed === 0 && (!ok || passed === 0) ? 1 : 0;
    return { passed, failed: failed + unexplained, skipped: report.numPendingTests + report.numTodoTests };
  };
}

const STEPS: Step[] = [
  { name: 'types prepared', run: whole('wxt', 'prepare') },
  { name: 'types', run: whole('tsc', '--noEmit') },
  { name: 'lint', run: whole('biome', 'check', '.') },
  { name: 'unit and house', run: vitest('tests/unit.config.ts') },
  { name: 'build for Chrome', run: whole('wxt', 'build') },
  { name: 'build for Firefox', run: whole('wxt', 'build', '-b', 'firefox') },
  // Only this build may ask a server on this machine for a fact set.
  { name: 'build for tests', run: whole('wxt', 'build', '--mode', 'e2e') },
  {
    name: 'end to end',
    run: vitest('tests/e2e.config.ts'),
    needs: ['build for Chrome', 'build for Firefox', 'build for tests'],
  },
];

await mkdir(join(root, '.output'), { recursive: true });
const counts = new Map<string, Count & { seconds: number }>();
for (const { name, run: count, needs = [] } of STEPS) {
  const started = performance.now();
  process.stdout.write(`\n— ${name}\n`);
  const missing = needs.filter((need) => (counts.get(need)?.failed ?? 1) > 0);
  if (missing.length > 0) process.stdout.write(`not run: it needs ${missing.join(' and ')}\n`);
  const result = missing.length > 0 ? { passed: 0, failed: 1 } : await count();
  counts.set(name, { ...result, seconds: (performance.now() - started) / 1000 });
}

process.stdout.write('\n');
for (const [name, { passed, failed, skipped = 0, seconds }] of counts) {
  const also = skipped > 0 ? `, ${skipped} skipped` : '';
  const mark = failed > 0 ? '✗' : '✓';
  process.stdout.write(
    `${mark} ${name.padEnd(18)} ${passed} passed, ${failed} failed${also} (${seconds.toFixed(1)} s)\n`,
  );
}
const total = (of: 'passed' | 'failed'): number => [...counts.values()].reduce((sum, each) => sum + each[of], 0);
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') > 0 ? 1 : 0;
