import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../../../lib/text/times/calendar.ts';
import { timePieces } from '../../../lib/text/times/words.ts';

/** A Wednesday. */
const TODAY = dayNumber('2021-06-09')!;

function pieces(text: string, today: number | undefined = TODAY) {
  return timePieces(text, today).map(({ start, end, days, clock, ...piece }) => ({
    words: text.slice(start, end),
    ...piece,
    ...(days ? { days: [isoDay(days.from), isoDay(days.to)] } : {}),
    ...(clock ? { clock: [clock.from, clock.to] } : {}),
  }));
}

describe('the clock', () => {
  it.each([
    ['at 9:15 p.m.', '9:15 p.m.', [1275, 1275]],
    ['at 12 a.m.', '12 a.m.', [0, 0]],
    ['at 12:30 pm', '12:30 pm', [750, 750]],
    ['by noon', 'by noon', [660, 720]],
    ['at midnight', 'midnight', [1440, 1440]],
    ['at 1830 hours', '1830 hours', [1110, 1110]],
    ['shortly before 1 p.m.', 'shortly before 1 p.m.', [755, 780]],
    ['just after midnight', 'just after midnight', [0, 25]],
    ['shortly after midnight', 'shortly after midnight', [0, 40]],
    ['shortly before noon', 'shortly before noon', [680, 720]],
    ['about 3 p.m.', 'about 3 p.m.', [900, 900]],
    ['at 04:10:00 AM', '04:10:00 AM', [250, 250]],
    ['at 11.30am', '11.30am', [690, 690]],
    ['at 1400 GMT', '1400 GMT', [840, 840]],
    ['just before three o’clock', 'just before three o’clock', [155, 180]],
  ])('of “%s”', (text, words, clock) => {
    expect(pieces(text)).toEqual([expect.objectContaining({ type: 'clock', words, clock })]);
  });

  it('keeps a hedge, a zone, and that the half of the day was not said', () => {
    expect(pieces('about 3 p.m.')[0]).toHaveProperty('hedge', 'about');
    expect(pieces('at 3 p.m.')[0]).not.toHaveProperty('hedge');
    expect(pieces('at 1:05 a.m. Eastern time')[0]).toMatchObject({ zone: 'ET', words: '1:05 a.m. Eastern time' });
    expect(pieces('at 9 p.m. PDT')[0]).toHaveProperty('zone', 'PDT');
    expect(pieces('at 9 p.m. local time')[0]).not.toHaveProperty('zone');
    expect(pieces('at 9 o’clock')[0]).toHaveProperty('zone', 'half-day');
  });

  it('may stand behind the part of the day', () => {
    expect(pieces('on Tuesday night about 11:30')).toContainEqual(
      expect.objectContaining({ type: 'clock', words: 'about 11:30', clock: [690, 690] }),
    );
    expect(pieces('the score was 11:30').filter(({ type }) => type === 'clock')).toEqual([]);
  });

  it.each(['the 1200 block', '25 p.m.', 'a 5-4 vote', 'psalm 9:75', 'he may march'])('is not in “%s”', (text) => {
    expect(pieces(text)).toEqual([]);
  });
});

