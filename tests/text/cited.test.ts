import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedIn, citeSame } from '../../lib/text/cited.ts';

describe('whom a sentence cites', () => {
  it.each([
    ['Two people were hurt, police said.', 'police'],
    ['The ferry ran aground at dawn, according to Captain Ilka Moravec.', 'Captain Ilka Moravec'],
    ['Harbour Master Bram Oster said the fog was thick.', 'Harbour Master Bram Oster'],
    ['The boat is 26 years old, said Bram Oster, who runs the harbour.', 'Bram Oster'],
    ['The coroner confirmed on Monday that he had drowned.', 'The coroner'],
    ['HOLM — Bram Oster told reporters that nobody was hurt.', 'Bram Oster'],
    ['“We are safe,” Oster said.', 'Oster'],
    ['The hull held, the Holm Port Authority said in a statement.', 'the Holm Port Authority'],
  ])('%s', (sentence, cited) => {
    expect(citedIn(sentence)).toBe(cited);
  });

  it.each([
    'Two people were hurt.',
    'She said that the fog was thick.',
    'It was said to be the oldest ferry of all.',
    'The report came in on Friday.',
    'What they said on Sunday was not clear.',
  ])('nobody: %s', (sentence) => {
    expect(citedIn(sentence)).toBeUndefined();
  });

  it('is read of any sentence without failing', () => {
    const words = fc.constantFrom(
      'said',
      'police',
      'according to',
      'Ann',
      'Roe',
      ',',
      '“',
      '”',
      'the',
      '.',
      'who',
      'Lt.',
    );
    const sentences = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(sentences, sentences, (one, other) => {
        const [a, b] = [citedIn(one), citedIn(other)];
        if (a !== undefined && b !== undefined) expect(citeSame(a, b)).toBe(citeSame(b, a));
      }),
    );
  });
});

describe('citing the same', () => {
  it.each([
    ['Harbour Master Bram Oster', 'Oster'],
    ['Bram Oster of the harbour office', 'Mr. Bram Oster'],
    ['the police chief', 'Police Chief Ann Roe'],
    ['The coroner', 'the coroner'],
    ['police', 'Holm police'],
    ['The Holm Police Department', 'the Holm police department'],
  ])('%s · %s', (one, other) => {
    expect(citeSame(one, other)).toBe(true);
    expect(citeSame(other, one)).toBe(true);
  });

  it.each([
    ['Bram Oster', 'Ilka Moravec'],
    ['officials', 'officials'],
    ['a spokesman', 'a spokesman'],
    ['Friends of Oster', 'Bram Oster'],
    ['the mayor', 'Police Chief Ann Roe'],
    ['police', 'the coroner'],
    ['the Holm Police Department', 'the Skarne Police Department'],
  ])('not %s · %s', (one, other) => {
    expect(citeSame(one, other)).toBe(false);
    expect(citeSame(other, one)).toBe(false);
  });
});
