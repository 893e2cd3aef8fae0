import browser from 'webextension-polyfill';

/** Firefox has a sidebar where Chrome has a side panel, which the polyfill hands on as it is and its types do not know. */
const { sidebarAction, sidePanel } = browser as Partial<Pick<typeof browser, 'sidebarAction'>> & {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
};

/**
 * Opens the side panel of a window. To be called at once in the answer to a click: after any waiting the browser refuses,
 * since it then cannot know that the user asked. The page is read whether the panel opens or not.
 */
export function openPanel(window: number | undefined): void {
  const opened = sidebarAction?.open() ?? (window !== undefined && sidePanel?.open({ windowId: window }));
  if (opened) opened.catch((error: unknown) => console.warn('The panel did not open:', error));
}
