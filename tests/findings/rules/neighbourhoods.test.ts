import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

const differing = (page: string, source: string) => differences('place', page, source);

describe('the town or the neighbourhood of one spot', () => {
  it('differs behind the same road', () => {
    const source = 'A woman was shot on E. Larch Street near Elm Avenue in Fenholt on Monday.';
    expect(differing('A woman was shot at 363 East Larch Street in Oxley on Monday.', source)).toEqual([
      ['Oxley', 'Fenholt'],
    ]);
    expect(differing('A woman was shot at 363 East Quarry Street in Oxley on Monday.', source)).toEqual([]);
    expect(differing('A woman was shot at 363 East Larch Street in Fenholt on Monday.', source)).toEqual([]);
    expect(differing('A woman was shot at 363 East Larch Street in Chicago on Monday.', source)).toEqual([]);
    expect(differing('A woman was shot at 363 East Larch Street in the Oxley area on Monday.', source)).toEqual([]);
    const both = 'A woman was shot at 363 East Larch Street in Oxley on Monday. Rain fell in Fenholt.';
    expect(differing(both, source)).toEqual([]);
    const blocks = 'A woman was shot in the 300 block of Larch Street in Oxley on Monday.';
    expect(differing(blocks, 'A man was shot in the 900 block of Larch Street in Fenholt.')).not.toContainEqual([
      'Oxley',
      'Fenholt',
    ]);
  });
});
