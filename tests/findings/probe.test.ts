import { describe, expect, it } from 'vitest';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import { probesOf } from '../../lib/findings/probe.ts';
import type { Finding } from '../../lib/model.ts';
import { aFinding } from '../article.ts';
import { articleOf, sourceOf } from './told.ts';

const RADIO = {
  id: 'radio',
  publisher: 'Valley Radio',
  published: '2031-03-05',
  title: 'One dead after gravel barge hits pier in Fenholt',
  text: `The captain of a gravel barge died when the vessel hit a pier at Fenholt on Tuesday night.
Hugo Renner, 53, was found dead in the wheelhouse. Three deckhands were injured, the Fenholt Police Department said.`,
};

const LEAD = 'A barge struck the pier of Fenholt late Tuesday and its captain, Hugo Renner, was killed, police said.';

/** Words of the findings that a report would lose its marks on, and those that keep theirs. */
async function sorted(...sentences: string[]): Promise<{ probes: string[]; kept: string[] }> {
  const page = { id: 'page', published: '2031-03-05', title: 'Barge strikes Fenholt pier' };
  const article = articleOf({ ...page, text: [LEAD, ...sentences].join('\n') });
  const { findings } = await checkArticle(article, memoryLibrary([sourceOf(RADIO)]));
  const probes = probesOf(findings);
  const words = (of: typeof findings) => of.map(({ claim }) => claim.words);
  return {
    probes: words(findings.filter(({ id }) => probes.has(id))),
    kept: words(findings.filter(({ id, verdict }) => !probes.has(id) && verdict !== 'unmatched')),
  };
}

describe('a page that tries out values', () => {
  it('of one age is marked on none of them, the right one included', async () => {
    const ages = [51, 52, 53, 54].map((age) => `Hugo Renner, ${age}, was well known.`);
    const { probes, kept } = await sorted(...ages);
    expect(probes).toEqual(['51', '52', '53', '54']);
    expect(kept).toContain('Hugo Renner');
    expect(kept).not.toContain('53');
  });

  it('of one count is marked on none of them', async () => {
    const counts = ['Two', 'Three', 'Four', 'Five'].map((count) => `${count} deckhands were injured in the crash.`);
    const { probes } = await sorted(...counts);
    expect(probes).toEqual(['Two deckhands', 'Three deckhands', 'Four deckhands', 'Five deckhands']);
  });

  it('is found out by the fact that its values are held against, whomever it says they are of', () => {
    const stated = (from: number, fact: string): Finding => {
      const finding = aFinding(`${from}`, `${from}`, 'differs');
      const claim = { ...finding.claim, value: { from, to: from, unit: 'year' } } as Finding['claim'];
      const said = { type: 'statement', text: 'He was 53.', by: 'Valley Radio' } as const;
      return {
        ...finding,
        claim,
        evidence: [{ source: 'radio', fact, verdict: 'differs', reason: '', words: '53', said }],
      };
    };
    const one = [41, 42, 43, 44].map((age) => stated(age, 'f1'));
    expect([...probesOf(one)]).toEqual(['41', '42', '43', '44']);
    expect(probesOf([41, 42, 43, 44].map((age) => stated(age, `f${age}`))).size).toBe(0);
    expect(probesOf(one.slice(1)).size).toBe(0);
  });
});

describe('an honest report', () => {
  it('may contradict itself and correct itself', async () => {
    const { probes, kept } = await sorted('Hugo Renner, 52, was well known.', 'Hugo Renner, 51, had sailed for years.');
    expect(probes).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(['52', '51']));
  });

  it('may repeat one value as often as it likes', async () => {
    const told = Array.from({ length: 9 }, () => 'Hugo Renner, 53, was well known.');
    expect((await sorted(...told)).probes).toEqual([]);
  });

  it('may list many people, each with an age', async () => {
    const people = ['Mara Olin', 'Jon Pars', 'Ida Kvist', 'Tove Lund', 'Per Holm', 'Nils Berg'];
    const told = people.map((name, index) => `${name}, ${31 + index}, a deckhand, was pulled from the river.`);
    const { probes, kept } = await sorted('Hugo Renner, 53, was well known.', ...told);
    expect(probes).toEqual([]);
    expect(kept).toContain('53');
  });

  it('may tell one place and one time more and less exactly', async () => {
    const told = [
      'It was near the old pier at Fenholt.',
      'It was on Tuesday night.',
      'It was late on March 4.',
      'The call came at 10:18 p.m.',
      'It was 10 p.m. or later.',
    ];
    expect((await sorted(...told)).probes).toEqual([]);
  });

  it('may count many things', async () => {
    const told = [
      'Two tugs came.',
      'Three boats came.',
      'Five people watched.',
      'Nine people sang.',
      'Two people left.',
    ];
    expect((await sorted(...told)).probes).toEqual([]);
  });
});
