import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageArticle } from '../lib/article/stated.ts';
import { panelShapes, readerShapes } from '../lib/messages/shapes.ts';
import { answer, fromBackground, fromExtensionPage, fromReader, hear } from '../lib/messages.ts';
import { anArticle, onPage } from './article.ts';
import { announced, messages, reset, send } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

const reader = { id: 'second-source', frameId: 0, url: 'https://ledger.example/a', tab: { id: 7 } };
const panel = { id: 'second-source', url: 'extension://second-source/sidepanel.html' };
const background = { id: 'second-source', url: 'extension://second-source/background.js' };

const onReader = {
  check: vi.fn(async () => ({ findings: [], show: [], hover: true, ignores: true })),
  again: vi.fn(async () => ({ findings: [], show: [], hover: true, ignores: true })),
  detail: vi.fn(async () => undefined),
  report: vi.fn(async () => undefined),
  ignore: vi.fn(async () => undefined),
  ready: vi.fn(async () => undefined),
  marks: vi.fn(async () => undefined),
  card: vi.fn(async () => undefined),
  leave: vi.fn(async () => undefined),
};
const onPanel = {
  state: vi.fn(async () => ({ status: 'idle' as const })),
  run: vi.fn(async () => undefined),
  show: vi.fn(async () => undefined),
  reveal: vi.fn(async () => true),
  choose: vi.fn(async () => undefined),
  ignore: vi.fn(async () => undefined),
  outlook: vi.fn(async () => undefined),
  compareAll: vi.fn(async () => undefined),
  keep: vi.fn(async () => ({ status: 'refused' as const, problem: { code: 'private' as const, sentence: 'No.' } })),
  keepTabs: vi.fn(async () => []),
  draft: vi.fn(async () => ({ problem: { code: 'language' as const, sentence: 'No.' } })),
  forgetAll: vi.fn(async () => undefined),
};

beforeEach(async () => {
  await reset();
  answer('reader', fromReader, readerShapes, onReader);
  answer('panel', fromExtensionPage, panelShapes, onPanel);
});

function stating(change: Partial<PageArticle['stated']>): PageArticle {
  const page = onPage(anArticle());
  return { ...page, stated: { ...page.stated, ...change } };
}

describe("the reader's door", () => {
  it('knows the tab by the sender, whatever the message says', async () => {
    const message = { door: 'reader', call: 'check', given: [onPage(anArticle())], tab: { id: 1 } };
    expect(await send(message, reader)).toMatchObject({ answer: { hover: true, ignores: true } });
    expect(onReader.check).toHaveBeenCalledWith({ id: 7 }, onPage(anArticle()));
  });

  it.each([
    ['another extension', { ...reader, id: 'somebody-else' }],
    ['a frame in the page', { ...reader, frameId: 3 }],
    ['a page of the extension', { ...panel, frameId: 0, tab: { id: 7 } }],
    ['no tab', { ...reader, tab: undefined }],
  ])('does not hear %s', async (_, sender) => {
    expect(await send({ door: 'reader', call: 'check', given: [onPage(anArticle())] }, sender)).toBeUndefined();
    expect(onReader.check).not.toHaveBeenCalled();
  });

  it.each([
    ['a block outside the text', { ...onPage(anArticle()), blocks: [{ type: 'paragraph', start: 0, end: 999 }] }],
    [
      'a block that ends before it starts',
      { ...onPage(anArticle()), blocks: [{ type: 'paragraph', start: 5, end: 2 }] },
    ],
    ['a text that is no text', { ...onPage(anArticle()), text: 5 }],
    ['a text too long for any article', onPage(anArticle('a'.repeat(5_000_001), { blocks: [] }))],
    ['an article that states nothing', (({ stated: _, ...shown }) => shown)(onPage(anArticle()))],
    ['a word that is longer than any', onPage(anArticle(undefined, { section: 'a'.repeat(2001) }))],
    ['an address that is longer than any', onPage(anArticle(undefined, { url: 'a'.repeat(10_001) }))],
    ['a title that is longer than any', stating({ pageTitle: 'a'.repeat(2001) })],
    ['more than a page states', stating({ section: Array.from({ length: 51 }, () => 'Local') })],
    ['nothing', undefined],
  ])('refuses %s', async (_, article) => {
    const reply = await send({ door: 'reader', call: 'check', given: [article] }, reader);
    expect(reply).toEqual({ error: expect.any(String) });
    expect(onReader.check).not.toHaveBeenCalled();
  });

  it('leaves out what an article does not have', async () => {
    await send({ door: 'reader', call: 'check', given: [{ ...onPage(anArticle()), secret: 1 }] }, reader);
    expect(onReader.check).toHaveBeenCalledWith({ id: 7 }, onPage(anArticle()));
  });
});

