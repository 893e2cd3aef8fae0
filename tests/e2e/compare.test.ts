import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium } from '../tools/chromium.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO, PLANTED } from './planted.ts';

let server: PageServer;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  server = await servePages({});
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
  await chromium.page.goto(server.origin + DEMO);
  await readArticle(chromium);
  const panel = await until(() => chromium.panel(), 5_000);
  await until(() => panel?.evaluate(`root.querySelector('.toolbar') !== null`) ?? Promise.resolve(false), 5_000);
  const opened = chromium.context.waitForEvent('page');
  await panel?.evaluate(
    `[...root.querySelectorAll('.toolbar button')].find((each) => each.innerText === 'Compare').click()`,
  );
  page = await opened;
  await page.waitForSelector('.grid');
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

it('opens from the panel with the differences on top, each beside what its source has', async () => {
  const first = page.locator('.grid tbody').first();
  expect(await first.getAttribute('data-verdict')).toBe('differs');
  const text = await first.textContent();
  for (const { words, right } of PLANTED) {
    expect(text).toContain(words);
    expect(text).toContain(right);
  }
});

it('shows what a source says when its cell is pressed, and closes on Escape', async () => {
  const cell = page.locator('td[data-verdict="differs"] button').first();
  await cell.click();
  await expect.poll(() => page.locator('.quote').textContent()).toMatch(/summarised by/i);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.quote').count()).toBe(0);
  expect(await cell.evaluate((button) => button === document.activeElement)).toBe(true);
});

it('draws the reports in the order of time, with the counts that they give', async () => {
  const names = await page.locator('.stop .name').allTextContents();
  expect(names).toHaveLength(3);
  expect(names[1]).toContain('This article');
  await expect.poll(() => page.locator('.course .line').count()).toBeGreaterThan(0);
});

it('prints the table without what steers it', async () => {
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.steer').isVisible()).toBe(false);
  expect(await page.locator('.grid').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
});

it('needs no sideways scrolling of the page at 360 pixels', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
