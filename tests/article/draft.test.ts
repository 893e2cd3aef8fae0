import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromDraft } from '../../lib/article/draft.ts';

describe('a draft as an article', () => {
  it('has its first line for a headline where that stands alone', () => {
    const article = articleFromDraft(
      'Barge hits pier\n\nA barge hit a pier.\nNobody was hurt.',
      'This draft',
      '2031-05-12',
    );
    expect(article).toMatchObject({ title: 'Barge hits pier', publisher: 'This draft', published: '2031-05-12' });
    expect(article.blocks.map(({ type, start, end }) => [type, article.text.slice(start, end)])).toEqual([
      ['headline', 'Barge hits pier'],
      ['paragraph', 'A barge hit a pier.'],
      ['paragraph', 'Nobody was hurt.'],
    ]);
  });

  it.each([
    ['a sentence', 'A barge hit a pier.\n\nNobody was hurt.'],
    ['a quotation', '“We heard it.”\n\nNobody was hurt.'],
    ['blank', '\u00a0\n\nA barge hit a pier.'],
    ['all there is', 'Barge hits pier'],
    ['followed at once', 'Barge hits pier\nA barge hit a pier.'],
    ['a paragraph', `${'word '.repeat(50)}\n\nMore.`],
  ])('has none where its first line is %s', (_, text) => {
    expect(articleFromDraft(text, 'This draft')).toMatchObject({ title: '', text });
  });

  it('keeps every letter in its place, whatever is written', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '\r', '\u00a0', '🦊'), maxLength: 60 });
    fc.assert(
      fc.property(text, (draft) => {
        expect(articleFromDraft(draft, 'This draft').text).toBe(draft);
      }),
    );
  });
});
