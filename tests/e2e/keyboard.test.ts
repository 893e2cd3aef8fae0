import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, type Inside, openChromium } from '../tools/chromium.ts';
import { readMarks } from '../tools/marks.ts';
import { readArticle, until } from '../tools/reading.ts';
import { root } from '../tools/root.ts';
import { type PageServer, servePages } from '../tools/serve.ts';
import { DEMO } from './planted.ts';

const SOON = 5_000;
/** WCAG 2.2, 2.5.8: the least size of what is pressed, in CSS pixels. */
const TARGET = 24;

let server: PageServer;
let chromium: Chromium;
let tab: number;

beforeAll(async () => {
  server = await servePages();
  chromium = await openChromium({ extension: join(root, '.output/chrome-mv3') });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const DRAFT = `Officer Cody Allen, 36, was shot and killed on Thursday at a home in Independence, Missouri.

Drexel Mack, a process server, was killed as well, Police Chief Adam Dustman said.`;

/** What the background's events are: the browser calls `dispatch` when a shortcut is pressed, which no test can press. */
interface Commands {
  chrome: {
    tabs: { query(of: object): Promise<{ id: number }[]> };
    commands: { onCommand: { dispatch(command: string, tab: object): void } };
  };
}

/** Does what the browser does on a shortcut of the extension. */
async function command(name: string): Promise<void> {
  await (await chromium.background()).evaluate(async (which) => {
    const { tabs, commands } = (globalThis as unknown as Commands).chrome;
    const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (front) commands.onCommand.dispatch(which, front);
  }, name);
}

async function frontTab(): Promise<number> {
  return (await chromium.background()).evaluate(async () => {
    const { tabs } = (globalThis as unknown as Commands).chrome;
    const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
    return front?.id ?? -1;
  });
}

async function readDemo(): Promise<void> {
  await chromium.page.bringToFront();
  await chromium.page.goto(server.origin + DEMO);
  await readArticle(chromium);
  tab = await frontTab();
}

const marks = () => chromium.page.evaluate(readMarks);
const press = (key: string) => chromium.page.keyboard.press(key);

async function openCard(): Promise<Inside> {
  const card = await until(() => chromium.card(), SOON);
  if (!card) throw new Error('No card opened.');
  return card;
}
/** What the focus is on within the card, as a screen reader names it. */
const focused = (card: Inside) =>
  card.evaluate(`(root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.innerText ?? '').trim()`);

/** Puts the caret into the words, as caret browsing (F7) does with the arrow keys. */
const putCaret = (words: string) =>
  chromium.page.evaluate((sought) => {
    const range = [...CSS.highlights.values()]
      .flatMap((ranges) => [...ranges] as Range[])
      .find((each) => String(each).includes(sought));
    if (range) getSelection()?.collapse(range.startContainer, range.startOffset + 1);
  }, words);

describe('the card, by keyboard alone', () => {
  beforeEach(readDemo);

  it('opens by Enter on a mark, holds every control in the order of Tab, and closes by Escape', async () => {
    await chromium.page.locator('nav a').first().focus();
    await chromium.page
      .locator('nav a')
      .first()
      .evaluate((link) => (link as HTMLElement).blur());
    await putCaret('36');
    await press('Enter');
    const card = await openCard();
    expect(await card.evaluate(`root.activeElement?.getAttribute('role')`)).toBe('dialog');
    const controls = (await card.evaluate(
      `[...root.querySelectorAll('button, a[href], summary')].filter((each) => each.checkVisibility())
        .map((each) => (each.getAttribute('aria-label') ?? each.innerText).trim())`,
    )) as string[];
    expect(controls.length).toBeGreaterThan(4);
    const met: string[] = [];
    for (let step = 0; step < controls.length + 2; step++) {
      await press('Tab');
      const now = String(await focused(card));
      if (!now) break;
      met.push(now);
      // WCAG 2.2, 2.4.11: what has the focus is in sight, in the card's own scroll too.
      expect(await card.evaluate(IN_SIGHT), now).toBe(true);
      expect(await card.evaluate(RINGED), now).toBe(true);
    }
    expect([...new Set(met)].filter((name) => name !== controls[0] || met.includes(name)).sort()).toEqual(
      [...new Set(controls.filter((name) => met.includes(name) || name))].sort(),
    );
    await press('Escape');
    await expect.poll(() => chromium.card(), { timeout: SOON }).toBeUndefined();
  });

  it('is reached by the next-mark key, steps by its buttons, and gives the focus back', async () => {
    const link = chromium.page.locator('nav a').nth(2);
    await link.focus();
    await command('next-mark');
    const first = await (await openCard()).text();
    for (let step = 0; step < 12 && (await focused(await openCard())) !== 'Next mark'; step++) await press('Tab');
    await press('Enter');
    await expect.poll(async () => (await chromium.card())?.text(), { timeout: SOON }).not.toBe(first);
    // The button that was pressed keeps the focus in the next card: pressing on goes on.
    expect(await focused(await openCard())).toBe('Next mark');
    await press('Enter');
    await expect.poll(async () => (await chromium.card())?.text(), { timeout: SOON }).toMatch(/\n3 of \d+/);
    await command('previous-mark');
    await expect.poll(async () => (await chromium.card())?.text(), { timeout: SOON }).toMatch(/\n2 of \d+/);
    await press('Escape');
    await expect.poll(() => chromium.card(), { timeout: SOON }).toBeUndefined();
    expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it('copies the citation', async () => {
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
    await command('next-mark');
    await openCard();
    for (let step = 0; step < 12 && (await focused(await openCard())) !== 'Copy citation'; step++) await press('Tab');
    await press('Enter');
    await expect.poll(async () => focused(await openCard()), { timeout: SOON }).toMatch(/^Copied/);
    expect(await chromium.page.evaluate(() => navigator.clipboard.readText())).toMatch(/CNN|FOX 4/);
  });

  it('ignores a detail, whose mark goes', async () => {
    await putCaret('36');
    await press('Enter');
    await openCard();
    for (let step = 0; step < 12 && (await focused(await openCard())) !== 'Ignore…'; step++) await press('Tab');
    await press('Enter');
    await press('Tab');
    expect(await focused(await openCard())).toMatch(/this detail/i);
    await press('Enter');
    await expect.poll(async () => (await marks()).map(({ words }) => words), { timeout: SOON }).not.toContain('36');
    // And it is taken back in the options, by keyboard too.
    const options = await openPage('options.html');
    await tabTo(options, /^Tell of it again/);
    await options.keyboard.press('Enter');
    await options.close();
    await chromium.page.bringToFront();
    await expect.poll(async () => (await marks()).map(({ words }) => words), { timeout: SOON }).toContain('36');
  });

  it('has targets that are large enough', async () => {
    await command('next-mark');
    const card = await openCard();
    expect(await card.evaluate(SMALL_TARGETS)).toEqual([]);
  });

  it('leaves the marks to one key', async () => {
    const before = await marks();
    await command('toggle-marks');
    await expect.poll(marks, { timeout: SOON }).toEqual([]);
    await command('toggle-marks');
    await expect.poll(marks, { timeout: SOON }).toEqual(before);
  });
});

/** Whether what has the focus is in sight: nothing else lies over its middle. */
const IN_SIGHT = `(() => {
  let element = root.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0 || top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1) return false;
  const over = element.getRootNode().elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1));
  return element.contains(over) || over?.contains(element) === true || over?.closest('label')?.contains(element) === true;
})()`;

/** Whether the focus can be seen: the focused element, what stands for it or what frames it has an outline. */
const RINGED = `(() => {
  const element = root.activeElement;
  const shown = [element, element.nextElementSibling, element.parentElement].filter(Boolean);
  // The browser itself sets off the parts of a date.
  if (element.type === 'date') return true;
  return shown.some((each) => getComputedStyle(each).outlineStyle !== 'none' && parseFloat(getComputedStyle(each).outlineWidth) >= 1);
})()`;

/** Controls that are too small to be met. A label counts for the control that it holds, and links in a sentence are let off. */
const SMALL_TARGETS = `[...root.querySelectorAll('button, a[href], summary, input, select')]
  .filter((each) => each.checkVisibility({ opacityProperty: false }) && !each.closest('.unseen, p:not(.from, .notice, .site) > a'))
  .map((each) => (each.matches('input') && each.closest('label')) || each)
  .filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    return width > 0 && (width < ${TARGET} - 0.1 || height < ${TARGET} - 0.1);
  })
  .map((each) => each.outerHTML.slice(0, 120) + ' ' + each.getBoundingClientRect().width + '×' + each.getBoundingClientRect().height)`;

/** A page of the extension about the article that was read. */
async function openPage(path: string, width = 1000): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  await page.locator('main').waitFor();
  return page;
}

const nameOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim();
  });

/** Presses Tab until the focus is on what has this name; gives all that it passed. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<string[]> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press(key);
    const now = await nameOf(page);
    passed.push(now);
    if (name.test(now)) return passed;
  }
  throw new Error(`Tab never came to ${name}: ${passed.join(' · ')}`);
}

const isSeen = (page: Page) => page.evaluate(`((root) => (${IN_SIGHT}) && (${RINGED}))(document)`) as Promise<boolean>;
const smallTargets = (page: Page) => page.evaluate(`((root) => ${SMALL_TARGETS})(document)`) as Promise<string[]>;
const status = (page: Page) => page.locator('[role=status]').first().textContent();

describe('the panel, by keyboard alone', () => {
  let panel: Page;

  beforeAll(async () => {
    await readDemo();
  });
  beforeEach(async () => {
    panel = await openPage(`sidepanel.html?tab=${tab}`, 400);
    await panel.locator('.finding').first().waitFor();
  });
  afterEach(() => panel.close());

  it('speaks the counts', async () => {
    await expect.poll(() => status(panel), { timeout: SOON }).toMatch(/4 differ, .*41 agree/);
    expect(await panel.locator('.coverage').textContent()).toMatch(/^Read in full: \d+ paragraphs$/);
  });

  it('moves among the findings, opens and closes them, and shows where the focus is', async () => {
    await tabTo(panel, /go to it in the text/);
    const first = await nameOf(panel);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'j', 'k', 'End', 'Home', 'ArrowDown']) {
      await panel.keyboard.press(key);
      expect(await isSeen(panel), key).toBe(true);
    }
    expect(await nameOf(panel)).not.toBe(first);
    await panel.keyboard.press('Home');
    expect(await nameOf(panel)).toBe(first);
    const pieces = panel.locator('.finding').first().locator('.piece');
    await panel.keyboard.press('ArrowLeft');
    await expect.poll(() => pieces.count()).toBe(0);
    await panel.keyboard.press('ArrowRight');
    await expect.poll(() => pieces.count()).toBeGreaterThan(0);
  });

  it('goes to the words in the text', async () => {
    await tabTo(panel, /^36 age/);
    await panel.keyboard.press('Enter');
    await expect.poll(async () => (await chromium.card())?.text(), { timeout: SOON }).toContain('36');
    await command('next-mark');
  });

  it('filters by verdict, by what only this article states, and by search, and says how many are left', async () => {
    await tabTo(panel, /only here/);
    await panel.keyboard.press('Space');
    const left = () =>
      panel.locator('.finding').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-verdict')));
    await expect.poll(async () => [...new Set(await left())]).toEqual(['unmatched']);
    await expect.poll(() => status(panel)).toMatch(new RegExp(`\\b${(await left()).length}\\b`));
    await panel.keyboard.press('Space');
    await tabTo(panel, /^Search/);
    await panel.keyboard.type('dustmann');
    await expect.poll(async () => (await left()).includes('differs')).toBe(true);
    expect((await left()).length).toBeLessThan(6);
    await tabTo(panel, /Differences first/);
    await panel.keyboard.press('ArrowRight');
    await expect.poll(() => nameOf(panel)).toBe('In text order');
  });

  it('keeps the article, and takes that back, without losing the focus', async () => {
    await tabTo(panel, /^Keep/);
    await panel.keyboard.press('Enter');
    await panel.getByText('Kept as a source').first().waitFor();
    await expect.poll(() => nameOf(panel), { timeout: SOON }).toMatch(/^Keep this article again/);
    await tabTo(panel, /^Undo/);
    await panel.keyboard.press('Enter');
    await panel.getByText('Kept as a source').first().waitFor({ state: 'detached' });
  });

  it('hides and shows the marks', async () => {
    await tabTo(panel, /^Hide marks/);
    await panel.keyboard.press('Enter');
    await expect.poll(marks, { timeout: SOON }).toEqual([]);
    await expect.poll(() => nameOf(panel), { timeout: SOON }).toMatch(/^Show marks/);
    await panel.keyboard.press('Enter');
    await expect.poll(async () => (await marks()).length, { timeout: SOON }).toBeGreaterThan(0);
  });

  it.each([
    ['the comparison', /^Compare$/, 'compare.html'],
    ['the citations', /^Citations/, 'export.html'],
    ['the library', /^Library/, 'library.html'],
    ['the options', /^Options|^Settings/, 'options.html'],
  ])('opens %s', async (_, name, path) => {
    await tabTo(panel, name);
    const opened = chromium.context.waitForEvent('page');
    await panel.keyboard.press('Enter');
    const page = await opened;
    await page.waitForURL(`**/${path}**`);
    await page.close();
  });

  it.each([300, 400, 700])('needs no sideways scrolling and has large targets at %i pixels', async (width) => {
    await panel.setViewportSize({ width, height: 900 });
    await tabTo(panel, /only here/);
    await panel.keyboard.press('Space');
    await panel.screenshot({ path: join(root, `.output/screenshots/panel-${width}.png`) });
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await smallTargets(panel)).toEqual([]);
  });
});

describe('the other pages, by keyboard alone', () => {
  it('changes the options', async () => {
    const options = await openPage('options.html');
    await tabTo(options, /^Reader/);
    expect(await isSeen(options)).toBe(true);
    await options.keyboard.press('ArrowDown');
    await expect.poll(() => nameOf(options)).toMatch(/^Editor/);
    await chromium.page.bringToFront();
    await expect
      .poll(async () => [...new Set((await marks()).map(({ verdict }) => verdict))], { timeout: SOON })
      .toEqual(['differs']);
    await options.bringToFront();
    await options.keyboard.press('ArrowUp');
    await chromium.page.bringToFront();
    await expect.poll(async () => (await marks()).length, { timeout: SOON }).toBeGreaterThan(4);
    await options.bringToFront();
    await tabTo(options, /^Delete all/);
    await options.keyboard.press('Enter');
    // Asked first; the way back is at hand.
    await tabTo(options, /^(Cancel|Keep)/);
    await options.keyboard.press('Enter');
    await options.close();
  });

  it('reads a cell of the comparison and comes back to it', async () => {
    const compare = await openPage(`compare.html?tab=${tab}`);
    await compare.locator('.grid').waitFor();
    await tabTo(compare, /36/);
    await compare.keyboard.press('Enter');
    await compare.locator('.quote').waitFor();
    await compare.keyboard.press('Escape');
    await expect.poll(() => nameOf(compare), { timeout: SOON }).toMatch(/36/);
    await compare.close();
  });

  it('writes a draft, goes to a finding in it, and comes back', async () => {
    const draft = await openPage('draft.html', 700);
    await tabTo(draft, /^Draft$/);
    await draft.keyboard.insertText(DRAFT);
    await draft.locator('.finding').first().waitFor();
    await tabTo(draft, /go to it in the text/);
    const [words = ''] = (await nameOf(draft)).split(' ');
    await draft.keyboard.press('Enter');
    const selected = () =>
      draft.locator('textarea').evaluate((area) => {
        const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
        return document.activeElement === area ? value.slice(selectionStart, selectionEnd) : undefined;
      });
    await expect.poll(selected).toContain(words);
    await draft.keyboard.press('Escape');
    await expect.poll(() => nameOf(draft)).toMatch(/go to it in the text/);
    await draft.close();
  });

  it.each(['options.html', 'welcome.html', 'draft.html', 'library.html#sets', 'export.html?tab=', 'compare.html?tab='])(
    'shows the focus wherever Tab leads, on targets that are large enough: %s',
    async (path) => {
      const page = await openPage(path.endsWith('=') ? `${path}${tab}` : path);
      await page.locator('button, a, textarea').first().waitFor();
      for (let step = 0; step < 25; step++) {
        await page.keyboard.press('Tab');
        if (await nameOf(page)) expect(await isSeen(page), await nameOf(page)).toBe(true);
      }
      expect(await smallTargets(page)).toEqual([]);
      await page.close();
    },
  );
});
