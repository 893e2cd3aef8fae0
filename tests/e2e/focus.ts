import type { Page } from 'playwright-core';
import type { Chromium } from '../tools/chromium.ts';

/** WCAG 2.2, 2.5.8: the least size of what is pressed, in CSS pixels. */
const TARGET = 24;

/** An expression on `root`: whether what has the focus is in sight, and nothing else lies over its middle. */
export const IN_SIGHT = `(() => {
  let element = root.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0 || top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1) return false;
  const over = element.getRootNode().elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1));
  return element.contains(over) || over?.contains(element) === true || over?.closest('label')?.contains(element) === true;
})()`;

/** Whether the focus can be seen: the focused element, what stands for it or what frames it has an outline. */
export const RINGED = `(() => {
  const element = root.activeElement;
  const shown = [element, element.nextElementSibling, element.parentElement].filter(Boolean);
  // The browser itself sets off the parts of a date.
  if (element.type === 'date') return true;
  return shown.some((each) => getComputedStyle(each).outlineStyle !== 'none' && parseFloat(getComputedStyle(each).outlineWidth) >= 1);
})()`;

/** Controls that are too small to be met. A label counts for the control that it holds, and links in a sentence are let off. */
export const SMALL_TARGETS = `[...root.querySelectorAll('button, a[href], summary, input, select')]
  .filter((each) => each.checkVisibility({ opacityProperty: false }) && !each.closest('.unseen, p:not(.from, .notice, .site) > a'))
  .map((each) => (each.matches('input') && each.closest('label')) || each)
  .filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    return width > 0 && (width < ${TARGET} - 0.1 || height < ${TARGET} - 0.1);
  })
  .map((each) => each.outerHTML.slice(0, 120) + ' ' + each.getBoundingClientRect().width + '×' + each.getBoundingClientRect().height)`;

/** What the background's events are: the browser calls `dispatch` when a shortcut is pressed, which no test can press. */
interface Commands {
  chrome: {
    tabs: { query(of: object): Promise<{ id: number }[]> };
    commands: { onCommand: { dispatch(command: string, tab: object): void } };
  };
}

/** Does what the browser does on a shortcut of the extension. */
export async function command(chromium: Chromium, name: string): Promise<void> {
  await (await chromium.background()).evaluate(async (which) => {
    const { tabs, commands } = (globalThis as unknown as Commands).chrome;
    const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (front) commands.onCommand.dispatch(which, front);
  }, name);
}

/** The number of the tab that is in front. */
export async function frontTab(chromium: Chromium): Promise<number> {
  return (await chromium.background()).evaluate(async () => {
    const { tabs } = (globalThis as unknown as Commands).chrome;
    const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
    return front?.id ?? -1;
  });
}

/** A page of the extension about the article that was read. */
export async function openPage(chromium: Chromium, path: string, width = 1000): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  await page.locator('main').waitFor();
  return page;
}

export const nameOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim();
  });

/** Presses Tab until the focus is on what has this name; gives all that it passed. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<string[]> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press(key);
    const now = await nameOf(page);
    passed.push(now);
    if (name.test(now)) return passed;
  }
  throw new Error(`Tab never came to ${name}: ${passed.join(' · ')}`);
}

export const isSeen = (page: Page) =>
  page.evaluate(`((root) => (${IN_SIGHT}) && (${RINGED}))(document)`) as Promise<boolean>;
export const smallTargets = (page: Page) =>
  page.evaluate(`((root) => ${SMALL_TARGETS})(document)`) as Promise<string[]>;
