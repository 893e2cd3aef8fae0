import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerLines, lineToBackground } from '../lib/messages/line.ts';
import { readerShapes } from '../lib/messages/shapes.ts';
import { fromReader, type Handlers } from '../lib/messages.ts';
import { anArticle, onPage } from './article.ts';
import { aPort, browser, lines, type Port, reset } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

const PAINTING = { findings: [], show: [], hover: true, ignores: true };
const reader = { id: 'second-source', frameId: 0, url: 'https://ledger.example/a', tab: { id: 7 } };
const settled = () => new Promise((done) => setTimeout(done));

beforeEach(reset);

describe('a line to the background', () => {
  let port: Port;
  beforeEach(() => {
    port = aPort(() => undefined);
    browser.runtime.connect.mockReturnValueOnce(port);
  });

  it('is open before anything is asked, and once', () => {
    const line = lineToBackground();
    expect(browser.runtime.connect).not.toHaveBeenCalled();
    line.soon('check');
    expect(browser.runtime.connect).toHaveBeenCalledExactlyOnceWith({ name: 'reader/check' });
    expect(port.postMessage).not.toHaveBeenCalled();
    line.soon('again');
    expect(browser.runtime.connect).toHaveBeenCalledOnce();
    expect(port.postMessage.mock.calls).toEqual([['again']]);
  });

  it('brings each question its answer, in whatever order they come', async () => {
    const line = lineToBackground();
    const asked = [line.ask('check', onPage(anArticle())), line.ask('again', onPage(anArticle()))];
    port.onMessage.fire({ answer: { unpainted: true }, number: 2 });
    port.onMessage.fire({ answer: PAINTING, number: 1 });
    port.onMessage.fire({ answer: { unpainted: true }, number: 1 });
    expect((await Promise.all(asked)).map(({ answer }) => answer)).toEqual([PAINTING, { unpainted: true }]);
  });

  it.each(['noted', 'refused'] as const)('tells behind the answer that it is %s', async (became) => {
    const asked = lineToBackground().ask('check', onPage(anArticle()));
    port.onMessage.fire({ answer: PAINTING, number: 1 });
    port.onMessage.fire({ noted: became, number: 1 });
    port.onDisconnect.fire();
    expect(await (await asked).noted).toBe(became);
  });

  it('tells that it is lost whether it was noted where the background is stopped behind the answer', async () => {
    const asked = lineToBackground().ask('check', onPage(anArticle()));
    port.onMessage.fire({ answer: PAINTING, number: 1 });
    port.onDisconnect.fire();
    expect(await (await asked).noted).toBe('lost');
  });

  it('tells a failure in words', async () => {
    const asked = lineToBackground().ask('check', onPage(anArticle()));
    port.onMessage.fire({ error: 'No.', number: 1 });
    await expect(asked).rejects.toThrow('No.');
  });

  it('gives no answer where the background is stopped, and is opened anew for what is asked later', async () => {
    const line = lineToBackground();
    const asked = line.ask('check', onPage(anArticle()));
    port.onDisconnect.fire();
    await expect(asked).rejects.toThrow('no answer');
    const other = aPort(() => undefined);
    browser.runtime.connect.mockReturnValueOnce(other);
    const later = line.ask('again', onPage(anArticle()));
    expect(browser.runtime.connect).toHaveBeenLastCalledWith({ name: 'reader/again' });
    // what ended before may tell so once more
    port.onDisconnect.fire();
    other.onMessage.fire({ answer: PAINTING, number: 2 });
    expect((await later).answer).toEqual(PAINTING);
  });

  it('gives no answer once it is closed', async () => {
    const line = lineToBackground();
    const asked = line.ask('check', onPage(anArticle()));
    line.close();
    await expect(asked).rejects.toThrow('no answer');
    expect(port.disconnect).toHaveBeenCalledOnce();
  });

  it('ends without an error where the extension is gone before its line is', async () => {
    const line = lineToBackground();
    const asked = line.ask('check', onPage(anArticle()));
    port.disconnect.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(() => line.close()).not.toThrow();
    await expect(asked).rejects.toThrow('no answer');
  });
});

