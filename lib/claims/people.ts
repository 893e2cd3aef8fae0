import type { Found } from '../kinds/room.ts';
import type { NameValue, Span } from '../model.ts';
import { ordinaryWords } from '../text/capitals.ts';
import { isGivenName, sameGivenName } from '../text/given-names.ts';
import { nameCloseness, slip } from '../text/name-parts.ts';
import { isOrdinaryCapital, isOrganisationHead, isPlaceHead } from '../text/organisations.ts';
import type { Reading } from '../text/reading.ts';
import { isRegion } from '../text/regions.ts';
import { plain } from '../text/spelling.ts';
import { titleHead } from '../text/titles.ts';

/** One person of a text with every place that names them. */
export interface Person {
  /** As fully as the text gives it. */
  name: NameValue;
  mentions: Mention[];
  sex?: 'female' | 'male';
}

/** A place that names a person: by full name, by surname, or by given name. */
export interface Mention extends Span {
  person: number;
  by: 'full' | 'surname' | 'given';
  /** The name as printed here. */
  value: NameValue;
  /** Printed with a slip: not quite the person's name. */
  slipped?: boolean;
}

/** The persons of a text, in order of first naming, and their mentions in text order. */
export interface People {
  persons: Person[];
  mentions: Mention[];
}

/** Gathers full names into persons, and ties bare surnames, given names and headline names to them. Linear in the text. */
export function peopleOf(reading: Reading, names: readonly Found<'name'>[]): People {
  const persons: Person[] = [];
  const mentions: Mention[] = [];
  const byFamily = new Map<string, number[]>();
  const add = (index: number, mention: Omit<Mention, 'person'>) => {
    const full = { ...mention, person: index };
    persons[index]!.mentions.push(full);
    mentions.push(full);
  };
  const covered = new Set<number>();
  const found = names.filter((f) => f.value.entity === 'person');
  // full names first: a title with a bare surname joins the person that it belongs to
  for (const item of [...found].sort(
    (a, b) => Number(b.value.given.length > 0) - Number(a.value.given.length > 0) || a.start - b.start,
  )) {
    const family = plain(item.value.family);
    const same = (byFamily.get(family) ?? []).filter((index) => {
      const closeness = nameCloseness(persons[index]!.name, item.value);
      return closeness === 'same' || closeness === 'form';
    });
    covered.add(item.start);
    const known = same.length
      ? item.value.given.length
        ? same[0]!
        : nearestBefore(persons, same, item.start)
      : undefined;
    if (known !== undefined) {
      const person = persons[known]!;
      if (item.value.full.length > person.name.full.length && item.value.given.length >= person.name.given.length)
        person.name = item.value;
      add(known, {
        start: item.start,
        end: item.end,
        by: item.value.given.length ? 'full' : 'surname',
        value: item.value,
      });
      continue;
    }
    const index = persons.length;
    persons.push({ name: item.value, mentions: [] });
    (byFamily.get(family) ?? byFamily.set(family, []).get(family)!).push(index);
    add(index, {
      start: item.start,
      end: item.end,
      by: item.value.given.length ? 'full' : 'surname',
      value: item.value,
    });
  }
  tieBareNames(reading, persons, byFamily, add, spansOf(mentions), spansOf(names));
  mentions.sort((a, b) => a.start - b.start);
  for (const person of persons) person.mentions.sort((a, b) => a.start - b.start);
  return { persons, mentions };
}

