/**
 * An identifier for a thing that has no address: a UUID of version 8 made of a hash of what names it, so that the same thing
 * has the same one in every export. Not for secrets.
 */
export function uuidOf(...names: string[]): string {
  const text = JSON.stringify(names);
  const hex = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x9e3779b9].map((seed) => hash(text, seed)).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** 32 bits, as eight hexadecimal digits: FNV-1a over UTF-16 code units, with the last steps of MurmurHash3 to mix them. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
