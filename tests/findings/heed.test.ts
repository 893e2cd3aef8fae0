import { describe, expect, it } from 'vitest';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import { heedIgnored, ignoringOf, siteOf, withoutSelf } from '../../lib/findings/heed.ts';
import type { Check, Finding } from '../../lib/model.ts';
import type { IgnoredWhat } from '../../lib/preferences.ts';
import { COURIER, HERALD, RADIO } from './barge.ts';
import { articleOf, sourceOf } from './told.ts';

const AT = '2031-05-13T08:00:00Z';
const URL_HERE = 'https://www.herald.example/barge?utm_source=mail';

async function checked(): Promise<Check> {
  const article = { ...articleOf(HERALD), url: URL_HERE };
  return checkArticle(article, memoryLibrary([COURIER, RADIO].map(sourceOf)));
}

/** The first finding on which two sources speak. */
const spoken = (check: Check): Finding => {
  const found = check.findings.find(({ evidence }) => new Set(evidence.map(({ source }) => source)).size === 2);
  if (!found) throw new Error('No two sources speak on one finding.');
  return found;
};

function ignore(check: Check, finding: Finding, what: IgnoredWhat, fact: string | null = null) {
  const ignored = ignoringOf(check, finding.id, what, fact, AT);
  if (!ignored) throw new Error('This cannot be ignored.');
  return heedIgnored(check, [ignored]);
}

describe('what is ignored', () => {
  it('of a claim hides this finding, on this page, whatever follows its reader', async () => {
    const check = await checked();
    const finding = spoken(check);
    expect(ignore(check, finding, 'claim').hidden).toContain(finding.id);
    const other = { ...check, article: { ...check.article, url: 'https://www.herald.example/barge' } };
    const kept = ignoringOf(check, finding.id, 'claim', null, AT);
    expect(heedIgnored(other, kept ? [kept] : []).hidden).toContain(finding.id);
    const elsewhere = { ...check, article: { ...check.article, url: 'https://www.herald.example/other' } };
    expect(heedIgnored(elsewhere, kept ? [kept] : []).hidden).toEqual([]);
  });

  it('of a source counts no more, and the others are heard as before', async () => {
    const check = await checked();
    const finding = spoken(check);
    const [silenced, ...others] = finding.evidence;
    const heard = ignore(check, finding, 'fact', silenced?.fact ?? '').check.findings.find(
      ({ id }) => id === finding.id,
    );
    expect(heard?.evidence.map(({ source }) => source)).toEqual(others.map(({ source }) => source));
    expect(heard?.evidence.map(({ verdict }) => verdict)).toContain(heard?.verdict);
  });

  it('of a kind hides all of it on this site', async () => {
    const check = await checked();
    const finding = spoken(check);
    const { hidden } = ignore(check, finding, 'kind');
    expect(hidden).toEqual(check.findings.filter(({ kind }) => kind === finding.kind).map(({ id }) => id));
  });

  it('of a site hides everything there, and nothing on another', async () => {
    const check = await checked();
    expect(ignore(check, spoken(check), 'site').hidden).toHaveLength(check.findings.length);
    const other = { ...check, article: { ...check.article, url: 'https://courier.example/barge' } };
    expect(heedIgnored(other, [{ what: 'site', site: 'herald.example', at: AT }]).hidden).toEqual([]);
  });

  it('must be there, and on a page of the web', async () => {
    const check = await checked();
    expect(ignoringOf(check, 'nothing', 'claim', null, AT)).toBeUndefined();
    expect(ignoringOf(check, spoken(check).id, 'fact', 'nothing', AT)).toBeUndefined();
    const { url: _, ...article } = check.article;
    expect(ignoringOf({ ...check, article }, spoken(check).id, 'site', null, AT)).toBeUndefined();
  });
});

it('leaves a reader without what a page says against itself', async () => {
  const twice = { ...HERALD, text: `${HERALD.text}\nHugo Renner, 57, was well known.` };
  const check = await checkArticle(articleOf(twice), memoryLibrary([]));
  expect(check.findings.some(({ verdict }) => verdict === 'differs')).toBe(true);
  expect(withoutSelf(check).findings.some(({ verdict }) => verdict === 'differs')).toBe(false);
});

it('knows a site by its host', () => {
  expect(siteOf('https://www.herald.example/a')).toBe('herald.example');
  expect(siteOf('not an address')).toBeUndefined();
});
