import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../lib/claims/find.ts';
import { fromTxt } from '../lib/cli/pages.ts';
import { factsOf } from '../lib/facts/kept.ts';
import { memoryLibrary } from '../lib/facts/memory.ts';
import { checkArticle } from '../lib/findings/check.ts';
import type { Article, Kind, Verdict } from '../lib/model.ts';
import { root } from './tools/root.ts';

/**
 * Two reports of one story, a wire's of the day after and a local station's of the week after: the project's own pages, which
 * hold the same facts in other words, and the two that they stand for where those are there.
 */
const PAIRS = [
  { where: 'the own pages', folder: join(root, 'tests/pages/seeds'), files: ['wire.txt', 'local.txt'] },
  {
    where: 'the two reports',
    folder: join(root, '../shared/seeds'),
    files: ['000_2c7160d08a083f80.txt', '003_2344b2cd1c81e05a.txt'],
  },
].filter(({ where, folder }) => where === 'the own pages' || existsSync(folder));

/** The wire's text does not say when it was published. */
const WIRE_PUBLISHED = '2024-03-01';

interface Told {
  kind: Kind;
  verdict: Verdict;
  here: string;
  there: string;
  /** The sentences on both sides. */
  sentences: [string, string];
}

async function told(page: Article, source: Article): Promise<Told[]> {
  const check = await checkArticle(page, memoryLibrary([factsOf(source, findClaims(source))]));
  expect(check.sources.map(({ id }) => id)).toEqual([source.id]);
  return check.findings.flatMap(({ kind, claim, evidence }) =>
    evidence.map(
      ({ verdict, words, said }): Told => ({
        kind,
        verdict,
        here: claim.words,
        there: words,
        sentences: [claim.sentence.text, said.text],
      }),
    ),
  );
}

describe.each(PAIRS)('$where', ({ folder, files }) => {
  const [wire, local] = files.map((file) => {
    const article = fromTxt(readFileSync(join(folder, file), 'utf8'), file);
    return article.published ? article : { ...article, published: WIRE_PUBLISHED };
  }) as [Article, Article];

  describe.each([
    ['the wire', wire, local],
    ['the local station', local, wire],
  ])('with %s as the page', async (_, page, source) => {
    const all = await told(page, source);
    const among = (kind: Kind, words: RegExp) =>
      all.filter((each) => each.kind === kind && words.test(each.here) && words.test(each.there));
    const verdictsOf = (kind: Kind, words: RegExp) => [...new Set(among(kind, words).map(({ verdict }) => verdict))];

    it.each(['Cody Allen', 'Drexel Mack'])('agrees on the name of %s', (name) => {
      expect(verdictsOf('name', new RegExp(`^${name}$`))).toEqual(['agrees']);
    });

    it('agrees on the age, the wife, the two children and the town', () => {
      expect(verdictsOf('age', /^35$/)).toEqual(['agrees']);
      expect(verdictsOf('kin', /\bwife$/)).toEqual(['agrees']);
      expect(verdictsOf('kin', /^two (?:small )?children$/)).toEqual(['agrees']);
      expect(verdictsOf('place', /^Independence$/i)).toEqual(['agrees']);
    });

    it('agrees on the officer’s role, and finds that of the process server the same but for the county', () => {
      expect(verdictsOf('role', /Officer$/)).toEqual(['agrees']);
      expect(verdictsOf('role', /process server$/)).toEqual(['compatible']);
    });

    it('lets the day of the shooting and “a week after” stand beside each other', () => {
      const days = all.filter(({ kind, here, there }) => kind === 'time' && /week after/i.test(`${here} ${there}`));
      expect(days.length).toBeGreaterThan(0);
      for (const { verdict, sentences, here, there } of days) {
        expect(verdict).toBe('compatible');
        expect(`${here} ${there}`).toContain('Thursday');
        expect(sentences.join(' ')).toContain('shots fired');
      }
    });

    it('lets the eviction notice and the writ of possession stand beside each other', () => {
      expect(verdictsOf('charge', /eviction notice|writ of possession/)).toEqual(['compatible']);
    });

    it('marks no Thursday of the visitation against the Thursday of the shooting', () => {
      const visits = all.filter(({ kind, sentences }) => kind === 'time' && /visitation/i.test(sentences.join(' ')));
      expect(visits).toEqual([]);
    });

    it('marks neither 11 a.m. against 1 p.m. nor three years against twelve', () => {
      expect(all.filter(({ here, there }) => /11 a\.m\.|\b(?:three|12) years/.test(`${here} ${there}`))).toEqual([]);
    });

    it('accuses nobody', () => {
      expect(all.filter(({ verdict }) => verdict === 'differs' || verdict === 'updated')).toEqual([]);
    });
  });
});
