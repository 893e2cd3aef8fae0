import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chromium, openChromium, type Panel } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO } from './planted.ts';

const SOON = 5_000;

let server: PageServer;
let chromium: Chromium;
let panel: Panel;

beforeAll(async () => {
  server = await servePages();
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
