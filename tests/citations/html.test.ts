import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bibliographyHtml } from '../../lib/citations/bibliography.tsx';
import { toHtml } from '../../lib/citations/html.tsx';
import { citationList } from '../../lib/citations/list.ts';
import { anyCheck } from './any-check.ts';
import { exampleCheck, gazette } from './example.ts';
import { exampleList, printed, written } from './listed.ts';
import { roughly } from './rough.ts';

/** Everything that the page may be made of. Nothing here runs, loads or submits. */
const ELEMENTS = 'html head meta title style body main h1 h2 h3 p section span a blockquote ol li i b sup sub'.split(
  ' ',
);
const ATTRIBUTES = 'lang charset name content http-equiv id class href rel style'.split(' ');

function openPage(text: string): Document {
  return new JSDOM(text).window.document;
}

describe('the page', () => {
  it('has an anchor for each claim and source, and each claim leads to its source', async () => {
    const page = openPage(await written(exampleList(), 'html'));
    const claims = [...page.querySelectorAll('[id^=claim-]')];
    expect(claims).toHaveLength(2);
    const target = claims[0]!.querySelector('a[href^="#"]')!.getAttribute('href')!;
    expect(page.querySelector(target)?.textContent).toContain('Ray, B., & Diaz, C. (2024, March 9). Officer buried.');
    expect(page.querySelector(`${target} i`)?.textContent).toBe('The Gazette');
    expect(page.querySelector(`${target} a`)?.getAttribute('href')).toBe('https://gazette.example/a_b?id=7');
  });

  it('sets a quotation as one, and a summary never', async () => {
    const page = openPage(await written(exampleList(), 'html'));
    const [quoted, summarised] = [...page.querySelectorAll('.claim')];
    expect([...quoted!.querySelectorAll('blockquote')].map((each) => each.textContent)).toContain(
      '“Allen, 35, a well-known officer & father”',
    );
    expect(summarised!.textContent).toContain('summarised by City desk: Cody Allen was 35.');
    expect([...summarised!.querySelectorAll('blockquote')].map((each) => each.textContent).join()).not.toContain('35');
  });

  it('has nothing of a page alive in it, whatever the texts', () => {
    fc.assert(
      fc.property(anyCheck, (check) => {
        const list = citationList(check);
        const page = openPage(toHtml(list, roughly(list)));
        for (const element of page.querySelectorAll('*')) {
          expect(ELEMENTS).toContain(element.localName);
          for (const { name } of element.attributes) expect(ATTRIBUTES).toContain(name);
          const href = element.getAttribute('href');
          if (href !== null) expect(href).toMatch(/^(https?:\/\/|#source-\d+$)/);
        }
        expect(page.querySelectorAll('.claim')).toHaveLength(list.entries.length);
        expect(page.querySelector('h1')?.textContent).toBe(`Citations: ${list.article.title || '[Untitled]'}`);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('keeps markup in a title as text, through the style too', async () => {
    const title = '<img src=x onerror=alert(1)> & <b>bold</b>';
    const list = citationList({ ...exampleCheck(), sources: [{ ...gazette, title }] });
    const page = openPage(await written(list, 'html'));
    expect(page.querySelector('img, b')).toBeNull();
    expect(page.querySelector('#source-2')?.textContent).toContain('<img src=x onerror=alert(1)> & <b>bold</b>');
    expect(bibliographyHtml(list, await printed(list, 'apa'))).not.toMatch(/<img|<b>/);
  });
});
