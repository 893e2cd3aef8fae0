import { describe, expect, it } from 'vitest';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import { publicPart } from '../../lib/findings/public.ts';
import { voicesOf } from '../../lib/findings/voices.ts';
import type { Check, Finding, Kind, Source, SourceChoices, SourceFacts } from '../../lib/model.ts';
import { sketchOf } from '../../lib/text/sketch.ts';
import { BAKERY, COURIER, HERALD, RADIO } from './barge.ts';
import { articleOf, sourceOf, type Told } from './told.ts';

/** One agency's report, as long as such reports are, and as three sites print it. */
const WIRE = `The captain of a gravel barge was killed when his vessel struck the pier of Fenholt late Tuesday.
Hugo Renner, 52, was found dead in the wheelhouse after the barge had lost its rudder near Quarry Road, police said.
Two deckhands jumped into the cold water and were pulled out by a fisherman who had heard the crash from his boat.
Both were taken to Saint Brandan Hospital with bruises and were expected to leave it before the end of the week.
Investigators will lift the wheelhouse out of the river as soon as the flood that followed the storm has gone down.`;
const carried = (id: string, more: Partial<Told> = {}): Told => ({
  id,
  publisher: `The ${id}`,
  published: '2031-03-05',
  title: `Barge captain killed (${id})`,
  text: `FENHOLT (AP) — ${WIRE}`,
  ...more,
});

const library = (...sources: (Told | SourceFacts)[]) =>
  memoryLibrary(sources.map((source) => ('facts' in source ? source : sourceOf(source))));
const check = (page: Told, ...sources: (Told | SourceFacts)[]) => checkArticle(articleOf(page), library(...sources));
const withSource = (told: Told, more: Partial<Source>): SourceFacts => {
  const set = sourceOf(told);
  return { ...set, source: { ...set.source, ...more } };
};

function findingOn({ findings }: Pick<Check, 'findings'>, kind: Kind, words: string): Finding {
  const found = findings.filter((finding) => finding.kind === kind && finding.claim.words === words);
  expect(found, `${kind} ${words}`).toHaveLength(1);
  return found[0]!;
}
const membersOf = ({ voices = [] }: Check) => voices.map(({ sources }) => [...sources].sort());

describe('one text on several sites', () => {
  it('is one voice, named after the agency that it credits', async () => {
    const checked = await check(HERALD, carried('Gull'), carried('Tern'), RADIO, carried('Plover'));
    expect(membersOf(checked).sort()).toEqual([['Gull', 'Plover', 'Tern'], ['radio']]);
    expect(checked.voices?.find(({ sources }) => sources.length > 1)).toMatchObject({
      name: 'Associated Press',
      by: 'text',
    });
    expect(checked.voices?.find(({ sources }) => sources.length === 1)).toEqual({
      name: 'Valley Radio',
      sources: ['radio'],
    });
  });

  it('is one voice without any credit, named after who had it first', async () => {
    const text = WIRE;
    const checked = await check(
      HERALD,
      carried('Gull', { text, published: '2031-03-06' }),
      carried('Tern', { text: `Photo: the pier.\n${text}\nSubscribe to our newsletter.`, published: '2031-03-05' }),
    );
    expect(checked.voices).toEqual([{ name: 'The Tern', sources: ['Tern', 'Gull'], by: 'text' }]);
  });

  it('is two voices where two reporters wrote of one night', async () => {
    expect(membersOf(await check(HERALD, RADIO, COURIER)).sort()).toEqual([['courier'], ['radio']]);
  });

  it('is one voice where one publisher reports twice, but not where a site merely shows others’ pages', async () => {
    const later = { ...COURIER, publisher: 'Valley Radio' };
    expect((await check(HERALD, RADIO, later)).voices).toMatchObject([{ name: 'Valley Radio', by: 'publisher' }]);
    for (const publisher of ['web.archive.org', 'news.yahoo.com', 'MSN']) {
      const shown = [RADIO, COURIER].map((told) => ({ ...told, publisher }));
      expect((await check(HERALD, ...shown)).voices, publisher).toHaveLength(2);
    }
  });

  it('joins voices that a later source ties together', () => {
    const tied = (id: string, publisher: string, text?: string) => ({
      source: { id, publisher, title: id, authors: [] },
      ...(text ? { sketch: sketchOf(text) } : {}),
    });
    const voices = voicesOf([], [tied('a', 'A', WIRE), tied('b', 'B'), tied('c', 'C'), tied('d', 'B', WIRE)]);
    expect(voices.map(({ sources }) => [...sources].sort())).toEqual([['a', 'b', 'd'], ['c']]);
    expect(voices[0]?.by).toBe('text');
  });

  it('is one voice in fact sets whose maker names the agency', () => {
    const summed = (id: string, origin?: string) => ({
      source: { id, publisher: id, title: id, authors: [], ...(origin ? { origin } : {}) },
    });
    const voices = voicesOf([], [summed('a', 'The AP'), summed('b', 'Associated Press'), summed('c')]);
    expect(voices).toMatchObject([{ name: 'Associated Press', sources: ['a', 'b'], by: 'credit' }, { name: 'c' }]);
  });
});

