import { resolve } from 'node:path';
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { Words } from '../../lib/panel/words.ts';
import { WordsContext } from '../../lib/panel/words.ts';

const { generateChromeMessages, parseMessagesFile } = await import('@wxt-dev/i18n/build');
const messages = generateChromeMessages(await parseMessagesFile(resolve('assets/locales/en.json')));

// The library takes the browser's own `i18n` when it is loaded: so that is put in its place before.
const getMessage = (key: string, given: string[] = []) =>
  (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => given[Number(place) - 1] ?? '');
Object.assign(globalThis, { chrome: { runtime: { id: 'test' }, i18n: { getMessage } } });
const { createI18n } = await import('@wxt-dev/i18n');

/** The English messages, through the same library as in the browser. */
export const words: Words = { t: createI18n<never>().t as Words['t'], locale: 'en-GB' };

let root: HTMLElement | undefined;

/** Mounts a view on an empty page; mounting again updates it. */
export async function mount(view: ComponentChildren): Promise<HTMLElement> {
  root ??= document.body.appendChild(document.createElement('div'));
  const place = root;
  await act(() => render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, place));
  return place;
}

export function unmount(): void {
  if (root) render(null, root);
  root?.remove();
  root = undefined;
}

/** The one element that a selector and a text (or accessible label) name. */
export function find<E extends HTMLElement = HTMLElement>(selector: string, named: string | RegExp = ''): E {
  const fits = (text: string | null) =>
    text !== null && (typeof named === 'string' ? text.includes(named) : named.test(text));
  const found = [...document.querySelectorAll<E>(selector)].filter(
    (element) => fits(element.textContent) || fits(element.getAttribute('aria-label')),
  );
  if (found.length !== 1) throw new Error(`${found.length} elements are ${selector} "${named}", not one.`);
  return found[0]!;
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** A key on the element that has the focus. */
export async function key(name: string): Promise<void> {
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}

export async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
