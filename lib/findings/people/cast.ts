import type { Claim, CountValue, Fact, NameValue, Span } from '../../model.ts';
import { listIn, setIn } from '../../text/grouped.ts';
import { nameCloseness } from '../../text/names/parts.ts';
import { isPersonNoun } from '../../text/people/nouns.ts';
import { ROADS } from '../../text/places/keys.ts';
import { tellsOfMany } from '../../text/round-ups.ts';
import { LEAD } from '../lead.ts';
import { once } from '../once.ts';
import { agedPairs } from './aged.ts';
import { areGenerationsApart } from './years.ts';

/** How a person of the page stands to a person of a source. */
export type Closeness = 'same' | 'form' | 'misspelt';

/** What is known of one text's claims as a whole, so that two claims can be weighed within their texts. */
export interface Side {
  /** All its claims, in its order. */
  claims: readonly Claim[];
  /** Persons by full name in the sentence that starts at an offset. */
  persons: Map<number, Set<string>>;
  /** How many different values the text has for what a claim is about, by `topicOf`. */
  values: Map<string, Set<string>>;
  /** The single days that its times name. */
  days: Set<string>;
  /** Whose age it gives by name. */
  aged: Set<string>;
  /** The people it counts, by the sentence that starts at an offset. */
  people: Map<number, CountValue[]>;
  /** The roads it tells of, in its order. */
  roads: Road[];
  /** Its headline or a sentence of its lead is on several incidents. */
  roundUp: boolean;
}

/** A road, a block, an address or a crossing, by keys of its roads, and the start of the sentence that tells of it. */
export interface Road extends Span {
  names: string[];
  block: boolean;
  sentence: number;
}

/** Gathers a side from all claims (or facts) of one text. */
const sideOf = once((claims: readonly Claim[]): Side => {
  const side: Side = {
    claims,
    persons: new Map(),
    values: new Map(),
    days: new Set(),
    aged: new Set(),
    people: new Map(),
    roads: [],
    roundUp: false,
  };
  for (const claim of claims) {
    if (claim.aside) continue;
    if (claim.kind === 'name' && claim.value.entity === 'person') {
      const name = claim.subject.name ?? claim.value.full;
      setIn(side.persons, claim.sentence.start).add(name);
    }
    if (claim.kind === 'time' && claim.value.days && claim.value.days.from === claim.value.days.to)
      side.days.add(claim.value.days.from);
    if (claim.kind === 'age' && claim.subject.name) side.aged.add(claim.subject.name);
    if (claim.kind === 'count' && isPersonNoun(claim.value.noun))
      listIn(side.people, claim.sentence.start).push(claim.value);
    if (claim.kind === 'place' && ROADS.has(claim.value.type)) side.roads.push(roadOf(claim));
    side.roundUp ||= claim.start < LEAD && tellsOfMany(claim.sentence.text);
    const topic = topicOf(claim);
    setIn(side.values, topic).add(JSON.stringify(claim.value));
  }
  return side;
});

function roadOf(claim: Claim<'place'>): Road {
  const { start, end, sentence, value } = claim;
  const names = [value.name, 'cross' in value ? value.cross : undefined].filter((name): name is string =>
    Boolean(name),
  );
  return { start, end, names, block: value.type === 'block', sentence: sentence.start };
}

/** What a claim is about, coarsely: two claims of one topic in one text are rivals for a partner in the other. */
export function topicOf(claim: Claim): string {
  switch (claim.kind) {
    case 'count':
      return `count ${claim.value.noun} ${claim.value.state ?? ''}`;
    case 'age':
      return `age ${claim.subject.name ?? claim.subject.sex ?? ''}`;
    case 'amount':
      return `amount ${claim.value.unit} ${claim.value.of ?? ''}`;
    case 'place':
      return `place ${claim.value.type}`;
    default:
      return `${claim.kind} ${claim.subject.event ?? ''}`;
  }
}

/** Whether a person of the page's sentence is, by name, among those of the source's; undefined where one of the two names nobody. */
export function sharesPerson(page: Claim, fact: Claim, { mine, theirs, partners }: Cast): boolean | undefined {
  const [here, there] = [mine.persons.get(page.sentence.start), theirs.persons.get(fact.sentence.start)];
  if (!here || !there) return undefined;
  for (const name of here) if (there.has(partners.get(name)?.name ?? '')) return true;
  return false;
}

/** Which persons of a source are which persons of the page, by full name. */
export interface Cast {
  /** Page's full name → source's full name with the closeness. */
  partners: Map<string, { name: string; closeness: Closeness }>;
  /** The same person's ages, for people whom no name ties together. */
  aged: Map<Claim, Set<Claim>>;
  mine: Side;
  theirs: Side;
}

/** The persons that claims or facts name, by full name. */
const personsOf = once((claims: readonly Claim[]): ReadonlyMap<string, NameValue> => {
  const persons = new Map<string, NameValue>();
  const surmised = new Set<string>();
  for (const claim of claims) {
    if (claim.aside) continue;
    const name = claim.subject.name;
    if (claim.kind === 'name') {
      if (claim.value.entity !== 'person') continue;
      const known = persons.get(name ?? claim.value.full);
      if (!known || surmised.delete(name ?? claim.value.full) || claim.value.given.length > known.given.length)
        persons.set(name ?? claim.value.full, claim.value);
    } else if (name && !persons.has(name)) {
      persons.set(name, namedBy(name));
      surmised.add(name);
    }
  }
  return persons;
});

/** A fact set may tell of a person without a fact of the name: the subject's name stands for it. */
function namedBy(full: string): NameValue {
  const words = full.split(/\s+/);
  const suffix = words.length > 2 && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(words.at(-1) ?? '') ? words.pop() : undefined;
  return {
    entity: 'person',
    full,
    given: words.slice(0, -1),
    family: words.at(-1) ?? full,
    ...(suffix ? { suffix: suffix.toLowerCase().replace('.', '') } : {}),
  };
}

/**
 * Matches the persons of two reports: the same name first, then forms of it, then names a slip apart, each person once.
 * A slip counts only where neither report holds the other's spelling as well.
 */
export function castOf(page: readonly Claim[], source: readonly Fact[]): Cast {
  const [mine, theirs] = [personsOf(page), personsOf(source)];
  const partners: Cast['partners'] = new Map();
  const taken = new Set<string>();
  const [names, others] = [[...mine], [...theirs]];
  const known = names.map((): ReturnType<typeof nameCloseness>[] => []);
  for (const wanted of ['same', 'form', 'misspelt'] as const) {
    for (const [row, [name, value]] of names.entries()) {
      if (partners.has(name)) continue;
      for (const [column, [other, theirValue]] of others.entries()) {
        if (wanted === 'misspelt' && taken.has(other)) continue;
        known[row]![column] ??= nameCloseness(value, theirValue);
        if (known[row]![column] !== wanted) continue;
        if (wanted === 'misspelt' && areGenerationsApart(name, page, other, source)) continue;
        partners.set(name, { name: other, closeness: wanted });
        taken.add(other);
        break;
      }
    }
  }
  const aged = agedPairs(page, source, (name) => partners.get(name)?.name);
  return { partners, aged, mine: sideOf(page), theirs: sideOf(source) };
}
