import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { densePage, madePage } from './bench-article.ts';
import {
  type BenchBrowser,
  buildBench,
  type FirstReading,
  openBench,
  type Stretch,
  type Visit,
} from './bench-browser.ts';
import { root } from './root.ts';

/** Facts in the library, beside one more report on each page's story. */
const FACTS = 10_000;
/**
 * Readings a page after the first, and how many of these are left out, in which the browser still compiles. The quickest of the
 * others counts, so there are enough of them that one is undisturbed on a machine that does other work too.
 */
const AGAIN = 43;
const WARMING = 3;
/** The same for the made-up articles, the weighing of which takes seconds. */
const MADE_AGAIN = 8;
/** Made-up articles: short and long ones as reports are, and one as full of details as a text can be. */
const MADE = [
  { words: 500, html: madePage(500, 2), alone: 'alone' },
  { words: 5_000, html: densePage(5_000), alone: undefined },
  { words: 50_000, html: madePage(50_000, 2), alone: 'alone' },
] as const;

/** One line of the table. */
export interface Row {
  what: string;
  must: string;
  /** As printed, and as numbers for the file. */
  now: string;
  median?: number;
  p95?: number;
  holds?: boolean;
}

/** What one page took, as multiples of Readability on the same page. */
interface Ratios {
  name: string;
  words: number;
  findings: number;
  /** The quickest of the yardstick's runs, in milliseconds. */
  yardstick: number;
  /** All that the page's main thread does for a reading, less the yardstick. */
  page: number;
  /** The same less our own run of Readability, which leaves out what is not needed: the parts and their sum. */
  parts: number;
  gate: number;
  map: number;
  message: number;
  paint: number;
  other: number;
  cold: number;
  coldMarked: number;
  coldParts: number;
  background: number;
  find: number;
  lookUp: number;
  fetch: number;
  judge: number;
  painted: number;
  paintedParts: number;
}

/** Measures saved pages in real Chromium, on the extension in the bench's mode. `most` pages of the folder, spread over it. */
export async function benchPages(folder: string, most: number): Promise<{ rows: Row[]; visits: Visit[] }> {
  const files = await pagesIn(folder);
  const every = Math.max(1, files.length / most);
  const chosen = files.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
  await buildBench();
  const visits = await withBench(async (bench) => {
    const made: Visit[] = [];
    for (const [at, file] of chosen.entries()) {
      const visit = await bench.visit(file, await htmlOf(join(folder, file)), AGAIN);
      made.push(visit);
      console.error(`${at + 1}/${chosen.length} ${file}: ${visit.problem ?? `${visit.findings} findings`}`);
    }
    return made;
  });
  const lengths = await withBench(async (bench) => {
    const made: Visit[] = [];
    // Weighing two such articles against each other grows with both: that is the judge's own row, and no growth of one article.
    for (const { words, html, alone } of MADE) made.push(await bench.visit(`${words} words`, html, MADE_AGAIN, alone));
    return made;
  });
  return {
    rows: [...rowsOf(visits), ...rowsOfLengths(lengths), ...(await rowsOfSizes())],
    visits: [...visits, ...lengths],
  };
}

async function withBench<T>(work: (bench: BenchBrowser) => Promise<T>): Promise<T> {
  const bench = await openBench(FACTS);
  try {
    return await work(bench);
  } finally {
    await bench.close();
  }
}

async function pagesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) throw new TypeError(`there is no folder ${folder}`);
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.html(?:\.gz)?$/.test(name)).sort();
  if (names.length === 0) throw new TypeError(`no page (.html, .html.gz) lies in ${folder}`);
  return names;
}

async function htmlOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

const sumOf = (stretches: readonly Stretch[], ...names: string[]): number =>
  stretches.filter(({ name }) => names.includes(name)).reduce((sum, { ms }) => sum + ms, 0);

const leastOf = <T>(all: readonly T[], value: (each: T) => number): number => Math.min(...all.map(value));

/** What the page's main thread did for us beyond Readability, in milliseconds. */
const beyond = (stretches: readonly Stretch[]): number =>
  sumOf(stretches, 'read', 'message', 'paint') - sumOf(stretches, 'readability');

