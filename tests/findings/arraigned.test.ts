import { describe, expect, it } from 'vitest';
import { marked } from './told.ts';

const mark = (page: string, source: string) =>
  marked('status', { text: page, published: '2031-03-08' }, { text: source, published: '2031-03-04' }).filter(
    ([, verdict]) => verdict === 'updated',
  );

const AHEAD = 'Hugo Renner is charged with arson in the mill fire. Renner will be arraigned on Friday.';
const DONE = 'Hugo Renner was arraigned on Friday in the mill fire.';

describe('an arraignment', () => {
  it('that one report has still to come has happened by the other', () => {
    expect(mark(DONE, AHEAD)).toEqual([['was arraigned', 'updated', 'will be arraigned']]);
    const [plea] = mark('Hugo Renner pleaded not guilty in the mill fire.', 'Hugo Renner will be arraigned on Friday.');
    expect(plea).toEqual(['pleaded not guilty', 'updated', 'will be arraigned']);
  });

  it('is of one who is called the same, where a name is missing', () => {
    expect(mark('Teen arraigned in mill fire', 'The teen is awaiting arraignment in the mill fire.')).toEqual([
      ['arraigned', 'updated', 'is awaiting arraignment'],
    ]);
  });

  it('is none of somebody else, or where one more is to come', () => {
    expect(mark('Greta Olin was arraigned on Friday in the mill fire.', AHEAD)).toEqual([]);
    expect(mark('The woman was arraigned in the mill fire.', 'The man is awaiting arraignment.')).toEqual([]);
    expect(mark(DONE, `${DONE} Renner is scheduled to be arraigned on a new charge.`)).toEqual([]);
  });
});
