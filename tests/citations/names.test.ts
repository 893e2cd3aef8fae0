import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNames } from '../../lib/citations/names.ts';
import { wildText } from './any-check.ts';

describe('names', () => {
  it.each([
    ['Jamiel Lynch', [{ family: 'Lynch', given: 'Jamiel' }]],
    ['By Jamiel Lynch, CNN', [{ family: 'Lynch', given: 'Jamiel' }]],
    ['Lynch, Jamiel', [{ family: 'Lynch', given: 'Jamiel' }]],
    [
      'By Ann Lee, Bo Ray and Cy Diaz, CNN',
      [
        { family: 'Lee', given: 'Ann' },
        { family: 'Ray', given: 'Bo' },
        { family: 'Diaz', given: 'Cy' },
      ],
    ],
    [
      'Ann Lee, Bo Ray, and Cy Diaz',
      [
        { family: 'Lee', given: 'Ann' },
        { family: 'Ray', given: 'Bo' },
        { family: 'Diaz', given: 'Cy' },
      ],
    ],
    [
      'By Ann Lee and Bo Ray, Staff Writers',
      [
        { family: 'Lee', given: 'Ann' },
        { family: 'Ray', given: 'Bo' },
      ],
    ],
    ['Ann Lee and The Associated Press', [{ family: 'Lee', given: 'Ann' }, { literal: 'The Associated Press' }]],
    ['The Associated Press', [{ literal: 'The Associated Press' }]],
    ['Staff', [{ literal: 'Staff' }]],
    ['Staff and wire', [{ literal: 'Staff and wire' }]],
    ['By Staff and Wire Reports', [{ literal: 'Staff and Wire Reports' }]],
    ['CNN Staff', [{ literal: 'CNN Staff' }]],
    ['The Ministry of Food and Drink', [{ literal: 'The Ministry of Food and Drink' }]],
    ['U.S. Department of Health and Human Services', [{ literal: 'U.S. Department of Health and Human Services' }]],
    ['Fish and Wildlife Service', [{ literal: 'Fish and Wildlife Service' }]],
    ['CNN and Reuters', [{ literal: 'CNN' }, { literal: 'Reuters' }]],
    ['Reuters', [{ literal: 'Reuters' }]],
    ['Sam Cole, Jr.', [{ family: 'Cole', given: 'Sam', suffix: 'Jr.' }]],
    ['Sam Cole Jr.', [{ family: 'Cole', given: 'Sam', suffix: 'Jr.' }]],
    ['Dick Van Dyke', [{ family: 'Van Dyke', given: 'Dick' }]],
    ['Jan van der Berg', [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }]],
    ['J.K. Rowling', [{ family: 'Rowling', given: 'J.K.' }]],
    ['Mary Ann O’Neil ann@ledger.example', [{ family: 'O’Neil', given: 'Mary Ann' }]],
    ['王小明', [{ literal: '王小明' }]],
    ['Ann Lee, The Ledger', [{ family: 'Lee', given: 'Ann' }]],
    ['', []],
  ])('%s', (byline, names) => {
    expect(parseNames([byline], 'The Ledger')).toEqual(names);
  });

  it('are each listed once', () => {
    expect(parseNames(['Ann Lee', 'By Ann Lee and Bo Ray'])).toEqual([
      { family: 'Lee', given: 'Ann' },
      { family: 'Ray', given: 'Bo' },
    ]);
  });

  it('are never empty, and none is made up, whatever the byline', () => {
    fc.assert(
      fc.property(wildText, (byline) => {
        for (const name of parseNames([byline])) {
          for (const part of Object.values(name)) {
            expect(part.trim()).not.toBe('');
            for (const word of part.split(' ')) expect(byline).toContain(word);
          }
        }
      }),
    );
  });
});
