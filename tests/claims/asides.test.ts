import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { articleOf } from '../findings/told.ts';

/** Why the claim on some words of a text is set aside. */
function asideOf(text: string, words: string) {
  const claim = findClaims(articleOf({ text, published: '2021-06-09' })).find((each) => each.words === words);
  if (!claim) throw new Error(`There is no claim on “${words}”.`);
  return claim.aside;
}

const STORY = 'A barn burned. Two people were hurt.';

describe('what is set aside', () => {
  it.each([
    [
      'a correction note',
      `${STORY}\nAn earlier version of this story misspelled the name of Oona Kask.`,
      'Oona Kask',
      'correction',
    ],
    ['a copyright line', `${STORY}\nCopyright 2021 Oona Kask. All rights reserved.`, 'Oona Kask', 'boilerplate'],
    ['a call to subscribe', `${STORY}\nSubscribe to our newsletter by Oona Kask.`, 'Oona Kask', 'boilerplate'],
    ['a credit', `${STORY}\nOona Kask contributed to this report.`, 'Oona Kask', 'boilerplate'],
    ['how to reach a reporter', `${STORY}\nContact reporter Oona Kask at 555-0100.`, 'Oona Kask', 'boilerplate'],
    ['a reporter’s line', `${STORY}\nOona Kask: (555) 555-0100`, 'Oona Kask', 'boilerplate'],
    ['another headline', `${STORY}\nMemorial service announced for teacher Oona Kask`, 'Oona Kask', 'other-story'],
    [
      'a line of a list of videos with their lengths',
      `${STORY}\n0:42 Baker mourns his horse\n2:10 Clerk Oona Kask is arrested in Marlow\n1:15 Fire at the old mill`,
      'Oona Kask',
      'other-story',
    ],
  ])('is %s', (_, text, words, aside) => {
    expect(asideOf(text, words)).toBe(aside);
  });

  it('is the publisher’s name behind a headline, and nothing before it', () => {
    const title = 'Barn burns in Marlow, Ohio - KXYZ News 5 - Marlow, Ohio';
    const claims = findClaims(articleOf({ title, text: `${STORY} It stood in Marlow, Ohio.` }));
    const headline = claims.filter(({ block, kind }) => block === 'headline' && kind === 'place');
    expect(headline.map(({ words, aside }) => [words, aside])).toEqual([
      ['Marlow', undefined],
      ['Ohio', undefined],
      ['Marlow', 'boilerplate'],
      ['Ohio', 'boilerplate'],
    ]);
  });

  it('is what was told or believed at first', () => {
    expect(asideOf('A dispatcher initially told a station that Oona Kask was hurt.', 'Oona Kask')).toBe('correction');
    expect(asideOf('The sheriff initially had said that Oona Kask was hurt.', 'Oona Kask')).toBe('correction');
    expect(asideOf('A dispatcher told a station that Oona Kask was hurt.', 'Oona Kask')).toBeUndefined();
  });

  it('is not what stands before a correction in one sentence', () => {
    const text = 'Oona Kask was hurt, not Piet Maas as police initially said.';
    expect(asideOf(text, 'Oona Kask')).toBeUndefined();
  });
});

describe('what is not set aside', () => {
  it.each([
    ['a sentence of the story', 'Oona Kask announced a service.', 'Oona Kask'],
    ['what somebody said of a time before', 'Sales were better a year earlier, Oona Kask said.', 'Oona Kask'],
    ['a line within a paragraph', 'It rained. More photos of Oona Kask were shown.', 'Oona Kask'],
    ['what was so a week earlier', 'Claims fell from 9,000 a week earlier, the Bureau of Fens said Monday.', 'Monday'],
    [
      'a line of a timeline',
      `${STORY}\n9:42 Baker comes to the barn\n10:10 Clerk Oona Kask is arrested in Marlow\n11:15 Fire is put out`,
      'Oona Kask',
    ],
  ])('is %s', (_, text, words) => {
    expect(asideOf(text, words)).toBeUndefined();
  });
});

it('a teaser is set aside, whose headline and first sentence are the same words', () => {
  const line = 'Marlow police say that they have arrested Oona Kask at the fair.';
  const long = `${STORY} ${'Nobody knew how it began, and the neighbors asked. '.repeat(12)}`;
  expect(asideOf(`${long}\n${line}\n${line}`, 'Oona Kask')).toBe('other-story');
  expect(asideOf(`${long}\n${line}\nThe fair closed.`, 'Oona Kask')).toBeUndefined();
  expect(asideOf(`${line}\n${line}\n${long}`, 'Oona Kask')).toBeUndefined();
});
