import * as v from 'valibot';
import type { Fact, Problem, Said, Source, SourceFacts } from '../model.ts';
import { clause, clauseOf, got, hiddenFault } from './refusal.ts';
import { type FactSet, type FactSetFact, FactSetSchema, type FactSetSource } from './schema.ts';
import { findWords } from './words.ts';

/** A longer file is refused unread, in UTF-16 code units. */
const LONGEST = 100_000_000;

export interface ParsedFactSet {
  factSet: FactSet;
  /** In the order of the file. Ids are `SET/ID`, so that two sets may use the same. */
  sources: SourceFacts[];
}

/**
 * Reads a fact set: the text of its file, or what `JSON.parse` made of it. Either the whole set is good, or nothing of it
 * is taken: the problem's sentence then names the set (`name`: a path or title), the path in it, and the reason.
 */
export function parseFactSet(input: unknown, name = 'The fact set'): ParsedFactSet | { problem: Problem } {
  const refuse = (fault: string) => ({
    problem: { code: 'fact-set' as const, sentence: `${name} was not loaded: ${fault}.` },
  });
  let file = input;
  if (typeof input === 'string') {
    if (input.length > LONGEST) return refuse(`the file is longer than ${LONGEST / 1e6} million characters`);
    try {
      file = JSON.parse(input.replace(/^\ufeff/, ''));
    } catch {
      return refuse('the file is not JSON');
    }
  }
  const hidden = hiddenFault(file);
  if (hidden) return refuse(hidden);
  const parsed = v.safeParse(FactSetSchema, file, { abortEarly: true, abortPipeEarly: true });
  if (!parsed.success) return refuse(clauseOf(parsed.issues[0]));
  const fault = crossFault(parsed.output);
  if (fault) return refuse(fault);
  return { factSet: parsed.output, sources: sourcesOf(parsed.output) };
}

/** What holds between the parts of a set: unique ids, sources that exist, one way of saying, words that are there. */
function crossFault(set: FactSet): string | undefined {
  const ids = new Set<string>();
  for (const [index, { id }] of set.sources.entries()) {
    if (ids.has(id)) return clause(`sources[${index}].id`, `is used twice, got ${got(id)}`);
    ids.add(id);
  }
  const facts = new Set<string>();
  for (const [index, fact] of set.facts.entries()) {
    const path = `facts[${index}]`;
    if (facts.has(fact.id)) return clause(`${path}.id`, `is used twice, got ${got(fact.id)}`);
    facts.add(fact.id);
    if (!ids.has(fact.source)) return clause(`${path}.source`, `names no source of this set, got ${got(fact.source)}`);
    if (fact.statement === undefined && fact.quote === undefined) return clause(path, 'needs a statement or a quote');
    if (fact.statement !== undefined && fact.quote !== undefined) {
      return clause(path, 'must have either a statement or a quote, not both');
    }
    const said = fact.statement ?? fact.quote?.text ?? '';
    if (fact.words !== undefined && !said.includes(fact.words)) {
      return clause(
        `${path}.words`,
        `do not stand in the ${fact.quote ? 'quote' : 'statement'}, got ${got(fact.words)}`,
      );
    }
  }
  return undefined;
}

function sourcesOf(set: FactSet): SourceFacts[] {
  const sources = new Map<string, SourceFacts>();
  for (const source of set.sources) sources.set(source.id, { source: sourceOf(set, source), facts: [] });
  for (const fact of set.facts) sources.get(fact.source)?.facts.push(factOf(set, fact));
  return [...sources.values()];
}

function sourceOf(set: FactSet, source: FactSetSource): Source {
  return { ...source, id: `${set.id}/${source.id}`, factSet: set.id };
}

/**
 * A statement is its own sentence, so spans point into it. A quote's spans point into its source's text as far as the
 * file tells where it begins there; else into the quote.
 */
function factOf(set: FactSet, fact: FactSetFact): Fact {
  const text = fact.quote?.text ?? fact.statement ?? '';
  const at = fact.quote?.start ?? 0;
  const words = findWords(fact, text) ?? { start: 0, end: text.length };
  const span = { start: at, end: at + text.length };
  const said: Said = fact.quote ? { type: 'quote', text, ...span } : { type: 'statement', text, by: set.maker };
  const made = {
    id: `${set.id}/${fact.id}`,
    source: `${set.id}/${fact.source}`,
    kind: fact.kind,
    start: at + words.start,
    end: at + words.end,
    words: text.slice(words.start, words.end),
    sentence: { text, ...span },
    block: fact.block ?? 'paragraph',
    subject: fact.subject,
    value: fact.value,
    ...(fact.hedge === undefined ? {} : { hedge: fact.hedge }),
    ...(fact.cited === undefined ? {} : { cited: fact.cited }),
    said,
  };
  // The schema ties each value to its kind; the compiler loses that tie when the object is put together anew.
  return made as Fact;
}
