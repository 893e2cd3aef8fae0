import { describe, expect, it } from 'vitest';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import type { Check, Finding, Kind } from '../../lib/model.ts';
import { BAKERY, COURIER, HERALD, RADIO } from './barge.ts';
import { articleOf, sourceOf, type Told } from './told.ts';

function check(page: Told, ...sources: Told[]): Promise<Check> {
  return checkArticle(articleOf(page), memoryLibrary(sources.map(sourceOf)));
}

/** The one finding of a kind on these words. */
function findingOn({ findings }: Check, kind: Kind, words: string): Finding {
  const found = findings.filter((finding) => finding.kind === kind && finding.claim.words === words);
  expect(found, `${kind} ${words}`).toHaveLength(1);
  return found[0]!;
}

function placesOf({ article }: Check, finding: Finding): string[] {
  return finding.places.map(({ start, end }) => article.text.slice(start, end));
}

/** Who says what on a finding. */
function said({ evidence }: Finding): string[] {
  return evidence.map(({ source, verdict, words }) => `${source} ${verdict}: ${words}`);
}

describe('mentions of one claim', () => {
  it('are one finding with several places, in text order', async () => {
    const checked = await check(HERALD, RADIO);
    const name = findingOn(checked, 'name', 'Hugo Renner');
    expect(placesOf(checked, name)).toEqual(['Hugo Renner', 'Renner', 'Renner']);
    expect(checked.findings.filter(({ claim }) => claim.words === 'Renner')).toEqual([]);
    expect(name.places[0]).toEqual({ start: name.claim.start, end: name.claim.end });
  });

  it('stay apart where their evidence is not the same', async () => {
    const page = { ...HERALD, text: `${HERALD.text}\nHugo Renner, 53, was well known.` };
    const checked = await check(page, RADIO);
    expect(said(findingOn(checked, 'age', '52'))).toEqual(['radio differs: 53']);
    expect(said(findingOn(checked, 'age', '53'))).toEqual(['radio agrees: 53', 'herald differs: 52']);
  });

  it('have an id each, no two alike', async () => {
    const { findings } = await check(HERALD, RADIO, COURIER);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });
});

describe('several sources', () => {
  it('are all listed where they agree', async () => {
    const checked = await check(HERALD, RADIO, COURIER);
    const road = findingOn(checked, 'place', 'Quarry Road');
    expect(road.verdict).toBe('agrees');
    expect(said(road).sort()).toEqual(['courier agrees: Quarry Road', 'radio agrees: Quarry Road']);
    expect(checked.sources.map(({ id }) => id).sort()).toEqual(['courier', 'radio']);
  });

  it('give the gravest verdict, with its reason, whichever comes first', async () => {
    for (const sources of [
      [RADIO, COURIER],
      [COURIER, RADIO],
    ]) {
      const age = findingOn(await check(HERALD, ...sources), 'age', '52');
      expect(age.verdict).toBe('differs');
      expect(age.reason).toBe('Here 52; Valley Radio has 53 for the same person.');
      expect(said(age).sort()).toEqual(['courier agrees: 52', 'radio differs: 53']);
    }
  });

  it('give the gravest verdict where another source is likelier to be looked at first', async () => {
    const [radio, courier] = [
      { ...RADIO, text: RADIO.text.replace('53', '52') },
      { ...COURIER, text: COURIER.text.replace('52', '53') },
    ];
    const age = findingOn(await check(HERALD, radio, courier), 'age', '52');
    expect(age.verdict).toBe('differs');
    expect(age.reason).toBe('Here 52; Marlow Courier has 53 for the same person.');
    expect(said(age)).toEqual(['radio agrees: 52', 'courier differs: 53']);
  });

  it('show their own words with each piece of evidence', async () => {
    const { evidence } = findingOn(await check(HERALD, RADIO), 'age', '52');
    expect(evidence[0]?.said.text).toBe('Hugo Renner, 53, was found dead in the wheelhouse.');
    const { start, end } = evidence[0]!.said as { start: number; end: number };
    expect(articleOf(RADIO).text.slice(start, end)).toBe(evidence[0]?.said.text);
  });
});

describe('a source on another story', () => {
  it('is neither listed nor compared, though it shares the town, the police and their spokeswoman', async () => {
    const checked = await check(HERALD, BAKERY);
    expect(checked.sources).toEqual([]);
    expect(checked.findings.length).toBeGreaterThan(5);
    expect(new Set(checked.findings.map(({ verdict }) => verdict))).toEqual(new Set(['unmatched']));
  });

  it('adds nothing to what those on the story say', async () => {
    const { others, ...checked } = await check(HERALD, BAKERY, RADIO);
    const { others: _none, ...alone } = await check(HERALD, RADIO);
    expect(checked).toEqual(alone);
    expect(others?.map(({ id }) => id)).toEqual(['bakery']);
  });
});

describe('the page itself', () => {
  it('is no source, though the library holds it', async () => {
    const checked = await check(HERALD, HERALD);
    expect(checked.sources).toEqual([]);
    expect(checked.findings.flatMap(({ evidence }) => evidence)).toEqual([]);
    expect((await check(HERALD, HERALD, RADIO)).sources.map(({ id }) => id)).toEqual(['radio']);
  });

  it('is a source where it contradicts itself, listed last, even with nothing else to go by', async () => {
    const page = { ...HERALD, text: `${HERALD.text}\nHugo Renner, 57, was well known.` };
    const alone = await check(page);
    expect(alone.sources).toEqual([
      expect.objectContaining({ id: 'herald', publisher: 'Fenholt Herald', title: HERALD.title }),
    ]);
    const age = findingOn(alone, 'age', '57');
    expect(age.reason).toBe('Here 57; elsewhere on this page 52 for the same person.');
    expect(said(age)).toEqual(['herald differs: 52']);

    const both = await check(page, COURIER);
    expect(both.sources.map(({ id }) => id)).toEqual(['courier', 'herald']);
    expect(said(findingOn(both, 'age', '57'))).toEqual(['courier differs: 52', 'herald differs: 52']);
    expect(said(findingOn(both, 'age', '52'))).toEqual(['courier agrees: 52']);
  });
});

describe('a claim without a source', () => {
  it('is unmatched, and says so', async () => {
    const checked = await check(HERALD, RADIO);
    const wife = findingOn(checked, 'kin', 'a wife');
    expect(wife).toMatchObject({ verdict: 'unmatched', evidence: [] });
    expect(wife.reason).toBe('No other source on this story states it.');
  });

  it('is no finding where it is but what somebody unnamed is called', async () => {
    const checked = await check({ ...HERALD, text: `${HERALD.text}\nA retired teacher saw it from the bank.` }, RADIO);
    expect(checked.findings.filter(({ claim }) => claim.words.includes('teacher'))).toEqual([]);
    expect(findingOn(checked, 'role', 'captain').verdict).toBe('unmatched');
  });

  it('is no finding where it is told of an earlier version of the page', async () => {
    const note = 'An earlier version of this story misstated the age of Hugo Renner, 59.';
    const checked = await check({ ...HERALD, text: `${HERALD.text}\n${note}` }, RADIO);
    const at = checked.article.text.indexOf(note);
    expect(checked.findings.flatMap(({ places }) => places).filter(({ start }) => start >= at)).toEqual([]);
  });
});

describe('a page without any claim', () => {
  it('has no findings and no sources', async () => {
    const { findings, sources } = await check({ id: 'empty', text: 'it is quiet here' }, RADIO);
    expect(findings).toEqual([]);
    expect(sources).toEqual([]);
  });
});
