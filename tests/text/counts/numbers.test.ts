import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARDINAL, cardinal, hedgeOf, ordinal, VAGUE } from '../../../lib/text/counts/numbers.ts';

describe('a cardinal', () => {
  it.each([
    ['35', 35],
    ['1,200', 1200],
    ['3.5 million', 3_500_000],
    ['Twenty-one', 21],
    ['twenty one', 21],
    ['nineteen', 19],
    ['ninety', 90],
    ['two dozen', 24],
    ['five hundred', 500],
    ['12 thousand', 12_000],
  ])('%s is %d', (words, number) => {
    expect(cardinal(words)).toBe(number);
    expect(new RegExp(`^(?:${CARDINAL})$`, 'i').exec(words)?.[0]).toBe(words);
  });

  it.each(['', 'none', 'twenty-twelve', '1,2,3x', 'dozen of', 'ten-one'])('“%s” is none', (words) => {
    expect(cardinal(words)).toBeUndefined();
  });

  it('is read back from digits, whatever the number', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (number) => {
        expect(cardinal(String(number))).toBe(number);
        expect(cardinal(number.toLocaleString('en-US'))).toBe(number);
      }),
    );
  });

  it('never throws and never gives what is no number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cardinal(text)).not.toBeNaN();
      }),
    );
  });
});

describe('an ordinal', () => {
  it('is read in words and digits', () => {
    expect(['third', 'Twelfth', '3rd', '22nd', 'zeroth', 'thirdly', '3'].map(ordinal)).toEqual([
      3,
      12,
      3,
      22,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a hedge', () => {
  it('says whether the number is near, a floor or a ceiling', () => {
    expect(['about', 'Nearly ', 'more than', 'at least', 'up to', 'fewer than', 'exactly', 'the'].map(hedgeOf)).toEqual(
      ['about', 'about', 'at-least', 'at-least', 'at-most', 'at-most', undefined, undefined],
    );
  });
});

describe('a vague quantity', () => {
  it('has bounds that hold what it is said of', () => {
    for (const [words, { from, to }] of Object.entries(VAGUE)) expect(to ?? from, words).toBeGreaterThanOrEqual(from);
    expect(VAGUE['half a dozen']).toEqual({ from: 5, to: 7 });
  });
});
