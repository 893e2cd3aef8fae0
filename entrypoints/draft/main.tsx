import { render } from 'preact';
import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { openOwnLibrary } from '../../lib/facts/store/index.ts';
import { hearField } from '../../lib/messages/field.ts';
import { panelCalls } from '../../lib/messages.ts';
import type { DraftActions } from '../../lib/panel/draft/actions.ts';
import { DraftPage, type DraftPageProps } from '../../lib/panel/draft/draft-page.tsx';
import { speak } from '../../lib/panel/locale.ts';
import { onceSettled } from '../../lib/panel/settle.ts';
import { WordsContext } from '../../lib/panel/words.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { type FieldNow, openFields } from './fields.ts';
import { openMarks } from './marks.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/panel.css';
import '../../lib/panel/findings.css';
import '../../lib/panel/draft/draft.css';

const words = speak(i18n.t);
const place = document.getElementById('draft') as HTMLElement;
const asked = new URL(location.href).searchParams;
/** In the panel a page stands beside; in a tab there is none. */
const inPanel = asked.has('panel');

const calls = panelCalls();
const marks = openMarks();
let field: FieldNow = { followed: undefined, told: '' };
let beside: DraftPageProps['beside'];
let revision = 0;

const fields = openFields((now) => {
  field = now;
  show();
});

async function openTab(): Promise<number | undefined> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
}

const actions: DraftActions = {
  check: calls.draft,
  paint: marks.lay,
  follow: inPanel ? () => void openTab().then((tab) => tab !== undefined && fields.follow(tab)) : undefined,
  stop: fields.stop,
  leave: inPanel ? () => location.replace('/sidepanel.html') : undefined,
  copy: (text) => navigator.clipboard.writeText(text),
  openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') }),
};

/** The day here, not in Greenwich. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
const day = today();

function show(): void {
  render(
    <WordsContext.Provider value={words}>
      <DraftPage actions={actions} {...field} today={day} beside={beside} revision={revision} />
    </WordsContext.Provider>,
    place,
  );
}

/** The article that was read in the tab beside, whose story a draft may well be about. */
async function lookBeside(tab: number): Promise<void> {
  const state = await calls.state(tab);
  if (state.status !== 'done') return;
  const { article, sources } = state.check;
  beside = { title: article.title, sources: sources.map(({ id }) => id).filter((id) => id !== article.id) };
  show();
}

async function start(): Promise<void> {
  document.title = i18n.t('draft.title');
  show();
  watchSettings(marks.dress);
  openOwnLibrary().watch(
    onceSettled(() => {
      revision++;
      show();
    }),
  );
  marks.dress(await readSettings());
  if (!inPanel) return;
  const { id: window } = await browser.windows.getCurrent();
  hearField((where) => {
    if (where.window !== window) return false;
    fields.follow(where.tab, where.frame);
    return true;
  });
  const [tab, frame] = ['tab', 'frame'].map((name) => (asked.has(name) ? Number(asked.get(name)) : undefined));
  if (tab === undefined) return;
  if (frame !== undefined) fields.follow(tab, frame);
  await lookBeside(tab);
}

void start();