describe("the panel's door", () => {
  it('does not hear the script in a page, even one that shows our own address', async () => {
    expect(await send({ door: 'panel', call: 'state', given: [1] }, reader)).toBeUndefined();
    const page = { ...reader, url: 'https://evil.example/?extension://second-source/' };
    expect(await send({ door: 'panel', call: 'state', given: [1] }, page)).toBeUndefined();
    expect(onPanel.state).not.toHaveBeenCalled();
  });

  it('answers a page of the extension', async () => {
    expect(await send({ door: 'panel', call: 'state', given: [1] }, panel)).toEqual({ answer: { status: 'idle' } });
  });

  it('tells a failure in words', async () => {
    onPanel.reveal.mockRejectedValueOnce(new Error('The page is gone.'));
    const reply = await send({ door: 'panel', call: 'reveal', given: [1, 'a', 0] }, panel);
    expect(reply).toEqual({ error: 'The page is gone.' });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'check'])('has no call %s', async (call) => {
    expect(await send({ door: 'panel', call, given: [1] }, panel)).toBeUndefined();
  });

  it('never does what does not fit, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<keyof typeof onPanel>(
          'state',
          'run',
          'show',
          'reveal',
          'choose',
          'ignore',
          'outlook',
          'keep',
          'keepTabs',
          'draft',
          'forgetAll',
        ),
        fc.array(fc.oneof(fc.jsonValue(), fc.string(), fc.integer(), fc.constantFrom('shown', 'hidden', 'add'))),
        async (call, given) => {
          vi.clearAllMocks();
          const reply = await send({ door: 'panel', call, given }, panel);
          const isTab = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
          const tab = isTab(given[0]);
          const fits = {
            state: tab && given.length === 1,
            run: tab && given.length === 1,
            outlook: tab && given.length === 1,
            compareAll: given.length === 0,
            keep: tab && given.length === 1,
            keepTabs: given.length === 1 && Array.isArray(given[0]) && given[0].every(isTab),
            show: tab && given.length === 2 && (given[1] === 'shown' || given[1] === 'hidden'),
            reveal:
              tab &&
              given.length === 3 &&
              typeof given[1] === 'string' &&
              Number.isSafeInteger(given[2]) &&
              (given[2] as number) >= 0,
            choose:
              tab &&
              given.length === 3 &&
              typeof given[1] === 'string' &&
              ['add', 'drop', 'auto'].includes(given[2] as string),
            ignore:
              tab &&
              given.length === 4 &&
              ['claim', 'fact', 'kind', 'site'].includes(given[1] as string) &&
              typeof given[2] === 'string' &&
              (given[3] === null || typeof given[3] === 'string'),
            // What no draft can be made of by chance.
            draft: false,
            forgetAll: given.length === 0,
          }[call];
          expect(onPanel[call]).toHaveBeenCalledTimes(fits ? 1 : 0);
          expect(reply).toHaveProperty(fits ? 'answer' : 'error');
        },
      ),
    );
  });

  it('is unmoved by any message at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (message) => {
        expect(await send(message, panel)).toBeUndefined();
      }),
    );
  });
});

describe('every call of every door', () => {
  const senders = { reader, panel };
  const stranger = { ...reader, id: 'somebody-else' };

  it.each([
    ...Object.keys(onReader).map((call) => ['reader', call] as const),
    ...Object.keys(onPanel).map((call) => ['panel', call] as const),
  ])('%s.%s has a shape, and is heard from its own sender alone', async (door, call) => {
    vi.clearAllMocks();
    const shapes = (door === 'reader' ? readerShapes : panelShapes) as Record<string, (given: unknown) => unknown>;
    const handler = (door === 'reader' ? onReader : onPanel) as Record<string, unknown>;
    for (const given of [undefined, null, 'x', [{}], [1, 2, 3, 4, 5, 6], [-1], [Number.NaN], [[[]]]]) {
      expect(() => shapes[call]?.(given), JSON.stringify(given)).toThrow();
      if (Array.isArray(given)) {
        expect(await send({ door, call, given }, senders[door])).toEqual({ error: expect.any(String) });
      }
    }
    const others = [stranger, ...(door === 'reader' ? [panel, background] : [reader]), {}];
    for (const sender of others) expect(await send({ door, call, given: [] }, sender)).toBeUndefined();
    expect(handler[call]).not.toHaveBeenCalled();
    expect(Object.keys(shapes).sort()).toEqual(Object.keys(handler).sort());
  });
});

describe('announcements', () => {
  it('are heard from the background and from nobody else', async () => {
    const heard = vi.fn();
    const stop = hear(heard);
    const message = { door: 'announcement', call: 'changed', given: [7, { status: 'idle' }] };
    await send(message, reader);
    await send(message, { ...background, id: 'somebody-else' });
    expect(heard).not.toHaveBeenCalled();
    await send(message, background);
    expect(heard).toHaveBeenCalledWith(7, { status: 'idle' });
    stop();
    expect(messages.listeners.size).toBe(2);
    expect(announced).toEqual([]);
  });

  it('come from the background only where no tab sent them', () => {
    expect(fromBackground(background)).toBe(true);
    expect(fromBackground(reader as never)).toBeUndefined();
  });
});
