import type { Format } from './actions.ts';

/** Each format's file ending and media type. */
const FILES: Record<Format, { ending: string; type: string }> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  cslJson: { ending: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
};

/** Longer names are cut at a word: some file systems stop at 255 bytes, and lists are read by eye. */
const LONGEST_NAME = 60;

/** A file name from a headline: lower-case words joined by hyphens, and the format's ending. */
export function fileName(title: string, format: Format): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  let name = '';
  for (const word of words) {
    if (name.length + word.length >= LONGEST_NAME) break;
    name += name ? `-${word}` : word;
  }
  return `${name || 'citations'}.${FILES[format].ending}`;
}

/** Hands a text to the browser as a file, through a link to a blob: that needs no permission. */
export function saveFile(name: string, format: Format, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: FILES[format].type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers take the blob when the click is handled, and some a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
