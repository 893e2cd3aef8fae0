import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { contextOf, sharedContext, stem } from '../../lib/text/context.ts';
import { gistOf } from '../../lib/text/gist.ts';
import { readingOf, sentenceAt, wordsOf } from '../../lib/text/reading.ts';

const article = (text: string, title?: string) => articleFromText({ id: 'a', text, ...(title ? { title } : {}) });

describe('a reading', () => {
  const text = 'The mill burned. Nobody was hurt.\nIt was old.';
  const reading = readingOf(article(text, 'Mill Burns'));

  it('knows the block of each sentence', () => {
    expect(reading.sentences.map(({ text, type, block }) => [text, type, block])).toEqual([
      ['Mill Burns', 'headline', 0],
      ['The mill burned.', 'paragraph', 1],
      ['Nobody was hurt.', 'paragraph', 1],
      ['It was old.', 'paragraph', 2],
    ]);
  });

  it('finds the sentence at every offset, and none between two', () => {
    reading.sentences.forEach((sentence, index) => {
      expect(wordsOf(reading, sentence)).toBe(sentence.text);
      for (let at = sentence.start; at < sentence.end; at++) expect(sentenceAt(reading, at)).toBe(index);
      expect(sentenceAt(reading, sentence.end)).toBe(-1);
    });
    expect(sentenceAt(reading, -1)).toBe(-1);
  });

  it.each([
    ['Barn Fire Kills Twelve Horses', true],
    ['Two Hurt as Old Barn Burns after Storm', true],
    ['Barn fire kills twelve horses in Tollmere', false],
    ['Tollmere barn burns', false],
  ])('headline “%s” is in title case: %s', (title, titled) => {
    expect(readingOf(article('x', title)).sentences[0]?.titled).toBe(titled);
  });

  it('takes a line for one in title case only where every longer word of four has a capital', () => {
    const titled = (text: string) => readingOf(article(text)).sentences[0]?.titled;
    expect(titled('Barn Fire Kills Twelve Horses')).toBe(true);
    expect(titled('Oona Kask met Bram Oster yesterday')).toBe(false);
    expect(titled('Barn Fire Kills Twelve Mill cats')).toBe(false);
    expect(titled('Oona Kask Met Bram')).toBe(false);
  });
});

describe('the gist', () => {
  it('holds the telling words of headline and text, and as names capitals that are no ordinary words, and what the headline is on', () => {
    const gist = gistOf(
      article(
        'Rain fell on Tuesday when Oster left Tollmere. He saw rain, and the Rain. Quist left.',
        'Police see barn burn',
      ),
    );
    expect(gist.title).toEqual(['see', 'barn', 'burn']);
    expect(gist.names).toEqual(['oster', 'tollmere', 'barn', 'burn']);
    expect(gist.words).toContain('rain');
  });
});

describe('the context of a sentence', () => {
  it('meets in other forms of a word, and in other words for one thing', () => {
    expect(['shots', 'shooting', 'gunfire'].map(stem)).toEqual(['shoot', 'shoot', 'shoot']);
    expect(stem('burned')).toBe(stem('burns'));
    expect(stem('hospital')).toBe(stem('airlifted'));
    expect(stem('horse')).toBe(stem('horses'));
  });

  it('leaves out numbers, weekdays and words of reporting', () => {
    expect([...contextOf('Police said the 12 horses were seen on Tuesday.')]).toEqual(['hors', 'seen']);
  });

  it('is shared in part, never wholly, and the same both ways', () => {
    const [a, b, c] = ['the horses burned in the barn', 'a barn with horses', 'a vote'].map(contextOf) as [
      Set<string>,
      Set<string>,
      Set<string>,
    ];
    expect(sharedContext(a, b)).toBe(sharedContext(b, a));
    expect(sharedContext(a, b)).toBeCloseTo(2 / 3);
    expect(sharedContext(a, c)).toBe(0);
    expect(sharedContext(new Set(), a)).toBe(0);
  });
});
