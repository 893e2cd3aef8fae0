import { type Outcome, run } from './run.ts';

/**
 * The fault and hostile tests in full rounds: `npm run test:long`. Each says what it tried; what is lost fails it. The
 * environment may ask for other numbers of rounds.
 */

const ROUNDS = { KILL_ROUNDS: '200', STORE_ROUNDS: '20', FUZZ_ROUNDS: '1000' };
for (const [name, rounds] of Object.entries(ROUNDS)) process.env[name] ??= rounds;

const STEPS: [string, () => Promise<Outcome>][] = [
  ['types prepared', () => run('wxt', ['prepare'])],
  ['build for Chrome', () => run('wxt', ['build'])],
  [
    'mutated pages, from reading to citing',
    () => run('vitest', ['run', '--config', 'tests/unit.config.ts', 'tests/fuzz.test.ts'], true),
  ],
  ...['hostile', 'faults', 'store'].map((name): [string, () => Promise<Outcome>] => [
    name,
    () => run('vitest', ['run', '--config', 'tests/e2e.config.ts', `tests/e2e/${name}.test.ts`], true),
  ]),
];

const lost: string[] = [];
for (const [name, step] of STEPS) {
  process.stdout.write(`\n— ${name}\n`);
  const { ok, output } = await step();
  if (ok) continue;
  lost.push(name);
  if (!name.includes('build')) continue;
  process.stdout.write(output);
}

const rounds = Object.keys(ROUNDS).map((name) => `${name} ${process.env[name]}`);
process.stdout.write(`\nTried: ${STEPS.map(([name]) => name).join(', ')} (${rounds.join(', ')}).\n`);
process.stdout.write(lost.length > 0 ? `Failed: ${lost.join(', ')}.\n` : 'Lost: nothing.\n');
process.exitCode = lost.length > 0 ? 1 : 0;
