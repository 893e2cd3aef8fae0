import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { articleFromPage } from '../../lib/article/from-page.ts';
import { tellField } from '../../lib/messages/field.ts';
import { answerLines, type CheckCall } from '../../lib/messages/line.ts';
import { panelShapes, readerShapes } from '../../lib/messages/shapes.ts';
import { answer, askPage, fromExtensionPage, fromReader, type Handlers } from '../../lib/messages.ts';
import { watchSettings } from '../../lib/settings.ts';
import { checkDraft } from './draft.ts';
import { makeReady, settingsChanged } from './gather.ts';
import { keepTab } from './keep.ts';
import { ownLibrary } from './library.ts';
import { isMenuEntry, type MenuEntry, writeMenu } from './menus.ts';
import { outlookFor } from './outlook.ts';
import { foresee, forget } from './pages.ts';
import { openPanel } from './panel.ts';
import {
  bring,
  CARD,
  checkAgain,
  checkPage,
  chooseSource,
  compareAll,
  detailOf,
  forgetAll,
  ignore,
  lookAgain,
  MARKS,
  notedFor,
  type ReaderTab,
  readTab,
  reportPage,
  showMarks,
  stateOf,
  toggle,
} from './read.ts';
import { repaintAll } from './repaint.ts';
import { dropUngranted, readUnasked, syncSites } from './sites.ts';
import { refreshSubscriptions } from './subscriptions.ts';
import { keepTabs, takeQuietly } from './tabs.ts';
import { loadOnInstall } from './thinking.ts';
import { inWords } from './unread.ts';

/** A tab whose button was pressed; one from another session has no window. */
type Pressed = { id: number; windowId?: number };

/** What an entry of the menu does. The panel opens before anything is waited for. */
const CHOSEN: Record<MenuEntry, (tab: Pressed, frame: number) => Promise<unknown> | undefined> = {
  read(tab) {
    openPanel(tab.windowId);
    return readTab(tab.id);
  },
  marks: (tab) => toggle(tab.id),
  keep(tab) {
    openPanel(tab.windowId);
    return keepTab(tab.id, true);
  },
  panel(tab) {
    openPanel(tab.windowId);
    return undefined;
  },
  field(tab, frame) {
    openPanel(tab.windowId);
    return tellField({ window: tab.windowId, tab: tab.id, frame });
  },
  library: () => browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
  settings: () => browser.runtime.openOptionsPage(),
};

const STEPS: Record<string, 1 | -1> = { 'next-mark': 1, 'previous-mark': -1 };

/** Work that nobody waits for. It tells the panel itself where it fails; what is left is for whoever debugs it. */
function start(work: Promise<unknown> | undefined): void {
  work?.catch((error: unknown) => console.warn(error));
}

// Nothing is remembered in this module: the browser may stop it at any time. All listeners are set at once when it starts.
export default defineBackground({
  main() {
    loadOnInstall();
    browser.runtime.onInstalled.addListener(({ reason }) => {
      start(writeMenu());
      start(syncSites());
      // Shown once, after the first install; an update shows nothing.
      if (reason === 'install') start(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
    });
    browser.runtime.onStartup.addListener(() => start(refreshSubscriptions(ownLibrary)));

    browser.action.onClicked.addListener((tab) => {
      openPanel(tab.windowId);
      if (tab.id !== undefined) start(toggle(tab.id));
    });

    browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
      if (isMenuEntry(menuItemId) && tab?.id !== undefined) start(CHOSEN[menuItemId]({ ...tab, id: tab.id }, frameId));
    });

    browser.commands.onCommand.addListener((command, tab) => {
      const by = STEPS[command];
      if (command === 'toggle-marks' && tab?.id !== undefined) start(toggle(tab.id));
      // Where there are no marks there is nothing to step to.
      if (by !== undefined && tab?.id !== undefined) void askPage(tab.id, 'step', by).catch(() => undefined);
    });

    watchSettings((settings, before) => {
      settingsChanged();
      start(repaintAll(settings, before));
      if (JSON.stringify(settings.sites) !== JSON.stringify(before.sites)) start(syncSites().then(dropUngranted));
    });
    browser.permissions.onRemoved.addListener(() => start(dropUngranted()));
    browser.permissions.onAdded.addListener(() => start(syncSites()));

    browser.tabs.onRemoved.addListener((tab) => start(forget(tab, 'gone')));
    browser.tabs.onReplaced.addListener((_, tab) => start(forget(tab, 'gone')));
    browser.tabs.onUpdated.addListener((tab, { status }) => {
      if (status === 'loading' || status === 'complete') start(lookAgain(tab, status));
    });

    const forReader: Handlers<'reader', ReaderTab> = {
      check(tab, page) {
        const article = articleFromPage(page);
        return takeQuietly(tab.id, article) ?? checkPage(tab, article);
      },
      again: (tab, page) => checkAgain(tab, articleFromPage(page)),
      detail: ({ id }, finding) => detailOf(id, finding),
      report({ id }, told) {
        const problem = inWords(told);
        return takeQuietly(id, problem) ?? reportPage(id, problem);
      },
      ignore: ({ id }, what, finding, fact) => ignore(id, what, finding, fact),
      ready: ({ id, url }) => readUnasked(id, url),
      marks: ({ id }) => bring(id, MARKS),
      card: ({ id }) => bring(id, CARD),
      leave: ({ id }) => forget(id, 'told'),
    };
    answer('reader', fromReader, readerShapes, forReader);
    const ready = ({ id, incognito }: ReaderTab, call: CheckCall) => {
      if (!incognito) foresee(id, call);
      start(makeReady(id, incognito));
    };
    answerLines(fromReader, readerShapes, forReader, ready, ({ id }) => notedFor(id));
    answer('panel', fromExtensionPage, panelShapes, {
      state: (_, tab) => stateOf(tab),
      run: async (_, tab) => void (await readTab(tab, false)),
      show: (_, tab, marks) => showMarks(tab, marks),
      reveal: (_, tab, finding, place) => askPage(tab, 'reveal', finding, place),
      choose: (_, tab, source, choice) => chooseSource(tab, source, choice),
      ignore: (_, tab, what, finding, fact) => ignore(tab, what, finding, fact),
      outlook: (_, tab) => outlookFor(tab),
      compareAll: () => compareAll(),
      keep: (_, tab) => keepTab(tab, false),
      keepTabs: (_, tabs) => keepTabs(tabs),
      draft: (_, draft) => checkDraft(draft),
      forgetAll: () => forgetAll(),
    });
  },
});
