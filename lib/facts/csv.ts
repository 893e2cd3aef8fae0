import Papa from 'papaparse';
import * as v from 'valibot';
import type { Problem } from '../model.ts';
import { COLUMNS, type Column, columnOf, HEADINGS, looseFact, looseSource, plainCell, type Row } from './columns.ts';
import { factOf, sourceOf } from './file-fact.ts';
import { factFault, type ParsedFactSet, refusal } from './import.ts';
import type { Work } from './own.ts';
import { claimsIn, proposedFact } from './propose.ts';
import { got, hiddenFault, pathOf, reasonOf } from './refusal.ts';
import {
  FactSchema,
  type FactSet,
  type FactSetFact,
  FactSetSchema,
  type FactSetSource,
  FORMAT,
  SourceSchema,
  VERSION,
} from './schema.ts';
import { inSteps, type Step } from './steps.ts';

/** What a file without such lines of its own is taken for. */
export type About = Pick<FactSet, 'id' | 'title' | 'maker' | 'licence' | 'revised'>;

/** Rows are read so many at a time. */
const AT_ONCE = 500;
const STRICTLY = { abortEarly: true, abortPipeEarly: true } as const;

/** A row as a spreadsheet counts it, the lines at the top included. */
interface Read {
  number: number;
  cells: string[];
}

/** A fault of the file, thrown where it is found and caught at the door. */
class Fault extends Error {}

/**
 * Reads a table of facts (see `columns.ts`). All of it is good, or nothing of it is taken: the problem's sentence then names the
 * row and the column. Rejects only where it is stopped.
 */
export async function parseCsv(
  text: string,
  name: string,
  about: About,
  work?: Work,
): Promise<ParsedFactSet | { problem: Problem }> {
  try {
    return await inSteps(reading(text.replace(/^\ufeff/, ''), about), work);
  } catch (error) {
    if (error instanceof Fault) return refusal(name, error.message);
    throw error;
  }
}

function* reading(text: string, about: About): Generator<Step, ParsedFactSet> {
  const rows = rowsOf(text);
  const { set, columns } = heading(rows, about);
  const table = new Table(set);
  for (const { number, cells, read } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    table.add(number, rowOf(cells, columns, number));
    if (number % 20 === 0) yield [read, text.length];
  }
  return table.done();
}

/** All rows of the file, one after the other; `read` is how far the reading is. */
function* rowsOf(text: string): Generator<Read & { read: number }, undefined> {
  let at = 0;
  let number = 0;
  let known: { delimiter?: string; newline?: '\r\n' | '\n' | '\r' } = {};
  while (at < text.length) {
    const { data, errors, meta } = Papa.parse<string[]>(at === 0 ? text : text.slice(at), {
      ...known,
      preview: AT_ONCE,
    });
    const broken = errors.find(({ type }) => type === 'Quotes');
    if (broken) {
      const said = broken.code === 'MissingQuotes' ? 'a quotation mark is not closed' : 'a quotation mark stands alone';
      throw new Fault(`row ${number + (broken.row ?? 0) + 1}: ${said}`);
    }
    known = { delimiter: meta.delimiter, newline: meta.linebreak as '\n' };
    for (const cells of data) yield { number: ++number, cells, read: at };
    if (data.length < AT_ONCE || meta.cursor === 0) return;
    at += meta.cursor;
  }
}

/** The lines at the top, and the line that names the columns. */
function heading(rows: Iterator<Read>, about: About): { set: About; columns: Column[] } {
  const told: Record<string, string> = { ...about };
  for (let next = rows.next(); !next.done; next = rows.next()) {
    const { number, cells } = next.value;
    const first = cells[0]?.trim() ?? '';
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (first.startsWith('#')) {
      // A comma in a title parts the line into cells.
      const [, field, value] = /^#\s*(\w+)\s*:\s*(.*?)[,;\s]*$/.exec(cells.join(',')) ?? [];
      if (field && value && (HEADINGS as readonly string[]).includes(field)) told[field] = value;
      continue;
    }
    return { set: setOf(told), columns: columnsOf(cells, number) };
  }
  throw new Fault('the file has no rows');
}

function setOf(told: Record<string, string>): About {
  const { id, title, maker, licence, revised } = FactSetSchema.entries;
  const parsed = v.safeParse(v.object({ id, title, maker, licence, revised }), told, STRICTLY);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Fault(`the line "# ${pathOf(issue)}": ${reasonOf(issue)}`);
}

function columnsOf(cells: string[], number: number): Column[] {
  const names = cells.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'));
  if (!names.includes('statement') && !names.includes('quote')) {
    throw new Fault(
      `row ${number}: this is no table of facts; it must name its columns, among them "statement" or "quote"`,
    );
  }
  for (const [index, name] of names.entries()) {
    if (name !== '' && !(COLUMNS as readonly string[]).includes(name)) {
      throw new Fault(`row ${number}: ${got(cells[index])} is not a column of the format`);
    }
    if (name !== '' && names.indexOf(name) !== index) throw new Fault(`row ${number}: column "${name}" stands twice`);
  }
  return names as Column[];
}

function rowOf(cells: string[], columns: Column[], number: number): Row {
  const row: Row = {};
  for (const [index, cell] of cells.entries()) {
    const text = plainCell(cell);
    if (text.trim() === '') continue;
    const column = columns[index];
    if (!column) throw new Fault(`row ${number}: cell ${index + 1} has no column, got ${got(text)}`);
    row[column] = text;
  }
  return row;
}

