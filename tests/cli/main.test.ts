import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../../lib/cli/output.ts';
import { runCheck } from '../../lib/cli/run.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const report = (id: string, text: string) => ({
  id,
  title: 'Fire at the mill',
  url: '',
  published: '2024-05-02',
  text,
});
const page = report('page', 'Ada Brook, 41, ran out of the mill in Harwich, Ohio. The fire began at 3 p.m. Thursday.');
const source = report(
  'source',
  'Ada Brook, 43, ran out of the mill in Harwich, Ohio. The fire began at 3 p.m. Thursday.',
);

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-cli-'));
  const files: Record<string, string> = {
    'page.json': JSON.stringify(page),
    'source.txt': ` date 2024-05-02 Fire at the mill\n${source.text}`,
    'empty.txt': '',
    'blank.txt': ' \n\n',
    'not.json': '{"title": ',
    'list.json': '[1, 2]',
    'textless.json': '{"title": "Fire"}',
    'undated.json': '{"text": "Fire.", "published": "soon"}',
    'badday.txt': ' date 2024-02-30 Fire',
    'thing.pdf': 'x',
    'bytes.txt': 'a\0b',
    'bare.html': '<title>Nothing</title><p>Hi.</p>',
    'pairs.json': JSON.stringify([
      { pair: 7, page, source },
      { pair: 'torn', page },
      { pair: 'b', page, sources: [source] },
    ]),
    'reports.jsonl': `${JSON.stringify({ incident: '1', articles: [page, { title: 'x' }, source] })}\n{torn\n\n`,
    'good.jsonl': `${JSON.stringify({ incident: '1', articles: [page] })}\n`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(file(name), content);
  mkdirSync(file('folder.txt'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function spawned(args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'lib/cli/main.ts'), ...args], { cwd: root });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code, out, err }));
  });
}

async function run(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const output: Output = {
    print: async (line) => void printed.push(line),
    complain: (sentence) => void complaints.push(sentence),
    width: 120,
  };
  const code = await runCheck(args, output);
  return { code, printed, complaints };
}

