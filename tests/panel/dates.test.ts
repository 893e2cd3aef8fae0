import { describe, expect, it } from 'vitest';
import { writeApart, writeDay, writeZone } from '../../lib/panel/dates.ts';
import { words } from './mount.tsx';

// West of Greenwich, where a day read in the reader's own zone would be the day before.
process.env.TZ = 'America/Chicago';

const apart = (source?: string, article?: string) => writeApart(source, article, words.t);

describe('writeDay', () => {
  it('keeps the day that the page states, in whichever zone it was written', () => {
    expect(writeDay('2024-02-29T23:50:00-06:00', 'en-GB')).toBe('29 Feb 2024');
    expect(writeDay('2024-03-01T00:10:00+13:00', 'en-GB')).toBe('1 Mar 2024');
  });

  it('gives back what is no date', () => {
    expect(writeDay('last spring', 'en-GB')).toBe('last spring');
    expect(writeDay('2024-99-01', 'en-GB')).toBe('2024-99-01');
  });
});

describe('writeZone', () => {
  it.each([
    ['2024-03-01T08:00:00-05:00', 'UTC−5'],
    ['2024-03-01T08:00+0530', 'UTC+5:30'],
    ['2024-03-01T08:00:00.000Z', 'UTC'],
    ['2024-03-01T08:00:00+00:00', 'UTC'],
    ['2024-03-01T08:00:00', ''],
    ['2024-03-01', ''],
  ])('of %s is "%s"', (iso, zone) => {
    expect(writeZone(iso)).toBe(zone);
  });
});

describe('writeApart', () => {
  it.each([
    ['2024-03-01', '2024-03-08', '7 days before'],
    ['2024-03-08', '2024-03-01', '7 days after'],
    ['2024-03-02', '2024-03-01', 'a day after'],
    ['2024-03-01', '2024-03-01T20:00:00Z', 'the same day'],
    ['2024-03-01T08:00:00-05:00', '2024-03-01T15:00:00Z', '2 hours before'],
    ['2024-03-01T18:30:00Z', '2024-03-01T17:35:00Z', 'an hour after'],
    ['2024-03-01T18:30:00Z', '2024-03-01T18:35:00Z', 'the same day'],
    ['2024-06-01', '2024-03-01', '3 months after'],
    ['1974-03-01', '2024-03-01', '50 years before'],
  ])('tells %s from %s', (source, article, told) => {
    expect(apart(source, article)).toBe(told);
  });

  it('says nothing where a date is missing or is none', () => {
    expect(apart(undefined, '2024-03-01')).toBeUndefined();
    expect(apart('2024-03-01', undefined)).toBeUndefined();
    expect(apart('spring', '2024-03-01')).toBeUndefined();
  });
});
