import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { articleOf, marked } from '../findings/told.ts';

const namesIn = (text: string, title = '') =>
  findClaims(articleOf({ title, text, published: '2021-06-09' })).flatMap((claim) =>
    claim.kind === 'name' ? [claim.words] : [],
  );

describe('a name of one word', () => {
  it.each([
    ['within a sentence', 'Shares of Lumexa fell on Monday.', ['Lumexa']],
    ['with its owner’s sign', 'They praised Lumexa’s plan.', ['Lumexa']],
    [
      'at the start of a sentence, where it stands within another',
      'Lumexa grew. They bought Lumexa.',
      ['Lumexa', 'Lumexa'],
    ],
    ['behind "from", where a town could stand', 'It came from Hamas on Monday.', ['Hamas']],
    ['that other bodies’ names end with', 'It went to Congress and to the Senate.', ['Congress', 'Senate']],
    ['with a number', 'It was a wave of COVID-19 in spring.', ['COVID-19']],
  ])('is found %s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['the first word of a sentence', 'Firefighters came at once.'],
    ['what the text prints small elsewhere', 'He called it Progress. It was no progress.'],
    ['a people', 'The Danish crew left.'],
    ['a given name', 'They gave it to Brenda.'],
    ['a shortened month', 'It was on Jan. 6 that they met.'],
    ['a day', 'They met on Tuesday.'],
    ['a feast day', 'They met on Good Friday in the hall.'],
  ])('is not %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('is found in a headline where the text below has it', () => {
    expect(namesIn('Shares of Lumexa fell.', 'Investors Turn Their Backs on Lumexa')).toEqual(['Lumexa', 'Lumexa']);
  });

  it('is found in a headline where everybody knows it, and longer ones as well', () => {
    expect(namesIn('It was told on Monday.', 'Supreme Court Turns Down Pfizer Request Again')).toEqual([
      'Supreme Court',
      'Pfizer',
    ]);
  });
});

describe('a name of one word against a source', () => {
  const page = {
    title: 'Ferry line is sold',
    text: 'The line was bought by Lumexa on Monday.',
    published: '2021-06-09',
  };

  it.each([
    ['the same word', 'The ferry line was bought by Lumexa, it was said.', 'agrees'],
    ['the firm', 'The ferry line was bought by Lumexa Inc. of Marlow.', 'agrees'],
    ['a person of that surname', 'The ferry line was bought by Oona Lumexa, 44.', 'compatible'],
  ])('stands with %s', (_, text, verdict) => {
    const source = { title: 'Ferry line sold', text, published: '2021-06-09' };
    expect(marked('name', page, source).map(([words, said]) => [words, said])).toEqual([['Lumexa', verdict]]);
  });

  it('differs from nothing, not even from a word a letter apart', () => {
    const source = {
      title: 'Ferry line sold',
      text: 'The line was bought by Lumexo on Monday.',
      published: '2021-06-09',
    };
    expect(marked('name', page, source)).toEqual([]);
  });
});
