import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

/** The page's ages that differ from the source, with the source's words. */
const differing = (page: string, source: string) => differences('age', page, source);

/** More than the lead of a report, where ages are told of the main event. */
const LONG = 'Northam is a quiet town by the sea, with a mill, a pier and a church. '.repeat(8);

describe('an age in a list', () => {
  const source = `${LONG} They hit a 28- and 38-year-old in the foot, and a 26-year-old in the ear.`;
  it('differs as the one that is left', () => {
    expect(differing(`${LONG} Bo Quill, 42, struck three men, ages 28, 37 and 26.`, source)).toEqual([
      ['37', '38-year-old'],
    ]);
  });
  it('does not where a second one is left, or the other report has it elsewhere', () => {
    expect(differing(`${LONG} Three men, ages 28, 37 and 24, were struck.`, source)).toEqual([]);
    expect(differing(`${LONG} Three men, ages 28, 37 and 26, were struck.`, `${source} A cook is 37.`)).toEqual([]);
    expect(differing(`${LONG} Four men, ages 28, 37, 26 and 50, were struck.`, source)).toEqual([]);
  });
  it('of two is hardly off', () => {
    const brothers = `${LONG} The boys, one 12 years old and one 6 years old, were at home.`;
    expect(differing(`${LONG} A 13-year-old was with a 6-year-old in the house.`, brothers)).toEqual([
      ['13-year-old', '12 years old'],
    ]);
    expect(differing(`${LONG} An 18-year-old was with a 6-year-old in the house.`, brothers)).toEqual([]);
  });
});

describe('ages in one breath', () => {
  const source = `${LONG} Three people, among them a 12-year-old and an 8-year-old, were hurt.`;
  it('are a list of their own', () => {
    expect(differing(`${LONG} The 41-year-old cook and her sons, ages 8 and 11, were hurt.`, source)).toEqual([
      ['11', '12-year-old'],
    ]);
  });
  it('are none where the other report has both', () => {
    const both = `${source} An 11-year-old saw it.`;
    expect(differing(`${LONG} The 41-year-old cook and her sons, ages 8 and 11, were hurt.`, both)).toEqual([]);
  });
});

describe('an end of a span of ages', () => {
  const source = `${LONG} The children ranged in age from 8 to 15.`;
  it('differs where the other end is the same', () => {
    expect(differing(`${LONG} Three children, between the ages of 9 and 15, were there.`, source)).toEqual([
      ['9', '8'],
    ]);
  });
  it('does not where both are others, or there is a second span', () => {
    expect(differing(`${LONG} Three children, between the ages of 9 and 14, were there.`, source)).toEqual([]);
    expect(differing(`${LONG} Girls from 9 to 15 and boys between the ages of 10 and 14 were there.`, source)).toEqual(
      [],
    );
  });
});
