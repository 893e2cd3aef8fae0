import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { root } from './tools/root.ts';

/** What reads and what checks, built as WXT builds it: with the bench's timing, or without. */
async function built(bench: boolean): Promise<string> {
  const made = (await build({
    configFile: false,
    root,
    logLevel: 'silent',
    define: { __BENCH__: String(bench) },
    build: {
      write: false,
      copyPublicDir: false,
      lib: {
        entry: ['lib/article/read.ts', 'lib/findings/check.ts'].map((file) => join(root, file)),
        formats: ['es'],
      },
    },
  })) as Rolldown.RolldownOutput[];
  return made.flatMap(({ output }) => output.map((each) => ('code' in each ? each.code : ''))).join('\n');
}

describe('what is timed', () => {
  it('is timed in the bench alone: nothing of it is in what users get', async () => {
    const [released, benched] = [await built(false), await built(true)];
    expect(benched).toContain('performance.measure');
    expect(released.length).toBeGreaterThan(50_000);
    expect(released).not.toMatch(/performance\.|second-source:/);
  });
});
