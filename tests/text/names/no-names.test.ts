import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../lib/article/plain.ts';
import { findClaims } from '../../../lib/claims/find.ts';
import { namesNobody } from '../../../lib/text/names/no-names.ts';

const namesIn = (text: string) =>
  findClaims(articleFromText({ id: 'a', text, published: '2031-05-13' }))
    .filter(({ kind }) => kind === 'name')
    .map(({ words }) => words);

describe('capitalised words that name neither a person nor a body', () => {
  it.each([
    ['a town', 'A man from San Marlo was hurt there on Monday.'],
    ['a town of a great many people', 'It was told in Little Rock on Monday that nobody was hurt.'],
    ['a side of such a town', 'A man from North San Marlo was hurt there on Monday.'],
    ['a part of a town', 'Two men were hurt on the South Side of the town on Monday.'],
    ['a road without a word for it', 'It was heard in the 4200 block of South Tarnfield on Monday.'],
    ['a car', 'Witnesses saw a white Dodge Tarnor drive away from there.'],
    ['a car whose make is a name', 'Witnesses saw a silver Ford Taurus drive away from there.'],
    ['a charge', 'He faces two counts of Attempted Murder after what was done there.'],
    ['a holiday', 'It was heard on New Year’s Eve, the neighbors said.'],
    ['a county’s office', 'It was said by the Tarn County Coroner on Monday.'],
  ])('%s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each(['caption close', 'copy link', 'contact ann marrow', 'hurricane oona', 'brothers piet maas'])(
    '"%s"',
    (words) => {
      expect(namesNobody(words.split(' '))).toBe(true);
    },
  );

  it.each([
    ['an age tells a person', 'Lake Marrow, 34, was hurt there on Monday.', 'Lake Marrow'],
    ['a title tells a person', 'Capt. West Marrow spoke to reporters there.', 'West Marrow'],
    ['a body of that town', 'It was told by the San Marlo Police Department on Monday.', 'San Marlo Police Department'],
    ['a given name before a word for a shop', 'It was Ruth Bell who saw it, the neighbors said.', 'Ruth Bell'],
  ])('but %s', (_, text, words) => {
    expect(namesIn(text)).toContain(words);
  });
});

it('a headline’s word for a child is nobody’s surname', () => {
  expect(namesIn('Man Held After Killing Toddler in Marlow')).toEqual([]);
});
