import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toBibtex } from '../../lib/citations/bibtex.ts';
import { toRis } from '../../lib/citations/ris.ts';
import { exampleList, listOf, written } from './listed.ts';

/** Programs that others cite with read the exports: Debian's pandoc and bibutils, which `npm test` installs. */

const folder = mkdtempSync(join(tmpdir(), 'citations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, args: string[], input = ''): string {
  const { stdout, stderr, status, error } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (error)
    throw new Error(`${program} could not be started (on Debian: apt-get install pandoc bibutils): ${error.message}`);
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const list = exampleList({ checked: '2024-03-10T12:00:41.123Z' });
const nasty = listOf({
  title: 'Costs: 50% & $5 #1 _x_ {y} ~z^2 \\cmd <b>bold</b> Ærøskøbing 漢字',
  publisher: 'A & B Times',
  authors: ['Zoë Ånd', 'The Ministry of Food and Drink'],
  published: '2024-03-08',
  url: 'https://a.example/x_y?a=1&b=%20',
});

describe('pandoc', () => {
  it.each(['bibtex', 'biblatex'] as const)('makes a bibliography of %s', (dialect) => {
    const bibliography = file(`${dialect}.bib`, toBibtex(list, dialect));
    const text = run(
      'pandoc',
      ['--citeproc', '--bibliography', bibliography, '-t', 'plain', '--wrap=none'],
      '---\nnocite: "@*"\n---\n',
    );
    expect(text.split('\n\n').map((entry) => entry.trim())).toEqual([
      expect.stringMatching(
        /^Lee, Ann\. 2024\. “Town Mourns \| Officer\.” The Ledger,.*https:\/\/ledger\.example\/funeral\.$/,
      ),
      expect.stringMatching(
        /^Ray, Bo, and Cy Diaz\. 2024\. “Officer Buried\.” The Gazette,.*https:\/\/gazette\.example\/a_b\?id=7\.$/,
      ),
      expect.stringMatching(/^The Wire\. n\.d\. “\[Report on the Funeral\]\.” Valley Radio\.$/),
    ]);
  });

  it.each(['bibtex', 'biblatex'] as const)('reads nasty text of %s as it was', (dialect) => {
    const [item] = JSON.parse(run('pandoc', ['-f', dialect, '-t', 'csljson'], toBibtex(nasty, dialect)));
    expect(item).toMatchObject({
      id: nasty.works[0]!.key,
      'container-title': 'A & B Times',
      author: [{ family: 'Ånd', given: 'Zoë' }, { literal: 'The Ministry of Food and Drink' }],
      issued: { 'date-parts': [[2024, 3, 8]] },
      URL: 'https://a.example/x_y?a=1&b=%20',
    });
    expect(String(item.title).replace(/<\/?span[^>]*>/g, '')).toContain('50% & $5 #1 _x_ {y} ~z^2 \\cmd');
    expect(item.title).toContain('Ærøskøbing 漢字');
  });

  it('cites from CSL-JSON', async () => {
    const bibliography = file('list.json', await written(list, 'csl-json'));
    const text = run(
      'pandoc',
      ['--citeproc', '--bibliography', bibliography, '-t', 'plain'],
      'So it says [@ray2024officer].',
    );
    expect(text).toContain('(Ray and Diaz 2024)');
  });
});

describe('bibutils', () => {
  const summary = (xml: string) => ({
    titles: [...xml.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title),
    families: [...xml.matchAll(/<namePart type="family">([^<]*)</g)].map(([, name]) => name),
    issued: [...xml.matchAll(/<dateIssued>([^<]*)</g)].map(([, date]) => date),
    addresses: [...xml.matchAll(/<url>([^<]*)</g)].map(([, address]) => address),
  });

  it('reads RIS', () => {
    const read = summary(run('ris2xml', [], toRis(list)));
    expect(read.titles).toEqual(
      expect.arrayContaining(['Town mourns | officer', 'Officer buried', '[Report on the funeral]', 'The Gazette']),
    );
    expect(read.families).toEqual(expect.arrayContaining(['Lee', 'Ray', 'Diaz']));
    expect(read.issued).toEqual(['2024-03-08', '2024-03-09']);
    expect(read.addresses).toEqual(['https://ledger.example/funeral', 'https://gazette.example/a_b?id=7']);
  });

  it('reads BibTeX', () => {
    const read = summary(run('bib2xml', [], toBibtex(list, 'bibtex')));
    expect(read.titles).toEqual(expect.arrayContaining(['Town mourns | officer', 'Officer buried', 'The Gazette']));
    expect(read.families).toEqual(expect.arrayContaining(['Lee', 'Ray', 'Diaz']));
    expect(read.issued).toEqual(['2024-03-08', '2024-03-09']);
  });
});
