// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Layer } from '../entrypoints/marks/layer.ts';
import { startReader } from '../entrypoints/reader/reader.ts';
import type { Room } from '../entrypoints/reader/room.ts';
import { Sheet } from '../entrypoints/reader/sheet.ts';
import type { Painting } from '../lib/messages.ts';
import { aFinding } from './article.ts';
import { browser, reset } from './extension.ts';

vi.mock('webextension-polyfill', () => import('./extension.ts'));

const PAINTING: Painting = { findings: [], show: [], hover: true, ignores: true };
const STORY =
  'Officer Ann Lee spoke on Friday of what had been seen at the mill that night, and of those who were there.';

/** What the background answers, by call, and what it tells as `noted` behind that; an error where it was stopped. */
let answers: Record<string, unknown[]>;
let asked: string[];
let life: AbortController;
let room: Room;

beforeEach(async () => {
  await reset();
  asked = [];
  Object.assign(globalThis, { CSS: { highlights: new Map() } });
  Element.prototype.checkVisibility = () => true;
  document.title = 'A report';
  document.documentElement.lang = 'en';
  const article = document.createElement('article');
  for (let n = 0; n < 8; n++) article.append(Object.assign(document.createElement('p'), { textContent: STORY }));
  const meta = Object.assign(document.createElement('meta'), { content: 'article' });
  meta.setAttribute('property', 'og:type');
  document.head.replaceChildren(meta);
  document.body.replaceChildren(article);
  browser.runtime.sendMessage.mockImplementation((async ({ call }: { call: string }) => {
    asked.push(call);
    const answer = await answers[call]?.shift();
    if (answer instanceof Error) throw answer;
    return answer && typeof answer === 'object' && 'findings' in answer
      ? { answer, noted: answers.noted?.shift() }
      : { answer };
  }) as never);
  life = new AbortController();
  room = { life };
});
afterEach(() => life.abort());

async function reads(what: Record<string, unknown[]>): Promise<string[]> {
  answers = what;
  startReader(room);
  await new Promise((done) => setTimeout(done, 20));
  return asked;
}

describe('a check', () => {
  const stopped = new Error('The message port closed before a response was received.');

  it('has a line to the background before the page is read', async () => {
    const order: string[] = [];
    browser.runtime.connect.mockImplementationOnce(() => {
      order.push('line');
      throw new Error('Enough.');
    });
    vi.spyOn(document, 'cloneNode').mockImplementationOnce((...given) => {
      order.push('read');
      return Document.prototype.cloneNode.apply(document, given);
    });
    await reads({});
    expect(order).toEqual(['line', 'read']);
  });

  it('is asked for anew where the background was stopped while the page was read', async () => {
    expect(await reads({ check: [stopped, PAINTING], noted: ['noted'] })).toEqual(['check', 'check']);
  });

  it('is told as interrupted where it is stopped again', async () => {
    expect(await reads({ check: [stopped, stopped] })).toEqual(['check', 'check', 'report']);
  });
});

/** Has the page be read again, as after a change. */
async function readAgain(): Promise<void> {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await new Promise((done) => setTimeout(done, 20));
}

describe('a page that is as it was, before the question about what it showed in between is answered', () => {
  /** The texts that were asked about again. */
  const askedAbout = () =>
    (browser.runtime.sendMessage.mock.calls as unknown as [{ call: string; given: [{ text: string }] }][])
      .filter(([{ call }]) => call === 'again')
      .map(([{ given }]) => given[0].text.includes('Nobody was hurt.'));

  it('is asked about once more, after that, so that panel and badge tell what it shows', async () => {
    let go: (painting: Painting) => void = () => undefined;
    const late = new Promise<Painting>((answer) => {
      go = answer;
    });
    await reads({ check: [PAINTING], noted: ['noted', 'noted'], again: [late, PAINTING] });
    const between = document.createTextNode(' Nobody was hurt.');
    document.querySelector('p')?.append(between);
    await readAgain();
    between.remove();
    await readAgain();
    expect(asked).toEqual(['check', 'again']);
    go(PAINTING);
    await new Promise((done) => setTimeout(done, 20));
    expect(asked).toEqual(['check', 'again', 'again']);
    expect(askedAbout()).toEqual([true, false]);
  });

  it('is not asked about where no question is open', async () => {
    await reads({ check: [PAINTING], noted: ['noted'] });
    await readAgain();
    expect(asked).toEqual(['check']);
  });
});

