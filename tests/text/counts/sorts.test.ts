import { expect, it } from 'vitest';
import { isOfPart } from '../../../lib/text/counts/sorts.ts';

it.each([
  ['one was', 'One of the ', ' was killed', true],
  ['two of them were', 'arrested two of the ', ' who ran', true],
  ['all were', 'one of ', ' shot by the mill has died', false],
  ['all were, by their verb', 'one of the ', ' who were killed was a nurse', false],
  ['it is no part', 'the ', ' were killed', false],
])('what is told of some of a number is not told of all: %s', (_, before, behind, is) =>
  expect(isOfPart(before, behind)).toBe(is),
);
