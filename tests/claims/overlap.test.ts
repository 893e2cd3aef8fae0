import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { settleRivals } from '../../lib/claims/overlap.ts';
import { KINDS } from '../../lib/model.ts';
import { articleOf } from '../findings/told.ts';

const kindsOn = (text: string, words: string) =>
  findClaims(articleOf({ text, published: '2021-06-09' })).flatMap((claim) =>
    claim.words.includes(words) ? [claim.kind] : [],
  );

describe('a place with a person’s name', () => {
  it.each([
    ['a town', 'Ann Marlow was found in Marlow’s car. Marlow ran off, and nobody saw Marlow again.', 'Marlow'],
    ['a road', 'It was Grace Lane, 34, who saw it. Grace Lane said so.', 'Grace Lane'],
  ])('is none: %s', (_, text, words) => {
    expect(kindsOn(text, words)).not.toContain('place');
  });

  it.each([
    ['a town', 'Ann Marlow was found in Marlow on Monday.', 'Marlow'],
    ['a town with its state', 'Ann Marlow is from Marlow, Ohio.', 'Marlow'],
    ['a road', 'It happened on Grace Lane on Monday.', 'Grace Lane'],
  ])('is one where the words before or behind it say so: %s', (_, text, words) => {
    expect(kindsOn(text, words)).toContain('place');
  });
});

describe('words that two kinds claim', () => {
  it('are an age rather than a count', () => {
    expect(kindsOn('A 12-year-old girl was hurt.', '12')).toEqual(['age']);
  });

  it('are an hour rather than a count or a place', () => {
    expect(kindsOn('It began at 3 p.m. Tuesday.', '3')).toEqual(['time']);
  });

  it('are a count where a date stands between the number and what is counted', () => {
    expect(kindsOn('Nine of the 12 June 3 marchers spoke.', '12')).toEqual(['count', 'count']);
    expect(kindsOn('It was June 3 marchers came.', 'June 3')).toEqual(['time']);
  });

  it('are an amount rather than a count', () => {
    expect(kindsOn('They raised 4,000 dollars.', '4,000')).toEqual(['amount']);
  });

  it('may be a quotation and hold others', () => {
    const kinds = kindsOn('“We lost 12 horses in the barn on Quarry Road,” Oona Kask said.', '12 horses');
    expect(kinds).toEqual(expect.arrayContaining(['quote', 'count']));
  });

  it('are settled without losing any that nobody contests, in text order', () => {
    const find = fc.record({
      kind: fc.constantFrom(...KINDS),
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(find), (finds) => {
        const found = finds.map(({ kind, start, length }) => ({ kind, start, end: start + length }));
        const settled = settleRivals(found);
        expect(settled.map(({ start }) => start)).toEqual(settled.map(({ start }) => start).sort((a, b) => a - b));
        for (const item of found) {
          const contested = found.some((other) => other !== item && other.start < item.end && item.start < other.end);
          if (!contested) expect(settled).toContain(item);
        }
      }),
    );
  });
});
