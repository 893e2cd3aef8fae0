import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../../lib/model.ts';
import { layOut } from '../../../lib/panel/compare/layout.ts';

const point = (source: string, at: string, from: number) => ({
  source,
  at,
  from,
  words: `${from}`,
  sentence: `${from}.`,
});

describe('the drawing of a story', () => {
  it('keeps the order of time and the proportion of its distances', () => {
    const { stops } = layOut(
      [
        { id: 'late', at: '2031-05-20' },
        { id: 'first', at: '2031-05-10' },
        { id: 'middle', at: '2031-05-15' },
      ],
      [],
      900,
    );
    expect(stops.map(({ id }) => id)).toEqual(['first', 'middle', 'late']);
    const [a = 0, b = 0, c = 0] = stops.map(({ x }) => x);
    expect(b - a).toBeCloseTo(c - b);
  });

  it('lifts the line where the count rose and says that it moved', () => {
    const course: Course = { of: 'killed', points: [point('a', '2031-05-10', 4), point('b', '2031-05-11', 6)] };
    const [drawn] = layOut(
      [
        { id: 'a', at: '2031-05-10' },
        { id: 'b', at: '2031-05-11' },
      ],
      [course],
      900,
    ).courses;
    const [before, after] = drawn?.points ?? [];
    expect(after?.y).toBeLessThan(before?.y ?? 0);
    expect([before?.moved, after?.moved]).toEqual([false, true]);
  });

  it('leaves room between any two reports, and draws all of them inside', () => {
    const when = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(when, { maxLength: 30 }), (dates) => {
        const reports = dates.map((date, id) => ({ id: `${id}`, at: date.toISOString() }));
        const { stops, width } = layOut(reports, [], 400);
        expect(stops).toHaveLength(dates.length);
        for (const [index, { x }] of stops.entries()) {
          expect(x).toBeLessThan(width);
          if (index > 0) expect(x - (stops[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(90);
        }
      }),
    );
  });

  it('stays within the room that there is where all reports fit', () => {
    const reports = ['2031-05-12T06:00Z', '2031-05-12T10:52Z', '2031-05-12T11:00Z'].map((at) => ({ id: at, at }));
    const { stops, width } = layOut(reports, [], 900);
    expect(width).toBe(900);
    expect(stops[2]?.x).toBeLessThan(850);
  });

  it('leaves out what has no readable date', () => {
    expect(
      layOut(
        [
          { id: 'a', at: undefined },
          { id: 'b', at: 'last week' },
        ],
        [],
        900,
      ).stops,
    ).toEqual([]);
  });
});