describe('the program', () => {
  it('prints a table and ends with 0', async () => {
    const { code, out, err } = await spawned([file('page.json'), '--source', file('source.txt')]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('Fire at the mill');
  });

  it('ends with 2 and one plain sentence, without a trace, on bad input', async () => {
    const { code, out, err } = await spawned([file('missing.txt')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`check: ${file('missing.txt')}: there is no such file.\n`);
  });

  it('ends quietly where its reader has enough', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({ pair: n, page, source }));
    writeFileSync(file('many.json'), JSON.stringify(many));
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, 'lib/cli/main.ts'), '--pairs', file('many.json')],
      { cwd: root },
    );
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('bad input', () => {
  it.each([
    [['missing.txt'], 'missing.txt: there is no such file.'],
    [['folder.txt'], 'folder.txt: it is a directory, not a file.'],
    [['empty.txt'], 'empty.txt: the file is empty.'],
    [['blank.txt'], 'blank.txt: the file is empty.'],
    [['not.json'], 'not.json: this is not JSON'],
    [['list.json'], 'list.json: it should be a report'],
    [['textless.json'], 'textless.json: "text" is missing.'],
    [['undated.json'], 'undated.json: "published" should be a date'],
    [['badday.txt'], 'badday.txt: "2024-02-30" is not a day of the calendar.'],
    [['thing.pdf'], 'thing.pdf: a page is a .html, .txt or .json file.'],
    [['bytes.txt'], 'bytes.txt: this is not a text file.'],
    [['bare.html'], 'bare.html: '],
    [['page.json', '--source', 'missing.txt'], 'missing.txt: there is no such file.'],
    [['page.json', '--facts', 'missing.json'], 'missing.json: there is no such file.'],
    [['page.json', '--facts', 'page.json'], 'page.json was not loaded: '],
    [['--pairs', 'page.json'], 'page.json: it should be a list of {pair, page, source}.'],
    [['--pairs', 'empty.txt'], 'empty.txt: the file is empty.'],
    [['--reports', 'missing.jsonl'], 'missing.jsonl: there is no such file.'],
    [['--reports', 'folder.txt'], 'folder.txt: it is a directory, not a file.'],
  ])('%j is named with the reason', async (names, sentence) => {
    const { code, printed, complaints } = await run(
      ...names.map((name) => (name.startsWith('--') ? name : file(name))),
    );
    expect({ code, printed }).toEqual({ code: 2, printed: [] });
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(`${folder}/${sentence}`);
  });

  it('does not keep the other pages from being checked', async () => {
    const { code, printed, complaints } = await run(file('missing.txt'), file('page.json'), '--json');
    expect(code).toBe(2);
    expect(complaints).toHaveLength(1);
    expect(printed.map((line) => JSON.parse(line).id)).toEqual([file('page.json')]);
  });

  it('may be a fact set that is there already', async () => {
    const set = join(root, 'assets/facts/independence-2024.json');
    const { code, complaints } = await run(file('page.json'), '--facts', set);
    expect({ code, complaints }).toEqual({
      code: 2,
      complaints: [`${set}: its id "independence-2024" is that of one that ships too.`],
    });
  });

  it("may be a table or a claim review of one's own", async () => {
    writeFileSync(
      file('facts.csv'),
      'publisher,title,statement\nThe Bee,Fire,"Ada Brook, of Harwich, Ohio, was 44."\n',
    );
    const review = { '@type': 'ClaimReview', claimReviewed: 'Ada Brook was 41.', author: 'A', reviewRating: 'True' };
    writeFileSync(file('reviews.json'), JSON.stringify([review, { ...review, claimReviewed: 'Grass is green.' }]));
    const { printed, complaints } = await run(
      file('page.json'),
      '--facts',
      file('facts.csv'),
      '--facts',
      file('reviews.json'),
      '--json',
    );
    expect(complaints).toEqual([`${file('reviews.json')}: [1].claimReviewed: no checkable detail was found in it.`]);
    expect(printed.join('\n')).toContain('The Bee');
    writeFileSync(file('facts.csv'), 'publisher,title,statement\nThe Bee,Fire,\n');
    expect((await run(file('page.json'), '--facts', file('facts.csv'))).complaints[0]).toMatch(
      /facts\.csv was not loaded: row 2: /,
    );
  });

  it('never becomes a trace, whatever the arguments', async () => {
    const names = ['page.json', 'source.txt', 'not.json', 'folder.txt', 'pairs.json', 'reports.jsonl', 'bytes.txt'];
    const word = fc.oneof(
      fc.constantFrom('--source', '--facts', '--json', '--date', '2024-05-02', '--pairs', '--reports', '--', '--why'),
      fc.constantFrom(...names).map(file),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (args) => {
        const { code, complaints } = await run(...args);
        expect([0, 2]).toContain(code);
        if (code === 2) expect(complaints.length).toBeGreaterThan(0);
        for (const sentence of complaints) {
          expect(sentence).not.toMatch(/\n\s+at |went wrong inside|TypeError/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('becomes a sentence also where a file holds noise', async () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map(Buffer.from),
    );
    await fc.assert(
      fc.asyncProperty(
        noise,
        fc.constantFrom('txt', 'json'),
        fc.constantFrom('', '--pairs', '--reports'),
        async (bytes, end, mode) => {
          writeFileSync(file(`noise.${end}`), bytes);
          const { complaints } = await run(...[mode, file(`noise.${end}`)].filter(Boolean));
          for (const sentence of complaints) expect(sentence).not.toMatch(/\n\s+at |went wrong inside|TypeError/);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a check as JSON', () => {
  it('says what was read, and what it was compared with', async () => {
    const { code, printed } = await run(file('page.json'), '--source', file('source.txt'), '--json');
    expect(code).toBe(0);
    const line = JSON.parse(printed[0] ?? '');
    expect(line).toMatchObject({ id: file('page.json'), page: { title: 'Fire at the mill', published: '2024-05-02' } });
    expect(line.findings).toBeInstanceOf(Array);
    expect(line.sources).toBeInstanceOf(Array);
  });

  it('takes the date given for a page that has none, and only for that', async () => {
    writeFileSync(file('dateless.txt'), 'Fire at the mill\nNobody was hurt.');
    const { printed } = await run(file('dateless.txt'), file('page.json'), '--date', '2024-06-07', '--json');
    expect(printed.map((line) => JSON.parse(line).page.published)).toEqual(['2024-06-07', '2024-05-02']);
    const { printed: without } = await run(file('dateless.txt'), '--json');
    expect(JSON.parse(without[0] ?? '').page).not.toHaveProperty('published');
  });

  it('does not compare a page with itself', async () => {
    const { complaints } = await run(file('page.json'), '--source', file('page.json'), '--json');
    expect(complaints).toEqual([`${file('page.json')}: it is given as a source too, and not compared with itself.`]);
  });
});

describe('a batch', () => {
  it('answers each pair under its own id, names the bad record, and ends with 2', async () => {
    const { code, printed, complaints } = await run('--pairs', file('pairs.json'));
    expect(code).toBe(2);
    expect(printed.map((line) => JSON.parse(line).id)).toEqual([7, 'b']);
    expect(complaints).toEqual([`${file('pairs.json')}, record 1: it should have either "source" or "sources".`]);
  });

  it('gives the claims of each article, names bad lines and articles, and ends with 2', async () => {
    const { code, printed, complaints } = await run('--reports', file('reports.jsonl'));
    expect(code).toBe(2);
    expect(printed.map((line) => JSON.parse(line).id)).toEqual(['page', 'source']);
    expect(complaints).toEqual([
      `${file('reports.jsonl')}, line 1, article 1: "text" is missing.`,
      expect.stringContaining(`${file('reports.jsonl')}, line 2: this is not JSON`),
    ]);
  });

  it('ends with 0 where all is well', async () => {
    expect((await run('--reports', file('good.jsonl'))).code).toBe(0);
  });
});
