import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

const stands = (page: string, source: string) =>
  marked('place', { text: page }, { text: source })
    .filter(([, verdict]) => verdict === 'compatible' || verdict === 'agrees')
    .map(([words, , against]) => [words, against]);

describe('spots without a name', () => {
  it('bear nothing out where they are wherever anything happened', () => {
    expect(stands('The baker died at the scene of the fire.', 'A dog was found at the scene of the fire.')).toEqual([]);
    expect(stands('The baker died in a boathouse of the club.', 'He died at the club.')).toEqual([['club', 'club']]);
  });
  it('are two where a story has many and the sentences have little in common', () => {
    const source = 'The baker was shot in a car beside the mill.';
    expect(stands('Then the thieves drove off and left a stolen car.', source)).toEqual([]);
    expect(stands('The baker was shot as he sat in a car beside the mill.', source)).toContainEqual(['car', 'car']);
    const home = 'The baker was shot in a home beside the mill.';
    expect(stands('Guns should be kept safe in any home.', home)).toEqual([]);
    expect(stands('The baker was shot in his home beside the mill.', home)).toContainEqual(['home', 'home']);
  });
});

describe('where a report was shared', () => {
  it('is no name in its story', () => {
    const named = (page: string, source: string) => marked('name', { text: page }, { text: source });
    expect(named('Follow the harbour on Facebook.', 'The mayor posted it on Facebook.')).toEqual([]);
    expect(named('Oskar Dahl wrote of it.', 'Oskar Dahl wrote of it.')).not.toEqual([]);
  });
});
