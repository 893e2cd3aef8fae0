import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

/** The places of a page that differ from a source. */
function differing(page: string, source: string) {
  return marked('place', { text: page }, { text: source }).filter(([, verdict]) => verdict === 'differs');
}

describe('a house with a name of its own', () => {
  it.each([
    ['A fire broke out at the Quillby Lounge on Monday.', 'Crews came to the Quillby Bar.', 'Quillby Lounge'],
    ['It began at Club 71, near the river.', 'It began at Cafe 71, near the river.', 'Club 71'],
    ['They were hurt at the Quillby Mart.', 'They were hurt at the Quillby Market.', 'Quillby Mart'],
    ['He taught at Quillby College.', 'He taught at Quillby University.', 'Quillby College'],
  ])('differs by the word for what it is: %s', (page, source, words) => {
    expect(differing(page, source).map(([marked]) => marked)).toEqual([words]);
  });

  it.each([
    ['the words say the same', 'It began at the Quillby Club.', 'It began at the Quillby Nightclub.'],
    ['a source has both', 'It began at the Quillby Bar.', 'It began at the Quillby Lounge. The Quillby Bar is shut.'],
    ['a town bears the name', 'It began at the Oxley Bar in Oxley.', 'It began at the Oxley Cafe.'],
    ['it has no name of its own', 'It began at the East Bar.', 'It began at the East Lounge.'],
    ['they are houses of two kinds', 'It began at the Quillby Bar.', 'It began at Quillby University.'],
    ['they are two', 'It began at the Quillby Bar.', 'It began at the Marrick Lounge.'],
  ])('is another, or told alike, where %s', (_, page, source) => {
    expect(differing(page, source)).toEqual([]);
  });
});
