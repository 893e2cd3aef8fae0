/** Edit distance with transpositions (optimal string alignment), cut off above `limit` (then `limit + 1`). */
export function editDistance(a: string, b: string, limit = 3): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/** Lower-case, without accents, apostrophes and full stops: for comparing, never for showing. */
export function plain(word: string): string {
  // Most words have none of these: there is only the case to change.
  if (isOfPlainLetters(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`.]/g, '')
    .toLowerCase();
}

function isOfPlainLetters(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const small = code | 32;
    if ((small < 97 || small > 122) && (code < 48 || code > 57) && code !== 32 && code !== 45) return false;
  }
  return true;
}

/** A lower-case surname's first letter and the consonants behind it, letters that sound alike made one; repeated ones once. */
export function soundOf(surname: string): string {
  const alike = surname
    .replace(/ph/g, 'f')
    .replace(/(?:ck|q|c(?![eiyh]))/g, 'k')
    .replace(/(?:c(?=[eiy])|z|sch|sh)/g, 's')
    .replace(/(?<=.)(?:gh|h(?=[bcdfgklmnpqrstvwxz]|$))/g, '')
    .replace(/[vw]/g, 'v');
  return (
    (alike[0] ?? '') +
    alike
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}
