import { useState } from 'preact/hooks';
import type { FactSetRecord } from '../../facts/own.ts';
import type { Fact, SourceFacts } from '../../model.ts';
import { writeDay } from '../dates.ts';
import { useWords } from '../words.ts';
import type { LibraryActions } from './actions.ts';
import { FactForm } from './fact-form.tsx';
import { usePages } from './pager.tsx';
import { isOwn } from './set-view.tsx';
import { SourceForm } from './source-form.tsx';

/** One source of a fact set: what is told of it, and its facts in a table. */
export function SourceView(props: { set: FactSetRecord; entry: SourceFacts; actions: LibraryActions }) {
  const { t, locale } = useWords();
  const { set, entry, actions } = props;
  const { source, facts } = entry;
  const [form, setForm] = useState<'fact' | 'source' | { edit: string }>();
  const { shown, pager } = usePages(facts);
  const own = isOwn(set);
  const done = () => setForm(undefined);
  const edited = typeof form === 'object' ? facts.find(({ id }) => id === form.edit) : undefined;
  const setTitle = set.kind === 'kept' ? t('sets.kept') : set.title;
  return (
    <section aria-label={source.title || source.publisher}>
      <button type="button" class="quiet back" onClick={() => actions.go({ tab: 'sets', set: set.id })}>
        ← {t('sourceView.back', { title: setTitle })}
      </button>
      <h2 class="heading">{source.title || source.publisher}</h2>
      <p class="meta">
        <span>{source.publisher}</span>
        {source.authors.length > 0 && <span>{source.authors.join(', ')}</span>}
        <span>{source.published ? writeDay(source.published, locale) : t('set.notDated')}</span>
        {source.origin && <span>{t('evidence.origin', { origin: source.origin })}</span>}
        {source.private && <span>{t('set.private')}</span>}
        {source.standing && <span>{t(`set.${source.standing}`)}</span>}
        {source.url && /^https?:/.test(source.url) && (
          <a href={source.url} target="_blank" rel="noreferrer">
            {t('sourceView.open')}
          </a>
        )}
      </p>
      {own && (
        <p class="buttons">
          <button type="button" onClick={() => setForm('fact')}>
            {t('sourceView.addFact')}
          </button>
          <button type="button" onClick={() => setForm('source')}>
            {t('sourceView.editSource')}
          </button>
          <button type="button" onClick={() => actions.removeSource(source.id)}>
            {t('sourceView.removeSource')}
          </button>
        </p>
      )}
      {form === 'source' && <SourceForm title={t('sourceForm.edit')} before={source} actions={actions} onDone={done} />}
      {form === 'fact' && <FactForm title={t('factForm.new')} actions={actions} onDone={done} />}
      {edited && (
        <FactForm key={edited.id} title={t('factForm.edit')} before={edited} actions={actions} onDone={done} />
      )}
      {facts.length === 0 ? (
        <p>{t('sourceView.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sourceView.kind')}</th>
              <th scope="col">{t('sourceView.words')}</th>
              <th scope="col">{t('sourceView.subject')}</th>
              <th scope="col">{t('sourceView.said')}</th>
              {own && <th scope="col">{t('sourceView.actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((fact) => (
              <FactRow
                key={fact.id}
                fact={fact}
                own={own}
                actions={actions}
                onEdit={() => setForm({ edit: fact.id })}
              />
            ))}
          </tbody>
        </table>
      )}
      {pager}
    </section>
  );
}

function FactRow(props: { fact: Fact; own: boolean; actions: LibraryActions; onEdit(): void }) {
  const { t } = useWords();
  const { fact, own, actions, onEdit } = props;
  const { said, subject } = fact;
  return (
    <tr data-fact={fact.id}>
      <td>{t(`kind.${fact.kind}`)}</td>
      <td data-label={t('sourceView.words')}>
        <strong>{fact.words}</strong>
      </td>
      <td data-label={t('sourceView.subject')}>{subject.name ?? subject.role ?? subject.event ?? ''}</td>
      <td data-label={t('sourceView.said')}>
        {said.type === 'quote' ? `“${said.text}”` : said.text}
        {said.type === 'statement' && (
          <p class="meta">
            {said.review === undefined
              ? t('sourceView.summary', { maker: said.by })
              : t('sourceView.reviewed', { maker: said.by })}
          </p>
        )}
      </td>
      {own && (
        <td class="buttons">
          <button type="button" onClick={onEdit}>
            {t('sourceView.edit')}
          </button>
          <button type="button" onClick={() => actions.removeFact(fact)}>
            {t('sourceView.remove')}
          </button>
        </td>
      )}
    </tr>
  );
}
