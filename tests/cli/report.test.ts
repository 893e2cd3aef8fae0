import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../lib/cli/complaint.ts';
import { articleOf, parseIncident, parsePair, parseReport } from '../../lib/cli/report.ts';

const report = {
  id: 'r1',
  title: 'Mill burns',
  url: 'https://mill.example/',
  published: '2024-05-02',
  text: 'Nobody hurt.',
};

describe('a report', () => {
  it('becomes an article under its own id, and under the given one where it has none', () => {
    const article = articleOf(parseReport({ ...report, publisher: 'The Mill' }, 'r.json'), 'r.json');
    expect(article).toMatchObject({ id: 'r1', title: 'Mill burns', published: '2024-05-02', publisher: 'The Mill' });
    expect(articleOf(parseReport({ text: 'Nobody hurt.' }, 'r.json'), 'r.json').id).toBe('r.json');
  });

  it.each([null, ''])('may leave its date open (%j)', (published) => {
    expect(articleOf(parseReport({ ...report, published }, 'r.json'), 'x').published).toBeUndefined();
  });

  it.each<[unknown, string]>([
    [[], 'r.json: it should be a report: {title, url, published, text}.'],
    [null, 'r.json: it should be a report: {title, url, published, text}.'],
    [{ title: 'Mill burns' }, 'r.json: "text" is missing.'],
    [{ ...report, text: 7 }, 'r.json: "text" should be a text.'],
    [{ ...report, published: 'last week' }, 'r.json: "published" should be a date, YYYY-MM-DD or with a clock time.'],
    [{ text: '' }, 'r.json: it has neither a title nor a text.'],
    [{ title: ' ', text: '' }, 'r.json: it has neither a title nor a text.'],
  ])('is refused with its path and the reason: %j', (data, sentence) => {
    expect(() => parseReport(data, 'r.json')).toThrow(new Complaint(sentence));
  });

  it('is read or complained of, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(parseReport, parsePair, parseIncident), (data, parse) => {
        try {
          parse(data, 'r.json');
        } catch (error) {
          expect(error).toBeInstanceOf(Complaint);
          expect((error as Error).message).toMatch(/^r\.json: .*\.$/);
        }
      }),
    );
  });
});

describe('a pair', () => {
  it('has one source or a list of them', () => {
    expect(parsePair({ pair: 1, page: report, source: report }, 'p').source?.id).toBe('r1');
    expect(parsePair({ pair: 'a', page: report, sources: [] }, 'p').sources).toEqual([]);
  });

  it.each<[object, RegExp]>([
    [{ pair: 'a', page: report }, /either "source" or "sources"/],
    [{ pair: 'a', page: report, source: report, sources: [] }, /either "source" or "sources"/],
    [{ page: report, source: report }, /"pair" is missing/],
    [{ pair: 'a', page: report, sources: [report, { text: 1 }] }, /"sources\.1\.text" should be a text/],
  ])('is refused where it is not: %j', (data, sentence) => {
    expect(() => parsePair(data, 'p')).toThrow(sentence);
  });
});
