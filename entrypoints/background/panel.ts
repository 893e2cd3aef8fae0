import { browser } from 'wxt/browser';

/** Firefox's own name for it, which the types of Chrome's API do not know. */
const sidebar = (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;

/**
 * Opens the side panel of a window. To be called at once in the answer to a click: after any waiting the browser refuses,
 * since it then cannot know that the user asked. The page is read whether the panel opens or not.
 */
export function openPanel(window: number): void {
  const opened = sidebar ? sidebar.open() : browser.sidePanel.open({ windowId: window });
  opened.catch((error: unknown) => console.warn('The panel did not open:', error));
}
