import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toCslJson } from '../../lib/citations/csl.ts';
import { dateParts } from '../../lib/citations/evidence.ts';
import { FORMATS } from '../../lib/citations/index.ts';
import { citationList } from '../../lib/citations/list.ts';
import { anyCheck } from './any-check.ts';
import { age, article, exampleCheck, finding, gazette, quote, set } from './example.ts';
import { exampleList, listOf, written } from './listed.ts';

const text = v.pipe(v.string(), v.minLength(1));
const datePart = v.pipe(v.number(), v.integer());
/** The part of the official schema of CSL-JSON 1.0.2 (csl-data.json) that is used; it allows no other fields. */
const ITEMS = v.array(
  v.strictObject({
    id: text,
    type: v.literal('article-newspaper'),
    'citation-key': text,
    title: v.exactOptional(text),
    'container-title': v.exactOptional(text),
    author: v.exactOptional(
      v.pipe(
        v.array(
          v.union([
            v.strictObject({ literal: text }),
            v.strictObject({
              family: text,
              given: v.exactOptional(text),
              suffix: v.exactOptional(text),
              'non-dropping-particle': v.exactOptional(text),
            }),
          ]),
        ),
        v.minLength(1),
      ),
    ),
    issued: v.exactOptional(dateShape()),
    accessed: v.exactOptional(dateShape()),
    URL: v.exactOptional(v.pipe(v.string(), v.regex(/^https?:\/\//))),
    language: v.exactOptional(text),
    section: v.exactOptional(text),
    note: v.exactOptional(text),
    annote: v.exactOptional(text),
  }),
);

function dateShape() {
  return v.strictObject({ 'date-parts': v.strictTuple([v.pipe(v.array(datePart), v.minLength(1), v.maxLength(3))]) });
}

describe('CSL-JSON', () => {
  it('tells when the article was read, where that is known', () => {
    expect(toCslJson(exampleList({ checked: '2024-03-10T12:00:41.123Z' }))[0]?.accessed).toEqual({
      'date-parts': [[2024, 3, 10]],
    });
    expect(toCslJson(exampleList())[0]).not.toHaveProperty('accessed');
  });

  it('cites the article and each source that gives evidence', () => {
    const [page, first, second] = toCslJson(exampleList());
    expect(page).toEqual({
      id: 'lee2024town',
      type: 'article-newspaper',
      'citation-key': 'lee2024town',
      title: 'Town mourns | officer',
      'container-title': 'The Ledger',
      author: [{ family: 'Lee', given: 'Ann' }],
      issued: { 'date-parts': [[2024, 3, 8]] },
      URL: 'https://ledger.example/funeral',
      language: 'en',
    });
    expect(first).toEqual({
      id: 'ray2024officer',
      type: 'article-newspaper',
      'citation-key': 'ray2024officer',
      title: 'Officer buried',
      'container-title': 'The Gazette',
      author: [
        { family: 'Ray', given: 'Bo' },
        { family: 'Diaz', given: 'Cy' },
      ],
      issued: { 'date-parts': [[2024, 3, 9]] },
      accessed: { 'date-parts': [[2024, 3, 10]] },
      URL: 'https://gazette.example/a_b?id=7',
      annote:
        'age, Cody Allen: differs. Article: “33” (paragraph, characters 7–9). Source: “Allen, 35, a well-known officer & father” (https://gazette.example/a_b?id=7#:~:text=Allen%2C%2035%2C%20a%20well%2Dknown%20officer%20%26%20father) Here 33; The Gazette has 35.',
    });
    expect(second).toEqual({
      id: 'valleyradireport',
      type: 'article-newspaper',
      'citation-key': 'valleyradireport',
      title: '[Report on the funeral]',
      'container-title': 'Valley Radio',
      author: [{ literal: 'The Wire' }],
      note: 'Text by The Wire. From the fact set story.',
      annote:
        'age, Cody Allen: differs. Article: “33” (paragraph, characters 7–9). Source: summarised by City desk: Cody Allen was 35. Here 33; Valley Radio has 35.',
    });
  });

  it('keeps the dates of a work apart, and leaves out one that is not stated', () => {
    const dated = { ...gazette, modified: '2024-03-11', contentHash: 'sha-256:ab12' };
    const [, first] = toCslJson(citationList({ ...exampleCheck(), sources: [dated] }));
    expect(first?.issued).toEqual({ 'date-parts': [[2024, 3, 9]] });
    expect(first?.accessed).toEqual({ 'date-parts': [[2024, 3, 10]] });
    expect(first?.note).toBe('Modified 2024-03-11. Content hash sha-256:ab12.');
    const [undated] = toCslJson(listOf({ ...set, id: 'one' }));
    expect(undated).not.toHaveProperty('issued');
    expect(undated).not.toHaveProperty('accessed');
  });

  it('puts what the article says against itself with the article', () => {
    const itself = { ...gazette, id: article.id };
    const check = { article, sources: [itself], findings: [finding(age, [{ ...quote, source: article.id }])] };
    const items = toCslJson(citationList(check));
    expect(items).toHaveLength(1);
    expect(items[0]!.annote).toContain('Allen, 35');
  });

  it('keeps ids apart where two works would have the same', () => {
    const twice = ['https://a.example/x?utm_source=1', 'https://a.example/x?utm_source=2'].map((id) => ({
      ...gazette,
      id,
    }));
    const check = {
      article,
      sources: twice,
      findings: [
        finding(
          age,
          twice.map(({ id }) => ({ ...quote, source: id })),
        ),
      ],
    };
    expect(toCslJson(citationList(check)).map(({ id }) => id)).toEqual([
      'lee2024town',
      'ray2024officer',
      'ray2024officer-2',
    ]);
  });

  it('has the shape of the official schema and ids of its own, whatever the texts', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        const items = v.parse(ITEMS, toCslJson(citationList(check)));
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { URL: address } of items) expect(address ?? '').not.toMatch(/utm_|fbclid/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('dates', () => {
  it.each([
    ['2024-02-29', [2024, 2, 29]],
    ['2024-02-29T23:30:00-06:00', [2024, 2, 29]],
    ['2024-02', [2024, 2]],
    ['2024', [2024]],
    ['2023-02-29', undefined],
    ['2024-13-01', undefined],
    ['0000-01-01', undefined],
    ['yesterday', undefined],
    [undefined, undefined],
  ])('%s', (iso, parts) => {
    expect(dateParts(iso)).toEqual(parts);
  });
});

describe('the formats', () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))(
    'write a file of their own kind: %s',
    async (id, format) => {
      expect(FORMATS.filter((each) => each.id === id)).toEqual([format]);
      expect(await written(exampleList(), id)).toMatch(/\S ?\r?\n$/);
    },
  );
});
