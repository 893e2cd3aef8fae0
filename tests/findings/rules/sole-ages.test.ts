import { describe, expect, it } from 'vitest';
import { differingGuess, differingSoleAges } from '../../../lib/findings/rules/sole-ages.ts';
import { differencesBy } from '../told.ts';

const differing = (page: string, source: string) => differencesBy(differingSoleAges, page, source);

describe('the age of the only one of a part', () => {
  it('differs where each report tells of one dead', () => {
    expect(differing('Hugo Falk, 23, was killed by the blast.', 'A 24-year-old man died at the pier.')).toEqual([
      ['23', '24-year-old'],
    ]);
  });

  it('differs where each report tells of one who is held', () => {
    expect(
      differing(
        'Hugo Falk, 16, was arrested in the fire at the mill.',
        'Deputies think of an accident. The 15-year-old admitted to killing the swans, they said.\nA teen was charged.',
      ),
    ).toEqual([['16', '15-year-old']]);
  });

  it('differs beside somebody of that age who has another part or is of the other sex', () => {
    const page = 'Clara Falk, 23, was killed by the blast.';
    const source = 'A 27-year-old woman was hit by a slate and was declared dead at the pier.';
    expect(differing(`${page} A 27-year-old man was hurt.`, source)).toEqual([['23', '27-year-old']]);
    expect(differing(`${page} A 27-year-old woman was hurt.`, source)).toEqual([['23', '27-year-old']]);
    expect(differing(`${page} Clara is survived by a sister, 27.`, source)).toEqual([]);
  });

  it.each([
    [
      'one report tells of two dead',
      'Hugo Falk, 23, was killed.',
      'A 24-year-old man died. Two men were killed in all.',
    ],
    ['they are far apart', 'Hugo Falk, 23, was killed by the blast.', 'A 29-year-old man died at the pier.'],
    ['one was hurt', 'Hugo Falk, 23, was killed by the blast.', 'A 24-year-old man broke his wrist at the pier.'],
    ['a second was held', 'Hugo Falk, 23, was arrested.', 'A second suspect, a 24-year-old man, was arrested later.'],
    ['one is a woman', 'A 23-year-old woman was arrested on Monday.', 'A 24-year-old man was arrested at the pier.'],
    [
      'the other report has the age of somebody else',
      'Hugo Falk, 23, was killed by the blast.',
      'A 24-year-old man died at the pier. A clerk, 23, saw it.',
    ],
  ])('is none where %s', (_, page, source) => expect(differing(page, source)).toEqual([]));
});

describe('an age that was guessed of the only one hurt', () => {
  const guessed = (page: string, source: string) => differencesBy(differingGuess, page, source);
  const page = 'Crews found a woman in her mid-30s with a gunshot wound. She died at Elm Hospital.';

  it('differs from one that lies years beyond it', () => {
    const source = 'A woman was shot and killed. Clara Falk, 44, was killed at home, they said.';
    expect(guessed(page, source)).toEqual([['in her mid-30s', '44']]);
    expect(guessed(source, page)).toEqual([['44', 'in her mid-30s']]);
  });

  it.each([
    ['it is but a few years off', 'Clara Falk, 40, was killed at home.'],
    ['it is of a man', 'A 44-year-old man was killed at home.'],
    ['two were killed', 'Clara Falk, 44, was killed at home. Two women were killed in all.'],
    ['it is of somebody else', 'Clara Falk was killed at home. A clerk, 44, saw it.'],
    ['the guess is told there as well', 'Clara Falk, 44, was killed. A woman of 35 saw it; she is 35 years old.'],
  ])('is none where %s', (_, source) => expect(guessed(page, source)).toEqual([]));
});