function ratiosOf({ name, words, findings, cold, coldMarked, warm }: Visit): Ratios {
  const rounds = warm.slice(WARMING);
  // The quickest of the readings, of each stretch by itself: what else the machine does makes work slower, never faster.
  const least = (value: (round: Visit['warm'][number]) => number) => leastOf(rounds, value);
  const took = (stretch: string) => least((round) => sumOf(round.page, stretch));
  const background = (stretch: string) => least((round) => sumOf(round.background, stretch));
  const yardstick = took('yardstick');
  const [gate, map, message, paint] = [took('gate'), took('map'), took('message'), took('paint')];
  const [find, lookUp, judge] = [background('find'), background('look up'), background('judge')];
  const parts = least((round) => sumOf(round.page, 'read') - sumOf(round.page, 'readability')) + message + paint;
  /** The quickest of some first readings, as multiples of the quickest of as many first runs of the yardstick. */
  const coldly = (readings: readonly FirstReading[], without?: 'readability') => {
    // Readability's own script is no more ours than its run.
    const compiling = leastOf(readings, ({ yardstick }) => yardstick.compile);
    const took = leastOf(readings, ({ page, compile }) => {
      const all = sumOf(page, 'read', 'message', 'paint', 'evaluate') + compile - compiling;
      return without ? all - sumOf(page, without) : all;
    });
    return took / leastOf(readings, ({ yardstick }) => yardstick.run);
  };
  return {
    name,
    words,
    findings,
    yardstick,
    page: (took('read') + message + paint) / yardstick - 1,
    parts: parts / yardstick,
    gate: gate / yardstick,
    map: map / yardstick,
    message: message / yardstick,
    paint: paint / yardstick,
    other: (parts - gate - map - message - paint) / yardstick,
    cold: coldly(cold) - 1,
    coldMarked: coldly(coldMarked) - 1,
    coldParts: coldly(cold, 'readability'),
    background: (find + lookUp + judge) / yardstick,
    find: find / yardstick,
    lookUp: lookUp / yardstick,
    fetch: background('fetch') / yardstick,
    judge: judge / yardstick,
    painted: took('painted') / yardstick - 1,
    paintedParts: least((round) => sumOf(round.page, 'painted') - sumOf(round.page, 'readability')) / yardstick,
  };
}

function rowsOf(visits: readonly Visit[]): Row[] {
  const read = visits.filter(({ problem }) => problem === undefined);
  const ratios = read.map(ratiosOf);
  const row = (what: string, key: Exclude<keyof Ratios, 'name'>, median?: number, p95?: number): Row => {
    const values = ratios.map((each) => each[key]);
    const now = { median: quantile(values, 0.5), p95: quantile(values, 0.95) };
    const must = [median === undefined ? '' : `≤ ${median}`, p95 === undefined ? '' : `p95 ≤ ${p95}`]
      .filter(Boolean)
      .join(', ');
    const holds = now.median <= (median ?? Number.POSITIVE_INFINITY) && now.p95 <= (p95 ?? Number.POSITIVE_INFINITY);
    const unit = key === 'yardstick' ? ' ms' : '';
    return {
      what,
      must,
      now: `${now.median.toFixed(2)}${unit}, p95 ${now.p95.toFixed(2)}${unit}`,
      ...now,
      ...(must ? { holds } : {}),
    };
  };
  const moved = read.filter(({ mutations, shifts }) => mutations + shifts > 0);
  return [
    row(
      `Readability, clone and parse (${read.length} pages read, ${visits.length - read.length} refused)`,
      'yardstick',
    ),
    row('page beyond Readability, warm', 'page', 0.25, 0.5),
    row('– by its parts, without what our own run of Readability saves', 'parts', 0.25, 0.5),
    row('–– gate', 'gate'),
    row('–– map', 'map'),
    row('–– messages', 'message'),
    row('–– paint', 'paint'),
    row('–– the rest', 'other'),
    row('page beyond Readability, cold, with its script', 'cold', 0.6),
    row('– by its parts, without what our own run of Readability saves', 'coldParts', 0.6),
    row('– where there is something to mark, with the script that does', 'coldMarked'),
    row('find + look up + judge', 'background', 1),
    row('– find', 'find'),
    row('– look up', 'lookUp'),
    row('–– of which reading the library', 'fetch'),
    row('– judge', 'judge'),
    row('read to painted, beyond Readability', 'painted', 2),
    row('– by its parts, without what our own run of Readability saves', 'paintedParts', 2),
    {
      what: 'changes of the page, layout shifts',
      must: '0, 0',
      now: `${sum(read.map(({ mutations }) => mutations))}, ${sum(read.map(({ shifts }) => shifts))}`,
      holds: moved.length === 0,
    },
  ];
}

