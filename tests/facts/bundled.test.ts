import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadBundled } from '../../lib/facts/bundled.ts';
import { exampleSet } from './example.ts';

async function fromAssets(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
}

function from(files: Record<string, unknown>) {
  return async (path: string) => {
    if (!(path in files)) throw new Error('no such file');
    return files[path];
  };
}

describe('the sets that ship', () => {
  it('all load', async () => {
    const { sets, problems } = await loadBundled(fromAssets);
    expect(problems).toEqual([]);
    expect(sets.map(({ id }) => id)).toEqual(['independence-2024']);
  });

  it('tell the Independence story from both reports', async () => {
    const { sources } = await loadBundled(fromAssets);
    const [cnn, fox] = sources;
    expect(cnn!.source).toMatchObject({ publisher: 'CNN', authors: ['Jamiel Lynch'], published: '2024-03-01' });
    expect(fox!.source).toMatchObject({ publisher: 'FOX 4 Kansas City (WDAF-TV)', published: '2024-03-08' });
    const values = (of: typeof cnn, kind: string) => of!.facts.filter((fact) => fact.kind === kind).map((f) => f.value);
    for (const source of [cnn, fox]) {
      expect(values(source, 'name')).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ full: 'Cody Allen' }),
          expect.objectContaining({ full: 'Drexel Mack' }),
        ]),
      );
      expect(values(source, 'age')).toEqual([{ from: 35, to: 35, unit: 'year' }]);
      expect(values(source, 'kin')).toEqual([
        { relation: 'wife', of: 'Cody Allen' },
        { relation: 'child', count: 2, of: 'Cody Allen' },
      ]);
    }
    const counts = sources.flatMap((source) => values(source, 'count'));
    for (const [from, noun] of [
      [378, 'officer'],
      [46, 'officer'],
      [3, 'officer'],
      [2, 'person'],
      [6, 'dog'],
    ]) {
      expect(counts).toContainEqual(expect.objectContaining({ from, noun }));
    }
    expect(values(cnn, 'charge')).toEqual([{ type: 'errand', name: 'eviction notice' }]);
    expect(values(fox, 'charge')).toEqual([{ type: 'errand', name: 'writ of possession' }]);
    const funeral = fox!.facts.find((fact) => fact.kind === 'time' && fact.subject.event === 'funeral');
    expect(funeral!.value).toEqual({
      days: { from: '2024-03-08', to: '2024-03-08' },
      weekday: 5,
      clock: { from: 660, to: 660 },
      exact: true,
    });
  });

  it('say everything as a summary by their maker, and mark words that are part of it', async () => {
    const { sources } = await loadBundled(fromAssets);
    for (const fact of sources.flatMap(({ facts }) => facts)) {
      expect(fact.said).toMatchObject({ type: 'statement', by: 'Second Source' });
      expect(fact.said.text.slice(fact.start, fact.end)).toBe(fact.words);
      expect(fact.words.length).toBeLessThan(80);
    }
  });

  it('give every day the weekday that the calendar gives it', async () => {
    const { sources } = await loadBundled(fromAssets);
    for (const fact of sources.flatMap(({ facts }) => facts)) {
      if (fact.kind !== 'time' || fact.value.weekday === undefined || !fact.value.days) continue;
      expect(new Date(fact.value.days.from).getUTCDay(), fact.id).toBe(fact.value.weekday);
    }
  });
});

describe('a set that is broken', () => {
  it('is named with the reason, and the others still load', async () => {
    const bad = exampleSet();
    bad.facts[2]!.value.from = '35';
    const { sets, sources, problems } = await loadBundled(
      from({
        'facts/index.json': { sets: ['bad.json', 'good.json', 'gone.json', 'again.json'] },
        'facts/bad.json': bad,
        'facts/good.json': exampleSet(),
        'facts/again.json': exampleSet(),
      }),
    );
    expect(sets).toHaveLength(1);
    expect(sources).toHaveLength(2);
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'facts/bad.json was not loaded: facts[2].value.from: must be a whole number from 0 to 130, got "35".',
      'facts/gone.json was not loaded: it could not be read (no such file).',
      'facts/again.json was not loaded: another set has the id "mill-fire-2024" too.',
    ]);
  });

  it.each([
    ['gone', {}, 'it could not be read (no such file)'],
    ['broken', { 'facts/index.json': { sets: ['../secret.json'] } }, 'sets[0]: must be a file name'],
  ])('the list is %s', async (_what, files, reason) => {
    const { sets, problems } = await loadBundled(from(files));
    expect(sets).toEqual([]);
    expect(problems[0]!.sentence).toContain(`facts/index.json was not loaded: ${reason}`);
  });
});
