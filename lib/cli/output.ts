import type { Writable } from 'node:stream';

/** Where a run prints: lines of results, and sentences for the person who runs it. */
export interface Output {
  /** Resolves when the line is taken, so that a long batch does not pile up in memory. */
  print(line: string): Promise<void>;
  complain(sentence: string): void;
  /** Width of the table, in characters. */
  width: number;
}

/** The process's own streams. A reader that leaves early (`| head`) ends the run quietly. */
export function processOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 0 : 2);
    });
  }
  return {
    print: (line) => write(process.stdout, `${line}\n`),
    complain: (sentence) => void process.stderr.write(`check: ${printable(sentence)}\n`),
    width: Math.max(100, process.stdout.columns ?? 150),
  };
}

/** Pages are strangers: nothing they hold may steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, (run) => (/\s/.test(run) ? ' ' : ''));
}

function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return Promise.resolve();
  return new Promise((resolve) => stream.once('drain', resolve));
}
