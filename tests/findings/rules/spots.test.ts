import { describe, expect, it } from 'vitest';
import { isSlip } from '../../../lib/findings/rules/spots.ts';
import { marked } from '../told.ts';

/** What a source says on the places of a page. */
function placed(page: string, source: string) {
  return marked('place', { text: page }, { text: source }).filter(([, verdict]) => verdict === 'differs');
}

describe('one spot with two names', () => {
  it('is a road of two sorts, where neither report has both', () => {
    const source = 'Both boats lay in a yard on Larch Court. Nobody was hurt.';
    expect(placed('A fire broke out in Oxley on Larch Drive at noon.', source)).toEqual([
      ['Larch Drive', 'differs', 'Larch Court'],
    ]);
    expect(placed('A fire broke out at Larch Drive and Quarry Street at noon.', source)).toEqual([
      ['Larch Drive and Quarry Street', 'differs', 'Larch Court'],
    ]);
    expect(placed('A fire broke out on Larch Drive, which ends at Larch Court.', source)).toEqual([]);
    expect(placed('A fire broke out on Fir Drive at noon.', source)).toEqual([]);
  });

  it('is no numbered street and avenue of a grid', () => {
    expect(placed('A fire broke out on 14th Street at noon.', 'Both boats lay in a yard on 14th Avenue.')).toEqual([]);
  });

  it('is a road, a town or a building with a slip in its name', () => {
    expect(placed('A fire broke out on Samsen Street.', 'Both boats lay in a yard on Sasmen Street.')).toEqual([
      ['Samsen Street', 'differs', 'Sasmen Street'],
    ]);
    expect(placed('She was taken to Memorial Harmann Hospital.', 'The woman lay in Harman Memorial Hospital.')).toEqual(
      [['Memorial Harmann Hospital', 'differs', 'Harman Memorial Hospital']],
    );
  });

  it('is a building in the plural and the singular, but not of words that a house style has as one or as several', () => {
    const source = 'Both lay in the Larch Gardens Apartments all night.';
    expect(placed('It was at the Larch Garden Apartments.', source)).toEqual([
      ['Larch Garden Apartments', 'differs', 'Larch Gardens Apartments'],
    ]);
    expect(placed('She lay in Fenholt Children Hospital.', 'She lay in Fenholt Childrens Hospital.')).toEqual([]);
  });

  it('is none of a name with and without a space, which nobody minds', () => {
    expect(placed('A fire broke out on Lake Front Circle.', 'Both lay in a yard on Lakefront Circle.')).toEqual([]);
    expect(placed('A fire broke out in East Brook at noon.', 'Both boats lay in a yard in Eastbrook.')).toEqual([]);
    expect(
      placed('It was at the Larch View apartment complex.', 'Crews came to the Larchview Apartment Complex.'),
    ).toEqual([]);
  });

  it('is a slip in a road’s name where what is told beside it is of one spot', () => {
    const source = 'A deputy was shot at 52nd and Samsen streets.';
    expect(placed('The shots fell at 52nd and Sasmen streets.', source)).toHaveLength(1);
    expect(placed('The man lay dead at 48th and Sasmen streets.', source)).toEqual([]);
    expect(placed('He then shot at a bar at 5118 Sasmen Street.', source)).toEqual([]);
    const block = 'A deputy was shot in the 2900 block of Samsen Street.';
    expect(placed('He was shot in the 2900 block of Sasmen Street.', block)).toHaveLength(1);
    expect(placed('He lives in the 400 block of Sasmen Street.', block)).toEqual([]);
  });

  it('is no slip of a message that a report shows as it was sent', () => {
    const source = 'Both boats lay in a yard on Sasmen Street.';
    expect(placed('BREAKING: A fire is burning on Samsen Street now pic.twitter.com/a1b2c3', source)).toEqual([]);
  });

  it('is no road of another sort where a report leaves the sort out', () => {
    const source = 'Both boats lay behind the Larch Place store, at Larch and Quarry streets.';
    expect(placed('A fire broke out on Larch Street at noon.', source)).toEqual([]);
  });

  it('is a house on a road of which the other report has another house and the road alone', () => {
    const source = 'It burned in the 1700 block of Larch Street. Crews stayed on Larch Street.';
    expect(placed('It burned at 1504 Larch Street.', source)).toContainEqual([
      '1504 Larch Street',
      'differs',
      '1700 block of Larch Street',
    ]);
  });

  it('is none where a report has both names', () => {
    const both = 'A fire broke out in Sandford at noon. Crews from Sanford came.';
    expect(placed(both, 'Both boats lay in a yard in Sanford.')).toEqual([]);
    expect(placed('Both boats lay in a yard in Sanford.', both)).toEqual([]);
  });

  it('is one block at the two ends of a road', () => {
    const source = 'Both boats lay in a yard in the 4100 block of Larch Street East.';
    expect(placed('It broke out in the 4100 block of Larch Street West.', source)).toEqual([
      ['4100 block of Larch Street West', 'differs', '4100 block of Larch Street East'],
    ]);
    expect(placed('It broke out in the 5700 block of Larch Street West.', source)).toEqual([]);
    expect(placed('It broke out in the 4100 block of Larch Street.', source)).toEqual([]);
    const southwest = 'Both boats lay in a yard in the 4100 block of Larch Street SW.';
    expect(placed('It broke out in the 4100 block of Larch Street.', southwest)).toEqual([]);
    expect(placed('It broke out in the 4100 block of Larch Street NE.', southwest)).toHaveLength(1);
  });
});

describe('numbered spots', () => {
  it('differ where each report has one', () => {
    expect(placed('A fire broke out in room 214.', 'Both men lay in Room #217.')).toEqual([
      ['room 214', 'differs', 'Room #217'],
    ]);
    expect(
      placed('Clara Solano won in the 4th Congressional District.', 'Solano leads in the 7th Congressional District.'),
    ).toEqual([['4th Congressional District', 'differs', '7th Congressional District']]);
  });

  it('do not where a report has several, or they are two persons’', () => {
    expect(placed('A fire broke out in room 214.', 'Both men lay in room 217. Crews searched room 219.')).toEqual([]);
    expect(
      placed(
        'Clara Solano won in the 4th Congressional District.',
        'Rain fell on farms in the 7th Congressional District, said Esther Varga.',
      ),
    ).toEqual([]);
  });
});

it.each([
  ['larchott', 'larchhott', true],
  ['tamson', 'tasmon', true],
  ['lake front', 'lakefront', false],
  ['walton', 'waltons', false],
  ['west alder', 'east alder', false],
  ['alder-quarry', 'alder quarry', false],
  ['oak', 'elk', false],
  ['marlow', 'barlow', true],
  ['larch', 'quarry', false],
])('%s and %s are a slip apart: %s', (a, b, is) => {
  expect(isSlip(a, b)).toBe(is);
});
