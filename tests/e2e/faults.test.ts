import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { pointOfMark, readMarks } from '../tools/marks.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';

/** The environment may ask for more. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 10);
const SOON = 8_000;

const STORY = `<!doctype html><html lang="en"><title>Report</title><link rel="icon" href="data:,"><article id="story">
  <h1>Officer killed in Independence is named</h1>
  <p>Officer Cody Allen, 36, was shot and killed on Thursday at a home in Independence, Missouri, the police said.</p>
  <p>Drexel Mack, a process server for the Jackson County court, was killed as well.</p>
  <p>Independence Police Chief Adam Dustman spoke of both men on Friday and thanked the neighbors for their help that day.</p>
  </article></html>`;

/** What is called from within the background, or another page of the extension. */
declare const chrome: {
  tabs: { query(of: { url: string }): Promise<{ id: number }[]> };
  runtime: { reload(): void; sendMessage(message: object): Promise<unknown> };
  storage: { session: { set(items: object): Promise<void>; remove(keys: string[]): Promise<void> } };
};

const extension = join(root, '.output/chrome-mv3');
let server: PageServer;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  server = await servePages({ '/story.html': STORY });
  chromium = await openChromium({ extension });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});
afterEach(async () => {
  await page?.close();
});

async function open(within = chromium): Promise<void> {
  page = await within.context.newPage();
  await page.goto(`${server.origin}/story.html`);
}

const words = async () => (await page.evaluate(readMarks)).map((mark) => mark.words);
const isMarked = async () => (await words()).includes('36');
const said = async () => (await (await chromium.panel())?.text()) ?? '';

describe('a background that is killed at any point of a check', () => {
  it('leaves a check that is done or says that it is not, and the next press works', {
    timeout: 60_000 + ROUNDS * 30_000,
  }, async () => {
    // How long a check usually takes here, with the background awake.
    await open();
    const began = performance.now();
    await readArticle(chromium, page);
    const usual = Math.min(1_500, performance.now() - began);
    await page.close();
    const ends = { finished: 0, told: 0, unheard: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      await open();
      await wait(100);
      await chromium.pressButton(page);
      await wait(Math.random() * usual);
      await chromium.stopBackground();
      const end = await until(async () => {
        if (await isMarked()) return 'finished';
        const text = await said();
        if (/stopped|interrupted|taking longer/i.test(text)) return 'told';
        // The browser sometimes drops a press right after a page has loaded; then nothing was begun.
        return /Reading|36/.test(text) ? undefined : 'unheard';
      }, 3 * SOON);
      expect(end, `round ${round}: ${await said()}`).toBeDefined();
      ends[end ?? 'unheard']++;
      await chromium.pressButton(page);
      // What was told to take long may end all the same, right before the press: then the press hides the marks.
      const isHidden = async () => !(await isMarked()) && /Show marks/.test(await said());
      const works = await until(
        async () => (end === 'finished' ? isHidden() : (await isMarked()) || (end === 'told' && isHidden())),
        SOON,
      );
      expect(works, `round ${round}, after ${end}: ${await said()}`).toBe(true);
      await page.close();
    }
    console.log(`Killed in a check ${ROUNDS} times: ${JSON.stringify(ends)}; the next press worked each time.`);
    expect(ends.finished + ends.told).toBeGreaterThan(0);
  });
});

describe('a question that nobody heard', () => {
  it('the panel tells that the work was stopped, and the next press works', async () => {
    await open();
    await readArticle(chromium, page);
    // From now on the lines that the page's reader opens lead nowhere, as one does to a background that ends at that moment.
    const session = await chromium.context.newCDPSession(page);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const world = worlds.find(({ origin }) => origin.includes(chromium.extensionId));
    const inWorld = (expression: string) =>
      session.send('Runtime.evaluate', { expression, contextId: world?.id ?? -1 });
    await inWorld(`{
      const connect = chrome.runtime.connect;
      const nothing = { addListener() {} };
      chrome.runtime.connect = () => ({ postMessage() {}, disconnect() {}, onMessage: nothing, onDisconnect: nothing });
      globalThis.mend = () => { chrome.runtime.connect = connect; };
    }`);
    const extension = await chromium.context.newPage();
    await extension.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    await extension.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.runtime.sendMessage({ door: 'panel', call: 'run', given: [tab?.id] });
    }, page.url());
    await extension.close();
    await page.bringToFront();
    expect(await until(async () => /Reading/.test(await said()), SOON), await said()).toBe(true);
    await chromium.stopBackground();
    expect(await until(async () => /stopped the work/.test(await said()), 2 * SOON), await said()).toBe(true);
    await inWorld('mend()');
    await chromium.pressButton(page);
    expect(await until(isMarked, SOON), await said()).toBe(true);
  });
});

