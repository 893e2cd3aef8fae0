import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium, type Panel } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO } from './planted.ts';

const SOON = 5_000;

const made: Record<string, string> = {};
let server: PageServer;
let chromium: Chromium;
let panel: Panel;

beforeAll(async () => {
  server = await servePages(made);
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
  await chromium.page.goto(server.origin + DEMO);
  await readArticle(chromium);
  const opened = await until(() => chromium.panel(), SOON);
  if (!opened) throw new Error('The panel did not open.');
  panel = opened;
  await until(async () => (await buttons('Drop')).length > 0, SOON);
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

/** What the buttons of that name are for, as a screen reader says it. */
async function buttons(name: 'Drop' | 'Add'): Promise<string[]> {
  const labels = await panel.evaluate(
    `[...root.querySelectorAll('.choose')].map((each) => each.getAttribute('aria-label'))`,
  );
  return (labels as string[]).filter((label) => label.startsWith(name));
}

async function press(name: 'Drop' | 'Add', label: string): Promise<void> {
  await panel.evaluate(
    `[...root.querySelectorAll('.choose')].find((each) => each.getAttribute('aria-label') === ${JSON.stringify(label)}).click()`,
  );
  // Once it is done, the button stands for the opposite.
  await until(async () => !(await buttons(name)).includes(label), SOON);
}

const marks = () => chromium.page.evaluate(readMarks);

it('drops a source in the panel, and its marks go from the page and its count from the button', async () => {
  const before = await marks();
  const labels = await buttons('Drop');
  expect(labels.length).toBeGreaterThan(1);
  for (const label of labels) await press('Drop', label);
  await expect.poll(marks, { timeout: SOON }).toEqual([]);
  expect(await chromium.badge()).toBe('');
  expect(await panel.text()).toMatch(/dropped by you/);

  const added = await buttons('Add');
  expect(added).toHaveLength(labels.length);
  for (const label of added) await press('Add', label);
  await expect.poll(marks, { timeout: SOON }).toEqual(before);
  expect(await panel.text()).not.toMatch(/dropped by you/);
});

it('keeps to the choice while this article is read again, and forgets it with the page', async () => {
  const [label = ''] = await buttons('Drop');
  await press('Drop', label);
  const without = await marks();
  await panel.evaluate(`root.querySelector('button[aria-label="Read again"]').click()`);
  await until(async () => (await buttons('Add')).length > 0, SOON);
  await expect.poll(marks, { timeout: SOON }).toEqual(without);

  await chromium.page.reload();
  await readArticle(chromium);
  await until(async () => (await buttons('Drop')).includes(label), SOON);
  expect(await buttons('Add')).toEqual([]);
});

/** Reads a page of the kiln's story and waits until the panel says this. */
async function readUntil(path: string, expected: RegExp): Promise<void> {
  await chromium.page.goto(server.origin + path);
  // What the panel told of the page before is gone.
  await until(async () => !expected.test(await panel.text()), SOON);
  for (let attempt = 0; attempt < 6; attempt++) {
    await chromium.pressButton();
    if (await until(async () => expected.test(await panel.text()), 2_500)) return;
  }
  throw new Error(`The panel does not say ${expected}: ${await panel.text()}`);
}

async function keep(path: string): Promise<void> {
  await readUntil(path, /Read in full/);
  await until(async () => (await panel.text()).includes('Kept as a source') || clickOn('Keep'), SOON);
  await until(async () => /Kept as a source/.test(await panel.text()), SOON);
}

async function clickOn(name: string): Promise<false> {
  await panel.evaluate(
    `[...root.querySelectorAll('.toolbar button')].find((each) => (each.getAttribute('aria-label') ?? each.innerText).startsWith(${JSON.stringify(name)}))?.click()`,
  );
  return false;
}

it('counts one report on two sites once, and lets what is private mark nothing', async () => {
  const gazette = await readFile(join(root, 'tests/pages/kiln/gazette.html'), 'utf8');
  const agency = gazette.replace('<p>HARROW VALE —', '<p>HARROW VALE (AP) —');
  made['/wire/one.html'] = agency;
  made['/wire/two.html'] = agency.replaceAll('Potter killed as kiln explodes', 'One dead in kiln blast');
  await keep('/wire/one.html');
  await keep('/wire/two.html');
  await readUntil('/kiln/courier.html', /2 sources compared, one voice/);
  expect(await panel.text()).toMatch(/Associated Press, via 2 sites/);
  const tallies = (await panel.evaluate(
    `[...root.querySelectorAll('.disclose')].map((each) => each.innerText)`,
  )) as string[];
  expect(tallies.filter((tally) => /^2 sources/.test(tally))).toEqual([]);
  expect(tallies.some((tally) => /^1 source\b/.test(tally))).toBe(true);
  await expect.poll(async () => (await marks()).length, { timeout: SOON }).toBeGreaterThan(0);

  for (const path of ['/wire/one.html', '/wire/two.html']) {
    await readUntil(path, /Kept as a source/);
    await panel.evaluate(`root.querySelector('label.private input').click()`);
    await until(() => panel.evaluate(`root.querySelector('label.private input').checked`) as Promise<boolean>, SOON);
  }
  await readUntil('/kiln/courier.html', /private: shown in this panel only/);
  expect(
    (await panel.evaluate(`root.querySelectorAll('[data-finding][data-verdict="differs"]').length`)) as number,
  ).toBeGreaterThan(0);
  await expect.poll(marks, { timeout: SOON }).toEqual([]);
});
