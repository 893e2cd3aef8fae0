import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

/** How a command ended, with all that it printed. */
export interface Outcome {
  ok: boolean;
  output: string;
}

/** Where the packages' own programs are; each is started by this Node, without npx in between. */
const PROGRAMS = {
  wxt: 'wxt/bin/wxt.mjs',
  vitest: 'vitest/vitest.mjs',
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  'web-ext': 'web-ext/bin/web-ext.js',
} as const;
export type Program = keyof typeof PROGRAMS;

/** Runs a package's program in the project's folder. `live` shows what it prints as it comes. */
export function run(program: Program, args: string[], live = false): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', PROGRAMS[program]), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(live && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => done({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}
