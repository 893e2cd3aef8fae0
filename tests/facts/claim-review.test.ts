import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedReviews, parseClaimReviews } from '../../lib/facts/claim-review.ts';
import { parseFactFile } from '../../lib/facts/file.ts';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import { anArticle } from '../article.ts';

const ABOUT = {
  id: 'reviews',
  title: 'Reviews',
  maker: 'Maker not stated',
  licence: 'not stated',
  revised: '2024-06-01',
};

const review = (more: Record<string, unknown> = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The miller Jon Parata was 75 when the mill in Tarn Ferry burned.',
  author: { '@type': 'Organization', name: 'River Checks' },
  reviewRating: { '@type': 'Rating', alternateName: 'Mostly false', ratingValue: 2, bestRating: 5 },
  url: 'https://checks.example/mill',
  datePublished: '2024-05-04',
  itemReviewed: { '@type': 'Claim', datePublished: '2024-05-02' },
  ...more,
});

async function read(file: unknown): Promise<ParsedReviews> {
  const parsed = await parseClaimReviews(file, 'reviews.json', ABOUT);
  if ('problem' in parsed) throw new Error(parsed.problem.sentence);
  return parsed;
}

async function refused(file: unknown): Promise<string> {
  const parsed = await parseClaimReviews(file, 'reviews.json', ABOUT);
  return 'problem' in parsed ? parsed.problem.sentence : 'taken';
}

describe('a claim review', () => {
  it('becomes a source by its reviewer, whose facts tell claim and rating as a review', async () => {
    const { sources, factSet, notes } = await read(review());
    expect(notes).toEqual([]);
    expect(factSet).toMatchObject({ maker: 'River Checks', revised: '2024-05-04' });
    expect(sources.map(({ source }) => source)).toEqual([
      expect.objectContaining({
        publisher: 'River Checks',
        url: 'https://checks.example/mill',
        published: '2024-05-04',
      }),
    ]);
    const age = sources[0]?.facts.find(({ kind }) => kind === 'age');
    expect(age).toMatchObject({ value: { from: 75, to: 75, unit: 'year' }, words: '75' });
    expect(age?.said).toMatchObject({ type: 'statement', by: 'River Checks', review: 'Mostly false' });
    expect(age?.said.text).toMatch(/Jon Parata was 75 .* Rating: Mostly false\./);
  });

  it.each([
    ['a list', [review(), review({ url: 'https://checks.example/2' })]],
    ['a graph', { '@graph': [{ '@type': 'WebPage' }, review(), review({ url: 'https://checks.example/2' })] }],
    [
      'a feed',
      {
        '@type': 'DataFeed',
        dataFeedElement: [{ item: [review()] }, { item: [review({ '@type': ['ClaimReview'] })] }],
      },
    ],
  ])('is found in %s', async (_, file) => {
    expect((await read(file)).sources).toHaveLength(2);
  });

  it('is told by its figures where its rating has no words', async () => {
    const { factSet } = await read(review({ reviewRating: { ratingValue: '2', bestRating: 5 } }));
    expect(factSet.facts[0]?.review).toEqual({ by: 'River Checks', rating: '2 of 5' });
  });

  it('is left out with its path where it does not fit, and the others are taken', async () => {
    const { sources, notes } = await read([
      review({ author: undefined }),
      review({ claimReviewed: 'Water is <b>wet</b>.' }),
      review({ url: 'javascript:alert(1)' }),
      review({ datePublished: '9999-01-01' }),
      review({ reviewRating: undefined }),
      review({ claimReviewed: 'The river is lovely.' }),
      review(),
    ]);
    expect(sources).toHaveLength(1);
    const [author, markup, script, year, rating, nothing] = notes;
    expect(author).toMatch(/^\[0\]\.author: /);
    expect(markup).toMatch(/^\[1\]\.claimReviewed: must be plain text/);
    expect(script).toMatch(/^\[2\]\.url: must be an address/);
    expect(year).toMatch(/^\[3\]\.datePublished: must be a date/);
    expect(rating).toMatch(/^\[4\]\.reviewRating: /);
    expect(nothing).toMatch(/^\[5\]\.claimReviewed: no checkable detail/);
  });

  it('is refused as a file where no review in it can be used', async () => {
    expect(await refused({ '@type': 'Article' })).toBe('reviews.json was not loaded: it holds no ClaimReview.');
    expect(await refused(review({ author: {} }))).toMatch(/no review in it could be used \(author.name: /);
    expect(await refused(JSON.parse('{"@type":"ClaimReview","__proto__":{}}'))).toMatch(
      /__proto__: this key is not allowed/,
    );
    let deep: unknown = review();
    for (let level = 0; level < 20; level++) deep = [deep];
    expect(await refused(deep)).toMatch(/nested deeper/);
  });

  it('never throws, whatever the file holds', async () => {
    const field = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.dictionary(fc.string(), fc.string()),
      fc.array(fc.string()),
    );
    const fields = ['claimReviewed', 'author', 'reviewRating', 'url', 'datePublished', 'itemReviewed'] as const;
    await fc.assert(
      fc.asyncProperty(fc.subarray([...fields]), field, async (broken, value) => {
        const file = review(Object.fromEntries(broken.map((name) => [name, value])));
        const parsed = await parseClaimReviews(file, 'reviews.json', ABOUT);
        if ('problem' in parsed) expect(parsed.problem.sentence).toMatch(/^reviews\.json was not loaded/);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (file) => {
        const parsed = await parseFactFile(JSON.stringify(file), 'x.json', '2024-06-01');
        if ('problem' in parsed) expect(parsed.problem.sentence).toMatch(/^x\.json was not loaded/);
      }),
    );
  });
});

describe('an article beside a claim review', () => {
  const text = 'The mill in Tarn Ferry burned to the ground. The miller Jon Parata, AGE, was not hurt.';

  async function evidence(age: string) {
    const { sources } = await read(review());
    const check = await checkArticle(
      anArticle(text.replace('AGE', age), { published: '2024-05-02' }),
      memoryLibrary(sources),
    );
    return check.findings.filter(({ kind }) => kind === 'age').flatMap((finding) => finding.evidence);
  }

  it('that makes the claim is told of the rating, which is no verdict', async () => {
    const found = await evidence('75');
    expect(found.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['compatible', 'River Checks reviewed this claim and rated it “Mostly false”.'],
    ]);
  });

  it('that says otherwise is not accused by a claim that somebody rated false', async () => {
    expect(await evidence('74')).toEqual([]);
  });
});
