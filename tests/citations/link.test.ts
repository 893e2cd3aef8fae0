import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedAddress, passageAddress } from '../../lib/citations/link.ts';
import { wildText } from './any-check.ts';

const words = (address: string | undefined) => address?.split('#:~:text=')[1]?.split(',').map(decodeURIComponent);

describe('a cited address', () => {
  it.each([
    ['https://a.example/x?id=3&utm_source=mail&fbclid=1#top', 'https://a.example/x?id=3'],
    ['https://user:word@a.example/x?access_token=t', 'https://a.example/x'],
    ['javascript:alert(1)', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s', (url, address) => {
    expect(citedAddress(url)).toBe(address);
  });
});

describe('a passage', () => {
  it('has comma, hyphen and ampersand encoded, since they mean something in a text fragment', () => {
    expect(passageAddress('https://a.example/x', 'Lee, 35, well-known & well')).toBe(
      'https://a.example/x#:~:text=Lee%2C%2035%2C%20well%2Dknown%20%26%20well',
    );
  });

  it('that is long, or crosses a paragraph, is found by its first and last words', () => {
    const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    expect(words(passageAddress('https://a.example/', long))).toEqual([
      'word0 word1 word2 word3 word4',
      'word35 word36 word37 word38 word39',
    ]);
    expect(words(passageAddress('https://a.example/', 'a b c d e f\n\ng h i j k l'))).toEqual([
      'a b c d e',
      'h i j k l',
    ]);
  });

  it('needs an address and a word', () => {
    expect(passageAddress(undefined, 'a')).toBeUndefined();
    expect(passageAddress('https://a.example/', ' \n')).toBeUndefined();
  });

  it('reads back as words of the quote, whatever is in it', () => {
    fc.assert(
      fc.property(wildText, (quote) => {
        const address = passageAddress('https://a.example/', quote);
        if (address === undefined) return;
        expect(address).toMatch(/^https:\/\/a\.example\/#:~:text=[A-Za-z0-9.%,]+$/);
        const plain = quote.toWellFormed().split(/\s+/).filter(Boolean).join(' ');
        for (const part of words(address) ?? []) expect(plain).toContain(part);
      }),
    );
  });
});
