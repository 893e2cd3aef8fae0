import { isFunctionWord, ordinaryWords } from '../text/capitals.ts';
import { listIn } from '../text/grouped.ts';
import { isGivenName, sameGivenName } from '../text/names/given-names.ts';
import { isOrdinaryCapital, isOrganisationHead, isPlaceHead } from '../text/names/organisations.ts';
import { slip } from '../text/names/parts.ts';
import { editDistance, plain, soundOf } from '../text/names/spelling.ts';
import { titleHead } from '../text/names/titles.ts';
import { isRegion } from '../text/places/regions.ts';
import type { Reading, ReadSentence } from '../text/reading.ts';
import type { Token } from '../text/tokens.ts';
import { lastBefore, type Mention, nearestBefore, type Person } from './persons.ts';

/** What bare names are tied to: the persons of a text by surname and by given name, and what is named already. */
export interface Register {
  persons: Person[];
  /** Plain surname → indexes of persons. */
  byFamily: Map<string, number[]>;
  /** Whether an offset lies in a person's mention, or in any name. */
  inPerson(offset: number): boolean;
  inName(offset: number): boolean;
}

/** A capitalised word that may name somebody. */
interface Candidate {
  token: Token;
  /** Its place in the sentence. */
  at: number;
  before: Token | undefined;
  next: Token | undefined;
  sentence: ReadSentence;
  printed: string;
  key: string;
  end: number;
}

type Tied = Mention | undefined;

/** With two persons of one surname, a bare surname goes to the one named with title or in full this recently, in UTF-16 code units. */
const RECENT = 400;

/**
 * Mentions by surname or given name alone, in headlines too; a surname with a slip of the pen is tied as slipped. Linear:
 * each capitalised word is looked up, never compared with every person.
 */
export function bareMentions(reading: Reading, register: Register): Mention[] {
  const ordinary = ordinaryWords(reading);
  const byGiven = givenIndex(register.persons);
  const near = nearIndex(register.byFamily);
  let sounds: Map<string, number[]> | undefined;
  // few words are such that they may name somebody by what they sound like
  const bySounds = () => (sounds ??= soundIndex(byGiven));
  const mentions: Mention[] = [];
  for (const sentence of reading.sentences) {
    sentence.tokens.forEach((token, at) => {
      if (!token.capital || token.lower.length < 2 || register.inPerson(token.start)) return;
      const candidate = candidateAt(sentence, token, at);
      const joined = isJoined(candidate, at, byGiven);
      const tied =
        byFamilyOf(candidate, register, ordinary, joined) ??
        (isPlainWord(candidate, register, ordinary, joined)
          ? (byGivenOf(candidate, at, byGiven) ??
            bySlip(candidate, register, near) ??
            bySound(candidate, register.persons, bySounds))
          : bySlipInHeadline(candidate, register, near));
      if (tied) mentions.push(tied);
    });
  }
  return mentions;
}

function candidateAt(sentence: ReadSentence, token: Token, at: number): Candidate {
  const printed = token.possessive ? token.text.slice(0, -2) : token.text;
  const end = token.possessive ? token.end - 2 : token.end;
  return {
    token,
    at,
    before: sentence.tokens[at - 1],
    next: sentence.tokens[at + 1],
    sentence,
    printed,
    key: plain(printed),
    end,
  };
}

/** Part of another name: "Allen County", "Fort Allen". In a headline in title case neighbours tell nothing. */
function isJoined({ token, before, next, sentence }: Candidate, at: number, byGiven: Map<string, number[]>): boolean {
  if (sentence.titled) return false;
  if (next?.capital && !token.possessive && next.start - token.end === 1) return true;
  return Boolean(
    before?.capital &&
      !before.possessive &&
      !isOrdinaryCapital(before.lower) &&
      !isRegion(before.text) &&
      token.start - before.end === 1 &&
      at > 1 &&
      titleHead(before.lower) === undefined &&
      !byGiven.has(plain(before.lower)),
  );
}

