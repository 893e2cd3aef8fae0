import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { articleOf } from '../../findings/told.ts';

/** The counts of a text: their words, number, noun and fate. */
const counts = (text: string) =>
  findClaims(articleOf({ text })).flatMap((claim) =>
    claim.kind === 'count' ? [[claim.words, claim.value.from, claim.value.noun, claim.value.state]] : [],
  );

describe('a number without a noun', () => {
  it('is of people, by what became of them', () => {
    for (const [words, state] of [
      ['3 hospitalized', 'wounded'],
      ['3 charged', 'charged'],
      ['3 found dead', 'killed'],
      ['3 now dead', 'killed'],
      ['3 shot to death', 'killed'],
      ['3 in custody', 'arrested'],
    ])
      expect(counts(`Northam: ${words} after a fire`), words).toEqual([[words, 3, 'person', state]]);
  });
  it('is of people, before what was done to them', () => {
    expect(counts('The roof fell and six were injured in the mill.')).toContainEqual(['six', 6, 'person', 'wounded']);
    expect(counts('On June 3, 14 were killed at the pier.')).toContainEqual(['14', 14, 'person', 'killed']);
    expect(counts('Four died and nine were hurt in the storm.')).toEqual([
      ['Four', 4, 'person', 'killed'],
      ['nine', 9, 'person', 'wounded'],
    ]);
    expect(counts('Four are dead after the storm.')).toEqual([['Four', 4, 'person', 'killed']]);
    expect(counts('The storm sent seven to the hospital.')).toEqual([['seven', 7, 'person', 'wounded']]);
    expect(counts('He swung the oar, hitting five.')).toEqual([['five', 5, 'person', 'wounded']]);
    expect(counts('Six were hospitalized.')).toEqual([['Six', 6, 'person', 'wounded']]);
    for (const text of [
      'One was wounded by the blast.',
      'Four are dead set against it.',
      'The clerks sent seven to the mill.',
      'The pair were at the mill, and three were in the yard.',
      'Highway 26 was hit by a storm.',
      'The mother of three died at the mill.',
    ])
      expect(counts(text), text).toEqual([]);
  });
  it('is none where victims of a shooting are counted, who were shot', () => {
    expect(counts('There are four gunshot victims.')).toEqual([['four gunshot victims', 4, 'victim', 'shot']]);
    expect(counts('There are four victims.')).toEqual([['four victims', 4, 'victim', undefined]]);
  });
  it('is a part where it is told how those were hit', () => {
    const parts = (text: string) =>
      findClaims(articleOf({ text })).flatMap((claim) => (claim.kind === 'count' ? [claim.value.part ?? false] : []));
    expect(parts('Three were shot in the leg.')).toEqual([true]);
    expect(parts('Three were shot in Northam.')).toEqual([false]);
  });
  it('is of shots where somebody fired or heard it', () => {
    expect(counts('She fired one shot that struck the wall.')).not.toContainEqual(['one shot', 1, 'person', 'shot']);
    expect(counts('Two men were hurt, one shot in the leg.')).toContainEqual(['one shot', 1, 'person', 'shot']);
  });
});

describe('a fate', () => {
  it('is death for whoever is fatally shot', () => {
    expect(counts('A weaver fatally shot her husband and two sons.')).toContainEqual([
      'her husband and two sons',
      3,
      'person',
      'killed',
    ]);
  });
  it('is not told by what people do to others', () => {
    expect(counts('Two men wounded six people.')).toContainEqual(['Two men', 2, 'man', undefined]);
    expect(counts('Two men shot at a party')).toContainEqual(['Two men', 2, 'man', 'shot']);
  });
});

describe('a sum', () => {
  it('is told by sex', () => {
    expect(counts('The blast hurt four male and three female victims.')).toContainEqual([
      'four male and three female victims',
      7,
      'person',
      'wounded',
    ]);
  });
  it('may tell the ages of those whom it counts', () => {
    const words = 'a 9-year-old girl and two men';
    expect(counts(`The blast wounded ${words}.`)).toContainEqual([words, 3, 'person', 'wounded']);
    expect(counts('The blast wounded two 9-year-old girls.')).toContainEqual([
      'two 9-year-old girls',
      2,
      'girl',
      'wounded',
    ]);
  });
});

it('no lone gunman is a shot', () => {
  expect(counts('A lone gunman shot at cars.')).toEqual([['A lone gunman', 1, 'gunman', undefined]]);
});
