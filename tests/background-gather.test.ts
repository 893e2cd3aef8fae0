import { beforeEach, expect, it, vi } from 'vitest';
import { anArticle } from './article.ts';
import { browser, reset } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));
vi.mock('../entrypoints/background/library.ts', () => ({
  loadLibrary: async () => ({ library: {}, problems: [] }),
}));

const { gather, makeReady, settingsChanged } = await import('../entrypoints/background/gather.ts');

const setHover = (hover: boolean) => browser.storage.local.set({ settings: { version: 2, hover } });
const hover = async () => (await gather(1, anArticle(), false)).settings.hover;

beforeEach(async () => {
  await reset();
  // However slow the machine is, what was asked ahead is not old.
  vi.spyOn(performance, 'now').mockReturnValue(0);
  await setHover(true);
  await makeReady(1, false);
});

it('goes by the settings that were read ahead', async () => {
  await setHover(false);
  expect(await hover()).toBe(true);
});

it('goes by the settings as they are now where they were changed meanwhile', async () => {
  await setHover(false);
  settingsChanged();
  expect(await hover()).toBe(false);
});
