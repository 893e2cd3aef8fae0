import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { ROOT } from './eval-place.ts';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** More would only slow each other down on the two cores of a small machine. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs Node with these arguments in the checkout, when it is its turn; its output goes to `file` where one is named. */
export async function runNode(args: string[], file?: string): Promise<Ran> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await runNow(args, file);
  } finally {
    // The place goes straight to the next in line.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function runNow(args: string[], file?: string): Promise<Ran> {
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
