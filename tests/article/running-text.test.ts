import { isProbablyReaderable } from '@mozilla/readability';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRunningText } from '../../lib/article/running-text.ts';
import { documentOf } from './pages.ts';

const words = (length: number) => 'The mill bridge was closed again. '.repeat(20).slice(0, length).trim();
const pageWith = (body: string) => documentOf(`<html><body>${body}</body></html>`);
const asked = (document: Document) => isProbablyReaderable(document, { minContentLength: 100, minScore: 15 });

describe('hasRunningText', () => {
  it.each([
    ['a paragraph just long enough', `<p>${'a'.repeat(326)}</p>`, true],
    ['one that is not', `<p>${'a'.repeat(325)}</p>`, false],
    ['several shorter ones', `<p>${words(140)}</p>`.repeat(3), true],
    ['lines in a box', `<div>${words(200)}<br><br>${words(200)}</div>`, true],
    ['many that are shorter than any that counts', `<p>${words(95)}</p>`.repeat(50), false],
    ['a list of summaries', `<ul>${`<li><p>${words(340)}</p></li>`.repeat(9)}</ul>`, false],
    ['a paragraph that nobody sees', `<p hidden>${words(340)}</p>`, false],
    ['a comment', `<p class="comment">${words(340)}</p>`, false],
    ['nothing', '', false],
  ])('%s', (_, body, expected) => {
    expect(hasRunningText(pageWith(body))).toBe(expected);
  });

  it("says what Readability's own check says", () => {
    const block = fc
      .record({
        tag: fc.constantFrom('p', 'pre', 'article', 'div', 'section'),
        around: fc.constantFrom('', 'li', 'section'),
        named: fc.constantFrom('', 'comment', 'comment-body', 'sidebar', 'off-screen', 'math-fallback-image-inline'),
        hides: fc.constantFrom(
          '',
          ' hidden',
          ' style="display: none"',
          ' aria-hidden="true"',
          ' style="visibility: hidden"',
        ),
        length: fc.integer({ min: 0, max: 400 }),
        breaks: fc.boolean(),
      })
      .map(({ tag, around, named, hides, length, breaks }) => {
        const inner = `<${tag} class="${named}"${hides}>${words(length)}${breaks ? '<br>' : ''}</${tag}>`;
        return around ? `<${around}>${inner}</${around}>` : inner;
      });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const document = pageWith(blocks.join(''));
        expect(hasRunningText(document)).toBe(asked(document));
      }),
    );
  });
});
