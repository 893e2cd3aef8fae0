import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find.ts';
import { judge } from '../../../lib/findings/judge.ts';
import { articleOf, marked, sourceOf } from '../told.ts';

const published = '2021-05-25';
/** The times of a page that differ from a source, each with the source's words. */
const differing = (page: string, source: string) =>
  marked('time', { text: page, published }, { text: source, published })
    .filter(([, verdict]) => verdict === 'differs')
    .map(([words, , against]) => [words, against]);

/** More than the lead of a report, where everything is told of the main event. */
const LONG = 'Northam is a quiet town by the sea, with a mill, a pier and a church. '.repeat(8);

/** Days of something else, so that no day is the only one. */
const DAYS = ' A fair is on Wednesday, and it was closed last Thursday and Friday.';

describe('an hour of a source', () => {
  const source = 'Police say the drive-by shooting at the mill happened around 7 p.m. Monday.';
  it('is held against the likelier of two hours of a sentence', () => {
    const early = 'Police say a boy was shot around 10:20 a.m. Monday.';
    const late = 'Police say the drive-by shooting at the mill happened around 10:50 p.m. Monday.';
    expect(differing(late, source)).toEqual([['around 10:50 p.m. Monday', 'around 7 p.m. Monday']]);
    expect(differing(early, source)).toEqual([['around 10:20 a.m. Monday', 'around 7 p.m. Monday']]);
    const both = `${late.slice(0, -1)}, and a boy was shot around 10:20 a.m. Monday.`;
    expect(differing(both, source)).toEqual([['around 10:50 p.m. Monday', 'around 7 p.m. Monday']]);
  });
  it('that bears out an hour of the act is held against no later call', () => {
    const call = 'Officers were called to the mill about 9:45 p.m. Monday.';
    const second = 'Around 10:30 p.m., officers were called to the mill again.';
    expect(differing(second, call)).toEqual([['Around 10:30 p.m.', 'about 9:45 p.m. Monday']]);
    expect(differing(`The shooting happened just after 9:30 p.m. Monday at the pier. ${second}`, call)).toEqual([]);
  });
  it('is the only one of the act beside others of what came before and after', () => {
    const page = `${LONG} Police say somebody opened fire around 8:20 p.m. Monday at a picnic.${DAYS}`;
    const shots = 'The shooting on the old pier of Northam near the mill happened just before 9:20 p.m.';
    const source = `${LONG} ${shots} A curfew begins at 11 p.m. It is the third shooting since Friday.${DAYS}`;
    expect(differing(page, source)).toEqual([['around 8:20 p.m. Monday', 'just before 9:20 p.m.']]);
    const twice = source.replace('A curfew', 'The first shooting there was at 2 p.m. A curfew');
    expect(differing(page, twice)).toEqual([]);
  });
});

it('one hour of both halves of a day is a slip, though the words have little in common', () => {
  const went =
    'By the warrant Bo Quill drove with a gun to the Oxley Inn around 1:20 p.m. on Monday to look for a friend.';
  const page = `${LONG}${DAYS} ${went}`;
  const source = `${LONG}${DAYS} Two men opened fire about 1:20 a.m. Monday at an inn off Oxley Road.`;
  expect(differing(page, source)).toEqual([['around 1:20 p.m. on Monday', 'about 1:20 a.m. Monday']]);
  expect(differing(page.replace('1:20', '3:20'), source)).toEqual([]);
});

describe('the day of a feast', () => {
  it('is not that of its party', () => {
    const page = 'Four people were shot at a picnic on Alder Street in Northam on Saturday.';
    const source = 'Four people were shot when men fired on Labor Day picnic on Alder Street in Northam.';
    const stamps = (text: string, day: string) => ({ text, published: day });
    const told = (there: string) =>
      marked('time', stamps(page, '2021-09-08'), stamps(there, '2021-09-07')).filter(
        ([, verdict]) => verdict === 'differs',
      );
    expect(told(source)).toEqual([]);
    expect(told(source.replace('on Labor Day picnic', 'on Monday at a picnic'))).toHaveLength(1);
  });
  it('has a name that the party has, too', () => {
    const page = 'Four people were wounded in the shooting on Alder Street in Northam on Oct. 30, 2021.';
    const told = (there: string) =>
      marked('time', { text: page, published: '2021-11-03' }, { text: there, published: '2021-11-03' });
    const source = 'Four people were wounded in the shooting at a Halloween party on Alder Street in Northam.';
    expect(told(source).filter(([, verdict]) => verdict === 'differs')).toEqual([]);
    expect(told(source.replace('at a Halloween party', 'on Halloween'))).toContainEqual([
      'Oct. 30, 2021',
      'differs',
      'Halloween',
    ]);
  });
});

it('“the scene” is on the road that was told before it', () => {
  const page =
    'A boy was shot Monday in the 800 block of Alder Street. Officers were called to the scene at 6:10 p.m. Monday.';
  const source = 'Officers were called at 7:30 p.m. Monday to the 700 block of Quarry Road.';
  expect(differing(page, source)).toEqual([]);
  expect(differing(page, source.replace('700 block of Quarry Road', '800 block of Alder Street'))).toHaveLength(1);
});

it('who is found with a gunshot wound at an hour was shot before it', () => {
  const page =
    'Medics found Bo Quill in the yard of the mill with an apparent gunshot wound at about 8:30 p.m. Monday.';
  const claim = findClaims(articleOf({ text: page, published })).find(({ kind }) => kind === 'time');
  expect(claim?.subject.event).toBe('arrival');
  const hit = page.replace('with an apparent gunshot wound', 'where he was shot');
  expect(findClaims(articleOf({ text: hit, published })).find(({ kind }) => kind === 'time')?.subject.event).toBe(
    'shooting',
  );
});

it('a day behind “Updated:” is one of the news, and a date there is none', () => {
  const days = (text: string) =>
    findClaims(articleOf({ text, published }))
      .filter(({ kind }) => kind === 'time')
      .map(({ words }) => words);
  expect(days('Updated: After the shooting Friday the school is shut.')).toEqual(['Friday']);
  expect(days('Updated: Friday, May 21, 2021 at 5 p.m. The school is shut.')).toEqual([]);
  expect(days('Northam Herald Updated: Jun 5, 2021 - 5:30 p.m.')).toEqual([]);
  expect(days('Updated by the desk on Friday. The school is shut.')).toEqual([]);
});

it('a night is told as it was held against the next morning', () => {
  const page = articleOf({ text: 'Two men were shot on Alder Street in Northam Sunday night.', published });
  const source = sourceOf({ text: 'Two men were shot on Alder Street in Northam early Monday morning.', published });
  const reasons = [...judge(findClaims(page), source, published).values()].map(({ reason }) => reason);
  expect(reasons).toContain(
    'Here Sunday, 23 May 2021, between 6 p.m. and 11:59 p.m.; Fenholt Herald has Monday, 24 May 2021, between midnight and 9 a.m.',
  );
});
