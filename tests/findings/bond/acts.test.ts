import { describe, expect, it } from 'vitest';
import { marked } from '../told.ts';

/** The page's times that differ from the source, with the source's words; both of one day. */
const times = (page: string, source: string, published = '2021-05-25') =>
  marked('time', { text: page, published }, { text: source, published })
    .filter(([, verdict]) => verdict === 'differs')
    .map(([words, , against]) => [words, against]);

describe('a time of the same act', () => {
  it('is not that of words on it that were said later', () => {
    const page = 'Premier Oona Kask’s party won the vote that was held in Northam Monday, short of a majority.';
    const source =
      'Premier Oona Kask on Tuesday acknowledged that her party won the vote in Northam without a majority.';
    expect(times(page, source)).toEqual([]);
  });
  it('is not that of a feast that is near', () => {
    const page = 'A boy was shot in Northam Wednesday night, hours before the Thanksgiving holiday, police said.';
    const source = 'A boy was shot in Northam Wednesday, police said.';
    expect(times(page, source, '2021-11-26')).toEqual([]);
  });
  it('is none of what led to the act', () => {
    const source = 'Ida Norrell was shot outside the Mill Inn in Northam around 2:30 a.m. Monday.';
    expect(
      times('Ida Norrell got in a fight with a man in Northam around 1 a.m. Monday, police said.', source),
    ).toEqual([]);
    expect(
      times(
        'Deputies were called to the Mill Inn in Northam about 1:40 a.m. Monday because of a fight. Ida Norrell was hurt.',
        source,
      ),
    ).toEqual([]);
    expect(times('Ida Norrell was shot around 1 a.m. Monday during a fight in Northam.', source)).toEqual([
      ['around 1 a.m. Monday', 'around 2:30 a.m. Monday'],
    ]);
  });
  it('is none of what opens another incident', () => {
    const source = 'The shooting on Alder Street in Northam took place around 2:40 p.m., police said.';
    const other = 'Earlier Monday, a man of 38 was shot in the back on Alder Street around 4:35 a.m., police said.';
    expect(times(other, source)).toEqual([]);
    expect(times('A man of 38 was shot in the back on Alder Street around 4:35 a.m., police said.', source)).toEqual([
      ['around 4:35 a.m.', 'around 2:40 p.m.'],
    ]);
  });
  it('is that of the first call, which opens no other incident', () => {
    const source = 'The mill in Northam burned on Monday, and a caller reported it at 9:50 a.m. Monday.';
    const page = (call: string) => `The mill in Northam burned on Monday. ${call} came in at 9:20 a.m. Monday.`;
    expect(times(page('The first call'), source)).toEqual([['9:20 a.m. Monday', '9:50 a.m. Monday']]);
    expect(times(page('The second call'), source)).toEqual([]);
  });
  it('is not told by the word “shooting” and the part of the day alone', () => {
    const source = 'Nobody was in custody for the shooting Sunday night.';
    const long = 'Northam is a quiet town by the sea, with a mill, a pier and a church. '.repeat(8);
    expect(times(`${long} A boy was wounded Monday night in a shooting outside his home.`, long + source)).toEqual([]);
  });
  it('is not the time of the picture', () => {
    const page =
      'A detective investigates the scene of a shooting that left one man dead in Northam, Monday, May 24, 2021.';
    expect(times(page, 'One man was shot dead in Northam late Sunday night, police said.')).toEqual([]);
  });
  it('is no step of another sort: a charge in what was done on a day, a talk with the press', () => {
    expect(
      times(
        'Deputies went to the house of Cal Varga on May 14 and told of a charge against him.',
        'Cal Varga was charged last week in the May 9 shooting of a man in Northam.',
      ),
    ).toEqual([]);
    expect(
      times(
        'The chief, Ida Norrell, spoke of the shooting at a news conference Tuesday morning.',
        'On Monday night, Norrell met with people of Northam at a meeting on the shooting.',
      ),
    ).toEqual([]);
  });
  it('is told of a shooting by whoever was woken by the shots, and of no court by a street', () => {
    const page = 'The sheriff says the shooting happened at a house in Northam on Sunday night.';
    const source =
      'Their kin were woken in the early morning hours of Monday to the sound of gunshots and found Ida hurt.';
    expect(times(page, source)).toEqual([['Sunday night', 'early morning hours of Monday']]);
    const long = 'Northam is a quiet town by the sea, with a mill, a pier and a church. '.repeat(8);
    expect(times(page, `${long} Ida woke in the early morning hours of Monday to the sound of rain.`)).toEqual([]);
    const call = (place: string) =>
      `Police were called to ${place} at 12:31 a.m. Monday for a boy with a gunshot wound.`;
    expect(
      times('A boy was hurt in a shooting at Alder Court in Northam on Tuesday.', call('an Alder Court home')),
    ).toEqual([['Tuesday', '12:31 a.m. Monday']]);
  });
  it('is that of the call for a shooting, where each report has one', () => {
    const source = 'Police were called to the mill in reference to a shooting at 6:02 a.m.';
    const page = 'Officials say crews got the call at 6:08 a.m. As of 11:45 a.m. police had left the mill.';
    expect(times(page, source)).toEqual([['6:08 a.m.', '6:02 a.m.']]);
  });
  it('is no span of which most is meant', () => {
    expect(
      times(
        'Police were called to the house of Ida Norrell in Northam about 3:10 a.m. Monday.',
        'For most of Sunday evening the house of Ida Norrell in Northam was the place to be.',
      ),
    ).toEqual([]);
  });
});

