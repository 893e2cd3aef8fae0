import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { takeBack } from '../../lib/facts/backup.ts';
import { loadBundled } from '../../lib/facts/bundled.ts';
import { openOwnLibrary } from '../../lib/facts/store/index.ts';
import { panelCalls } from '../../lib/messages.ts';
import type { LibraryActions } from '../../lib/panel/library/actions.ts';
import { LibraryView } from '../../lib/panel/library/library.tsx';
import { type SourcesActions, SourcesView } from '../../lib/panel/library/sources-view.tsx';
import { speak } from '../../lib/panel/locale.ts';
import { onceSettled } from '../../lib/panel/settle.ts';
import { WordsContext } from '../../lib/panel/words.ts';
import { factActions } from './facts.ts';
import { fileActions } from './files.ts';
import { openPage } from './page.ts';
import { setActions } from './sets.ts';
import { journal, RESTORING } from './settings.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/library/sources.css';
import '../../lib/panel/library/library.css';

const place = document.getElementById('library') as HTMLElement;
const words = speak(i18n.t);
let bundled: string[] = [];

const page = openPage(openOwnLibrary(), (state) => {
  render(
    <WordsContext.Provider value={words}>
      <LibraryView
        state={state}
        actions={actions}
        sources={<SourcesView records={state.kept} actions={keptActions} />}
      />
    </WordsContext.Provider>,
    place,
  );
});

const { library } = page;
// Pages that are read are compared with what is in the library now, whether a panel is open or not.
library.watch(
  onceSettled(
    () =>
      void panelCalls()
        .compareAll()
        .catch(() => undefined),
  ),
);
const keptActions: SourcesActions = {
  facts: async (id) => (await library.source(id))?.facts ?? [],
  async setPrivate(id, on) {
    await library.editSource(id, { private: on || undefined });
  },
  async setStanding(id, standing) {
    await library.editSource(id, { standing });
  },
  remove: async (id) => (await library.removeSource(id)).id,
  async undo(operation) {
    await library.undo(operation);
  },
};

const actions: LibraryActions = {
  ...setActions(page, () => bundled),
  ...fileActions(page, () => bundled),
  ...factActions(page),
  go: page.go,
  cancel: page.cancel,
  dismiss: () => page.put({ notice: undefined }),
  moreHistory: page.moreHistory,
};

async function start(): Promise<void> {
  document.title = i18n.t('library.title');
  const { sets } = await loadBundled(async (path) => (await fetch(new URL(path, browser.runtime.getURL('/')))).json());
  bundled = sets.map(({ id }) => id);
  const cut = await navigator.locks.request(RESTORING, { ifAvailable: true }, (lock) =>
    lock ? takeBack(page.library, journal) : false,
  );
  if (cut) page.tell({ sentence: i18n.t('library.cut'), problem: true });
}

void page.short(start);
