/**
 * Blocking keys: the few words by which reports on one story find each other, so that a look-up never scans everything.
 *
 * | key | from | lets meet |
 * |---|---|---|
 * | `name:cody allen` | a person's full name | the same name, whatever its accents, titles or middle names |
 * | `family:allen` | a surname | full name and bare surname |
 * | `near:alen` | the surname, and all that is left when one letter of it is dropped | surnames one slip apart: a letter wrong, missing, added, doubled, or two swapped |
 * | `sound:mhmd` | a surname's consonants | Mohammed and Muhammad |
 * | `organisation:…`, `road:…`, `facility:…`, `town:…`, `county:…` | their normal form | |
 * | `day:2024-02-29` | a calendar day, where the words mean one to three days | |
 * | `word:taliban` | a capitalised word of the text, and the stem of a telling word of its headline | reports without a shared person or place |
 *
 * Keys are plain text without order or weight; `weightOf` tells how much a shared one says, before its rarity is counted.
 */
import type { Claim, Gist, NameValue, SourceFacts } from '../model.ts';
import { isLone } from '../text/names/lone.ts';
import { soundOf } from '../text/names/spelling.ts';

/** Only the first letters of a surname count for nearness, so that long names make few keys. */
const COMPARED = 9;
/** What is left of a name must have three letters: two are shared by too many. */
const SHORTEST_NEAR = 3;
const LONGEST_RANGE = 3;
const DAY = 86_400_000;

const WEIGHTS: Record<string, number> = {
  name: 4,
  family: 2,
  facility: 2,
  road: 2,
  organisation: 1.5,
  near: 1,
  sound: 1,
  county: 1,
  town: 1,
  day: 1,
  word: 0.5,
};

/** How much a shared key says of its own, before its rarity: 4 for a full name, 1 for a town or a day. */
export function weightOf(key: string): number {
  return WEIGHTS[key.slice(0, key.indexOf(':'))] ?? 1;
}

/**
 * The keys of an article's or a source's claims, sorted, each once. Claims that tell of another story, and the page's own
 * furniture, give none; nor does a day of publication.
 */
export function keysOf(claims: readonly Claim[]): string[] {
  return [...keySet(claims)].sort();
}

function keySet(claims: readonly Claim[]): Set<string> {
  const keys = new Set<string>();
  const named = new Set<string>();
  for (const claim of telling(claims)) {
    const person = personOf(claim);
    if (person) {
      // most reports name somebody again and again
      const name = `${person.given[0] ?? ''} ${person.family}`;
      if (named.has(name)) continue;
      named.add(name);
    }
    for (const key of person ? personKeys(person) : keysOfClaim(claim)) keys.add(key);
  }
  return keys;
}

/** The keys of full names and surnames alone: what is compared where a name is only near. */
export function nameKeysOf(claims: readonly Claim[]): string[] {
  const keys = new Set<string>();
  for (const claim of telling(claims)) {
    const person = personOf(claim);
    if (person) for (const key of nameKeys(person)) keys.add(key);
  }
  return [...keys].sort();
}

/** The claims that tell of the text's own story; of those that name a person and give no more keys, the first. */
function* telling(claims: readonly Claim[]): Generator<Claim> {
  const named = new Set<string>();
  for (const claim of claims) {
    if (claim.aside === 'other-story' || claim.aside === 'boilerplate') continue;
    if (claim.kind === 'age' || claim.kind === 'kin' || claim.kind === 'status') {
      const { name } = claim.subject;
      if (name === undefined || named.has(name)) continue;
      named.add(name);
    }
    yield claim;
  }
}

/** All keys under which a source is found: of its claims, and of its text's capitalised words. In no order. */
export function keysOfSource({ facts, gist }: SourceFacts): Set<string> {
  const keys = keySet(facts);
  if (gist) for (const key of gistKeys(gist)) keys.add(key);
  return keys;
}

/** The near and sound keys of a folded name's surname. */
export function keysOfName(name: string): string[] {
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return [...nearKeys(surname), `sound:${soundOf(surname)}`];
}

/** The keys of a text's capitalised words, in no order. */
export function gistKeys(gist: Gist): string[] {
  return gist.names.flatMap((name) => labelled('word', name));
}

/** The `near:` keys of a folded surname: two surnames of four letters or more that are one slip apart share at least one. */
export function nearKeys(family: string): string[] {
  const letters = [...family].slice(0, COMPARED);
  const whole = letters.join('');
  const left = new Set(letters.length >= SHORTEST_NEAR ? [`near:${whole}`] : []);
  if (letters.length <= SHORTEST_NEAR) return [...left];
  let at = 0;
  for (const letter of letters) {
    left.add(`near:${whole.slice(0, at)}${whole.slice(at + letter.length)}`);
    at += letter.length;
  }
  return [...left];
}

/**
 * Where the keys of one surname gather: its first two letters and its last one, which most of what is left of it still has
 * when a letter is dropped. An index that lays keys with the same place together answers all keys of a surname from some
 * four places rather than ten. Undefined for keys of anything but names, and of how a name sounds.
 */
