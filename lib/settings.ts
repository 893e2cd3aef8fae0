import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Verdict } from './model.ts';

/** The verdicts that can be painted: what nobody else states leaves no mark. */
export const MARKED = ['differs', 'updated', 'agrees', 'compatible'] as const satisfies readonly Verdict[];
export type Marked = (typeof MARKED)[number];

/** What a user can set. `marks` chooses what is painted; the panel always lists everything. */
export interface Settings {
  marks: Record<Marked, boolean>;
  /** A pointer that rests on a mark opens its card. */
  hover: boolean;
}

export const DEFAULTS: Readonly<Settings> = Object.freeze({
  marks: Object.freeze({ differs: true, updated: true, agrees: true, compatible: true }),
  hover: true,
});

const VERSION = 1;
const KEY = 'settings';

/** Each part that does not fit falls back alone, so that one broken value does not cost the others. */
const stored = v.object({
  version: v.literal(VERSION),
  marks: v.fallback(
    v.object({
      differs: v.fallback(v.boolean(), true),
      updated: v.fallback(v.boolean(), true),
      agrees: v.fallback(v.boolean(), true),
      compatible: v.fallback(v.boolean(), true),
    }),
    DEFAULTS.marks,
  ),
  hover: v.fallback(v.boolean(), DEFAULTS.hover),
});

function settingsOf(value: unknown): Settings {
  const read = v.safeParse(stored, value);
  const { marks, hover } = read.success ? read.output : DEFAULTS;
  return { marks: { ...marks }, hover };
}

/** The settings as stored; defaults for what is missing, broken, or of a version this one does not know. */
export async function readSettings(): Promise<Settings> {
  return settingsOf((await browser.storage.local.get(KEY))[KEY]);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes settings and gives the whole back. Changes wait for each other: each starts from what is stored, so that two at
 * once do not undo each other, and nothing is saved before it was loaded. Rejects where the browser cannot store.
 */
export function changeSettings(change: { marks?: Partial<Settings['marks']>; hover?: boolean }): Promise<Settings> {
  const changed = last.then(async () => {
    const old = await readSettings();
    const settings = { marks: { ...old.marks, ...change.marks }, hover: change.hover ?? old.hover };
    await browser.storage.local.set({ [KEY]: { version: VERSION, ...settings } });
    return settings;
  });
  last = changed.catch(() => undefined);
  return changed;
}

/** Calls back after each change, from whichever page it came, until the returned function is called. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) changed(settingsOf(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
