import { describe, expect, it } from 'vitest';
import { marked } from './told.ts';

const SOURCE = 'A 16-year-old girl was killed in a crash on Monday.';

function roles(text: string, published: string, source = SOURCE) {
  return marked('role', { text, published }, { text: source, published: '2031-03-05' });
}

describe('the one person hurt, called grown-up by one report and young by the other', () => {
  const page = 'A woman died in a crash on Monday.';

  it('is an update between days, and differs on one day', () => {
    expect(roles(page, '2031-03-04')).toEqual([['woman', 'updated', 'girl']]);
    expect(roles(page, '2031-03-05')).toEqual([['woman', 'differs', 'girl']]);
  });

  it.each([
    ['a teen may be of age', page, 'A teen was killed in a crash on Monday.'],
    ['one may not be the other', 'A man died in a crash on Monday.', SOURCE],
    ['a report tells of several dead', `${page} Two people were killed.`, SOURCE],
    ['both are called young', 'A child died in a crash on Monday.', SOURCE],
    ['the grown-up is another, who was not hurt', 'A girl died in a crash. A woman saw it.', SOURCE],
  ])('is none where %s', (_, text, source) => {
    expect(roles(text, '2031-03-04', source).filter(([, verdict]) => verdict !== 'agrees')).toEqual([]);
  });
});
