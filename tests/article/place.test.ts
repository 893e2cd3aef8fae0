import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appearanceOf } from '../../lib/article/appearance.ts';
import { Composer } from '../../lib/article/compose.ts';
import { offsetAt, rangeOf } from '../../lib/article/place.ts';
import { textNodes } from '../../lib/article/tree.ts';
import { documentOf } from './pages.ts';

function compose(html: string) {
  const document = documentOf(`<body>${html}</body>`);
  const composer = new Composer(appearanceOf(document));
  composer.write(document.body, new Set(textNodes(document.body)));
  return { document, ...composer.result() };
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('rangeOf', () => {
  it('gives one range a text node for words over links and bold type', () => {
    const { text, map } = compose('<p>Chief <b>Dana</b> <a href="#">Wel<i>low</i></a>, 47, said</p>');
    const ranges = rangeOf(map, spanOf(text, 'Chief Dana Wellow, 47'));
    expect(ranges?.map(String)).toEqual(['Chief ', 'Dana', ' ', 'Wel', 'low', ', 47']);
  });

  it('covers white space that the page writes in many characters', () => {
    const { text, map } = compose('<p>Chief\n      Dana Wellow</p>');
    expect(rangeOf(map, spanOf(text, 'Chief Dana'))?.map(String)).toEqual(['Chief\n      Dana']);
  });

  it('reaches over several blocks', () => {
    const { text, map } = compose('<p>It burned.</p><p>It fell.</p>');
    expect(rangeOf(map, { start: 0, end: text.length })?.map(String)).toEqual(['It burned.', 'It fell.']);
  });

  it('gives nothing where the words have changed, have gone, or have been split', () => {
    const change = (edit: (node: Text) => void): Range[] | undefined => {
      const { document, text, map } = compose('<p>Marten Osk, 52, was treated</p>');
      edit(document.querySelector('p')!.firstChild as Text);
      return rangeOf(map, spanOf(text, 'Osk, 52'));
    };
    expect(change(() => {})).toHaveLength(1);
    expect(change((node) => node.replaceData(12, 2, '25'))).toBeUndefined();
    expect(change((node) => node.insertData(0, 'Mr '))).toBeUndefined();
    expect(change((node) => node.remove())).toBeUndefined();
    expect(change((node) => node.splitText(9))).toBeUndefined();
    expect(change((node) => node.deleteData(0, 27))).toBeUndefined();
  });

  it('gives nothing where a word has come between two words', () => {
    const { document, text, map } = compose('<p>Osk,\n   not hurt, left</p>');
    const node = document.querySelector('p')!.firstChild as Text;
    node.replaceData(4, 4, ' so ');
    expect(rangeOf(map, spanOf(text, 'Osk, not hurt'))).toBeUndefined();
  });

  it('gives nothing for spans that are empty or outside', () => {
    const { text, map } = compose('<p>Osk</p>');
    for (const [start, end] of [
      [0, 0],
      [2, 1],
      [-1, 2],
      [0, text.length + 1],
      [Number.NaN, 2],
    ] as const) {
      expect(rangeOf(map, { start, end })).toBeUndefined();
    }
  });

  it('is undone by offsetAt', () => {
    const { text, map } = compose('<p>Chief <b>Dana</b> said</p><p>so</p>');
    for (const { index } of text.matchAll(/\S/g)) {
      const [range] = rangeOf(map, { start: index, end: index + 1 })!;
      expect(offsetAt(map, range!.startContainer, range!.startOffset)).toBe(index);
    }
  });
});

const SCRAP = fc.constantFrom(
  'Osk',
  ' ',
  '\n\t ',
  '52',
  '\u00a0',
  '\u00ad',
  '\u200b',
  'é',
  '👩‍🚒',
  ', ',
  '\u2029',
  '\ufeff',
  '<br>',
  '<b>',
  '</b>',
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<pre>',
  '</pre>',
  '<li>',
  '<td>',
  '<a href="#">',
  '</a>',
  '<!-- c -->',
  '<span style="display:none">',
);

describe('any page', () => {
  it('has a text of trimmed blocks, every visible character of which leads back to itself', () => {
    fc.assert(
      fc.property(fc.array(SCRAP, { maxLength: 40 }), (scraps) => {
        const { text, blocks, map } = compose(scraps.join(''));
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
        for (const { start, end } of blocks) {
          const words = text.slice(start, end);
          expect(words).toBe(words.trim());
          expect(words).not.toMatch(/ {2}|[\t\u00a0\u00ad\u200b\ufeff]/);
          expect(words).not.toBe('');
        }
        for (let at = 0; at < text.length; at += 1) {
          const shown = rangeOf(map, { start: at, end: at + 1 })
            ?.map(String)
            .join('');
          if (text[at] === ' ') expect(shown).toMatch(/^\s$/);
          else if (text[at] === '\n') expect(shown).toBeUndefined();
          else expect(shown).toBe(text[at]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
