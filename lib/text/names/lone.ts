/** A body's name of one word, "Pfizer"; initials are more than that. */
export function isLone(full: string): boolean {
  if (full.includes(' ')) return false;
  return full.length < 2 || full.length > 6 || !/^[A-Z]+$/.test(full);
}
