import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import type { NameValue } from '../../lib/model.ts';
import { nameCloseness, slip } from '../../lib/text/names/parts.ts';
import { articleOf } from '../findings/told.ts';
import { claimIn, compared } from './compared.ts';

function person(full: string): NameValue {
  const words = full.split(' ');
  const suffix = /^(?:jr|sr|ii|iii|iv)$/i.test(words.at(-1) ?? '') ? words.pop()?.toLowerCase() : undefined;
  const value: NameValue = { entity: 'person', full, given: words.slice(0, -1), family: words.at(-1) ?? '' };
  return suffix ? { ...value, suffix } : value;
}

describe('two names', () => {
  it.each([
    ['Oona Kask', 'Oona Kask', 'same'],
    ['José Ruíz', 'Jose Ruiz', 'same'],
    ["Ann O'Neil", 'Ann O’Neil', 'same'],
    ['Oona Maria Kask', 'Oona Kask', 'form'],
    ['Oona M Kask', 'Oona Maria Kask', 'form'],
    ['O Kask', 'Oona Kask', 'form'],
    ['Kask', 'Oona Kask', 'form'],
    ['Bill Oster', 'William Oster', 'form'],
    ['Maria Kask', 'Oona Maria Kask', 'form'],
    ['Oona Kask', 'Oona Kasc', 'misspelt'],
    ['Oona Kask', 'Oona Ksak', 'misspelt'],
    ['Tobias Lindqvist', 'Tobias Lindquist', 'misspelt'],
    ['Tobias Lindqvist', 'Tobais Lindqvist', 'misspelt'],
    ['Oona Kask', 'Piet Kask', 'other'],
    ['Oona Kask', 'Oona Maas', 'other'],
    ['Oona Maria Kask', 'Oona Ilse Kask', 'other'],
    ['Bram Oster Jr', 'Bram Oster Sr', 'other'],
    ['Bram Oster Jr', 'Bram Oster', 'form'],
    ['Oona Kask', 'Oona Lask', 'misspelt'],
    ['Ann Lee', 'Ann Li', 'other'],
  ])('%s and %s: %s', (a, b, closeness) => {
    expect(nameCloseness(person(a), person(b))).toBe(closeness);
    expect(nameCloseness(person(b), person(a))).toBe(closeness);
  });

  it('are told apart alike from both sides, and each is itself', () => {
    const word = fc.constantFrom('Oona', 'Ona', 'Bram', 'B', 'Kask', 'Kasc', 'Lindqvist', 'Lindquist', 'Jr');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => person(['Oona', ...words].join(' ')));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(nameCloseness(a, b)).toBe(nameCloseness(b, a));
        expect(nameCloseness(a, a)).toBe('same');
      }),
    );
  });
});

describe('a slip of the pen', () => {
  it.each([
    ['kask', 'kasc', true],
    ['kask', 'kaskk', true],
    ['kask', 'ksak', true],
    ['maas', 'mas', true],
    ['lindqvist', 'lindkwist', true],
    ['lindqvist', 'sindkvist', false],
    ['kask', 'karl', false],
    ['li', 'le', false],
  ])('%s for %s: %s', (a, b, expected) => {
    expect(slip(a, b)).toBe(expected);
  });
});

describe('whose name it is', () => {
  it.each([
    ['Rain fell, the Centers for Tarn Control and Prevention said.', 'organisation'],
    ['Rain fell, said Ann Bishop Jr., who drove.', 'person'],
  ])('in “%s”: %s', (text, entity) => {
    expect(claimIn('name', text).value.entity).toBe(entity);
  });

  it('ends behind a title’s word where a suffix follows', () => {
    expect(claimIn('name', 'Rain fell, said Ann Bishop Jr., who drove.').value).toMatchObject({ family: 'Bishop' });
  });
});

describe('what is said of two names', () => {
  it('names both spellings', () => {
    expect(compared('name', 'Oona Kask, 41, spoke.', 'Oona Kasc, 41, spoke.')).toEqual({
      verdict: 'differs',
      reason: 'Here Oona Kask; SOURCE spells it Oona Kasc.',
    });
  });

  it('is nothing of a thing and several of it', () => {
    const one = compared('name', 'A key as on Lumen Fives before it.', 'The Lumen Five, which Piet Maas made, is out.');
    expect(one?.verdict).not.toBe('differs');
    expect(compared('name', 'Robert Maas, 41, spoke.', 'Robert Maass, 41, spoke.')?.verdict).toBe('differs');
  });

  it('is nothing of a person and a body, nor of two persons', () => {
    expect(compared('name', 'Oona Kask, 41, spoke.', 'The Tollmere Police Department spoke.')).toBeUndefined();
    expect(compared('name', 'Oona Kask, 41, spoke.', 'Piet Maas, 41, spoke.')).toBeUndefined();
  });

  it.each([
    ['Tollmere Police Department', 'Tollmere Police Department', 'agrees'],
    ['Tollmere Police Department', 'Tollmere Police Dept.', 'agrees'],
    ['Tollmere Police Department', 'Tollmore Police Department', 'differs'],
    ['Tollmere Police Department', 'Varnsted Police Department', undefined],
    ['Tollmere Police Department', 'Tollmere PD', 'agrees'],
    ['Tollmere County Police Department', 'Tollmere police', 'compatible'],
    ['Tollmere County Sheriff’s Office', 'Tollmere County Sheriff’s Department', 'agrees'],
    ['Tollmere County Police Department', 'Varnsted County police', undefined],
    ['Council on Harbour Rules', 'Council for Harbour Rules', 'differs'],
    ['Council on Harbour Rules', 'Harbour Rules Council', undefined],
  ])('of bodies: %s and %s', (here, there, verdict) => {
    expect(
      compared('name', `It was told to the ${here} on Monday.`, `It was told to the ${there} on Monday.`)?.verdict,
    ).toBe(verdict);
  });
});

describe('a person’s name', () => {
  it.each([
    ['Lt. Oona M. Kask Jr. spoke.', { full: 'Oona M. Kask Jr.', given: ['Oona', 'M'], family: 'Kask', suffix: 'jr' }],
    ['Chief Bram Oster spoke.', { full: 'Bram Oster', family: 'Oster' }],
    ['Bram Oster’s dog ran.', { full: 'Bram Oster', family: 'Oster' }],
    ['T.J. Oster, head of the guild, spoke.', { full: 'T.J. Oster', given: ['T', 'J'], family: 'Oster' }],
    ['Quorra Oster, Bram Oster’s aunt, spoke of it.', { full: 'Quorra Oster', family: 'Oster' }],
  ])('in “%s”', (text, value) => {
    expect(claimIn('name', text).value).toMatchObject(value);
  });
});

it('a word that tells what somebody won is no given name', () => {
  const names = findClaims(articleOf({ text: 'Oscar-nominated Denver singer Oona Kask sang.' }));
  expect(names.filter(({ kind }) => kind === 'name').map(({ words }) => words)).toEqual(['Oona Kask']);
});
