import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseByline } from '../../lib/article/authors.ts';
import { dateInAddress, isoDate } from '../../lib/article/dates.ts';
import { articleFromPage, madeOf } from '../../lib/article/from-page.ts';
import { readLinkedData } from '../../lib/article/json-ld.ts';
import { readMetadata } from '../../lib/article/metadata.ts';
import { LONGEST_ADDRESS, LONGEST_STATED, MOST_STATED } from '../../lib/article/stated.ts';
import type { Article } from '../../lib/model.ts';
import { anArticle, onPage } from '../article.ts';
import { ADDRESS, documentOf } from './pages.ts';

function linked(...blocks: unknown[]): string {
  return blocks
    .map(
      (block) =>
        `<script type="application/ld+json">${typeof block === 'string' ? block : JSON.stringify(block)}</script>`,
    )
    .join('');
}

function read(head: string, body = '', url = ADDRESS) {
  const found = readMetadata(documentOf(`<html><head>${head}</head><body>${body}</body></html>`, url), url);
  return { ...found, ...madeOf(found.stated) };
}

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Lorry fire closes mill bridge',
  author: [
    { '@type': 'Person', name: 'Ina Bram' },
    { '@type': 'NewsMediaOrganization', name: 'Herald and Post' },
  ],
  publisher: { '@type': 'Organization', name: 'The Herald' },
  datePublished: '2024-03-04T08:00:00-06:00',
  dateModified: '2024-03-05',
  articleSection: ['Local', 'News'],
  inLanguage: 'en-US',
  url: '/2024/03/04/bridge-fire#top',
};

describe('readMetadata', () => {
  it('reads what the publisher corrected, and takes no page on corrections for a correction', () => {
    const note = { '@type': 'CorrectionComment', text: 'The bridge is closed until May, not March.' };
    expect(read(linked({ ...ARTICLE, correction: note })).correction).toBe(note.text);
    expect(read(linked({ ...ARTICLE, correction: ['', note] })).correction).toBe(note.text);
    expect(read(linked({ ...ARTICLE, correction: note.text })).correction).toBe(note.text);
    for (const correction of ['https://herald.example/corrections', { '@type': 'CorrectionComment' }, 7, null])
      expect(read(linked({ ...ARTICLE, correction }))).not.toHaveProperty('correction');
    expect(read(linked({ ...ARTICLE, correctionsPolicy: note.text }))).not.toHaveProperty('correction');
  });

  it('reads JSON-LD, alone, in a list, in a graph, and with people by reference', () => {
    const { author, publisher, ...rest } = ARTICLE;
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'not this' },
        {
          ...rest,
          '@type': ['ReportageNewsArticle'],
          author: [{ '@id': '#a' }, author[1]],
          publisher: { '@id': '#p' },
        },
        { '@id': '#a', '@type': 'Person', name: 'Ina Bram' },
        { '@id': '#p', '@type': 'Organization', name: publisher.name },
      ],
    };
    for (const data of [ARTICLE, [{ '@type': 'BreadcrumbList' }, ARTICLE], graph]) {
      const found = read(linked(data));
      expect(found).toMatchObject({
        publisher: 'The Herald',
        authors: ['Ina Bram', 'Herald and Post'],
        published: '2024-03-04T08:00:00-06:00',
        modified: '2024-03-05',
        section: 'Local',
        language: 'en-US',
        canonicalUrl: 'https://herald.example/2024/03/04/bridge-fire',
        url: 'https://herald.example/2024/03/04/bridge-fire',
        isArticle: true,
      });
    }
  });

  it('takes the page’s own article, not one that it links to', () => {
    const found = read(linked({ '@type': 'NewsArticle', headline: 'Another', author: 'Someone Else' }, ARTICLE));
    expect(found.titles[0]).toBe(ARTICLE.headline);
  });

  it('mends JSON-LD with raw line breaks, a comment around it, and last commas', () => {
    expect(
      read(linked('<!-- {"@type":"NewsArticle","headline":"Two\nlines","author":"Ina Bram",} -->')).authors,
    ).toEqual(['Ina Bram']);
  });

  it('goes on to meta elements where JSON-LD is broken or of the wrong types', () => {
    const meta = `<meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2024-03-04T14:00:00+0000">
<meta name="parsely-author" content="By Ina Bram and Ole Rand, Staff Writers"><meta property="article:section" content="Local"><meta property="og:locale" content="en_GB">`;
    for (const block of [
      '{"@type": "NewsArticle", ',
      { '@type': 'NewsArticle', author: 7, publisher: [null], datePublished: { a: [] } },
      'null',
      '[[[]]]',
      '',
    ]) {
      expect(read(linked(block) + meta)).toMatchObject({
        publisher: 'The Herald',
        authors: ['Ina Bram', 'Ole Rand'],
        published: '2024-03-04T14:00:00+00:00',
        section: 'Local',
        language: 'en-GB',
      });
    }
  });

  it('reads a byline and a time in the page where nothing else tells', () => {
    const found = read(
      '<title>Bridge closed | The Herald</title>',
      '<article><p class="byline">By <a rel="author">Ina Bram</a> and <a>Ole Rand</a></p><time datetime="2024-03-04T08:00-06:00"></time></article>',
      'https://herald.example/bridge',
    );
    expect(found).toMatchObject({
      authors: ['Ina Bram', 'Ole Rand'],
      published: '2024-03-04T08:00-06:00',
      publisher: 'The Herald',
    });
  });

  it('falls back to the address for date and publisher', () => {
    expect(read('')).toMatchObject({ published: '2024-03-04', publisher: 'herald.example' });
  });

  it('does not believe a canonical address that is the front page, or no web address', () => {
    expect(read('<link rel="canonical" href="/">').canonicalUrl).toBeUndefined();
    expect(read('<link rel="canonical" href="javascript:alert(1)">').canonicalUrl).toBeUndefined();
    expect(read('<link rel="canonical" href="/a?fbclid=1">').canonicalUrl).toBe('https://herald.example/a');
  });

  it('says nothing of what it does not know', () => {
    expect(read('', '', 'https://herald.example/bridge').published).toBeUndefined();
    expect(read('').authors).toEqual([]);
  });
});

