import type { Thinking } from '../thinking/all.ts';

const FILE = '/thinking.js';

/** Where a worker runs, and only there. */
declare const importScripts: ((path: string) => void) | undefined;

const loaded = () => (globalThis as { thinking?: Thinking }).thinking;

/**
 * All that finds, compares and ranks. It is three quarters of the background, and a background that wakes for a tab, a menu or a
 * question of the panel needs none of it: so it is loaded at the first check. Rejects where it cannot be.
 */
export async function thinking(): Promise<Thinking> {
  if (!loaded()) await load();
  const found = loaded();
  if (!found) throw new Error(`${FILE} was not loaded`);
  return found;
}

/** A worker loads later only what it has loaded once when it was installed; no event waits for this one. */
export function loadOnInstall(): void {
  if (typeof importScripts === 'function') addEventListener('install', () => importScripts(FILE));
}

/** Two at once may ask for it before it is there. */
let loading: Promise<void> | undefined;

function load(): Promise<void> {
  if (typeof importScripts === 'function') {
    importScripts(FILE);
    return Promise.resolve();
  }
  // In Firefox the background is a page.
  loading ??= new Promise<void>((done, failed) => {
    const script = document.createElement('script');
    script.onload = () => done();
    script.onerror = () => failed(new Error(`${FILE} could not be loaded`));
    script.src = FILE;
    document.head.append(script);
  }).finally(() => {
    loading = undefined;
  });
  return loading;
}
