import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import { outlookOf } from '../../lib/findings/outlook.ts';
import type { Article } from '../../lib/model.ts';
import { anArticle } from '../article.ts';

const HERE =
  'Ferry pilot Odile Brandt, 44, was injured when the ferry Larkspur struck the quay at Port Hesper on Monday. Four passengers were injured.';
const ONE =
  'Ferry pilot Odile Brandt, 44, was hurt when the ferry Larkspur hit the quay at Port Hesper on Monday. Her deputy, Tomas Leary, 31, was unhurt. Six passengers were injured.';
const TWO =
  'The ferry Larkspur hit the quay at Port Hesper on Monday. Pilot Odile Brandt, 44, was injured, and her deputy, Tomas Leary, 33, was not. Six passengers were injured.';

const report = (name: string, text: string, published: string) =>
  anArticle(text, {
    id: name,
    url: `https://${name}.example/ferry`,
    publisher: name,
    title: 'Ferry Larkspur hits quay at Port Hesper',
    published,
  });

const ECHO = report('Echo', ONE, '2031-05-12T18:00:00Z');
const POST = report('Post', TWO, '2031-05-13T09:00:00Z');

async function look(...others: Article[]) {
  const article = report('Ledger', HERE, '2031-05-12T10:00:00Z');
  const reports = others.length > 0 ? others : [ECHO, POST];
  const sets = reports.map((each) => factsOf(each, findClaims(each)));
  const check = await checkArticle(article, memoryLibrary(sets));
  return outlookOf(check, findClaims(article), sets);
}

describe('the outlook on a story', () => {
  it('tells what two sources say against each other and the article does not state', async () => {
    const { elsewhere } = await look();
    const age = elsewhere.find(({ finding }) => finding.kind === 'age');
    expect(age).toMatchObject({ source: 'Echo', finding: { verdict: 'differs', claim: { words: '31' } } });
    expect(age?.finding.evidence).toMatchObject([{ source: 'Post', words: '33' }]);
    expect(age?.finding.reason).toMatch(/^Echo: 31/);
  });

  it('leaves out what the article states itself', async () => {
    const { elsewhere } = await look();
    expect(elsewhere.filter(({ finding }) => finding.claim.words === '44')).toEqual([]);
  });

  it('takes no copy of a text for a second source, be it of another’s or of the article’s own', async () => {
    expect((await look(ECHO, report('Carrier', ONE, '2031-05-13'))).elsewhere).toEqual([]);
    const copies = ['Gull', 'Tern'].map((name) => report(name, HERE, '2031-05-12T11:00:00Z'));
    expect((await look(...copies)).elsewhere).toEqual([]);
    expect((await look(ECHO, ...copies)).elsewhere.map(({ source }) => source)).not.toContain('Gull');
  });

  it('leaves out what was taken back', async () => {
    expect((await look(ECHO, { ...POST, correction: 'Tomas Leary is 31.' })).elsewhere).toEqual([]);
  });

  it('follows the counts over all reports, the article among them', async () => {
    const { courses } = await look();
    expect(courses.find(({ of }) => of === 'wounded')?.points.map(({ source, from }) => [source, from])).toEqual([
      ['Ledger', 4],
      ['Echo', 6],
      ['Post', 6],
    ]);
  });
});

it('a report that its publisher took back is no point of a course', async () => {
  const article = report('Ledger', HERE, '2031-05-12T10:00:00Z');
  const sets = [ECHO, POST].map((each) => factsOf(each, findClaims(each)));
  const check = await checkArticle(article, memoryLibrary(sets));
  const back = sets.map((set, at) =>
    at === 0 ? { ...set, source: { ...set.source, standing: 'withdrawn' as const } } : set,
  );
  const sourcesIn = (courses: { points: { source: string }[] }[]) =>
    courses.flatMap(({ points }) => points.map(({ source }) => source));
  expect(sourcesIn(outlookOf(check, findClaims(article), sets).courses)).toContain('Echo');
  expect(sourcesIn(outlookOf(check, findClaims(article), back).courses)).not.toContain('Echo');
});
