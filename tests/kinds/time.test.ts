import { describe, expect, it } from 'vitest';
import { time } from '../../lib/kinds/time.ts';
import { timeInWords } from '../../lib/text/times/said.ts';
import { claimIn, compared } from './compared.ts';

const WEDNESDAY = '2021-06-09';
const NEXT_MONDAY = '2021-06-14';

/** A fire's time as two reports of one day have it; the verdict. */
function verdict(here: string, there: string, published = WEDNESDAY, then = published) {
  const told = (words: string, date: string) => ({ text: `The barn fire began ${words}.`, published: date });
  return compared('time', told(here, published), told(there, then))?.verdict;
}

const timeIn = (text: string, published?: string) =>
  claimIn('time', { text, ...(published ? { published } : {}) }).value;

describe('two hours of one day', () => {
  it.each([
    ['at 3 p.m. Tuesday', 'at 3 p.m. Tuesday', 'agrees'],
    ['at 3 p.m. Tuesday', 'at 4 p.m. Tuesday', 'differs'],
    ['at 3 p.m. Tuesday', 'at 3 a.m. Tuesday', 'differs'],
    ['at 3:10 p.m. Tuesday', 'about 3 p.m. Tuesday', 'compatible'],
    ['at 4 p.m. Tuesday', 'about 3 p.m. Tuesday', 'differs'],
    ['between 3 and 3:30 p.m. Tuesday', 'at 3:10 p.m. Tuesday', 'compatible'],
    ['between 3 p.m. and 4 p.m. Tuesday', 'at 3 p.m. Tuesday', 'compatible'],
    ['between 3 and 3:30 p.m. Tuesday', 'at 5 p.m. Tuesday', 'differs'],
    ['around 9:25 p.m. Tuesday', 'at 9:30 p.m. Tuesday', 'differs'],
    ['around 9:20 p.m. Tuesday', 'at 9:30 p.m. Tuesday', 'compatible'],
    ['around 9:30 p.m. Tuesday', 'at 9:50 p.m. Tuesday', 'differs'],
    ['around 9:30 p.m. Tuesday', 'around 9:15 p.m. Tuesday', 'differs'],
    ['around 9:30 p.m. Tuesday', 'at 9:20 p.m. Tuesday', 'compatible'],
    ['early Tuesday', 'early Tuesday morning', 'agrees'],
    ['early Tuesday', 'Tuesday morning', 'compatible'],
    ['circa 9:30 p.m. Tuesday', 'at 9:20 p.m. Tuesday', 'compatible'],
    ['around 9 p.m. Tuesday', 'at 9:20 p.m. Tuesday', 'compatible'],
    ['after 2 a.m. Tuesday', 'about 1:45 a.m. Tuesday', 'differs'],
    ['Tuesday night about 11:30', 'at 10:50 p.m. Tuesday', 'differs'],
    ['around 10 o’clock', 'at 10 p.m. Tuesday', 'compatible'],
    ['around 10 o’clock', 'at 2 p.m. Tuesday', 'differs'],
    ['at 4:05 p.m. Tuesday', 'Tuesday evening', 'differs'],
    ['at 4:50 p.m. Tuesday', 'Tuesday evening', 'compatible'],
    ['overnight Tuesday', 'at 1 a.m. Tuesday', 'compatible'],
    ['overnight Tuesday', 'at 1 a.m. Wednesday', 'compatible'],
    ['shortly before 1 p.m. Tuesday', 'at 12:45 p.m. Tuesday', 'compatible'],
    ['shortly before 1 p.m. Tuesday', 'at 1:30 p.m. Tuesday', 'differs'],
    ['at noon Tuesday', 'at 12 p.m. Tuesday', 'agrees'],
    ['at 5:15 Tuesday afternoon', 'at 5:15 p.m. Tuesday', 'agrees'],
    ['at 3 p.m. Tuesday', 'Tuesday afternoon', 'compatible'],
    ['at 9 a.m. Tuesday', 'Tuesday afternoon', 'differs'],
    ['at 3 p.m. Tuesday', 'on Tuesday', 'compatible'],
    ['at 5:20 p.m. Tuesday', 'at 5:19 p.m. Tuesday', 'compatible'],
    ['at 5:18 p.m. Tuesday', 'at 5:19 p.m. Tuesday', 'differs'],
  ])('%s and %s: %s', (here, there, expected) => {
    expect(verdict(here, there)).toBe(expected);
    expect(verdict(there, here)).toBe(expected);
  });
});

