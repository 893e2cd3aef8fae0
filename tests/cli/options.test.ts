import { describe, expect, it } from 'vitest';
import { Complaint } from '../../lib/cli/complaint.ts';
import { parseTask } from '../../lib/cli/options.ts';

const task = (line: string) => parseTask(line.split(' ').filter(Boolean));

describe('the command line', () => {
  it('takes pages, sources and fact sets in any order', () => {
    expect(task('a.txt --source b.txt c.html --facts f.json --source d.json --json --date 2024-02-29')).toEqual({
      mode: 'pages',
      pages: ['a.txt', 'c.html'],
      sources: ['b.txt', 'd.json'],
      facts: ['f.json'],
      json: true,
      date: '2024-02-29',
    });
  });

  it('has no date where none is given', () => {
    expect(task('a.txt')).toEqual({ mode: 'pages', pages: ['a.txt'], sources: [], facts: [], json: false });
  });

  it('takes one place to explain', () => {
    expect(task('a.txt --why 3-5')).toMatchObject({ mode: 'pages', pages: ['a.txt'], why: '3-5' });
  });

  it('takes a batch file', () => {
    expect(task('--pairs p.json')).toEqual({ mode: 'pairs', file: 'p.json' });
    expect(task('--reports r.jsonl')).toEqual({ mode: 'reports', file: 'r.jsonl' });
  });

  it.each([
    ['', /no page was given/],
    ['--json', /no page was given/],
    ['a.txt --sorce b.txt', /Unknown option '--sorce'/],
    ['a.txt --source', /'--source <value>' argument missing/],
    ['a.txt --date yesterday', /--date "yesterday" is not a day of the form YYYY-MM-DD/],
    ['a.txt --date 2023-02-29', /2023-02-29/],
    ['a.txt --date 2023-2-2', /2023-2-2/],
    ['a.txt --date=', /--date ""/],
    ['a.txt --json=yes', /'--json' does not take an argument/],
    ['--pairs p.json a.txt', /--pairs stands alone: it does not go with a\.txt/],
    ['--pairs p.json --reports r.jsonl', /--pairs stands alone: it does not go with --reports/],
    ['--pairs p.json --why 3-5', /--pairs stands alone: it does not go with --why/],
    ['a.txt b.txt --why 3-5', /--why explains one page/],
    ['a.txt --why', /'--why <value>' argument missing/],
    ['--reports r.jsonl --json', /--reports stands alone: it does not go with --json/],
  ])('refuses "%s" in one line', (line, sentence) => {
    expect(() => task(line)).toThrow(Complaint);
    expect(() => task(line)).toThrow(sentence);
    expect(() => task(line)).not.toThrow(/\n/);
  });
});
