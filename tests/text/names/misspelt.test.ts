import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMadeFrom, properWordFor } from '../../../lib/text/names/misspelt.ts';
import { editDistance } from '../../../lib/text/names/spelling.ts';

describe('a well-known proper word with a letter wrong', () => {
  it.each([
    ['thuursday', 'thursday'],
    ['tuseday', 'tuesday'],
    ['sherriff', 'sheriff'],
    ['talliban', 'taliban'],
    ['illinios', 'illinois'],
    ['texxas', 'texas'],
    ['febuary', 'february'],
  ])('%s is %s', (wrong, right) => {
    expect(properWordFor(wrong)).toBe(right);
  });

  it.each(['thursday', 'texas', 'texan', 'georgian', 'niger', 'augusta', 'mexican', 'sheriffs', 'march', 'sunny'])(
    '%s is a word of its own',
    (word) => {
      expect(properWordFor(word)).toBeUndefined();
    },
  );

  it('is one letter away from the right word, and never made from it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (word) => {
        const right = properWordFor(word.toLowerCase());
        if (right === undefined) return;
        expect(editDistance(word.toLowerCase(), right)).toBe(1);
        expect(isMadeFrom(word.toLowerCase(), right)).toBe(false);
      }),
    );
  });
});
