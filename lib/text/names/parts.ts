import type { NameValue } from '../../model.ts';
import { remembered } from '../remembered.ts';
import { isGivenName, isOtherSpelling, sameGivenName } from './given-names.ts';
import { editDistance, plain, soundOf } from './spelling.ts';

/** Shorter words are too often a letter or two away from another word. */
const SHORTEST = 5;

/**
 * 'same': the same name · 'form': one is a shorter or familiar form of the other · 'misspelt': a letter or two apart
 * in one part while the other part is the same · 'other'.
 */
export function nameCloseness(a: NameValue, b: NameValue): 'same' | 'form' | 'misspelt' | 'other' {
  if (a.full === b.full && a.suffix === b.suffix) return 'same';
  const [mine, theirs] = [plainParts(a), plainParts(b)];
  if (areStrangers(mine, theirs)) return 'other';
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return 'other';
  const [{ family, given }, { family: otherFamily, given: otherGiven }] = [mine, theirs];
  const first = given[0];
  const otherFirst = otherGiven[0];
  if (family === otherFamily) {
    if (first === undefined || otherFirst === undefined) return first === otherFirst ? 'same' : 'form';
    if (first === otherFirst) {
      if (hasLostApostrophe(a, b) || hasSlippedMiddle(given, otherGiven)) return 'misspelt';
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
    if (given.includes(otherFirst) || otherGiven.includes(first) || areJoined(given, otherGiven)) return 'form';
    if (holdOneOffice(a, b)) return 'misspelt';
    const isSpeltOtherwise = slip(first, otherFirst) || haveOtherVowels(first, otherFirst);
    return isSpeltOtherwise && !areTwoGivenNames(first, otherFirst) && !middlesClash(given, otherGiven)
      ? 'misspelt'
      : 'other';
  }
  if (isHyphened(a, b) || leavesOutSurname(a, b) || leavesOutSurname(b, a)) return 'form';
  if (first === undefined || otherFirst === undefined) {
    // "President Lindquvist": the office stands for the given name that one text leaves out
    const titled = (first === undefined ? a.title : b.title) !== undefined;
    const sure =
      a.title === b.title ||
      ((a.title === undefined || b.title === undefined) && Math.min(family.length, otherFamily.length) >= 5);
    return titled && sure && slip(family, otherFamily) ? 'misspelt' : 'other';
  }
  // of two names in full, the middle one of one is nobody's first: father and son share it
  const areFull = given.length > 1 && otherGiven.length > 1;
  const sameFirst =
    first === otherFirst ||
    (!areFull && (given.includes(otherFirst) || otherGiven.includes(first))) ||
    areJoined(given, otherGiven) ||
    sameGivenName(first, otherFirst);
  if (sameFirst) return slip(family, otherFamily) ? 'misspelt' : 'other';
  if (isTurned(first, family, otherFirst, otherFamily)) return 'misspelt';
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

/** "Ja'Varro" and "Javarro": the letters are the same, the sign is lost. Inside a name only; a possessive is none of it. */
function hasLostApostrophe(a: NameValue, b: NameValue): boolean {
  const isOther = (one = '', other = '') => INNER_SIGN.test(one) !== INNER_SIGN.test(other);
  return isOther(a.given[0], b.given[0]) || isOther(a.family, b.family);
}
const INNER_SIGN = /\p{L}['’‘`]\p{L}{2}/u;

/** "Ann Ruth Ashonda Marrow" and "Ann Ruth Ashanda Marrow". */
function hasSlippedMiddle([, ...middle]: readonly string[], [, ...others]: readonly string[]): boolean {
  return middle.length === others.length && isOneWordSlipped(middle, others);
}

/** "Ann Marrow-Vance" and "Ann Marrow Vance": of two surnames it is mostly house style whether a hyphen joins them. */
function isHyphened(a: NameValue, b: NameValue): boolean {
  if (!a.family.includes('-') && !b.family.includes('-')) return false;
  const words = ({ given, family }: NameValue) => plain([...given, family].join(' ')).replace(/[-‐‑]/g, ' ');
  return words(a) === words(b);
}

/** Of two surnames one is often left out: "Ana Ruiz" for "Ana Ruiz Falcon", and either of "Ana Ruiz-Falcon". */
function leavesOutSurname(short: NameValue, long: NameValue): boolean {
  const [{ given, family }, { given: full, family: last }] = [plainParts(short), plainParts(long)];
  if (given.length === 0 || given[0] !== full[0] || family.length < 3) return false;
  if (last.includes('-')) return last.split('-').includes(family);
  return given.length === 1 && full.length === 2 && full[1] === family;
}

/** "Jo Ann" and "Joann" or "Joanne": two short given names that are written as one as well. */
function areJoined(given: readonly string[], other: readonly string[]): boolean {
  return isJoined(given, other[0]!) || isJoined(other, given[0]!);
}

function isJoined([first = '', second = '']: readonly string[], one: string): boolean {
  if (first.length < 2 || second.length < 2) return false;
  const both = first + second;
  return one === both || (one.startsWith(both) && /^(?:e|a|h)$/.test(one.slice(both.length)));
}

/** Given name and surname the other way round, one of them a letter wrong at most: "Marlow Vance" and "Vance Marlowe". */
function isTurned(first: string, family: string, otherFirst: string, otherFamily: string): boolean {
  const straight = Number(first === otherFamily) + Number(family === otherFirst);
  return straight === 2 || (straight === 1 && slip(first, otherFamily)) || (straight === 1 && slip(family, otherFirst));
}

/** Offices of which a story has one, and whoever speaks for a force. */
const ONE_OFFICE = /^(?:chief|sheriff|coroner|mayor|superintendent|spokesperson|captain|lieutenant|sergeant|trooper)$/;

/** "Sheriff Ann Marrow" and "Sheriff Ruth Marrow": one office with one surname is one person under two given names. */
function holdOneOffice(a: NameValue, b: NameValue): boolean {
  return (
    a.title !== undefined &&
    a.title === b.title &&
    ONE_OFFICE.test(a.title) &&
    a.given[0]!.length > 1 &&
    b.given[0]!.length > 1
  );
}

/** "Daniel" and "Danielle" are two names, not one with two letters wrong; nor does a slip put a sound before a name: "D’Anna". */
function areTwoGivenNames(a: string, b: string): boolean {
  if (a.endsWith(b) || b.endsWith(a)) return true;
  return isGivenName(a) && isGivenName(b) && editDistance(a, b, 1) > 1;
}

/**
 * "Kavion" and "Kayveon": names that parents make up are written by ear, with the consonants right and the vowels at will. Who
 * ends otherwise may be a brother or a sister: "Kasim" and "Kasima", "Lorena" and "Loreno".
 */
function haveOtherVowels(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || a[0] !== b[0]) return false;
  const sound = soundOf(a);
  return sound.length > 2 && sound === soundOf(b) && endOf(a) === endOf(b);
}

const endOf = (name: string): string => (/[aeiy]$/.test(name) ? 'a' : (/[ou]$/.exec(name)?.[0] ?? ''));

/** A name is held against many others. */
const PLAIN = new WeakMap<NameValue, PlainParts>();

interface PlainParts {
  family: string;
  given: readonly string[];
  /** A bit for each letter of the surname; letters of other alphabets share them. */
  letters: number;
  /** A bit for each word of the name, which some words share; all bits where a hyphen may join two. */
  words: number;
}

/** Two edits change four of the letters that a word has at most. */
const MOST_APART = 4;

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << word.charCodeAt(at);
  return letters;
}

function bitOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) | 0;
  return 1 << hash;
}

