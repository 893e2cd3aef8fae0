import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Said } from '../../lib/model.ts';
import { linkTo, type Parted, partAround, partAt, shorten } from '../../lib/panel/passage.ts';

const joined = ({ before, words, after }: Parted) => before + words + after;
const quoted = (text: string): Said => ({ type: 'quote', text, start: 0, end: text.length });

describe('setting words off', () => {
  it('takes whole words only', () => {
    expect(partAround('In 1935 he was 35.', '35')).toEqual({ before: 'In 1935 he was ', words: '35', after: '.' });
    expect(partAround('In 1935.', '35').words).toBe('');
  });

  it('never loses or adds a character, wherever it is asked to part', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer(), fc.integer(), (text, words, start, end) => {
        expect(joined(partAround(text, words))).toBe(text);
        expect(joined(partAt(text, start, end))).toBe(text);
      }),
    );
  });
});

describe('shorten', () => {
  it('cuts at spaces and says that it cut', () => {
    const whole = partAround('The barge hit the pier at 6:40 a.m. on Monday morning', '6:40 a.m.');
    expect(joined(shorten(whole, 12))).toBe('… pier at 6:40 a.m. on Monday …');
    expect(shorten(whole, 100)).toEqual(whole);
  });

  it('never touches the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.nat(60), (before, words, after, room) => {
        const short = shorten({ before, words, after }, room);
        expect(short.words).toBe(words);
        expect(before.endsWith(short.before.replace(/^…/, ''))).toBe(true);
        expect(after.startsWith(short.after.replace(/ …$/, ''))).toBe(true);
      }),
    );
  });
});

describe('linkTo', () => {
  it('points at the quoted passage, with hyphens and commas encoded', () => {
    expect(linkTo('https://a.example/x', quoted('A well-known man, 35'))).toBe(
      'https://a.example/x#:~:text=A%20well%2Dknown%20man%2C%2035',
    );
  });

  it('names a long passage by its ends', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    expect(linkTo('https://a.example/x#part', quoted(long))).toBe(
      'https://a.example/x#part:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
    );
  });

  it('points at the page where there is no quotation', () => {
    expect(linkTo('https://a.example/x', { type: 'statement', text: 'He was 35.', by: 'us' })).toBe(
      'https://a.example/x',
    );
  });

  it('gives addresses of the web or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.constant('javascript:alert(1)')), fc.string(), (url, text) => {
        const link = linkTo(url, quoted(text));
        expect(link === undefined || /^https?:\/\//.test(link)).toBe(true);
      }),
    );
    expect(linkTo(undefined, undefined)).toBeUndefined();
    expect(linkTo('data:text/html,x', undefined)).toBeUndefined();
  });

  it('survives half a surrogate pair', () => {
    expect(linkTo('https://a.example/', quoted('broken \ud83d text'))).toMatch(/^https:\/\/a\.example\//);
  });
});
