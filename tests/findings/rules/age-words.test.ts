import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

const ages = (here: string, there: string) => differences('age', here, there);

describe('an age against the word that the source has before the name', () => {
  it.each([
    [
      'The 8-week-old Ana Ruiz was found at the mill.',
      'Rescuers found toddler Ana Ruiz at the mill.',
      ['8-week-old', 'Ana Ruiz'],
    ],
    ['Ana Ruiz, 24, was found at the mill.', 'Rescuers found teenager Ana Ruiz at the mill.', ['24', 'Ana Ruiz']],
    ['Ana Ruiz, 6, was found at the mill.', 'Rescuers found infant daughter Ana Ruiz at the mill.', ['6', 'Ana Ruiz']],
  ])('differs where it is ruled out: %s', (here, there, difference) => {
    expect(ages(here, there)).toEqual([difference]);
  });

  it.each([
    ['the word fits', 'Ana Ruiz, 2, was found at the mill.', 'Rescuers found toddler Ana Ruiz at the mill.'],
    ['it fits loosely', 'Ana Ruiz, 4, was found at the mill.', 'Rescuers found toddler Ana Ruiz at the mill.'],
    [
      'it is somebody else’s',
      'Ana Ruiz, 31, was found at the mill.',
      'Rescuers found toddler Leo Ruiz at the mill, with Ana Ruiz.',
    ],
    [
      'the source has the age too',
      'Ana Ruiz, 24, was found.',
      'Ana Ruiz, 24, was found. They called her teen Ana Ruiz.',
    ],
  ])('stands where %s', (_, here, there) => {
    expect(ages(here, there)).toEqual([]);
  });
});
