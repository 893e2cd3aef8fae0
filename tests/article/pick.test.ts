import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../lib/article/metadata.ts';
import { pickArticle } from '../../lib/article/pick.ts';
import { textNodes } from '../../lib/article/tree.ts';
import { BODY, documentOf, pageOf } from './pages.ts';

const SHAPES = join(import.meta.dirname, '../pages/shapes');

const said = (texts: Iterable<Text>) => [...texts].map(({ data }) => data.trim()).filter(Boolean);

/** What Readability's own `parse` keeps of a page. */
function parsed(html: string): string[] {
  const copy = documentOf(html).cloneNode(true) as Document;
  const found = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  return found?.content ? said(textNodes(found.content)) : [];
}

function picked(html: string): string[] {
  const document = documentOf(html);
  const { titles, isSigned } = readMetadata(document, undefined);
  const found = pickArticle(document, textNodes(document.body), { title: titles[0] ?? '', isSigned });
  return said(found?.kept ?? []);
}

const SIGNED = '<meta name="author" content="Ida Renn">';
const BYLINE = '<p class="byline">By Ida Renn</p>';

describe('what is picked of a page is what Readability keeps', () => {
  it.each([
    ['a report', pageOf({})],
    [
      'scripts, styles and what stands where nothing runs',
      pageOf({ body: `<style>p{}</style><script>1</script><noscript>Turn it on</noscript>${BODY}` }),
    ],
    ['a byline that the head has too', pageOf({ head: SIGNED, body: `${BODY}${BYLINE}` })],
    ['a byline that the head has not', pageOf({ body: `${BODY}${BYLINE}` })],
    [
      'pictures that load late',
      pageOf({ body: `<figure><img data-src="a.jpg"><noscript><img src="a.jpg"></noscript></figure>${BODY}` }),
    ],
    ['styles on paragraphs', pageOf({ body: BODY.replaceAll('<p>', '<p style="color:red" align="left">') })],
  ])('with %s', (_, html) => {
    expect(picked(html)).toEqual(parsed(html));
    expect(picked(html).length).toBeGreaterThan(3);
  });

  it.each(readdirSync(SHAPES).filter((name) => name.endsWith('.html')))('on the page %s', (name) => {
    const html = readFileSync(join(SHAPES, name), 'utf8');
    expect(picked(html)).toEqual(parsed(html));
  });
});
