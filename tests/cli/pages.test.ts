import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../lib/cli/complaint.ts';
import { fromTxt } from '../../lib/cli/pages.ts';

describe('a plain text as an article', () => {
  it('reads a no-break space as a plain one', () => {
    expect(fromTxt('Mill burns\nIt cost about\u00a0$3 million.', 'a.txt').text).toContain('about $3 million');
  });

  it('takes the date at its head, and cuts it off', () => {
    const article = fromTxt(' date 2024-05-02 Mill burns\nNobody was hurt.', 'in/mill.txt');
    expect(article).toMatchObject({ published: '2024-05-02', title: 'Mill burns', publisher: 'mill.txt' });
    expect(article.text).toContain('Nobody was hurt.');
    expect(article.text).not.toContain('date 2024');
  });

  it('has no date where none is at its head', () => {
    expect(fromTxt('Mill burns\nOn date 2024-05-02 it burned.', 'a.txt').published).toBeUndefined();
  });

  it('takes a first line of 150 characters for the headline, and none of 151', () => {
    const line = 'x'.repeat(150);
    expect(fromTxt(`${line}\nBody.`, 'a.txt').title).toBe(line);
    const long = fromTxt(`${line}x\nBody.`, 'a.txt');
    expect(long.title).toBe('');
    expect(long.text).toContain(`${line}x`);
  });

  it('counts the headline without its line end', () => {
    expect(fromTxt('Mill burns\r\nBody.', 'a.txt').title).toBe('Mill burns');
  });

  it('refuses a day that the calendar lacks', () => {
    expect(() => fromTxt(' date 2024-02-30 Mill burns', 'a.txt')).toThrow(/^a\.txt: "2024-02-30" is not a day/);
  });

  it('loses no word and only ever complains', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (body, dated) => {
        try {
          const article = fromTxt(`${dated ? ' date 2024-05-02 ' : ''}${body}`, 'a.txt');
          const words = (text: string) => text.split(/\s+/).filter(Boolean);
          if (!body.includes('date')) expect(words(article.text)).toEqual(words(body));
        } catch (error) {
          if (!(error instanceof Complaint)) throw error;
        }
      }),
    );
  });
});