function spansOf(spans: readonly Span[]): (offset: number) => boolean {
  const starts = [...spans].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (starts[middle]!.start > offset) high = middle - 1;
      else if (starts[middle]!.end <= offset) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function nearestBefore(persons: Person[], candidates: number[], offset: number): number {
  let best = candidates[0]!;
  let at = -1;
  for (const index of candidates) {
    for (const mention of persons[index]!.mentions) {
      if (mention.start < offset && mention.start > at) {
        at = mention.start;
        best = index;
      }
    }
  }
  return best;
}

/** Adds mentions by surname or given name alone, in headlines too; one with a slip of the pen is tied as slipped. */
function tieBareNames(
  reading: Reading,
  persons: Person[],
  byFamily: Map<string, number[]>,
  add: (index: number, mention: Omit<Mention, 'person'>) => void,
  inPerson: (offset: number) => boolean,
  inName: (offset: number) => boolean,
) {
  const ordinary = ordinaryWords(reading);
  const byGiven = new Map<string, number[]>();
  persons.forEach((person, index) => {
    const given = person.name.given[0];
    if (given && given.length > 2) {
      const key = plain(given);
      (byGiven.get(key) ?? byGiven.set(key, []).get(key)!).push(index);
    }
  });
  for (const sentence of reading.sentences) {
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (!token.capital || token.lower.length < 2 || inPerson(token.start)) continue;
      const before = tokens[at - 1];
      const next = tokens[at + 1];
      const end = token.possessive ? token.end - 2 : token.end;
      const printed = token.possessive ? token.text.slice(0, -2) : token.text;
      const key = plain(printed);
      // part of another name: "Allen County", "Fort Allen", "Dr. Sarah Allen" of an organisation
      const joined =
        (next?.capital && !token.possessive && next.start - token.end === 1 && !sentence.titled) ||
        (before?.capital &&
          !before.possessive &&
          token.start - before.end === 1 &&
          titleHead(before.lower) === undefined &&
          !sentence.titled &&
          !byGiven.has(plain(before.lower)) &&
          at > 1);
      const families = byFamily.get(key);
      if (families && !(next && (isPlaceHead(next.lower) || isOrganisationHead(next.lower)) && next.capital)) {
        if (inName(token.start) && !sentence.titled) continue;
        if (joined && !sentence.titled) continue;
        if (
          sentence.titled &&
          before?.capital &&
          isGivenName(before.lower) &&
          !families.some((f) => matchesGiven(persons[f]!, before.lower))
        )
          continue;
        const withGiven = before?.capital ? families.filter((f) => matchesGiven(persons[f]!, before.lower)) : [];
        const index = withGiven.length === 1 ? withGiven[0]! : nearestBefore(persons, families, token.start);
        const person = persons[index]!;
        if (withGiven.length === 1 && before) add(index, { start: before.start, end, by: 'full', value: person.name });
        else if (families.length === 1 || unambiguous(persons, families, token.start))
          add(index, {
            start: token.start,
            end,
            by: 'surname',
            value: { entity: 'person', full: printed, given: [], family: printed },
          });
        continue;
      }
      if (
        joined ||
        inName(token.start) ||
        sentence.titled ||
        isOrdinaryCapital(token.lower) ||
        isRegion(printed) ||
        ordinary.has(token.lower)
      )
        continue;
      const givens = byGiven.get(key);
      if (givens?.length === 1 && at > 0) {
        add(givens[0]!, {
          start: token.start,
          end,
          by: 'given',
          value: { entity: 'person', full: printed, given: [printed], family: '' },
        });
        continue;
      }
      if (key.length >= 4 && !isGivenName(printed)) {
        const slipped = [...byFamily].filter(
          ([family]) => family.length >= 4 && family[0] === key[0] && slip(family, key),
        );
        const only = slipped.length === 1 && slipped[0]![1].length === 1 ? slipped[0]![1][0]! : undefined;
        if (only !== undefined)
          add(only, {
            start: token.start,
            end,
            by: 'surname',
            value: { entity: 'person', full: printed, given: [], family: printed },
            slipped: true,
          });
      }
    }
  }
}

function matchesGiven(person: Person, lower: string): boolean {
  return person.name.given.some((given) => plain(given) === plain(lower) || sameGivenName(plain(given), plain(lower)));
}

/** With two persons of one surname, a bare surname is tied only where one of them was named in full within the last 400 characters. */
function unambiguous(persons: Person[], families: number[], offset: number): boolean {
  const recent = families.filter((index) =>
    persons[index]!.mentions.some((m) => m.by === 'full' && m.start < offset && offset - m.start < 400),
  );
  return recent.length === 1;
}

/** The person named at a span, if any; binary search over mentions in text order. */
export function personAt(people: People, span: Span): Mention | undefined {
  let low = 0;
  let high = people.mentions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mention = people.mentions[middle]!;
    if (mention.end <= span.start) low = middle + 1;
    else if (mention.start >= span.end) high = middle - 1;
    else return mention;
  }
  return undefined;
}
