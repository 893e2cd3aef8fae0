import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { Inside } from './bench-inside.ts';
import { root } from './root.ts';

declare const inside: Inside;

/** One stretch that the extension timed, in milliseconds of its own process. */
export interface Stretch {
  name: string;
  start: number;
  ms: number;
}

/**
 * Readability by itself, put as a script into the world of the extension in a process that has never read a page, in milliseconds:
 * compiling the script, and a copy of the page parsed.
 */
interface Yardstick {
  compile: number;
  run: number;
}

/** One reading in a process that has never read a page; `compile` is what the browser says that compiling our scripts took. */
export interface FirstReading {
  page: Stretch[];
  compile: number;
  yardstick: Yardstick;
}

/** What the browser gave for one page. */
export interface Visit {
  name: string;
  words: number;
  findings: number;
  facts: number;
  /** Why it was not read, where it was not. */
  problem?: string;
  /** Each time in a process of its own. */
  cold: FirstReading[];
  /** The same once another report on its story is in the library, so that marks are painted. */
  coldMarked: FirstReading[];
  /** Each time again, after a run of the yardstick. */
  warm: { page: Stretch[]; background: Stretch[] }[];
  /** Changes of the page's nodes, and layout shifts, while it was read and painted. */
  mutations: number;
  shifts: number;
}

export interface BenchBrowser {
  /** Reads a page once and `again` times more, by then with another report on its story in the library unless `alone`. */
  visit(name: string, html: string, again: number, alone?: 'alone'): Promise<Visit>;
  close(): Promise<void>;
}

const FOLDER = join(root, '.output/chrome-mv3-bench');

/** The extension in the bench's own mode, with a page in it that fills the library, and the yardstick. */
export async function buildBench(): Promise<void> {
  await run('npx', ['wxt', 'build', '--mode', 'bench']);
  for (const [name, format] of [
    ['bench-inside', 'es'],
    ['bench-yardstick', 'iife'],
  ] as const) {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: {
        outDir: FOLDER,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: {
          entry: join(root, `tests/tools/${name}.ts`),
          name: 'bench',
          formats: [format],
          fileName: () => `${name}.js`,
        },
      },
    });
  }
  await writeFile(join(FOLDER, 'bench.html'), '<!doctype html><script type="module" src="bench-inside.js"></script>');
}