describe('zones', () => {
  it('are converted before anything differs', () => {
    expect(verdict('at 9 p.m. Central time Tuesday', 'at 10 p.m. Eastern time Tuesday')).toBe('agrees');
    expect(verdict('at 10 p.m. Eastern time Tuesday', 'at 9 p.m. CT Tuesday')).toBe('agrees');
    expect(verdict('at 9 p.m. Central time Tuesday', 'at 9 p.m. Eastern time Tuesday')).toBe('differs');
  });

  it('that only one report states change nothing', () => {
    expect(verdict('at 9 p.m. Central time Tuesday', 'at 9 p.m. Tuesday')).toBe('agrees');
  });
});

describe('an hour told as shortly after another', () => {
  it('is not half an hour later', () => {
    expect(verdict('around 11:30 p.m. Monday', 'just after 11 p.m. Monday')).toBe('differs');
    expect(verdict('around 11:20 p.m. Monday', 'just after 11 p.m. Monday')).toBe('compatible');
  });
});

describe('an act and the call about it', () => {
  const told = (call: string, act: string) => {
    const at = (text: string) => ({ text, published: WEDNESDAY });
    return compared('time', at(`The 911 call came ${call} Monday.`), at(`The shooting happened ${act} Monday.`))
      ?.verdict;
  };

  it('come in that order', () => {
    expect(told('around 2 a.m.', 'around 1:45 a.m.')).toBe('compatible');
    expect(told('around 1:45 a.m.', 'around 2 a.m.')).toBe('differs');
    // who is shot about a quarter to two is called for soon after, and not long after
    expect(told('just after 2 a.m.', 'around 1:45 a.m.')).toBe('compatible');
    expect(told('at 2:10 a.m.', 'around 1:45 a.m.')).toBe('differs');
  });
});

describe('an act and the finding of who was hurt', () => {
  it('may lie three quarters of an hour apart', () => {
    const at = (text: string) => ({ text, published: WEDNESDAY });
    const told = (found: string) =>
      compared(
        'time',
        at(`Officers arrived at the mill at ${found} Monday.`),
        at('The shooting happened around 8 p.m. Monday.'),
      )?.verdict;
    expect(told('8:40 p.m.')).toBe('compatible');
    expect(told('9:10 p.m.')).toBe('differs');
    expect(told('7:20 p.m.')).toBe('differs');
  });
});

describe('a day counted from that of the report', () => {
  it('may be the one before, as texts are stamped late', () => {
    expect(verdict('yesterday', 'on Monday')).toBe('compatible');
    expect(verdict('on Tuesday', 'this morning')).toBe('compatible');
    expect(verdict('yesterday', 'on Sunday')).toBe('differs');
    expect(verdict('yesterday', 'on Wednesday')).toBe('differs');
    expect(verdict('this morning', 'at 11:30 p.m. Tuesday')).toBe('differs');
  });
});

describe('a night', () => {
  it('runs into the next day', () => {
    expect(verdict('Monday night', 'at 12:30 a.m. Tuesday')).toBe('compatible');
    expect(verdict('at 12:30 a.m. Tuesday', 'Monday night')).toBe('compatible');
    expect(verdict('late Monday night', 'at 11 a.m. Tuesday')).toBe('differs');
  });

  it('is not what another calls the next day’s early hours', () => {
    expect(verdict('Monday night', 'early Tuesday morning')).toBe('differs');
    expect(verdict('in the early morning hours Tuesday', 'Monday night')).toBe('differs');
    expect(verdict('Monday night', 'on Tuesday')).toBe('compatible');
    expect(verdict('overnight Monday', 'early Tuesday morning')).toBe('compatible');
  });

  it('that is late ends at midnight: what is after it is another day', () => {
    expect(verdict('late Monday night', 'at 12:20 a.m. Tuesday')).toBe('differs');
    expect(verdict('late Monday', 'at 12:20 a.m. Tuesday')).toBe('differs');
    expect(verdict('late Monday night', 'at 11:50 p.m. Monday')).toBe('compatible');
    expect(verdict('late Monday night', 'around midnight Monday')).toBe('compatible');
  });

  it('of one day ends where the next begins, though a part of a day is loose within it', () => {
    expect(verdict('at 11:45 p.m. Monday', 'Tuesday morning')).toBe('differs');
    expect(verdict('at 11:45 a.m. Monday', 'Monday afternoon')).toBe('compatible');
  });

  it('of one date is not that of another', () => {
    expect(verdict('late Sunday night', 'at 12:30 a.m. Tuesday')).toBe('differs');
  });
});

