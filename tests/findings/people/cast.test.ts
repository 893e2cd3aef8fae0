import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { castOf } from '../../../lib/findings/people/cast.ts';
import { articleOf, sourceOf } from '../told.ts';

/** Which persons of a page are which of a source. */
function partners(page: string, source: string) {
  const cast = castOf(findClaims(articleOf({ text: page })), sourceOf({ text: source }).facts);
  return [...cast.partners].map(([name, { name: other, closeness }]) => [name, other, closeness]);
}

describe('the persons of two reports', () => {
  it('are one by the same name, a form of it, or a slip', () => {
    expect(partners('Oona Kask, 41, spoke.', 'Oona Kask, 41, spoke.')).toEqual([['Oona Kask', 'Oona Kask', 'same']]);
    expect(partners('Oona Kask, 41, spoke.', 'Oona Maria Kask, 41, spoke.')).toEqual([
      ['Oona Kask', 'Oona Maria Kask', 'form'],
    ]);
    expect(partners('Oona Kask, 41, spoke.', 'Oona Kasc, 41, spoke.')).toEqual([
      ['Oona Kask', 'Oona Kasc', 'misspelt'],
    ]);
  });

  it('are two where the names are', () => {
    expect(partners('Oona Kask, 41, spoke.', 'Piet Kask, 41, spoke.')).toEqual([]);
  });

  it('take the same name before one a letter off, each person once', () => {
    const both = 'Oona Kask, 41, and Oona Kasc, 43, spoke.';
    expect(partners('Oona Kasc, 43, spoke.', both)).toEqual([['Oona Kasc', 'Oona Kasc', 'same']]);
    expect(partners(both, 'Oona Kask, 41, spoke.')).toEqual([['Oona Kask', 'Oona Kask', 'same']]);
  });
});
