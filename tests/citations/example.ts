import type { Article, Check, Claim, Evidence, Finding, Source } from '../../lib/model.ts';

export const article: Article = {
  id: 'https://ledger.example/funeral?utm_source=mail',
  url: 'https://ledger.example/funeral?utm_source=mail',
  title: 'Town mourns | officer',
  publisher: 'The Ledger',
  authors: ['Ann Lee'],
  published: '2024-03-08T09:00:00Z',
  language: 'en',
  text: 'Allen, 33, was shot on Thursday.',
  blocks: [],
  coverage: { total: 1, placed: 1 },
};

export const age: Claim = {
  kind: 'age',
  start: 7,
  end: 9,
  words: '33',
  sentence: { start: 0, end: 32, text: 'Allen, 33, was shot on Thursday.' },
  block: 'paragraph',
  subject: { name: 'Cody Allen' },
  value: { from: 33, to: 33, unit: 'year' },
};

export const gazette: Source = {
  id: 'gazette',
  publisher: 'The Gazette',
  title: 'Officer buried',
  authors: ['By Bo Ray and Cy Diaz, The Gazette'],
  published: '2024-03-09',
  accessed: '2024-03-10T12:00:00Z',
  url: 'https://gazette.example/a_b?id=7&fbclid=x',
};

export const set: Source = {
  id: 'story/radio',
  publisher: 'Valley Radio',
  title: '[Report on the funeral]',
  authors: [],
  origin: 'The Wire',
  factSet: 'story',
};

export const quote: Evidence = {
  source: 'gazette',
  fact: 'gazette#0',
  verdict: 'differs',
  reason: 'Here 33; The Gazette has 35.',
  words: '35',
  said: { type: 'quote', text: 'Allen, 35, a well-known officer & father', start: 0, end: 40 },
};

export const statement: Evidence = {
  source: 'story/radio',
  fact: 'story/age',
  verdict: 'differs',
  reason: 'Here 33; Valley Radio has 35.',
  words: '35',
  said: { type: 'statement', text: 'Cody Allen was 35.', by: 'City desk' },
};

export function finding(claim: Claim, evidence: Evidence[]): Finding {
  return {
    id: 'f1',
    kind: claim.kind,
    verdict: evidence[0]?.verdict ?? 'unmatched',
    reason: evidence[0]?.reason ?? '',
    claim,
    places: [{ start: claim.start, end: claim.end }],
    evidence,
  };
}

/** A check in which a quote and a summary both differ from the article on an age. */
export function exampleCheck(): Check {
  return { article, sources: [gazette, set], findings: [finding(age, [quote, statement])] };
}
