import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { charge } from '../../lib/kinds/charge.ts';
import type { Block, Claim } from '../../lib/model.ts';
import { mayHoldOffence, offenceName, offencesIn } from '../../lib/text/status/offences.ts';

/** The charges of a text whose paragraphs are parted by blank lines. */
function chargesOf(text: string): Claim<'charge'>[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g))
    blocks.push({ type: 'paragraph', start: match.index, end: match.index + match[0].length });
  return findClaims({ text, blocks }).filter((claim): claim is Claim<'charge'> => claim.kind === 'charge');
}

const wordsOf = (text: string) => chargesOf(text).map((claim) => claim.words);

function compared(here: string, there: string) {
  const [page] = chargesOf(here);
  const [source] = chargesOf(there);
  expect(page && source, 'both texts must hold a charge').toBeTruthy();
  return charge.compare(page!, source!);
}

describe('the offences of a list', () => {
  it('are found one by one, with their counts', () => {
    const text =
      'Hanna Moreau was charged with two counts of second-degree assault, one count of arson, carrying a concealed weapon and leaving the scene of a crash.';
    expect(chargesOf(text).map(({ words, value }) => [words, value.counts])).toEqual([
      ['two counts of second-degree assault', 2],
      ['one count of arson', 1],
      ['carrying a concealed weapon', undefined],
      ['leaving the scene of a crash', undefined],
    ]);
  });

  it.each([
    ['She pleaded guilty to wire fraud and perjury.', ['wire fraud', 'perjury']],
    ['He was booked into the county jail on suspicion of attempted robbery.', ['attempted robbery']],
    ['Jurors convicted Hanna Moreau of vehicular manslaughter.', ['vehicular manslaughter']],
    ['A murder warrant was issued for the man.', ['A murder warrant']],
    ['The grand jury indicted her on drug and weapons charges.', ['weapons charges']],
    ['Deputies are investigating the deaths as a murder-suicide.', ['murder-suicide']],
    [
      'He faces charges of driving while intoxicated and resisting arrest.',
      ['driving while intoxicated', 'resisting arrest'],
    ],
    ['He was sentenced to life in prison without parole.', ['life in prison without parole']],
    ['The constable carried a writ of possession.', ['writ of possession']],
    ['She was charged with reckless conduct.', ['reckless conduct']],
    ['He is charged with neglect of a dependent.', ['neglect of a dependent']],
    ['She was charged with failing to secure a firearm.', ['failing to secure a firearm']],
    ['He faces child abuse and careless discharge charges.', ['child abuse', 'careless discharge charges']],
    ['She is charged with complicity to negligent homicide.', ['complicity to negligent homicide']],
    ['He was cited for interference with official acts.', ['interference with official acts']],
    ['She was charged with violating a restraining order.', ['violating a restraining order']],
  ])('are read in “%s”', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    'The robbery happened on Monday and the burglary on Tuesday.',
    'Hanna Moreau was charged with caring for the horses.',
    'He was arrested after the assault, police said.',
    'The assault charge was dismissed.',
    'Prosecutors dropped the theft charge.',
    'He faces up to 20 years in prison.',
    'No arson charges have been filed.',
    'She was not charged with arson.',
    'He has never been charged with theft.',
    'Guests will not be charged for their rooms.',
    'They won’t be charged for flights home.',
    'The goalkeeper was charged by two defenders after the theft of the ball.',
  ])('are not made of “%s”', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

describe('whom a charge is brought against', () => {
  it.each([
    ['Hanna Moreau, 44, of Dale, was charged with arson.', 'Hanna Moreau'],
    ['Sheriff Ivo Lund said Hanna Moreau was charged with arson.', 'Hanna Moreau'],
    ['The court heard of Hanna Moreau, who pleaded guilty to arson.', 'Hanna Moreau'],
    ['Hanna Moreau came home late. She was charged with arson on Friday.', 'Hanna Moreau'],
  ])('is read from “%s”', (text, name) => {
    expect(chargesOf(text)[0]?.subject.name).toBe(name);
  });

  it.each([
    ['Police have not said if Hanna Moreau will be charged.', 'Hanna Moreau'],
    ['Charges against Hanna Moreau are pending.', 'Hanna Moreau'],
  ])('is told of charges that are not decided on: “%s”', (text, name) =>
    expect(chargesOf(text)[0]?.subject.name).toBe(name),
  );

  it('is nobody in particular where two are charged together', () => {
    const [claim] = chargesOf('Hanna Moreau and Ivo Lund were each charged with arson.');
    expect(claim?.subject.name).toBeUndefined();
  });
});

describe('two charges', () => {
  it('agree in other words for the same offence', () => {
    expect(
      compared(
        'She was charged with two counts of assault in the first degree.',
        'She faces two charges of first-degree assault.',
      )?.verdict,
    ).toBe('agrees');
    expect(
      compared('He is accused of recklessly endangering another person.', 'He faces a charge of reckless endangerment.')
        ?.verdict,
    ).toBe('agrees');
  });

  it('are compatible where one is vaguer', () => {
    expect(compared('She faces a murder charge.', 'She was charged with first-degree murder.')?.verdict).toBe(
      'compatible',
    );
    expect(compared('She faces weapons charges.', 'She was charged with carrying a concealed pistol.')?.verdict).toBe(
      'compatible',
    );
    expect(compared('He was served an eviction notice.', 'Officers served a writ of possession.')?.verdict).toBe(
      'compatible',
    );
  });

  it('differ by degree, by counts and by how far the deed went, and say how', () => {
    expect(compared('She was charged with first-degree arson.', 'She was charged with third-degree arson.')).toEqual({
      verdict: 'differs',
      reason: 'Here first-degree arson; SOURCE has third-degree arson for the same person.',
    });
    expect(
      compared('She was charged with two counts of arson.', 'She was charged with four counts of arson.')?.reason,
    ).toBe('Here 2 counts of arson; SOURCE has 4 counts of arson for the same person.');
    expect(
      compared(
        'He was charged with two counts of conspiracy to commit arson.',
        'He was charged with two counts of attempted arson.',
      )?.verdict,
    ).toBe('differs');
    expect(
      compared('He was sentenced to 12 years in prison.', 'He was sentenced to 15 years in prison.')?.verdict,
    ).toBe('differs');
  });

  it('say nothing of each other where a person may face both', () => {
    expect(compared('She was charged with arson.', 'She was charged with burglary.')).toBeUndefined();
    expect(compared('She was charged with murder.', 'She was charged with attempted murder.')).toBeUndefined();
    expect(
      compared('She was charged with simple assault.', 'She was charged with aggravated assault.'),
    ).toBeUndefined();
    expect(
      compared(
        'She was charged with first-degree assault and second-degree assault.',
        'She was charged with second-degree assault.',
      ),
    ).toBeUndefined();
  });

  it('of two stages of a case do not differ: charges are changed', () => {
    expect(
      compared('She was arrested on suspicion of first-degree arson.', 'She pleaded guilty to second-degree arson.'),
    ).toBeUndefined();
  });

  it('take two weeks and 14 days for one sentence', () => {
    expect(compared('He was sentenced to two weeks in jail.', 'He was sentenced to 14 days in jail.')?.verdict).toBe(
      'agrees',
    );
  });
});

describe('an offence', () => {
  it('has one name however its degree is printed', () => {
    for (const words of [
      'Murder in the second degree',
      'second degree murder',
      '2nd-degree murder',
      'murder 2nd degree',
    ])
      expect(offenceName(words)).toBe('second-degree murder');
    expect(offenceName('attempted murder in the first degree')).toBe('attempted first-degree murder');
  });

  it('lies in any text where it says it lies', () => {
    const piece = fc.constantFrom(
      'murder',
      'first-degree ',
      'attempted ',
      ' and ',
      ', ',
      'charged with ',
      'two counts of ',
      'possession of ',
      'a firearm',
      'in the second degree',
      ' with intent to kill',
      'sentenced to ',
      '12 years',
      ' charge',
      'who ',
      '.',
      ' ',
      'Ann Roe ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        if (!mayHoldOffence(text)) expect(offencesIn(text)).toEqual([]);
        for (const offence of offencesIn(text)) {
          expect(offence.start).toBeGreaterThanOrEqual(end);
          expect(offence.end).toBeGreaterThan(offence.start);
          end = offence.end;
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const claim of chargesOf(text)) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.words);
          expect(charge.compare(claim, claim)?.verdict).toBe('agrees');
        }
      }),
    );
  });
});

it('stands behind a plea, though where and when stand between', () => {
  expect(wordsOf('Hugo Falk pleaded guilty in Tarn County on Monday to second-degree arson.')).toEqual([
    'second-degree arson',
  ]);
  expect(wordsOf('Hugo Falk pleaded guilty on Monday for lying to the FBI about a mill.')).toEqual([
    'lying to the FBI',
  ]);
  expect(wordsOf('The court took a guilty plea to arson from Hugo Falk.')).toEqual(['arson']);
  expect(wordsOf('Hugo Falk pleaded guilty in Tarn County and drove to the arson museum.')).toEqual([]);
});
