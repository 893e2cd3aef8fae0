import * as v from 'valibot';
import type { Problem, SourceFacts } from '../model.ts';
import { factOf, sourceOf } from './file-fact.ts';
import type { Work } from './own.ts';
import { clause, clauseOf, got, hiddenFault } from './refusal.ts';
import {
  FactSchema,
  type FactSet,
  type FactSetFact,
  FactSetSchema,
  type FactSetSource,
  SourceSchema,
} from './schema.ts';
import { finished, inSteps, type Step } from './steps.ts';

/** A longer file is refused unread, in UTF-16 code units. */
const LONGEST = 100_000_000;

export interface ParsedFactSet {
  factSet: FactSet;
  /** In the order of the file. Ids are `SET/ID`, so that two sets may use the same. */
  sources: SourceFacts[];
}

/** The set's own fields; its sources and facts are looked at one by one, so that a large set can be stopped. */
const Envelope = v.strictObject({
  ...FactSetSchema.entries,
  sources: v.pipe(v.array(v.unknown(), 'must be a list of sources'), v.minLength(1, 'must have at least one source')),
  facts: v.array(v.unknown(), 'must be a list of facts'),
});

/**
 * Reads a fact set: the text of its file, or what `JSON.parse` made of it. Either the whole set is good, or nothing of it
 * is taken: the problem's sentence then names the set (`name`: a path or title), the path in it, and the reason.
 */
export function parseFactSet(input: unknown, name = 'The fact set'): ParsedFactSet | { problem: Problem } {
  return finished(reading(input, name));
}

/** The same with rests between, for a file that may be large: tells how far it is, and rejects once it is stopped. */
export function parseFactSetInSteps(
  input: unknown,
  name: string,
  work?: Work,
): Promise<ParsedFactSet | { problem: Problem }> {
  return inSteps(reading(input, name), work);
}

/** The plain sentence for a file of facts that nothing was taken of. */
export function refusal(name: string, fault: string): { problem: Problem } {
  return { problem: { code: 'fact-set', sentence: `${name} was not loaded: ${fault}.` } };
}

function* reading(input: unknown, name: string): Generator<Step, ParsedFactSet | { problem: Problem }> {
  let file = input;
  if (typeof input === 'string') {
    if (input.length > LONGEST) return refusal(name, `the file is longer than ${LONGEST / 1e6} million characters`);
    try {
      file = JSON.parse(input.replace(/^\ufeff/, ''));
    } catch {
      return refusal(name, 'the file is not JSON');
    }
  }
  const set = yield* checked(file);
  if (typeof set === 'string') return refusal(name, set);
  const sources = new Map<string, SourceFacts>();
  for (const source of set.sources) sources.set(source.id, { source: sourceOf(set, source), facts: [] });
  for (const [index, fact] of set.facts.entries()) {
    sources.get(fact.source)?.facts.push(factOf(set, fact));
    if (index % 100 === 99) yield [set.facts.length + index, set.facts.length * 2];
  }
  return { factSet: set, sources: [...sources.values()] };
}

/** The set as its schema gives it, or what is wrong with it. */
function* checked(file: unknown): Generator<Step, FactSet | string> {
  const { sources: list, facts: all, ...rest } = typeof file === 'object' && file !== null ? (file as Loose) : {};
  // The lists are walked part by part below; here nothing may hide beside them.
  const hidden = hiddenFault(rest) ?? (Array.isArray(file) ? hiddenFault(file) : undefined);
  if (hidden) return hidden;
  const envelope = v.safeParse(Envelope, file, STRICTLY);
  if (!envelope.success) return clauseOf(envelope.issues[0]);
  const total = (list as unknown[]).length + (all as unknown[]).length * 2;
  const sources: FactSetSource[] = [];
  const ids = new Set<string>();
  for (const [index, each] of envelope.output.sources.entries()) {
    const path = `sources[${index}]`;
    const source = part(SourceSchema, each, path);
    if (typeof source === 'string') return source;
    if (ids.has(source.id)) return clause(`${path}.id`, `is used twice, got ${got(source.id)}`);
    ids.add(source.id);
    sources.push(source);
    if (index % 100 === 99) yield [index, total];
  }
  const facts: FactSetFact[] = [];
  const used = new Set<string>();
  for (const [index, each] of envelope.output.facts.entries()) {
    const path = `facts[${index}]`;
    const fact = part(FactSchema, each, path);
    if (typeof fact === 'string') return fact;
    if (used.has(fact.id)) return clause(`${path}.id`, `is used twice, got ${got(fact.id)}`);
    used.add(fact.id);
    if (!ids.has(fact.source)) return clause(`${path}.source`, `names no source of this set, got ${got(fact.source)}`);
    const fault = factFault(fact, path);
    if (fault) return fault;
    facts.push(fact);
    if (index % 100 === 99) yield [sources.length + index, total];
  }
  return { ...envelope.output, sources, facts };
}

type Loose = Record<string, unknown>;
const STRICTLY = { abortEarly: true, abortPipeEarly: true } as const;

function part<S extends v.GenericSchema>(schema: S, given: unknown, path: string): v.InferOutput<S> | string {
  const hidden = hiddenFault(given, path, 2);
  if (hidden) return hidden;
  const parsed = v.safeParse(schema, given, STRICTLY);
  return parsed.success ? parsed.output : clauseOf(parsed.issues[0], path);
}

/** What no schema says of one fact: one way of saying, words that are there, a review of a statement. `path` is where it stands. */
export function factFault(fact: FactSetFact, path: string): string | undefined {
  const at = (field: string) => (path === '' ? field : `${path}.${field}`);
  if (fact.statement === undefined && fact.quote === undefined) return clause(path, 'needs a statement or a quote');
  if (fact.statement !== undefined && fact.quote !== undefined) {
    return clause(path, 'must have either a statement or a quote, not both');
  }
  if (fact.review && fact.quote) return clause(at('review'), 'goes with a statement, not with a quote');
  const said = fact.statement ?? fact.quote?.text ?? '';
  if (fact.words !== undefined && !said.includes(fact.words)) {
    return clause(at('words'), `do not stand in the ${fact.quote ? 'quote' : 'statement'}, got ${got(fact.words)}`);
  }
  return undefined;
}
