import { type Check, type Finding, type Source, VERDICTS, type Voice } from '../model.ts';
import { printable } from './output.ts';

/** Words longer than this are cut in the table; `--json` has them whole. In characters. */
const LONGEST_CELL = 240;
/** Shares of the width behind the verdict and the kind: the page's words, the source's words, the source, the reason. */
const SHARES = [0.21, 0.27, 0.22, 0.3];

/** A check as text: what was compared, a table of the findings with the gravest first, and the counts. */
export function tableOf(check: Check, width: number): string {
  const { article, findings } = check;
  const sources = new Map(check.sources.map((source) => [source.id, source]));
  const others = check.sources.filter((source) => source.id !== article.id);
  const head = [
    [article.id, printable(article.title), article.published].filter(Boolean).join(' · '),
    others.length === 0
      ? 'No source on this story.'
      : `Compared with ${others.map((source) => nameOf(source)).join('; ')}.`,
    ...(check.voices ?? []).flatMap((voice) => voiceLine(voice, sources)),
  ];
  const shown = [...findings]
    .filter((finding) => finding.verdict !== 'unmatched')
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || a.claim.start - b.claim.start);
  const rows = shown.flatMap((finding) => rowsOf(finding, article.id, sources));
  const shared = shown.flatMap((finding) => sharedLines(finding, article.id, sources));
  return [
    ...head,
    ...(rows.length === 0 ? [] : ['', ...drawn(rows, width)]),
    ...(shared.length === 0 ? [] : ['', ...shared]),
    '',
    countsOf(findings),
  ].join('\n');
}

/** What makes several sources one voice, and which of them count for less than they seem. */
function voiceLine({ name, sources: ids, by, here }: Voice, sources: ReadonlyMap<string, Source>): string[] {
  const members = ids.flatMap((id) => sources.get(id) ?? []);
  const lines: string[] = [];
  if (by) {
    const why = { text: 'the same text', credit: 'one agency’s report', publisher: 'one publisher' }[by];
    lines.push(`One voice: ${printable(name)}, via ${members.map(nameOf).join('; ')} (${why}).`);
  }
  if (here) lines.push(`${printable(name)}: the same text as this page, so it bears nothing out.`);
  for (const source of members)
    if (source.standing) lines.push(`${nameOf(source)}: ${source.standing}, so it counts for nothing.`);
  return lines;
}

/** "“52”: Harbour Radio and this page both cite the coroner." */
function sharedLines(finding: Finding, page: string, sources: ReadonlyMap<string, Source>): string[] {
  return (finding.sharedCitations ?? []).map(({ cited, sources: ids }) => {
    const names = ids.map((id) => (id === page ? 'this page' : (sources.get(id)?.publisher ?? id)));
    const list = new Intl.ListFormat('en').format(names);
    return printable(`“${cut(finding.claim.words)}”: ${list} ${names.length === 2 ? 'both' : 'all'} cite ${cited}.`);
  });
}

function rowsOf(finding: Finding, page: string, sources: ReadonlyMap<string, Source>): string[][] {
  return finding.evidence.map((evidence, n) => {
    const source = sources.get(evidence.source);
    const own = evidence.source === page;
    const said = evidence.said.type === 'statement' ? `[summary] ${evidence.said.text}` : `“${evidence.words}”`;
    const places = finding.places.length > 1 ? ` (${finding.places.length} places)` : '';
    return [
      evidence.verdict,
      n === 0 ? finding.kind : '',
      n === 0 ? `“${cut(finding.claim.words)}”${places}` : '',
      cut(said),
      own ? 'this page itself' : source ? nameOf(source) : evidence.source,
      evidence.reason,
    ].map(printable);
  });
}

function nameOf({ publisher, published }: Source): string {
  return printable([publisher, published?.slice(0, 10)].filter(Boolean).join(', '));
}

/** "2 differ · 5 agree · 12 that no other source states": only what there is. */
function countsOf(findings: readonly Finding[]): string {
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  const said: [number, string][] = [
    [count('differs'), count('differs') === 1 ? 'differs' : 'differ'],
    [count('updated'), 'updated since'],
    [count('agrees'), count('agrees') === 1 ? 'agrees' : 'agree'],
    [count('compatible'), 'compatible'],
    [count('unmatched'), 'that no other source states'],
  ];
  const parts = said.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`);
  return parts.length === 0 ? 'No checkable detail found.' : `${parts.join(' · ')}.`;
}

function drawn(rows: string[][], width: number): string[] {
  const titles = ['verdict', 'kind', 'here', 'there', 'source', 'why'];
  const gaps = 2 * (titles.length - 1);
  const fixed = [10, 6];
  const spare = Math.max(60, width - gaps - fixed.reduce((sum, n) => sum + n, 0));
  const widths = [...fixed, ...SHARES.map((share) => Math.floor(share * spare))];
  const rule = widths.map((n) => '─'.repeat(n)).join('  ');
  return [titles, ...rows].flatMap((row, n) => {
    const cells = row.map((cell, column) => wrapped(cell, widths[column] ?? 10));
    const height = Math.max(...cells.map((lines) => lines.length));
    const lines = Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, column) => (cell[line] ?? '').padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return n === 0 ? [...lines, rule] : lines;
  });
}

/** Breaks a cell at spaces, and a word that is wider than the cell where it must. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    for (; line.length > width; line = line.slice(width)) lines.push(line.slice(0, width));
  }
  return [...lines, line];
}

function cut(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1).trimEnd()}…`;
}
