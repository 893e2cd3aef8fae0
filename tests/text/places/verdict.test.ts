import { describe, expect, it } from 'vitest';
import { place } from '../../../lib/kinds/place.ts';
import { claimIn } from '../../kinds/compared.ts';

/** How the first place of one sentence stands to the first of another. */
const verdict = (page: string, source: string) =>
  place.compare(claimIn('place', page), claimIn('place', source))?.verdict;

describe('two places', () => {
  it('can stand where one block lies in the other', () => {
    const [ten, hundred] = ['It was in the 680-block of Alder Street.', 'It was in the 600 block of Alder Street.'];
    expect([verdict(ten, hundred), verdict(hundred, ten)]).toEqual(['compatible', 'compatible']);
  });

  it.each([
    ['It was at Fifth Street and Alder Avenue.', 'It was at West Third Street and North Alder Avenue.'],
    ['Smoke rose on the west side of the city.', 'Smoke rose Monday on the east side of the city.'],
    ['It was in the 680-block of Alder Street.', 'It was in the 700 block of Alder Street.'],
  ])('differ: %s / %s', (page, source) => expect(verdict(page, source)).toBe('differs'));

  it.each([
    ['Smoke rose on the west side of the city.', 'Votes were counted on the east side of the city.'],
    ['Smoke rose on the west side of the city.', 'Smoke rose on the northwest side of the city.'],
    ['It was at Fifth Street and Alder Avenue.', 'It was at Third Street and Larch Avenue.'],
  ])('say nothing of each other: %s / %s', (page, source) => expect(verdict(page, source)).toBeUndefined());
});
