import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { readMarks } from './marks.ts';

/** Looks until something is there, ten times a second. Undefined where it did not come in time (milliseconds). */
export async function until<T>(look: () => Promise<T | undefined | false>, time: number): Promise<T | undefined> {
  for (const end = Date.now() + time; Date.now() < end; await wait(100)) {
    const found = await look();
    if (found) return found;
  }
  return undefined;
}

/** Presses the button until marks show: right after a page has loaded, the browser sometimes drops a press. */
export async function readArticle(chromium: Chromium, page: Page = chromium.page): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt++) {
    await chromium.pressButton(page);
    if (await until(async () => (await page.evaluate(readMarks)).length > 0, 2_500)) return;
  }
  const panel = await chromium.panel();
  throw new Error(
    `${page.url()} shows no marks. The panel says: ${(await panel?.text()) ?? 'nothing, it is not open'}`,
  );
}
