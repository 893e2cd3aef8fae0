import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleFromText } from '../../lib/article/plain.ts';
import { findClaims } from '../../lib/claims/find.ts';
import type { Output } from '../../lib/cli/output.ts';
import { runCheck } from '../../lib/cli/run.ts';
import { factsOf } from '../../lib/facts/kept.ts';
import { memoryLibrary } from '../../lib/facts/memory.ts';
import { checkArticle } from '../../lib/findings/check.ts';
import { explain } from '../../lib/findings/explain.ts';

const TITLE = 'Two hurt as barn burns in Tollmere';
const PAGE = [
  'Oona Kask, 41, was hurt when a barn burned in Tollmere on Tuesday, Fire Chief Bram Oster said.',
  'The fire on Quarry Road broke out about 3 p.m. Tuesday and killed 12 horses.',
  'A memorial for the horses will be held at 6 p.m. Friday.',
  'The town voted 7-2 to pay for it.',
].join('\n');
const SOURCE = [
  'Oona Kask, 43, was hurt in a barn fire in Tollmere on Tuesday, Fire Chief Bram Oster said.',
  'The fire on Quarry Road began about 3 p.m. Tuesday. It killed 14 horses.',
].join('\n');
const ELSEWHERE = 'The council of Varnsted voted on Monday to raise the fee for moorings to 90 crowns.';

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-why-'));
  const report = (title: string, text: string, published: string, publisher: string) =>
    JSON.stringify({ title, text, published, publisher });
  writeFileSync(file('page.json'), report(TITLE, PAGE, '2021-06-09', 'The Tollmere Post'));
  writeFileSync(file('source.json'), report('Barn fire in Tollmere hurts two', SOURCE, '2021-06-10', 'The Argus'));
  writeFileSync(file('elsewhere.json'), report('Moorings cost more', ELSEWHERE, '2021-06-10', 'The Varnsted Bee'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function why(span: string, ...more: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const output: Output = {
    print: async (line) => void printed.push(line),
    complain: (sentence) => void complaints.push(sentence),
    width: 120,
  };
  const code = await runCheck([file('page.json'), '--why', span, '--source', file('source.json'), ...more], output);
  return { code, text: printed.join('\n'), complaints };
}

describe('why', () => {
  it('tells the claim with all that it was judged by', async () => {
    const at = PAGE.indexOf('41');
    const { code, text, complaints } = await why(`${at}-${at + 2}`);
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
    expect(text.split('\n').slice(0, 6)).toEqual([
      `age “41” · ${at}-${at + 2} in the text`,
      '  value: 41 {"from":41,"to":41,"unit":"year"}',
      '  hedge: none',
      '  subject: Oona Kask, aged 41',
      '  event: not told',
      `  sentence: “${PAGE.split('\n')[0]}” (paragraph)`,
    ]);
  });

  it('tells how the source’s story, its facts and the rule led to the verdict', async () => {
    const { text } = await why('41');
    expect(text).toMatch(/\n {2}The Argus, 2021-06-10\n {4}of this story: likeness [\d.]+, -?[\d.]+ needed\n/);
    expect(text).toMatch(/shared keys: .*\bname:oona kask\b/);
    expect(text).toContain('differs (differing): nothing bears it out');
    expect(text).toContain('reason: Here 41; The Argus has 43 for the same person.');
    expect(text).toMatch(/→ differs, sureness 1 of [\d.]+: “43” of Oona Kask/);
  });

  it('shows the signs of a kind that is weighed, and its hedge and event', async () => {
    const { text } = await why('about 3 p.m. Tuesday');
    expect(text).toContain('hedge: about');
    expect(text).toMatch(/→ agrees, sureness [\d.]+ of [\d.]+: “about 3 p\.m\. Tuesday”/);
    expect(text).toMatch(/signs: .*\bcontext 0\.\d/);
    expect((await why('Oona Kask')).text).not.toContain('signs:');
  });

  it('explains every claim that a phrase meets, wherever it stands', async () => {
    const { text } = await why('"Tuesday"');
    expect(text.match(/^time /gm)).toHaveLength(2);
    expect((await why('Tollmere')).text).toContain('in the title');
  });

  it('says why nothing was concluded', async () => {
    expect((await why('6 p.m. Friday')).text).toMatch(/no evidence \((?:unsure|nothing)\): /);
  });

  it('names the source that tells of something else, and its likeness where it was looked at', async () => {
    const { text } = await why('41', '--source', file('elsewhere.json'));
    const told = text.slice(text.indexOf('The Varnsted Bee'));
    expect(told).toMatch(/^The Varnsted Bee, 2021-06-10\n {4}not of this story: /);
    expect(told).not.toContain('sureness');
  });

  it('takes what looks like a place and is none for words of the page', async () => {
    expect((await why('7-2')).text).toContain('“7-2”');
  });

  it('says plainly that no claim stands there', async () => {
    const { code, text } = await why('will be');
    expect(code).toBe(0);
    expect(text).toMatch(/^“will be”: no claim was found there\./);
  });

  it.each([
    ['9-4', /the page's text has no such place; it goes from 0 to \d+\.$/],
    ['0-99999', /the page's text has no such place/],
    ['Nobody here', /the page's text has no “Nobody here”\.$/],
    [' ', /--why needs START-END or a phrase/],
  ])('refuses “%s” in one sentence', async (span, sentence) => {
    const { code, text, complaints } = await why(span);
    expect({ code, text }).toEqual({ code: 2, text: '' });
    expect(complaints).toEqual([expect.stringMatching(sentence)]);
  });

  it('is for one page, and for reading', async () => {
    expect((await why('41', file('source.json'))).complaints).toEqual(['--why explains one page: name only one.']);
    expect((await why('41', '--json')).complaints).toEqual(['--why prints for reading: it does not go with --json.']);
    expect((await why('41', '--pairs', 'p.json')).code).toBe(2);
  });
});

describe('the explanation', () => {
  it('comes to the verdict of the check, for every claim and source', async () => {
    const report = (id: string, title: string, text: string, published: string) =>
      articleFromText({ id, title, text, published, publisher: id });
    const page = report('page', TITLE, PAGE, '2021-06-09');
    const library = memoryLibrary(
      [
        report('a', 'Barn fire in Tollmere', SOURCE, '2021-06-10'),
        report('b', 'Moorings', ELSEWHERE, '2021-06-10'),
      ].map((article) => factsOf(article, findClaims(article))),
    );
    const { findings } = await checkArticle(page, library);
    const explained = await explain(page, [{ start: 0, end: page.text.length }], library);
    expect(explained.length).toBeGreaterThan(8);
    const verdicts = new Set<string>();
    for (const { claim, own, sources } of explained) {
      if (claim.aside) continue;
      const finding = findings.find((each) =>
        each.places.some((place) => place.start === claim.start && place.end === claim.end && each.kind === claim.kind),
      );
      const told = sources.flatMap(({ source, decision }) =>
        decision?.chosen && decision.rule !== 'taken'
          ? [[source.id, decision.chosen.comparison.verdict, decision.chosen.fact.id]]
          : [],
      );
      if (own) told.push([own.source, own.verdict, own.fact]);
      expect(told, claim.words).toEqual(finding?.evidence.map((each) => [each.source, each.verdict, each.fact]));
      verdicts.add(finding?.verdict ?? '');
    }
    expect([...verdicts]).toEqual(expect.arrayContaining(['agrees', 'differs', 'unmatched']));
  });
});
