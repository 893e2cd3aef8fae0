import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { KINDS } from './model.ts';
import {
  COLOURS,
  DEFAULTS,
  LINES,
  LOOKS,
  type Look,
  MODES,
  type Settings,
  type SettingsChange,
} from './preferences.ts';

const label = v.pipe(v.string(), v.maxLength(2000));

const ignored = v.variant('what', [
  v.object({ what: v.literal('claim'), claim: label, page: label, words: label, at: label }),
  v.object({ what: v.literal('fact'), fact: label, publisher: label, words: label, at: label }),
  v.object({ what: v.literal('kind'), kind: v.picklist(KINDS), site: label, at: label }),
  v.object({ what: v.literal('site'), site: label, at: label }),
]);
/** Version 1 had `marks` and `hover` only: they mean what they meant, and the rest takes its defaults. */
const VERSION = 2;
const KEY = 'settings';

/** More than anybody ignores by hand; the oldest go first. */
const MOST_IGNORED = 5000;

const look = (fallback: Look) =>
  v.fallback(v.object({ line: v.picklist(LINES), colour: v.picklist(COLOURS) }), fallback);

/** Lists keep what fits in them, so that one broken entry does not cost the others. */
const listOf = <S extends v.GenericSchema>(one: S) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((all): v.InferOutput<S>[] => all.filter((each) => v.is(one, each))),
    ),
    [],
  );

/** Each part that does not fit falls back alone, so that one broken value does not cost the others. */
const stored = v.object({
  version: v.picklist([1, VERSION]),
  mode: v.fallback(v.picklist(MODES), DEFAULTS.mode),
  marks: v.fallback(
    v.object({
      differs: v.fallback(v.boolean(), true),
      updated: v.fallback(v.boolean(), true),
      agrees: v.fallback(v.boolean(), true),
      compatible: v.fallback(v.boolean(), true),
    }),
    DEFAULTS.marks,
  ),
  looks: v.fallback(
    v.object({
      differs: look(LOOKS.differs),
      updated: look(LOOKS.updated),
      agrees: look(LOOKS.agrees),
      compatible: look(LOOKS.compatible),
    }),
    LOOKS,
  ),
  hover: v.fallback(v.boolean(), DEFAULTS.hover),
  ignored: listOf(ignored),
  sites: listOf(label),
});

function settingsOf(value: unknown): Settings {
  const read = v.safeParse(stored, value);
  const { mode, marks, looks, hover, ignored, sites } = read.success ? read.output : DEFAULTS;
  return { mode, marks: { ...marks }, looks: { ...looks }, hover, ignored: [...ignored], sites: [...sites] };
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
export function changeSettings(change: SettingsChange): Promise<Settings> {
  const changed = last.then(async () => {
    const old = await readSettings();
    const settings: Settings = {
      mode: change.mode ?? old.mode,
      marks: { ...old.marks, ...change.marks },
      looks: { ...old.looks, ...change.looks },
      hover: change.hover ?? old.hover,
      ignored: (change.ignored?.(old.ignored) ?? old.ignored).slice(-MOST_IGNORED),
      sites: change.sites?.(old.sites) ?? old.sites,
    };
    await browser.storage.local.set({ [KEY]: { version: VERSION, ...settings } });
    return settings;
  });
  last = changed.catch(() => undefined);
  return changed;
}

/** Calls back after each change, from whichever page it came, until the returned function is called. */
export function watchSettings(changed: (settings: Settings, before: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes)
      changed(settingsOf(changes[KEY]?.newValue), settingsOf(changes[KEY]?.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
