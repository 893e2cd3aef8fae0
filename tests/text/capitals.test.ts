import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { phrasesOf } from '../../lib/text/capitals.ts';
import { readingOf } from '../../lib/text/reading.ts';

/** The capitalised sequences of a sentence. */
const phrases = (text: string) =>
  phrasesOf(readingOf(articleFromText({ id: 'a', text }))).map(({ words }) => words.map((word) => word.text).join(' '));

describe('a nickname between given name and surname', () => {
  it.each([
    ['It was told by Oona “Moon” Kask on Monday.', 'Oona Moon Kask'],
    ['It was told by Oona "Moon Dog" Kask.', 'Oona Moon Dog Kask'],
  ])('is a part of it: %s', (text, name) => {
    expect(phrases(text)).toContain(name);
  });

  it.each([
    ['He sang for Oona “Moon over Marlow” Maas wrote.'],
    ['It was Oona “Moon Dog and Marlow Night” Kask who sang.'],
  ])('is no title of a work: %s', (text) => {
    expect(phrases(text)).toContain('Oona');
  });
});

describe('words that open a sentence', () => {
  it('are no names', () => {
    expect(phrases('Neither Oona nor Piet came.')).toEqual(['Oona', 'Piet']);
  });
});