/** The set as it comes together row by row. */
class Table {
  private readonly sources = new Map<string, { source: FactSetSource; row: number; facts: FactSetFact[] }>();
  /** Sources that are named by what they are, not by an id. */
  private readonly unnamed = new Map<string, string>();
  private readonly ids = new Map<string, number>();

  constructor(private readonly set: About) {}

  add(number: number, row: Row): void {
    const entry = this.sourceOf(number, row);
    if (row.statement === undefined && row.quote === undefined) {
      throw new Fault(`row ${number}: it needs a statement or a quote`);
    }
    for (const fact of this.factsOf(number, row, entry.source)) entry.facts.push(fact);
  }

  done(): ParsedFactSet {
    if (this.sources.size === 0) throw new Fault('the file has no facts');
    const entries = [...this.sources.values()];
    const factSet: FactSet = {
      format: FORMAT,
      version: VERSION,
      ...this.set,
      sources: entries.map(({ source }) => source),
      facts: entries.flatMap(({ facts }) => facts),
    };
    const sources = entries.map(({ source, facts }) => ({
      source: sourceOf(this.set, source),
      facts: facts.map((fact) => factOf(this.set, fact)),
    }));
    return { factSet, sources };
  }

  private sourceOf(number: number, row: Row) {
    const named = [row.publisher, row.title, row.url, row.published].join('\n');
    const id = row.source_id?.trim() ?? this.unnamed.get(named) ?? `s${this.unnamed.size + 1}`;
    if (row.source_id === undefined) this.unnamed.set(named, id);
    const known = this.sources.get(id);
    const loose = looseSource(row, id);
    if (known) {
      const told = known.source as unknown as Record<string, unknown>;
      const differing = Object.keys(loose).find(
        (field) => !(field === 'authors' && row.authors === undefined) && !same(told[field], loose[field]),
      );
      if (differing) {
        const column = columnOf(differing);
        throw new Fault(`row ${number}, column "${column}": differs from row ${known.row} of the same source "${id}"`);
      }
      return known;
    }
    const made = { source: checked(SourceSchema, loose, number), row: number, facts: [] as FactSetFact[] };
    this.sources.set(id, made);
    return made;
  }

  private factsOf(number: number, row: Row, source: FactSetSource): FactSetFact[] {
    if (row.value === undefined) return this.read(number, row, source);
    let value: unknown;
    try {
      value = JSON.parse(row.value);
    } catch {
      throw new Fault(
        `row ${number}, column "value": must be JSON like {"from":75,"to":75,"unit":"year"}, got ${got(row.value)}`,
      );
    }
    const fact = checked(FactSchema, looseFact(row, this.idFor(number, row.id), source.id, value), number);
    const fault = factFault(fact, '');
    if (fault) throw new Fault(`row ${number}: ${fault.replace(/^the file /, 'it ')}`);
    return [fact];
  }

  /** The details of a statement whose value nobody wrote down; those of the row's kind where it names one. */
  private read(number: number, row: Row, source: FactSetSource): FactSetFact[] {
    const { statement } = row;
    if (statement === undefined) throw new Fault(`row ${number}, column "value": is needed beside a quote`);
    const { published, publisher } = source;
    const claims = claimsIn(statement, { publisher, ...(published === undefined ? {} : { published }) });
    const wanted = claims.filter(({ kind }) => row.kind === undefined || kind === row.kind.trim());
    if (wanted.length === 0) {
      const what = row.kind === undefined ? 'no checkable detail' : `no ${got(row.kind).slice(1, -1)}`;
      throw new Fault(
        `row ${number}, column "value": is empty, and ${what} was found in the statement ${got(statement)}`,
      );
    }
    return wanted.map((claim, index) => {
      const id = this.idFor(number, index === 0 ? row.id : undefined);
      const { value, words, subject, ...more } = proposedFact(claim, statement, id, source.id);
      const said = looseFact(
        { ...(words === undefined ? {} : { words }), ...row, kind: claim.kind },
        id,
        source.id,
        value,
      );
      return checked(FactSchema, { ...more, ...said, subject: { ...subject, ...(said.subject as object) } }, number);
    });
  }

  private idFor(number: number, given: string | undefined): string {
    let id = given?.trim() ?? `row${number}`;
    for (let more = 2; given === undefined && this.ids.has(id); more++) id = `row${number}-${more}`;
    const before = this.ids.get(id);
    if (before !== undefined) throw new Fault(`row ${number}, column "id": ${got(id)} is used in row ${before} too`);
    this.ids.set(id, number);
    return id;
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(clean(a)) === JSON.stringify(clean(b));
const clean = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);

function checked<S extends v.GenericSchema>(schema: S, loose: unknown, number: number): v.InferOutput<S> {
  const hidden = hiddenFault(loose);
  if (hidden) throw new Fault(`row ${number}, column "${columnOf(hidden.split(':', 1)[0] ?? '')}": ${hidden}`);
  const parsed = v.safeParse(schema, loose, STRICTLY);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = pathOf(issue);
  const column = columnOf(path);
  const inside = path.startsWith(`${column}.`) ? ` ${path.slice(column.length + 1)}` : '';
  throw new Fault(`row ${number}, column "${column}":${inside} ${reasonOf(issue)}`);
}
