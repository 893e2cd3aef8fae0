import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, longestQuote, sourceOf } from '../../lib/facts/kept.ts';
import type { Article, Claim } from '../../lib/model.ts';
import { cutAround } from '../../lib/text/cut.ts';
import { sketchOf } from '../../lib/text/sketch.ts';

function articleWith(text: string, more: Partial<Article> = {}): Article {
  return { id: 'a', title: '', authors: [], text, blocks: [], coverage: { total: 1, placed: 1 }, ...more };
}

function ageIn(text: string, words: string, sentence = { start: 0, end: text.length }): Claim {
  const start = text.indexOf(words);
  return {
    kind: 'age',
    start,
    end: start + words.length,
    words,
    sentence: { ...sentence, text: text.slice(sentence.start, sentence.end) },
    block: 'paragraph',
    subject: { name: 'Ada Brook' },
    value: { from: 41, to: 41, unit: 'year' },
  };
}

describe('an article as a source', () => {
  const text = 'The mill burned down. Ada Brook, 41, ran out in time. Nobody was hurt.';
  const sentence = { start: 22, end: 53 };

  it('keeps each claim as a fact that says its sentence, verbatim and in place', () => {
    const { source, facts } = factsOf(articleWith(text), [ageIn(text, '41', sentence), ageIn(text, 'Ada', sentence)]);
    expect(source.id).toBe('a');
    expect(facts.map(({ id, source: of, said }) => ({ id, of, said }))).toEqual([
      { id: 'a#0', of: 'a', said: { type: 'quote', text: 'Ada Brook, 41, ran out in time.', ...sentence } },
      { id: 'a#1', of: 'a', said: { type: 'quote', text: 'Ada Brook, 41, ran out in time.', ...sentence } },
    ]);
    expect(facts[0]).toMatchObject({ kind: 'age', words: '41', value: { from: 41, to: 41, unit: 'year' } });
  });

  it('cuts a long sentence around the words that carry the value, at whole words', () => {
    const long = `${'before the fire '.repeat(40)}Ada Brook, 41, ran out ${'after the fire '.repeat(40)}`;
    const said = factsOf(articleWith(long), [ageIn(long, '41')]).facts[0]?.said;
    expect(said?.text).toContain('Ada Brook, 41, ran out');
    expect(said?.text.length).toBeLessThanOrEqual(240);
    expect(said?.text.length).toBeGreaterThan(200);
    expect(said?.text).toMatch(/^(before|the|fire) .* (after|the|fire)$/);
  });

  it('is known by its text again, by whose it is, and as corrected where its publisher says so', () => {
    const wire = articleWith(`BRACK (AP) — ${text}`, { correction: 'It was the mill, not the mint.' });
    const { source, sketch } = factsOf(wire, []);
    expect(sketch).toEqual(sketchOf(wire.text));
    expect(source).toMatchObject({ origin: 'Associated Press', standing: 'corrected' });
    const own = factsOf(articleWith(text), []).source;
    expect(own).not.toHaveProperty('origin');
    expect(own).not.toHaveProperty('standing');
  });

  it('gives quotations more room', () => {
    expect(longestQuote('quote')).toBe(600);
    expect(longestQuote('name')).toBe(240);
  });

  it('cites the canonical address, and the site where no publisher is stated', () => {
    const source = sourceOf(
      articleWith('x', { url: 'https://www.mill.example/a?b', canonicalUrl: 'https://www.mill.example/a' }),
    );
    expect(source).toMatchObject({ publisher: 'mill.example', url: 'https://www.mill.example/a' });
    expect(sourceOf(articleWith('x', { publisher: 'The Mill' })).publisher).toBe('The Mill');
    expect(sourceOf(articleWith('x')).publisher).toBe('a');
  });
});

describe('cutting around words', () => {
  it('keeps words whole that are just as long as the limit', () => {
    expect(cutAround('abcdefgh', { start: 0, end: 8 }, { start: 2, end: 6 }, 4)).toEqual({ start: 2, end: 6 });
  });

  it('stays in its bounds, holds the words where they fit, and splits no character', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '😀'), maxLength: 400 });
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 4, max: 80 }),
        (text, a, b, c, d, limit) => {
          const bounds = [a, b, c, d].map((n) => characterStart(text, n % (text.length + 1))).sort((x, y) => x - y);
          const [start = 0, from = 0, to = 0, end = 0] = bounds;
          const span = cutAround(text, { start, end }, { start: from, end: to }, limit);
          expect(span.end - span.start).toBeLessThanOrEqual(limit);
          expect(span.start).toBeGreaterThanOrEqual(start);
          expect(span.end).toBeLessThanOrEqual(end);
          expect(text.slice(span.start, span.end).isWellFormed()).toBe(true);
          const words = text.slice(from, to).trim();
          if (to - from <= limit) expect(text.slice(span.start, span.end)).toContain(words);
        },
      ),
    );
  });
});

function characterStart(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