function byFamilyOf(
  candidate: Candidate,
  { persons, byFamily, inName }: Register,
  ordinary: ReadonlySet<string>,
  joined: boolean,
): Tied {
  const { token, before, next, sentence, printed, key, end } = candidate;
  const families = byFamily.get(key);
  if (!families || (next?.capital && (isPlaceHead(next.lower) || isOrganisationHead(next.lower)))) return undefined;
  const known = families.length === 1 ? withMiddleName(candidate, persons[families[0]!]!) : undefined;
  if (known) return { ...known, person: families[0]!, end, by: 'full' };
  if (!sentence.titled && (joined || inName(token.start))) return undefined;
  const withGiven = before?.capital ? families.filter((index) => matchesGiven(persons[index]!, before.lower)) : [];
  // "Dana Allen" in a headline is not the Cody Allen of the text, whatever its first word is
  const opens =
    before !== undefined &&
    before === sentence.tokens[0] &&
    titleHead(before.lower) === undefined &&
    !ordinary.has(before.lower);
  const stranger = before?.capital && (isGivenName(before.lower) || opens);
  if (sentence.titled && stranger && withGiven.length === 0) return undefined;
  const [only] = withGiven;
  if (only !== undefined && withGiven.length === 1 && before)
    return { person: only, start: before.start, end, by: 'full', value: persons[only]!.name };
  if (families.length > 1 && !isRecent(persons, families, token.start)) return undefined;
  return {
    person: nearestBefore(persons, families, token.start),
    start: token.start,
    end,
    by: 'surname',
    value: { entity: 'person', full: printed, given: [], family: printed },
  };
}

/** A known person with a name between given name and surname that the text leaves out elsewhere: "Tobias Emil Lindqvist". */
function withMiddleName(
  { token, at, sentence, printed }: Candidate,
  person: Person,
): Pick<Mention, 'start' | 'value'> | undefined {
  const given: Token[] = [];
  for (let back = at - 1; back >= 0 && given.length < MOST_GIVEN; back--) {
    const word = sentence.tokens[back]!;
    if (!word.capital || word.possessive || (given[0] ?? token).start - word.end !== 1) return undefined;
    given.unshift(word);
    if (given.length > 1 && matchesGiven(person, word.lower)) {
      const names = given.map(({ text }) => text);
      return {
        start: word.start,
        value: { ...person.name, given: names, family: printed, full: [...names, printed].join(' ') },
      };
    }
  }
  return undefined;
}
const MOST_GIVEN = 3;

/** A word that could be a name of its own, neither a place nor an ordinary word. */
function isPlainWord(
  { token, sentence, printed }: Candidate,
  { inName }: Register,
  ordinary: ReadonlySet<string>,
  joined: boolean,
): boolean {
  return (
    !joined &&
    !sentence.titled &&
    !inName(token.start) &&
    !isOrdinaryCapital(token.lower) &&
    !isRegion(printed) &&
    !ordinary.has(token.lower)
  );
}

function byGivenOf({ token, printed, key, end }: Candidate, at: number, byGiven: Map<string, number[]>): Tied {
  const givens = byGiven.get(key);
  if (givens?.length !== 1 || at === 0) return undefined;
  return {
    person: givens[0]!,
    start: token.start,
    end,
    by: 'given',
    value: { entity: 'person', full: printed, given: [printed], family: '' },
  };
}

function bySlip({ token, printed, key, end }: Candidate, { byFamily }: Register, near: Map<string, string[]>): Tied {
  // datelines and labels are printed in capitals, and slips are no louder than the rest
  if (token.shouted || key.length < 4 || isGivenName(printed) || isFunctionWord(key)) return undefined;
  const families = slippedFamilies(key, near);
  const persons = families.length === 1 ? byFamily.get(families[0]!) : undefined;
  if (persons?.length !== 1) return undefined;
  return {
    person: persons[0]!,
    start: token.start,
    end,
    by: 'surname',
    value: { entity: 'person', full: printed, given: [], family: printed },
    slipped: true,
  };
}

