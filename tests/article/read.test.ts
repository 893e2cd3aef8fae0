import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../lib/article/from-page.ts';
import { rangeOf } from '../../lib/article/place.ts';
import { ELEMENT_LIMIT, PAGE_LIMIT, readPage, TEXT_LIMIT } from '../../lib/article/read.ts';
import { ADDRESS, BODY, blocksOf, documentOf, pageOf, watch } from './pages.ts';

function read(html: string) {
  const document = documentOf(html);
  const reading = readPage(document, { url: ADDRESS });
  if (reading.problem) throw new Error(reading.problem.sentence);
  return { ...reading, article: articleFromPage(reading.article), document };
}

function problemOf(html: string) {
  return readPage(documentOf(html), { url: ADDRESS }).problem;
}

describe('the text of an article', () => {
  it('is its blocks, joined by blank lines', () => {
    const { article } = read(pageOf({}));
    expect(article.text).toBe(blocksOf(article).join('\n\n'));
    expect(article.title).toBe('Lorry fire closes mill bridge at Tarrow');
    expect(blocksOf(article, 'headline')).toEqual([article.title]);
    expect(blocksOf(article, 'paragraph')).toHaveLength(4);
    expect(article.coverage).toEqual({ total: 5, placed: 5 });
  });

  it('has white space as a browser shows it', () => {
    const { article } = read(pageOf({}));
    expect(article.text).toContain(
      'Marten Osk, 52, was treated for smoke inhalation, and two of the crew were sent home',
    );
  });

  it('keeps blocks apart that a page writes without space between', () => {
    const { article } = read(pageOf({ body: BODY.replaceAll(/<\/p>\s*<p>/g, '</p><p>') }));
    expect(article.text).toContain('the county said.\n\nThe driver');
  });

  it('parts lines at line breaks and paragraphs at two of them', () => {
    const lines =
      'Fire crews were still at the mill bridge, the county said.<br>They left at dawn.<br><br>The road is closed.';
    const { article } = read(pageOf({ body: `${BODY}<div>${lines}</div>` }));
    expect(blocksOf(article).slice(-2)).toEqual([
      'Fire crews were still at the mill bridge, the county said.\nThey left at dawn.',
      'The road is closed.',
    ]);
  });

  it('tells the types of blocks', () => {
    const { article } = read(
      pageOf({
        body: `${BODY}<h2>What happens next</h2><ul><li>The piers are looked at on Thursday, said the county.</li>
<li>The ford stays open for cars until then, said the county.</li></ul>
<blockquote><p>We shall build it again, and we shall build it of stone, the council said.</p></blockquote>
<table><thead><tr><th>Bridge</th><th>Built</th></tr></thead><tbody><tr><td>Mill bridge</td><td>1874</td></tr></tbody></table>${BODY}`,
      }),
    );
    expect(blocksOf(article, 'heading')).toEqual(['What happens next']);
    expect(blocksOf(article, 'list-item')).toHaveLength(2);
    expect(blocksOf(article, 'quotation')).toEqual([
      'We shall build it again, and we shall build it of stone, the council said.',
    ]);
    expect(blocksOf(article, 'table-cell')).toEqual(['Bridge', 'Built', 'Mill bridge', '1874']);
  });

  it('has the standfirst and the captions that stand outside the body', () => {
    const { article } = read(
      pageOf({
        before: `<header><h1>Lorry fire closes mill bridge at Tarrow</h1>
<p class="article__standfirst">Driver treated for smoke as crews fight the blaze through the night</p></header>
<figure><img src="bridge.jpg"><figcaption>The mill bridge on Monday. Photograph: Ina Bram</figcaption></figure>`,
      }),
    );
    expect(blocksOf(article, 'standfirst')).toEqual([
      'Driver treated for smoke as crews fight the blaze through the night',
    ]);
    expect(blocksOf(article, 'caption')).toEqual(['The mill bridge on Monday. Photograph: Ina Bram']);
    expect(article.blocks.slice(0, 2).map(({ type }) => type)).toEqual(['headline', 'standfirst']);
  });

  it('leaves out what nobody sees', () => {
    const { article } = read(
      pageOf({
        body: `${BODY}<p style="display:none">Ghost one was 91 years old and lived in a house that is not there.</p>
<p hidden>Ghost two.</p><p>Seen <span class="sr-only">ghost three</span><span aria-hidden="true">ghost four</span>by the reader, who sees this.<script>ghost()</script><style>ghost{}</style><template>ghost</template></p>`,
      }),
    );
    expect(article.text).not.toMatch(/ghost/i);
    expect(article.text).toContain('Seen by the reader');
  });

  it('takes no room for soft hyphens and zero-width characters', () => {
    const { article, map } = read(
      pageOf({
        body: `${BODY}<p>The inquiry hears Mar\u00adten O\u200bsk on Friday, the coroner of the county said.</p>`,
      }),
    );
    const start = article.text.indexOf('Marten Osk on Friday');
    expect(start).toBeGreaterThan(0);
    expect(String(rangeOf(map, { start, end: start + 10 })?.[0])).toBe('Mar\u00adten O\u200bsk');
  });

  it('leaves out links to other stories, share bars and the byline', () => {
    const { article } = read(
      pageOf({
        head: '<meta name="author" content="Ina Bram">',
        body: `<p>By Ina Bram</p><p>Updated 4 March 2024, 10:20</p><p>Share this</p>${BODY}<p><a href="/other">Mayor of Tarrow, 61, resigns after the vote</a></p>`,
      }),
    );
    expect(blocksOf(article, 'paragraph')[0]).toMatch(/^Fire crews/);
    expect(article.text).not.toContain('resigns');
    expect(article.authors).toEqual(['Ina Bram']);
  });
});

