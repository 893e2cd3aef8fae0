import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

/** What is called of Chromium's own page of extensions, and of the interface that an extension's page has. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(of: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(of: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
  windows: { create(of: { incognito: boolean; url: string }): Promise<unknown> };
  storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<Record<string, unknown>> }>;
};

/** A page of the extension, in a tab: what can be asked there is what the extension itself could ask. */
export async function openExtensionPage(chromium: Chromium): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
  return page;
}

/** Lets the extension into private windows, as its user does on the browser's page of extensions. It starts anew with that. */
export async function allowPrivateWindows(chromium: Chromium): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto('chrome://extensions');
  // Started anew, an extension from a folder runs only in developer mode.
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await page.evaluate(
    (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
    chromium.extensionId,
  );
  await page.close();
}

/** Opens a page in a private window. `from` is a page of the extension. */
export async function openPrivatePage(chromium: Chromium, from: Page, url: string): Promise<Page> {
  const opened = chromium.context.waitForEvent('page');
  await from.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  const page = await opened;
  await page.waitForURL(url);
  await page.waitForLoadState();
  return page;
}

/** All that the extension keeps: what is stored, by area, and the names of its databases. `from` is a page of the extension. */
export function readKept(from: Page): Promise<{ stored: Record<string, unknown>; databases: string[] }> {
  return from.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    const stored = Object.assign({}, ...(await Promise.all([local.get(null), session.get(null), sync.get(null)])));
    const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    return { stored: stored as Record<string, unknown>, databases };
  });
}

/** Lets the extension read a site, as its user does on the browser's page of extensions: a match pattern. */
export async function allowSite(chromium: Chromium, pattern: string): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(({ id, host }) => chrome.developerPrivate.addHostPermission(id, host), {
    id: chromium.extensionId,
    host: pattern,
  });
  await page.close();
}
