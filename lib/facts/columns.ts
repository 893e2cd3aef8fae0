/**
 * The table of facts (CSV): one fact a row, its source beside it.
 *
 * | column | what it holds |
 * |---|---|
 * | `id` | of the fact; counted where empty |
 * | `source_id` | of its source; where empty, rows with the same publisher, title, address and day share one |
 * | `publisher`, `title` | of the source; needed in a source's first row |
 * | `authors` | names, parted by semicolons |
 * | `published`, `modified`, `accessed` | `2024-02-29`, or with a clock time |
 * | `url`, `origin`, `content_hash`, `standing`, `private` | as in the JSON file; `private` is `true` or empty |
 * | `kind` | name, role, age …; may be empty where `value` is |
 * | `statement`, `quote`, `quote_start` | one of statement and quote; where the quote begins in the source's text |
 * | `words` | those that carry the value |
 * | `subject_name`, `subject_role`, `subject_event`, `subject_sex`, `subject_age` | whom or what the fact is about |
 * | `value` | as JSON; where empty, it is read from the statement, as from an article |
 * | `hedge`, `cited`, `block`, `aside` | as in the JSON file |
 * | `review_by`, `review_rating` | whose review a statement is, and the rating |
 *
 * Lines at the top that begin with `#` tell of the set: `# title: The mill fire`. A cell that a spreadsheet would take for a
 * formula has an apostrophe before it; reading takes one apostrophe off again.
 */
import type { FactSetFact, FactSetSource } from './schema.ts';

export const SOURCE_COLUMNS = [
  'publisher',
  'title',
  'authors',
  'published',
  'modified',
  'accessed',
  'url',
  'origin',
  'content_hash',
  'standing',
  'private',
] as const;

export const FACT_COLUMNS = [
  'kind',
  'statement',
  'quote',
  'quote_start',
  'words',
  'subject_name',
  'subject_role',
  'subject_event',
  'subject_sex',
  'subject_age',
  'value',
  'hedge',
  'cited',
  'block',
  'aside',
  'review_by',
  'review_rating',
] as const;

export const COLUMNS = ['id', 'source_id', ...SOURCE_COLUMNS, ...FACT_COLUMNS] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = Partial<Record<Column, string>>;

/** Facts of the set itself, in the lines at the top. */
export const HEADINGS = ['id', 'title', 'maker', 'licence', 'revised'] as const;

/** What a spreadsheet would run: the first sign decides, behind any apostrophes that were there before. */
const FORMULA = /^'*[=+\-@\t\r]/;

export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function plainCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** Which field of the JSON file a column stands for, to name the column where that field is wrong. */
const PATHS: Partial<Record<string, Column>> = {
  id: 'id',
  source: 'source_id',
  contentHash: 'content_hash',
  'quote.text': 'quote',
  'quote.start': 'quote_start',
  'subject.name': 'subject_name',
  'subject.role': 'subject_role',
  'subject.event': 'subject_event',
  'subject.sex': 'subject_sex',
  'subject.age': 'subject_age',
  'review.by': 'review_by',
  'review.rating': 'review_rating',
};

/** The column of a path into a source or a fact (`value.from`, `authors[1]`). */
export function columnOf(path: string): string {
  const top = path.split(/[.[]/, 1)[0] ?? '';
  return PATHS[path] ?? PATHS[top] ?? top;
}

export function sourceCells(source: FactSetSource): Row {
  const { publisher, title, authors, published, modified, accessed, url, origin, contentHash, standing } = source;
  return {
    publisher,
    title,
    authors: authors.map((name) => name.replaceAll(';', ',')).join('; '),
    published,
    modified,
    accessed,
    url,
    origin,
    content_hash: contentHash,
    standing,
    private: source.private && 'true',
  } as Row;
}

export function factCells(fact: FactSetFact): Row {
  const { subject, review } = fact;
  return {
    kind: fact.kind,
    statement: fact.statement,
    quote: fact.quote?.text,
    quote_start: fact.quote?.start?.toString(),
    words: fact.words,
    subject_name: subject.name,
    subject_role: subject.role,
    subject_event: subject.event,
    subject_sex: subject.sex,
    subject_age: subject.age?.toString(),
    value: JSON.stringify(fact.value),
    hedge: fact.hedge,
    cited: fact.cited,
    block: fact.block,
    aside: fact.aside,
    review_by: review?.by,
    review_rating: review?.rating,
  } as Row;
}

/** A number where the cell holds one; else its text, which the schema then refuses by name. */
const numberIn = (cell: string | undefined) =>
  cell === undefined ? undefined : /^\d+$/.test(cell) ? Number(cell) : cell;

/** The source of a row, not yet checked. */
export function looseSource(row: Row, id: string): Record<string, unknown> {
  const { authors, content_hash, private: hidden } = row;
  return stated({
    id,
    publisher: row.publisher,
    title: row.title,
    authors: (authors ?? '').split(';').flatMap((name) => name.trim() || []),
    published: row.published,
    modified: row.modified,
    accessed: row.accessed,
    url: row.url,
    origin: row.origin,
    contentHash: content_hash,
    standing: row.standing,
    private: hidden === 'true' ? true : hidden,
  });
}

/** The fact of a row, not yet checked. `value` is what its cell holds as JSON, or what a finder read. */
export function looseFact(row: Row, id: string, source: string, value: unknown): Record<string, unknown> {
  return stated({
    id,
    source,
    kind: row.kind,
    subject: stated({
      name: row.subject_name,
      role: row.subject_role,
      event: row.subject_event,
      sex: row.subject_sex,
      age: numberIn(row.subject_age),
    }),
    value,
    statement: row.statement,
    quote: row.quote === undefined ? undefined : stated({ text: row.quote, start: numberIn(row.quote_start) }),
    words: row.words,
    hedge: row.hedge,
    cited: row.cited,
    block: row.block,
    aside: row.aside,
    review:
      row.review_by === undefined && row.review_rating === undefined
        ? undefined
        : stated({ by: row.review_by, rating: row.review_rating }),
  });
}

function stated(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
