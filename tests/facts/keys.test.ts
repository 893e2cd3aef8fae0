import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, keysOf, nearKeys, weightOf } from '../../lib/facts/keys.ts';
import type { Claim } from '../../lib/model.ts';
import { claim, day, person, town } from './claims.ts';

const near = (a: Claim, b: Claim) => {
  const keys = new Set(keysOf([b]));
  return keysOf([a]).filter((key) => keys.has(key) && !key.startsWith('name:'));
};

describe('keys of a person', () => {
  it('let full name, bare surname, accents and middle names meet', () => {
    expect(keysOf([person('Renée M. Zoë-Ångström')])).toContain('name:renee zoeangstrom');
    expect(near(person('Cody Allen'), person('Allen'))).toContain('family:allen');
    expect(keysOf([person('Cody James Allen')])).toContain('name:cody allen');
    expect(near(person('Ann Smith-Jones'), person('Jones'))).toContain('family:jones');
  });

  it.each([
    ['one letter off', 'Dustman', 'Dastman'],
    ['first letter off', 'Moeckel', 'Noeckel'],
    ['two letters swapped', 'Moeckel', 'Mockeel'],
    ['a letter dropped', 'Mack', 'Mak'],
    ['a letter doubled', 'Rowland', 'Rowlland'],
    ['another spelling', 'Mohammed', 'Muhammad'],
    ['another spelling', 'Philips', 'Fillips'],
  ])('survive %s: %s, %s', (_what, right, wrong) => {
    expect(near(person(right), person(wrong))).not.toEqual([]);
  });

  it('survive any one slip in a surname of four letters or more', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const surname = fc.string({ unit: letter, minLength: 4, maxLength: 16 });
    fc.assert(
      fc.property(
        surname,
        fc.nat(),
        letter,
        fc.constantFrom('wrong', 'dropped', 'added', 'swapped'),
        (name, n, x, slip) => {
          const at = n % name.length;
          const letters = [...name];
          if (slip === 'wrong') letters[at] = x;
          else if (slip === 'dropped') letters.splice(at, 1);
          else if (slip === 'added') letters.splice(at, 0, x);
          else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
          const other = new Set(nearKeys(letters.join('')));
          expect(nearKeys(name).some((key) => other.has(key))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keep other names apart', () => {
    expect(near(person('Cody Allen'), person('Rory Rowland'))).toEqual([]);
    expect(near(person('Drexel Mack'), person('Adam Dustman'))).toEqual([]);
    expect(near(person('Amy Lee'), person('Amy Fox'))).toEqual([]);
  });

  it('come from the subject of an age, too', () => {
    expect(keysOf([claim('age', { from: 35, to: 35, unit: 'year' }, { name: 'Cody Allen Jr.' })])).toContain(
      'name:cody allen',
    );
  });

  it('are few: no more than a dozen for a long name', () => {
    expect(keysOf([person('Maximilian Featherstonehaugh')]).length).toBeLessThanOrEqual(13);
  });
});

describe('keys of places, organisations and days', () => {
  it('stand for themselves', () => {
    expect(
      keysOf([
        town('Independence'),
        claim('place', { type: 'address', name: 'larch court ne', number: 12, within: 'salem' }),
        claim('name', { entity: 'organisation', full: 'St. Mark’s Hospital', given: [], family: '' }),
        day('2024-02-29'),
      ]),
    ).toEqual([
      'day:2024-02-29',
      'organisation:st marks hospital',
      'road:larch court ne',
      'town:independence',
      'town:salem',
    ]);
  });

  it('name each of two or three days, and none of a month', () => {
    const days = (from: string, to: string) => keysOf([claim('time', { days: { from, to } }, { event: 'shooting' })]);
    expect(days('2024-02-28', '2024-03-01')).toEqual(['day:2024-02-28', 'day:2024-02-29', 'day:2024-03-01']);
    expect(days('2007-12-01', '2007-12-31')).toEqual([]);
  });

  it('leave out the day of publication, other stories and the page’s furniture', () => {
    expect(
      keysOf([claim('time', { days: { from: '2024-02-29', to: '2024-02-29' } }, { event: 'publication' })]),
    ).toEqual([]);
    expect(keysOf([{ ...person('Cody Allen'), aside: 'other-story' }])).toEqual([]);
    expect(keysOf([{ ...person('Cody Allen'), aside: 'boilerplate' }])).toEqual([]);
  });
});

it('are the same, in the same order, however the claims come', () => {
  const claims = [person('Cody Allen'), town('Independence'), day('2024-02-29'), person('Drexel Mack')];
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: 4 }), (shuffled) => {
      expect(keysOf(shuffled)).toEqual(keysOf(claims));
    }),
  );
});

it('a full name weighs more than a surname, a surname more than a town', () => {
  expect(weightOf('name:cody allen')).toBeGreaterThan(weightOf('family:allen'));
  expect(weightOf('family:allen')).toBeGreaterThan(weightOf('town:independence'));
});

it('folding any text leaves letters, digits and single spaces, and folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = fold(text);
      expect(folded).toMatch(/^[\p{L}\p{N}]*(?: [\p{L}\p{N}]+)*$/u);
      expect(fold(folded)).toBe(folded);
    }),
  );
});