const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

/** From made-up articles of several lengths: the longest task on the page, and how cost grows with the words. */
function rowsOfLengths(visits: readonly Visit[]): Row[] {
  const [short, middle, long] = visits;
  if (!short || !middle || !long) return [];
  const growth = (cost: (round: Visit['warm'][number]) => number): number => {
    const [from, to] = [short, long].map(({ warm }) => leastOf(warm.slice(WARMING), cost));
    return Math.log((to ?? 0) / (from ?? 1)) / Math.log(long.words / short.words);
  };
  const page = growth((round) => beyond(round.page));
  const background = growth((round) => sumOf(round.background, 'find', 'look up'));
  const rounds = middle.warm.slice(WARMING).map((round) => round.page);
  const reading = quantile(
    rounds.map((each) => sumOf(each, 'read') - sumOf(each, 'readability')),
    0.5,
  );
  const painting = quantile(
    rounds.map((each) => sumOf(each, 'paint')),
    0.5,
  );
  const longest = Math.max(reading, painting);
  return [
    {
      what: `longest task of ours, ${middle.words} words, ${middle.findings} findings (reading beyond Readability; painting)`,
      must: '≤ 50 ms',
      now: `${reading.toFixed(1)} ms; ${painting.toFixed(1)} ms`,
      median: longest,
      holds: longest <= 50,
    },
    {
      what: `growth from ${short.words} to ${long.words} words, exponent (page; find and look up)`,
      must: '≤ 1.1',
      now: `${page.toFixed(2)}; ${background.toFixed(2)}`,
      median: Math.max(page, background),
      holds: Math.max(page, background) <= 1.1,
    },
  ];
}

async function rowsOfSizes(): Promise<Row[]> {
  const folder = join(root, '.output/chrome-mv3-bench');
  const sizeOf = async (files: readonly string[]) => {
    const all = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(folder, file))).length));
    return sum(all) / 1024;
  };
  const row = (what: string, kib: number, most: number): Row => ({
    what,
    must: `≤ ${most} KiB`,
    now: `${kib.toFixed(1)} KiB`,
    median: kib,
    holds: kib <= most,
  });
  return [
    row('content script, gzipped, with Readability and what lays marks', await sizeOf(['reader.js', 'marks.js']), 32),
    row('background at start, gzipped', await sizeOf(await reachedFrom(folder, 'background.js')), 120),
  ];
}

/** A script and all that it imports when it starts. */
async function reachedFrom(folder: string, entry: string): Promise<string[]> {
  const reached = new Set([entry]);
  for (const file of reached) {
    const code = await readFile(join(folder, file), 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g)) {
      reached.add(new URL(path, `file:///${file}`).pathname.slice(1));
    }
  }
  return [...reached];
}

function quantile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN;
}

/** The table, in Markdown. */
export function tableOfPages(rows: readonly Row[]): string {
  const cells = rows.map(({ what, must, now, holds }) => [
    what,
    must,
    now,
    holds === undefined ? '' : holds ? 'yes' : '**no**',
  ]);
  const head = ['what, ÷ Readability', 'must', 'now: median, p95', 'holds'];
  return [head, head.map(() => '---'), ...cells].map((each) => `| ${each.join(' | ')} |`).join('\n');
}

export async function writePages({ rows, visits }: { rows: Row[]; visits: Visit[] }): Promise<string> {
  const file = join(root, '.output/bench-pages.json');
  await mkdir(join(root, '.output'), { recursive: true });
  const pages = visits.map((visit) => (visit.problem === undefined ? { ratios: ratiosOf(visit), ...visit } : visit));
  const measured = { measured: new Date().toISOString(), load: loadavg(), rows, pages };
  await writeFile(file, `${JSON.stringify(measured, undefined, 1)}\n`);
  return file;
}
