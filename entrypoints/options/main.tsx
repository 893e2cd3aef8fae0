import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { type BundledFacts, loadBundled } from '../../lib/facts/bundled.ts';
import { openOwnLibrary } from '../../lib/facts/store/index.ts';
import { speak } from '../../lib/panel/locale.ts';
import type { Shortcut } from '../../lib/panel/options/lists.tsx';
import { OptionsView } from '../../lib/panel/options/options.tsx';
import { WordsContext } from '../../lib/panel/words.ts';
import type { Settings } from '../../lib/preferences.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings.ts';
import { giveBack } from '../background/origins.ts';
import { deleteAll } from './delete-all.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/options/options.css';

const words = speak(i18n.t);
const place = document.getElementById('options') as HTMLElement;
const library = openOwnLibrary();
let settings: Settings | undefined;
let shortcuts: Shortcut[] = [];
let bundled: BundledFacts = { sets: [], sources: [], problems: [] };

function show(): void {
  render(
    <WordsContext.Provider value={words}>
      <OptionsView
        settings={settings}
        factSets={bundled.sets.map((set) => ({ ...set, sources: set.sources.length, facts: set.facts.length }))}
        problems={bundled.problems.map((problem) => problem.sentence)}
        version={browser.runtime.getManifest().version}
        onChange={async (change) => {
          await changeSettings(change);
        }}
        shortcuts={shortcuts}
        onRemoveSite={removeSite}
        onOpenShortcuts={() => void openShortcuts()}
        onOpenLibrary={() => void browser.tabs.create({ url: browser.runtime.getURL('/library.html' as never) })}
        onDeleteAll={async () => {
          await deleteAll(library);
          settings = await readSettings();
          show();
        }}
      />
    </WordsContext.Provider>,
    place,
  );
}

async function removeSite(site: string): Promise<void> {
  await changeSettings({ sites: (before) => before.filter((each) => each !== site) });
  await giveBack(library, [site]);
}

/** Firefox opens its page for keys when asked; Chrome has an address for it. */
async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function listShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description, shortcut }) => ({
    name,
    description: description || i18n.t('action.title'),
    keys: shortcut ?? '',
  }));
}

async function start(): Promise<void> {
  document.title = i18n.t('options.title');
  watchSettings((changed) => {
    settings = changed;
    show();
  });
  settings = await readSettings();
  shortcuts = await listShortcuts();
  show();
  bundled = await loadBundled(async (path) => (await fetch(new URL(path, browser.runtime.getURL('/')))).json());
  show();
}

void start();
