import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type Measure,
  pageMeasures,
  pairMeasures,
  plantedMeasures,
  recordMeasures,
  type Score,
  silenceMeasures,
} from './eval-measures.ts';
import { LISTS, type Place } from './eval-place.ts';
import { type Ran, runCheck, runScript } from './eval-run.ts';

export const PARTS = ['pairs', 'planted', 'silence', 'records', 'pages'] as const;
export type Part = (typeof PARTS)[number];

/** Saved pages take longest: they are shared out, so that they run beside each other. */
const PAGE_RUNS = 4;

export interface Result {
  measures: Measure[];
  /** A table to print below the measures. */
  detail?: string;
  /** What did not go as it should: shown, not hidden in a figure. */
  remarks: string[];
}

export interface Setting {
  place: Place;
  /** An empty folder for what is made on the way. */
  temporary: string;
  /** Write the misses and false alarms of each part to a file. */
  list: boolean;
}

/** Measures one part; where its material is missing, the remark says so. */
export function measure(part: Part, setting: Setting): Promise<Result> {
  const { place } = setting;
  const needed = {
    pairs: place.pairs,
    planted: place.pairs,
    silence: place.reports,
    records: place.reports,
    pages: place.pages,
  };
  if (!existsSync(needed[part]))
    return Promise.resolve({ measures: [], remarks: [`${part}: not measured, ${needed[part]} is not there.`] });
  return { pairs: onPairs, planted: onPlanted, silence: onSilence, records: onRecords, pages: onPages }[part](setting);
}

async function onPairs({ place, temporary, list }: Setting): Promise<Result> {
  const { score, printed, remarks } = await scored('pairs', place.pairs, place.gold, { place, temporary, list });
  return { measures: pairMeasures(score), detail: printed, remarks };
}

async function onPlanted({ place, temporary, list }: Setting): Promise<Result> {
  const folder = join(temporary, 'planted');
  await runScript(join(place.scripts, 'mutate.mjs'), [place.pairs, place.gold, folder]);
  const setting = { place, temporary, list };
  const { score, remarks } = await scored('planted', join(folder, 'pairs.json'), join(folder, 'gold.json'), setting);
  return { measures: plantedMeasures(score), remarks };
}

async function onSilence({ place, temporary, list }: Setting): Promise<Result> {
  const script = join(place.scripts, 'silence.mjs');
  const pairs = join(temporary, 'silence.json');
  const findings = join(temporary, 'silence.jsonl');
  await runScript(script, ['pairs', place.reports, pairs]);
  const ran = await runCheck(['--pairs', pairs], findings);
  const printed = await runScript(script, ['count', pairs, findings, ...(list ? ['--list'] : [])]);
  return {
    measures: silenceMeasures(printed),
    remarks: [...complaints('silence', ran), ...written('silence', printed, list)],
  };
}

async function onRecords({ place, temporary, list }: Setting): Promise<Result> {
  const claims = join(temporary, 'claims.jsonl');
  const ran = await runCheck(['--reports', place.reports], claims);
  const printed = await runScript(join(place.scripts, 'records.mjs'), [
    place.reports,
    claims,
    ...(list ? ['--list'] : []),
  ]);
  const line = printed.split('\n', 1)[0] ?? '';
  return {
    measures: recordMeasures(printed),
    remarks: [`records: ${line}.`, ...complaints('records', ran), ...written('records', printed, list)],
  };
}

/** Saved pages are not about the bundled story: every mark on them is one too many. */
async function onPages({ place, temporary, list }: Setting): Promise<Result> {
  const files = savedPages(place.pages, temporary);
  const size = Math.ceil(files.length / PAGE_RUNS);
  const shares = Array.from({ length: PAGE_RUNS }, (_, n) => files.slice(n * size, (n + 1) * size)).filter(
    (some) => some[0],
  );
  const outputs = shares.map((_, n) => join(temporary, `pages-${n}.jsonl`));
  const runs = await Promise.all(shares.map((some, n) => runCheck([...some, '--json'], outputs[n])));
  let marks = 0;
  let own = 0;
  let pages = 0;
  const listed: string[] = [];
  for (const line of outputs.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))) {
    const { id, findings } = JSON.parse(line) as SavedLine;
    pages++;
    for (const { kind, verdict, page, evidence, reason } of findings) {
      const self = evidence.every(({ source }) => source === id);
      if (self) own++;
      else marks++;
      listed.push([self ? 'itself' : 'mark', verdict, kind, basename(id), page.quote, reason].join(' | '));
    }
  }
  const unread = runs.flatMap((ran) => ran.stderr.split('\n').filter(Boolean));
  const remarks = [
    `pages: ${pages} of ${files.length} read.`,
    ...written('pages', [...listed, ...unread].join('\n'), list),
  ];
  return { measures: pageMeasures(marks, own, pages), remarks };
}

interface SavedLine {
  id: string;
  findings: {
    kind: string;
    verdict: string;
    page: { quote: string };
    evidence: { source: string }[];
    reason: string;
  }[];
}

/** The saved pages as files that `check` reads; packed ones are unpacked into the temporary folder. */
function savedPages(folder: string, temporary: string): string[] {
  mkdirSync(join(temporary, 'pages'), { recursive: true });
  return ['readability', 'news'].flatMap((name) => {
    const inside = join(folder, name);
    const files = existsSync(inside) ? readdirSync(inside).sort() : [];
    return files.flatMap((file) => {
      if (file.endsWith('.html')) return [join(inside, file)];
      if (!file.endsWith('.html.gz')) return [];
      const unpacked = join(temporary, 'pages', basename(file, '.gz'));
      writeFileSync(unpacked, gunzipSync(readFileSync(join(inside, file))));
      return [unpacked];
    });
  });
}

async function scored(part: Part, pairs: string, gold: string, { place, temporary, list }: Setting) {
  const findings = join(temporary, `${part}.jsonl`);
  const json = join(temporary, `${part}-score.json`);
  const ran = await runCheck(['--pairs', pairs], findings);
  const flags = ['--json', json, ...(list ? ['--list'] : [])];
  const printed = await runScript(join(place.scripts, 'score.mjs'), [pairs, gold, findings, ...flags]);
  const lines = printed.trimEnd().split('\n');
  const isListed = (line: string) => /^(missed|false \w+) \| /.test(line);
  const remarks = [...complaints(part, ran), ...written(part, lines.filter(isListed).join('\n'), list)];
  const score = JSON.parse(readFileSync(json, 'utf8')) as Score;
  return { score, printed: lines.filter((line) => !isListed(line)).join('\n'), remarks };
}

function complaints(part: Part, { code, stderr }: Ran): string[] {
  if (code === 0) return [];
  return [`${part}: check ended with ${code}: ${stderr.trim().split('\n').slice(0, 3).join(' ')}`];
}

function written(part: Part, content: string, list: boolean): string[] {
  if (!list) return [];
  mkdirSync(LISTS, { recursive: true });
  const file = join(LISTS, `${part}.txt`);
  writeFileSync(file, `${content.trimEnd()}\n`);
  return [`${part}: every miss and false alarm is in ${file}`];
}
