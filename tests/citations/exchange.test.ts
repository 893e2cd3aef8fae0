import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dialect, toBibtex } from '../../lib/citations/bibtex.ts';
import { type CslItem, toCslJson } from '../../lib/citations/csl.ts';
import { type CitationList, citationList } from '../../lib/citations/list.ts';
import type { CslName } from '../../lib/citations/names.ts';
import { toRis } from '../../lib/citations/ris.ts';
import { anyCheck, wildText } from './any-check.ts';
import { exampleList, listOf, written } from './listed.ts';

type Read = Record<string, unknown> & { author?: CslName[]; note?: string | string[] };

/** What citation-js reads of a file, without what it says of the reading itself. */
function read(file: string): Read[] {
  return new Cite(file, { generateGraph: false }).data as Read[];
}

/** What a name is called by, in one line: formats part names in their own ways, and know a body by having one part. */
function called(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [name['non-dropping-particle'], name.family, name.suffix, name.given].filter(Boolean).join(' ');
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What every format can carry of an item, as it was meant. */
function meant(item: CslItem) {
  return {
    id: item.id,
    title: item.title ?? '',
    publisher: item['container-title'] ?? '',
    names: (item.author ?? []).map(called),
    year: item.issued?.['date-parts'][0]?.[0],
    address: item.URL,
    accessed: item.accessed?.['date-parts'][0],
  };
}

const NASTY =
  "A “quote”, a comma; 50% & $5 #1 _x_ {y} ~z^2 \\cmd <b>bold</b> -- don’t ``say'' https://x.example Ærøskøbing naïve 漢字 עברית ?`";

const lists: [string, CitationList][] = [
  ['the example', exampleList({ checked: '2024-03-10T12:00:41.123Z' })],
  [
    'nasty text',
    listOf({
      title: NASTY,
      publisher: 'The “A, B & C” Times {1}',
      authors: ['Zoë Ånd', 'Jan van der Berg', 'Sam Cole Jr.', 'The Ministry of Food and Drink'],
      published: '2024-03-08',
      accessed: '2024-03-10',
      modified: '2024-03-09',
      url: 'https://a.example/x_{y}?a=1&b=%20#top',
      contentHash: 'sha-256:00ff',
    }),
  ],
];

describe.each(lists)('%s', (_, list) => {
  const items = toCslJson(list);

  it('is read back from CSL-JSON as it was', async () => {
    const back = read(await written(list, 'csl-json'));
    expect(JSON.parse(JSON.stringify(back))).toEqual(items.map((item) => ({ ...item })));
  });

  it.each(['bibtex', 'biblatex'] as const)('is read back from %s with the same fields', (dialect) => {
    const back = read(toBibtex(list, dialect));
    expect(back.map((item) => meant(item as unknown as CslItem)).map(unencoded)).toEqual(
      items.map(meant).map(unencoded),
    );
    expect(back.map(({ issued }) => issued)).toEqual(items.map(({ issued }) => issued));
    expect(back.map(({ annote = '' }) => squeezed(String(annote)))).toEqual(
      items.map(({ annote = '' }) => squeezed(annote)),
    );
    expect(back.map(({ note }) => note)).toEqual(items.map(({ note }) => note));
  });

  it('is read back from RIS with the same fields', () => {
    const back = read(toRis(list)).map((item) => meant(inCsl(item)));
    expect(back).toEqual(items.map(meant));
    const notes = read(toRis(list)).map(({ note }) => [note ?? []].flat());
    expect(notes).toEqual(items.map(({ note, annote }) => [note ?? [], annote?.split('\n') ?? []].flat()));
  });
});

/** BibTeX holds an address whose braces are encoded: they would end the field. */
function unencoded<T extends { address: string | undefined }>(item: T): T {
  return { ...item, address: item.address?.replaceAll('%7B', '{').replaceAll('%7D', '}') };
}

/** citation-js takes the authors of a newspaper's article for its reporters, and does not part their names. */
function inCsl({ reporter, ...item }: Read): CslItem {
  const names = [reporter ?? []].flat().map((name): CslName => {
    const [family = '', given, suffix] = String(name).split(', ');
    return given === undefined ? { literal: family } : { family, given, ...(suffix ? { suffix } : {}) };
  });
  return { ...item, author: names.length > 0 ? names : item.author } as unknown as CslItem;
}

describe('RIS', () => {
  it('holds the whole date, and each author in a line', () => {
    const text = toRis(exampleList());
    expect(text).toContain('DA  - 2024/03/09/\r\n');
    expect(text).toContain('AU  - Ray, Bo\r\nAU  - Diaz, Cy\r\n');
    expect(text).not.toContain('n.d.');
  });

  it('has one tag a line and ends each record, whatever the texts', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        const list = citationList(check);
        const lines = toRis(list).split('\r\n').filter(Boolean);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u2028]*$/);
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(list.works.length);
        expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(list.works.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(['bibtex', 'biblatex'] as const)('%s', (dialect: Dialect) => {
  it('reads back the title as it was, whatever is in it', () => {
    fc.assert(
      fc.property(wildText, (title) => {
        const list = listOf({ title: `x ${title}`, publisher: 'P' });
        const [item] = read(toBibtex(list, dialect));
        expect(squeezed(String(item?.title))).toBe(squeezed(list.works[0]!.title));
      }),
      { numRuns: 300 },
    );
  });

  it('has balanced braces in every field, whatever the texts', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        const list = citationList(check);
        expect(read(toBibtex(list, dialect))).toHaveLength(list.works.length);
      }),
      { numRuns: 100 },
    );
  });
});
