import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { findClaims } from '../../lib/claims/find.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import type { Article } from '../../lib/model.ts';

const TEXT =
  'Oona Kasker, 41, was hurt when a barn burned on Quarry Road in Tollmere on Tuesday, Fire Chief Bram Oster said.';

function report(id: string, parts: Partial<Article>): Article {
  const plain = articleFromText({ id, title: 'Barn burns in Tollmere', text: TEXT, published: '2021-06-09' });
  return { ...plain, publisher: 'The Argus', ...parts };
}

async function sourcesOf(page: Article, other: Article): Promise<string[]> {
  const check = await checkArticle(page, memoryLibrary([factsOf(other, findClaims(other))]));
  return check.sources.map(({ id }) => id);
}

describe('the sources that a page is compared with', () => {
  it('leave out the page itself, kept under another name', async () => {
    expect(await sourcesOf(report('page', {}), report('kept', {}))).toEqual([]);
  });

  it('leave out the page itself, known by its address', async () => {
    const page = report('page', { url: 'https://argus.example/barn?utm_source=mail' });
    expect(
      await sourcesOf(page, report('kept', { publisher: 'Argus online', url: 'https://argus.example/barn' })),
    ).toEqual([]);
  });

  it('leave out the page itself in its mobile edition', async () => {
    const page = report('page', { url: 'https://m.argus.example/1', canonicalUrl: 'https://www.argus.example/barn' });
    expect(
      await sourcesOf(page, report('kept', { publisher: 'argus', url: 'https://www.argus.example/barn' })),
    ).toEqual([]);
  });

  it('hold whom a page of another site says that it is', async () => {
    const kept = report('kept', { url: 'https://argus.example/barn' });
    const liar = { url: 'https://liar.example/a', canonicalUrl: 'https://argus.example/barn' };
    expect(await sourcesOf(report('page', liar), kept)).toEqual(['kept']);
  });

  it('hold another report of the same publisher, and the same headline of another', async () => {
    expect(await sourcesOf(report('page', {}), report('later', { title: 'Woman hurt in barn fire' }))).toEqual([
      'later',
    ]);
    expect(await sourcesOf(report('page', {}), report('other', { publisher: 'Valley Post' }))).toEqual(['other']);
  });
});