export function placeOf(key: string): string | undefined {
  const colon = key.indexOf(':');
  const label = key.slice(0, colon);
  if (label !== 'near' && label !== 'family' && label !== 'name') return undefined;
  const from = label === 'name' ? key.lastIndexOf(' ') + 1 : colon + 1;
  const end = label === 'near' ? key.length : Math.min(key.length, from + COMPARED);
  return key.slice(from, Math.min(end, from + 2)) + key.slice(end - 1, end);
}

/** A name's letters and digits, lower-case, without accents; words parted by single spaces. */
export function fold(text: string): string {
  // Most names are of plain letters, and are long done before the rest of the alphabets is thought of.
  if (/^[a-z0-9]*$/.test(text)) return text;
  if (/^[A-Za-z0-9 ]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** The person that a claim names, taken apart. */
function personOf(claim: Claim): Person | undefined {
  switch (claim.kind) {
    case 'name':
      return claim.value.entity === 'person' && !isOfficial(claim.value.title) ? claim.value : undefined;
    case 'age':
    case 'kin':
    case 'status':
      return claim.subject.name === undefined ? undefined : partsOf(claim.subject.name);
    default:
      return undefined;
  }
}

/** The keys of a claim that names nobody. */
function keysOfClaim(claim: Claim): string[] {
  switch (claim.kind) {
    case 'name':
      return claim.value.entity === 'organisation' && !isLone(claim.value.full)
        ? labelled('organisation', claim.value.full)
        : [];
    case 'place':
      return placeKeys(claim);
    case 'time':
      return claim.subject.event === 'publication' ? [] : dayKeys(claim.value.days);
    default:
      return [];
  }
}

/**
 * Police, coroners and prosecutors speak on every case of their town: that two reports name one of them says nothing of
 * the story.
 */
function isOfficial(title: string | undefined): boolean {
  return (
    title !== undefined &&
    /^(?:officer|deputy|trooper|sergeant|corporal|lieutenant|captain|major|detective|inspector|chief|sheriff|coroner|prosecutor|attorney|spokesperson|commander|marshal)$/.test(
      title,
    )
  );
}

/** First given name and surname are the full name: middle names and initials come and go between reports. */
type Person = Pick<NameValue, 'given' | 'family'>;

function personKeys(person: Person): string[] {
  const keys = nameKeys(person);
  const [family = ''] = keys;
  return family === '' ? [] : [...keys, ...likeKeys(family.slice(7))];
}

/** The near and sound keys of surnames that were met lately: a large import meets the same ones again and again. */
const lately = new Map<string, readonly string[]>();
const MOST_LATELY = 4000;

function likeKeys(surname: string): readonly string[] {
  const known = lately.get(surname);
  if (known) return known;
  if (lately.size >= MOST_LATELY) lately.clear();
  const keys = [...nearKeys(surname), ...soundKeys(surname)];
  lately.set(surname, keys);
  return keys;
}

function soundKeys(surname: string): string[] {
  const sound = soundOf(surname);
  return sound.length >= 3 ? [`sound:${sound}`] : [];
}

/** The surname's key first, then the full name's. */
function nameKeys({ given, family }: Person): string[] {
  const surname = fold(family).replaceAll(' ', '');
  if (surname.length < 2) return [];
  const keys = [`family:${surname}`];
  const parts = fold(family).split(' ');
  if (parts.length > 1) keys.push(...parts.filter((part) => part.length >= 4).map((part) => `family:${part}`));
  const first = fold(given[0] ?? '');
  if (first !== '') keys.push(`name:${first} ${surname}`);
  return keys;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** A subject's name taken apart: the last word but suffixes is the surname, the first of several the given name. */
function partsOf(name: string): Pick<NameValue, 'given' | 'family'> {
  const words = name.trim().split(/\s+/);
  while (words.length > 1 && SUFFIX.test(fold(words.at(-1) ?? ''))) words.pop();
  return { given: words.slice(0, -1), family: words.at(-1) ?? '' };
}

function placeKeys({ value }: Claim<'place'>): string[] {
  const town = value.within === undefined ? [] : labelled('town', value.within);
  switch (value.type) {
    case 'address':
    case 'block':
    case 'road':
      return [...labelled('road', value.name), ...town];
    case 'crossing':
      return [...labelled('road', value.name), ...labelled('road', value.cross ?? ''), ...town];
    case 'facility':
      return [...labelled('facility', value.name), ...town];
    case 'town':
      return labelled('town', value.name);
    case 'county':
      return labelled('county', value.name);
    case 'site':
      return town;
    default:
      return [];
  }
}

function dayKeys(days: { from: string; to: string } | undefined): string[] {
  if (!days) return [];
  const from = Date.parse(`${days.from.slice(0, 10)}T00:00:00Z`);
  const to = Date.parse(`${days.to.slice(0, 10)}T00:00:00Z`);
  const keys: string[] = [];
  if (Number.isNaN(from) || Number.isNaN(to) || to - from >= LONGEST_RANGE * DAY) return keys;
  for (let at = from; at <= to; at += DAY) keys.push(`day:${new Date(at).toISOString().slice(0, 10)}`);
  return keys;
}

function labelled(label: string, text: string): string[] {
  const folded = fold(text);
  return folded.length < 2 ? [] : [`${label}:${folded}`];
}
