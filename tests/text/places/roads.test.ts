import { describe, expect, it } from 'vitest';
import { roadsIn } from '../../../lib/text/places/roads.ts';
import { standingOf } from '../../../lib/text/places/verdict.ts';

const wordsOf = (text: string) => roadsIn(text).map(({ start, end }) => text.slice(start, end));

describe('roads are found', () => {
  it.each([
    [
      'by the whole name of a block’s street',
      'It was in the 300 block of General Larch near noon.',
      '300 block of General Larch',
    ],
    ['with an initial', 'It was in the 300 block of Robert E. Larch near noon.', '300 block of Robert E. Larch'],
    ['without the day behind it', 'It was in the 300 block of South Larch Sunday night.', '300 block of South Larch'],
    ['with a hyphen, to the tenth house', 'She lives in the 450-block of Larch Avenue.', '450-block of Larch Avenue'],
    ['without the next sentence', 'It was in the 300 block of Larch. Police came.', '300 block of Larch'],
    ['with a sort within the name', 'She lives on Forest Terrace Drive.', 'Forest Terrace Drive'],
    ['with a comma in the number', 'It was in the 5,000 block of Larch Street.', '5,000 block of Larch Street'],
    ['by the number of a side', 'It was in the 7200 block of N.W. 1330.', '7200 block of N.W. 1330'],
    ['as a crossing with a numbered one', 'It was near Larch Drive and Highway 249.', 'Larch Drive and Highway 249'],
    ['by their number behind a county’s name', 'It burned on Alder County Road 14.', 'County Road 14'],
  ])('%s', (_, text, words) => expect(wordsOf(text)).toEqual([words]));

  it('but no patrol of a highway', () => expect(wordsOf('A Fenholt Highway Patrol trooper came.')).toEqual([]));
});

describe('two roads', () => {
  const standing = (page: string, source: string) => standingOf(roadsIn(page)[0]!.value, roadsIn(source)[0]!.value);

  it.each([
    ['the 400 block of Elm Grove', 'the 400 block of Elm Grove Street', 'agrees'],
    ['the 15000 block of Elm Grove Street', 'the 15400 block of Elm Grove', 'differs'],
    ['on ACR 14', 'on Alder County Road 14', 'agrees'],
    ['on Farm to Market 14', 'on FM 14', 'agrees'],
    ['on SH 14', 'on State Highway 14', 'agrees'],
    ['at Alder and Larch streets', 'at Alder Avenue and Larch Street', 'agrees'],
    ['on Forest Terrace Drive', 'on Forest Ridge Drive', undefined],
    ['at 12 Larchmont Street', 'at 412 Larchmonk Street', undefined],
  ])('%s and %s: %s', (page, source, expected) => expect(standing(page, source)).toBe(expected));
});

it('so many blocks are none', () => {
  expect(wordsOf('They built 450 blocks of Larch flats.')).toEqual([]);
});