function run(command: string, given: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, given, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${given.join(' ')} ended with ${code}`)),
    );
  });
}

/** Readings of a page that are the first in their process: the quickest of them counts. */
const COLD = 3;
/** A page that takes long is read fewer times: so many at least, and no more once so many milliseconds have gone by. */
const LEAST = 9;
const LONG_MS = 20_000;

/** Everything that a saved page would load is refused; what remains is its text, its tree and its own style sheets. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-eval'";

async function serve(): Promise<{ pages: Map<string, string>; port: number; close(): void }> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      // With these the page's clock is fine enough for what takes less than a millisecond.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(html ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { pages, port, close };
}

/** Real Chromium with the bench's extension and a library of so many facts. */
export async function openBench(facts: number): Promise<BenchBrowser> {
  const server = await serve();
  const context = await chromium.launchPersistentContext('', {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--disable-extensions-except=${FOLDER}`,
      `--load-extension=${FOLDER}`,
      // No port in their addresses, as in those of real pages.
      `--host-resolver-rules=MAP *.localhost 127.0.0.1:${server.port}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const desk = await context.newPage();
  await desk.goto(`${origin}/bench.html`);
  await desk.waitForFunction(() => 'inside' in globalThis);
  await desk.evaluate((wanted) => inside.fill(wanted), facts);
  let visits = 0;

  const inBackground = async () => {
    const found = await (context.serviceWorkers().at(-1) ?? worker).evaluate(() => {
      const all = performance
        .getEntriesByType('measure')
        .map(({ name, startTime, duration }) => ({ name, start: startTime, ms: duration }));
      performance.clearMeasures();
      return all;
    });
    return own(found);
  };

  /** Runs Readability by itself in a page, in a world and a process that have never read one. */
  const firstYardstick = async (url: string): Promise<Yardstick> => {
    const page = await opened(context, url);
    const compiling = await compilingOf(page);
    const before = await compiling();
    await desk.evaluate((of) => inside.bringYardstick(of), url);
    const compile = (await compiling()) - before;
    const run = await desk.evaluate((of) => inside.runYardstick(of), url);
    await page.close();
    return { compile, run };
  };

  /** Reads a page in a process that has never read one, as the yardstick does in another; a site of its own has one of its own. */
  const firstReading = async (path: string, time: number) => {
    const site = `${path.slice(1)}-${time}.localhost`;
    const yardstick = await firstYardstick(`http://yardstick${site}${path}`);
    const url = `http://page${site}${path}`;
    const page = await opened(context, url);
    await watch(page);
    const compiling = await compilingOf(page);
    const before = await compiling();
    const told = await desk.evaluate((of) => inside.read(of), url);
    const stretches = await measured(page, told.status === 'done' ? 'painted' : 'read');
    return { page, url, told, cold: { page: stretches, compile: (await compiling()) - before, yardstick } };
  };

  /** Reads a page that was read so many times more, each time after a run of the yardstick. */
  const warmReadings = async (page: Page, url: string, again: number) => {
    await desk.evaluate((of) => inside.bringYardstick(of), url);
    await inBackground();
    const warm: Visit['warm'] = [];
    const began = Date.now();
    const isEnough = (round: number) => round >= again || (round >= LEAST && Date.now() - began > LONG_MS);
    for (let round = 0; !isEnough(round); round++) {
      await page.evaluate(() => document.dispatchEvent(new Event('second-source:again')));
      warm.push({ page: await measured(page, 'round'), background: await inBackground() });
    }
    return warm;
  };

  return {
    async visit(name, html, again, alone) {
      const path = `/${++visits}`;
      server.pages.set(path, html);
      let times = 0;
      const first = async () => firstReading(path, ++times);
      const { page, url, told, cold: one } = await first();
      const { status, problem, words, findings } = told;
      const more = async () => {
        const reading = await first();
        await reading.page.close();
        return reading.cold;
      };
      const isRead = status === 'done';
      const cold = [one];
      while (isRead && cold.length < COLD) cold.push(await more());
      const facts = alone ? 0 : await desk.evaluate((of) => inside.keepStory(of), url);
      const coldMarked: FirstReading[] = [];
      while (isRead && !alone && coldMarked.length < COLD) coldMarked.push(await more());
      server.pages.delete(path);
      // A page that nobody sees is worked on more slowly.
      await page.bringToFront();
      const warm = isRead ? await warmReadings(page, url, again) : [];
      const changes = await page.evaluate(
        () => (globalThis as unknown as { seen: { mutations: number; shifts: number } }).seen,
      );
      await page.close();
      return { name, words, findings, facts, ...(problem ? { problem } : {}), cold, coldMarked, warm, ...changes };
    },
    async close() {
      await context.close();
      server.close();
    },
  };
}

const PREFIX = 'second-source:';

function own(found: readonly Stretch[]): Stretch[] {
  return found
    .filter(({ name }) => name.startsWith(PREFIX))
    .map((each) => ({ ...each, name: each.name.slice(PREFIX.length) }));
}

/** What the reader timed up to the end of the stretch of this name, which then is forgotten. */
async function measured(page: Page, last: string): Promise<Stretch[]> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, PREFIX + last, {
    timeout: 60_000,
  });
  return own(
    await page.evaluate(() => {
      const all = performance
        .getEntriesByType('measure')
        .map(({ name, startTime, duration }) => ({ name, start: startTime, ms: duration }));
      performance.clearMeasures();
      return all;
    }),
  );
}

/** A page in a tab of its own, once it has come to rest. */
async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForTimeout(100);
  return page;
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { mutations: 0, shifts: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver((records) => (seen.mutations += records.length)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    new PerformanceObserver((list) => (seen.shifts += list.getEntries().length)).observe({ type: 'layout-shift' });
  });
}

/** How long a page's process has compiled the scripts that came into the page, in milliseconds. */
async function compilingOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'V8CompileDuration')?.value;
    if (seconds === undefined) throw new Error('The browser did not tell how long it compiled.');
    return seconds * 1000;
  };
}
