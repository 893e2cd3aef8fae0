import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

const differing = (page: string, source: string) => differences('kin', page, source);

describe('a relation', () => {
  const source = 'Hugo Falk hid from his wife in a boathouse at Fenholt.';

  it('differs where one person can only be one of the two', () => {
    expect(differing('Hugo Falk hid from his girlfriend in a boathouse at Fenholt.', source)).toEqual([
      ['his girlfriend', 'his wife'],
    ]);
  });

  it('is none of a relative of whom the text tells besides', () => {
    const page = 'Hugo Falk hid from his girlfriend under a boat.';
    const other = 'Hugo Falk had quarrelled with his wife in May at Fenholt.';
    expect(differing(page, other)).toEqual([['his girlfriend', 'his wife']]);
    expect(differing(`${page} He had left his estranged wife in May.`, other)).toEqual([]);
    expect(differing(page, `${other} His girlfriend was at sea.`)).toEqual([]);
  });
});
