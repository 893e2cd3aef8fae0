import { describe, expect, it } from 'vitest';
import { differingResidences } from '../../../lib/findings/rules/residences.ts';
import { differencesBy, marked } from '../told.ts';

function placed(page: string, source: string) {
  return marked('place', { text: page }, { text: source }).filter(([, verdict]) => verdict === 'differs');
}

describe('where somebody lives', () => {
  it('differs by road', () => {
    expect(
      placed('Police say Ann Marrow, 30, of Larch Drive took the boat.', 'Ann Marrow of Quarry Lane is charged.'),
    ).toEqual([['Larch Drive', 'differs', 'Quarry Lane']]);
  });

  it('differs by town, also where one report tells of the person by the age alone', () => {
    expect(placed('They arrested Ann Marrow, 23, of Oxley.', 'Ann Marrow, 23, of Fenholt was charged.')).toEqual([
      ['Oxley', 'differs', 'Fenholt'],
    ]);
    expect(placed('They arrested a 23-year-old Oxley woman.', 'Ann Marrow, 23, of Fenholt was charged.')).toEqual([
      ['Oxley', 'differs', 'Fenholt'],
    ]);
  });

  it('differs by two large towns, though one of them is where it happened', () => {
    const by = (source: string) => differencesBy(differingResidences, 'Ann Marrow, 23, of Denver, was hurt.', source);
    expect(by('DENVER -- It rained. Ann Marrow, a 23-year-old baker from Seattle, was hurt.')).toEqual([
      ['Denver', 'Seattle'],
    ]);
    expect(by('Ann Marrow, 23, from Seattle, was hurt. She lived in Denver.')).toEqual([]);
    expect(by('Ann Marrow, 23, from Oxley, was hurt.')).toEqual([]);
  });

  it.each([
    ['of two persons', 'Ann Marrow, 23, of Oxley sang.', 'Hugo Renner, 23, of Fenholt sang.'],
    ['where a report has both towns', 'Ann Marrow, 23, of Oxley sang in Fenholt.', 'Ann Marrow, 23, of Fenholt sang.'],
    ['where one may be a part of the other', 'Ann Marrow, 23, of Oxley sang.', 'Ann Marrow, 23, of Chicago sang.'],
    [
      'where two are of that age',
      'A 23-year-old Oxley woman and Hugo Renner, 23, sang.',
      'Ann Marrow, 23, of Fenholt and Piet Maas, 23, sang.',
    ],
    ['from where it happened', 'Ann Marrow, 18, of 76 Larch Drive, was shot.', 'She was shot at 200 Larch Drive.'],
  ])('is no difference %s', (_, page, source) => {
    expect(placed(page, source)).toEqual([]);
  });
});
