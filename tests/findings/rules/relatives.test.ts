import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

describe('a relative who is known by an age', () => {
  const page =
    'A 5-year-old boy found the gun in a car and shot his 6-year-old sister in the leg, Northam police said.';
  const kin = (source: string, here = page) => marked('kin', { text: here }, { text: source });
  it('is no cousin in one report and sister in the other', () => {
    const source = 'A five-year-old boy found a gun in Northam and hit his six-year-old cousin in the leg.';
    expect(kin(source)).toEqual([['his 6-year-old sister', 'differs', 'his six-year-old cousin']]);
    expect(kin(`${source} The boy hurt his relative.`)).toEqual([
      ['his 6-year-old sister', 'differs', 'his six-year-old cousin'],
    ]);
  });
  it('may be another one of another age, of somebody else, or beside one more of that age', () => {
    const differs = (source: string) => kin(source).filter(([, verdict]) => verdict === 'differs');
    expect(differs('A five-year-old boy found a gun in Northam and hit his eight-year-old cousin.')).toEqual([]);
    expect(differs('A man found a gun in Northam and hit his six-year-old niece in the leg.')).toEqual([]);
    expect(
      differs('A boy found a gun in Northam and hit his six-year-old cousin. The boy saw his six-year-old sister.'),
    ).toEqual([]);
  });
});
