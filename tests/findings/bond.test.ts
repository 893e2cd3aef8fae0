import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { findClaims } from '../../lib/claims/find.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { judge } from '../../lib/findings/judge.ts';

/** The words of the page's times or counts that differ from the source, or were updated by it. */
function differing(kind: 'time' | 'count', page: string, source: string, stamps = ['2021-05-25', '2021-05-25']) {
  const claims = findClaims(articleFromText({ id: 'page', title: '', text: page, published: stamps[0]! }));
  const other = articleFromText({ id: 'source', title: '', text: source, published: stamps[1]! });
  return [...judge(claims, factsOf(other, findClaims(other)), stamps[0])]
    .filter(([claim, { verdict }]) => claim.kind === kind && /differs|updated/.test(verdict))
    .map(([claim]) => claim.words);
}

describe('a time', () => {
  const lead = 'Two men were shot on Alder Street in Northam around 9 p.m. Monday, police said.';
  it('differs from the other report’s on the same road', () => {
    const source = 'The shooting on Alder Street in Northam happened around 11 p.m. Monday, police said.';
    expect(differing('time', lead, source)).toEqual(['around 9 p.m. Monday']);
  });
  it('is no time of what happened on another road', () => {
    const source = 'The shooting on Quarry Road in Northam happened around 11 p.m. Monday, police said.';
    expect(differing('time', lead, source)).toEqual([]);
  });
  it('is no time of another shooting', () => {
    const source = 'Another shooting in Northam happened around 11 p.m. Monday, police said.';
    expect(differing('time', lead, source)).toEqual([]);
  });
  it('is no time of a vigil for the same people', () => {
    const page = 'A man was shot dead on Alder Street in Northam Sunday night.';
    const source = 'A vigil was held on Alder Street in Northam Monday night for the man who was shot dead.';
    expect(differing('time', page, source)).toEqual([]);
  });
  it('is not held against a day after its report came out', () => {
    const page = 'A man was shot on Alder Street in Northam Sunday night.';
    const source = 'A man was shot on Alder Street in Northam Tuesday night.';
    expect(differing('time', page, source, ['2021-05-24', '2021-05-27'])).toEqual([]);
    expect(differing('time', page, source, ['2021-05-27', '2021-05-27'])).toEqual(['Sunday night']);
  });
});

describe('a count', () => {
  it('differs from the other report’s of the same people', () => {
    expect(
      differing('count', 'Four people were hurt in a crash in Northam.', 'Six people were hurt in a crash in Northam.'),
    ).toEqual(['Four people']);
  });
  it('is not held against a part of the whole', () => {
    const page = 'Four people were hurt in a shooting in Northam.';
    for (const source of [
      'One person was killed and three were hurt in a shooting in Northam.',
      'Three men and a woman were hurt in a shooting in Northam.',
      'A shooting in Northam: three of them were hurt, police said.',
      'Two people were taken to the hospital hurt after a shooting in Northam.',
    ])
      expect(differing('count', page, source), source).toEqual([]);
  });
  it('is not held against a round-up of a weekend', () => {
    const page = 'Four people were hurt in a shooting in Northam.';
    const source = 'Nine people were hurt in weekend shootings in Northam.';
    expect(differing('count', page, source)).toEqual([]);
  });
  it('takes those who were shot to death for killed', () => {
    const page = 'Three people were shot to death in a car in Northam, and a fourth was hurt.';
    const source = 'Four people were shot in a car in Northam.';
    expect(differing('count', page, source)).toEqual([]);
  });
});

describe('what was planned, and what a table has', () => {
  it('differs in its hour on the day that both speak of, be it ahead of one of them', () => {
    const page = 'The funeral for Ida Norrell will begin at 2 p.m. Friday at Saint Orlan Church.';
    const source =
      'Ida Norrell was laid to rest. The funeral for Ida Norrell was at 11 a.m. Friday at Saint Orlan Church.';
    expect(differing('time', page, source, ['2021-05-25', '2021-05-28'])).toEqual(['2 p.m. Friday']);
  });
  it('differs as a toll of one year', () => {
    const page = 'Norrell was shot on Monday in Northam. Across the country 387 officers were shot last year.';
    const source =
      'Norrell was shot on Monday in Northam. In the whole country, 378 officers were shot on duty in 2020.';
    expect(differing('count', page, source)).toEqual(['387 officers']);
  });
});
