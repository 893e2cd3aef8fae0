import browser, { type Menus } from 'webextension-polyfill';
import { i18n } from '#i18n';

/**
 * The entries of the button's context menu, in their order, and of a field's. Of the button's Chrome shows six at most.
 */
const ENTRIES = ['read', 'marks', 'keep', 'panel', 'library', 'settings', 'field'] as const;
export type MenuEntry = (typeof ENTRIES)[number];

export const isMenuEntry = (id: unknown): id is MenuEntry => (ENTRIES as readonly unknown[]).includes(id);

/** Entries that a page's own context menu has too. */
const ON_PAGES: readonly MenuEntry[] = ['keep'];

function contextsOf(id: MenuEntry): Menus.ContextType[] {
  // Offered where there is something to write in, and nowhere else.
  if (id === 'field') return ['editable'];
  return ON_PAGES.includes(id) ? ['action', 'page', 'selection'] : ['action'];
}

/** Writes the menu anew. The browser keeps it, so once after each install or update is enough. */
export async function writeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of ENTRIES) {
    // On other pages there is nothing that could be kept.
    const documentUrlPatterns = ON_PAGES.includes(id) ? { documentUrlPatterns: ['https://*/*', 'http://*/*'] } : {};
    browser.contextMenus.create({ id, title: i18n.t(`menu.${id}`), contexts: contextsOf(id), ...documentUrlPatterns });
  }
}