describe('the page’s own text on another site', () => {
  const page = carried('page');

  it('bears nothing out, and says so', async () => {
    const checked = await check(page, carried('Gull'));
    expect(checked.voices).toMatchObject([{ here: true }]);
    const age = findingOn(checked, 'age', '52');
    expect(age).toMatchObject({ verdict: 'unmatched', evidence: [] });
    expect(age.uncounted).toMatchObject([{ source: 'Gull', because: 'same-text', verdict: 'agrees' }]);
    expect(age.reason).toBe('The Gull has the same text as this page; no independent source states it.');
    expect(checked.findings.filter(({ verdict }) => verdict === 'agrees')).toEqual([]);
  });

  it('still differs where somebody changed it', async () => {
    const checked = await check(page, carried('Gull', { text: `FENHOLT (AP) — ${WIRE}`.replace('52', '53') }));
    expect(findingOn(checked, 'age', '52')).toMatchObject({
      verdict: 'differs',
      evidence: [{ source: 'Gull', words: '53' }],
    });
  });

  it('leaves the word to who wrote apart', async () => {
    const age = findingOn(await check(page, carried('Gull'), COURIER), 'age', '52');
    expect(age.verdict).toBe('agrees');
    expect(age.evidence.map(({ source }) => source)).toEqual(['courier']);
  });
});

describe('a source that was taken back', () => {
  it.each(['corrected', 'withdrawn'] as const)('counts for nothing: %s', async (standing) => {
    const checked = await check(HERALD, withSource(RADIO, { standing }), COURIER);
    expect(checked.sources.find(({ id }) => id === 'radio')?.standing).toBe(standing);
    expect(checked.findings.flatMap(({ evidence }) => evidence).filter(({ source }) => source === 'radio')).toEqual([]);
    const age = findingOn(checked, 'age', '52');
    expect(age).toMatchObject({ verdict: 'agrees', uncounted: [{ source: 'radio', because: standing }] });
    const alone = findingOn(await check(HERALD, withSource(RADIO, { standing })), 'age', '52');
    expect(alone.verdict).toBe('unmatched');
    expect(alone.reason).toBe(
      `Valley Radio speaks of it, in a report that was ${standing} since; no other source states it.`,
    );
  });
});

describe('who is cited', () => {
  const cites = (told: Told, sentence: string): Told => ({ ...told, text: `${told.text}\n${sentence}` });
  const page = cites(HERALD, 'Renner leaves two daughters, Harbour Master Bram Oster said.');
  const radio = cites(RADIO, 'Renner leaves two daughters, according to Bram Oster.');
  const courier = cites(COURIER, 'Renner leaves two daughters, said Oster.');

  it('is told where the page and a source cite the same person', async () => {
    const kin = findingOn(await check(page, radio), 'kin', 'two daughters');
    expect(kin.evidence).toMatchObject([{ source: 'radio', cited: 'Bram Oster' }]);
    expect(kin.sharedCitations).toEqual([{ cited: 'Harbour Master Bram Oster', sources: ['herald', 'radio'] }]);
  });

  it('is told where two sources cite the same person, and the page nobody', async () => {
    const bare = cites(HERALD, 'Renner leaves two daughters.');
    const kin = findingOn(await check(bare, radio, courier), 'kin', 'two daughters');
    expect(kin.sharedCitations?.map(({ sources }) => [...sources].sort())).toEqual([['courier', 'radio']]);
  });

  it('is not told where they cite different persons, or are one voice', async () => {
    const other = cites(RADIO, 'Renner leaves two daughters, according to Ilka Moravec.');
    expect(findingOn(await check(page, other), 'kin', 'two daughters')).not.toHaveProperty('sharedCitations');
    const bare = cites(HERALD, 'Renner leaves two daughters.');
    const twice = await check(bare, radio, { ...courier, publisher: 'Valley Radio' });
    expect(findingOn(twice, 'kin', 'two daughters')).not.toHaveProperty('sharedCitations');
  });
});

