import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../lib/citations/csv.ts';
import { citationList } from '../../lib/citations/list.ts';
import { anyCheck, wildText } from './any-check.ts';
import { age, exampleCheck, finding, quote } from './example.ts';
import { exampleList, written } from './listed.ts';
import { roughly } from './rough.ts';

type Row = Record<string, string>;

function rowsOf(text: string): Row[] {
  const { data, errors } = papaparse.parse<Row>(text, { header: true, skipEmptyLines: 'greedy' });
  expect(errors).toEqual([]);
  return data;
}

describe('the table', () => {
  it('says claim, verdict, both sides’ words and the citation first', async () => {
    const text = await written(exampleList(), 'csv', 'apa');
    expect(Object.keys(rowsOf(text)[0]!).slice(0, 5)).toEqual([
      'Claim',
      'Verdict',
      'Article’s words',
      'Source’s words',
      'Citation',
    ]);
    expect(rowsOf(text)[0]).toMatchObject({
      Claim: 'age, Cody Allen: 33',
      Verdict: 'differs',
      'Article’s words': 'Allen, 33, was shot on Thursday.',
      'Source’s words': 'Allen, 35, a well-known officer & father',
      Citation: 'Ray, B., & Diaz, C. (2024, March 9). Officer buried. The Gazette. https://gazette.example/a_b?id=7',
      Published: '2024-03-09',
      Accessed: '2024-03-10T12:00:00Z',
      Authors: 'Bo Ray; Cy Diaz',
      Reason: 'Here 33; The Gazette has 35.',
    });
    expect(rowsOf(text)[1]).toMatchObject({
      'Source’s words': 'summarised by City desk: Cody Allen was 35.',
      'Source’s words are': 'a summary',
      Passage: '',
      Published: 'n.d.',
    });
  });

  it('keeps every word that a real parser reads, whatever the texts', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        const list = citationList(check);
        const rows = rowsOf(toCsv(list, roughly(list)));
        expect(rows).toHaveLength(list.entries.length);
        for (const [index, row] of rows.entries()) {
          const { evidence, work } = list.entries[index]!;
          expect(row.Verdict).toBe(evidence.verdict);
          expect(row.Title?.replace(/^'(?=[\s\S])/, '')).toBe(work.title.replace(/^'/, ''));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('holds nothing that a spreadsheet would run', () => {
    const begins = fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '"=', '\n=', '＝', '\u200b=', '=1+1\ncmd');
    fc.assert(
      fc.property(begins, wildText, (begin, rest) => {
        const said = { ...quote, said: { type: 'quote' as const, text: begin + rest, start: 0, end: 1 } };
        const list = citationList({ ...exampleCheck(), findings: [finding({ ...age, words: begin + rest }, [said])] });
        for (const row of rowsOf(toCsv(list, roughly(list)))) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\p{Cf}"“”‘’]*[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the sources’ words out where that was asked for', async () => {
    const text = await written(exampleList({ choice: { quotes: false } }), 'csv');
    expect(text).not.toContain('well-known officer & father');
    expect(text).not.toContain('Cody Allen was 35');
    expect(rowsOf(text)).toHaveLength(2);
  });
});
