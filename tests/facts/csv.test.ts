import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, plainCell, safeCell } from '../../lib/facts/columns.ts';
import { parseCsv } from '../../lib/facts/csv.ts';
import { writeCsv } from '../../lib/facts/export.ts';
import { type ParsedFactSet, parseFactSet } from '../../lib/facts/import.ts';
import { exampleSet } from './example.ts';

const ABOUT = { id: 'mill', title: 'mill', maker: 'City desk', licence: 'CC0-1.0', revised: '2024-05-02' };

async function read(text: string): Promise<ParsedFactSet> {
  const parsed = await parseCsv(text, 'mill.csv', ABOUT);
  if ('problem' in parsed) throw new Error(parsed.problem.sentence);
  return parsed;
}

async function refused(text: string): Promise<string> {
  const parsed = await parseCsv(text, 'mill.csv', ABOUT);
  return 'problem' in parsed ? parsed.problem.sentence : 'taken';
}

function example(): ParsedFactSet {
  const parsed = parseFactSet(exampleSet());
  if ('problem' in parsed) throw new Error(parsed.problem.sentence);
  return parsed;
}

async function written({ factSet, sources }: ParsedFactSet): Promise<string> {
  return (await writeCsv(factSet, sources)).parts.join('');
}

const HEAD = 'publisher,title,published,kind,statement,value\n';

describe('a table of facts', () => {
  it('has its values read from the statements where nobody wrote them down', async () => {
    const { sources } = await read(`publisher,title,kind,statement
The Gazette,Mill burns,age,Jon Parata was 75.
The Gazette,Mill burns,count,Six people were wounded.
Valley Radio,Fire,,Jon Parata was 57.
`);
    expect(sources.map(({ source, facts }) => [source.publisher, facts.length])).toEqual([
      ['The Gazette', 2],
      ['Valley Radio', expect.any(Number)],
    ]);
    const facts = sources.flatMap((source) => source.facts);
    expect(
      facts.filter(({ kind }) => kind === 'age').map(({ value, words, subject }) => [value, words, subject.name]),
    ).toEqual([
      [{ from: 75, to: 75, unit: 'year' }, '75', 'Jon Parata'],
      [{ from: 57, to: 57, unit: 'year' }, '57', 'Jon Parata'],
    ]);
    expect(facts[1]).toMatchObject({ kind: 'count', value: { from: 6, noun: 'person', state: 'wounded' } });
    expect(facts[0]?.said).toEqual({ type: 'statement', text: 'Jon Parata was 75.', by: 'City desk' });
  });

  it('keeps every field of a set on the way out and in again', async () => {
    const before = example();
    const [first] = before.sources;
    const again = await read(await written({ ...before, sources: [first!] }));
    expect(again.sources).toEqual([first]);
    expect(again.factSet).toMatchObject({
      id: 'mill-fire-2024',
      title: 'The mill fire',
      maker: 'City desk',
      revised: '2024-05-02',
    });
  });

  it('is read with any of the separators that spreadsheets write, and with a byte order mark', async () => {
    for (const separator of [',', ';', '\t']) {
      const lines = [
        ['publisher', 'title', 'kind', 'statement'],
        ['The Gazette', 'Mill burns', 'age', 'Jon Parata was 75.'],
      ];
      const { factSet } = await read(`\ufeff${lines.map((line) => line.join(separator)).join('\r\n')}`);
      expect(factSet.facts).toHaveLength(1);
    }
  });

  it('takes the title from the lines at the top, a comma in it and all', async () => {
    const { factSet } = await read(
      `# title: Fire, flood and frost\n"# maker: Night, desk"\n${HEAD}A,B,,age,Jon Parata was 75.,\n`,
    );
    expect(factSet).toMatchObject({ title: 'Fire, flood and frost', maker: 'Night, desk' });
  });

  it('is read whole where it is longer than one reading', async () => {
    const rows = Array.from(
      { length: 2345 },
      (_, n) =>
        `S${n % 7},"T\nline ${n % 7}",,age,P was ${n % 100}.,"{""from"":${n % 100},""to"":${n % 100},""unit"":""year""}"`,
    );
    const { factSet } = await read(HEAD + rows.join('\n'));
    expect(factSet.facts).toHaveLength(2345);
    // A row of two lines is one row.
    const told = new Map(factSet.facts.map(({ id, statement }) => [id, statement]));
    for (const n of [0, 499, 500, 2344]) expect(told.get(`row${n + 2}`)).toBe(`P was ${n % 100}.`);
    expect(factSet.sources).toHaveLength(7);
  });

  it('can be stopped, and tells how far it is', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `S,T,,age,P was ${n % 100}.,"{""from"":1,""to"":1,""unit"":""year""}"`,
    );
    const stop = new AbortController();
    const told: number[] = [];
    const reading = parseCsv(HEAD + rows.join('\n'), 'mill.csv', ABOUT, {
      signal: stop.signal,
      told(done) {
        told.push(done);
        stop.abort();
      },
    });
    await expect(reading).rejects.toThrow(/abort/i);
    expect(told).toHaveLength(1);
  });
});