describe('the user’s choice of sources', () => {
  const chosen = (choices: SourceChoices) => checkArticle(articleOf(HERALD), library(RADIO, COURIER, BAKERY), choices);
  const ids = (sources: Source[] | undefined) => sources?.map(({ id }) => id).sort();

  it('leaves out what it drops, and offers it again', async () => {
    const checked = await chosen({ radio: 'drop' });
    expect(ids(checked.sources)).toEqual(['courier']);
    expect(ids(checked.others)).toEqual(['bakery', 'radio']);
    expect(checked.others?.[0]?.id).toBe('radio');
    expect(findingOn(checked, 'age', '52').evidence.map(({ source }) => source)).toEqual(['courier']);
  });

  it('takes in what it adds, though it tells of something else', async () => {
    expect(ids((await chosen({})).sources)).toEqual(['courier', 'radio']);
    const checked = await chosen({ bakery: 'add' });
    expect(ids(checked.sources)).toEqual(['bakery', 'courier', 'radio']);
    expect(checked.others).toEqual([]);
  });

  it('takes in what shares nothing with the page, and leaves out what is not there any more', async () => {
    const far = { id: 'far', publisher: 'Far Times', text: 'Cherry trees blossom early this spring.' };
    const checked = await checkArticle(articleOf(HERALD), library(far), { far: 'add', gone: 'add' });
    expect(ids(checked.sources)).toEqual(['far']);
  });
});

describe('private sources', () => {
  it('are in the check, and nowhere in what the page is told', async () => {
    const checked = await check(HERALD, withSource(RADIO, { private: true }), COURIER);
    expect(findingOn(checked, 'age', '52')).toMatchObject({ verdict: 'differs' });
    const told = publicPart(checked);
    expect(findingOn(told, 'age', '52')).toMatchObject({ verdict: 'agrees', evidence: [{ source: 'courier' }] });
    expect(JSON.stringify(told)).not.toMatch(/radio/i);
    expect(told.findings.map(({ id }) => id)).toEqual(checked.findings.map(({ id }) => id));
  });

  it('leave what only they speak of unmatched there', async () => {
    const told = publicPart(await check(HERALD, withSource(RADIO, { private: true })));
    expect(new Set(told.findings.map(({ verdict }) => verdict))).toEqual(new Set(['unmatched']));
    expect(told).toMatchObject({ sources: [], voices: [] });
  });

  it('give no voice their name, no shared citation their place, and no withdrawn word their trace', async () => {
    const cited = 'Renner leaves two daughters, according to Bram Oster.';
    const hidden = withSource({ ...RADIO, text: `${RADIO.text}\n${cited}` }, { private: true, standing: 'withdrawn' });
    const copy = withSource(carried('Gull', { published: '2031-03-01', text: WIRE }), { private: true });
    const open = carried('Tern', { text: WIRE });
    const told = publicPart(await check({ ...HERALD, text: `${HERALD.text}\n${cited}` }, hidden, copy, open));
    expect(told.voices).toEqual([{ name: 'The Tern', sources: ['Tern'] }]);
    expect(JSON.stringify(told)).not.toMatch(/radio|gull/i);
  });

  it('change nothing where there are none', async () => {
    const checked = await check(HERALD, RADIO, COURIER);
    expect(publicPart(checked)).toEqual({
      sources: checked.sources,
      findings: checked.findings,
      voices: checked.voices,
    });
  });
});
