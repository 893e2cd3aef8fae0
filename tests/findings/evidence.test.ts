import { expect, it } from 'vitest';
import { reasonWith } from '../../lib/findings/evidence.ts';

it('puts the name of a publisher into a reason as it is, and into nothing else', () => {
  expect(reasonWith('Here 31; SOURCE has 33.', 'The $& Times')).toBe('Here 31; The $& Times has 33.');
  expect(reasonWith('SOURCE names HOPE RESOURCE CENTRE.', 'The Bee')).toBe('The Bee names HOPE RESOURCE CENTRE.');
});
