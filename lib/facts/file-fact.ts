import type { Fact, Said, Source, SourceFacts } from '../model.ts';
import type { FactSet, FactSetFact, FactSetSource } from './schema.ts';
import { findWords } from './words.ts';

/** What a set's facts and sources take from the set that they are in. */
export type SetOf = Pick<FactSet, 'id' | 'maker'>;

/** A source of a file as the library keeps it, under `SET/ID`. */
export function sourceOf(set: SetOf, source: FactSetSource): Source {
  return { ...source, id: `${set.id}/${source.id}`, factSet: set.id };
}

/**
 * A fact of a file as the library keeps it. A statement is its own sentence, so spans point into it. A quote's spans point
 * into its source's text as far as the file tells where it begins there; else into the quote.
 */
export function factOf(set: SetOf, fact: FactSetFact): Fact {
  const text = fact.quote?.text ?? fact.statement ?? '';
  const at = fact.quote?.start ?? 0;
  const words = findWords(fact, text) ?? { start: 0, end: text.length };
  const span = { start: at, end: at + text.length };
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
    ...(fact.aside === undefined ? {} : { aside: fact.aside }),
    said: fact.quote ? { type: 'quote', text, ...span } : statementOf(set, fact, text),
  };
  // The schema ties each value to its kind; the compiler loses that tie when the object is put together anew.
  return made as Fact;
}

function statementOf(set: SetOf, { review }: FactSetFact, text: string): Said {
  return { type: 'statement', text, by: review?.by ?? set.maker, ...(review ? { review: review.rating } : {}) };
}

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Gives each of a set's ids as a file may write it: what stands behind `SET/`, or a counted one where that is no id or taken. */
export function fileIds(set: string, letter: string): (id: string) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  let last = 0;
  return (id) => {
    const known = given.get(id);
    if (known !== undefined) return known;
    const own = id.startsWith(`${set}/`) ? id.slice(set.length + 1) : id;
    let name = own;
    while (!IDENTIFIER.test(name) || name === 'constructor' || name === 'prototype' || taken.has(name)) {
      name = `${letter}${++last}`;
    }
    given.set(id, name);
    taken.add(name);
    return name;
  };
}

/** A source of the library as a file writes it, under the id given. */
export function fileSource(source: Source, id: string): FactSetSource {
  const { publisher, title, authors, published, modified, accessed, url, contentHash, origin, standing } = source;
  const told = { published, modified, accessed, url, contentHash, origin, standing, private: source.private };
  const stated = Object.entries(told).filter(([, value]) => value !== undefined);
  return { id, publisher, title, authors, ...Object.fromEntries(stated) };
}

/** A fact of the library as a file writes it, under the ids given. */
export function fileFact(fact: Fact, id: string, source: string): FactSetFact {
  const { kind, subject, value, hedge, cited, aside, block, words, said } = fact;
  const made = {
    id,
    source,
    kind,
    subject,
    value,
    ...(hedge === undefined ? {} : { hedge }),
    ...(cited === undefined ? {} : { cited }),
    ...(aside === undefined ? {} : { aside }),
    ...(block === 'paragraph' ? {} : { block }),
    ...(words !== '' && said.text.includes(words) ? { words } : {}),
    ...(said.type === 'quote'
      ? { quote: { text: said.text, ...(said.start === 0 ? {} : { start: said.start }) } }
      : {
          statement: said.text,
          ...(said.review === undefined ? {} : { review: { by: said.by, rating: said.review } }),
        }),
  };
  return made as FactSetFact;
}

/** A source and its facts under another set's id. */
export function movedTo(set: string, { source, facts, ...rest }: SourceFacts): SourceFacts {
  const from = source.id.slice(0, source.id.indexOf('/') + 1);
  const renamed = (id: string) => `${set}/${id.startsWith(from) ? id.slice(from.length) : id}`;
  const id = renamed(source.id);
  return {
    ...rest,
    source: { ...source, id, factSet: set },
    facts: facts.map((fact) => ({ ...fact, id: renamed(fact.id), source: id })),
  };
}
