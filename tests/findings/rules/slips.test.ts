import { describe, expect, it } from 'vitest';
import { differences, marked } from '../told.ts';

const SOURCE =
  'The Fenholt County Sheriff’s Office closed Marlow Bridge on Wednesday, said Clara Solano of the Civic Rights League.';

function names(text: string, source = SOURCE) {
  return marked('name', { text }, { text: source }).filter(([, verdict]) => verdict === 'differs');
}

describe('a word of a name that is spelt wrong', () => {
  it.each([
    ['a day', 'The bridge was closed on Wednseday.', 'Wednseday'],
    ['an office', 'The Fenholt County Sherriff’s deputies closed the bridge.', 'Sherriff'],
    ['a body’s word beside the same word', 'The Civic Rigths League spoke of it.', 'Civic Rigths League'],
    ['a place’s word beside the same word', 'Crews came to Marlwo Bridge police.', 'Marlwo Bridge police'],
  ])('differs where the source has the right one: %s', (_, text, words) => {
    expect(names(text).map(([marked]) => marked)).toContain(words);
  });

  it('shows the words of the source that have it right', () => {
    expect(names('The bridge was closed on Wednseday.')).toEqual([['Wednseday', 'differs', 'Wednesday']]);
  });

  it('differs where the source has one name in two spellings, and the page has but one of them', () => {
    const source = 'Clara Solano spoke first. Sollano then left. It was cold, and the mill paid Sollano.';
    expect(names('Clara Solano came by boat.', source)).toEqual([['Clara Solano', 'differs', 'Sollano']]);
    expect(names('Clara Solano came by boat. Sollano said so.', source).map(([words]) => words)).not.toContain(
      'Clara Solano',
    );
  });

  it('is none where a generation lies between two people whose names are a letter apart', () => {
    const page = (age: number) => `Sharla Vasker, ${age}, came by boat. Vasker spoke.`;
    const source = 'Shayla Vasker, 19, came by boat. Vasker spoke.';
    expect(names(page(20), source)).not.toEqual([]);
    expect(names(page(41), source)).toEqual([]);
  });

  it('differs where the source has the full name otherwise, if but once', () => {
    const source = 'Clara Sollano spoke first. Solano then left. The mill paid Solano.';
    expect(names('Clara Solano came by boat.', source)).toEqual([['Clara Solano', 'differs', 'Clara Sollano']]);
  });

  it('is none where the source has it wrong once, by one part of the name', () => {
    expect(names('Clara Solano came by boat.', 'Clara Solano spoke first. Sollano then left.')).toEqual([]);
  });

  it.each([
    ['the source has no such word', 'The bridge was closed on Wednseday.', 'Clara Solano closed the bridge on Monday.'],
    ['the source has that spelling too', 'The Civic Rigths League spoke.', `${SOURCE} The Civic Rigths League is old.`],
    ['the neighbour is another', 'The Nordic Rigths League spoke of it.', SOURCE.replace('League', 'Group')],
    ['the word there is no name', 'The Civic Rigths League spoke of it.', 'The civic rights league spoke of it.'],
    ['it is a plural', 'Both Civic Rights Leagues spoke of it.', SOURCE],
    ['it stands behind a given name', 'Call the desk of Ann Munday now.', 'It burned on Monday.'],
    ['it is one of a group and the group', 'A Nordic Fenholt Lumen spoke.', 'The Fenholt Lumens spoke.'],
    ['it is somebody’s surname', 'Ann Augusto, 31, came. Augusto spoke.', 'It burned in August. Ann Lee spoke.'],
  ])('is none where %s', (_, text, source) => {
    expect(names(text, source)).toEqual([]);
  });
});

describe('a family told of by its name', () => {
  it('is no slip of the name of one of them, which is marked itself', () => {
    const page =
      'Ilse Marrow, 61, was shot in the mill. Police said that Piet Maas had a dispute with the Marrows over the mill.';
    const source = 'Friends knew her as Ilse Marrowe, 61, who was shot in the mill. Marrowe died.';
    expect(differences('name', page, source)).toEqual([['Ilse Marrow', 'Ilse Marrowe']]);
  });
});
