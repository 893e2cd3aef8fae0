import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayInWords,
  dayNumber,
  isoDay,
  monthIndex,
  monthSpan,
  WEEKDAYS,
  weekdayOf,
} from '../../../lib/text/times/calendar.ts';

describe('a day', () => {
  it('is known by its number, its date and its weekday', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2024-02-29T23:59:00-06:00')).toBe(19782);
    expect(isoDay(19782)).toBe('2024-02-29');
    expect(WEEKDAYS[weekdayOf(19782)]).toBe('thursday');
    expect(weekdayOf(-1)).toBe(3); // 31 December 1969
  });

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', 'soon', ''])('“%s” is none', (words) => {
    expect(dayNumber(words)).toBeUndefined();
  });

  it('comes back from its number, one weekday on from the day before, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        expect(dayNumber(isoDay(number))).toBe(number);
        expect(weekdayOf(number + 1)).toBe((weekdayOf(number) + 1) % 7);
      }),
    );
  });

  it('is said as a reader says it', () => {
    expect(dayInWords('2024-02-29')).toMatch(/^Thursday,? 29 February 2024$/);
    expect(dayInWords('some day')).toBe('some day');
  });
});

describe('a month', () => {
  it('is known in full, short and with a stop, and has its days', () => {
    expect(['January', 'Sept.', 'sept', 'Dec', 'Mai'].map(monthIndex)).toEqual([0, 8, 8, 11, -1]);
    const { from, to } = monthSpan(2024, 1);
    expect([isoDay(from), isoDay(to)]).toEqual(['2024-02-01', '2024-02-29']);
  });
});
