import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { root } from './root.ts';

/** An extension of one page, with the store's own code in it. */
export async function buildStore(): Promise<string> {
  const folder = join(root, '.output/bench');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      lib: { entry: join(root, 'tests/tools/bench-store.ts'), formats: ['es'], fileName: () => 'bench.js' },
    },
  });
  await writeFile(join(folder, 'bench.html'), '<!doctype html><script type="module" src="bench.js"></script>');
  const manifest = { manifest_version: 3, name: 'Bench', version: '1', permissions: ['unlimitedStorage'] };
  const background = { service_worker: 'worker.js' };
  await writeFile(join(folder, 'worker.js'), '');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, background }));
  return folder;
}

/** Opens that extension's page in real Chromium. What is stored lies in the profile's folder and stays there. */
export async function openStore(
  extension: string,
  profile: string,
): Promise<{ context: BrowserContext; page: Page; kill(): Promise<void> }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/bench.html`);
  await page.waitForFunction(() => 'bench' in globalThis);
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === 'browser')?.id;
  return {
    context,
    page,
    /** Ends the browser at once, as a power cut does; its other processes end without it. */
    async kill() {
      if (browser === undefined) throw new Error('The browser told no process of its own.');
      const closed = new Promise((done) => context.once('close', done));
      process.kill(browser, 'SIGKILL');
      await closed;
    },
  };
}
