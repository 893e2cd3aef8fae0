import { describe, expect, it } from 'vitest';
import { claimIn, compared } from './compared.ts';

const verdict = (here: string, there: string) =>
  compared('age', `Oona Kask, ${here}, was hurt.`, `Oona Kask, ${there}, was hurt.`)?.verdict;
const phrase = (here: string, there: string) => compared('age', here, there)?.verdict;

describe('two ages', () => {
  it('agree or differ by the years', () => {
    expect(verdict('41', '41')).toBe('agrees');
    expect(verdict('41', '14')).toBeUndefined();
    expect(verdict('41', '43')).toBe('differs');
    expect(verdict('41', '56')).toBe('differs');
  });

  it('of two generations are two people’s', () => {
    expect(verdict('41', '57')).toBeUndefined();
    expect(verdict('41', '9')).toBeUndefined();
  });

  it('of which one digit is wrong are one person’s', () => {
    expect(verdict('72', '32')).toBe('differs');
    expect(verdict('72', '23')).toBeUndefined();
  });

  it('agree in other words', () => {
    expect(phrase('The 12-year-old girl was hurt.', 'The girl is twelve years old.')).toBe('agrees');
    expect(phrase('The man, aged 41, was hurt.', 'The 41-year-old man was hurt.')).toBe('agrees');
    expect(phrase('The girl, age 17 months, was hurt.', 'The 17-month-old girl was hurt.')).toBe('agrees');
  });

  it('in months and weeks stand beside the year that holds them', () => {
    expect(phrase('A 23-month-old boy was hurt.', 'A 1-year-old boy was hurt.')).toBe('compatible');
    expect(phrase('A 1-year-old boy was hurt.', 'A 23-month-old boy was hurt.')).toBe('compatible');
    expect(phrase('A 24-month-old boy was hurt.', 'A 2-year-old boy was hurt.')).toBe('compatible');
    expect(phrase('A 24-month-old boy was hurt.', 'A 1-year-old boy was hurt.')).toBe('differs');
    expect(phrase('A 6-week-old boy was hurt.', 'A 1-month-old boy was hurt.')).toBe('compatible');
    expect(phrase('A 9-month-old boy was hurt.', 'A 9-month-old boy was hurt.')).toBe('agrees');
    expect(phrase('A 9-month-old boy was hurt.', 'A 9-year-old boy was hurt.')).toBe('differs');
  });

  it('that one report only estimates can both be so', () => {
    expect(phrase('The man is in his 40s.', 'The man, 41, was hurt.')).toBe('compatible');
    expect(phrase('The man is in his mid-30s.', 'The man, 41, was hurt.')).toBe('differs');
    expect(phrase('The man is about 40 years old.', 'The man, 43, was hurt.')).toBe('compatible');
    expect(phrase('The man is about 40 years old.', 'The man is 40 years old.')).toBe('compatible');
  });

  it('say both in the reason', () => {
    const reason = compared('age', 'Oona Kask, 41, was hurt.', 'Oona Kask, 43, was hurt.')?.reason;
    expect(reason).toBe('Here 41; SOURCE has 43 for the same person.');
    expect(compared('age', 'A 24-month-old boy was hurt.', 'A 1-year-old boy was hurt.')?.reason).toContain(
      'Here 24 months; SOURCE has 1 ',
    );
  });
});

describe('an age', () => {
  it.each([
    ['Oona Kask, 41, was hurt.', { name: 'Oona Kask', age: 41 }],
    ['Oona Kask (41) was hurt.', { name: 'Oona Kask', age: 41 }],
    ['The 41-year-old Oona Kask was hurt.', { name: 'Oona Kask' }],
    ['A 41-year-old woman was hurt.', { role: 'woman', sex: 'female' }],
    ['The suspect, 41, was held.', { role: 'suspect' }],
    ['Oona Kask was hurt. Kask, who is 41, was driving.', { name: 'Oona Kask' }],
    ['A 41-year-old man, identified as Bram Oster, was hurt.', { name: 'Bram Oster' }],
    ['Oona Kask was 41.', { name: 'Oona Kask' }],
  ])('in “%s” is whose it is', (text, subject) => {
    expect(claimIn('age', text).subject).toMatchObject(subject);
  });

  it('is none of a rating or a share', () => {
    expect(() => claimIn('age', 'His approval stood in the low to mid 50s.')).toThrow('No age');
    expect(() => claimIn('age', 'Ten senators, 5 from each party, met.')).toThrow('No age');
    expect(claimIn('age', 'The man is in his mid 50s.').words).toBe('in his mid 50s');
  });

  it('is nobody’s else in the sentence', () => {
    expect(claimIn('age', 'Bram Oster said a 41-year-old woman was hurt.').subject).not.toHaveProperty('name');
    expect(claimIn('age', 'The 41-year-old told Bram Oster that she was hurt.').subject).not.toHaveProperty('name');
  });
});
