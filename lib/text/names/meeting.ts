import type { NameValue } from '../../model.ts';
import { organisationKey, organisationWords } from './organisation-names.ts';
import { readAsPerson, slip } from './parts.ts';
import { plain } from './spelling.ts';

/** By what a name meets others: its words and initials, and the word that another's may be a slip away from. */
interface Marks {
  words: ReadonlySet<string>;
  family: string;
  /** A bit for each letter of `family`. */
  letters: number;
}

/** The most letters of which one word has some and the other none where they are two edits apart. */
const MOST_APART = 4;

/**
 * The names of one text by what others may have in common with them. Of two names that do not meet here no comparison says
 * anything: they share no word, neither is the other's initials, and no surname is a slip of the other.
 */
export class NameIndex {
  readonly #holding = new Map<string, number[]>();
  readonly #marks: Marks[];

  constructor(names: readonly NameValue[]) {
    this.#marks = names.map(marksOf);
    for (const [at, { words }] of this.#marks.entries())
      for (const word of words) {
        const holding = this.#holding.get(word);
        if (holding) holding.push(at);
        else this.#holding.set(word, [at]);
      }
  }

  /** The places, in rising order, of the names that one can be compared with. */
  meeting(name: NameValue): number[] {
    const { words, family, letters } = marksOf(name);
    const met = new Set<number>();
    for (const word of words) for (const at of this.#holding.get(word) ?? []) met.add(at);
    for (let at = 0; at < this.#marks.length; at++) {
      const other = this.#marks[at]!;
      if (mayBeSlip(letters ^ other.letters) && slip(family, other.family)) met.add(at);
    }
    return [...met].sort((a, b) => a - b);
  }
}

function mayBeSlip(apart: number): boolean {
  let count = 0;
  for (let left = apart; left !== 0; left &= left - 1) if (++count > MOST_APART) return false;
  return true;
}

const MARKS = new WeakMap<NameValue, Marks>();

function marksOf(name: NameValue): Marks {
  const known = MARKS.get(name);
  if (known) return known;
  const marks = name.entity === 'word' ? NONE : marksIn(name);
  MARKS.set(name, marks);
  return marks;
}
/** A misspelt word is nobody's name. */
const NONE: Marks = { words: new Set(), family: '', letters: 0 };

function marksIn(name: NameValue): Marks {
  const person = name.entity === 'person' ? name : readAsPerson(name.full);
  const family = plain(person.family);
  const words = new Set([family, ...plain(name.full).split(' '), organisationKey(name.full)]);
  for (const word of organisationWords(name.full)) words.add(word);
  for (const given of person.given) words.add(plain(given));
  // a hyphen may join what is two words elsewhere
  for (const word of plain([...person.given, person.family].join(' ')).split(/[-‐‑ ]/)) words.add(word);
  for (const initials of initialsOf(name.full)) words.add(initials);
  let letters = 0;
  for (let at = 0; at < family.length; at++) letters |= 1 << family.charCodeAt(at);
  return { words, family, letters };
}

/** What a body's name is as initials, and what its words make; marked, so that no word is taken for either. */
function initialsOf(full: string): string[] {
  const words = organisationWords(full);
  const made = words.length < 2 || words.length > 6 ? [] : [`#${words.map((word) => word[0]).join('')}`];
  return /^[A-Z]{2,6}$/.test(full) ? [...made, `#${full.toLowerCase()}`] : made;
}
