import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Complaint } from './complaint.ts';

/** No article and no fact set is near this; a file above it is something else. In bytes. */
const LARGEST = 256 * 1024 * 1024;

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a directory, not a file',
  ENOTDIR: 'a part of its path is not a directory',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead round in a circle',
  ERR_INVALID_ARG_VALUE: 'its name holds a character that no file name can hold',
};

/** The plain sentence for a file that could not be opened or read. */
export function unreadable(path: string, error: unknown): Complaint {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new Complaint(
    `${path || '(empty name)'}: ${REASONS[code] ?? `it could not be read (${code || 'unknown reason'})`}.`,
  );
}

/** Complains unless the path names a file that is neither empty nor absurdly large. */
export async function needFile(path: string): Promise<void> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  if (found.isDirectory()) throw new Complaint(`${path}: it is a directory, not a file.`);
  if (found.isFile() && found.size === 0) throw new Complaint(`${path}: the file is empty.`);
  if (found.size > LARGEST) throw new Complaint(`${path}: it is larger than ${LARGEST / 1024 / 1024} MB.`);
}

/** The bytes of such a file. */
export async function readBytes(path: string): Promise<Buffer> {
  await needFile(path);
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The text of a file: UTF-8, or Windows-1252 where it is not that. A byte order mark is cut off. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  if (bytes.includes(0)) throw new Complaint(`${path}: this is not a text file.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (text.trim() === '') throw new Complaint(`${path}: the file is empty.`);
  return text;
}

/** What a JSON file holds. */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await readText(path), path);
}

/** Parses JSON; `where` begins the complaint where it is none. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Complaint(`${where}: this is not JSON (${(error as Error).message.split('\n', 1)[0]}).`);
  }
}
