import type { ComponentChildren } from 'preact';
import { ProgressLine } from '../progress.tsx';
import { useWords } from '../words.ts';
import type { LibraryActions, LibraryState, Place } from './actions.ts';
import { HistoryView } from './history-view.tsx';
import { SetView } from './set-view.tsx';
import { SetsView } from './sets-view.tsx';
import { SourceView } from './source-view.tsx';

const TABS = ['sources', 'sets', 'history'] as const;

export interface LibraryProps {
  state: LibraryState;
  actions: LibraryActions;
  /** The view of the articles kept as sources. */
  sources: ComponentChildren;
}

/** The library's page: kept sources, fact sets, history, with what is under way and what came of it above them. */
export function LibraryView({ state, actions, sources }: LibraryProps) {
  const { t } = useWords();
  const { place, work, notice, question } = state;
  return (
    <main class="library">
      <h1>{t('library.title')}</h1>
      <nav aria-label={t('library.label')} class="tabs">
        {TABS.map((tab) => (
          <a
            key={tab}
            href={`#${tab}`}
            aria-current={place.tab === tab ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              actions.go({ tab } as Place);
            }}
          >
            {t(`library.${tab}`)}
          </a>
        ))}
      </nav>
      {work && <ProgressLine key={work.label} {...work} onCancel={actions.cancel} />}
      {question && (
        <fieldset class="question">
          <legend>{question.sentence}</legend>
          {question.answers.map(({ label, choose, main }) => (
            <button key={label} type="button" class={main ? 'main-action' : ''} onClick={choose}>
              {label}
            </button>
          ))}
        </fieldset>
      )}
      <div role="status" class="notices">
        {notice && (
          <p class={notice.problem ? 'notice problem' : 'notice'}>
            <span>{notice.sentence}</span>
            {notice.undo !== undefined && (
              <button type="button" onClick={() => notice.undo !== undefined && actions.undo(notice.undo)}>
                {t('library.undo')}
              </button>
            )}
            <button
              type="button"
              class="quiet square"
              aria-label={t('library.dismiss')}
              title={t('library.dismiss')}
              onClick={actions.dismiss}
            >
              ×
            </button>
          </p>
        )}
      </div>
      {state.sets === undefined ? (
        <p class="meta">{t('library.loading')}</p>
      ) : (
        <Part state={state} actions={actions} sources={sources} />
      )}
    </main>
  );
}

function Part({ state, actions, sources }: LibraryProps) {
  const { place, open } = state;
  if (place.tab === 'sources') return <>{sources}</>;
  if (place.tab === 'history')
    return <HistoryView operations={state.history} sets={state.sets ?? []} actions={actions} />;
  if (open?.source)
    return <SourceView key={open.source.source.id} set={open.set} entry={open.source} actions={actions} />;
  if (open) return <SetView key={open.set.id} open={open} actions={actions} />;
  return <SetsView sets={state.sets ?? []} actions={actions} busy={state.work !== undefined} />;
}
