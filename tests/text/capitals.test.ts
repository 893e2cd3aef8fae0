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

describe('a body whose name goes on behind a small word', () => {
  it.each([
    ['It was told to the Committee on Harbour Rules in May.', 'Committee on Harbour Rules'],
    ['The Centers for Reef Control and Prevention said so.', 'Centers for Reef Control and Prevention'],
    ['It was the Food and Feed Commission that told them.', 'Food and Feed Commission'],
    ['The reporters met the Speaker of the House Oona Kask after the vote.', 'Speaker of the House Oona Kask'],
  ])('is one: %s', (text, name) => {
    expect(phrases(text)).toContain(name);
  });

  it.each([
    ['It was told to the Marlow and Tarn Police Department.', 'Marlow'],
    ['She worked on Harbour Street.', 'Harbour Street'],
    ['The Committee on Monday told them so.', 'Committee'],
  ])('ends where another begins: %s', (text, name) => {
    expect(phrases(text)).toContain(name);
  });
});
