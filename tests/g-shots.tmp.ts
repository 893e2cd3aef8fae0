import { servePages } from './tools/serve.ts';
import { openChromium } from './tools/chromium.ts';
import { readFile } from 'node:fs/promises';
const made: Record<string, string> = {};
const server = await servePages(made);
for (const colorScheme of ['light', 'dark'] as const) {
  const c = await openChromium({ extension: '/tmp/w-g/.output/chrome-mv3-e2e', colorScheme });
  const ask = async (call: string, ...given: unknown[]) => own.evaluate(({ call, given }) => (globalThis as any).chrome.runtime.sendMessage({ door: 'panel', call, given }), { call, given });
  const own = await c.context.newPage();
  await own.goto(`chrome-extension://${c.extensionId}/gtmp.html`);
  const ids: Record<string, number> = {};
  const tabs: Record<string, any> = {};
  for (const name of ['gazette', 'courier', 'radio']) {
    const page = await c.context.newPage(); tabs[name] = page;
    await page.goto(`${server.origin}/kiln/${name}.html`);
    ids[name] = await own.evaluate(async (u) => (await (globalThis as any).chrome.tabs.query({})).find((t: any) => t.url === u).id, page.url());
  }
  await ask('keep', ids.gazette); await ask('keep', ids.radio);
  await ask('run', ids.courier); await new Promise((g) => setTimeout(g, 1500));
  // changed
  const html = await readFile('tests/pages/kiln/gazette.html', 'utf8');
  made['/kiln/gazette.html'] = html.replace('Four people were wounded', 'Five people were wounded').replace('61, who', '62, who').replace(' and three daughters', '').replace('<p>Gas inspectors', '<p>A worker, Hanne Brook, 29, was arrested on Tuesday night.</p><p>Gas inspectors');
  await tabs.gazette.reload();
  await ask('run', ids.gazette); await new Promise((g) => setTimeout(g, 1500));
  console.log(JSON.stringify(await ask('keep', ids.gazette)).slice(0, 300));
  const panel = await c.context.newPage();
  for (const width of [320, 480]) {
    await panel.setViewportSize({ width, height: 760 });
    await panel.goto(`chrome-extension://${c.extensionId}/sidepanel.html?tab=${ids.gazette}`);
    await panel.waitForTimeout(900);
    await panel.screenshot({ path: `/tmp/g-shot-panel-${width}-${colorScheme}.png` });
  }
  await panel.setViewportSize({ width: 320, height: 760 });
  await panel.goto(`chrome-extension://${c.extensionId}/sidepanel.html?tab=${ids.courier}`);
  await panel.waitForTimeout(900);
  await panel.screenshot({ path: `/tmp/g-shot-courier-320-${colorScheme}.png` });
  for (const width of [420, 900]) {
    await own.setViewportSize({ width, height: 760 });
    await own.bringToFront();
    await own.reload(); await own.waitForTimeout(500);
    if (width === 900) { await own.locator('.disclose').first().click(); await own.locator('select').nth(1).selectOption('corrected'); await own.waitForTimeout(400); }
    await own.screenshot({ path: `/tmp/g-shot-sources-${width}-${colorScheme}.png` });
  }
  delete made['/kiln/gazette.html'];
  await c.close();
}
await server.close();
