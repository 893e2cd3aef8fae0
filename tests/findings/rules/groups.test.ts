import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

const differing = (page: string, source: string) => differences('count', page, source);

describe('some of as many', () => {
  const source = 'Six people, including three nurses, were hurt in the Oxley fire.';

  it('differ where both reports tell of all in one way', () => {
    expect(differing('Six people, including two nurses, were hurt in the Oxley fire.', source)).toEqual([
      ['two nurses', 'three nurses'],
    ]);
  });

  it.each([
    ['they are others', 'Six people, including two cooks, were hurt in the Oxley fire.'],
    ['they are as many', 'Six people, including three nurses, were hurt in the Oxley fire.'],
    ['they are fewer for sure', 'Six people, including at least two nurses, were hurt in the Oxley fire.'],
  ])('do not where %s', (_, page) => expect(differing(page, source)).toEqual([]));
});
