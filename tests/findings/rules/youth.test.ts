import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

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
    ['A crash claimed a woman’s life on Monday.', 'woman'],
    ['A crash on Monday. A woman died. The woman was 20, neighbors said.', 'woman'],
  ])('is marked once in the text: %s', (text, words) => {
    expect(roles(text, '2031-03-04')).toEqual([[words, 'updated', 'girl']]);
  });

  it('is told by “the victim” as well, and by an age', () => {
    const text = 'A man was wounded on Monday. He was taken to a hospital.';
    expect(roles(text, '2031-03-04', 'The teen was wounded. A friend shot the victim, a 16-year-old boy.')).toEqual([
      ['man', 'updated', 'boy'],
    ]);
    const boy = 'A boy was killed on Monday.';
    expect(roles(boy, '2031-03-04', 'Ivo Renner, 19, died on Monday.')).toEqual([['boy', 'updated', '19']]);
  });

  it('is told by an age that stands for the only one killed', () => {
    const source = 'The sheriff spoke of the deadly shooting of a 15-year-old boy near Marlow.';
    expect(roles('A man was shot and killed on Monday.', '2031-03-04', source)).toEqual([
      ['man', 'updated', '15-year-old'],
    ]);
    const two = `${source} It was the second killing: a 34-year-old man was murdered in May.`;
    expect(roles('A man was shot and killed on Monday.', '2031-03-04', two)).toEqual([]);
  });

  it('is told by “adult” and “juvenile” before a noun as well', () => {
    expect(roles('One adult victim was pronounced dead on Monday.', '2031-03-04')).toEqual([
      ['adult victim', 'updated', 'girl'],
    ]);
    expect(roles('An adult resident spoke of the victim, who was killed.', '2031-03-04')).toEqual([]);
  });

  it.each([
    ['it was an unborn child', 'A woman was wounded.', 'The crash led to the death of an unborn child on Monday.'],
    ['it was another time', 'It came three months after a woman was killed there.', SOURCE],
    ['both know the age', 'A 17-year-old man was killed.', 'A 17-year-old boy was killed.'],
    ['the source has both', page, 'A woman died in a crash. UPDATE: The victim of the crash was a 16-year-old girl.'],
    [
      'the words before it have another age',
      'The Marlow boy, 15, was killed. Ivo Renner died. A friend, an 18-year-old man, was shot in the leg.',
      'Ivo Renner, 15, was killed on Monday. The boy died in hospital.',
    ],
    ['they have two names', 'Ivo Renner was killed. A man was killed.', 'A boy was killed. Hugo Falk was killed.'],
  ])('is none where %s', (_, text, source) => {
    expect(roles(text, '2031-03-04', source).filter(([, verdict]) => verdict !== 'agrees')).toEqual([]);
  });

  it('is none where both know the age', () => {
    const told = roles(
      'Girl killed in crash.\nAn 18-year-old woman was killed.',
      '2031-03-04',
      'An 18-year-old female was killed.',
    );
    expect(told.filter(([, verdict]) => verdict === 'updated')).toEqual([]);
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

describe('the age of the one person hurt', () => {
  const ages = (text: string, source: string) =>
    marked('age', { text, published: '2031-03-05' }, { text: source, published: '2031-03-05' }).filter(
      ([, verdict]) => verdict !== 'agrees',
    );

  it('is that of the only one of the hurt whose age is told', () => {
    const page = 'The attack wounded a 15-year-old male. Deputies think that the teen was shot in the hand.';
    expect(ages(page, 'A man was shot in the hand on Monday.')).toEqual([['15-year-old', 'differs', 'man']]);
    const two = `${page} Another resident, a 23-year-old woman, was hurt as well.`;
    expect(ages(two, 'A man was shot in the hand on Monday.')).toEqual([]);
  });

  it('is none of a grown-up', () => {
    expect(ages('Ivo Renner, 17, was killed in a crash on Monday.', 'A man was killed in a crash on Monday.')).toEqual([
      ['17', 'differs', 'man'],
    ]);
  });

  it.each([
    ['it is of age', 'Ivo Renner, 19, was killed in a crash.', 'A man was killed in a crash on Monday.'],
    ['the other report calls him young', 'Ivo Renner, 17, was killed in a crash.', 'A boy was killed in a crash.'],
    ['the other report calls him a young man', 'Ivo Renner, 17, was killed in a crash.', 'A young man was killed.'],
    ['it has the age', 'Ivo Renner, 17, was killed in a crash.', 'A 17-year-old man was killed in a crash.'],
    ['it is another’s', 'Ivo Renner, 17, saw it. A crash killed a nurse.', 'A man was killed in a crash.'],
  ])('says nothing where %s', (_, text, source) => expect(ages(text, source)).toEqual([]));
});

describe('a child and a grown-up of whom one is the other’s', () => {
  it('are two', () => {
    const father = 'A man was killed in a crash on Monday.';
    expect(roles('His two children were hurt in a crash on Monday.', '2031-03-05', father)).toEqual([]);
    const son = 'A man was killed after his 2-year-old son moved the lever.';
    expect(roles('A child was killed on Monday.', '2031-03-05', son)).toEqual([]);
  });
});
