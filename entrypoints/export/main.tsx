import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { type PageState, panelCalls } from '../../lib/messages.ts';
import type { ExportActions } from '../../lib/panel/export/actions.ts';
import { ExportPage } from '../../lib/panel/export/export-page.tsx';
import { saveFile } from '../../lib/panel/file.ts';
import { speak } from '../../lib/panel/locale.ts';
import { heardOf } from '../../lib/panel/select.ts';
import { WordsContext } from '../../lib/panel/words.ts';
import { keepEdit, keepStyle, readKept } from './kept.ts';
import { openPrinter } from './printer.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/export/export.css';

const { t } = i18n;
const words = speak(t);
const place = document.getElementById('export') as HTMLElement;

/** A style's file, read once; it is a file of the extension's own package. */
const files = new Map<string, Promise<string>>();
function readAsset(path: string): Promise<string> {
  const known = files.get(path);
  if (known) return known;
  const read = fetch(new URL(path, browser.runtime.getURL('/'))).then((response) => response.text());
  files.set(path, read);
  return read;
}

function actionsFor(isPrivate: boolean): ExportActions {
  const print = openPrinter();
  return {
    print: async (list, style) => print(list, style.xml ?? (await readAsset(style.file ?? ''))),
    keepEdit: async (id, edit) => (isPrivate ? undefined : keepEdit(id, edit)),
    keepStyle: async (style) => (isPrivate ? undefined : keepStyle(style)),
    copy: async (text, html) => {
      if (html === undefined) return navigator.clipboard.writeText(text);
      const parts = { 'text/plain': text, 'text/html': html };
      const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })] as const);
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    save: saveFile,
  };
}

/** The check that the tab in the address (`?tab=12`) was read as. It stays on this page when the tab goes on. */
async function stateToExport(): Promise<PageState | undefined> {
  const tab = Number(new URL(location.href).searchParams.get('tab') ?? Number.NaN);
  return Number.isInteger(tab) ? panelCalls().state(tab) : undefined;
}

async function start(): Promise<void> {
  document.title = t('export.title');
  const state = await stateToExport().catch(() => undefined);
  const isDone = state?.status === 'done';
  const isPrivate = isDone && (state.notices ?? []).some(({ code }) => code === 'private');
  if (isDone) document.title = t('export.of', { title: state.check.article.title || t('export.untitled') });
  const kept = await readKept().catch(() => ({ edits: {}, styles: [] }));
  render(
    <WordsContext.Provider value={words}>
      {isDone ? (
        <ExportPage
          check={heardOf(state)}
          checked={state.at}
          isPrivate={isPrivate}
          kept={kept}
          actions={actionsFor(isPrivate)}
        />
      ) : (
        <main class="export">
          <h1>{t('export.nothing')}</h1>
          <p>{t('export.nothingNext')}</p>
        </main>
      )}
    </WordsContext.Provider>,
    place,
  );
}

void start();
