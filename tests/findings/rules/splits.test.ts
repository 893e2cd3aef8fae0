import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

/** The page's numbers that differ from the source, with the source's words. */
const differing = (page: string, source: string) => differences('count', page, source);

describe('the women and the men among the hurt', () => {
  const source = 'One woman and four men were shot at the inn, and all five will live.';
  it('differ where they are as many people in all', () => {
    expect(
      differing('Two women were taken to hospitals in Oxley. Three men were taken to hospitals as well.', source),
    ).toEqual([
      ['Two women', 'One woman'],
      ['Three men', 'four men'],
    ]);
  });
  it('are others where they are not as many in all, or one of two numbers is told', () => {
    // but then the sums are
    expect(differing('Two women and two men were wounded on Alder Street.', source)).toEqual([
      ['Two women and two men', 'One woman and four men'],
    ]);
    expect(
      differing('Two women and three men were wounded on Alder Street. Two men were wounded in a yard.', source),
    ).toEqual([]);
  });
  it('are not those who are sought', () => {
    expect(differing('Two women were taken to hospitals in Oxley. Police want to find three men.', source)).toEqual([]);
  });
});
