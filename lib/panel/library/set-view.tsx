import { useMemo, useState } from 'preact/hooks';
import type { FactSetRecord, SourceRecord } from '../../facts/own.ts';
import { writeDay } from '../dates.ts';
import { useWords } from '../words.ts';
import type { LibraryActions, OpenSet } from './actions.ts';
import { usePages } from './pager.tsx';
import { SourceForm } from './source-form.tsx';

/** Sets whose facts are the user's to change. */
export function isOwn({ kind }: FactSetRecord): boolean {
  return kind !== 'subscribed';
}

/** One fact set: its sources in a table. */
export function SetView({ open, actions }: { open: OpenSet; actions: LibraryActions }) {
  const { t } = useWords();
  const { set, sources } = open;
  const [adding, setAdding] = useState(false);
  const [search, setSearch] = useState('');
  const found = useMemo(() => matching(sources, search), [sources, search]);
  const { shown, pager } = usePages(found);
  const title = set.kind === 'kept' ? t('sets.kept') : set.title;
  return (
    <section aria-label={title}>
      <button type="button" class="quiet back" onClick={() => actions.go({ tab: 'sets' })}>
        ← {t('set.back')}
      </button>
      <h2 class="heading">{title}</h2>
      <p class="meta">
        <span>{t('sets.maker', { maker: set.maker })}</span>
        <span>{t('options.factSetLicence', { licence: set.licence })}</span>
        <span>{t('options.factSetSources', set.sources)}</span>
        <span>{t('options.factSetFacts', set.facts)}</span>
      </p>
      {!isOwn(set) && <p class="meta">{t('set.readOnly')}</p>}
      <p class="buttons">
        {(set.kind === 'own' || set.kind === 'imported') && (
          <button type="button" onClick={() => setAdding(true)}>
            {t('set.addSource')}
          </button>
        )}
        {sources.length > 5 && (
          <input
            type="search"
            aria-label={t('set.search')}
            placeholder={t('set.search')}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </p>
      {adding && <SourceForm title={t('sourceForm.new')} actions={actions} onDone={() => setAdding(false)} />}
      {found.length === 0 ? (
        <p>{sources.length === 0 ? t('set.none') : t('set.noneFound')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('set.source')}</th>
              <th scope="col">{t('set.published')}</th>
              <th scope="col" class="number">
                {t('set.facts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((record) => (
              <SourceRow key={record.source.id} set={set} record={record} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
      {pager}
    </section>
  );
}

function SourceRow({ set, record, actions }: { set: FactSetRecord; record: SourceRecord; actions: LibraryActions }) {
  const { t, locale } = useWords();
  const { source, facts } = record;
  return (
    <tr>
      <td>
        <a
          href={`#sets/${encodeURIComponent(set.id)}/${encodeURIComponent(source.id)}`}
          onClick={(event) => {
            event.preventDefault();
            actions.go({ tab: 'sets', set: set.id, source: source.id });
          }}
        >
          {source.title || source.publisher}
        </a>
        <p class="meta">
          <span>{source.publisher}</span>
          {source.private && <span>{t('set.private')}</span>}
          {source.standing && <span>{t(`set.${source.standing}`)}</span>}
        </p>
      </td>
      <td data-label={t('set.published')}>
        {source.published ? writeDay(source.published, locale) : t('set.notDated')}
      </td>
      <td data-label={t('set.facts')} class="number">
        {facts}
      </td>
    </tr>
  );
}

function matching(sources: SourceRecord[], search: string): SourceRecord[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return sources;
  return sources.filter(({ source }) => {
    const text = `${source.title} ${source.publisher} ${source.published ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