/** Most names that are held against each other: no word of one is in the other, and their surnames have other letters. */
function areStrangers(a: PlainParts, b: PlainParts): boolean {
  if ((a.words & b.words) !== 0) return false;
  let apart = 0;
  for (let left = a.letters ^ b.letters; left !== 0; left &= left - 1) apart++;
  return apart > MOST_APART;
}

function plainParts(name: NameValue): PlainParts {
  let parts = PLAIN.get(name);
  if (!parts) {
    const family = plain(name.family);
    const given = name.given.map(plain);
    const words = name.family.includes('-') ? -1 : given.reduce((bits, word) => bits | bitOf(word), bitOf(family));
    parts = { family, given, letters: lettersOf(family), words };
    PLAIN.set(name, parts);
  }
  return parts;
}

/** The words of a body's name as if they were a person's. */
export const readAsPerson = remembered((full): NameValue => {
  const words = full.split(' ');
  return { entity: 'person', full, given: words.slice(0, -1), family: words.at(-1) ?? '' };
});

function middlesClash(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a[1], b[1]];
  if (!x || !y || a.length !== b.length) return false;
  return x[0] !== y[0] || (x.length > 1 && y.length > 1 && x !== y && !slip(x, y));
}

/** One slip of the pen: an edit or two in a word long enough to be sure that it is the same word, or that sounds the same. */
export function slip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  const distance = editDistance(a, b, 2);
  if (distance === 1) return shorter >= 4 || a[0] === b[0];
  if (distance !== 2 || a[0] !== b[0]) return false;
  return shorter >= 8 || (shorter >= SHORTEST && soundOf(a).length > 2 && soundOf(a) === soundOf(b));
}

/** Whether two runs of words are the same but for a slip in one of them; of the longer run, only as many words as the other has. */
export function isOneWordSlipped(short: readonly string[], long: readonly string[]): boolean {
  let odd: number | undefined;
  for (let at = 0; at < short.length; at++) {
    if (short[at] === long[at]) continue;
    if (odd !== undefined) return false;
    odd = at;
  }
  if (odd === undefined) return false;
  const [word = '', other = ''] = [short[odd], long[odd]];
  if (`${word}s` === other || `${other}s` === word) return false; // one and several
  return Math.min(word.length, other.length) >= SHORTEST && slip(word, other);
}
