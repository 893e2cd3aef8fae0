import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { claimLines, findingLines, textOf } from '../../lib/cli/lines.ts';
import type { Article, Claim, Evidence, Finding, Span } from '../../lib/model.ts';

const page = articleFromText({
  id: 'page',
  title: 'Mill fire: Brook, 41, safe',
  text: 'Ada Brook, 41, ran out. She is 41.',
});
const source = articleFromText({
  id: 'source',
  title: 'Mill burns',
  text: `Ada Brook, 43, ran out ${'of the mill '.repeat(40)}.`,
});

function spanOf(article: Article, words: string, from = 0): Span {
  const start = article.text.indexOf(words, from);
  return { start, end: start + words.length };
}

function claimAt(span: Span): Claim {
  return {
    kind: 'age',
    ...span,
    words: '41',
    sentence: { ...span, text: '41' },
    block: 'paragraph',
    subject: { name: 'Ada Brook', sex: 'female' },
    value: { from: 41, to: 41, unit: 'year' },
  };
}

function evidenceFrom(of: string, span: Span, words: string): Evidence {
  const text = (of === 'page' ? page : source).text.slice(span.start, span.end);
  return {
    source: of,
    fact: `${of}#0`,
    verdict: 'differs',
    reason: 'Why.',
    words,
    said: { type: 'quote', text, ...span },
  };
}

function findingAt(places: Span[], evidence: Evidence[]): Finding {
  const claim = claimAt(places[0] ?? { start: 0, end: 2 });
  return { id: 'f', kind: 'age', verdict: 'differs', reason: 'Why.', claim, places, evidence };
}

const linesOf = (...findings: Finding[]) =>
  findingLines({ article: page, sources: [], findings }, new Map([['source', source]]));

describe('findings as lines', () => {
  const inBody = spanOf(page, '41, ran');
  const evidence = evidenceFrom('source', spanOf(source, source.text.slice(12)), '43');

  it('point into the report’s own title or text, one line a place', () => {
    const places = [spanOf(page, '41'), { start: inBody.start, end: inBody.start + 2 }];
    const lines = linesOf(findingAt(places, [evidence]));
    expect(lines.map((line) => line.page)).toEqual([
      { in: 'title', start: 18, end: 20, quote: '41' },
      { in: 'text', start: 11, end: 13, quote: '41' },
    ]);
    expect(lines[0]).toMatchObject({ kind: 'age', verdict: 'differs', reason: 'Why.' });
  });

  it('cut the evidence to 240 characters that hold the value', () => {
    const shown = linesOf(findingAt([inBody], [evidence]))[0]?.evidence[0];
    expect(shown).toMatchObject({ source: 'source', verdict: 'differs', in: 'text', start: 0 });
    const quote = shown && 'quote' in shown ? shown.quote : '';
    expect(quote).toMatch(/^Ada Brook, 43, ran out/);
    expect(quote.length).toBeLessThanOrEqual(240);
    expect(quote.length).toBeGreaterThan(200);
  });

  it('show the page itself as a source', () => {
    const own = evidenceFrom('page', spanOf(page, 'She is 41.'), '41');
    expect(linesOf(findingAt([inBody], [own]))[0]?.evidence).toEqual([
      { source: 'page', verdict: 'differs', reason: 'Why.', in: 'text', start: 24, end: 34, quote: 'She is 41.' },
    ]);
  });

  it('keep a summary apart from a quotation', () => {
    const said = { type: 'statement', text: 'She was 43.', by: 'City desk' } as const;
    const shown = linesOf(findingAt([inBody], [{ ...evidence, said }]))[0]?.evidence[0];
    expect(shown).toMatchObject({ statement: 'She was 43.', by: 'City desk' });
    expect(shown).not.toHaveProperty('quote');
  });

  it('cut a mark to 80 characters', () => {
    const long = articleFromText({ id: 'page', title: '', text: 'word '.repeat(60) });
    const finding = findingAt([{ start: 0, end: 200 }], [evidence]);
    const line = findingLines({ article: long, sources: [], findings: [finding] }, new Map([['source', source]]))[0];
    expect(line?.page.quote.length).toBe(79);
  });

  it('point into the whole text where a page shows its title nowhere in it', () => {
    const untitled = { ...page, title: 'Another line', text: page.text };
    const finding = findingAt([{ start: 18, end: 20 }], [evidence]);
    const lines = findingLines({ article: untitled, sources: [], findings: [finding] }, new Map([['source', source]]));
    expect(lines[0]?.page).toEqual({ in: 'text', start: 18, end: 20, quote: '41' });
    expect(textOf(untitled)).toBe(page.text);
    expect(textOf(page)).toBe('Ada Brook, 41, ran out. She is 41.');
  });

  it('leave out what crosses from the title into the text, what nobody states, and what has no evidence', () => {
    const across = { start: page.title.length - 4, end: page.title.length + 6 };
    expect(linesOf(findingAt([across], [evidence]))).toEqual([]);
    expect(linesOf({ ...findingAt([inBody], []), verdict: 'unmatched' })).toEqual([]);
    expect(linesOf(findingAt([inBody], []))).toEqual([]);
    expect(linesOf(findingAt([inBody], [{ ...evidence, verdict: 'agrees' }]))).toEqual([]);
  });
});

describe('claims as lines', () => {
  const line = (claim: Claim) => claimLines(page, [claim])[0];

  it('name the subject, and give an age in years', () => {
    expect(line(claimAt(spanOf(page, '41', 30)))).toEqual({
      kind: 'age',
      in: 'text',
      start: 11,
      end: 13,
      quote: '41',
      subject: { name: 'Ada Brook' },
      value: { years: 41 },
    });
  });

  it('give a range of ages, and completed years for a baby', () => {
    const at = spanOf(page, '41', 30);
    expect(line({ ...claimAt(at), value: { from: 40, to: 45, unit: 'year' } } as Claim)?.value).toEqual({
      from: 40,
      to: 45,
    });
    expect(line({ ...claimAt(at), value: { from: 18, to: 18, unit: 'month' } } as Claim)?.value).toEqual({
      years: 1,
      months: 18,
    });
  });
});
