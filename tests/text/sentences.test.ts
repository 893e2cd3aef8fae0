import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../lib/text/sentences.ts';

const split = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['end at a full stop, a question, a cry and an ellipsis', 'Is it? Yes! Well… Good.', 4],
    ['end behind the closing quotation mark or bracket', '“Go home.” They went. (It rained.) Then sun.', 4],
    ['end at a line’s end', 'A heading\nA line', 2],
    ['end where the next is glued to them', 'She shut the door.Police came.', 2],
    ['end where “A” is glued to them', 'She was at Tarn Mill.A boy came.', 2],
    ['do not end at titles, initials and saints', 'Sgt. J. R. Oster of St. Brigid met Dr. Maas.', 1],
    ['do not end at initials without a space', 'The reporters met T.J. Oster and A.B.C. Maas.', 1],
    ['may end at initials', 'They went home with T.J. The boat was gone.', 2],
    ['do not end at streets, firms and months', 'Oster Inc. moved to Dale St. Bridge on Jan. 3.', 1],
    ['end at a.m. only where a sentence begins', 'It began at 9 a.m. Police came.', 2],
    ['go on behind a.m. before a day', 'It began at 9 a.m. Tuesday.', 1],
    ['do not end inside a number', 'She paid 3.50 crowns.', 1],
    ['end at “I”', 'So did I. Then he left.', 2],
  ])('%s', (_, text, count) => {
    expect(split(text)).toHaveLength(count);
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('are at most a thousand code units long, cut between words and never within a character', () => {
    const list = 'Kask and '.repeat(500).trim();
    const parts = split(list);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(1000);
    expect(parts.join(' ')).toBe(list);
    for (const part of split(`a${'😀'.repeat(900)}`)) expect(part.isWellFormed()).toBe(true);
  });

  it('hold every character that is not white space once, in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('. ', 'Mr. ', '“', '”', '\n', 'A', 'a.m. ', '…', ' ', '\u00a0'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.nat(5), (pieces, from) => {
        const text = pieces.join('');
        const block = { start: Math.min(from, text.length), end: text.length };
        const spans = sentencesOf(text, block);
        let last = block.start;
        for (const { start, end } of spans) {
          expect(text.slice(last, start).replace(/[\s\u0085]/g, '')).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).replace(/[\s\u0085]/g, '')).toBe('');
      }),
    );
  });
});