it('opens no line to an extension that is gone, and only who asks learns of it', async () => {
  browser.runtime.connect.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  const line = lineToBackground();
  line.soon('check');
  await expect(line.ask('check', onPage(anArticle()))).rejects.toThrow('invalidated');
  line.close();
});

describe('the background, on a line', () => {
  const begun = vi.fn();
  const handlers = {
    check: vi.fn(async (): Promise<object> => PAINTING),
    ready: vi.fn(async () => undefined),
  };
  const noted = vi.fn(async () => 'noted' as const);
  beforeEach(() => {
    answerLines(fromReader, readerShapes, handlers as unknown as Handlers<'reader', { id: number }>, begun, noted);
  });
  const opened = (sender: object = reader, name = 'reader/check') => {
    const port = Object.assign(
      aPort(() => undefined, sender),
      { name },
    );
    lines.fire(port);
    return port;
  };
  const check = (article: unknown) => ({ door: 'reader', call: 'check', given: [article] });

  it('makes ready as soon as it is open, and answers its tab, whatever the message says', async () => {
    const port = opened();
    expect(begun).toHaveBeenCalledWith({ id: 7 }, 'check');
    port.onMessage.fire('again');
    expect(begun).toHaveBeenLastCalledWith({ id: 7 }, 'again');
    port.onMessage.fire({ ...check(onPage(anArticle())), number: 3, tab: { id: 1 } });
    await settled();
    expect(handlers.check).toHaveBeenCalledWith({ id: 7 }, onPage(anArticle()));
    expect(port.postMessage.mock.calls).toEqual([[{ answer: PAINTING, number: 3 }], [{ noted: 'noted', number: 3 }]]);
    expect(noted).toHaveBeenCalledWith({ id: 7 });
  });

  it('has nothing to note where nothing is to be painted', async () => {
    handlers.check.mockResolvedValueOnce({ unpainted: true });
    const port = opened();
    port.onMessage.fire({ ...check(onPage(anArticle())), number: 3 });
    await settled();
    expect(port.postMessage.mock.calls).toEqual([[{ answer: { unpainted: true }, number: 3 }]]);
  });

  it.each([
    ['another extension', { ...reader, id: 'somebody-else' }, 'reader/check'],
    ['a frame in the page', { ...reader, frameId: 3 }, 'reader/check'],
    ['a page of the extension', { ...reader, url: 'extension://second-source/sidepanel.html' }, 'reader/check'],
    ['no tab', { ...reader, tab: undefined }, 'reader/check'],
    ['a line of another name', reader, 'panel/check'],
    ['a line on which nothing is asked that it knows', reader, 'reader/noted'],
  ])('does not hear %s', async (_, sender, name) => {
    const port = opened(sender, name);
    port.onMessage.fire(check(onPage(anArticle())));
    await settled();
    expect(begun).not.toHaveBeenCalled();
    expect(handlers.check).not.toHaveBeenCalled();
  });

  it('refuses what is no article', async () => {
    const port = opened();
    port.onMessage.fire(check({ ...onPage(anArticle()), text: 5 }));
    await settled();
    expect(handlers.check).not.toHaveBeenCalled();
    expect(port.postMessage.mock.calls).toEqual([[{ error: expect.any(String) }]]);
  });

  it.each([
    ['what goes alone', { door: 'reader', call: 'ready', given: [] }],
    ['another door', { door: 'panel', call: 'check', given: [] }],
    ['what no object has of itself', { door: 'reader', call: 'constructor', given: [] }],
    ['what is no message', 5],
  ])('leaves %s unanswered', async (_, message) => {
    const port = opened();
    port.onMessage.fire(message);
    await settled();
    expect(handlers.ready).not.toHaveBeenCalled();
    expect(port.postMessage).not.toHaveBeenCalled();
  });

  it('says nothing into a line that has ended', async () => {
    const port = opened();
    port.onMessage.fire(check(onPage(anArticle())));
    port.onDisconnect.fire();
    await settled();
    expect(port.postMessage).not.toHaveBeenCalled();
  });
});
