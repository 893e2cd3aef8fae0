import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EachElement, SoonerReadability } from '../../lib/article/sooner.ts';
import { documentOf } from './pages.ts';

const tag = fc.constantFrom('div', 'p', 'span', 'a', 'br', 'hr', 'section', 'blockquote', 'h2', 'img', 'math');
const attribute = fc.constantFrom(
  '',
  ' hidden',
  ' style="display: none"',
  ' style="visibility: hidden"',
  ' style="color: red"',
  ' aria-hidden="true"',
  ' aria-hidden="false"',
  ' aria-hidden="true" class="fallback-image"',
  ' class="byline"',
  ' rel="author"',
  ' itemprop="name author"',
  ' href="#note"',
  ' href="/story"',
);
const words = fc.constantFrom(
  '',
  ' ',
  '\n\t',
  '\u00a0',
  '\ufeff',
  'By Ida Renn',
  'The mill burned down.',
  '<!-- said -->',
);

const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc
      .tuple(tag, attribute, fc.array(tie('tree'), { maxLength: 4 }))
      .map(([name, said, inside]) =>
        ['br', 'hr', 'img'].includes(name) ? `<${name}${said}>` : `<${name}${said}>${inside.join('')}</${name}>`,
      ),
  ),
}));

/** All that is asked of an element, answered by Readability as it comes or by one that answers sooner. */
function answersOf(steps: EachElement, element: Element) {
  return {
    visible: Boolean(steps._isProbablyVisible(element)),
    empty: steps._isElementWithoutContent(element),
    block: steps._hasChildBlockElement(element),
    paragraph: steps._hasSingleTagInsideElement(element, 'P'),
    link: steps._hasSingleTagInsideElement(element, 'A'),
    byline: Boolean(steps._isValidByline(element, `${element.className} ${element.id}`)),
    links: steps._getLinkDensity(element),
  };
}

function both(html: string) {
  const document = documentOf(`<body>${html}</body>`);
  const own = new Readability(document) as unknown as EachElement;
  const sooner = new SoonerReadability(document, { charThreshold: 0 });
  const elements = [...document.body.querySelectorAll('*'), document.body];
  return {
    own: elements.map((element) => answersOf(own, element)),
    sooner: elements.map((element) => answersOf(sooner, element)),
  };
}

describe('what Readability is asked of each element', () => {
  it('is answered sooner as it answers itself', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        const { own, sooner } = both(trees.join(''));
        expect(sooner).toEqual(own);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['visible', '<p style="display:none">One</p>', false],
    ['visible', '<p aria-hidden="true" class="fallback-image">One</p>', true],
    ['empty', '<div> <br><hr>\n</div>', true],
    ['empty', '<div><p><b> </b><i>One</i></p></div>', false],
    ['block', '<div><span><b><p>One</p></b></span></div>', true],
    ['block', '<div><span>One</span></div>', false],
    ['paragraph', '<div> <p>One</p> </div>', true],
    ['paragraph', '<div>And<p>One</p></div>', false],
    ['byline', '<span rel="author">Ida Renn</span>', true],
    ['byline', '<span class="author"> </span>', false],
    ['links', '<div><a href="/a">One</a></div>', 1],
    ['links', '<div>One</div>', 0],
  ] as const)('tells %s of %s', (what, html, told) => {
    const { own, sooner } = both(html);
    expect([own[0]?.[what], sooner[0]?.[what]]).toEqual([told, told]);
  });
});
