import { render } from 'preact';
import { i18n } from '#i18n';
import { hear, type PageState, panelCalls } from '../../lib/messages.ts';
import type { Check, StoryOutlook } from '../../lib/model.ts';
import { ComparePage } from '../../lib/panel/compare/compare-page.tsx';
import { speak } from '../../lib/panel/locale.ts';
import { heardOf } from '../../lib/panel/select.ts';
import { WordsContext } from '../../lib/panel/words.ts';
import '../../lib/panel/tokens.css';
import '../../lib/panel/findings.css';
import '../../lib/panel/compare/compare.css';

const { t } = i18n;
const words = speak(t);
const place = document.getElementById('compare') as HTMLElement;
const calls = panelCalls();

type Done = Extract<PageState, { status: 'done' }>;

/** The story stays on this page when its article's tab goes on: it is replaced by another check only. */
let shown: { at: Done['at']; check: Check; outlook?: StoryOutlook } | undefined;

function show(): void {
  render(
    <WordsContext.Provider value={words}>
      {shown ? (
        <ComparePage check={shown.check} outlook={shown.outlook} print={() => window.print()} />
      ) : (
        <main class="compare">
          <h1>{t('compare.nothing')}</h1>
          <p>{t('compare.nothingNext')}</p>
        </main>
      )}
    </WordsContext.Provider>,
    place,
  );
}

async function take(tab: number, state: PageState): Promise<void> {
  if (state.status !== 'done' || state.at === shown?.at) return;
  const taken = { at: state.at, check: heardOf(state) };
  shown = taken;
  document.title = `${t('compare.title')}: ${state.check.article.title}`;
  show();
  const outlook = await calls.outlook(tab);
  if (shown !== taken || !outlook) return;
  shown = { ...taken, outlook };
  show();
}

async function start(): Promise<void> {
  document.title = t('compare.title');
  show();
  const tab = Number(new URL(location.href).searchParams.get('tab') ?? Number.NaN);
  if (!Number.isInteger(tab)) return;
  hear((changed, state) => changed === tab && void take(tab, state));
  await take(tab, await calls.state(tab));
}

void start();
