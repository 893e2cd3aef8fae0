import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../lib/messages.ts';
import type { Problem } from '../lib/model.ts';
import { browser, reset, tabs } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));
vi.mock('../entrypoints/background/library.ts', () => ({ loadLibrary: vi.fn() }));

const { readTab, reportPage, stateOf } = await import('../entrypoints/background/read.ts');

beforeEach(async () => {
  await reset();
  tabs.set(1, { id: 1, incognito: false, url: 'https://ledger.example/a' });
});

describe('what cannot be read', () => {
  const told = async (url: string | undefined, error: string, pressed = true): Promise<PageState> => {
    tabs.set(1, { id: 1, incognito: false, ...(url === undefined ? {} : { url }) });
    browser.scripting.executeScript.mockRejectedValueOnce(new Error(error));
    await readTab(1, pressed);
    return stateOf(1);
  };

  it.each([
    ['https://store.example/extensions', 'The extensions gallery cannot be scripted.', 'restricted', /does not let/],
    ['file:///home/me/story.html', 'Cannot access contents of url', 'restricted', /Access to file URLs/],
    ['https://court.example/ruling.PDF', 'Cannot access contents of url', 'pdf', /PDF/],
    [undefined, 'Cannot access a chrome:// URL', 'restricted', /does not let/],
    ['https://ledger.example/a', 'Frame with ID 0 was removed.', 'interrupted', /went away/],
  ])('%s is told in a plain sentence', async (url, error, code, sentence) => {
    expect(await told(url, error)).toEqual({
      status: 'problem',
      problem: { code, sentence: expect.stringMatching(sentence) },
    });
  });

  it('is told to wait for the button where only the panel asked', async () => {
    const state = await told(undefined, 'Cannot access contents of the page.', false);
    expect(state).toMatchObject({ problem: { sentence: expect.stringMatching(/press the .* button/) } });
  });

  it("is known before, for the browser's own pages, on which Firefox never answers", async () => {
    tabs.set(1, { id: 1, incognito: false, url: 'about:config' });
    browser.scripting.executeScript.mockImplementation(() => new Promise(() => undefined));
    await readTab(1);
    expect(await stateOf(1)).toMatchObject({ problem: { code: 'restricted' } });
  });

  it.each([
    ['the settings cannot be read', () => vi.spyOn(browser.storage.local, 'get')],
    ['the style cannot be put in', () => browser.scripting.removeCSS],
  ])('is told with its own reason where %s', async (_, fails) => {
    fails().mockRejectedValueOnce(new Error('a bad day'));
    await readTab(1);
    expect(await stateOf(1)).toMatchObject({
      problem: { code: 'unexpected', sentence: expect.stringContaining('a bad day') },
    });
  });

  it('is the page itself where neither reader nor style may go there', async () => {
    browser.scripting.removeCSS.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    browser.scripting.executeScript.mockImplementationOnce(async () => {
      await new Promise((later) => setTimeout(later));
      throw new Error('Cannot access contents of the page.');
    });
    await readTab(1);
    expect(await stateOf(1)).toMatchObject({ problem: { code: 'restricted' } });
  });

  it('is what the reader says it is', async () => {
    await readTab(1);
    const problem: Problem = { code: 'no-article', sentence: 'There is no article.' };
    // The page may get one later.
    expect(await reportPage(1, problem)).toBeUndefined();
    expect(await stateOf(1)).toEqual({
      status: 'problem',
      problem,
    });
  });
});
