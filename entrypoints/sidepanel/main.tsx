import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { type CitationFormat, FORMATS } from '../../lib/citations/index.ts';
import { hear, type PageState, panelCalls } from '../../lib/messages.ts';
import type { PanelActions } from '../../lib/panel/actions.ts';
import { fileName, saveFile } from '../../lib/panel/file.ts';
import { type Follower, followTab } from '../../lib/panel/follow.ts';
import { Panel } from '../../lib/panel/panel.tsx';
import { type Words, WordsContext } from '../../lib/panel/words.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/panel.css';
import '../../lib/panel/findings.css';

const { t } = i18n;
const words: Words = { t, locale: browser.i18n.getUILanguage() };
const calls = panelCalls();
const place = document.getElementById('panel') as HTMLElement;

let follower: Follower | undefined;
let shown: PageState | undefined;

const unanswered = (): PageState => ({
  status: 'problem',
  problem: { code: 'interrupted', sentence: t('empty.noAnswer') },
});

function show(tab: number | undefined, state: PageState | undefined | 'unanswered'): void {
  shown = state === 'unanswered' ? unanswered() : state;
  render(
    <WordsContext.Provider value={words}>
      <Panel key={tab} state={shown} actions={actions} formats={FORMATS} />
    </WordsContext.Provider>,
    place,
  );
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

/** The shown check as citations in one format. Throws a plain sentence where there is none. */
function write(id: string): { format: CitationFormat; title: string; text: string } {
  const format = FORMATS.find((one) => one.id === id);
  if (shown?.status !== 'done' || !format) throw new Error(t('export.notRead'));
  return { format, title: shown.check.article.title, text: format.write(shown.check, { checked: shown.at }) };
}

const actions: PanelActions = {
  run: () => void onTab(calls.run),
  show: (marks) => void onTab((tab) => calls.show(tab, marks)),
  reveal: async (finding, place) => (await onTab((tab) => calls.reveal(tab, finding, place))) ?? false,
  save: async (id) => {
    const { format, title, text } = write(id);
    const name = fileName(title, format.extension);
    saveFile(name, format.mediaType, text);
    return name;
  },
  copy: async (id) => navigator.clipboard.writeText(write(id).text),
  compare: () => {
    const tab = follower?.tab();
    if (tab !== undefined) void browser.tabs.create({ url: `${browser.runtime.getURL('/compare.html')}?tab=${tab}` });
  },
  openOptions: () => void browser.runtime.openOptionsPage(),
};

/** A tab given in the address (`?tab=12`) is kept; otherwise the panel follows the active tab of its window. */
function pinnedTab(): number | undefined {
  const stated = new URL(location.href).searchParams.get('tab');
  return stated !== null && /^\d+$/.test(stated) ? Number(stated) : undefined;
}

async function start(): Promise<void> {
  show(undefined, undefined);
  const own = await browser.windows.getCurrent();
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
    pinnedTab(),
    show,
  );
}

void start();