describe('the way back to the page', () => {
  const pages: Record<string, string> = {
    plain: pageOf({}),
    'javascript links': pageOf({ body: BODY.replace('/people/osk', 'javascript:void(0)') }),
    'font tags and single line breaks': pageOf({
      body: BODY.replaceAll('<b>', '<font color="red">').replaceAll('</b>', '</font><br>'),
    }),
    'a short report in an unlikely place': pageOf({
      before: '<h1>Lorry fire closes mill bridge at Tarrow</h1>',
      body: `<div class="sidebar comment">${BODY.slice(0, 360)}</div>`,
    }),
    'line breaks for paragraphs': pageOf({ body: BODY.replaceAll('<p>', '').replaceAll('</p>', '<br><br>') }),
  };
  for (const [name, html] of Object.entries(pages)) {
    it(`is exact for each word: ${name}`, () => {
      const { article, map } = read(html);
      expect(article.coverage.placed).toBe(article.coverage.total);
      expect(article.text).toContain('Fire crews spent most of Sunday night');
      for (const { 0: word, index } of article.text.matchAll(/\S+/g)) {
        expect(
          rangeOf(map, { start: index, end: index + word.length })
            ?.map(String)
            .join(''),
        ).toBe(word);
      }
    });

    it(`leaves the page as it was: ${name}`, () => {
      const document = documentOf(html);
      const before = document.documentElement.outerHTML;
      const nodes = [...document.querySelectorAll('*')];
      const changes = watch(document);
      expect(readPage(document, { url: ADDRESS }).problem).toBeUndefined();
      expect(changes()).toEqual([]);
      expect(document.documentElement.outerHTML).toBe(before);
      expect([...document.querySelectorAll('*')].every((node, index) => node === nodes[index])).toBe(true);
    });
  }

  it('reads an article inside an open shadow root', () => {
    const document = documentOf(
      pageOf({ before: '', body: '<news-story></news-story>', head: '<meta property="og:type" content="article">' }),
    );
    const host = document.querySelector('news-story')!;
    host.attachShadow({ mode: 'open' }).append(...documentOf(`<div class="story-body">${BODY}</div>`).body.children);
    const reading = readPage(document, { url: ADDRESS });
    if (reading.problem) throw new Error(reading.problem.sentence);
    const start = reading.article.text.indexOf('Marten Osk');
    expect(start).toBeGreaterThan(0);
    const [range] = rangeOf(reading.map, { start, end: start + 10 }) ?? [];
    expect(range?.startContainer.getRootNode()).toBe(host.shadowRoot);
  });

  it('holds where the line before the root is broken', () => {
    const reading = readPage(documentOf(`<!doctype${pageOf({ body: `<article>${BODY}</article>` })}`));
    expect(reading.problem).toBeUndefined();
  });

  it('holds under deep nesting', () => {
    const { article } = read(pageOf({ body: `${'<div>'.repeat(450)}${BODY}${'</div>'.repeat(450)}` }));
    expect(article.text).toContain('Marten Osk');
  });
});

