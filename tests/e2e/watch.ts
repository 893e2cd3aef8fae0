/** What a page was seen to go through, as it is kept in the page's own `window`. */
interface Watched {
  secondSourceWatch: { mutations: string[]; shift: number };
}

/** Runs in the page before the extension does: keeps every mutation, in open shadow roots too, and every layout shift. */
export function watchPage(): void {
  const kept = { mutations: [] as string[], shift: 0 };
  (globalThis as unknown as Watched).secondSourceWatch = kept;
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) kept.mutations.push(`${type} in ${target.nodeName}`);
  });
  const waiting: (Document | ShadowRoot)[] = [document];
  for (let root = waiting.pop(); root; root = waiting.pop()) {
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) waiting.push(element.shadowRoot);
  }
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