describe('readLinkedData', () => {
  it('takes any JSON, and any text, without an error', () => {
    const keys = fc.constantFrom(
      '@type',
      '@graph',
      '@id',
      'author',
      'publisher',
      'name',
      'hasPart',
      'cssSelector',
      'isAccessibleForFree',
      'inLanguage',
      'datePublished',
      'mainEntityOfPage',
    );
    const leaf = fc.oneof(fc.constant('NewsArticle'), fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    const document = documentOf('<script type="application/ld+json"></script>');
    const script = document.querySelector('script')!;
    fc.assert(
      fc.property(
        fc.oneof(
          tree.map((value) => JSON.stringify(value)),
          fc.string(),
        ),
        (source) => {
          script.textContent = source;
          const found = readLinkedData(document);
          if (found) expect(found.authors.every(({ name }) => typeof name === 'string')).toBe(true);
          for (const key of ['headline', 'published', 'publisher', 'language'] as const) {
            expect(['string', 'undefined']).toContain(typeof found?.[key]);
          }
          madeOf(readMetadata(document, ADDRESS).stated);
        },
      ),
    );
  });
});

describe('what a page states', () => {
  it('is asked of its text too where the head has no date that is sure', () => {
    const time = '<article><time datetime="2024-03-04T08:00:00Z"></time></article>';
    for (const none of ['3/4/2024', '0001-01-01T00:00:00Z', '0000-00-00 00:00:00', '2024-02-30', '2024-13-01']) {
      const found = read(`<meta name="date" content="${none}">`, time, 'https://herald.example/bridge');
      expect(found.published, none).toBe('2024-03-04T08:00:00Z');
    }
    expect(read('<meta name="date" content="2024-03-02">', time).published).toBe('2024-03-02');
  });

  it('leaves out what is longer than anything that can be used, and what comes after fifty', () => {
    const long = `<meta property="article:section" content="${'a'.repeat(LONGEST_STATED + 1)}">`;
    const sections = '<meta property="article:section" content="Local">'.repeat(MOST_STATED + 5);
    const { stated, section } = read(`<title>${'a'.repeat(5_000)}</title>${long}${sections}`);
    expect(section).toBe('Local');
    expect(stated.section).toHaveLength(MOST_STATED);
    expect(stated.pageTitle.length).toBeLessThanOrEqual(LONGEST_STATED);
  });

  it('is kept where it is an address that is cut short, and not where it is longer than any that is kept', () => {
    const followed = `https://herald.example/a?utm_source=${'a'.repeat(LONGEST_ADDRESS)}`;
    expect(read('', '', followed).url).toBe('https://herald.example/a');
    const tracked = `https://herald.example/b?utm_source=${'a'.repeat(5_000)}`;
    expect(read(`<link rel="canonical" href="${tracked}">`).canonicalUrl).toBe('https://herald.example/b');
    const long = `https://herald.example/c?story=${'é'.repeat(1_500)}`;
    expect(read(`<link rel="canonical" href="${long}">`).canonicalUrl).toBeUndefined();
    expect(read('', '', long)).not.toHaveProperty('url');
  });

  it('is cut where it is a correction that goes on and on', () => {
    const correction = 'The bridge is closed until May. '.repeat(100);
    expect(read(linked({ ...ARTICLE, correction })).correction).toHaveLength(LONGEST_STATED);
  });

  it('names the article: by its own address, by that where it was read, by its title', () => {
    const page = (change: Partial<Article>) => articleFromPage(onPage({ ...anArticle(), ...change }));
    expect(page({ canonicalUrl: 'https://ledger.example/b' }).id).toBe('https://ledger.example/b');
    expect(page({ url: 'https://ledger.example/a?utm_source=mail#top' })).toMatchObject({
      id: 'https://ledger.example/a',
      url: 'https://ledger.example/a',
    });
    const local = page({ url: 'file:///home/ann/a.html' });
    expect(local.id).toBe('A report');
    expect(local).not.toHaveProperty('url');
    expect(local).not.toHaveProperty('stated');
  });
});

describe('parseByline', () => {
  it.each([
    ['By Ina Bram', ['Ina Bram']],
    ['By Ina Bram and Ole Rand', ['Ina Bram', 'Ole Rand']],
    ['Ina Bram, Ole Rand & Su Li', ['Ina Bram', 'Ole Rand', 'Su Li']],
    ['BY INA BRAM, Staff Writer', ['INA BRAM']],
    ['By Ina Bram, The Associated Press', ['Ina Bram', 'The Associated Press']],
    ['By Ina Bram | The Herald', ['Ina Bram']],
    ['Ina Bram for The Herald', ['Ina Bram']],
    ['By Ina Bram, ina@herald.example', ['Ina Bram']],
    ['Ole Rand, Jr.', ['Ole Rand Jr.']],
    ['The Associated Press', ['The Associated Press']],
    ['Reuters', ['Reuters']],
    ['Andy Sandberg', ['Andy Sandberg']],
    ['https://social.example/ina', []],
    ['admin', []],
    ['', []],
  ])('%s', (line, authors) => {
    expect(parseByline(line)).toEqual(authors);
  });

  it('gives trimmed names, each once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (line) => {
        const authors = parseByline(line);
        expect(new Set(authors).size).toBe(authors.length);
        for (const author of authors) expect(author).toBe(author.trim());
      }),
    );
  });
});