describe('what cannot be read', () => {
  it('names a page without text', () => {
    expect(
      problemOf('<!doctype html><html><body><div><img src="a.png"><script>let text = 1;</script></div></body></html>'),
    ).toEqual({
      code: 'empty',
      sentence: 'There is no text on this page.',
      unread: { why: 'empty' },
    });
  });

  it('names a page without an article', () => {
    const links = Array.from({ length: 30 }, (_, index) => `<li><a href="/${index}">Story number ${index}</a></li>`);
    expect(problemOf(`<html lang="en"><body><ul>${links.join('')}</ul></body></html>`)?.code).toBe('no-article');
  });

  it('names a PDF document', () => {
    const document = documentOf('<body><embed type="application/pdf" src="about:blank"></body>');
    expect(readPage(document).problem?.code).toBe('pdf');
  });

  it('refuses a page with too many elements, and says how many are too many', () => {
    const document = documentOf(pageOf({}));
    // Only counted: to make so many takes seconds here.
    document.getElementsByTagName = () => ({ length: ELEMENT_LIMIT + 1 }) as HTMLCollectionOf<HTMLElement>;
    expect(readPage(document).problem).toEqual({
      code: 'too-long',
      sentence: 'This page is too large to read: it has 200,001 elements, and the limit is 200,000.',
      unread: { why: 'elements', count: ELEMENT_LIMIT + 1, limit: ELEMENT_LIMIT },
    });
  });

  it('refuses a page with too much text', () => {
    const document = documentOf(pageOf({}));
    document.querySelector('p')!.append('word '.repeat(PAGE_LIMIT / 5));
    expect(readPage(document).problem?.code).toBe('too-long');
  });

  it('reads the beginning of an article that is too long, and says so', () => {
    const paragraph = `<p>${'The council heard that the river had been high for weeks. '.repeat(200)}</p>`;
    const { article } = read(pageOf({ body: paragraph.repeat(40) }));
    expect(article.text.length).toBeLessThanOrEqual(TEXT_LIMIT);
    expect(article.coverage.limit).toBe('too-long');
    expect(article.coverage.placed).toBeLessThan(article.coverage.total);
    expect(article.blocks.at(-1)!.end).toBe(article.text.length);
  });

  it('names the language of an article that it cannot check, and hands the article over', () => {
    const spanish =
      '<p>El incendio de un camión cerró el puente del molino en la noche del domingo, según dijo el jefe de los bomberos, que llegó a las nueve con más de veinte hombres para apagar las llamas.</p>';
    const reading = readPage(documentOf(pageOf({ html: 'lang="es"', body: spanish.repeat(4) })), { url: ADDRESS });
    expect(reading.problem).toEqual({
      code: 'language',
      sentence: 'This article is in Spanish. Second Source reads English only, so nothing was checked.',
      unread: { why: 'language', language: 'es' },
    });
    expect(reading.article?.text).toContain('El incendio');
  });
});

describe('a preview', () => {
  const walled = (more: string, body = BODY): string =>
    pageOf({
      head: `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".walled"}${more}}</script>`,
      body,
    });

  it('is told where the locked part is missing', () => {
    expect(read(walled('')).article.coverage.limit).toBe('preview');
  });

  it('is told where the text is much shorter than stated', () => {
    expect(read(walled(',"wordCount":900')).article.coverage.limit).toBe('preview');
  });

  it('is not told to a subscriber, who sees the locked part', () => {
    expect(read(walled('', `<div class="walled">${BODY}</div>`)).article.coverage.limit).toBeUndefined();
    expect(read(walled(',"wordCount":150')).article.coverage.limit).toBeUndefined();
  });
});
