import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

const SOURCE = 'Police said Sytske Brouwer, 34, was found on the bridge on Monday. Hugo Renner, 40, saw it.';

function names(text: string, source = SOURCE) {
  return marked('name', { text }, { text: source }).filter(([, verdict]) => verdict === 'differs');
}

describe('somebody with one given name and one age in two reports', () => {
  it.each([
    ['both ages stand beside the names', 'Sytske Anna Vermeer, 34, was found on the bridge.', SOURCE],
    ['one age is told of whoever has no name there', 'Sytske Anna Vermeer was found. The 34-year-old is well.', SOURCE],
  ])('differs by surname where %s', (_, text, source) => {
    expect(names(text, source)).toEqual([['Sytske Anna Vermeer', 'differs', 'Sytske Brouwer']]);
  });

  it('differs by a given name that is like the other', () => {
    const source = 'Police said Rolando Marrow, 45, was found on the bridge on Monday.';
    expect(names('Ronaldo Marrow, 45, was found on the bridge.', source)).toEqual([
      ['Ronaldo Marrow', 'differs', 'Rolando Marrow'],
    ]);
    expect(names('Ronaldo Marrow, 54, was found on the bridge.', source)).toEqual([]);
    expect(names('Oscar Marrow, 45, was found on the bridge.', source)).toEqual([]);
  });

  it.each([
    ['the ages are two', 'Sytske Vermeer, 52, was found on the bridge.', SOURCE],
    ['no age is told', 'Sytske Vermeer was found on the bridge.', SOURCE],
    ['the page has that surname as well', 'Sytske Vermeer, 34, is well. Sytske Brouwer, 34, is not.', SOURCE],
    ['the source has two of that given name', 'Sytske Vermeer, 34, is well.', `${SOURCE} Sytske Oort, 34, came.`],
    ['one name is a part of the other', 'Sytske Brouwer Oort, 34, is well.', SOURCE],
  ])('is none where %s', (_, text, source) => {
    expect(names(text, source)).toEqual([]);
  });
});