describe('a table with a fault', () => {
  it.each([
    ['no columns', 'a,b\n1,2\n', /row 1: this is no table of facts/],
    ['nothing in it', '\n\n', /the file has no rows/],
    ['columns alone', HEAD, /the file has no facts/],
    ['an unknown column', 'publisher,title,statement,colour\n', /row 1: "colour" is not a column/],
    ['a column twice', 'publisher,title,statement,title\n', /row 1: column "title" stands twice/],
    ['an unclosed quotation mark', `${HEAD}A,B,,age,"Jon Parata was 75.,\n`, /row 2: a quotation mark is not closed/],
    ['no publisher', `${HEAD},B,,age,Jon Parata was 75.,\n`, /row 2, column "publisher": is missing/],
    ['neither statement nor quote', `${HEAD}A,B,,age,,\n`, /row 2: it needs a statement or a quote/],
    [
      'a day of year 0',
      `${HEAD}A,B,0000-01-01,age,Jon Parata was 75.,\n`,
      /row 2, column "published": must be a date .*, got "0000-01-01"/,
    ],
    [
      'a day of year 9999',
      `${HEAD}A,B,9999-01-01,age,Jon Parata was 75.,\n`,
      /row 2, column "published": .*got "9999-01-01"/,
    ],
    ['markup', `${HEAD}A,<b>B</b>,,age,Jon Parata was 75.,\n`, /row 2, column "title": must be plain text/],
    [
      'an unknown kind',
      `${HEAD}A,B,,mood,Jon Parata was glad.,"{""from"":1}"\n`,
      /row 2, column "kind": must be one of name, role/,
    ],
    [
      'a kind that is not in the statement',
      `${HEAD}A,B,,age,The mill burned.,\n`,
      /row 2, column "value": is empty, and no age was found/,
    ],
    [
      'a value that is not JSON',
      `${HEAD}A,B,,age,Jon Parata was 75.,75 years\n`,
      /row 2, column "value": must be JSON/,
    ],
    [
      'a value out of bounds',
      `${HEAD}\nA,B,,age,Jon Parata was 75.,"{""from"":750,""to"":750,""unit"":""year""}"\n`,
      /row 3, column "value": from must be a whole number from 0 to 130, got 750/,
    ],
    [
      'a key that reaches for the prototype',
      `${HEAD}A,B,,age,Jon Parata was 75.,"{""__proto__"":{""from"":1},""from"":75}"\n`,
      /row 2, column "value": value.__proto__: this key is not allowed/,
    ],
    [
      'an address of a script',
      'publisher,title,url,statement\nA,B,javascript:alert(1),Jon Parata was 75.\n',
      /row 2, column "url": must be an address that begins with https/,
    ],
    [
      'an id twice',
      `id,${HEAD}x,A,B,,age,Jon Parata was 75.,\nx,A,B,,age,Jon Parata was 75.,\n`,
      /row 3, column "id": "x" is used in row 2 too/,
    ],
    [
      'one source told in two ways',
      'source_id,publisher,title,statement\ns,A,B,Jon Parata was 75.\ns,A,C,Jon Parata was 75.\n',
      /row 3, column "title": differs from row 2 of the same source/,
    ],
    ['a cell too many', `${HEAD}A,B,,age,Jon Parata was 75.,,more\n`, /row 2: cell 7 has no column, got "more"/],
    ['a set without a day', `# revised: soon\n${HEAD}`, /the line "# revised": must be a day/],
  ])('is refused with its row and column: %s', async (_, text, sentence) => {
    expect(await refused(text)).toMatch(sentence);
    expect(await refused(text)).toMatch(/^mill\.csv was not loaded: .*\.$/);
  });

  it('never throws, whatever stands in it', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '#', '=', "'", '{', '}', '7', '<', '\0', 'é'),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
        fc.boolean(),
        async (rows, headed) => {
          const text = (headed ? HEAD : '') + rows.map((row) => row.join(',')).join('\n');
          const parsed = await parseCsv(text, 'mill.csv', ABOUT);
          if ('problem' in parsed) expect(parsed.problem.sentence).toMatch(/^mill\.csv was not loaded: .+\.$/s);
          else expect(parsed.factSet.facts.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('cells', () => {
  it('never begin like a formula, and come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '1') }), (text) => {
        expect(safeCell(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(plainCell(safeCell(text))).toBe(text);
      }),
    );
  });

  it('of whole sets come back as they were, formulas and separators and all', async () => {
    const said = fc
      .string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', 'é', 'x', '7', ' ', '#'),
        minLength: 1,
        maxLength: 30,
      })
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 5 }), said, async (quotes, name) => {
        const set = exampleSet();
        set.facts = quotes.map((text, n) => ({
          id: `f${n}`,
          source: 'gazette',
          kind: 'status',
          subject: { name },
          value: { about: 'health', state: text },
          quote: { text },
        }));
        const before = parseFactSet(set);
        if ('problem' in before) throw new Error(before.problem.sentence);
        const text = await written({ ...before, sources: before.sources.slice(0, 1) });
        expect(text.split('\r\n').find((line) => /(^|,)"?[=+@]/.test(line.replace(/"[^"]*"/g, '')))).toBeUndefined();
        expect((await read(text)).sources[0]?.facts).toEqual(before.sources[0]?.facts);
      }),
      { numRuns: 60 },
    );
  });

  it('are named in the file itself', async () => {
    const text = await written(example());
    const top = text
      .split('\r\n')
      .filter((line) => /^"?#/.test(line))
      .join('\n');
    for (const column of COLUMNS.slice(2)) expect(top).toContain(column);
  });
});
