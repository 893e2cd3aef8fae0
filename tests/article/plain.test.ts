import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText, locate } from '../../lib/article/plain.ts';
import { wordsOf } from './pages.ts';

const REPORT = {
  id: 'r1',
  title: 'Bridge closed',
  text: '  A lorry burned.\r\n\r\nNobody was hurt. \n\n\tIt rained.\n',
  published: '2024-03-04',
};

describe('articleFromText', () => {
  it('keeps title and text as they are and finds a block in each line', () => {
    const article = articleFromText(REPORT);
    expect(article.text).toBe(`Bridge closed\n\n${REPORT.text}`);
    expect(article.blocks.map((block) => [block.type, wordsOf(article, block)])).toEqual([
      ['headline', 'Bridge closed'],
      ['paragraph', 'A lorry burned.'],
      ['paragraph', 'Nobody was hurt.'],
      ['paragraph', 'It rained.'],
    ]);
    expect(article).toMatchObject({
      id: 'r1',
      title: 'Bridge closed',
      published: '2024-03-04',
      coverage: { total: 4, placed: 4 },
    });
  });

  it('has the bare text where there is no title', () => {
    for (const title of [undefined, '', '  ']) {
      expect(articleFromText({ ...REPORT, title })).toMatchObject({ text: REPORT.text, title: '' });
    }
  });
});

describe('locate', () => {
  it('leads each block of any report back to its own words', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\r', '\t', '👩', '\u2028'), maxLength: 40 });
    fc.assert(
      fc.property(fc.option(text, { nil: undefined }), text, (title, body) => {
        const article = articleFromText({ id: 'x', title, text: body });
        for (const block of article.blocks) {
          const place = locate(article, block);
          const from = place.in === 'title' ? title! : body;
          expect(from.slice(place.start, place.end)).toBe(wordsOf(article, block));
          expect(place.in).toBe(block.type === 'headline' ? 'title' : 'text');
        }
      }),
    );
  });

  it('ends in the title where a span runs over its end', () => {
    const article = articleFromText(REPORT);
    expect(locate(article, { start: 7, end: 30 })).toEqual({ in: 'title', start: 7, end: 13 });
  });
});
