import { describe, expect, it } from 'vitest';
import { partOf } from '../../../lib/findings/people/part.ts';
import { claimIn } from '../../kinds/compared.ts';

describe('the part of whoever’s age is told', () => {
  it.each([
    ['A 34-year-old man was shot and killed outside a bakery.', 'killed'],
    ['The woman, 34, was pronounced dead at the scene.', 'killed'],
    ['It was the third inquest into the death of Clara Solano, 34, of the old town.', 'killed'],
    ['A 34-year-old man was shot in the arm outside a bakery.', 'hurt'],
    ['A 34-year-old man was shot in the arm and was declared dead at the bakery.', 'killed'],
    ['A 34-year-old man was hit in the arm and taken to Elm Hospital, where he later died.', 'killed'],
    ['A 34-year-old man was shot in the arm and a 29-year-old man died.', 'hurt'],
    ['A 34-year-old man was shot in the arm, and another died.', 'hurt'],
    ['A 9-year-old girl suffered a cut on the hand, said her aunt.', 'hurt'],
    ['A 34-year-old man shot himself in the foot by mistake.', 'hurt'],
    ['A 34-year-old man shot his neighbor in the foot by mistake.', 'accused'],
    ['Deputies arrested a 34-year-old man near the river.', 'accused'],
    ['The man, 34, was charged with arson, the court said.', 'accused'],
    ['9-Year-Old Girl Shot in Face in Oxley Is Expected Home Soon', 'hurt'],
    ['Boy, 9, Shot in Oxley', 'hurt'],
    ['A 34-year-old man faces two charges of arson.', 'accused'],
    ['A 9-year-old girl in the house was not hurt, said her aunt.', 'safe'],
    ['It was the fatal injury of a 34-year-old male.', 'killed'],
    ['They spoke of the murder victim, 34-year-old Clara Solano.', 'killed'],
    ['A 34-year-old man and a 16-year-old are each charged with arson.', 'accused'],
    ['The 16-year-old shot Renner in the foot by mistake.', 'accused'],
    ['The 16-year-old shot Monday is well again.', 'hurt'],
    ['The 16-year-old admitted to fatally shooting the dog.', 'accused'],
    ['He aimed it at the 15-year-old and pulled the trigger.', undefined],
    ['The 15-year-old aimed it and pulled the trigger.', 'accused'],
    ['The 16-year-old appeared in a juvenile court on Monday.', 'accused'],
    ['The 16-year-old appeared in a school play on Monday.', undefined],
    ['A 34-year-old man is now behind bars, the court said.', 'accused'],
    ['A 34-year-old man is under arrest after a fight by the river.', 'accused'],
    ['A 34-year-old man in handcuffs sat by the river.', 'accused'],
    ['A 34-year-old man with a fair custody plan sat by the river.', undefined],
    ['9-year-old boy accidentally shot uncle by the river', undefined],
    ['A 34-year-old man owns the boat by the river.', undefined],
  ])('%s', (text, part) => {
    expect(partOf(claimIn('age', text))).toBe(part);
  });
});
