import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { type BundledFacts, loadBundled } from '../../lib/facts/bundled.ts';
import { OptionsView } from '../../lib/panel/options.tsx';
import { WordsContext } from '../../lib/panel/words.ts';
import type { Settings } from '../../lib/preferences.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/settings.ts';
import { deleteAll } from './delete-all.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/options.css';

const place = document.getElementById('options') as HTMLElement;
let settings: Settings | undefined;
let bundled: BundledFacts = { sets: [], sources: [], problems: [] };

function show(): void {
  render(
    <WordsContext.Provider value={{ t: i18n.t, locale: browser.i18n.getUILanguage() }}>
      <OptionsView
        settings={settings}
        factSets={bundled.sets.map((set) => ({ ...set, sources: set.sources.length, facts: set.facts.length }))}
        problems={bundled.problems.map((problem) => problem.sentence)}
        version={browser.runtime.getManifest().version}
        onChange={async (change) => {
          await changeSettings(change);
        }}
        onDeleteAll={async () => {
          await deleteAll();
          settings = await readSettings();
          show();
        }}
      />
    </WordsContext.Provider>,
    place,
  );
}

async function start(): Promise<void> {
  document.title = i18n.t('options.title');
  watchSettings((changed) => {
    settings = changed;
    show();
  });
  settings = await readSettings();
  show();
  bundled = await loadBundled(async (path) => (await fetch(new URL(path, browser.runtime.getURL('/')))).json());
  show();
}

void start();
