// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Check, DRAFT, type Finding, type Source, type Voice } from '../../lib/model.ts';
import { EvidenceList } from '../../lib/panel/evidence.tsx';
import { Sources } from '../../lib/panel/sources.tsx';
import { countVoices, writeVoices } from '../../lib/panel/voices.ts';
import { find, mount, press, unmount, words } from './mount.tsx';
import { article, check, finding, quote, sources } from './story.ts';

afterEach(unmount);

const [echo, wire, inquiry] = sources as [Source, Source, Source];
const gull: Source = { ...wire, id: 'gull', publisher: 'The Gull', published: '2031-05-12' };
const all = [echo, wire, inquiry, gull];
const known = new Map(all.map((source) => [source.id, source]));
const agency: Voice = { name: 'Inland Press', sources: ['gull', 'wire'], by: 'text' };
const voices: Voice[] = [agency, { name: 'Lower Tarn Echo', sources: ['echo'] }];

const said = 'The harbour office said four people were hurt.';
const about = (more: Partial<Finding> = {}): Finding => ({
  ...finding({
    kind: 'count',
    words: 'four other people',
    value: { from: 4, to: 4, noun: 'person', state: 'injured' },
    verdict: 'agrees',
    evidence: [
      quote('wire', 'agrees', 'four', said),
      quote('gull', 'agrees', 'four', said),
      quote('echo', 'agrees', 'four', 'Four were hurt.'),
    ],
  }),
  ...more,
});

describe('the count of who says it', () => {
  it('counts each voice once a verdict', () => {
    expect(countVoices(about(), voices)).toEqual([{ verdict: 'agrees', count: 2 }]);
    expect(countVoices(about(), [])).toEqual([{ verdict: 'agrees', count: 3 }]);
    const changed = about({ evidence: [...about().evidence.slice(1), quote('wire', 'differs', 'five', 'Five.')] });
    expect(countVoices(changed, voices)).toEqual([
      { verdict: 'differs', count: 1 },
      { verdict: 'agrees', count: 2 },
    ]);
  });

  it('says whom they all cite, and how many where not all do', () => {
    const cited = 'the harbour office';
    const told = (ids: string[]) =>
      writeVoices(about({ sharedCitations: [{ cited, sources: ids }] }), voices, article, words.t);
    expect(told(['wire', 'echo'])).toBe('2 sources, both cite the harbour office');
    expect(told([article.id, 'wire', 'echo'])).toBe('2 sources, all cite the harbour office');
    expect(told([article.id, 'wire'])).toBe('2 sources, 2 cite the harbour office');
  });

  it('says no verdict again where all sources have the finding’s own, and each where they do not', () => {
    const told = (more: Partial<Finding>) => writeVoices(about(more), voices, article, words.t);
    expect(told({})).toBe('2 sources');
    expect(told({ evidence: [quote('echo', 'agrees', 'four', 'Four were hurt.')] })).toBe('1 source');
    const split = [quote('echo', 'agrees', 'four', 'Four.'), quote('inquiry', 'differs', 'six', 'Six.')];
    expect(told({ evidence: split, verdict: 'differs' })).toBe('1 differs, 1 agrees');
    // No other source speaks where the article speaks against itself.
    expect(told({ evidence: [quote(article.id, 'differs', 'five', 'Five.')], verdict: 'differs' })).toBe(
      'This article, elsewhere',
    );
  });

  it('names what does not count', () => {
    const uncounted = [{ ...quote('inquiry', 'differs', 'six', 'Six.'), because: 'withdrawn' as const }];
    expect(writeVoices(about({ uncounted }), voices, article, words.t)).toBe('2 sources, 1 not counted');
    expect(writeVoices(about({ evidence: [] }), voices, article, words.t)).toBe('');
  });
});

describe('what the voices say', () => {
  const list = (shown: Finding) => (
    <EvidenceList finding={shown} sources={known} voices={voices} article={article} tabIndex={0} />
  );

  it('shows one wording once, with the sites that carry it', async () => {
    const place = await mount(list(about()));
    const pieces = [...place.querySelectorAll('.piece')].map((piece) => piece.textContent);
    expect(pieces).toHaveLength(2);
    expect(pieces[0]).toContain('Inland Press, via 2 sites');
    expect(pieces[0]).toContain('The same words in The Gull.');
  });

  it('keeps apart what a carrier changed', async () => {
    const edited = about({
      evidence: [
        quote('wire', 'agrees', 'four', said),
        quote('gull', 'agrees', 'four', 'Four people, it said, were hurt.'),
      ],
    });
    expect((await mount(list(edited))).querySelectorAll('.piece')).toHaveLength(2);
  });

  it('names who cites the same person', async () => {
    const shared = [{ cited: 'the harbour office', sources: [article.id, 'wire', 'echo'] }];
    await mount(list(about({ sharedCitations: shared })));
    expect(find('.cited').textContent).toBe(
      'This article, Northern Desk and Lower Tarn Echo all cite the harbour office.',
    );
  });

  it('shows what does not count last, without a verdict, and why', async () => {
    const piece = (because: 'withdrawn' | 'same-text') => ({ ...quote('inquiry', 'differs', 'six', 'Six.'), because });
    await mount(list(about({ uncounted: [piece('withdrawn')] })));
    const shown = find('.piece:last-child');
    expect(shown.textContent).toContain('withdrawn by its publisher');
    expect(shown.textContent).not.toContain('Differs');
    expect(shown.querySelector('[data-verdict]')).toBeNull();
    await mount(list(about({ evidence: [], uncounted: [piece('same-text')] })));
    expect(find('.piece').textContent).toContain('the text of the page itself');
  });
});

