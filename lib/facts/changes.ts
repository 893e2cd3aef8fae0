import type { Fact, FactChange, NameValue } from '../model.ts';
import { sharedBetween } from '../text/context.ts';
import { nameCloseness } from '../text/names/parts.ts';
import { fold } from './keys.ts';

/**
 * What changed in a source between two readings of it: details of the same kind, subject and event whose value is another
 * ("four wounded", now "five wounded"), then new ones, then those that are gone. In the order of the text; details told
 * twice count once, and one that only moved, or says the same in other words, is no change.
 */
export function changesBetween(before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const renamed = renamings(before, after);
  const old = distinct(before, renamed);
  const now = distinct(after, new Map());
  const left = [...old].filter(([value]) => !now.has(value)).map(([, fact]) => fact);
  const come = [...now].filter(([value]) => !old.has(value)).map(([, fact]) => fact);

  const changed: FactChange[] = [];
  const paired = new Set<Fact>();
  for (const fact of come) {
    const earlier = nearest(
      fact,
      left.filter((each) => !paired.has(each) && sameThing(each, fact, renamed)),
      come,
    );
    if (!earlier) continue;
    paired.add(earlier).add(fact);
    changed.push({ ...told(fact), was: earlier.words, now: fact.words });
  }
  const fresh = outermost(come, paired).map((fact) => ({ ...told(fact), now: fact.words }));
  const gone = outermost(left, paired).map((fact) => ({ ...told(fact), was: fact.words }));
  return [...changed, ...fresh, ...gone];
}

/** Those of the details that were not paired, without words that lie in the words of another one: "three daughters" is said once. */
function outermost(facts: readonly Fact[], paired: ReadonlySet<Fact>): Fact[] {
  const holds = (other: Fact, fact: Fact) => other.start <= fact.start && fact.end <= other.end;
  return facts.filter(
    (fact, at) =>
      !paired.has(fact) &&
      !facts.some((other, place) => other !== fact && holds(other, fact) && (place < at || !holds(fact, other))),
  );
}

/** A detail once, by what it says of whom; what is told of another story or by the page's furniture is none. */
function distinct(facts: readonly Fact[], renamed: ReadonlyMap<string, string>): Map<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.aside) continue;
    const says = `${thingOf(fact, renamed)}|${valueKey(fact)}`;
    if (!found.has(says)) found.set(says, fact);
  }
  return found;
}

/** What a detail is about, without its value: two with the same are one detail with two values. */
function thingOf(fact: Fact, renamed: ReadonlyMap<string, string>): string {
  const { kind, subject } = fact;
  const about = fact.kind === 'name' ? '' : subjectKey(fact, renamed);
  return [kind, about, subject.event ?? '', aspectOf(fact)].join('|');
}

function subjectKey({ subject }: Fact, renamed: ReadonlyMap<string, string>): string {
  // "5 people" of whom something is told are the "4 people" of before.
  const called = (text: string) => fold(text).replace(/^\d[\d ]*/, '');
  if (subject.name === undefined) return called(subject.role ?? '');
  const name = called(subject.name);
  return renamed.get(name) ?? name;
}

/** The part of a value that tells what is stated, not how much or which: what is counted, whose relation, what is charged. */
function aspectOf(fact: Fact): string {
  switch (fact.kind) {
    case 'name':
      return fact.value.entity;
    case 'age':
      return fact.value.unit;
    case 'kin':
      return fact.value.relation;
    case 'time':
      return fact.value.clock ? 'clock' : 'day';
    case 'place':
      return fact.value.type;
    case 'count':
      return `${fact.value.state ?? fact.value.noun}${fact.value.part ? ' part' : ''}${fact.value.nth ? ' nth' : ''}`;
    case 'amount':
      return `${fact.value.unit} ${fact.value.of ?? ''}`;
    case 'charge':
      return fact.value.type;
    case 'status':
      return fact.value.about;
    case 'role':
    case 'quote':
      return '';
  }
}

function valueKey(fact: Fact): string {
  if (fact.kind === 'name') return fold(fact.value.full);
  if (fact.kind === 'quote') return fold(fact.value.words);
  if (fact.kind === 'role') return fold(fact.value.head);
  const value: object = fact.value;
  return JSON.stringify([fact.hedge, ...Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))]);
}

function sameThing(earlier: Fact, fact: Fact, renamed: ReadonlyMap<string, string>): boolean {
  if (thingOf(earlier, renamed) !== thingOf(fact, new Map())) return false;
  // Two persons are not one whose name was changed, unless it was put right by a letter or two.
  if (earlier.kind === 'name' && fact.kind === 'name') return closeName(earlier.value, fact.value);
  return true;
}

const closeName = (one: NameValue, other: NameValue) => ['misspelt', 'form'].includes(nameCloseness(one, other));

/** A sentence that shares less than this with the one before is likely to tell of something else. */
const SAME_SENTENCE = 0.3;

/** The earlier detail that a later one took the place of: the only one there is, or that with the likest sentence. */
function nearest(fact: Fact, earlier: readonly Fact[], come: readonly Fact[]): Fact | undefined {
  const alike = (one: Fact, other: Fact) => sharedBetween(one.sentence.text, other.sentence.text);
  let best: { fact: Fact; likeness: number } | undefined;
  for (const each of earlier) {
    const likeness = alike(each, fact);
    if (!best || likeness > best.likeness) best = { fact: each, likeness };
  }
  if (!best) return undefined;
  const { fact: chosen, likeness } = best;
  // An utterance, and a detail of nobody in particular, is the same one only where its sentence is.
  const isVague = fact.kind === 'quote' || (!fact.subject.name && !fact.subject.event && !fact.subject.role);
  if (isVague && likeness < SAME_SENTENCE) return undefined;
  // Another of the new details may have more right to it.
  const rival = come.some((other) => other !== fact && other.kind === fact.kind && alike(chosen, other) > likeness);
  return rival && likeness < SAME_SENTENCE ? undefined : chosen;
}

/** Names that the later reading spells another way, by the folded name before: what is told of them stays theirs. */
function renamings(before: readonly Fact[], after: readonly Fact[]): Map<string, string> {
  const names = (facts: readonly Fact[]) =>
    new Map(
      facts.flatMap((fact) =>
        fact.kind === 'name' && fact.value.entity === 'person' ? [[fold(fact.value.full), fact.value] as const] : [],
      ),
    );
  const [old, now] = [names(before), names(after)];
  const renamed = new Map<string, string>();
  for (const [name, value] of old) {
    if (now.has(name)) continue;
    const other = [...now].find(([later, candidate]) => !old.has(later) && closeName(value, candidate));
    if (other) renamed.set(name, other[0]);
  }
  return renamed;
}

function told(fact: Fact): Omit<FactChange, 'was' | 'now'> {
  const { kind, subject, sentence } = fact;
  const counted = fact.kind === 'count' ? fact.value.state : undefined;
  const about = kind === 'name' ? undefined : (counted ?? subject.name ?? subject.role ?? eventOf(subject.event));
  const isSaid = about === undefined || fold(about) === fold(fact.words);
  return { kind, ...(isSaid ? {} : { about }), sentence: sentence.text };
}

const eventOf = (event: Fact['subject']['event']) => (event === 'other' || event === undefined ? undefined : event);
