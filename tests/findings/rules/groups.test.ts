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

describe('a number of some', () => {
  const source = 'Five people were hurt in the Oxley fire, two nurses and two cooks among them.';

  it.each([
    ['it is told in parts', 'Two cooks were killed while two nurses and a guard were hurt in the Oxley fire.'],
    ['it is all of the sentence before', 'Three came from the mill. All three were hurt in the Oxley fire.'],
    ['one of them is told of', 'Six came. One of the six was hurt in the Oxley fire.'],
    ['some of them are told of', 'Police arrested two of the three men in the Oxley fire.'],
  ])('is not held against all where %s', (_, page) => expect(differing(page, source)).toEqual([]));

  it('is not held against all where the dead beside it are others too', () => {
    const page = 'Hugo Renner was charged in the Oxley fire that left two other people dead and three others hurt.';
    expect(differing(page, 'The Oxley fire hurt six people. Two of them died.')).toEqual([]);
  });
});

it('those of whom nothing is told are none of the dead beside the same hurt', () => {
  const page = 'Brawl in Oxley left 2 dead, 5 injured; 60 people may have been involved.';
  expect(differing(page, 'The brawl in Oxley killed 2, injured 5.')).toEqual([]);
});