describe('what lays marks', () => {
  const found = aFinding(STORY, 'Friday', 'differs');
  const MARKED_ONE: Painting = { ...PAINTING, findings: [found], show: ['differs'] };

  it('is put into the page where there is something to mark', async () => {
    const lay = vi.fn();
    browser.runtime.sendMessage.mockImplementation((async ({ call }: { call: string }) => {
      asked.push(call);
      if (call === 'marks') room.marks = () => ({ lay, takeOff: () => undefined }) as unknown as Layer;
      return call === 'check' ? { answer: MARKED_ONE, noted: 'noted' } : {};
    }) as never);
    expect(await reads({})).toEqual(['check', 'marks']);
    expect(lay).toHaveBeenCalledWith(expect.objectContaining({ painting: MARKED_ONE }));
  });

  it('is asked for once more where the background was stopped, and then told as interrupted', async () => {
    const stopped = new Error('The message port closed before a response was received.');
    const calls = await reads({ check: [MARKED_ONE], noted: ['noted'], marks: [stopped, stopped] });
    expect(calls).toEqual(['check', 'marks', 'marks', 'report']);
  });
});

describe('a page of which nothing is to stay behind', () => {
  it.each([
    ['an article', { check: [{ unpainted: true }] }, ['check']],
    ['no article', { report: [{ unpainted: true }] }, ['report']],
  ])('is left alone for good where it has %s', async (has, what, calls) => {
    if (has === 'no article') document.body.replaceChildren();
    expect(await reads(what)).toEqual(calls);
    expect(life.signal.aborted).toBe(true);
    await readAgain();
    expect(asked).toEqual(calls);
  });

  it('is left alone for good where that turns out later', async () => {
    await reads({ check: [PAINTING], noted: ['noted'], again: [{ unpainted: true }] });
    document.querySelector('p')?.append(' Nobody was hurt.');
    await readAgain();
    expect(asked).toEqual(['check', 'again']);
    expect(life.signal.aborted).toBe(true);
  });

  it('is not one that was asked for and has no article yet', async () => {
    document.body.replaceChildren();
    await reads({});
    expect(life.signal.aborted).toBe(false);
  });
});

it('has one line, and another once the browser brings back a page that it kept', async () => {
  const turns = (type: string) => window.dispatchEvent(Object.assign(new Event(type), { persisted: true }));
  const before = browser.runtime.connect.mock.calls.length;
  const opened = () => browser.runtime.connect.mock.calls.length - before;
  expect(await reads({ check: [PAINTING], noted: ['noted', 'noted'], again: [PAINTING] })).toEqual(['check']);
  expect(opened()).toBe(1);
  turns('pagehide');
  turns('pageshow');
  await new Promise((done) => setTimeout(done, 20));
  expect(opened()).toBe(2);
  expect(asked).toEqual(['check', 'leave', 'again']);
});

describe('what is painted and not noted', () => {
  it('needs nothing more where it is noted', async () => {
    expect(await reads({ check: [PAINTING], noted: ['noted'] })).toEqual(['check']);
  });

  it.each([
    ['is new', 'lost'],
    ['was stopped', new Error('The message port closed before a response was received.')],
  ])('is checked again where the background %s', async (_, noted) => {
    const calls = await reads({ check: [PAINTING], noted: [noted, 'noted'], again: [PAINTING] });
    expect(calls).toEqual(['check', 'again']);
  });

  it('is taken off where the page was read anew meanwhile', async () => {
    const clear = vi.spyOn(Sheet.prototype, 'clear');
    expect(await reads({ check: [PAINTING], noted: ['refused'] })).toEqual(['check']);
    expect(clear).toHaveBeenCalledOnce();
  });

  it('is told as interrupted where it is lost again', async () => {
    const calls = await reads({ check: [PAINTING], noted: ['lost', 'lost'], again: [PAINTING] });
    expect(calls).toEqual(['check', 'again', 'report']);
  });

  it('is not asked after where nothing was painted', async () => {
    expect(await reads({ check: [{ problem: { code: 'unexpected', sentence: 'A bad day.' } }] })).toEqual(['check']);
  });
});
