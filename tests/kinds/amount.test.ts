import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { amount } from '../../lib/kinds/amount.ts';
import type { Claim } from '../../lib/model.ts';
import { MEASURED, mayMeasure } from '../../lib/text/counts/measures.ts';
import { readingOf } from '../../lib/text/reading.ts';
import { tokensOf } from '../../lib/text/tokens.ts';

/** The amounts of a one-paragraph text. */
function amounts(text: string): Claim<'amount'>[] {
  const blocks = [{ type: 'paragraph' as const, start: 0, end: text.length }];
  return findClaims({ text, blocks }).filter((claim): claim is Claim<'amount'> => claim.kind === 'amount');
}

/** How the first amount of one text stands to the first of another. */
function verdict(here: string, there: string) {
  return amount.compare(amounts(here)[0]!, amounts(there)[0]!)?.verdict;
}

describe('amount', () => {
  it.each([
    ['The track is 20 miles long.', 'The track is 32 kilometers long.', 'agrees'],
    ['It lasted 90 minutes.', 'It lasted one and a half hours.', 'agrees'],
    ['It cost $1.23 million.', 'It cost $1.2 million.', 'agrees'],
    ['It cost $3.5 billion.', 'It cost $3,500,000,000.', 'agrees'],
    ['It passed by a vote of 7 to 2.', 'The board voted 7-2.', 'agrees'],
    ['It passed in a 70-to-20 vote.', 'The house voted 70-20.', 'agrees'],
    ['Board Passes $3.5 Trillion Plan', 'They passed a $3.5 trillion plan.', 'agrees'],
    ['It cost over 8% of it.', 'It cost nearly 8 percent of it.', 'compatible'],
    ['It cost about $50,000.', 'It cost $52,000.', 'compatible'],
    ['It cost roughly $1 trillion.', 'It cost $1.2 trillion.', 'compatible'],
    ['It cost roughly $1.0 trillion.', 'It cost $1.2 trillion.', 'differs'],
    ['It has a one-in-four chance.', 'It has a 1-in-4 chance.', 'agrees'],
    ['The court ruled in a unanimous decision.', 'The court unanimously agreed.', 'agrees'],
    ['The board unanimously approved it.', 'The board voted 7-0.', 'agrees'],
    ['They waited several hours.', 'They waited five hours.', 'compatible'],
    ['It cost $50,000.', 'It cost $60,000.', 'differs'],
    ['It cost at least $5,000.', 'It cost $10,000.', undefined],
    ['It cost $5,000.', 'It cost up to $10,000.', undefined],
    ['It cost at least $10,000.', 'It cost $5,000.', 'differs'],
    ['The rate fell to 5.4%.', 'The rate fell to 5.8 percent.', 'differs'],
  ])('“%s” and “%s”: %s', (here, there, expected) => expect(verdict(here, there)).toBe(expected));

  it('never compares money with a share, or dollars with euros', () => {
    expect(verdict('It cost $20.', 'It rose 20 percent.')).toBeUndefined();
    expect(verdict('It cost $20.', 'It cost €20.')).toBeUndefined();
  });

  it('is a reward’s, whatever that is for', () => {
    const measured = (text: string) => amounts(text).map(({ value }) => value.of);
    expect(measured('A reward for information on the fire in Northam last week is now $9,000.')).toEqual(['reward']);
    expect(measured('They have raised the reward in the arson case to $9,000.')).toEqual(['reward']);
    expect(measured('They have raised the roof of the mill to $9,000.')).toEqual([undefined]);
    expect(measured('There is a $4,000 cash reward for the owner.')).toEqual(['reward']);
    expect(measured('The reward went to a man whose boat is $9,000.')).toEqual([undefined]);
  });

  it('reads no number at which a text breaks off', () => {
    expect(amounts('It may cost $1...')).toEqual([]);
    expect(amounts('It may cost $1 …')).toEqual([]);
  });

  it('takes no age of a group for a length', () => {
    expect(amounts('It is for those 65 years and older.')).toEqual([]);
    expect(amounts('It lasted 65 years and ended.')).toHaveLength(1);
  });

  it('takes no party of a block for a distance', () => {
    expect(amounts('It began at a block party.')).toEqual([]);
    expect(amounts('It began a block away.')).toHaveLength(1);
  });

  it('never compares a tally with a number of votes', () => {
    expect(verdict('The board voted 7-2.', 'It won 9 votes.')).toBeUndefined();
  });

  it('reads a range', () => {
    expect(amounts('Repairs cost $5 million to $7 million.')[0]?.value).toMatchObject({
      from: 5e6,
      to: 7e6,
      unit: 'usd',
    });
  });

  it('takes a share only from a word that is one', () => {
    expect(amounts('A third man ran away.')).toEqual([]);
    expect(amounts('A third of the roof burned.')[0]?.value.from).toBeCloseTo(33.3, 1);
  });

  it('reads any text in as many steps as it is long, without throwing', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '$',
        '1',
        ',',
        '000',
        ' million',
        ' to ',
        '-',
        'a third of ',
        'two and a half',
        ' hours',
        '%',
        '\n',
        ' vote ',
        '.',
        '€',
        '  ',
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          fc.string(),
        ),
        (text) => {
          const found = amount.find(readingOf({ text, blocks: [{ type: 'paragraph', start: 0, end: text.length }] }));
          for (const { start, end, value } of found) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).trim()).not.toBe('');
            expect(value.to ?? value.from).toBeGreaterThanOrEqual(value.from);
          }
        },
      ),
    );
  });
});

describe('a cheap look for a unit', () => {
  const word = fc.constantFrom(
    '12',
    '5.5',
    'two',
    'twenty-one',
    'several',
    'half a',
    'a dozen',
    '3 to 4',
    'the',
    'near',
    '’',
  );
  const unit = fc.constantFrom(
    'miles',
    'km/h',
    'per cent',
    'percentage points',
    '%',
    'square feet',
    'ft',
    'day',
    'year-old',
    'tonic',
  );
  const joint = fc.constantFrom(' ', '-', '', ', ');
  it('holds back no sentence that has a measure', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, joint, unit, joint), { maxLength: 4 }), (pieces) => {
        const text = pieces.flat().join('');
        const found = [...text.matchAll(MEASURED)];
        if (found.length > 0) expect(mayMeasure(tokensOf(text, { start: 0, end: text.length })), text).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

it('a figure is the same where one of two leaves out the end that its hedge makes open', () => {
  const [page] = amounts('They drifted for more than 12 hours.');
  const { to: _, ...value } = page!.value;
  expect(amount.compare(page!, { ...page!, value })?.verdict).toBe('agrees');
});
