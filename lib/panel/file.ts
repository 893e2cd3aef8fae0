/** Longer names are cut at a word: some file systems stop at 255 bytes, and lists are read by eye. */
const LONGEST_NAME = 60;

/** A file name from a headline: lower-case words joined by hyphens, and the ending (without a dot). */
export function fileName(title: string, ending: string): string {
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
  return `${name || 'citations'}.${ending}`;
}

/** Hands a text (or its parts) to the browser as a file, through a link to a blob: that needs no permission. */
export function saveFile(name: string, mediaType: string, text: string | string[]): void {
  const address = URL.createObjectURL(new Blob([text].flat(), { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers take the blob when the click is handled, and some a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
