import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Counters, holds, pairMeasures, recordMeasures, silenceMeasures, tableOf } from './eval-measures.ts';
import { findPlace } from './eval-place.ts';

const counters = (more: Partial<Counters> = {}): Counters => ({
  posGold: 100,
  posHit: 81,
  posRight: 96,
  posWrong: 4,
  negGold: 20,
  negHit: 15,
  negRight: 9,
  negWrong: 1,
  updGold: 0,
  updHit: 0,
  ...more,
});

describe('the figures', () => {
  const score = { core: counters(), kinds: counters(), everything: counters(), alarmsPerPage: 0.1, missing: 0 };
  const named = (name: string) => pairMeasures(score).find((measure) => measure.name.startsWith(name));

  it('are shares of what the scoring counted', () => {
    expect(named('`differs` and `updated` precision')).toMatchObject({ now: 0.9, must: 0.88, counts: '9/10' });
    expect(named('`differs` and `updated` recall')).toMatchObject({ now: 0.75 });
    expect(named('agree precision')).toMatchObject({ now: 0.96 });
    expect(named('agree recall, core')).toMatchObject({ now: 0.81 });
  });

  it('hold where they are on the right side of what they must reach', () => {
    const held = pairMeasures(score)
      .filter(holds)
      .map(({ name }) => name);
    expect(held).toContain('false alarms a page');
    expect(held).not.toContain('agree precision, core kinds');
    // A share of nothing proves nothing.
    expect(held).not.toContain('updated told as updated, recall');
  });

  it('count the pairs without an answer as a fault', () => {
    const short = pairMeasures({ ...score, missing: 2 }).at(-1);
    expect(short).toMatchObject({ name: 'pairs without an answer', now: 2 });
    expect(short && holds(short)).toBe(false);
  });

  it('are read from what the scripts print, or not at all', () => {
    const records = 'persons of the records named: 9/10 90.0%; their ages, where stated: 19/20 95.0%; another';
    expect(recordMeasures(records)[0]).toMatchObject({ now: 0.95, counts: '19/20' });
    const silence = 'unrelated sources, 300 pages: differences a page 0.013, agreements a page 0.050, pages';
    expect(silenceMeasures(silence).map((measure) => [measure.now, holds(measure)])).toEqual([
      [0.013, false],
      [0.05, true],
    ]);
    expect(() => recordMeasures('usage: …')).toThrow('records.mjs printed something else');
  });

  it('stand in a Markdown table', () => {
    const [head, rule, first] = tableOf(pairMeasures(score)).split('\n');
    expect(head).toMatch(/^\| measure +\| must +\| aim +\| now +\| holds +\|$/);
    expect(rule).toMatch(/^\|(-+\|){5}$/);
    expect(first).toMatch(/≥ 88% +\| ≥ 95% +\| 90% \(9\/10\) +\| yes/);
  });
});

describe('the place of the corpus', () => {
  it('is told where nothing is there', () => {
    const place = findPlace('/nowhere/corpus');
    const sentence = 'missing' in place ? place.missing : '';
    expect(sentence).toContain(join('/nowhere/corpus', 'pairs.json'));
    expect(sentence).toContain('--corpus DIR');
  });
});