describe('the hour of an act', () => {
  const source = 'The shooting at the Mill Inn in Northam took place around 2:40 p.m. Monday, police said.';
  it.each([
    ['stands behind the shot, which is dismissed by nobody', 'A shot was fired at the inn around 1:15 p.m. Monday.'],
    ['stands behind the fire that was opened', 'A guest opened fire at about 1:15 p.m. Monday.'],
    ['is that of the report of it', 'The shooting was reported around 1:15 p.m. Monday.'],
  ])('%s', (_, page) => {
    expect(times(page, source)).toEqual([[expect.stringContaining('1:15'), 'around 2:40 p.m. Monday']]);
  });
  it.each([['of a dismissal is none', 'The guard at the inn was fired at 1:15 p.m. Monday.']])('%s', (_, page) => {
    expect(times(page, source)).toEqual([]);
  });
});

describe('a day that the source tells twice', () => {
  it('is borne out by an hour of that day, whatever hour another day has', () => {
    const source = `Two people were shot and killed last week in Northam, police said Monday.
Bo Quill, 17, was shot and killed just after 10 p.m. Saturday on Alder Street in Northam, police said.
Cal Varga, 35, was shot and killed shortly before 10 p.m. Friday on Quarry Road in Northam, police said.`;
    expect(times('A boy was shot and killed Saturday in Northam', source)).toEqual([]);
  });
  it('of New Year’s Eve goes on until the morning after', () => {
    const act = 'Ida Norrell was shot dead at the Mill Inn in Northam';
    const page = `${act} in the early morning hours of New Year’s Day.`;
    expect(times(page, `${act} on New Year’s Eve.`, '2017-01-04')).toEqual([]);
    expect(times(`${act} in the afternoon of New Year’s Day.`, `${act} on New Year’s Eve.`, '2017-01-04')).toHaveLength(
      1,
    );
  });
});

describe('a number of victims', () => {
  const counts = (page: string, source: string) =>
    marked('count', { text: page }, { text: source })
      .filter(([, verdict]) => verdict === 'differs')
      .map(([words, , against]) => [words, against]);
  it('who were found at the scene may be some of all', () => {
    const source = 'All four victims were taken to a hospital in Northam.';
    expect(counts('Officers arrived to find three victims in front of the inn.', source)).toEqual([]);
    expect(counts('Ida Norrell told of three victims in front of the inn.', source)).toEqual([
      ['three victims', 'four victims'],
    ]);
  });
  it('is none of those who are held', () => {
    const source = '3 dead, 12 injured in Northam shooting';
    expect(
      counts('Two people have been arrested in a shooting that left three people dead and 12 injured.', source),
    ).toEqual([]);
  });
  it('who are named, or shot at, are none of the dead told behind', () => {
    const source = '2 killed, three hurt in Northam shooting';
    expect(
      counts('Police have named four victims of a shooting at a Northam home that killed two and hurt three.', source),
    ).toEqual([]);
    expect(
      counts('He fired at a group of four men and fatally struck Bo Quill, who was found dead in Northam.', source),
    ).toEqual([]);
  });
  it('is no number of shots that hit one of them', () => {
    expect(counts('Bo Quill was shot twice in the leg in Northam.', 'Bo Quill heard 12 shots in Northam.')).toEqual([]);
  });
});

describe('an age', () => {
  const ages = (page: string, source: string) =>
    marked('age', { text: page }, { text: source })
      .filter(([, verdict]) => verdict === 'differs')
      .map(([words, , against]) => [words, against]);
  const source = 'A 5-year-old boy who was shot in the face at a home in Northam has died.';
  it('is none of whom another case befell', () => {
    expect(ages('A 6-year-old boy was shot in the face at a home in Northam and died.', source)).toEqual([
      ['6-year-old', '5-year-old'],
    ]);
    expect(
      ages('In the most recent case, a 6-year-old boy was shot in the face at a home in Northam and died.', source),
    ).toEqual([]);
    expect(ages('In the other incident, a 6-year-old boy was shot in the face at a Northam home.', source)).toEqual([]);
  });
  it('ten years off is a slip only of a child, or of somebody with a name', () => {
    const held = 'A 30-year-old man was arrested in the shooting of a girl in Northam.';
    expect(ages('A 20-year-old man was arrested in the shooting of a girl in Northam.', held)).toEqual([]);
    const boy = (age: number) => `A ${age}-year-old boy was shot in the face at a home in Northam and died.`;
    expect(ages(boy(19), boy(9))).toHaveLength(1);
    expect(ages('A 29-year-old man was arrested in the shooting of a girl in Northam.', held)).toHaveLength(1);
  });
});