describe('a day', () => {
  it.each([
    ['on June 3', '2021-06-03'],
    ['on Dec. 30', '2020-12-30'],
    ['on Aug. 20', '2021-08-20'],
    ['on March 4, 2016', '2016-03-04'],
    ['on 4 May 2019', '2019-05-04'],
    ['on 6/3/2021', '2021-06-03'],
    ['on 6/3/21', '2021-06-03'],
    ['yesterday', '2021-06-08'],
    ['tomorrow', '2021-06-10'],
    ['last night', '2021-06-08'],
  ])('of “%s” is %s', (text, day) => {
    expect(pieces(text)[0]?.days).toEqual([day, day]);
  });

  it('is the nearest year’s, at most three months ahead', () => {
    expect(pieces('on Sept. 6')[0]?.days?.[0]).toBe('2021-09-06');
    expect(pieces('on Sept. 9')[0]?.days?.[0]).toBe('2020-09-09');
  });

  it('stays a weekday, and what is relative stays open, where the report has no date', () => {
    expect(timePieces('on Friday', undefined)[0]).toMatchObject({ type: 'weekday', weekday: 5 });
    for (const words of ['on Friday', 'on June 3', 'yesterday', 'two weeks ago', 'in May', 'last month'])
      expect(timePieces(words, undefined)[0], words).not.toHaveProperty('days');
  });

  it('is a span where the words are loose', () => {
    expect(pieces('two weeks ago')[0]?.days).toEqual(['2021-05-24', '2021-05-28']);
    expect(pieces('three days ago')[0]?.days).toEqual(['2021-06-05', '2021-06-07']);
    expect(pieces('in May')[0]?.days).toEqual(['2021-05-01', '2021-05-31']);
    expect(pieces('in early May')[0]?.days).toEqual(['2021-05-01', '2021-05-12']);
    expect(pieces('in mid-May')[0]?.days).toEqual(['2021-05-09', '2021-05-21']);
    expect(pieces('in late May')[0]?.days).toEqual(['2021-05-18', '2021-05-31']);
    expect(pieces('since 2014')[0]?.days).toEqual(['2014-01-01', '2014-12-31']);
    expect(pieces('over the weekend')[0]?.days).toEqual(['2021-06-04', '2021-06-06']);
  });

  it.each([
    ['this year', '2021-01-01', '2021-12-31'],
    ['next year', '2022-01-01', '2022-12-31'],
    ['earlier this year', '2021-01-01', '2021-06-09'],
    ['later this year', '2021-06-09', '2021-12-31'],
    ['late last year', '2020-08-31', '2020-12-31'],
    ['last quarter', '2021-01-01', '2021-03-31'],
    ['next month', '2021-07-01', '2021-07-31'],
    ['next week', '2021-06-13', '2021-06-20'],
    ['a weekend session', '2021-06-04', '2021-06-06'],
    ['over the past six days', '2021-06-03', '2021-06-09'],
    ['in the next two weeks', '2021-06-09', '2021-06-23'],
    ['the week ended May 8', '2021-05-02', '2021-05-08'],
    ['the week of May 3', '2021-05-03', '2021-05-09'],
    ['three months ended March 31', '2020-12-31', '2021-03-31'],
    ['April 12 to 18', '2021-04-12', '2021-04-18'],
    ['Sept. 3-5, 2019', '2019-09-03', '2019-09-05'],
    ['in the late 1990s', '1996-01-01', '1999-12-31'],
    ['a 2014 ban', '2014-01-01', '2014-12-31'],
    ['the mayor’s 2016 campaign', '2016-01-01', '2016-12-31'],
    ['the November elections', '2020-11-01', '2020-11-30'],
    ['in August last year', '2020-08-01', '2020-08-31'],
    ['in June of 2009', '2009-06-01', '2009-06-30'],
  ])('in “%s” is %s to %s', (text, from, to) => {
    expect(pieces(text)).toEqual([expect.objectContaining({ days: [from, to] })]);
  });

  it('takes the year that is said once for two', () => {
    expect(pieces('in June and July of 2009').map(({ days }) => days?.[0])).toEqual(['2009-06-01', '2009-07-01']);
    expect(pieces('from March 2 to April 5, 2019').map(({ days }) => days?.[0])).toEqual(['2019-03-02', '2019-04-05']);
  });

  it.each([
    ['on Memorial Day', '2021-05-31', '2021-05-31'],
    ['the Memorial Day weekend', '2021-05-28', '2021-06-03'],
    ['on Thanksgiving', '2020-11-26', '2020-11-26'],
    ['on Labor Day', '2021-09-06', '2021-09-06'],
    ['since the Sept. 11 attacks', '2001-09-11', '2001-09-11'],
    ['the victims of 9/11', '2001-09-11', '2001-09-11'],
    ['on Sept. 11', '2020-09-11', '2020-09-11'],
    ['the Jan. 6 committee', '2021-01-06', '2021-01-06'],
  ])('with a name, “%s”, is %s to %s', (text, from, to) => {
    expect(pieces(text).map(({ days }) => days)).toEqual([[from, to]]);
  });

  it.each([
    ['a week earlier', -7],
    ['the prior week', -7],
    ['the following day', 1],
    ['two years later', 731],
  ])('may be counted from another: “%s”', (text, shift) => {
    expect(pieces(text)).toEqual([expect.objectContaining({ shift })]);
  });

  it('may begin or end with its early or late hours', () => {
    expect(pieces('early New Year’s Day')).toEqual([
      expect.objectContaining({ days: ['2021-01-01', '2021-01-01'], clock: [0, 600] }),
    ]);
  });

  it.each([
    'the 2000 block',
    '1945 Main Street',
    'about 2000 people',
    'Flight 1999',
    '$2010',
    'the March on the palace',
  ])('is not in “%s”', (text) => {
    expect(pieces(text)).toEqual([]);
  });

  it('cannot be told for “last Monday”', () => {
    expect(pieces('last Monday')[0]).toMatchObject({ weekday: 1, vague: true });
  });
});

describe('a part of the day', () => {
  it.each([
    ['late at night', [1080, 1740]],
    ['late Friday night', [1230, 1439]],
    ['early Saturday morning', [0, 540]],
    ['in the afternoon', [720, 1050]],
  ])('of “%s”', (text, clock) => {
    expect(pieces(text).find(({ type }) => type === 'part')?.clock).toEqual(clock);
  });
});

describe('a month', () => {
  it('is a word of its own', () => {
    expect(pieces('They met in August and again in June.').length).toBe(2);
    expect(pieces('They came out of Augustine and moved to Juneberry.')).toEqual([]);
  });
});

describe('the pieces of any text', () => {
  it('stand in order, lie within it and do not overlap', () => {
    const word = fc.constantFrom(
      '3 p.m.',
      'about',
      'Tuesday',
      'late',
      'night',
      'June 3',
      'May',
      'ago',
      'two weeks',
      ',',
      'on',
      '6/3/21',
      'noon',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 }))), (words) => {
        const text = words.join(' ');
        let last = 0;
        for (const { start, end } of timePieces(text, TODAY)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
