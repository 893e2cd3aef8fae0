import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../lib/text/tokens.ts';

const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length });

describe('tokens', () => {
  it.each([
    ['Ruíz-Maas met O’Neil', ['Ruíz-Maas', 'met', 'O’Neil']],
    ['don’t, e.g. U.S. Oster', ['don’t', ',', 'e.g', '.', 'U.S', '.', 'Oster']],
    ['the door.Police', ['the', 'door', '.', 'Police']],
    ['the Tarn Mill.A boy', ['the', 'Tarn', 'Mill', '.', 'A', 'boy']],
    ['B.A in e.g.', ['B.A', 'in', 'e.g', '.']],
    ['1,200.50 at 9:15 on the 3rd', ['1,200.50', 'at', '9:15', 'on', 'the', '3rd']],
    ['35-year-old', ['35', '-', 'year-old']],
    ['€3 🙂', ['€', '3', '🙂']],
  ])('of “%s”', (text, words) => {
    expect(tokens(text).map((token) => token.text)).toEqual(words);
  });

  it('know a possessive, straight or curled, and leave it out of the word', () => {
    expect(tokens("Oster's Maas’s").map(({ lower, possessive }) => [lower, possessive])).toEqual([
      ['oster', true],
      ['maas', true],
    ]);
    expect(tokens('don’t')[0]).toMatchObject({ lower: "don't", possessive: false });
  });

  it('know capitals, and words all in capitals', () => {
    expect(tokens('Oster OSTER oster A Ångström 12').map(({ capital, shouted }) => [capital, shouted])).toEqual([
      [true, false],
      [true, true],
      [false, false],
      [true, false],
      [true, false],
      [false, false],
    ]);
  });

  it('tell words, numbers and signs apart', () => {
    expect(tokens('Room 12, east').map(({ type }) => type)).toEqual(['word', 'number', 'sign', 'word']);
  });

  it('hold every character that is not white space once, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(4), (text, from) => {
        const start = Math.min(from, text.length);
        let last = start;
        for (const token of tokensOf(text, { start, end: text.length })) {
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(text.slice(last, token.start).trim()).toBe('');
          last = token.end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('are those of the pattern, however plain letters and others meet', () => {
    const TOKEN =
      /[\p{L}\p{M}]+(?:(?:[-‐‑'’]|\.(?!\p{L}\p{Ll}|(?<=\p{Ll}\.)[AI](?![\p{L}\p{M}\p{N}.])))[\p{L}\p{M}\p{N}]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}])|\d+(?:[-‐‑]?[\p{L}\p{M}]+)?|[^\s]/gu;
    const unit = fc.constantFrom(..."aAAIbZzs..-'’‐‑019,:_ \n\u00a0“”‘—…éßǅ漢ªſK\u0301😀$%");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
        expect(tokens(text).map((token) => token.text)).toEqual(text.match(TOKEN) ?? []);
      }),
      { numRuns: 2000 },
    );
  });
});
