import { describe, expect, it } from 'vitest';
import { areTwoOffices } from '../../../lib/text/names/offices.ts';

describe('two offices of one sort', () => {
  it.each([
    ['Marlow Police spokesman', 'Marlow Fire spokesman'],
    ['Marlow Sheriff’s Office spokesman', 'Marlow Sheriff Fire Rescue spokesman'],
    ['FBI spokeswoman', 'Hospital spokeswoman'],
    ['co-owner', 'owner'],
    ['Marlow City Marshal', 'Marlow deputy marshal'],
    ['Assistant Police Chief', 'Marlow Police Chief'],
  ])('cannot be one person’s: %s, %s', (one, other) => {
    expect(areTwoOffices(one, other)).toBe(true);
    expect(areTwoOffices(other, one)).toBe(true);
  });

  it.each([
    ['police spokesman', 'Marlow Sheriff’s spokesman'],
    ['MPD Chief', 'Marlow Police Chief'],
    ['spokesman', 'Fire spokesman'],
    ['Chief', 'Deputy Chief'],
    ['Assistant Police Chief', 'Assistant Tarn Falls Police Chief'],
    ['Interim Police Chief', 'Police Chief'],
    ['First Deputy Superintendent', 'First Deputy Police Supt.'],
    ['Sheriff’s Lt.', 'Sheriff’s Deputy Lt.'],
    ['nightclub owner', 'club owner'],
  ])('can be one, or one told in short: %s, %s', (one, other) => {
    expect(areTwoOffices(one, other)).toBe(false);
    expect(areTwoOffices(other, one)).toBe(false);
  });
});
