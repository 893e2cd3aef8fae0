import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { articleOf } from '../findings/told.ts';

/** The name that a text gives an age. */
function whose(text: string, words: string): string | undefined {
  const claim = findClaims(articleOf({ text })).find((each) => each.kind === 'age' && each.words === words);
  expect(claim, `no age on “${words}”`).toBeDefined();
  return claim?.subject.name;
}

describe('an age behind a name', () => {
  it.each([
    'Ilse Grunow, 25, ran out.',
    'Ilse Grunow, aka Tank, 25, ran out.',
    'Ilse Grunow, also known as Tank, 25, ran out.',
  ])('is of whom it names: %s', (text) => {
    expect(whose(text, '25')).toBe('Ilse Grunow');
  });

  it('is of nobody where more stands between', () => {
    expect(whose('Ilse Grunow, known to few, told a boy, 25, of it.', '25')).toBeUndefined();
  });
});

it('an age before somebody whom its owner hurt is not theirs', () => {
  expect(whose('The 30-year-old man stabbed his wife, Ilse Grunow, 34, on Monday.', '30-year-old')).toBeUndefined();
  expect(whose('The 30-year-old rower, Ilse Grunow, ran out.', '30-year-old')).toBe('Ilse Grunow');
});

describe('an age that stands for a person', () => {
  it('is of the one whom the text named last', () => {
    expect(whose('Ilse Grunow ran out. The 25-year-old was not hurt.', '25-year-old')).toBe('Ilse Grunow');
  });

  it.each([
    ['two are named', 'Ilse Grunow saw Tobias Lindqvist. The 25-year-old was not hurt.'],
    ['the one named has an age', 'Ilse Grunow, 44, ran out. The 25-year-old was not hurt.'],
    ['the age is told of somebody', 'A 25-year-old cook fell. Ilse Grunow ran out. The 25-year-old was not hurt.'],
    ['the one named is an official', 'Sheriff Ilse Grunow came. The 25-year-old was not hurt.'],
    ['it stands in a list of people', 'Officers met the 25-year-old, Grunow and Lindqvist. Ilse Grunow ran out.'],
    ['a noun stands behind it', 'Ilse Grunow ran out. The 25-year-old cook was not hurt.'],
  ])('is of nobody where %s', (_, text) => {
    expect(whose(text, '25-year-old')).toBeUndefined();
  });
});
