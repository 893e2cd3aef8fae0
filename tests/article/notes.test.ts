import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isNoteMark } from '../../lib/article/notes.ts';
import { textNodes } from '../../lib/article/tree.ts';

/** The page's words without the numbers of its notes. */
function withoutNotes(html: string): string {
  const { body } = new JSDOM(`<body>${html}`).window.document;
  return textNodes(body)
    .filter((text) => !isNoteMark(text))
    .map(({ data }) => data)
    .join('');
}

describe('the raised number of a note', () => {
  it.each([
    ['a link within', 'Jon Parata<sup><a href="#n1">1</a></sup>, 57,'],
    ['a link around', 'Jon Parata<a href="#n1"><sup>1</sup></a>, 57,'],
    [
      'a link to the same page by its whole address',
      'Jon Parata<sup><a href="https://a.example/b#n1">1</a></sup>, 57,',
    ],
    ['brackets', 'Jon Parata<sup>[12]</sup>, 57,'],
    ['a class', 'Jon Parata<sup class="footnote-ref">a</sup>, 57,'],
    ['a role', 'Jon Parata<sup role="doc-noteref">1</sup>, 57,'],
    ['a word before it', 'Jon Parata<sup>1</sup>, 57,'],
    ['a comma before it', 'Jon Parata,<sup>1</sup> 57,'],
    ['a sign', 'Jon Parata<sup>*</sup>, 57,'],
  ])('is left out: %s', (_, html) => {
    expect(withoutNotes(html)).toMatch(/^Jon Parata, ?57,$|^Jon Parata, 57,$/);
  });

  it.each([
    ['a power', '10<sup>6</sup> viewers', '106 viewers'],
    ['a unit', '12 km<sup>2</sup> of forest', '12 km2 of forest'],
    ['an ordinal', 'the 5<sup>th</sup> of May', 'the 5th of May'],
    ['a word', 'Acme<sup>TM</sup> and Brand<sup>new</sup>', 'AcmeTM and Brandnew'],
    ['a variable', 'x<sup>n</sup>', 'xn'],
    ['a number that is not raised', 'He was <b>36</b>', 'He was 36'],
  ])('is nothing else: %s', (_, html, words) => {
    expect(withoutNotes(html)).toBe(words);
  });
});
