import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames } from '../../../lib/kinds/name.ts';
import type { Claim, NameValue } from '../../../lib/model.ts';
import { NameIndex } from '../../../lib/text/names/meeting.ts';

const person = (given: string[], family: string, more: Partial<NameValue> = {}): NameValue => ({
  entity: 'person',
  full: [...given, family].join(' '),
  given,
  family,
  ...more,
});
const body = (full: string): NameValue => ({ entity: 'organisation', full, given: [], family: '' });

const said = (value: NameValue): Claim<'name'> => ({
  kind: 'name',
  value,
  words: value.full,
  start: 0,
  end: value.full.length,
  sentence: { start: 0, end: value.full.length, text: value.full },
  subject: {},
  block: 'paragraph',
});

const meets = (one: NameValue, other: NameValue) => new NameIndex([other]).meeting(one).length > 0;

test.each<[NameValue, NameValue]>([
  [person(['Ann'], 'Marrow'), person(['Ruth'], 'Marrow')],
  [person(['Robert'], 'Lindquist'), person(['Bob'], 'Lindqvist')],
  [person(['Marlow'], 'Vance'), person(['Vance'], 'Marlowe')],
  [person([], 'Marrow-Vance'), person([], 'Marrow Vance')],
  [person([], 'Lindquist', { title: 'president' }), person(['Karin'], 'Lindqvist')],
  [body('MHPD'), body('Marlow Heights Police Department')],
  [body('Department of Labor'), body('Labor Department')],
  [body('Lumen'), person(['Ann'], 'Lumen')],
])('names that can be compared meet: %j and %j', (one, other) => {
  expect(meets(one, other)).toBe(true);
  expect(meets(other, one)).toBe(true);
});

test('names that have nothing in common do not meet', () => {
  expect(meets(person(['Ann'], 'Marrow'), person(['Karin'], 'Lindqvist'))).toBe(false);
  expect(meets(body('Marlow Heights Police Department'), body('Tarn Water Board'))).toBe(false);
});

test('those that meet are given in their order, each once', () => {
  const names = [person(['Ann'], 'Marrow'), body('Tarn Water Board'), person(['Ann'], 'Marow'), body('Marrow')];
  expect(new NameIndex(names).meeting(person(['Ann'], 'Marrow'))).toEqual([0, 2, 3]);
});

const WORDS =
  'Ann Anne Karen Karin Bob Robert J Marrow Marow Marrows Marrow-Vance Vance Lindquist Lindqvist D’Anna Danna Ía Iá Police Department Dept Sheriff Sheriff’s Office County of the and on Labor Labour U.S. PD MPD DOJ Justice St. Saint Co. Lumen LUMEN Inc'.split(
    ' ',
  );

/** A word of the list, or one with a letter left out, doubled or changed. */
const word = fc
  .tuple(fc.constantFrom(...WORDS), fc.nat(12), fc.constantFrom('', '', '', 'out', 'twice', 'x', '-', '’'))
  .map(([text, at, slip]) => {
    const place = at % text.length;
    const sign = text[place] ?? '';
    const put = slip === 'out' ? '' : slip === 'twice' ? sign + sign : sign + slip;
    return text.slice(0, place) + put + text.slice(place + 1);
  });

const name: fc.Arbitrary<NameValue> = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('person', 'person', 'organisation'),
    fc.constantFrom(undefined, 'sheriff', 'president'),
  )
  .map(([words, entity, title]) =>
    entity === 'person'
      ? person(words.slice(0, -1), words.at(-1) ?? '', title ? { title } : {})
      : body(words.join(' ')),
  );

test('no two names are left out that a comparison says anything on', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), name, (names, one) => {
      const met = new Set(new NameIndex(names).meeting(one));
      for (const [at, other] of names.entries())
        if (compareNames(said(one), said(other)) ?? compareNames(said(other), said(one)))
          expect(met, `${one.full} and ${other.full}`).toContain(at);
    }),
    { numRuns: 2000 },
  );
});
