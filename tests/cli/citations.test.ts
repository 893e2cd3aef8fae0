import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../lib/cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-source-cite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const report = (text: string, more: object) =>
  JSON.stringify({ title: 'Fire at the mill', published: '2024-05-02', text, ...more });
const page = file(
  'page.json',
  report('Ada Brook, 41, ran out of the mill in Harwich, Ohio. The fire began at 3 p.m. Thursday.', {
    url: 'https://post.example/mill',
  }),
);
const source = file(
  'source.json',
  report('Ada Brook, 43, ran out of the mill in Harwich, Ohio. The fire began at 3 p.m. Thursday.', {
    url: 'https://gazette.example/mill?utm_source=x',
  }),
);

async function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCheck(args, {
    print: async (line) => {
      out += `${line}\n`;
    },
    complain: (sentence) => {
      err += `${sentence}\n`;
    },
    width: 120,
  });
  return { code, out, err };
}

describe('--cite', () => {
  it('prints the citations in a style', async () => {
    const { code, out, err } = await check(page, '--source', source, '--cite', 'bibliography', '--style', 'mla');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('“Fire at the Mill.”');
    expect(out).toContain('2 May 2024, https://gazette.example/mill.');
  });

  it('prints each piece of evidence in formats that hold it', async () => {
    const { out } = await check(page, '--source', source, '--cite', 'csv');
    const { data } = papaparse.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true });
    expect(data.find(({ Verdict }) => Verdict === 'differs')).toMatchObject({
      Claim: 'age, Ada Brook: 41',
      'Source’s words': expect.stringContaining('43'),
    });
  });

  it.each([
    [['--cite', 'word'], '--cite "word" is no format. There are bibliography, html,'],
    [['--cite', 'ris', '--style', 'house'], '--style "house" is no style. There are apa, mla,'],
    [['--cite', 'ris', '--style', 'gone.csl'], 'gone.csl: there is no such file.'],
    [['--cite', 'ris', '--style', file('page.csl', '<html></html>')], 'page.csl: this is not a citation style'],
    [['--style', 'apa'], '--style goes with --cite.'],
    [['--cite', 'ris', '--json'], '--cite does not go with --json.'],
    [['--cite', 'ris', page], '--cite writes one list: name only one page.'],
  ])('says in a plain sentence what cannot be: %s', async (args, sentence) => {
    const { code, out, err } = await check(page, ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });
});
