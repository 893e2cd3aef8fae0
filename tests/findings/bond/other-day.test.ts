import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

const OPEN = 'A clerk was shot in the mill on Monday. Prosecutors will decide whether to file charges.';
const early = { text: OPEN, published: '2031-03-04' };
const charges = (text: string) => marked('charge', { text, published: '2031-03-09' }, early);

describe('charges and arrests of another case', () => {
  it('are none of this one, where the sentence has the act on another day', () => {
    expect(
      charges('A clerk was shot in the mill. A baker is charged with assault after the March 3 shooting.'),
    ).toEqual([['assault', 'updated', 'decide whether to file charges']]);
    expect(
      charges('A clerk was shot in the mill. A baker is charged with assault after the February 11 shooting.'),
    ).toEqual([]);
  });

  it('are none, where they follow on a date long before', () => {
    const text = (year: number) =>
      `A clerk was shot in the mill. Hugo Renner was arrested on May 9, ${year}. Renner was held on theft charges.`;
    expect(charges(text(2031))).not.toEqual([]);
    expect(charges(text(2024))).toEqual([]);
  });

  it('end no search, where a day stands beside another act', () => {
    const page = (day: string) =>
      `A clerk was shot in the mill on Sunday. On Friday the sheriff announced the arrest of two men in ${day}’s slaying of a baker.`;
    const source = {
      text: 'A clerk was shot in the mill on Sunday. Police have no suspects.',
      published: '2031-03-03',
    };
    const arrests = (day: string) =>
      marked('status', { text: page(day), published: '2031-03-08' }, source).filter(([words]) => /arrest/.test(words));
    expect(arrests('Sunday')).toEqual([['arrest of', 'updated', 'no suspects']]);
    expect(arrests('Wednesday')).toEqual([]);
  });

  it('are of this one, where the day is that of the charge, or of the arrest', () => {
    const source = {
      text: 'A clerk was shot in the mill on Sunday. Police have no suspects.',
      published: '2031-03-03',
    };
    for (const day of ['Thursday', 'February 26']) {
      const text = `A clerk was shot in the mill on Sunday. A baker was arrested in the shooting on ${day}.`;
      expect(marked('status', { text, published: '2031-03-08' }, source)).toContainEqual([
        'was arrested',
        'updated',
        'no suspects',
      ]);
    }
    expect(
      charges('A clerk was shot in the mill. A baker was charged with manslaughter Thursday in the killing.'),
    ).toEqual([['manslaughter', 'updated', 'decide whether to file charges']]);
  });
});

describe('a name that was held back', () => {
  const held = {
    text: 'A man was shot in the mill at 8:20 p.m. Monday. Police said Tuesday they have not released the name of the victim.',
    published: '2031-03-04',
  };
  const names = (day: string) =>
    marked(
      'name',
      {
        text: `A man was shot in the mill. On ${day}, Hugo Renner, 27, was found shot to death.`,
        published: '2031-03-04',
      },
      held,
    );

  it('is not that of somebody who was dead before', () => {
    expect(names('March 3')).toContainEqual(['Hugo Renner', 'updated', expect.anything()]);
    expect(names('February 24')).not.toContainEqual(['Hugo Renner', 'updated', expect.anything()]);
  });
});
