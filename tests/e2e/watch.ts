/** What a page was seen to go through, as it is kept in the page's own `window`. */
interface Watched {
  secondSourceWatch: { mutations: string[]; shift: number };
}

/** Runs in the page before the extension does: keeps every mutation of the document and every layout shift. */
export function watchPage(): void {
  const kept = { mutations: [] as string[], shift: 0 };
  (globalThis as unknown as Watched).secondSourceWatch = kept;
  new MutationObserver((records) => {
    for (const { type, target } of records) kept.mutations.push(`${type} in ${target.nodeName}`);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: false });
  }
}

/** Runs in the page: what was kept since `watchPage`. */
export function readWatch(): { mutations: string[]; shift: number } {
  return (globalThis as unknown as Watched).secondSourceWatch;
}
