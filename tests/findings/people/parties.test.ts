import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { partiesOf } from '../../../lib/findings/people/parties.ts';
import { articleOf } from '../told.ts';

describe('who has which part', () => {
  const parties = (text: string) => {
    const { hurt, accused } = partiesOf(findClaims(articleOf({ text })));
    return { hurt: [...hurt], accused: [...accused] };
  };

  it.each([
    ['Funeral services were held on Monday for 16-year-old Hugo Renner.', 'Hugo Renner'],
    ['A fifth man was arrested in the fatal shooting of 33-year-old Hugo Renner in May.', 'Hugo Renner'],
    ['The sheriff’s office identified Hugo Renner, 44, as a third victim.', 'Hugo Renner'],
    ['Hugo Renner, 19, was one of two rowers gunned down on the pier.', 'Hugo Renner'],
    [
      'A boy killed during a shooting in the old quarter of northern Tarn on Tuesday was identified as Hugo Renner.',
      'Hugo Renner',
    ],
    ['The suspects fired at the victim, 19-year-old Hugo Renner.', 'Hugo Renner'],
    ['Two bakers were arrested in the killings of 31-year-old twins Hugo Renner and another boy.', 'Hugo Renner'],
    ['A shot took the life of Hugo Renner behind the bakery.', 'Hugo Renner'],
    ['The chief said Renner was known. Hugo Renner, 19, was killed behind the bakery.', 'Hugo Renner'],
  ])('“%s”: hurt', (text, name) => {
    expect(parties(text).hurt).toEqual([name]);
  });

  it('takes all of a list behind what befell the first', () => {
    const text =
      'A gunman opened fire and killed 17-year-old Hugo Renner as well as Sytske Brouwer, a 47-year-old guest.';
    expect(parties(text).hurt).toEqual(['Hugo Renner', 'Sytske Brouwer']);
    expect(parties('The wounded included Zorbin Falk, of Tarn; and Sytske Brouwer, police said.').hurt).toEqual([
      'Zorbin Falk',
      'Sytske Brouwer',
    ]);
  });

  it.each([
    ['Hugo Renner, 33, parked by the mill and walked inside, fatally shooting his wife on Monday.', 'Hugo Renner'],
    ['Police said Hugo Renner shot two men behind the bakery.', 'Hugo Renner'],
    ['Charges of theft were filed against Hugo Renner on Monday.', 'Hugo Renner'],
    ['Police found another suspect in the case, Hugo Renner, 20, dead in a ditch.', 'Hugo Renner'],
    ['Hugo Renner, the alleged mill shooter, was a baker.', 'Hugo Renner'],
    ['A tip led to the arrest of Hugo Renner.', 'Hugo Renner'],
    ['Hugo Renner, 22, was sentenced earlier this year to nine years for the killing of a baker.', 'Hugo Renner'],
  ])('“%s”: accused', (text, name) => {
    expect(parties(text).accused).toEqual([name]);
  });

  it.each([
    ['Hugo Renner, 33, was walking home when a gunman opened fire, killing his wife on Monday.'],
    ['Hugo Renner witnessed the shooting and told reporters that it was loud.'],
    ['Hugo Renner shot the intruder on Monday.'],
    ['Police know the suspect, Hugo Renner said.'],
    ['Police know the suspect, Hugo Renner’s brother.'],
    ['Hugo Renner was sentenced earlier this year to nine years for theft.'],
  ])('“%s”: not accused', (text) => {
    expect(parties(text).accused).toEqual([]);
  });

  it('has all the accused of a list', () => {
    const { accused } = parties('Hugo Renner and Sytske Brouwer were already in police custody. They shot a baker.');
    expect(accused).toContain('Hugo Renner');
    expect(parties('Police are searching for two suspects: Hugo Renner, 26, and Dora Falk, 38.').accused).toEqual([
      'Hugo Renner',
      'Dora Falk',
    ]);
  });

  it('takes nobody who was hurt for accused by a mere pronoun', () => {
    const text = 'Hugo Renner, 15, was wounded behind the bakery. He is charged with theft.';
    expect(parties(text)).toEqual({ hurt: ['Hugo Renner'], accused: [] });
    expect(parties(text.replace('He is', 'Renner is')).accused).toEqual(['Hugo Renner']);
  });

  it('leaves out who merely tells of it', () => {
    expect(parties('They found the man who shot the officer, Hugo Renner said.').hurt).toEqual([]);
    expect(parties('A man was shot. Hugo Renner, 21, of Tarn, said it was loud.').hurt).toEqual([]);
  });
});