describe('days', () => {
  it('of a weekday go by each report’s own date', () => {
    expect(verdict('on Tuesday', 'on June 8')).toBe('agrees');
    expect(verdict('on Tuesday', 'on Tuesday', WEDNESDAY, NEXT_MONDAY)).toBe('agrees');
    expect(verdict('on Tuesday', 'on June 8', NEXT_MONDAY, WEDNESDAY)).toBe('agrees');
    expect(verdict('on Tuesday', 'yesterday')).toBe('agrees');
    expect(verdict('on Tuesday', 'on Monday')).toBe('differs');
    expect(verdict('on Tuesday', 'on June 7')).toBe('differs');
  });

  it('of one weekday in two weeks are not one day of two events', () => {
    const fire = { text: 'The fire broke out on Tuesday.', published: WEDNESDAY };
    const vigil = { text: 'A vigil took place on Tuesday.', published: '2021-06-16' };
    expect(compared('time', fire, vigil)?.verdict).toBe('compatible');
  });

  it('stay weekdays where a report has no date', () => {
    const [tuesday, monday] = ['The barn burned on Tuesday.', 'The barn burned on Monday.'];
    expect(compared('time', tuesday, tuesday)?.verdict).toBe('agrees');
    expect(compared('time', tuesday, monday)).toBeUndefined();
  });

  it('of “last” week are that weekday in any week', () => {
    expect(verdict('last Monday', 'on Friday')).toBe('differs');
    expect(verdict('last Friday', 'on Friday')).not.toBe('differs');
  });

  it('of a month or a part of it are one in like words', () => {
    const said = (when: string) => `The ferry opens to foreign cars and lorries ${when}.`;
    expect(
      compared(
        'time',
        { text: said('in November'), published: WEDNESDAY },
        { text: said('in early November'), published: WEDNESDAY },
      )?.verdict,
    ).toBe('compatible');
  });

  it('look ahead where the words do', () => {
    expect(timeIn('A vigil will be held on Friday.', WEDNESDAY).days?.from).toBe('2021-06-11');
    expect(timeIn('The barn burned on Friday.', WEDNESDAY).days?.from).toBe('2021-06-04');
  });

  it('are not ahead where the words only sound like it', () => {
    for (const text of [
      'The drive-by shooting happened on Friday.',
      'She was found by a guard on Friday.',
      'She is expected to survive, police said Friday.',
      'The barn will be rebuilt, Oster said on Friday.',
    ])
      expect(timeIn(text, WEDNESDAY).days?.from, text).toBe('2021-06-04');
    expect(timeIn('The work must be done by Friday.', WEDNESDAY).days?.from).toBe('2021-06-11');
  });

  it('ahead in a date are next year’s where this year’s is long past', () => {
    expect(timeIn('The ban holds through Jan. 31.', WEDNESDAY).days?.from).toBe('2022-01-31');
    expect(timeIn('The ban began on Jan. 31.', WEDNESDAY).days?.from).toBe('2021-01-31');
  });

  it('of a year apart are one where only one report says the year', () => {
    expect(timeIn('It burned on Saturday, June 6.', WEDNESDAY).days?.from).toBe('2020-06-06');
  });

  it('in a loose span meet it, of one moment only', () => {
    const told = (text: string, published: string) => ({ text, published });
    const call = told('Officers were called on Tuesday.', WEDNESDAY);
    expect(compared('time', call, told('A week after the shooting, the street is quiet.', '2021-06-15'))?.verdict).toBe(
      'compatible',
    );
    expect(compared('time', call, told('He was hired in June.', '2021-06-15'))).toBeUndefined();
  });

  it('that is a whole year bears out no weekday', () => {
    const told = (text: string) => ({ text, published: WEDNESDAY });
    expect(compared('time', told('The barn burned on Monday.'), told('The barn burned in 2021.'))).toBeUndefined();
    expect(compared('time', told('The barn burned on June 7.'), told('The barn burned in 2021.'))?.verdict).toBe(
      'compatible',
    );
  });
});

describe('how surely two times are of one thing', () => {
  const sureness = (here: string, there: string) =>
    time.sureness!(
      claimIn('time', { text: here, published: WEDNESDAY }),
      claimIn('time', { text: there, published: WEDNESDAY }),
      1,
      undefined,
    );

  it('is less where they lie further apart than a slip', () => {
    expect(sureness('It burned on June 3.', 'It burned on June 7.')).toBe(1);
    const [far, farther] = ['May 7', 'March 7'].map((day) => sureness('It burned on June 3.', `It burned on ${day}.`));
    expect(far).toBeLessThan(1);
    expect(farther).toBeLessThan(far!);
  });

  it('is less where one of them lies ahead, or is the hour of writing', () => {
    expect(sureness('It burned on June 3.', 'A talk is scheduled for June 5.')).toBeLessThan(1);
    expect(sureness('She is well tonight.', 'It burned on Tuesday.')).toBeLessThan(1);
  });

  it('is less for two acts that nobody tells as one', () => {
    expect(sureness('He was arrested Monday.', 'They crashed Tuesday.')).toBeLessThan(1);
    expect(sureness('Officers were called Monday.', 'They crashed Tuesday.')).toBe(1);
  });
});

