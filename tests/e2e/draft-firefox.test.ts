import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../tools/firefox.ts';
import { until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';

const SOON = 10_000;
const DRAFT =
  'Officer Cody Allen, 47, was killed in a shooting in Independence, Missouri, as he went to help Drexel Mack, a process server for the Jackson County court. Allen joined the Independence Police Department in January 2017. He leaves a wife and two children.';
const DESK = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title><link rel="icon" href="data:,">
  <h1>Write</h1><textarea id="area" rows="8" cols="60"></textarea><input id="password" type="password" value="hunter-two">`;

let server: PageServer;
let firefox: Firefox;

beforeAll(async () => {
  server = await servePages({ '/made/desk.html': DESK });
  firefox = await openFirefox({ extension: join(root, '.output/firefox-mv3') });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

async function sidebarSaying(expected: RegExp): Promise<void> {
  let said = '';
  const found = await until(async () => {
    said = await firefox.sidebarText();
    return expected.test(said);
  }, SOON);
  if (!found) throw new Error(`The sidebar does not say ${expected}: ${said}`);
}

async function press(named: string): Promise<void> {
  if (!(await until(() => firefox.pressInSidebar('button', named), SOON)))
    throw new Error(`The sidebar has no button “${named}”: ${await firefox.sidebarText()}`);
}

describe('a field that is followed in Firefox', () => {
  beforeAll(async () => {
    await firefox.page.goto(`${server.origin}/made/desk.html`);
    await until(async () => {
      await firefox.pressButton();
      return until(async () => (await firefox.sidebarText()) !== '', 2_500);
    }, SOON);
    await press('Check a draft');
    await sidebarSaying(/Draft check/);
  });

  it('is refused where it takes a password', async () => {
    await firefox.page.focus('#password');
    await press('Check the field I am writing in');
    await sidebarSaying(/Such fields are never read/);
  });

  it('is checked as its user writes, and stays as it is', async () => {
    await firefox.page.focus('#area');
    await press('Check the field I am writing in');
    await sidebarSaying(/Reading along in the field on 127\.0\.0\.1/);
    await firefox.page.type('#area', DRAFT);
    await sidebarSaying(/CNN has 35 for the same person/);
    expect(await firefox.page.$eval('#area', (area) => (area as HTMLTextAreaElement).value)).toBe(DRAFT);
  });

  it('ends with its page', async () => {
    await firefox.page.reload();
    await sidebarSaying(/its page was left/);
  });
});
