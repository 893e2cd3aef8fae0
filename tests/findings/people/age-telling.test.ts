import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { isOfOtherTime, isSpan, mayBeRelatives } from '../../../lib/findings/people/age-telling.ts';
import { claimIn } from '../../kinds/compared.ts';
import { articleOf } from '../told.ts';

const agesIn = (text: string) => findClaims(articleOf({ text })).filter(({ kind }) => kind === 'age');

describe('an age of another time', () => {
  it.each([
    ['In 2019, a 17-year-old Hugo Falk had rowed across.', true],
    ['The case ended when the rower turned 18.', true],
    ['It felt like talking to a 44-year-old captain.', true],
    ['The then-17-year-old, Hugo Falk, rowed across.', true],
    ['Hugo Falk, 17, rowed across.', false],
    ['A 17-year-old boy, turned away twice, rowed across.', false],
  ])('%s', (text, is) => expect(isOfOtherTime(claimIn('age', text))).toBe(is));
});

describe('two ages', () => {
  it.each([
    ['The rowers ranged in age from 22 to 58.', true],
    ['The rowers are between the ages of 21 and 27.', true],
    ['The rowers are a 19-year-old and a 47-year-old.', false],
  ])('are the ends of a span: %s', (text, is) => {
    const [first, second] = agesIn(text);
    expect(isSpan(first!, second!)).toBe(is);
  });
});

describe('an age behind a bare surname', () => {
  const told = (text: string) => agesIn(`Hugo Falk, 42, rowed across. ${text}`).map((claim) => mayBeRelatives(claim));

  it('may be that of a relative', () => {
    expect(told('Falk, 33, did not know that her brother was aboard.')).toEqual([false, true]);
    expect(told('Falk, 42, was asleep.')).toEqual([false, false]);
    expect(told('Hugo Falk, 42, called his brother.')).toEqual([false, false]);
  });
});
