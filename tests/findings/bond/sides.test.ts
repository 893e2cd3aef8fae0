import { expect, it } from 'vitest';
import { differences } from '../told.ts';

const SOURCE = 'A man was shot in northeast Marlow on Monday, police said.';

it('two sides of a town differ as the place of the act', () => {
  expect(differences('place', 'A man was shot in southwest Marlow on Monday.', SOURCE)).toEqual([
    ['southwest Marlow', 'northeast Marlow'],
  ]);
});

it.each([
  ['a group’s', 'Two men of a southwest Marlow gang are held. A man was shot on Monday.'],
  ['another act’s', 'Police also look into another shooting in southwest Marlow on Monday.'],
  ['an earlier act’s', 'Last year a man was shot in southwest Marlow.'],
])('a side is %s', (_, page) => expect(differences('place', page, SOURCE)).toEqual([]));
