import { describe, expect, it } from 'vitest';
import { differingLeftAges } from '../../../lib/findings/rules/left-ages.ts';
import { differencesBy } from '../told.ts';

const differing = (page: string, source: string) => differencesBy(differingLeftAges, page, source);

describe('the one left of two groups that have all others in common', () => {
  const all = 'Ida Norrell, 61, saw Hugo Falk, 33, in the lobby. Clara Solano, 18, slept there.';

  it('is the same person, where three others are told by both', () => {
    const others = `${all} The clerk, 47, knew none of them, nor did the guard, 70.`;
    expect(differing(`${all} Two met a 46-year-old at the door.`, others)).toEqual([['46-year-old', '47']]);
  });

  it('may be anybody where fewer are, where several may be, or where the ages are far apart', () => {
    const few = 'Ida Norrell, 61, saw Hugo Falk, 33, in the lobby.';
    expect(differing(`${few} Two met a 46-year-old at the door.`, `${few} The clerk, 47, knew none.`)).toEqual([]);
    const page = `${all} Two met a 46-year-old at the door.`;
    expect(differing(page, `${all} The clerk, 47, knew none. A guard, 45, was asleep.`)).toEqual([]);
    expect(differing(page, `${all} The clerk, 52, knew none of them.`)).toEqual([]);
  });

  it('is none of whom it is told only whose child they are', () => {
    const page = `${all} A six-year-old was hurt.`;
    expect(differing(page, `${all} A seven-year-old was hurt.`)).toEqual([['six-year-old', 'seven-year-old']]);
    expect(differing(page, `${all} It was about the custody of his 7-year-old daughter.`)).toEqual([]);
  });

  it('is one of the hurt, where one sentence tells of as many of them', () => {
    const page = 'The gunman hit a 28- and 38-year-old on the foot, a 26-year-old on the ear. A guard, 51, ran.';
    const source =
      'Hugo Falk, 26, was shot in the ear. Ivo Renner, 28, was hit in the foot, and Piet Maas, 37, was hit in the foot.';
    expect(differing(page, source)).toEqual([['38-year-old', '37']]);
    expect(differing(page, `${source} Omar Haddad, 40, was wounded.`)).toEqual([]);
    expect(differing(page, source.replace('37', '32'))).toEqual([]);
  });
});
