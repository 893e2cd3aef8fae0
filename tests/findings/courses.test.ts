import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { coursesOf } from '../../lib/findings/courses.ts';
import type { Source } from '../../lib/model.ts';
import { anArticle } from '../article.ts';

function report(id: string, published: string | undefined, text: string) {
  const source: Source = { id, publisher: id, title: id, authors: [], ...(published ? { published } : {}) };
  return { source, claims: findClaims(anArticle(text, published ? { published } : {})) };
}

const figures = (of: string, reports: ReturnType<typeof report>[]) =>
  coursesOf(reports)
    .find((course) => course.of === of)
    ?.points.map(({ source, from }) => [source, from]);

describe('the course of a count', () => {
  it('goes from report to report in the order of time', () => {
    const reports = [
      report('evening', '2031-05-12T20:00:00Z', 'The landslide killed six people, the mayor said on Monday.'),
      report('morning', '2031-05-12T09:00:00Z', 'The landslide killed four people, the mayor said on Monday.'),
    ];
    expect(figures('killed', reports)).toEqual([
      ['morning', 4],
      ['evening', 6],
    ]);
  });

  it('takes the total of a report, not a part of it or those beside it', () => {
    const reports = [
      report(
        'one',
        '2031-05-12',
        'Nine people were injured. Two of the injured were children. Three others were injured later.',
      ),
      report('two', '2031-05-13', 'Ten people were injured when the stand fell.'),
    ];
    expect(figures('wounded', reports)).toEqual([
      ['one', 9],
      ['two', 10],
    ]);
  });

  it('prefers a figure that is stated to one that is about right', () => {
    const reports = [
      report('one', '2031-05-12', 'At least 12 people were killed. Eleven people were killed, the coroner said.'),
      report('two', '2031-05-13', 'Eleven people were killed.'),
    ];
    expect(figures('killed', reports)).toEqual([
      ['one', 11],
      ['two', 11],
    ]);
  });

  it('is not told of one report alone, nor of a report without a date', () => {
    const reports = [
      report('one', '2031-05-12', 'Four people were killed.'),
      report('two', undefined, 'Five people were killed.'),
    ];
    expect(coursesOf(reports)).toEqual([]);
  });

  it('stands first where it moved', () => {
    const reports = [
      report('one', '2031-05-12', 'Four people were killed. Three people were arrested.'),
      report('two', '2031-05-13', 'Four people were killed. Five people were arrested.'),
    ];
    expect(coursesOf(reports).map(({ of }) => of)).toEqual(['arrested', 'killed']);
  });
});