describe('a time', () => {
  it('is said as a reader says it', () => {
    expect(timeInWords(timeIn('It began at 1 p.m. Tuesday.', WEDNESDAY))).toMatch(/^Tuesday,? 8 June 2021, 1 p\.m\.$/);
    expect(timeInWords(timeIn('It began at noon.'))).toBe('noon');
    expect(timeInWords({ clock: { from: 1440, to: 1440 } })).toBe('midnight');
    expect(timeInWords({ weekday: 2, clock: { from: 1080, to: 1110 } })).toBe('Tuesday, between 6 p.m. and 6:30 p.m.');
  });

  it('is not found in a page’s own stamp', () => {
    expect(() => claimIn('time', 'Updated 5:12 p.m. June 3, 2021')).toThrow('No time');
    expect(() => claimIn('time', '(06/03/21) - Two barns burned.')).toThrow('No time');
    expect(() => claimIn('time', '(7:50 p.m.) The mayor spoke.')).toThrow('No time');
    expect(() => claimIn('time', 'The barn is shown Monday in Oxley.')).toThrow('No time');
    expect(() => claimIn('time', 'Updated: Thursday, June 3, 2021 @ 10:12 AM')).toThrow('No time');
    expect(() => claimIn('time', '9:15 p.m. update: Two barns burned.')).toThrow('No time');
    expect(() => claimIn('time', 'OXLEY, Ohio (June 3, 2021) – Two barns burned.')).toThrow('No time');
    expect(claimIn('time', 'Update: Two barns burned Monday.').words).toBe('Monday');
  });

  it('is not found in somebody’s birth, or in a name for a place', () => {
    expect(() => claimIn('time', 'The driver, Ada Holt (09/01/94), was not there.')).toThrow('No time');
    expect(() => claimIn('time', 'They met outside a night club.')).toThrow('No time');
    expect(() => claimIn('time', 'They left in a gray 2005 or 2006 Toyota pickup.')).toThrow('No time');
    expect(claimIn('time', 'In 2006, Piet Maas left.').words).toBe('2006');
    expect(timeIn('It ends in the spring of 2025.', WEDNESDAY).days).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });
});

describe('a time that is counted from another', () => {
  const exports = (words: string) => ({
    text: `Exports of timber rose to 41,000 tons from 38,000 tons ${words}.`,
    published: WEDNESDAY,
  });

  it('agrees with one that is counted alike, and differs from none', () => {
    expect(compared('time', exports('a week earlier'), exports('the prior week'))?.verdict).toBe('agrees');
    expect(compared('time', exports('a week earlier'), exports('a year earlier'))).toBeUndefined();
    const other = { text: 'The mayor had met the prior week with a choir.', published: WEDNESDAY };
    expect(compared('time', exports('a week earlier'), other)).toBeUndefined();
  });

  it('is told in words', () => {
    for (const [shift, words] of [
      [-7, '1 week earlier'],
      [1, '1 day later'],
      [-365, '1 year earlier'],
      [-61, '2 months earlier'],
      [-731, '2 years earlier'],
    ] as const)
      expect(timeInWords({ shift })).toBe(words);
  });
});

describe('a loose span', () => {
  it('is the same where both words mean the same days', () => {
    expect(verdict('over the weekend', 'during the weekend')).toBe('agrees');
    expect(verdict('this year', 'in 2021')).toBe('agrees');
    expect(verdict('earlier this year', 'in February')).toBe('compatible');
  });
});

describe('a weekday', () => {
  it('lies ahead behind words of a plan', () => {
    expect(timeIn('The talk is to air Friday.', WEDNESDAY)).toHaveProperty('days.from', '2021-06-11');
    expect(timeIn('The council plans to vote Friday.', WEDNESDAY)).toHaveProperty('days.from', '2021-06-11');
    expect(timeIn('The council voted Friday.', WEDNESDAY)).toHaveProperty('days.from', '2021-06-04');
  });

  it('may have begun already where it is told in local time', () => {
    expect(timeIn('The quake came early Thursday morning local time.', WEDNESDAY)).toHaveProperty(
      'days.from',
      '2021-06-10',
    );
  });

  it('is not joined with the month of the clause behind it', () => {
    expect(timeIn('It said Tuesday afternoon that the March order stands.', WEDNESDAY)).toHaveProperty(
      'days.from',
      '2021-06-08',
    );
  });
});

it('an hour behind a hyphen is as open as behind a space', () => {
  expect(compared('time', 'An after-midnight fire broke out.', 'The fire broke out after midnight.')?.verdict).toBe(
    'agrees',
  );
  expect(timeIn('An after-midnight fire broke out.').clock).toEqual(timeIn('A fire broke out after midnight.').clock);
});
