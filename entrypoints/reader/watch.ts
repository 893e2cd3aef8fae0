/** How long the page must be still before it is read again, and after how long it is read although it is not, in milliseconds. */
const STILL_MS = 400;
const LONGEST_MS = 2000;
/** The least time between two readings, and how many times its own length a reading keeps away from the next one. */
const APART_MS = 1000;
const APART_TIMES = 20;
/** So much new text outside the article may be another part of it: the next story of an endless page. */
const MUCH_TEXT = 200;
/** What folds and unfolds the parts of a page. */
const FOLDS = ['open', 'hidden', 'aria-expanded', 'aria-hidden'];
/** Changes looked at one by one in a batch; one in so many is relevant on any page that changes its article. */
const LOOKED_AT = 200;

export interface Watched {
  /** What holds the article; undefined where there is none yet. */
  scope(): Element | undefined;
  /** The page's address is another one: what was read may not be what it shows. */
  moved(): void;
  /** The page is still and shows something else than before: it is time to read it again. */
  settled(): void;
}

/** The address without its fragment: another fragment is the same page. */
export const address = () => location.href.split('#', 1)[0]!;

/**
 * Watches a page that lives on: text that comes late, live blogs, endless scrolling, and single-page sites that go
 * elsewhere without loading. It costs next to nothing while nothing of the article changes, keeps readings apart by a
 * multiple of what they take, and rests while nobody sees the page. Ends with the signal.
 */
export function watchPage(watched: Watched, signal: AbortSignal): void {
  let at = address();
  let firstChange: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;

  const read = () => {
    timer = undefined;
    // Nobody sees it: the next look at the page reads it.
    if (document.hidden || signal.aborted) return;
    firstChange = undefined;
    const began = performance.now();
    watched.settled();
    const ended = performance.now();
    notBefore = ended + Math.max(APART_MS, APART_TIMES * (ended - began));
  };
  const schedule = () => {
    const now = performance.now();
    firstChange ??= now;
    clearTimeout(timer);
    const due = Math.min(now + STILL_MS, firstChange + LONGEST_MS);
    timer = setTimeout(read, Math.max(0, Math.max(due, notBefore) - now));
  };
  const look = () => {
    if (address() === at) return false;
    at = address();
    watched.moved();
    schedule();
    return true;
  };

  const observer = new MutationObserver((records) => {
    if (!look() && records.slice(0, LOOKED_AT).some((record) => isRelevant(record, watched.scope()))) schedule();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: FOLDS });
  const options = { signal } as const;
  // Not every browser has it; the other events and the changes of the page tell as well, a little later.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', look, options);
  addEventListener('popstate', look, options);
  document.addEventListener(
    'visibilitychange',
    () => firstChange !== undefined && !document.hidden && schedule(),
    options,
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function isRelevant({ type, target, addedNodes, removedNodes }: MutationRecord, scope: Element | undefined): boolean {
  if (type !== 'childList') return scope?.contains(target) ?? false;
  const inside = scope?.contains(target) ?? false;
  if (inside) return hasText(addedNodes, 1) || hasText(removedNodes, 1);
  return hasText(addedNodes, MUCH_TEXT);
}

function hasText(nodes: NodeList, least: number): boolean {
  for (const node of nodes) if ((node.textContent?.trim().length ?? 0) >= least) return true;
  return false;
}
