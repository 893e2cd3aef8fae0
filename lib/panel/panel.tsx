import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../messages.ts';
import type { PanelActions } from './actions.ts';
import { DonePage } from './done-page.tsx';
import { Idle, ProblemNotice, ReadingNow } from './empty.tsx';
import type { KeptNow } from './keep.tsx';
import { countVerdicts, heardOf } from './select.ts';
import type { Site } from './site.tsx';
import type { TabResult } from './tabs.tsx';
import { writeTally } from './tally.tsx';
import { useWords, type Words } from './words.ts';

export interface PanelProps {
  /** Undefined until the background has answered for the first time. */
  state: PageState | undefined;
  actions: PanelActions;
  /** The article among the user's sources, where it is one. */
  kept?: KeptNow | undefined;
  /** The article's site; undefined where it has none, or it is not known yet. */
  site?: Site | undefined;
  /** What became of the tabs that the user chose to compare with. */
  results?: readonly TabResult[];
}

function writeState(state: PageState | undefined, t: Words['t']): string {
  switch (state?.status) {
    case 'reading':
      return t('announce.reading');
    case 'problem':
      return state.problem.sentence;
    case 'done':
      return t('announce.done', {
        title: state.check.article.title || t('article.untitled'),
        tally: writeTally(countVerdicts(heardOf(state).findings), t),
      });
    default:
      return '';
  }
}

/** The side panel for one tab. Pure: it shows a state and calls actions. */
export function Panel({ state, actions, kept, site, results = [] }: PanelProps) {
  const { t } = useWords();
  const [spoken, setSpoken] = useState('');
  const told = writeState(state, t);
  useEffect(() => setSpoken(told), [told]);
  return (
    <div class="panel">
      <p role="status" class="unseen">
        {spoken}
      </p>
      {state?.status === 'idle' && <Idle actions={actions} />}
      {state?.status === 'reading' && <ReadingNow actions={actions} />}
      {state?.status === 'problem' && <ProblemNotice problem={state.problem} actions={actions} />}
      {state?.status === 'done' && (
        <DonePage
          key={state.check.article.id}
          state={state}
          actions={actions}
          kept={kept}
          site={site}
          results={results}
          say={setSpoken}
        />
      )}
    </div>
  );
}
