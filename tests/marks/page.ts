import type { TextMap } from '../../lib/article/place.ts';

/**
 * Puts paragraphs into the page, each of one text node, and gives the map of their text, joined by blank lines. The test's
 * DOM draws nothing: what is seen is whatever carries no `hidden`.
 */
export function layPage(...paragraphs: string[]): { map: TextMap; nodes: Text[] } {
  Element.prototype.checkVisibility = function () {
    return this.closest('[hidden]') === null;
  };
  document.body.replaceChildren(
    ...paragraphs.map((text) => {
      const made = document.createElement('p');
      made.textContent = text;
      return made;
    }),
  );
  const nodes = [...document.body.children].map((each) => each.firstChild as Text);
  const starts = paragraphs.map((_, n) => paragraphs.slice(0, n).join('\n\n').length + (n > 0 ? 2 : 0));
  return {
    map: {
      text: paragraphs.join('\n\n'),
      starts,
      lengths: paragraphs.map((text) => text.length),
      nodes,
      offsets: paragraphs.map(() => 0),
    },
    nodes,
  };
}
