import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Ahead } from '../entrypoints/background/ahead.ts';
import { reset, tabs } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

const { choicesFor, foreseeChoices, keepChoice } = await import('../entrypoints/background/choices.ts');
const { begin, foresee, foreseenLeave, foreseenReading, forget } = await import('../entrypoints/background/pages.ts');

describe('what was asked for ahead', () => {
  const ahead = new Ahead<string>();

  it('is taken once, by its tab', async () => {
    ahead.ask(1, Promise.resolve('known'));
    expect(ahead.take(2)).toBeUndefined();
    expect(await ahead.take(1)).toBe('known');
    expect(ahead.take(1)).toBeUndefined();
  });

  it('is not taken once it was dropped, or is old', () => {
    ahead.ask(1, Promise.resolve('dropped'));
    ahead.drop(1);
    expect(ahead.take(1)).toBeUndefined();
    const now = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(251);
    ahead.ask(1, Promise.resolve('old'));
    expect(ahead.take(1)).toBeUndefined();
    now.mockRestore();
  });

  it('fails for whoever takes it, and for nobody else', async () => {
    ahead.ask(1, Promise.reject(new Error('No.')));
    await expect(ahead.take(1)).rejects.toThrow('No.');
    ahead.ask(1, Promise.reject(new Error('No.')));
    await new Promise((done) => setTimeout(done));
    ahead.clear();
  });
});

describe('what is known of a tab ahead', () => {
  beforeEach(async () => {
    await reset();
    tabs.set(1, { id: 1, incognito: false });
    await begin(1);
  });

  it('is what was known when it was foreseen', async () => {
    const run = await begin(1);
    foresee(1, 'check');
    expect(await foreseenReading(1)).toBe(run);
    expect(await foreseenReading(1)).toBe(run);
  });

  it('is what is known now where that was changed since', async () => {
    foresee(1, 'check');
    const run = await begin(1);
    expect(await foreseenReading(1)).toBe(run);
    foresee(1, 'again');
    await forget(1, 'gone');
    expect(await foreseenLeave(1)).toBe(false);
  });

  it.each([false, true])('is another choice where one was made since (private: %s)', async (isPrivate) => {
    foreseeChoices(1, isPrivate);
    await keepChoice(1, 'article', 'source', 'drop', isPrivate);
    expect(await choicesFor(1, 'article', isPrivate)).toEqual({ source: 'drop' });
  });
});
