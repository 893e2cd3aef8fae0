import { describe, expect, it } from 'vitest';
import { differences } from '../told.ts';

/** The words of the page's ages that differ from the source. */
const differing = (page: string, source: string) => differences('age', page, source).map(([words]) => words);

describe('an age', () => {
  const source = 'A 20-year-old man was shot dead outside a nightclub in Northam early Sunday, police said.';
  it('of somebody without a name differs where it is a slip, of one with the same part', () => {
    expect(differing('A 22-year-old man was shot dead outside a nightclub in Northam early Sunday.', source)).toEqual([
      '22-year-old',
    ]);
    expect(differing('A 27-year-old man was seen outside a nightclub in Northam early Sunday.', source)).toEqual([]);
    expect(differing('A 22-year-old man is charged with the shooting outside a nightclub in Northam.', source)).toEqual(
      [],
    );
  });
  it('of somebody without a name is the other one’s who is of that age', () => {
    const two = `${source} A 22-year-old man of Northam turned himself in.`;
    expect(differing('A 22-year-old man was shot dead outside a nightclub in Northam early Sunday.', two)).toEqual([]);
  });
  it('of another time is not held against that of the report', () => {
    const known = 'The sheriff of Northam named the gunman as Bo Quill, 51, of Alder Street.';
    expect(differing('In a report in 2003 a 40-year-old Bo Quill of Northam pleaded guilty.', known)).toEqual([]);
    expect(differing('Bo Quill, 40, of Northam was named as the gunman.', known)).toEqual(['40']);
  });
  it('is not held against somebody whose age stands beside it', () => {
    const page =
      'A 10-year-old boy found a gun in a Northam home, where his 7-year-old brother shot himself on Sunday.';
    expect(differing(page, 'A boy, 7, shot himself in a Northam home on Sunday.')).toEqual([]);
  });
  it('that is a bound is nobody’s', () => {
    const page = 'Four children ages 12 and under were shot dead outside a nightclub in Northam early Sunday.';
    expect(differing(page, 'A 15-year-old was shot dead outside a nightclub in Northam early Sunday.')).toEqual([]);
  });
  it('before a name that it goes with is not that of the name before it', () => {
    const page = 'The children of Ida Norrell, Hugo, five-year-old Dara and four-year-old Sonia, were in the shop.';
    expect(differing(page, 'Hugo Norrell, 7, the son of Ida Norrell, was in the shop.')).toEqual([]);
  });
  it('behind the name of whoever tells of it is not that name’s', () => {
    const page = 'According to Hugo Dacre, the 14-year-old pulled a gun on the guards in Northam.';
    const source = 'Hugo Dacre, 16, saw the guards in Northam. A 14-year-old boy pulled a gun.';
    expect(differing(page, source)).toEqual([]);
  });
  it('of somebody named is not held against whoever is not, but for a slip', () => {
    const page = 'Bo Quill, 14, allegedly fired at the guards outside a nightclub in Northam.';
    expect(differing(page, 'A 23-year-old guard allegedly fired outside a nightclub in Northam.')).toEqual([]);
  });
});

it('an age that the other report tells of somebody as well is nobody else’s', () => {
  const page = (age: number) => `A clerk was killed in a mill, and a ${age}-year-old lay at Saint Brandan Hospital.
Hugo Dacre saw it. In other incidents, about 1 p.m., a 23-year-old man was shot in Oxley.`;
  const source = 'Four men were shot in a mill. A 25-year-old man was shot in both legs and grazed by a bullet.';
  expect(differing(page(25), source)).toEqual([]);
  expect(differing(page(41), source)).toEqual(['23-year-old']);
});
