import { describe, expect, it } from 'vitest';
import { marked, type Told } from '../told.ts';

const SOURCE: Told = {
  published: '2031-03-04',
  text: 'A 17-year-old boy was found dead at the mill on Monday, police said.',
};
const differing = (text: string) =>
  marked('status', { published: '2031-03-06', text }, SOURCE)
    .filter(([, verdict]) => verdict === 'differs' || verdict === 'updated')
    .map(([words]) => words);

describe('somebody who lives, where each report tells of a death', () => {
  it('is not the one who died', () => {
    expect(
      differing(
        'The shooting at the mill left Oskar Lindqvist dead. Piet Maas, a 17-year-old from Marlow, was released from the hospital.',
      ),
    ).toEqual([]);
  });

  it('is not where the report itself tells of “the other”', () => {
    expect(differing('A boy died at the mill on Monday. The other boy is recovering.')).toEqual([]);
  });

  it('may be, where the report tells of nobody else who died', () => {
    expect(differing('A 17-year-old boy who was shot at the mill on Monday is in critical condition.')).toEqual([
      'is in critical condition',
    ]);
  });
});
