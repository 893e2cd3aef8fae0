import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, reset } from './extension.ts';
import { findings } from './panel/story.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));
vi.mock('../entrypoints/background/library.ts', () => ({
  loadLibrary: async () => ({ library: 'the library', problems: [{ code: 'fact-set', sentence: 'One is broken.' }] }),
}));
const checkArticle = vi.hoisted(() => vi.fn());
vi.mock('../lib/findings/check.ts', () => ({ checkArticle }));

const { checkDraft } = await import('../entrypoints/background/draft.ts');
const { tellField } = await import('../lib/messages/field.ts');

beforeEach(async () => {
  await reset();
  checkArticle.mockImplementation(async (article) => ({ article, sources: [], findings }));
});

describe('a draft', () => {
  it('is compared like an article of its day, with the sources that its writer chose', async () => {
    const answer = await checkDraft({ text: 'Osric Pell was 58.', published: '2031-05-12', choices: { a: 'add' } });
    expect(answer).toMatchObject({
      check: { article: { text: 'Osric Pell was 58.', published: '2031-05-12' } },
      notices: [{ sentence: 'One is broken.' }],
    });
    expect(checkArticle.mock.lastCall?.slice(1)).toEqual(['the library', { a: 'add' }]);
  });

  it('is not checked in a language without finders, and that is said', async () => {
    const text =
      'Le gardien de l’écluse est mort dans la nuit de lundi, selon les pompiers qui sont venus sur les lieux avec une barge. '.repeat(
        3,
      );
    expect(await checkDraft({ text, choices: {} })).toMatchObject({ problem: { code: 'language' } });
    expect(checkArticle.mock.calls.flat().filter((each) => each?.text === text)).toEqual([]);
  });

  it('is kept nowhere and told to nobody', async () => {
    const { storage, runtime } = browser;
    const written = [storage.local, storage.session].map((area) => vi.spyOn(area, 'set'));
    runtime.sendMessage.mockClear();
    await checkDraft({ text: 'Osric Pell was 58.', choices: {} });
    for (const each of written) expect(each).not.toHaveBeenCalled();
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });
});

describe('a field that is asked for in its menu', () => {
  it('is told until the panel of that window listens, and not again', async () => {
    vi.useFakeTimers();
    const answers: (boolean | undefined)[] = [undefined, undefined, true, true];
    const tell = vi.fn(async () => answers.shift());
    browser.runtime.sendMessage.mockImplementation(tell as never);
    const told = tellField({ window: 1, tab: 7, frame: 3 });
    await vi.advanceTimersByTimeAsync(2_000);
    await told;
    vi.useRealTimers();
    expect(tell.mock.calls).toHaveLength(3);
    expect(tell).toHaveBeenLastCalledWith({
      door: 'announcement',
      call: 'field',
      given: [{ window: 1, tab: 7, frame: 3 }],
    });
  });

  it('is given up where no panel opens', async () => {
    vi.useFakeTimers();
    browser.runtime.sendMessage.mockImplementation(async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.');
    });
    const told = tellField({ window: 1, tab: 7, frame: 0 });
    await vi.advanceTimersByTimeAsync(20_000);
    await expect(told).resolves.toBeUndefined();
    vi.useRealTimers();
  });
});
