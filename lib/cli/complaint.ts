import { debuglog } from 'node:util';

const trace = debuglog('second-source');

/** Bad input: a sentence for the person who gave it, naming what and why. Nothing else is ever printed of it. */
export class Complaint extends Error {}

/** The plain sentence of whatever was thrown. `NODE_DEBUG=second-source` shows the trace to whoever mends the program. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof Complaint) return thrown.message;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  trace('%s', thrown instanceof Error ? thrown.stack : message);
  return `this went wrong inside Second Source: ${message.split('\n', 1)[0]}`;
}
