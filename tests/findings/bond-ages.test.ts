import { describe, expect, it } from 'vitest';
import { marked } from './told.ts';

/** The words of the page's ages that differ from the source. */
function differing(page: string, source: string) {
  return marked('age', { text: page }, { text: source })
    .filter(([, verdict]) => verdict === 'differs')
    .map(([words]) => words);
}

describe('an age', () => {
  const source = 'A 20-year-old man was shot dead outside a nightclub in Northam early Sunday, police said.';
  it('of somebody without a name differs where it is a slip, of one with the same part', () => {
    expect(differing('A 22-year-old man was shot dead outside a nightclub in Northam early Sunday.', source)).toEqual([
      '22-year-old',
    ]);
    expect(differing('A 27-year-old man was seen outside a nightclub in Northam early Sunday.', source)).toEqual([]);
    expect(differing('A 22-year-old man is charged with the shooting outside a nightclub in Northam.', source)).toEqual(
      [],
    );
  });
  it('of somebody without a name is the other one’s who is of that age', () => {
    const two = `${source} A 22-year-old man of Northam turned himself in.`;
    expect(differing('A 22-year-old man was shot dead outside a nightclub in Northam early Sunday.', two)).toEqual([]);
  });
  it('of another time is not held against that of the report', () => {
    const known = 'The sheriff of Northam named the gunman as Bo Quill, 51, of Alder Street.';
    expect(differing('In a report in 2003 a 40-year-old Bo Quill of Northam pleaded guilty.', known)).toEqual([]);
    expect(differing('Bo Quill, 40, of Northam was named as the gunman.', known)).toEqual(['40']);
  });
});
