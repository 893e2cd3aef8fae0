import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { openOwnLibrary } from '../../lib/facts/store/index.ts';
import { type FieldFrame, hearField } from '../../lib/messages/field.ts';
import { hear, type PageState, panelCalls } from '../../lib/messages.ts';
import type { PanelActions } from '../../lib/panel/actions.ts';
import { type Follower, followTab } from '../../lib/panel/follow.ts';
import type { KeptNow } from '../../lib/panel/keep.tsx';
import { speak } from '../../lib/panel/locale.ts';
import { Panel } from '../../lib/panel/panel.tsx';
import { onceSettled } from '../../lib/panel/settle.ts';
import type { Site } from '../../lib/panel/site.tsx';
import type { TabResult } from '../../lib/panel/tabs.tsx';
import { WordsContext } from '../../lib/panel/words.ts';
import { watchSettings } from '../../lib/settings.ts';
import { openShelf } from './kept.ts';
import { setAlways, siteOf } from './site.ts';
import { keepTabs, listTabs } from './tabs.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/panel.css';
import '../../lib/panel/findings.css';
import '../../lib/panel/keep.css';

const { t } = i18n;
const words = speak(t);
const calls = panelCalls();
const place = document.getElementById('panel') as HTMLElement;

let follower: Follower | undefined;
const library = openOwnLibrary();
const shelf = openShelf(library, libraryChanged);
let shown: { tab: number | undefined; state: PageState | undefined } = { tab: undefined, state: undefined };
let kept: KeptNow | undefined;
let site: Site | undefined;
/** What became of the tabs that were chosen, by the tab that they were compared with. */
const results = new Map<number | undefined, TabResult[]>();

const unanswered = (): PageState => ({
  status: 'problem',
  problem: { code: 'interrupted', sentence: t('empty.noAnswer') },
});

function draw(): void {
  const { tab, state } = shown;
  render(
    <WordsContext.Provider value={words}>
      <Panel key={tab} state={state} actions={actions} kept={kept} site={site} results={results.get(tab) ?? []} />
    </WordsContext.Provider>,
    place,
  );
}

function show(tab: number | undefined, state: PageState | undefined | 'unanswered'): void {
  // Another page in the tab has nothing to do with what the last one was compared with.
  if (state !== 'unanswered' && state?.status === 'idle') results.delete(tab);
  shown = { tab, state: state === 'unanswered' ? unanswered() : state };
  draw();
  void lookUp();
}

/** Tabs are being kept: what the article is compared with changes again and again, and is looked at when they are done. */
let gathering = false;

const compareAll = onceSettled(() => {
  if (!gathering) void calls.compareAll().catch(() => undefined);
});

/** The article that is shown may be kept now, and be compared with other sources than before, as any other that is read. */
function libraryChanged(): void {
  void lookUp();
  compareAll();
}

/** Looks whether the article that is shown is kept, and whether its site is always read. */
async function lookUp(): Promise<void> {
  const { state } = shown;
  const url = state?.status === 'done' ? state.check.article.url : undefined;
  const found = await Promise.all([url ? shelf.look(url).catch(() => undefined) : undefined, siteOf(url)]);
  if (state !== shown.state) return;
  [kept, site] = found;
  draw();
}

/** Runs a call on the followed tab; where the background does not answer, the panel says so. */
async function onTab<T>(call: (tab: number) => Promise<T>): Promise<T | undefined> {
  const tab = follower?.tab();
  if (tab === undefined) return undefined;
  try {
    return await call(tab);
  } catch {
    if (tab === follower?.tab()) show(tab, 'unanswered');
    return undefined;
  }
}

/** Opens a page of the extension that shows what the followed tab was read as. */
function openBeside(page: '/compare.html' | '/export.html'): void {
  const tab = follower?.tab();
  if (tab !== undefined) void browser.tabs.create({ url: `${browser.runtime.getURL(page)}?tab=${tab}` });
}

/** Goes to the page that checks drafts, in the panel's own place: its writer keeps the page beside in sight. */
function goToDraft(tab: number | undefined, field?: FieldFrame): void {
  const stated = { ...(tab === undefined ? {} : { tab }), ...field };
  const asked = Object.entries(stated).map(([name, value]) => `&${name}=${value}`);
  location.assign(`/draft.html?panel${asked.join('')}`);
}

const actions: PanelActions = {
  run: () => void onTab(calls.run),
  askAgain: () => void follower?.refresh(),
  show: (marks) => void onTab((tab) => calls.show(tab, marks)),
  reveal: async (finding, place) => (await onTab((tab) => calls.reveal(tab, finding, place))) ?? false,
  choose: (source, choice) => void onTab((tab) => calls.choose(tab, source, choice)),
  copy: (text) => navigator.clipboard.writeText(text),
  exportCitations: () => openBeside('/export.html'),
  compare: () => openBeside('/compare.html'),
  setAlways: (origin, always) => setAlways(library, origin, always),
  openDraft: () => goToDraft(follower?.tab()),
  openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
  openOptions: () => void browser.runtime.openOptionsPage(),
  keep: async () => void (await onTab(calls.keep)),
  undo: (operations) => shelf.undo(operations),
  setPrivate: async (on) => shelf.setPrivate(on),
  undoTabs: async (operations) => {
    await shelf.undo(operations);
    results.delete(shown.tab);
    draw();
  },
  openTabs: () => listTabs(shown.tab, shown.state?.status === 'done' ? shown.state.check.article.title : ''),
  keepTabs: async (tabs) => {
    const { tab } = shown;
    gathering = true;
    try {
      results.set(tab, await keepTabs(tabs));
    } finally {
      gathering = false;
    }
    draw();
    libraryChanged();
  },
};

/** A tab given in the address (`?tab=12`) is kept; otherwise the panel follows the active tab of its window. */
function pinnedTab(): number | undefined {
  const stated = new URL(location.href).searchParams.get('tab');
  return stated !== null && /^\d+$/.test(stated) ? Number(stated) : undefined;
}

async function start(): Promise<void> {
  watchSettings(() => void lookUp());
  show(undefined, undefined);
  const own = await browser.windows.getCurrent();
  const pinned = pinnedTab();
  hearField(({ window, tab, frame }) => {
    const isHere = pinned === undefined && window === own.id;
    if (isHere) goToDraft(tab, { tab, frame });
    return isHere;
  });
  follower = await followTab(
    {
      activeTab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id,
      onActivated: (activated) =>
        browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
          if (windowId === own.id) activated(tabId);
        }),
      hear,
      state: calls.state,
    },
    pinned,
    show,
  );
}

void start();
