import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Source } from '../../model.ts';
import { Icon } from '../icon.tsx';
import { usePieces } from '../pieces.ts';
import { fold } from '../select.ts';
import { useWords } from '../words.ts';
import { type EntryActions, type SourceEntry, SourceRow } from './source-entry.tsx';

/** What the list of sources can ask for. Each rejects with a plain sentence. */
export interface SourcesActions extends Omit<EntryActions, 'remove'> {
  /** Deletes a source with its facts; gives the operation by which it can be taken back. */
  remove(id: string): Promise<string>;
  undo(operation: string): Promise<void>;
}

export interface SourcesViewProps {
  /** The sources that the user kept, in the order to show them; undefined until they were read. */
  records: readonly SourceEntry[] | undefined;
  /** Why they could not be read, in a plain sentence. */
  problem?: string | undefined;
  actions: SourcesActions;
}

function searched({ source }: SourceEntry): string {
  const { publisher, title, authors, origin, url, callsItself, published } = source;
  return fold([publisher, title, ...authors, origin, url, callsItself?.publisher, published].join(' '));
}

/** The articles that the user kept: to look for, to open, to flag, to delete and to take back. */
export function SourcesView({ records, problem, actions }: SourcesViewProps) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const [news, setNews] = useState<{ text: string; operation?: string }>();
  const undoButton = useRef<HTMLButtonElement>(null);

  const found = useMemo(() => {
    const terms = fold(search).split(/\s+/).filter(Boolean);
    return (records ?? []).filter((entry) => {
      const text = searched(entry);
      return terms.every((term) => text.includes(term));
    });
  }, [records, search]);
  const { drawn } = usePieces(found.length);

  const fail = useCallback(
    (error: unknown) =>
      setNews({ text: t('kept.failed', { reason: error instanceof Error ? error.message : String(error) }) }),
    [t],
  );
  const entryActions = useMemo<EntryActions>(
    () => ({
      ...actions,
      remove: (source: Source) =>
        void actions.remove(source.id).then((operation) => {
          setNews({ text: t('kept.deleted', { title: source.title || t('article.untitled') }), operation });
          // The button that was pressed is gone; the way back takes the focus.
          setTimeout(() => undoButton.current?.focus());
        }, fail),
    }),
    [actions, fail, t],
  );
  const undo = (operation: string) =>
    void actions.undo(operation).then(() => setNews({ text: t('kept.restored') }), fail);

  const isEmpty = records?.length === 0;
  return (
    <section class="kept-sources" aria-labelledby="kept-title">
      <h2 id="kept-title">{t('kept.title')}</h2>
      <p class="meta">{t('kept.intro')}</p>
      <p class={news ? 'news' : 'unseen'} role="status">
        {news?.text}{' '}
        {news?.operation !== undefined && (
          <button type="button" ref={undoButton} onClick={() => undo(news.operation ?? '')}>
            {t('kept.undo')}
          </button>
        )}
      </p>
      {problem !== undefined && <p class="problem">{t('kept.unread', { reason: problem })}</p>}
      {records === undefined && problem === undefined && <p class="meta">{t('kept.loading')}</p>}
      {isEmpty && (
        <div class="nothing">
          <h3>{t('kept.empty')}</h3>
          <p>{t('kept.emptyNext')}</p>
        </div>
      )}
      {records !== undefined && !isEmpty && (
        <>
          <div class="finder">
            <label class="search">
              <span class="unseen">{t('kept.search')}</span>
              <Icon name="search" />
              <input
                type="search"
                placeholder={t('kept.search')}
                value={search}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
            </label>
            <p class="meta" role="status">
              {t('kept.found', found.length)}
            </p>
          </div>
          {found.length === 0 && (
            <p class="none">
              {t('kept.noMatch')}{' '}
              <button type="button" onClick={() => setSearch('')}>
                {t('kept.clear')}
              </button>
            </p>
          )}
          <ul>
            {found.slice(0, drawn).map((entry) => (
              <SourceRow key={entry.source.id} entry={entry} actions={entryActions} fail={fail} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
