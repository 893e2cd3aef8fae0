import Papa from 'papaparse';
import * as v from 'valibot';
import type { SourceFacts } from '../model.ts';
import {
  COLUMNS,
  FACT_COLUMNS,
  factCells,
  HEADINGS,
  type Row,
  SOURCE_COLUMNS,
  safeCell,
  sourceCells,
} from './columns.ts';
import { fileFact, fileIds, fileSource } from './file-fact.ts';
import { factFault } from './import.ts';
import type { FactSetRecord, Work } from './own.ts';
import {
  FactSchema,
  type FactSet,
  type FactSetFact,
  type FactSetSource,
  FORMAT,
  SourceSchema,
  VERSION,
} from './schema.ts';
import { rest } from './steps.ts';

/** A written file: its parts in order, and how much could not be written, as the format does not take it. */
export interface Written {
  parts: string[];
  facts: number;
  leftOut: number;
}

type Contents = Iterable<SourceFacts> | AsyncIterable<SourceFacts>;
type Told = Pick<FactSetRecord, 'id' | 'title' | 'maker' | 'licence' | 'revised'>;

/** After so many facts the page has a turn. */
const STRETCH = 200;

/** Writes a set as its JSON file (see `schema.ts`), as it stands now. Rejects only where it is stopped. */
export async function writeFactSet(set: Told, contents: Contents, work: Work = {}): Promise<Written> {
  const { id, title, maker, licence, revised } = set;
  const head: Omit<FactSet, 'sources' | 'facts'> = {
    format: FORMAT,
    version: VERSION,
    id: asId(id),
    title,
    maker,
    licence,
    revised,
  };
  const sources: string[] = [];
  const facts: string[] = [];
  let leftOut = 0;
  for await (const entry of entriesOf(set, contents, work)) {
    sources.push(`  ${JSON.stringify(entry.source)}`);
    for (const fact of entry.facts) facts.push(`  ${JSON.stringify(fact)}`);
    leftOut += entry.leftOut;
  }
  const opening = JSON.stringify(head, null, 1).replace(/\n\}$/, '');
  const parts = [
    opening,
    ',\n "sources": [\n',
    sources.join(',\n'),
    '\n ],\n "facts": [\n',
    ...joined(facts),
    '\n ]\n}\n',
  ];
  return { parts, facts: facts.length, leftOut };
}

/** Writes a set as a table, one fact a row (see `columns.ts`). Sources without facts have no row. */
export async function writeCsv(set: Told, contents: Contents, work: Work = {}): Promise<Written> {
  const told = { ...set, id: asId(set.id) };
  const lines = [
    '# Second Source: a table of facts. Each row is one fact with its source.',
    '# value is JSON. Where it is empty it is read from the statement. An apostrophe keeps a cell from being a formula.',
    `# source columns: ${SOURCE_COLUMNS.join(' ')}`,
    `# fact columns: ${FACT_COLUMNS.join(' ')}`,
    ...HEADINGS.map((field) => `# ${field}: ${told[field]}`),
  ];
  const parts = [`${Papa.unparse(lines.map((line) => [line]))}\r\n${COLUMNS.join(',')}\r\n`];
  let facts = 0;
  let leftOut = 0;
  for await (const entry of entriesOf(set, contents, work)) {
    const rows = entry.facts.map((fact) => {
      const row: Row = { id: fact.id, source_id: fact.source, ...sourceCells(entry.source), ...factCells(fact) };
      return COLUMNS.map((column) => safeCell(row[column] ?? ''));
    });
    facts += rows.length;
    leftOut += entry.leftOut;
    if (rows.length > 0) parts.push(`${Papa.unparse(rows)}\r\n`);
  }
  return { parts, facts, leftOut };
}

interface Entry {
  source: FactSetSource;
  facts: FactSetFact[];
  leftOut: number;
}

/** What the format takes of each source, under the ids of the file. */
async function* entriesOf(set: Told, contents: Contents, work: Work): AsyncGenerator<Entry> {
  const sourceId = fileIds(set.id, 's');
  const factId = fileIds(set.id, 'f');
  let done = 0;
  for await (const { source, facts } of contents) {
    const id = sourceId(source.id);
    const written = v.parse(SourceSchema, fitting(fileSource(source, id)));
    const entry: Entry = { source: written, facts: [], leftOut: 0 };
    for (const fact of facts) {
      const given = fileFact(fact, factId(fact.id), id);
      const parsed = v.safeParse(FactSchema, given);
      if (parsed.success && factFault(parsed.output, '') === undefined) entry.facts.push(parsed.output);
      else entry.leftOut++;
      if (++done % STRETCH === 0) {
        work.told?.(done, undefined);
        await rest();
        work.signal?.throwIfAborted();
      }
    }
    yield entry;
  }
}

/**
 * What the format takes of a source that was kept of a page: a name that is too long is cut, one that is none has its place
 * taken, and what need not be there is left away.
 */
function fitting(source: FactSetSource): FactSetSource {
  const { entries } = SourceSchema;
  const names = source.authors.filter((name) => v.is(entries.authors.pipe[0].item, name)).slice(0, 100);
  const fields = Object.entries({ ...source, authors: names }).flatMap(([field, value]) => {
    const schema = entries[field as keyof typeof entries];
    if (v.is(schema, value)) return [[field, value]];
    if (field !== 'publisher' && field !== 'title') return [];
    const text = String(value).replace(/[<>]/g, ' ').replace(/\p{C}/gu, ' ').slice(0, 200).trim();
    return [[field, text || NAMELESS[field]]];
  });
  return Object.fromEntries(fields) as FactSetSource;
}

const NAMELESS = { publisher: 'Publisher not stated', title: '[Report]' };

function asId(id: string): string {
  return fileIds('', 'set')(id);
}

/** Long lists are joined in pieces: one string has a greatest length. */
function joined(lines: string[]): string[] {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at += 10_000) {
    parts.push((at === 0 ? '' : ',\n') + lines.slice(at, at + 10_000).join(',\n'));
  }
  return parts;
}
