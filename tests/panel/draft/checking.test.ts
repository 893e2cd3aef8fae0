import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, DraftAnswer } from '../../../lib/messages/draft.ts';
import { lastOnly, steadyFindings } from '../../../lib/panel/draft/checking.ts';
import { findings } from '../story.ts';

const draft = (text: string): Draft => ({ text, choices: {} });
const answer = (sentence: string): DraftAnswer => ({ problem: { code: 'language', sentence } });

describe('checks while a draft is written', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function stand() {
    const open: { text: string; done(): void }[] = [];
    const check = vi.fn(
      ({ text }: Draft) => new Promise<DraftAnswer>((go) => open.push({ text, done: () => go(answer(text)) })),
    );
    const told: string[] = [];
    const desk = lastOnly(check, (each) => told.push('problem' in each ? each.problem.sentence : ''), 100);
    return { desk, check, open, told };
  }

  it('wait for a pause and take the last text only', async () => {
    const { desk, check } = stand();
    for (const text of ['H', 'He', 'He was']) {
      desk.ask(draft(text));
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(check).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60);
    expect(check.mock.calls).toEqual([[draft('He was')]]);
  });

  it('run one at a time, and never one for each text in between', async () => {
    const { desk, open, told } = stand();
    for (const text of ['one', 'two', 'three']) {
      desk.ask(draft(text));
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(open.map(({ text }) => text)).toEqual(['one']);
    open[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(open.map(({ text }) => text)).toEqual(['one', 'three']);
    open[1]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['one', 'three']);
  });

  it('are not told any more once dropped, and go on with what is asked next', async () => {
    const { desk, open, told } = stand();
    desk.ask(draft('field'));
    await vi.advanceTimersByTimeAsync(150);
    desk.drop();
    desk.ask(draft('own'));
    await vi.advanceTimersByTimeAsync(150);
    open[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    open[1]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['own']);
  });

  it('say why they failed, and the next one is made all the same', async () => {
    const told: DraftAnswer[] = [];
    const check = vi.fn(async ({ text }: Draft) => {
      if (text === 'one') throw new Error('There was no answer.');
      return answer(text);
    });
    const desk = lastOnly(check, (each) => told.push(each), 100);
    desk.ask(draft('one'));
    await vi.advanceTimersByTimeAsync(150);
    desk.ask(draft('two'));
    await vi.advanceTimersByTimeAsync(150);
    expect(told).toEqual([{ problem: { code: 'unexpected', sentence: 'There was no answer.' } }, answer('two')]);
  });
});

describe('the names of findings', () => {
  it('hold from one check to the next, whatever came before them in the text', () => {
    const names = new Map<string, string>();
    const before = steadyFindings(findings, names);
    expect(new Set(before.map(({ id }) => id)).size).toBe(findings.length);
    const [first, ...rest] = findings;
    const after = steadyFindings(
      [...rest, { ...first!, claim: { ...first!.claim, words: 'something new' } as never }].map((each, at) => ({
        ...each,
        id: `f${at}`,
      })),
      names,
    );
    expect(after.slice(0, -1).map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
    expect(before.map(({ id }) => id)).not.toContain(after.at(-1)?.id);
  });

  it('tell two alike apart', () => {
    const [first] = findings;
    expect(new Set(steadyFindings([first!, first!], new Map()).map(({ id }) => id)).size).toBe(2);
  });
});
