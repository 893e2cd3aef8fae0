import { i18n } from '#i18n';
import { KEPT, type OwnLibrary, type Work } from '../../lib/facts/own.ts';
import type { LibraryState, Notice, Place } from '../../lib/panel/library/actions.ts';
import { AT_FIRST } from '../../lib/panel/library/history-view.tsx';

/** Changes of the library come in bursts (an import): they are shown together. In milliseconds. */
const PAUSE = 60;
/** A bar is drawn anew at most so often, in milliseconds. */
const DRAWN = 80;

export const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What the library's page shows, and the one way to change it. */
export interface Page {
  library: OwnLibrary;
  state(): LibraryState;
  put(change: Partial<LibraryState>): void;
  go(place: Place): void;
  tell(notice: Notice): void;
  /** Reads again what is shown. */
  reload(): Promise<void>;
  /** Does something short; what fails is told. */
  short<T>(doing: () => Promise<T>): Promise<T | undefined>;
  /** Does something long, one at a time, with a bar and a way to stop it; what fails is told. */
  long<T>(label: string, doing: (work: Work) => Promise<T>): Promise<T | undefined>;
  cancel(): void;
  moreHistory(): void;
}

export function openPage(library: OwnLibrary, show: (state: LibraryState) => void): Page {
  let state: LibraryState = {
    place: placeOf(location.hash),
    sets: undefined,
    open: undefined,
    kept: undefined,
    history: [],
    work: undefined,
    notice: undefined,
    question: undefined,
  };
  let operations = AT_FIRST;
  let stop: AbortController | undefined;
  let reading = 0;
  const put = (change: Partial<LibraryState>) => {
    state = { ...state, ...change };
    show(state);
  };
  const fail = (error: unknown) =>
    put({ notice: { sentence: i18n.t('library.failed', { reason: reasonOf(error) }), problem: true } });

  async function reload(): Promise<void> {
    const mine = ++reading;
    const { place } = state;
    const sets = await library.sets();
    const set = place.tab === 'sets' ? sets.find(({ id }) => id === place.set) : undefined;
    const source =
      place.tab === 'sets' && set && place.source !== undefined ? await library.source(place.source) : undefined;
    // The list of a large set takes a while, and behind an open source nobody sees it.
    const sources = set && !source ? await library.sources(set.id) : [];
    const history = place.tab === 'history' ? await library.history(undefined, operations) : state.history;
    const kept = place.tab === 'sources' ? await library.sources(KEPT) : undefined;
    // What was asked for later is shown, whichever answer comes first.
    if (mine !== reading) return;
    put({ sets, history, kept, open: set && { set, sources, ...(source ? { source } : {}) } });
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  library.watch(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void reload().catch(fail), PAUSE);
  });
  addEventListener('hashchange', () => {
    put({ place: placeOf(location.hash) });
    void reload().catch(fail);
  });

  return {
    library,
    state: () => state,
    put,
    go(place) {
      location.hash = hashOf(place);
    },
    tell: (notice) => put({ notice }),
    reload,
    async short(doing) {
      try {
        const done = await doing();
        await reload();
        return done;
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    async long(label, doing) {
      if (stop) {
        put({ notice: { sentence: i18n.t('library.busy'), problem: true } });
        return undefined;
      }
      const controller = new AbortController();
      stop = controller;
      let drawn = 0;
      put({ work: { label, done: 0, total: undefined }, notice: undefined, question: undefined });
      try {
        const told = (done: number, total: number | undefined) => {
          const now = performance.now();
          if (now - drawn < DRAWN) return;
          drawn = now;
          put({ work: { label, done, total } });
        };
        const done = await doing({ signal: controller.signal, told });
        put({ work: undefined });
        await reload();
        return done;
      } catch (error) {
        put({ work: undefined });
        if (controller.signal.aborted) put({ notice: { sentence: i18n.t('library.cancelled') } });
        else fail(error);
        return undefined;
      } finally {
        stop = undefined;
      }
    },
    cancel: () => stop?.abort(),
    moreHistory() {
      operations *= 5;
      void reload().catch(fail);
    },
  };
}

/** Where an address within the page leads: `#sets/SET/SOURCE`. */
export function placeOf(hash: string): Place {
  const [tab, set, source] = hash.replace(/^#/, '').split('/').map(decoded);
  if (tab === 'sources' || tab === 'history') return { tab };
  return { tab: 'sets', ...(set ? { set } : {}), ...(set && source ? { source } : {}) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function hashOf(place: Place): string {
  if (place.tab !== 'sets' || place.set === undefined) return `#${place.tab}`;
  const parts = [place.set, ...(place.source === undefined ? [] : [place.source])];
  return `#sets/${parts.map(encodeURIComponent).join('/')}`;
}
