import type { Problem } from '../model.ts';
import { refusal } from './import.ts';
import type { Work } from './own.ts';

/** A file as a browser hands it over (`File`), or anything alike. */
export interface Incoming {
  name: string;
  /** Bytes. */
  size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** A larger file of facts is refused unread, in bytes: a million facts need less. */
export const LARGEST = 100_000_000;

/** A size as a person reads it: "1.5 MB". */
export function writeSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}

/** The text of a file, or a plain sentence: it is too large (found by its size, before it is read), empty, or not UTF-8. */
export async function readIncoming(
  file: Incoming,
  work: Work = {},
  largest = LARGEST,
): Promise<{ text: string } | { problem: Problem }> {
  const fault = sizeFault(file, largest);
  if (fault) return refusal(file.name, fault);
  const pieces: string[] = [];
  try {
    for await (const piece of piecesOf(file, work)) pieces.push(piece);
  } catch (error) {
    if (error instanceof NotText) return refusal(file.name, error.message);
    throw error;
  }
  return { text: pieces.join('') };
}

export function sizeFault({ size }: Incoming, largest: number): string | undefined {
  if (size === 0) return 'the file is empty';
  if (size > largest) return `the file has ${writeSize(size)}, and more than ${writeSize(largest)} are not read`;
  return undefined;
}

/** The file is no text in UTF-8; the message says where that shows. */
export class NotText extends Error {}

/** The file's text as it comes in. Rejects with `NotText`, or once the work is stopped. */
export async function* piecesOf(file: Incoming, { signal, told }: Work): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let read = 0;
  let line = 1;
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new NotText(
        `it is not text in UTF-8 (the first wrong character comes after line ${line}); save it as UTF-8 again`,
      );
    }
  };
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      if (read === 0 && isWide(value)) throw new NotText('it is text in UTF-16, not in UTF-8; save it as UTF-8 again');
      read += value.byteLength;
      told?.(read, file.size);
      const piece = decode(value);
      if (piece.includes('\0')) throw new NotText('it is not a text file');
      for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) line++;
      yield piece;
    }
    yield decode();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Begins with the byte order mark of UTF-16. */
function isWide(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The file line by line, without the ends of lines. Rejects as `piecesOf` does. */
export async function* linesOf(file: Incoming, work: Work): AsyncGenerator<string> {
  let left = '';
  for await (const piece of piecesOf(file, work)) {
    const lines = (left + piece).split('\n');
    left = lines.pop() ?? '';
    yield* lines;
  }
  if (left !== '') yield left;
}
