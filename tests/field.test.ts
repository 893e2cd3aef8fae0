// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { focusedField, textOf } from '../entrypoints/field/pick.ts';
import { LONGEST_DRAFT } from '../lib/messages/draft.ts';
import type { FieldNews } from '../lib/messages/field.ts';

type Listener = (...given: never[]) => void;
const event = () => {
  const heard = new Set<Listener>();
  return {
    addListener: (each: Listener) => void heard.add(each),
    removeListener: (each: Listener) => void heard.delete(each),
    fire: (...given: unknown[]) => {
      for (const each of [...heard]) each(...(given as never[]));
    },
    heard,
  };
};
const onConnect = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'second-source',
      get onConnect() {
        return onConnect.current;
      },
    },
  },
}));
const { startField } = await import('../entrypoints/field/follow.ts');

let lines = event();

/** A panel that opens its line; gives what it is told, and how it goes. */
function follow(name = 'second-source.field', id = 'second-source') {
  const told: FieldNews[] = [];
  const port = {
    name,
    sender: { id },
    onDisconnect: event(),
    postMessage: (news: FieldNews) => void told.push(news),
    disconnect: vi.fn(),
  };
  lines.fire(port);
  return { told, port };
}

function focus(markup: string): Element {
  document.body.replaceChildren(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  const element = document.querySelector<HTMLElement>('[autofocus], textarea, input, [contenteditable]')!;
  element.focus();
  return element;
}

beforeEach(() => {
  vi.useFakeTimers();
  lines = event();
  onConnect.current = lines;
});

describe('the field that is looked for', () => {
  it.each([
    ['a text area', '<textarea></textarea>'],
    ['a line of text', '<input type="text">'],
    ['a line that states no type', '<input autocomplete="off">'],
    ['an element that can be edited', '<div contenteditable="true" tabindex="0"></div>'],
    ['an element that takes plain text', '<div contenteditable="plaintext-only" tabindex="0"></div>'],
  ])('is %s', (_, markup) => {
    const element = focus(markup);
    expect(focusedField(document)).toBe(element);
  });

  it.each([
    ['a password', '<input type="password">'],
    ['a password shown as text', '<input type="text" autocomplete="section-a current-password">'],
    ['a new password', '<input autocomplete="new-password">'],
    ['a card', '<input type="text" autocomplete="billing CC-Number">'],
    ['a code', '<input autocomplete="one-time-code">'],
    ['a card, in an area', '<textarea autocomplete="cc-name"></textarea>'],
  ])('is never one for %s', (_, markup) => {
    focus(markup);
    expect(focusedField(document)).toBe('secret');
  });

  it.each([
    ['a number', '<input type="number">'],
    ['an address', '<input type="email">'],
    ['a button', '<button autofocus>Send</button>'],
    ['an element that cannot be edited', '<div contenteditable="false" tabindex="0"></div>'],
  ])('is not %s', (_, markup) => {
    focus(markup);
    expect(focusedField(document)).toBeUndefined();
  });

  it('is found inside a component', () => {
    const host = document.createElement('div');
    const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('textarea'));
    document.body.replaceChildren(host);
    inside.focus();
    expect(focusedField(document)).toBe(inside);
  });

  it('gives its text with plain line ends', () => {
    const area = focus('<textarea></textarea>') as HTMLTextAreaElement;
    area.value = 'One\u00a0two\nthree';
    expect(textOf(area)).toBe('One two\nthree');
  });
});

describe('a field that is followed', () => {
  function open(markup = '<textarea></textarea>') {
    const area = focus(markup) as HTMLTextAreaElement;
    const life = new AbortController();
    startField(area, life);
    return { area, life, ...follow() };
  }
  const write = async (area: HTMLTextAreaElement, text: string) => {
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(300);
  };
  const texts = (told: FieldNews[]) => told.map((news) => (news.news === 'text' ? news.text : news.news));

  it('is told at once and after each change', async () => {
    const { area, told } = open();
    await write(area, 'He was 36.');
    expect(texts(told)).toEqual(['', 'He was 36.']);
    area.dispatchEvent(new Event('keyup'));
    await vi.advanceTimersByTimeAsync(300);
    expect(told).toHaveLength(2);
  });

  it('is not told to anybody but the panel', () => {
    startField(focus('<textarea></textarea>') as HTMLElement, new AbortController());
    expect(follow('something else').told).toEqual([]);
    expect(follow('second-source.field', 'another extension').told).toEqual([]);
  });

  it('is let go of when the panel closes', async () => {
    const { area, life, told, port } = open();
    port.onDisconnect.fire();
    expect(life.signal.aborted).toBe(true);
    await write(area, 'More.');
    expect(texts(told)).toEqual(['']);
    expect(lines.heard.size).toBe(0);
  });

  it('is let go of, without an error, where the extension was updated meanwhile', async () => {
    const { area, life, port } = open();
    port.postMessage = () => {
      throw new Error('Extension context invalidated.');
    };
    port.disconnect.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await write(area, 'More.');
    expect(life.signal.aborted).toBe(true);
  });

  it('is let go of when nobody follows', async () => {
    const life = new AbortController();
    startField(focus('<textarea></textarea>') as HTMLElement, life);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(life.signal.aborted).toBe(true);
  });

  it('ends when it becomes one for a secret, before that is read', async () => {
    const { area, life, told } = open('<input type="text">');
    area.setAttribute('type', 'password');
    await write(area, 'hunter-two');
    expect(told.at(-1)).toEqual({ news: 'ended', why: 'secret' });
    expect(JSON.stringify(told)).not.toContain('hunter');
    expect(life.signal.aborted).toBe(true);
  });

  it('ends when it is taken out of the page', async () => {
    const { area, told } = open();
    area.remove();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(told.at(-1)).toEqual({ news: 'ended', why: 'gone' });
  });

  it('sends no text that is too long for a draft', async () => {
    const { area, told } = open();
    await write(area, 'x'.repeat(LONGEST_DRAFT + 1));
    expect(told.at(-1)).toEqual({ news: 'too-long' });
  });
});
