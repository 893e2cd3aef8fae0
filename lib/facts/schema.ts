/**
 * The fact-set file, version 1.
 *
 * A fact set is one JSON file: who made it, which reports it draws on, and what each report states.
 *
 *     {
 *       "format": "second-source/facts", "version": 1,
 *       "id": "mill-fire-2024", "title": "The mill fire", "maker": "City desk", "licence": "CC0-1.0", "revised": "2024-05-02",
 *       "sources": [{"id": "gazette", "publisher": "The Gazette", "title": "Mill burns", "authors": ["Ann Lee"], "published": "2024-05-01"}],
 *       "facts": [{"id": "age", "source": "gazette", "kind": "age", "subject": {"name": "Jon Parata", "role": "victim"},
 *                  "value": {"from": 75, "to": 75, "unit": "year"}, "statement": "Jon Parata was 75.", "words": "75"}]
 *     }
 *
 * - `value` has the shape of its `kind` (see `values.ts`; the same shapes as `ValueOf` in `model.ts`).
 * - A fact says its source's piece in one of two ways: `statement`, a summary in the maker's own words, shown as "summarised by
 *   MAKER"; or `quote`, the source's words to the character, with `start`, where they begin in the source's text, if known.
 * - `words` are those words of the statement or quote that carry the value; without them they are looked for.
 * - `review` makes a statement one of a reviewer's: whose it is and the rating given. It is shown as "reviewed by" and decides nothing.
 * - `aside` keeps a fact that is not compared; `standing` of a source says that it was corrected or withdrawn; `private` that
 *   it is shown in the panel only.
 * - A report that has no headline gets a description in square brackets as `title`: "[Report on the funeral]".
 * - Days are days of the calendar (`2024-02-29`), from 1500 to 2200. Links are `https:` or `http:`.
 * - Ids are unique within the file. A field that the format does not know is an error, so that a slip of the pen is not lost.
 *
 * `assets/facts/facts.schema.json` says the same as JSON Schema, for editors; it is generated from here.
 */
import * as v from 'valibot';
import { ASIDES, BLOCKS, EVENTS, HEDGES, KINDS, type Kind } from '../model.ts';
import { day, identifier, line, link, moment, verbatim, whole } from './fields.ts';
import { VALUES } from './values.ts';

export const FORMAT = 'second-source/facts';
export const VERSION = 1;

export const SourceSchema = v.strictObject({
  id: identifier,
  publisher: line(200),
  title: line(400),
  authors: v.pipe(
    v.array(line(200), 'must be a list of names'),
    v.maxLength(100, 'must be a list of at most 100 names'),
  ),
  published: v.exactOptional(moment),
  modified: v.exactOptional(moment),
  accessed: v.exactOptional(moment),
  url: v.exactOptional(link),
  contentHash: v.exactOptional(line(200)),
  origin: v.exactOptional(line(200)),
  standing: v.exactOptional(v.picklist(['corrected', 'withdrawn'], 'must be one of corrected, withdrawn')),
  private: v.exactOptional(v.literal(true, 'must be true')),
});

export const SubjectSchema = v.strictObject({
  name: v.exactOptional(line(200)),
  role: v.exactOptional(line(200)),
  event: v.exactOptional(v.picklist(EVENTS, `must be one of ${EVENTS.join(', ')}`)),
  sex: v.exactOptional(v.picklist(['female', 'male'], 'must be one of female, male')),
  age: v.exactOptional(whole(0, 130)),
});

const quoted = v.strictObject({
  text: verbatim(1000),
  start: v.exactOptional(whole(0, 100_000_000)),
});

const reviewed = v.strictObject({ by: line(200), rating: line(200) });

function fact<K extends Kind>(kind: K) {
  return v.strictObject({
    id: identifier,
    source: identifier,
    kind: v.literal(kind),
    subject: SubjectSchema,
    value: VALUES[kind],
    hedge: v.exactOptional(v.picklist(HEDGES, `must be one of ${HEDGES.join(', ')}`)),
    cited: v.exactOptional(line(200)),
    block: v.exactOptional(v.picklist(BLOCKS, `must be one of ${BLOCKS.join(', ')}`)),
    aside: v.exactOptional(v.picklist(ASIDES, `must be one of ${ASIDES.join(', ')}`)),
    words: v.exactOptional(verbatim(600)),
    statement: v.exactOptional(line(600)),
    quote: v.exactOptional(quoted),
    review: v.exactOptional(reviewed),
  });
}

export const FactSchema = v.variant(
  'kind',
  [
    fact('name'),
    fact('role'),
    fact('age'),
    fact('kin'),
    fact('time'),
    fact('place'),
    fact('count'),
    fact('amount'),
    fact('charge'),
    fact('status'),
    fact('quote'),
  ],
  `must be one of ${KINDS.join(', ')}`,
);

/** The file as a schema. What it cannot say (unique ids, sources that exist, one of statement and quote) is checked in `import.ts`. */
export const FactSetSchema = v.strictObject({
  $schema: v.exactOptional(line(300)),
  format: v.literal(FORMAT, `must be "${FORMAT}"`),
  version: v.literal(VERSION, `must be ${VERSION}, the one version that is known here`),
  id: identifier,
  title: line(200),
  maker: line(200),
  licence: line(200),
  revised: day,
  sources: v.pipe(v.array(SourceSchema, 'must be a list of sources'), v.minLength(1, 'must have at least one source')),
  facts: v.array(FactSchema, 'must be a list of facts'),
});

/** A fact set as it stands in its file, cleaned (white space) and checked. */
export type FactSet = v.InferOutput<typeof FactSetSchema>;
export type FactSetSource = FactSet['sources'][number];
export type FactSetFact = FactSet['facts'][number];
