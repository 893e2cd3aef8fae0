import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { ROOT } from './eval-place.ts';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs Node with these arguments in the checkout; its output goes to `file` where one is named. */
export function runNode(args: string[], file?: string): Promise<Ran> {
  const to = file === undefined ? undefined : openSync(file, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', to ?? 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (to !== undefined) closeSync(to);
      resolve({ code, stdout, stderr });
    });
  });
}

/** Runs `check` as a desk would, but without the shell script around it. */
export function runCheck(args: string[], file?: string): Promise<Ran> {
  return runNode(['--import', 'tsx', 'lib/cli/main.ts', ...args], file);
}

/** Runs a scoring script and gives what it printed; throws with its complaint where it failed. */
export async function runScript(path: string, args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runNode([path, ...args]);
  if (code !== 0) throw new Error(`${path} ended with ${code}: ${stderr.trim().slice(-600)}`);
  return stdout;
}

/** Runs all, `width` at a time, and gives the results in the order of the jobs. */
export async function inParallel<T>(jobs: (() => Promise<T>)[], width: number): Promise<T[]> {
  const results: T[] = new Array(jobs.length);
  const waiting = [...jobs.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
