import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

/** What a source says on the places of a page. */
function placed(page: string, source: string) {
  return marked('place', { text: page }, { text: source }).filter(([, verdict]) => verdict === 'differs');
}

describe('the hospital of the one who was hurt', () => {
  const at = (hospital: string) => `A boy was shot on a ferry on Monday. He was taken to ${hospital}.`;

  it('differs where the names share nothing', () => {
    expect(placed(at('Marlow Children’s Hospital'), at('Oxley Medical Center'))).toEqual([
      ['Marlow Children’s Hospital', 'differs', 'Oxley Medical Center'],
    ]);
    expect(placed(at('St. Bride’s Orthodox Hospital'), at('Oxley Medical Center'))).toEqual([
      ['St. Bride’s Orthodox Hospital', 'differs', 'Oxley Medical Center'],
    ]);
  });

  it('differs where a name is made of general words that the other has none of', () => {
    expect(placed(at('Memorial Regional Hospital'), at('Oxley Medical Center'))).toEqual([
      ['Memorial Regional Hospital', 'differs', 'Oxley Medical Center'],
    ]);
  });

  it.each([
    [
      'one is told of as where somebody works',
      at('Marlow Hospital'),
      'A boy was shot on a ferry on Monday. His aunt works at Oxley Hospital.',
    ],
    [
      'he was moved on from one of them',
      at('Marlow Hospital'),
      'A boy was shot on a ferry on Monday. He was taken to Oxley Hospital and then flown to Mercy in Northam.',
    ],
    ['a general name is a part of the other', at('Memorial Regional Hospital'), at('Oxley Memorial Hospital')],
    ['words stand in another order', at('Oxley-Marlow Hospital'), at('Marlow Oxley Hospital')],
    ['children have it in their name', at('Marlow Hospital for Children'), at('Marlow Children’s Hospital')],
    ['one name may be short for the other', at('St. Bride’s Hospital'), at('St. Bride’s Orthodox Hospital')],
    ['one name has the initials of the other', at('UT Medical Center'), at('University of Tarn Medical Center')],
    ['a name tells nothing', at('Children’s Hospital'), at('Oxley Medical Center')],
    ['a report has two', at('Marlow Hospital'), `${at('Oxley Hospital')} A nurse left Fenholt Hospital.`],
    [
      'two were hurt',
      at('Marlow Hospital'),
      'A boy was shot on a ferry on Monday. He was taken to Oxley Hospital. A woman was shot in the arm.',
    ],
    [
      'they are two persons',
      at('Marlow Hospital'),
      'A woman was shot on a ferry on Monday. She was taken to Oxley Hospital.',
    ],
  ])('does not where %s', (_, page, source) => expect(placed(page, source)).toEqual([]));
});
