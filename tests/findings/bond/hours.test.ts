import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { marked } from '../told.ts';

const published = '2021-05-25';
const times = (page: string, source: string) =>
  marked('time', { text: page, published }, { text: source, published }).map(([words, verdict]) => [words, verdict]);

describe('two stated hours that meet', () => {
  const told = 'Bo Quill of Northam was shot on Alder Street.';
  it('are of one thing though their sentences share no word', () => {
    expect(
      times(
        `${told} The tragedy started just before 6:30 p.m. Monday evening.`,
        `${told} Officers were called to the area around 6:30 p.m.`,
      ),
    ).toEqual([['just before 6:30 p.m. Monday evening', 'compatible']]);
  });
  it('are not, where one is that of a vigil', () => {
    expect(
      times(`${told} A vigil is at 6:30 p.m.`, `${told} Officers were called to the area around 6:30 p.m.`),
    ).toEqual([]);
  });
});

it('the time in a clause with “who” is that of the clause', () => {
  const text = 'The man, who was fatally shot in the mill on Alder Street Tuesday, was identified as Bo Quill.';
  const claims = findClaims({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] });
  expect(claims.find(({ kind }) => kind === 'time')?.subject.event).toBe('shooting');
});
