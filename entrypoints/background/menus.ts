import browser from 'webextension-polyfill';
import { i18n } from '#i18n';

/** The entries of the button's context menu, in their order. */
const ENTRIES = ['read', 'marks', 'panel', 'settings'] as const;
export type MenuEntry = (typeof ENTRIES)[number];

export const isMenuEntry = (id: unknown): id is MenuEntry => (ENTRIES as readonly unknown[]).includes(id);

/** Writes the menu anew. The browser keeps it, so once after each install or update is enough. */
export async function writeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of ENTRIES) browser.contextMenus.create({ id, title: i18n.t(`menu.${id}`), contexts: ['action'] });
}
