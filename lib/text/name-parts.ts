import type { NameValue } from '../model.ts';
import { isOtherSpelling, sameGivenName } from './given-names.ts';
import { editDistance, plain } from './spelling.ts';

const SHORT: [RegExp, string][] = [
  [/\bdept\b/g, 'department'],
  [/\bco\b/g, 'county'],
  [/\buniv\b/g, 'university'],
  [/\bst\b/g, 'saint'],
  [/\bft\b/g, 'fort'],
  [/\bcentre\b/g, 'center'],
];

/** An organisation's name for comparing: lower-case, abbreviations written out, "the" left out. */
export function organisationKey(full: string): string {
  let key = plain(full).replace(/[^\p{L}\p{N} ]+/gu, ' ');
  for (const [from, to] of SHORT) key = key.replace(from, to);
  return key
    .replace(/\b(?:the|of|for|and)\b/g, ' ')
    .replace(/s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that a body's name is often shortened by. */
export const GENERIC =
  /^(?:department|office|administration|agency|force|company|inc|corporation|school|district|service)$/;

/** True for "MHPD" and the words of "Marlow Heights Police Department". */
export function isInitials(short: string, words: readonly string[]): boolean {
  if (!/^[A-Z]{2,6}$/.test(short) || words.length < 2) return false;
  const initials = words.map((word) => word[0]).join('');
  return initials === short.toLowerCase() && words.length === short.length;
}

/**
 * 'same': the same name · 'form': one is a shorter or familiar form of the other · 'misspelt': a letter or two apart
 * in one part while the other part is the same · 'other'.
 */
export function nameCloseness(a: NameValue, b: NameValue): 'same' | 'form' | 'misspelt' | 'other' {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return 'other';
  const [family, otherFamily] = [plain(a.family), plain(b.family)];
  const [given, otherGiven] = [a.given.map(plain), b.given.map(plain)];
  const first = given[0];
  const otherFirst = otherGiven[0];
  if (family === otherFamily) {
    if (first === undefined || otherFirst === undefined) return first === otherFirst ? 'same' : 'form';
    if (first === otherFirst) {
      return given.join(' ') === otherGiven.join(' ') && a.suffix === b.suffix
        ? 'same'
        : middlesClash(given, otherGiven)
          ? 'other'
          : 'form';
    }
    // "Jon" for "John" is among the commonest corrections that newspapers print
    if (isOtherSpelling(first, otherFirst)) return middlesClash(given, otherGiven) ? 'other' : 'misspelt';
    if (
      sameGivenName(first, otherFirst) ||
      (first[0] === otherFirst[0] && (first.length === 1 || otherFirst.length === 1))
    )
      return 'form';
    if (given.includes(otherFirst) || otherGiven.includes(first)) return 'form';
    return slip(first, otherFirst) && !middlesClash(given, otherGiven) ? 'misspelt' : 'other';
  }
  if (first === undefined || otherFirst === undefined) {
    // "President Lindquvist": the office stands for the given name that one text leaves out
    const titled = (first === undefined ? a.title : b.title) !== undefined;
    const sure =
      a.title === b.title ||
      ((a.title === undefined || b.title === undefined) && Math.min(family.length, otherFamily.length) >= 5);
    return titled && sure && slip(family, otherFamily) ? 'misspelt' : 'other';
  }
  const sameFirst =
    first === otherFirst ||
    given.includes(otherFirst) ||
    otherGiven.includes(first) ||
    sameGivenName(first, otherFirst);
  if (sameFirst) return slip(family, otherFamily) ? 'misspelt' : 'other';
  // a letter wrong in either part, "Karen Lindqvist" and "Karin Lindkvist": hardly two people of one story
  const both =
    first[0] === otherFirst[0] &&
    family[0] === otherFamily[0] &&
    Math.min(family.length, otherFamily.length) >= 5 &&
    slip(family, otherFamily) &&
    Math.min(first.length, otherFirst.length) >= 4 &&
    editDistance(first, otherFirst, 1) === 1;
  return both ? 'misspelt' : 'other';
}

function middlesClash(a: string[], b: string[]): boolean {
  const [x, y] = [a[1], b[1]];
  if (!x || !y || a.length !== b.length) return false;
  return x[0] !== y[0] || (x.length > 1 && y.length > 1 && x !== y && !slip(x, y));
}

/** One slip of the pen: an edit or two in a word long enough to be sure that it is the same word. */
export function slip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  const distance = editDistance(a, b, 2);
  if (distance === 1) return shorter >= 4 || a[0] === b[0];
  return distance === 2 && shorter >= 8 && a[0] === b[0];
}
