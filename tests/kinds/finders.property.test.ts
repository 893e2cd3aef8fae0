import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { findClaims } from '../../lib/claims/find.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { judge } from '../../lib/findings/judge.ts';
import { ROOMS } from '../../lib/kinds/index.ts';
import type { Span } from '../../lib/model.ts';
import { readingOf } from '../../lib/text/reading.ts';
import { stages } from '../tools/stages.ts';
import { type Steps, stepCounter } from '../tools/steps.ts';
import { adversarialText, PIECES } from './adversarial.ts';

/*
 * Steps are counted, not seconds. The finders run, bundled, in QuickJS, an interpreter of JavaScript with a backtracking
 * engine for regular expressions of its own. It ticks once every 10,000 branches, calls and backtracking steps, so that a
 * pattern that goes back and forth counts like any loop does. Beside that, the characters and items that built-in functions
 * (slice, replace, indexOf, includes…) go through are counted, for the interpreter takes such a call for one step. Not
 * counted: sorting without a function, and maps and sets, which take a step a look-up. The counts are the same at every run.
 * V8's engine may take fewer steps than QuickJS's on one pattern or another; it backtracks over the same choices.
 */

/** In UTF-16 code units: two of the longest sentences there can be, or three hundred names. */
const SIZE = 2000;
/** The interpreter is some fifty times slower than the browsers' engines: its steps are counted, its time is not. */
const PATIENCE = 60_000;
/** Twice the text may take twice the steps, and a little for what comes on top once. */
const MOST_GROWTH = 2.3;
/** Some ticks more or less are no growth, nor is it that a text is cut elsewhere, so that more of its words may be names. */
const SLACK = 150_000;
/** Steps a code unit: plain news takes about 300; this bounds what a sentence of one long word may take. */
const MOST_A_UNIT = 10_000;

function onBorders(text: string, { start, end }: Span): boolean {
  const inPair = (at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)) && at > 0;
  return start >= 0 && start < end && end <= text.length && !inPair(start) && !inPair(end);
}

const reportOf = (text: string) => articleFromText({ id: 'report', text, published: '2021-06-09' });

describe('whatever the text', () => {
  it('is read into sentences and tokens that lie within it', () => {
    fc.assert(
      fc.property(adversarialText(20_000), (text) => {
        let last = 0;
        for (const sentence of readingOf(reportOf(text)).sentences) {
          expect(onBorders(text, sentence)).toBe(true);
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          last = sentence.end;
          for (const token of sentence.tokens) expect(token.text === text.slice(token.start, token.end)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.values(ROOMS))('the finder of $kind finds only what lies within it', ({ find }) => {
    fc.assert(
      fc.property(adversarialText(6000), (text) => {
        for (const item of find(readingOf(reportOf(text)))) {
          expect(onBorders(text, item), `${item.start}-${item.end} ${text.slice(item.start, item.end)}`).toBe(true);
          const { near } = item;
          if (near) expect(near.start >= 0 && near.start <= near.end && near.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('its claims are its own words, in order', () => {
    fc.assert(
      fc.property(adversarialText(6000), (text) => {
        let last = 0;
        for (const claim of findClaims(reportOf(text))) {
          expect(onBorders(text, claim), JSON.stringify(claim)).toBe(true);
          expect(claim.words).toBe(text.slice(claim.start, claim.end));
          expect(claim.sentence.text).toBe(text.slice(claim.sentence.start, claim.sentence.end));
          expect(claim.sentence.start <= claim.start && claim.start < claim.sentence.end).toBe(true);
          expect(claim.start).toBeGreaterThanOrEqual(last);
          last = claim.start;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can be judged against any other', () => {
    fc.assert(
      fc.property(adversarialText(1500), adversarialText(1500), (here, there) => {
        const [claims, page] = [findClaims(reportOf(here)), reportOf(here)];
        const source = reportOf(there);
        for (const [claim, evidence] of judge(claims, factsOf(source, findClaims(source)), page.published)) {
          expect(claims).toContain(claim);
          expect(evidence.reason).not.toMatch(/SOURCE|undefined|NaN/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the steps of finding', () => {
  let steps: Steps;
  beforeAll(async () => {
    steps = await stepCounter();
  }, PATIENCE);

  const grown = (stage: string, unit: string) => {
    const count = Math.ceil(SIZE / unit.length);
    const most = 6 * MOST_A_UNIT * SIZE;
    const [once = 0, twice = 0] = [1, 2].map((times) => steps.of(stage, unit, times * count, most));
    // how a text is cut may bring a claim into the longer one that the shorter has not: then what counts is the next doubling
    const isSteep = twice > MOST_GROWTH * once + SLACK;
    const again = isSteep && steps.of(stage, unit, 4 * count, most) > MOST_GROWTH * twice + SLACK;
    return { once, twice, grows: again, length: count * unit.length };
  };

  it.each(PIECES)(
    'grow with the text and no faster where it repeats %j',
    (unit) => {
      const { once, twice, grows, length } = grown('claims', unit);
      const byStage = () =>
        Object.keys(stages)
          .map((stage) => [stage, grown(stage, unit)] as const)
          .map(([stage, { once, twice }]) => `${stage} ${once} → ${twice}`)
          .join(', ');
      if (grows || once > MOST_A_UNIT * length) expect.fail(`${once} → ${twice} steps: ${byStage()}`);
    },
    PATIENCE,
  );
});

describe('the count of steps', () => {
  it('sees a pattern go back and forth', async () => {
    const steps = await stepCounter();
    const words = (text: string) => steps.of('reading', text, 1, 1e9);
    expect(words('a '.repeat(4000))).toBeGreaterThan(1.8 * words('a '.repeat(2000)));
    expect(() => steps.of('claims', PIECES.at(-1) ?? '', 400, 1e5)).toThrow('more than');
  });
});
