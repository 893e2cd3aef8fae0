import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildStore, openStore } from './bench-extension.ts';
import type { Bench } from './bench-store.ts';
import { root } from './root.ts';

declare const bench: Bench;

/** Looked up in turn in all libraries, so that whatever else the machine does touches all alike. */
const ROUNDS = 60;
/** Not counted: the first look-ups pay for what every later one has. */
const WARMING = 8;
const SETTLING_MS = 3000;

interface Filled {
  facts: number;
  importMicroseconds: number;
  /** Time of all the browser's processes on the processor, which nothing else that the machine does adds to. */
  importProcessor: number;
  lookUpProcessor: number;
  bytes: number;
  heapOverEmpty: number;
  lookUpMilliseconds: number;
  lookUpP95: number;
  /** Share of the pages whose own report was found. */
  right: number;
}

interface Running {
  page: Page;
  profile: string;
  filled: Omit<Filled, 'lookUpMilliseconds' | 'lookUpP95' | 'lookUpProcessor' | 'right'>;
  /** Milliseconds on the processor since the browser started. */
  processor(): Promise<number>;
  close(): Promise<void>;
}

async function fill(extension: string, facts: number): Promise<Running> {
  const profile = await mkdtemp(join(tmpdir(), 'second-source-bench-'));
  const { context, page } = await openStore(extension, profile);
  const session = await context.newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  };
  const whole = await context.browser()?.newBrowserCDPSession();
  const processor = async () => {
    const answer = await whole?.send('SystemInfo.getProcessInfo');
    return (answer?.processInfo ?? []).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  await page.evaluate(() => bench.open());
  const began = await processor();
  await page.evaluate((wanted) => bench.make(wanted), facts);
  const made = await processor();
  const empty = await heap();
  const imported = await page.evaluate((wanted) => bench.fill(wanted), facts);
  // What the browser still writes behind it belongs to it.
  await new Promise((done) => setTimeout(done, SETTLING_MS));
  const spent = (await processor()) - made - (made - began);
  for (let at = 0; at < WARMING; at++) {
    await page.evaluate((number) => bench.prepare(number), at);
    await page.evaluate(() => bench.lookUp());
  }
  const full = await heap();
  return {
    page,
    profile,
    processor,
    filled: {
      facts: imported.facts,
      importMicroseconds: (imported.ms * 1000) / imported.facts,
      importProcessor: (spent * 1000) / imported.facts,
      bytes: (await sizeOf(join(profile, 'Default/IndexedDB'))) / imported.facts,
      heapOverEmpty: full - empty,
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      // The browser takes files away while it tidies up.
      const entry = await stat(join(folder, name)).catch(() => undefined);
      return entry?.isFile() ? entry.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Measures the store with so many facts, in real Chromium; gives one line a library. */
export async function benchFacts(sizes: readonly number[]): Promise<Filled[]> {
  const extension = await buildStore();
  const running: Running[] = [];
  try {
    for (const size of sizes) {
      running.push(await fill(extension, size));
      console.error(`${size} facts: imported`);
    }
    const times = running.map((): number[] => []);
    const spent = running.map(() => 0);
    let right = running.map(() => 0);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, { page, processor }] of running.entries()) {
        await page.evaluate((number) => bench.prepare(number), round);
        const before = await processor();
        const { ms, found } = await page.evaluate(() => bench.lookUp());
        times[at]?.push(ms);
        spent[at] = (spent[at] ?? 0) + (await processor()) - before;
        const expected = `wire/report-${round % 40}`;
        right = right.map((count, of) => (of === at && found.includes(expected) ? count + 1 : count));
      }
    }
    return running.map(({ filled }, at) => ({
      ...filled,
      lookUpMilliseconds: quantile(times[at] ?? [], 0.5),
      lookUpP95: quantile(times[at] ?? [], 0.95),
      lookUpProcessor: (spent[at] ?? 0) / ROUNDS,
      right: (right[at] ?? 0) / ROUNDS,
    }));
  } finally {
    for (const each of running) await each.close();
  }
}

function quantile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN;
}

/** The table, in Markdown. */
export function tableOfFacts(lines: readonly Filled[]): string {
  const [base] = lines;
  const head = [
    'facts',
    'look-up, processor',
    '÷ smallest',
    'look-up, median',
    'p95',
    '÷ smallest',
    'import a fact, processor',
    'import a fact',
    'disk a fact',
    'heap over empty',
    'own report found',
  ];
  const rows = lines.map((each) => [
    each.facts.toLocaleString('en'),
    `${each.lookUpProcessor.toFixed(1)} ms`,
    (each.lookUpProcessor / (base?.lookUpProcessor ?? 0)).toFixed(2),
    `${each.lookUpMilliseconds.toFixed(1)} ms`,
    `${each.lookUpP95.toFixed(1)} ms`,
    (each.lookUpMilliseconds / (base?.lookUpMilliseconds ?? 0)).toFixed(2),
    `${each.importProcessor.toFixed(1)} µs`,
    `${each.importMicroseconds.toFixed(1)} µs`,
    `${each.bytes.toFixed(0)} bytes`,
    `${(each.heapOverEmpty / 1e6).toFixed(1)} MB`,
    `${Math.round(each.right * 100)}%`,
  ]);
  return [head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export async function writeFigures(lines: readonly Filled[]): Promise<string> {
  const file = join(root, '.output/bench-facts.json');
  await mkdir(join(root, '.output'), { recursive: true });
  await writeFile(file, `${JSON.stringify({ measured: new Date().toISOString(), lines }, undefined, 2)}\n`);
  return file;
}
