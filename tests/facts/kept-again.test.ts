import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { checkBackup, writeBackup } from '../../lib/facts/backup.ts';
import { parseCsv } from '../../lib/facts/csv.ts';
import { writeCsv, writeFactSet } from '../../lib/facts/export.ts';
import { parseFactSet } from '../../lib/facts/import.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { KEPT } from '../../lib/facts/own.ts';
import { ROOMS } from '../../lib/kinds/index.ts';
import type { SourceFacts } from '../../lib/model.ts';
import { anArticle } from '../article.ts';
import { factSet, freshStorage, page } from './store/open.ts';

freshStorage();

/** Ways of telling that have a field of their own in what is found. */
const TOLD = [
  { text: 'Officers came around 10 o’clock.' },
  { text: 'A week earlier the mill had burnt.' },
  { text: 'It was seen overnight Saturday.', published: '2024-03-08' },
  { text: 'The 600 block was closed.' },
  { text: 'About 50,000 had come.' },
  { text: 'It was over by 12:30 a.m.' },
];

/** An article for each example of each kind, as it is kept. */
const kept: SourceFacts[] = [...Object.values(ROOMS).flatMap(({ examples }) => examples.finds), ...TOLD].map(
  ({ text, published }: { text: string; published?: string }, n) => {
    const article = anArticle(text, published ? { published } : {});
    const { source, facts } = factsOf(article, findClaims(article));
    const id = `${KEPT}/a${n}`;
    return { source: { ...source, id }, facts: facts.map((fact, m) => ({ ...fact, id: `${id}#${m}`, source: id })) };
  },
);
const facts = kept.flatMap((each) => each.facts);
const valuesOf = (sources: readonly SourceFacts[]) => sources.flatMap((each) => each.facts.map(({ value }) => value));
const set = factSet('kept-articles');

describe('all that is found of articles', () => {
  it('is there', () => {
    expect(facts.length).toBeGreaterThan(200);
    expect(facts.filter(({ value }) => 'half' in value || 'shift' in value).length).toBeGreaterThan(1);
  });

  it('can be written as a fact set and read back', async () => {
    const written = await writeFactSet(set, kept);
    expect(written).toMatchObject({ facts: facts.length, leftOut: 0 });
    const parsed = parseFactSet(written.parts.join(''));
    if ('problem' in parsed) throw new Error(parsed.problem.sentence);
    expect(valuesOf(parsed.sources)).toEqual(facts.map(({ value }) => value));
  });

  it('can be written as a table and read back', async () => {
    const written = await writeCsv(set, kept);
    expect(written).toMatchObject({ facts: facts.length, leftOut: 0 });
    const parsed = await parseCsv(written.parts.join(''), 'kept.csv', set);
    if ('problem' in parsed) throw new Error(parsed.problem.sentence);
    expect(valuesOf(parsed.sources)).toEqual(facts.map(({ value }) => value));
  });

  it('is in a backup that can be restored', async () => {
    const library = page();
    for (const each of kept) await library.putSource(KEPT, each);
    const backup = new File(await writeBackup(library, {}, '2026-11-20T12:00:00.000Z'), 'library.jsonl');
    expect(await checkBackup(backup)).toMatchObject({ sets: [{ sources: kept.length, facts: facts.length }] });
  });
});
