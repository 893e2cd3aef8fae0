import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

/** The words of the page's numbers that differ from the source. */
const differing = (page: string, source: string) => differences('count', page, source).map(([words]) => words);

describe('a number of shots', () => {
  const source = 'Police said Bo Quill fired ten shots on Alder Street in Northam.';
  it('that somebody heard is a part of them, unless it is more', () => {
    expect(differing('Ida Norrell heard six shots from Bo Quill on Alder Street in Northam.', source)).toEqual([]);
    expect(differing('Ida Norrell heard twelve shots from Bo Quill on Alder Street in Northam.', source)).toEqual([
      'twelve shots',
    ]);
  });
  it('that went into a house is a part of them', () => {
    expect(differing('Four shots by Bo Quill went through a house on Alder Street in Northam.', source)).toEqual([]);
    expect(differing('Bo Quill fired four shots at a house on Alder Street in Northam.', source)).toEqual([
      'four shots',
    ]);
  });
});
