import type { Found } from '../kinds/room.ts';
import type { Span } from '../model.ts';
import { listIn } from '../text/grouped.ts';
import { nameCloseness } from '../text/names/parts.ts';
import { plain } from '../text/names/spelling.ts';
import type { Reading } from '../text/reading.ts';
import { bareMentions } from './bare-names.ts';
import { covering } from './covering.ts';
import { type Mention, nearestBefore, type Person } from './persons.ts';

export type { Mention, Person } from './persons.ts';

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
    listIn(byFamily, family).push(index);
    add(index, {
      start: item.start,
      end: item.end,
      by: item.value.given.length ? 'full' : 'surname',
      value: item.value,
    });
  }
  for (const person of persons) person.mentions.sort((a, b) => a.start - b.start);
  for (const mention of bareMentions(reading, {
    persons,
    byFamily,
    inPerson: covering(mentions),
    inName: covering(names),
  })) {
    persons[mention.person]!.mentions.push(mention);
    mentions.push(mention);
  }
  mentions.sort((a, b) => a.start - b.start);
  for (const person of persons) person.mentions.sort((a, b) => a.start - b.start);
  return { persons, mentions };
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
