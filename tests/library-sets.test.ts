// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPage, type Page } from '../entrypoints/library/page.ts';
import { setActions } from '../entrypoints/library/sets.ts';
import { changeSettings } from '../lib/settings.ts';
import { granted, reset } from './extension.ts';
import { exampleSet } from './facts/example.ts';
import { freshStorage, page as library } from './facts/store/open.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

const URL_OF = 'https://maker.example/facts.json';
const fetched = vi.spyOn(globalThis, 'fetch');
let page: Page;
let actions: ReturnType<typeof setActions>;

freshStorage();
beforeEach(async () => {
  await reset();
  fetched.mockImplementation(async () => new Response(JSON.stringify(exampleSet())));
  page = openPage(library(), () => undefined);
  actions = setActions(page, () => []);
});
afterEach(() => fetched.mockReset());

async function subscribed(): Promise<string> {
  expect(await actions.subscribe(URL_OF, '')).toBeUndefined();
  expect([...granted]).toEqual(['https://maker.example/*']);
  return 'mill-fire-2024';
}

it('gives the site of a subscription back with it', async () => {
  actions.removeSet(await subscribed());
  await expect.poll(() => [...granted]).toEqual([]);
});

it('keeps the site of a subscription that ends where it is always read', async () => {
  const id = await subscribed();
  await changeSettings({ sites: () => ['https://maker.example'] });
  actions.removeSet(id);
  await expect.poll(() => page.state().notice?.sentence).toMatch(/was deleted/);
  expect([...granted]).toEqual(['https://maker.example/*']);
});

it('gives the site of a subscription back that is taken back', async () => {
  await subscribed();
  const [loaded] = await page.library.history(undefined, 1);
  actions.undo(loaded?.id ?? '');
  await expect.poll(() => [...granted]).toEqual([]);
  expect(page.state().notice?.sentence).toBe('Taken back.');
});

it('gives a site back that has no fact set to subscribe to', async () => {
  fetched.mockImplementation(async () => new Response('', { status: 404 }));
  expect(await actions.subscribe(URL_OF, '')).toMatch(/no such file/);
  expect([...granted]).toEqual([]);
});

it('says so where other work is running, and nobody cancelled', async () => {
  const running = new AbortController();
  const other = page.long('Reading', () => new Promise((done) => running.signal.addEventListener('abort', done)));
  expect(await actions.subscribe(URL_OF, '')).toBe(
    'Something else is being done just now. Try again when it is finished.',
  );
  expect(page.state().work?.label).toBe('Reading');
  expect([...granted]).toEqual([]);
  expect(await page.long('Other', async () => 1)).toBeUndefined();
  expect(page.state().notice).toMatchObject({ sentence: /Something else/, problem: true });
  running.abort();
  await other;
  await subscribed();
});
