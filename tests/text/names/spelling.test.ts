import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, plain } from '../../../lib/text/names/spelling.ts';

describe('the distance of two spellings', () => {
  it.each([
    ['kask', 'kask', 0],
    ['kask', 'kasc', 1],
    ['kask', 'ksak', 1],
    ['kask', 'kaskk', 1],
    ['oster', 'ostre', 1],
    ['oster', 'aster', 1],
    ['lindqvist', 'lindquist', 1],
    ['quarry', 'quary', 1],
    ['maas', 'oster', 5],
  ])('of %s and %s is %d', (a, b, distance) => {
    expect(editDistance(a, b, 4)).toBe(Math.min(distance, 5));
  });

  it('is the same both ways, and never more than one above its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, limit) => {
        const distance = editDistance(a, b, limit);
        expect(editDistance(b, a, limit)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(limit + 1);
        expect(distance).toBe(Math.min(editDistance(a, b, 20), limit + 1));
      }),
    );
  });
});

describe('a plain word', () => {
  it('has no accent, apostrophe, stop or capital', () => {
    expect(['Ruíz', 'O’Neil', "D'Arcy", 'J.R.', 'Åsa'].map(plain)).toEqual(['ruiz', 'oneil', 'darcy', 'jr', 'asa']);
  });
});
