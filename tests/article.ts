import type { PageArticle } from '../lib/article/stated.ts';
import type { Article, Finding, Verdict } from '../lib/model.ts';

/** A short article of one paragraph. */
export function anArticle(text = 'Officer Ann Lee, 35, spoke on Friday.', change: Partial<Article> = {}): Article {
  return {
    id: 'https://ledger.example/a',
    url: 'https://ledger.example/a',
    title: 'A report',
    authors: [],
    text,
    blocks: [{ type: 'paragraph', start: 0, end: text.length }],
    coverage: { total: 1, placed: 1 },
    ...change,
  };
}

/** An article as its page has it. */
export function onPage(article: Article): PageArticle {
  const {
    id,
    url = id,
    canonicalUrl,
    publisher,
    published,
    modified,
    section,
    language,
    correction,
    ...shown
  } = article;
  const stated = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    ...shown,
    stated: {
      url,
      base: url,
      pageTitle: shown.title,
      canonical: stated(canonicalUrl),
      publisher: stated(publisher),
      published: stated(published),
      modified: stated(modified),
      section: stated(section),
      language: stated(language),
      correction: stated(correction),
    },
  };
}

/** A finding on every mention of some words in a text. */
export function aFinding(text: string, words: string, verdict: Verdict, id = words): Finding {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  const [first = { start: 0, end: 0 }] = places;
  return {
    id,
    kind: 'age',
    verdict,
    reason: 'A reason.',
    places,
    claim: {
      ...first,
      kind: 'age',
      words,
      sentence: { ...first, text: words },
      block: 'paragraph',
      subject: {},
      value: { from: 35, to: 35, unit: 'year' },
    },
    evidence: [],
  };
}