/** "Tobiass’s boat": a given name alone that sounds like that of one person of the text, and is spelt otherwise. */
function bySound(
  { token, printed, key, end }: Candidate,
  persons: readonly Person[],
  bySounds: () => ReadonlyMap<string, number[]>,
): Tied {
  if (key.length < SHORTEST_GIVEN || !token.possessive || isFunctionWord(key)) return undefined;
  const [only, other] = bySounds().get(soundOf(key)) ?? [];
  if (only === undefined || other !== undefined) return undefined;
  const given = plain(persons[only]!.name.given[0]!);
  if (given === key || editDistance(given, key, 2) > 2) return undefined;
  return {
    person: only,
    start: token.start,
    end,
    by: 'surname',
    value: { entity: 'person', full: printed, given: [printed], family: '' },
    slipped: true,
  };
}
const SHORTEST_GIVEN = 5;

/** Given names by their sound. */
function soundIndex(byGiven: Map<string, number[]>): Map<string, number[]> {
  const sounds = new Map<string, number[]>();
  for (const [given, persons] of byGiven)
    if (given.length >= SHORTEST_GIVEN) {
      const sound = soundOf(given);
      sounds.set(sound, [...(sounds.get(sound) ?? []), ...persons]);
    }
  return sounds;
}

/** In a headline only a given name before it shows that a word is a person's surname with a letter wrong. */
function bySlipInHeadline(
  { before, sentence, printed, key, end }: Candidate,
  { persons, byFamily }: Register,
  near: Map<string, string[]>,
): Tied {
  if (!sentence.titled || !before?.capital || key.length < 4 || byFamily.has(key)) return undefined;
  const fitting = slippedFamilies(key, near)
    .flatMap((family) => byFamily.get(family) ?? [])
    .filter((index) => matchesGiven(persons[index]!, before.lower));
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return undefined;
  return {
    person: only,
    start: before.start,
    end,
    by: 'full',
    value: { ...persons[only]!.name, family: printed, full: `${before.text} ${printed}`, given: [before.text] },
    slipped: true,
  };
}

function slippedFamilies(key: string, near: Map<string, string[]>): string[] {
  // most words begin as nobody's surname does
  if (!near.has(initialOf(key))) return [];
  const forms = key.length >= LONG ? [...variants(key), startOf(key)] : variants(key);
  const found = new Set(forms.flatMap((form) => near.get(form) ?? []));
  return [...found].filter((family) => family !== key && family[0] === key[0] && slip(family, key));
}

/** Surnames by what is left of them when any one letter is dropped: two that are a slip apart share such a form. */
function nearIndex(byFamily: Map<string, number[]>): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const family of byFamily.keys()) {
    if (family.length < 4) continue;
    near.set(initialOf(family), []);
    if (family.length >= LONG) addTo(near, startOf(family), family);
    for (const variant of variants(family)) addTo(near, variant, family);
  }
  return near;
}

/** From so many letters on two may be wrong: such surnames meet by how they start, a few of each start. */
const LONG = 8;
const OF_ONE_START = 20;
const startOf = (word: string): string => `^${word.slice(0, 2)}`;

const initialOf = (word: string): string => `^${word[0]}`;

function addTo(near: Map<string, string[]>, form: string, family: string) {
  const known = listIn(near, form);
  if (known.length < OF_ONE_START) known.push(family);
}

/** No surname is longer; longer words are no slips of one. */
const LONGEST = 24;

function variants(word: string): string[] {
  if (word.length > LONGEST) return [];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function givenIndex(persons: readonly Person[]): Map<string, number[]> {
  const byGiven = new Map<string, number[]>();
  persons.forEach((person, index) => {
    const [given] = person.name.given;
    if (!given || given.length <= 2) return;
    const key = plain(given);
    listIn(byGiven, key).push(index);
  });
  return byGiven;
}

function matchesGiven(person: Person, lower: string): boolean {
  return person.name.given.some((given) => plain(given) === plain(lower) || sameGivenName(plain(given), plain(lower)));
}

function isRecent(persons: Person[], families: number[], offset: number): boolean {
  return (
    families.filter(
      (index) => offset - (lastBefore(persons[index]!.mentions, offset) ?? Number.NEGATIVE_INFINITY) < RECENT,
    ).length === 1
  );
}