describe('a place to store that fails', () => {
  it('full of what is kept for the session: a plain sentence, and the next press works once there is room', async () => {
    await open();
    const worker = await chromium.background();
    const filled = await worker.evaluate(async () => {
      const keys: string[] = [];
      for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
        for (let n = 0; n < 4; n++) {
          const key = `fill-${size}-${n}`;
          await chrome.storage.session.set({ [key]: 'x'.repeat(size) }).then(
            () => keys.push(key),
            () => undefined,
          );
        }
      }
      return keys;
    });
    expect(filled.length).toBeGreaterThan(0);
    try {
      // The first press opens the panel, which may come too late to hear of it.
      const told = async () => {
        await chromium.pressButton(page);
        return until(async () => /no more room/.test(await said()), 1_500);
      };
      expect(await until(told, SOON), await said()).toBe(true);
    } finally {
      await (await chromium.background()).evaluate((keys) => chrome.storage.session.remove(keys), filled);
    }
    await chromium.pressButton(page);
    expect(await until(isMarked, SOON), await said()).toBe(true);
  });

  it.each<[string, () => Promise<void>]>([
    [
      'refused by the browser',
      async () => {
        indexedDB.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
        indexedDB.databases = async () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      },
    ],
    [
      'with nothing in it that should be there',
      () =>
        new Promise((done, failed) => {
          const request = indexedDB.open('facts-3', 1);
          request.onsuccess = () => {
            request.result.close();
            done();
          };
          request.onerror = () => failed(request.error);
        }),
    ],
    [
      'of a version that is not known',
      () =>
        new Promise((done, failed) => {
          const request = indexedDB.open('facts-3', 99);
          request.onsuccess = () => {
            request.result.close();
            done();
          };
          request.onerror = () => failed(request.error);
        }),
    ],
  ])('%s: what ships is compared all the same, and the panel says what could not be used', async (_, spoil) => {
    await open();
    await readArticle(chromium, page);
    await (await chromium.background()).evaluate(spoil);
    await page.reload();
    await readArticle(chromium, page);
    expect(await words()).toContain('36');
    await expect.poll(said, { timeout: SOON }).toMatch(/own sources could not be/i);
    // The background starts anew, the database is gone, and nothing is said of it any more.
    await chromium.stopBackground();
    await chromium.pressButton(page);
    await expect.poll(words, { timeout: SOON }).toEqual([]);
    await (await chromium.background()).evaluate(async () => {
      for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    });
    await page.reload();
    await readArticle(chromium, page);
    await expect.poll(said, { timeout: SOON }).not.toMatch(/own sources could not be/i);
  });

  it('deleted underneath: the next check works', async () => {
    await open();
    await readArticle(chromium, page);
    await (await chromium.background()).evaluate(async () => {
      for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    });
    await page.reload();
    await readArticle(chromium, page);
    expect(await words()).toContain('36');
  });
});

describe('an extension that is updated while pages are open', () => {
  // A browser of its own for each try: started anew, an extension is sometimes left without a background that wakes, whoever calls.
  let own: Chromium;
  beforeEach(async () => {
    own = await openChromium({ extension });
  });
  afterEach(() => own?.close());

  it('leaves old readers that fall silent: no error, no card, no mark; the button works', async () => {
    const extensions = await own.context.newPage();
    await extensions.goto('chrome://extensions');
    // Started anew, an extension from a folder runs only in developer mode.
    await extensions.evaluate(() =>
      (
        globalThis as unknown as {
          chrome: { developerPrivate: { updateProfileConfiguration(of: object): Promise<void> } };
        }
      ).chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    await extensions.close();
    await open(own);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await readArticle(own, page);
    const worker = await own.background();
    const next = own.context.waitForEvent('serviceworker', { timeout: 20_000 });
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await next;
    // Everything that an old reader listens to.
    const point = await page.evaluate(pointOfMark, '36');
    for (let n = 0; n < 5; n++) {
      await page.mouse.move((point?.x ?? 0) - n, point?.y ?? 0);
      await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
      await page.keyboard.press('Enter');
      await page.evaluate((count) => {
        const late = document.createElement('p');
        late.textContent = `Neighbors said for the ${count}th time that they had heard of it on that day, and in the days after.`;
        document.querySelector('#story')?.append(late);
        history.replaceState(null, '', `?at=${count}`);
      }, n);
      await wait(700);
    }
    expect(await own.card(page)).toBeUndefined();
    expect(await words()).toEqual([]);
    expect(errors).toEqual([]);
    await readArticle(own, page);
    expect(await words()).toContain('36');
    expect(errors).toEqual([]);
  });
});
