import { type ParsedFactSet, parseFactSetInSteps } from './import.ts';
import { LARGEST, writeSize } from './incoming.ts';
import type { Work } from './own.ts';

/** How the network is reached. `loopback` lets plain http to this very machine through: for tests alone. */
export interface Network {
  fetch(url: string, how: RequestInit): Promise<Response>;
  loopback?: boolean;
  /** Bytes; a larger file is refused. */
  largest?: number;
  /** Milliseconds without an answer. */
  patience?: number;
}

export interface Asked {
  url: string;
  /** The mark that the server gave to the copy that is here. */
  etag?: string;
  /** Hex, what the file must hash to. */
  sha256?: string;
}

/** What the maker's address answered: nothing new, a set that is whole and good, or why there is none, in a plain sentence. */
export type Answer = { same: true } | { set: ParsedFactSet; bytes: number; etag?: string } | { problem: string };

const PATIENCE = 60_000;

/** What is wrong with an address to subscribe to, in a plain sentence; undefined where nothing is. */
export function addressFault(url: string, loopback = false): string | undefined {
  if (!URL.canParse(url)) return 'This is not an address. It should look like https://example.org/facts.json.';
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return 'The address must not hold a user name or a password.';
  if (protocol === 'https:') return undefined;
  if (loopback && protocol === 'http:' && hostname === '127.0.0.1') return undefined;
  return 'The address must begin with https://: anyone between could change what comes over http.';
}

/** What a user may write as a SHA-256: 64 hexadecimal digits. */
export function hashFault(sha256: string): string | undefined {
  return /^[0-9a-f]{64}$/i.test(sha256) ? undefined : 'A SHA-256 has 64 digits from 0 to 9 and a to f.';
}

/**
 * Asks for a fact set at its maker's address. One request, without cookies or referrer, to that address alone: a redirect is
 * refused, wherever it leads. Rejects only where the work was stopped.
 */
export async function fetchFactSet(asked: Asked, network: Network, work: Work = {}): Promise<Answer> {
  const fault = addressFault(asked.url, network.loopback);
  if (fault) return { problem: fault };
  const host = new URL(asked.url).host;
  const late = AbortSignal.timeout(network.patience ?? PATIENCE);
  const signal = work.signal ? AbortSignal.any([work.signal, late]) : late;
  try {
    const response = await network.fetch(asked.url, {
      headers: { accept: 'application/json', ...(asked.etag === undefined ? {} : { 'if-none-match': asked.etag }) },
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The mark is kept here, so that the browser's own cache neither answers nor keeps a copy.
      cache: 'no-store',
      signal,
    });
    if (asked.etag !== undefined && response.status === 304) return { same: true };
    const refused = statusFault(response, host);
    if (refused) return { problem: refused };
    const body = await bytesOf(response, network.largest ?? LARGEST, work);
    if ('problem' in body) return body;
    return await setOf(asked, response, body.bytes, host, work);
  } catch (error) {
    if (work.signal?.aborted) throw error;
    if (late.aborted) return { problem: `${host} did not answer in time.` };
    // Browsers tell a page no more than that it failed: offline, no such server, a broken connection.
    return { problem: `${host} could not be reached, or the connection broke off. Is this machine offline?` };
  }
}

function statusFault(response: Response, host: string): string | undefined {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
    return `${host} sends on to another address, and a subscription follows none. Give the address that it leads to.`;
  }
  if (status === 200) return undefined;
  if (status === 404 || status === 410) return `${host} has no such file (it answered ${status}).`;
  if (status === 401 || status === 403) return `${host} does not hand the file out (it answered ${status}).`;
  if (status >= 500) return `${host} has a problem of its own (it answered ${status}). Try again later.`;
  return `${host} gave no file (it answered ${status}).`;
}

/** The body, read as it comes, so that one that is too large is left before it is all there. */
async function bytesOf(
  response: Response,
  largest: number,
  { signal, told }: Work,
): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { problem: string }> {
  const tooLarge = { problem: `The file is larger than ${writeSize(largest)}, and is not read.` };
  const packed = response.headers.get('content-encoding') !== null;
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const expected = packed || Number.isNaN(length) ? undefined : length;
  if (expected !== undefined && expected > largest) {
    await response.body?.cancel();
    return tooLarge;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    signal?.throwIfAborted();
    size += next.value.byteLength;
    if (size > largest) {
      await reader?.cancel();
      return tooLarge;
    }
    pieces.push(next.value);
    told?.(size, expected);
  }
  if (expected !== undefined && size < expected) {
    return { problem: `The file came only in part: ${writeSize(size)} of ${writeSize(expected)}.` };
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return { bytes };
}

async function setOf(
  { url, sha256 }: Asked,
  response: Response,
  bytes: Uint8Array<ArrayBuffer>,
  host: string,
  work: Work,
): Promise<Answer> {
  if (sha256 !== undefined) {
    const found = hex(await crypto.subtle.digest('SHA-256', bytes));
    if (found !== sha256.toLowerCase()) {
      return { problem: `The file from ${host} is not the one you expect: its SHA-256 is ${found}.` };
    }
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: `The file from ${host} is not text in UTF-8.` };
  }
  const set = await parseFactSetInSteps(text, url, work);
  if ('problem' in set) return { problem: set.problem.sentence };
  const etag = response.headers.get('etag');
  return { set, bytes: bytes.byteLength, ...(etag === null ? {} : { etag }) };
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
