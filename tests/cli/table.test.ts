import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../lib/cli/output.ts';
import { tableOf } from '../../lib/cli/table.ts';
import type { Article, Check, Evidence, Finding, Source, Voice } from '../../lib/model.ts';

const article: Article = {
  id: 'mill.txt',
  title: 'Fire at the mill',
  published: '2024-05-02',
  authors: [],
  text: 'Ada Brook, 41, ran out.',
  blocks: [],
  coverage: { total: 1, placed: 1 },
};
const gazette: Source = {
  id: 'g',
  publisher: 'The Gazette',
  published: '2024-05-03T08:00:00Z',
  title: 'Mill burns',
  authors: [],
};

function evidence(more: Partial<Evidence> = {}): Evidence {
  const said = { type: 'quote', text: 'Ada Brook, 43, fled.', start: 0, end: 20 } as const;
  return { source: 'g', fact: 'g#0', verdict: 'differs', reason: 'Here 41; there 43.', words: '43', said, ...more };
}

function finding(more: Partial<Finding> = {}): Finding {
  const claim: Finding['claim'] = {
    kind: 'age',
    start: 11,
    end: 13,
    words: '41',
    sentence: { text: article.text, start: 0, end: 23 },
    block: 'paragraph',
    subject: {},
    value: { from: 41, to: 41, unit: 'year' },
  };
  return {
    id: 'f',
    kind: 'age',
    verdict: 'differs',
    reason: 'Why.',
    claim,
    places: [claim],
    evidence: [evidence()],
    ...more,
  };
}

const shown = (findings: Finding[], sources = [gazette], width = 140) =>
  tableOf({ article, sources, findings } as Check, width);

describe('the table', () => {
  it('shows the words of both, the source with its day, and the reason in one row', () => {
    const row = shown([finding()])
      .split('\n')
      .find((line) => line.startsWith('differs'));
    expect(row?.split(/ {2,}/)).toEqual([
      'differs',
      'age',
      '“41”',
      '“43”',
      'The Gazette, 2024-05-03',
      'Here 41; there 43.',
    ]);
  });

  it('puts the gravest first and counts each verdict', () => {
    const agrees = finding({ verdict: 'agrees', evidence: [evidence({ verdict: 'agrees' })] });
    const text = shown([agrees, finding({ verdict: 'unmatched', evidence: [] }), finding(), finding()]);
    const verdicts = text.split('\n').flatMap((line) => /^(differs|agrees) /.exec(line)?.[1] ?? []);
    expect(verdicts).toEqual(['differs', 'differs', 'agrees']);
    expect(text).toMatch(/\n2 differ · 1 agrees · 1 that no other source states\.$/);
  });

  it('calls a summary one, and the page itself by that name', () => {
    const said = { type: 'statement', text: 'She was 43.', by: 'City desk' } as const;
    expect(shown([finding({ evidence: [evidence({ said })] })])).toContain('[summary] She was 43.');
    expect(shown([finding({ evidence: [evidence({ source: 'mill.txt' })] })])).toContain('this page itself');
  });

  it('says so where nothing could be compared', () => {
    expect(shown([], [])).toBe(
      'mill.txt · Fire at the mill · 2024-05-02\nNo source on this story.\n\nNo checkable detail found.',
    );
  });

  it('keeps to its width and loses no word', () => {
    const reasons = fc.array(fc.stringMatching(/^[a-z]{1,60}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(reasons, fc.integer({ min: 100, max: 200 }), (words, width) => {
        const lines = shown([finding({ evidence: [evidence({ reason: words.join(' ') })] })], [gazette], width).split(
          '\n',
        );
        const table = lines.slice(lines.indexOf('') + 1, lines.lastIndexOf(''));
        for (const line of table) expect(line.length).toBeLessThanOrEqual(width);
        const column = (lines.find((line) => line.startsWith('verdict')) ?? '').indexOf('why');
        expect(
          table
            .slice(2)
            .map((line) => line.slice(column))
            .join('')
            .replaceAll(' ', ''),
        ).toBe(words.join(''));
      }),
    );
  });
});

describe('what a page says on the terminal', () => {
  it('cannot steer it', () => {
    expect(printable('a\u001b[31mred\u0007\u202e b\r\n c\u009b')).toBe('a[31mred b c');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe('the voices behind the sources', () => {
  const carrier: Source = { ...gazette, id: 'c', publisher: 'The Carrier' };
  const voice: Voice = { name: 'Associated Press', sources: ['g', 'c'], by: 'text' };
  const told = (more: Partial<Check>) =>
    tableOf({ article, sources: [gazette, carrier], findings: [], ...more } as Check, 140);

  it('are told where several sources are one, or where one is the page itself', () => {
    expect(told({ voices: [voice] })).toContain(
      'One voice: Associated Press, via The Gazette, 2024-05-03; The Carrier, 2024-05-03 (the same text).',
    );
    expect(told({ voices: [{ name: 'The Gazette', sources: ['g'] }] })).not.toContain('voice');
    expect(told({ voices: [{ name: 'The Gazette', sources: ['g'], here: true }] })).toContain(
      'The Gazette: the same text as this page, so it bears nothing out.',
    );
  });

  it('are told to count for nothing where their report was taken back', () => {
    const sources: Source[] = [{ ...gazette, standing: 'withdrawn' }];
    const voices = [{ name: 'The Gazette', sources: ['g'] }];
    expect(told({ sources, voices })).toContain('The Gazette, 2024-05-03: withdrawn, so it counts for nothing.');
  });

  it('are told to cite the same person', () => {
    const shared = finding({ sharedCitations: [{ cited: 'the coroner', sources: [article.id, 'g'] }] });
    expect(shown([shared])).toContain('“41”: this page and The Gazette both cite the coroner.');
  });
});