describe('isoDate', () => {
  it.each([
    ['2024-03-01', '2024-03-01'],
    ['2024-03-01T23:30:00-0600', '2024-03-01T23:30:00-06:00'],
    ['2024-03-01 23:30:00 UTC', '2024-03-01T23:30:00Z'],
    ['20240301', '2024-03-01'],
    ['March 1, 2024 at 5 p.m.', '2024-03-01'],
    ['1 March 2024', '2024-03-01'],
    ['Fri, 01 Mar 2024 23:30:00 GMT', '2024-03-01'],
    ['2024-02-30', undefined],
    ['3/4/2024', undefined],
    ['0001-01-01 00:00:00Z', undefined],
    ['yesterday', undefined],
  ])('%s', (stated, date) => {
    expect(isoDate(stated)).toBe(date);
  });

  it('gives a date that can be read, or none, for any text, and keeps any day', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?[+-]\d{4}$/)),
        (text) => {
          const found = isoDate(text);
          if (found !== undefined) expect(Date.parse(found)).not.toBeNaN();
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isoDate(date.toISOString())).toBe(date.toISOString());
        },
      ),
    );
  });

  it('finds the day in an address', () => {
    expect(dateInAddress('https://herald.example/2024/03/01/bridge')).toBe('2024-03-01');
    expect(dateInAddress('https://herald.example/2024-03-01-bridge')).toBe('2024-03-01');
    expect(dateInAddress('https://herald.example/2024/13/01/bridge')).toBeUndefined();
    expect(dateInAddress('https://herald.example/story/20240301')).toBeUndefined();
  });
});