describe('a draft', () => {
  const draft = { ...article, id: DRAFT };
  const said = async (shown: Finding) =>
    (await mount(<EvidenceList finding={shown} sources={known} voices={voices} article={draft} tabIndex={0} />))
      .textContent;

  it('is called a draft wherever it speaks', async () => {
    const own = [quote(DRAFT, 'differs', '57', 'He was 57.')];
    const sameText = [{ ...quote('gull', 'agrees', 'four', 'Four were hurt.'), because: 'same-text' as const }];
    const sharedCitations = [{ cited: 'the harbour office', sources: [DRAFT, 'echo'] }];
    const text = await said(about({ evidence: own, uncounted: sameText, sharedCitations }));
    expect(text).toContain('This draft, elsewhere');
    expect(text).toContain('the text of the draft itself');
    expect(text).toContain('This draft and Lower Tarn Echo both cite');
    expect(text).not.toMatch(/this (?:article|page)|the page/i);
  });

  it('is named by a source that has its very text', async () => {
    await mount(
      <Sources check={{ ...check, article: draft, voices: [{ ...voices[1]!, here: true }] }} choose={vi.fn()} />,
    );
    expect(find('.sources .standing').textContent).toBe('The same text as this draft, so it bears nothing out.');
  });
});

describe('the list of sources', () => {
  const shown = (more: Partial<Check> = {}): Check => ({
    ...check,
    sources: all,
    voices: [...voices, { name: 'Tarn Navigation Board', sources: ['inquiry'] }],
    others: [{ ...echo, id: 'ferry', title: 'Ferry fares rise', publisher: 'Ferry News' }],
    ...more,
  });
  const heads = () => [...document.querySelectorAll('.sources h2')].map((head) => head.textContent);

  it('is grouped by voice, and says how many there are', async () => {
    await mount(<Sources check={shown()} choose={vi.fn()} />);
    expect(heads()).toEqual(['4 sources compared, 3 voices', 'Others that may be about this']);
    const several = find('.several');
    expect(several.querySelector('.voice-head')?.textContent).toBe('Inland Press, via 2 sites the same text');
    expect(several.querySelectorAll('.listed')).toHaveLength(2);
    // The group's head says whose text it is.
    expect(several.textContent).not.toContain('text by');
  });

  it('shows what is to be known before a source’s word counts', async () => {
    const odd: Source = {
      ...echo,
      private: true,
      standing: 'withdrawn',
      callsItself: { publisher: 'The Real Echo', url: 'https://real.example/' },
    };
    const own: Voice[] = [{ name: 'Lower Tarn Echo', sources: ['echo'], here: true }];
    await mount(<Sources check={shown({ sources: [odd], voices: own, others: [] })} choose={vi.fn()} />);
    const text = find('.sources').textContent ?? '';
    for (const part of [
      'One source compared',
      'the page calls itself The Real Echo',
      'the page names https://real.example/ as its address',
      'private: shown in this panel only',
      'withdrawn by its publisher',
      'The same text as this page',
    ])
      expect(text).toContain(part);
  });

  it('drops and adds a source, and takes either back', async () => {
    const choose = vi.fn();
    await mount(<Sources check={shown()} choose={choose} />);
    await press(find('.choose', 'Drop, for this article: Lock keeper killed as barge hits bridge'));
    await press(find('.choose', 'Add, for this article: Ferry fares rise'));
    await mount(<Sources check={shown({ choices: { echo: 'add', ferry: 'drop' } })} choose={choose} />);
    expect(find('.listed', 'Lower Tarn Echo').textContent).toContain('added by you');
    expect(find('.listed', 'Ferry News').textContent).toContain('dropped by you');
    await press(find('.choose', 'Drop, for this article: Lock keeper killed as barge hits bridge'));
    await press(find('.choose', 'Add, for this article: Ferry fares rise'));
    expect(choose.mock.calls).toEqual([
      ['echo', 'drop'],
      ['ferry', 'add'],
      ['echo', 'auto'],
      ['ferry', 'auto'],
    ]);
  });

  it('keeps the focus on the source that went over to the other list', async () => {
    const dropped = shown({ sources: [wire, inquiry, gull], others: [echo], choices: { echo: 'drop' } });
    const move = vi.fn(async () => mount(<Sources check={dropped} choose={vi.fn()} />));
    await mount(<Sources check={shown()} choose={() => void move()} />);
    await press(find('.choose', 'Drop, for this article: Lock keeper killed as barge hits bridge'));
    expect(move).toHaveBeenCalledOnce();
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Add, for this article: Lock keeper killed as barge hits bridge (Lower Tarn Echo)',
    );
  });

  it('lists each source alone where no voices are told, never the article, and nothing where there is nothing', async () => {
    const { voices: _voices, ...alone } = shown({ others: [], sources: [...all, { ...echo, id: article.id }] });
    await mount(<Sources check={alone} choose={vi.fn()} />);
    expect(heads()).toEqual(['4 sources compared']);
    expect(document.querySelectorAll('.listed')).toHaveLength(4);
    await mount(<Sources check={{ ...alone, sources: [] }} choose={vi.fn()} />);
    expect(document.querySelector('.sources')).toBeNull();
  });
});
